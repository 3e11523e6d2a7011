//go:build unix

package cli_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/store/storetest"
	"familyhub/stocktake/tui/cli/ptytest"
)

// terminalAnswers are things that a terminal sends and nobody has typed. What they would be as keys
// enters scores, opens pages and reveals rounds.
var terminalAnswers = []string{
	"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
	"\x1b[24;80R\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
	"\x1b]10;rgb:d0d0/d0d0/d0d0\x07\x1b[1;1R",
	"\x1b]52;c;MzQ1ZG4zNDVkbjM0NWRu\x07",
	"\x1bP>|tmux 3.5a\x1b\\",
	"\x1bP1$r0;1;31m\x1b\\",
	"\x1bPtmux;\x1b\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\x1b\\\x1b\\",
	"\x1b_Gi=31;OK\x1b\\",
	"\x1b^345\x1b\\",
	"\x1b[?64;1;2;6;22c",
	"\x1b[>41;370;0c",
	"\x1b[?2026;2$y",
	"\x1b[?31u",
	"\x1b[<0;34;5M\x1b[<0;34;5m",
	"\x1b[M 3d",
	"\x1b[I\x1b[O",
	"\x9d11;rgb:ffff/ffff/ffff\x9c\x9b24;80R",
	"\x1b[97;1:3u",
}

// answersPerSession is how many of them are sent while twenty cards are typed.
const answersPerSession = 40

// throw sends an answer in a few pieces. Late is how many of them come so late that Bubble
// Tea has taken what came before for something else. None ends with the ESC itself: on a busy
// machine the rest could come so late that nobody could tell it from the Esc key. Answers that
// are split there are tested in the filter's own package, where the clock is the test's.
func throw(x *ptytest.Terminal, random *rand.Rand, late *int) {
	answer := terminalAnswers[random.IntN(len(terminalAnswers))]
	for answer != "" {
		n := 1 + random.IntN(len(answer))
		for answer[n-1] == 0x1b && n < len(answer) {
			n++
		}
		x.Write(answer[:n])
		if n < len(answer) && *late > 0 && random.IntN(4) == 0 {
			*late--
			<-time.After(time.Duration(20+random.IntN(60)) * time.Millisecond)
		}
		answer = answer[n:]
	}
}

// TestNothingIsRecordedThatNobodyTyped throws answers of terminals at the program while
// cards are typed. The log of the session has the cards, and nothing else.
func TestNothingIsRecordedThatNobodyTyped(t *testing.T) {
	t.Parallel()
	answers := storetest.Count(t, storetest.AnswersVar, answersPerSession)
	random := rand.New(rand.NewPCG(storetest.Seed(t), 1))
	const cards = 20
	for sent := 0; sent < answers; sent += answersPerSession {
		dir := t.TempDir()
		id := group(t, dir, cards)
		before, _ := load(t, dir, id)
		x := toFirstStatement(t, program(t, dir, "open", id))
		late := 5
		for i := range cards {
			for range answersPerSession / cards {
				throw(x, random, &late)
			}
			x.Press(card(1, i))
			x.Shows(fmt.Sprintf("%d of %d in", i+1, cards))
		}
		x.Press("ctrl+c y")
		x.Exit()
		h, _ := load(t, dir, id)
		entered := slices.DeleteFunc(h.Entries()[before.Seq():], func(e model.Entry) bool {
			_, time := e.Change.(model.AddTime) // that a statement took
			return time
		})
		if len(entered) != cards {
			t.Fatalf("the log has %d changes, and %d cards were typed: %+v", len(entered), cards, entered)
		}
		for i, p := range h.Session().Participants() {
			want := strings.NewReplacer("d", "dk", "n", "na").Replace(card(1, i))
			if got := h.Session().At(1).Score(p.ID).String(); got != want {
				t.Errorf("person %d: %s, not %s", i+1, got, want)
			}
		}
	}
	storetest.Figure(t, 18, "%d answers of terminals while cards were typed: nothing recorded but the cards", answers)
}

// TestWithoutTheFilterAnswersAreRecorded is the control: the same kind of answer, and the
// filter switched off.
func TestWithoutTheFilterAnswersAreRecorded(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	id := group(t, dir, 12)
	cmd := built(t, buildFaulty, dir, "open", id)
	cmd.Env = append(cmd.Env, "STOCKTAKE_UNFILTERED=1")
	x := toFirstStatement(t, cmd)
	none := regexp.MustCompile(`\b0 of 12 in\b`)
	// A busy machine may read both halves at once, which is PgUp and records nothing: longer each time.
	for apart := 30 * time.Millisecond; apart < 30*time.Second && none.MatchString(x.Screen()); apart *= 2 {
		x.Write("\x1b[")
		<-time.After(apart)
		x.Write("5~")
		<-time.After(apart)
	}
	x.Shows("of 12 in", "5")
	x.Press("ctrl+c y")
	x.Exit()
	h, _ := load(t, dir, id)
	if h.Session().At(1).Distribution().Answered() == 0 {
		t.Error("nothing was recorded although nothing stood before Bubble Tea")
	}
}

func TestPastesInATerminal(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	x := atFirstStatement(t, dir, 3)
	x.Write("\x1b[200~3 4 5\x1b[201~")
	x.Says("Nothing was taken: 5 characters came at once, and no field is open.")
	x.Press("e")
	x.Shows("Evidence for statement 1")
	x.Write("\x1b[200~" + strings.Repeat("evidence ", 1_333) + "end\x1b[201~")
	x.Says("2,000 of 12,000 characters did not fit and were left out: Evidence takes 10,000.")
	x.Press("enter")
	x.Write("\x1b[200~without its end")
	x.Says("The terminal never said where the pasted text ends: 15 characters came. Check them.")
	x.Write("; more")
	x.Shows("without its end; more")
	x.Write("\x1b[200~and again")
	x.Press("ctrl+c") // counts once nothing more of the paste comes
	x.Shows("Leave stocktake?")
	x.Press("y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d", status)
	}
}

// TestAnswersToWhatAnEditorAsked sends them after the editor has ended.
func TestAnswersToWhatAnEditorAsked(t *testing.T) {
	dir := t.TempDir()
	x := withEditor(t, dir, `printf edited >"$1"; printf '\033]11;?\033\\\033[c'`)
	x.Press("e")
	x.Shows("Evidence for statement 1")
	x.Press("ctrl+e")
	x.Shows("edited")
	for _, answer := range terminalAnswers {
		x.Write(answer)
	}
	x.Press("enter")
	x.Shows("▸ Evidence")
	x.Press("ctrl+c y")
	x.Exit()
	if text := call(t, dir, "show", "Northvale", "--history"); strings.Contains(text, "scored") {
		t.Errorf("scores were recorded:\n%s", text)
	}
}
