//go:build unix

package cli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/tui/cli/ptytest"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters/letterstest"
)

// seated are the people of a blind session, named in words that no text of the program
// has.
var seated = []string{
	"Quilla Zwart", "Bexley Fjord", "Ondine Yarrow", "Tobiah Vex", "Ysolde Krug", "Fenwick Aldous",
	"Zenobia Hurst", "Lorcan Pyke", "Mirabel Udall", "Casper Wroe", "Ottoline Jex", "Barnaby Skeld",
}

// What else is the room's own, or the facilitator's.
const (
	agency    = "Xanthic"
	leader    = "Peregrine"
	rationale = "Zestful"
	dissent   = "Vexatious"
)

// private is what no wall may show at any time.
var private = regexp.MustCompile(strings.Join(strings.Fields(strings.Join(seated, " ")), "|") +
	"|" + agency + "|" + leader + "|" + rationale + "|" + dissent + `|Participant|\bP\d|Not in yet`)

// tells is what a screen says about scores, and must not before they are revealed.
var tells = regexp.MustCompile(`median|\d scores?\b|people disagree|some difference|close together|all gave|To discuss|Consensus|\d do.*n't know|\d not applicable`)

// vote is a round: the cards in the order of the table, and what comes of them, counted
// by hand.
type vote struct {
	cards  string
	counts [6]int // how many gave 0, 1, … 5
	median string
	line   string // about it on the wall in later rounds
	side   string // the same beside a later round
}

// The two rounds of the workshop.
var (
	apart  = vote{"220415524312", [6]int{1, 2, 4, 1, 2, 2}, "2", "Round 1: median 2, people disagree", "median 2, people disagree"}
	nearer = vote{cards: "43d44354n434", counts: [6]int{0, 0, 0, 3, 6, 1}, median: "4"}
)

// The rounds of another workshop: the first comes to the same line, by other cards.
var (
	otherApart  = vote{"520522250052", [6]int{3, 0, 5, 0, 0, 4}, "2", apart.line, apart.side}
	otherNearer = vote{cards: "0011n0d10110", counts: [6]int{5, 5, 0, 0, 0, 0}, median: "0.5"}
)

// hall is a workshop with two screens: the facilitator's desk, and a wall that follows
// it in a process of its own.
type hall struct {
	t              *testing.T
	dir, id        string
	desk, wall     *ptytest.Terminal
	onDesk, onWall *ptytest.Film
}

// newHall begins a blind session and opens it on both screens, at the first statement.
func newHall(t *testing.T) *hall {
	t.Helper()
	// Not t.TempDir, whose path can be too long for a socket.
	dir, err := os.MkdirTemp("", "hall")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	list := "name,agency,role,scoring\n"
	for _, name := range seated {
		list += name + "," + agency + ",,yes\n"
	}
	people := filepath.Join(dir, "people.csv")
	if err := os.WriteFile(people, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	h := &hall{t: t, dir: dir, onDesk: new(ptytest.Film)}
	h.id = call(t, dir, "new", "--title", "Northvale", "--facilitator", leader, "--blind", "--participants", people)
	h.open()
	h.desk.Shows("The people in the room")
	h.wall, h.onWall = h.hang(80, 24)
	h.wall.Await("the beginning", large("begin."))
	h.desk.Press("g")
	h.desk.Shows("Before the first statement")
	h.desk.Press("g")
	h.desk.Shows("Step 1 of 5")
	h.desk.Press("enter")
	h.desk.Shows("1 of 20", "blind", "0 of 12 in")
	h.wall.Await("no dot yet", in(0))
	return h
}

// open opens the session at the desk.
func (h *hall) open() {
	h.t.Helper()
	h.desk = ptytest.Start(h.t, 120, 36, program(h.t, h.dir, "open", h.id), h.onDesk.Watch)
}

// hang begins a wall of the session. It calls the data file by another name than the
// desk, from the folder it is in.
func (h *hall) hang(cols, rows int) (*ptytest.Terminal, *ptytest.Film) {
	h.t.Helper()
	film := new(ptytest.Film)
	cmd := program(h.t, h.dir, "--file", filepath.Base(ptytest.DataFile(h.dir)), "wall", h.id)
	return ptytest.Start(h.t, cols, rows, cmd, film.Watch), film
}

// press presses a key at the desk, waits until both screens show what comes of it, and
// notes how long that took.
func (h *hall) press(key string, l *lags, onDesk, onWall func(string) bool) (desk, wall ptytest.Frame) {
	h.t.Helper()
	begin := time.Now()
	h.desk.Press(key)
	desk = h.onDesk.Frame(h.desk, begin, "what comes of "+key, onDesk)
	wall = h.onWall.Frame(h.wall, begin, "what comes of "+key, onWall)
	l.desk, l.wall = append(l.desk, desk.At.Sub(begin)), append(l.wall, wall.At.Sub(begin))
	l.behind = append(l.behind, wall.At.Sub(desk.At))
	return desk, wall
}

// lags are how long after a key each screen showed what came of it, and how long the
// wall was behind the desk; less than nothing where it was faster.
type lags struct{ desk, wall, behind []time.Duration }

func (l *lags) String() string {
	figures := func(d []time.Duration) string {
		d = slices.Sorted(slices.Values(d))
		return fmt.Sprintf("%.1f ms (worst %.1f)", d[len(d)/2].Seconds()*1e3, d[len(d)-1].Seconds()*1e3)
	}
	return fmt.Sprintf("on the desk after %s, on the wall after %s, the wall behind the desk by %s",
		figures(l.desk), figures(l.wall), figures(l.behind))
}

// score enters the cards of a round one by one and does what is to be done after some.
// It returns what the desk and the wall showed after each card.
func (h *hall) score(v vote, after map[int]func()) (desk, wall []string) {
	h.t.Helper()
	var l lags
	for i, card := range strings.Split(v.cards, "") {
		d, w := h.press(card, &l, has(fmt.Sprintf("%d of 12 in", i+1)), in(i+1))
		desk, wall = append(desk, d.Screen), append(wall, w.Screen)
		if do, ok := after[i+1]; ok {
			do()
		}
	}
	h.t.Logf("%d cards: %v", len(v.cards), &l)
	return desk, wall
}

// reveal shows everybody the cards of a round. Of all that the wall has shown of the
// round till then, nothing may tell of them.
func (h *hall) reveal(v vote, since int, earlier string) {
	h.t.Helper()
	for _, frame := range h.onWall.Frames()[since:] {
		screen := strings.Replace(frame.Screen, earlier, "", 1)
		if _, lie := heads(screen); lie || tells.MatchString(screen) || large("Ask a")(screen) || large("Consensus")(screen) {
			h.t.Fatalf("the wall tells of sealed scores:\n%s", frame.Screen)
		}
	}
	var l lags
	h.press("r", &l, has("median "+v.median+","), lies(v))
	h.t.Logf("the reveal: %v", &l)
}

// again begins another round.
func (h *hall) again() {
	h.t.Helper()
	h.desk.Press("R")
	h.desk.Shows("1 of 20", "round 2", "0 of 12 in")
	h.wall.Await("no dot yet", in(0))
}

// exported writes the session's JSON through the dialog, which a key opens, and reads it.
func (h *hall) exported(key string) map[string]any {
	h.t.Helper()
	if old, _ := filepath.Glob(filepath.Join(h.dir, "*.json")); len(old) == 1 {
		if err := os.Remove(old[0]); err != nil { // the dialog would ask before it replaced it
			h.t.Fatal(err)
		}
	}
	h.desk.Write(key)
	h.desk.Shows("what is it for?")
	h.desk.Press("0")
	h.desk.Shows("The session itself stays as it is")
	h.desk.Press("x down down down down down x enter") // json in place of docx
	h.desk.Shows("Written:", ".json")
	h.desk.Press("esc")
	h.desk.Shows("of 12 in")
	paths, err := filepath.Glob(filepath.Join(h.dir, "*.json"))
	if err != nil || len(paths) != 1 {
		h.t.Fatalf("the export: %q, %v", paths, err)
	}
	data, err := os.ReadFile(paths[0])
	if err != nil {
		h.t.Fatal(err)
	}
	var session map[string]any
	if err := json.Unmarshal(data, &session); err != nil {
		h.t.Fatal(err)
	}
	return session
}

// refused runs a command that must say that the desk has the file.
func (h *hall) refused(args ...string) {
	h.t.Helper()
	cmd := program(h.t, h.dir, args...)
	out, _ := cmd.CombinedOutput() // its exit status tells
	if status := cmd.ProcessState.ExitCode(); status != 1 {
		h.t.Errorf("%v ends with %d", args, status)
	}
	for _, words := range []string{ptytest.DataFile(h.dir), "is in use by", "process " + strconv.Itoa(h.desk.PID())} {
		if !strings.Contains(string(out), words) {
			h.t.Errorf("%v says %q, without %q", args, out, words)
		}
	}
}

// takenDown leaves a wall as a person does.
func (h *hall) takenDown(wall *ptytest.Terminal, film *ptytest.Film) {
	h.t.Helper()
	wall.Press("q")
	if status := wall.Exit(); status != 0 {
		h.t.Errorf("the wall ends with %d:\n%s", status, wall.Screen())
	}
	if trouble := wall.Usable(); trouble != "" {
		h.t.Error(trouble)
	}
	for _, frame := range film.Frames() {
		if words := private.FindString(frame.Screen); words != "" {
			h.t.Fatalf("the wall shows %q:\n%s", words, frame.Screen)
		}
		for _, name := range append(strings.Fields(strings.Join(seated, " ")), agency, leader, rationale, dissent) {
			if large(name)(frame.Screen) {
				h.t.Fatalf("the wall shows %s in block letters:\n%s", name, frame.Screen)
			}
		}
	}
}

// every reports whether a screen is as all of them want it.
func every(all ...func(string) bool) func(string) bool {
	return func(screen string) bool {
		return !slices.ContainsFunc(all, func(ok func(string) bool) bool { return !ok(screen) })
	}
}

func has(text string) func(string) bool {
	return func(screen string) bool { return strings.Contains(screen, text) }
}

func hasNot(text string) func(string) bool {
	return func(screen string) bool { return !strings.Contains(screen, text) }
}

// large reports whether a wall has a text in block letters.
func large(text string) func(string) bool {
	return func(screen string) bool { return letterstest.Shows(screen, text, theme.NewGlyphs(theme.Mixed)) }
}

// in reports whether a wall shows how many scores are in, in block letters; in a first round
// that nobody has answered it says nothing of it.
func in(n int) func(string) bool {
	return func(screen string) bool {
		if n == 0 && !large("round 2")(screen) {
			return strings.Contains(screen, "statement 1 of 20") && !large("of 12 in")(screen)
		}
		return large(fmt.Sprintf("%d of 12 in", n))(screen)
	}
}

// lies reports whether a wall shows how the scores of a round lie.
func lies(v vote) func(string) bool {
	return func(screen string) bool {
		counts, ok := heads(screen)
		return ok && counts == v.counts && strings.Contains(screen, "median "+v.median+",")
	}
}

// bar is a line of the spread: a value of the scale, a bar or a dot, and how many gave it.
var bar = regexp.MustCompile(`(?:^|  )([0-5])  (?:[▄█]+ (\d+)|·)`)

// heads reads the counts at the bars, of two rounds beside each other those of the latest;
// false where there are no bars.
func heads(screen string) (counts [6]int, ok bool) {
	lines := 0
	for line := range strings.SplitSeq(screen, "\n") {
		found := bar.FindAllStringSubmatch(line, -1)
		if len(found) == 0 {
			continue
		}
		lines++
		latest := found[len(found)-1]
		counts[latest[1][0]-'0'], _ = strconv.Atoi(latest[2]) // nothing stands behind a dot
	}
	return counts, lines == len(counts)
}

// agrees reports whether a wall has a consensus in block letters.
func agrees(score int) func(string) bool { return large(fmt.Sprintf("Consensus %d", score)) }

// onlyFirstRound wants the scores of the first round in an export, and no others.
func onlyFirstRound(t *testing.T, session map[string]any, first string) {
	t.Helper()
	var got strings.Builder
	for _, s := range session["scores"].([]any) {
		score := s.(map[string]any)
		if score["round"] != 1.0 || score["statement"] != 1.0 {
			t.Errorf("the export has the score %v", score)
		}
		fmt.Fprint(&got, score["score"])
	}
	if got.String() != first {
		t.Errorf("the export has the scores %s, not %s", got.String(), first)
	}
}

const (
	gone  = "The workshop program has ended ("
	saved = "The session as it was saved."
)

func TestWallFollowsABlindWorkshop(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	begun := len(h.onWall.Frames())
	h.score(apart, map[int]func(){
		4: func() { h.desk.Press("m"); h.desk.Shows("Not in yet: Ysolde Krug") },
		7: func() { onlyFirstRound(t, h.exported("x"), "") },
		9: func() { h.refused("show", h.id, "--history") },
	})
	h.reveal(apart, begun, "")
	second, onSecond := h.hang(90, 24)
	second.Await("the first round", lies(apart))

	h.again()
	begun = len(h.onWall.Frames())
	h.score(nearer, map[int]func(){
		1: func() {
			h.wall.Await("the second round", every(has(apart.line), large("round 2")))
			second.Shows(apart.line)
		},
		7:  func() { onlyFirstRound(t, h.exported("\x05"), apart.cards) },
		11: func() { h.refused("show", h.id, "--history") },
	})
	second.Await("all dots", in(len(seated)))
	h.reveal(nearer, begun, apart.line)
	var l lags
	h.press("4", &l, has("Agreed: 4"), every(lies(nearer), has(apart.side), agrees(4)))
	t.Logf("the consensus: %v", &l)
	h.desk.Press("y")
	h.desk.Shows("Statement 1: why")
	h.desk.Write(rationale + "\t" + dissent + "\r")
	h.desk.Saved(rationale)

	h.desk.Kill()
	for _, wall := range []*ptytest.Terminal{h.wall, second} {
		wall.Await("that the desk is gone", every(has(gone), lies(nearer), has(apart.side), agrees(4)))
	}
	h.open()
	h.desk.Shows("1 of 20", "round 2", "12 in", "median 4")
	for _, wall := range []*ptytest.Terminal{h.wall, second} {
		wall.Await("that the desk is back", every(hasNot(gone), lies(nearer)))
	}
	h.desk.Press("3")
	h.wall.Await("another consensus", agrees(3))
	h.takenDown(second, onSecond)

	h.desk.Press("q y")
	h.wall.Shows("The workshop program has no session open.")
	h.desk.Press("q")
	h.desk.Shows("Leave stocktake?")
	h.desk.Press("y")
	if status := h.desk.Exit(); status != 0 {
		t.Errorf("the desk ends with %d:\n%s", status, h.desk.Screen())
	}
	h.wall.Await("that the desk is gone", every(has(gone), lies(nearer), agrees(3)))
	h.takenDown(h.wall, h.onWall)

	late, onLate := h.hang(80, 24)
	late.Await("the session from the file", every(has(saved), lies(nearer), has(apart.side), agrees(3)))
	if history := call(t, h.dir, "show", h.id, "--history"); !strings.Contains(history, "round 2") {
		t.Errorf("the history:\n%s", history)
	}
	h.open()
	late.Await("the desk", every(hasNot(saved), lies(nearer), agrees(3)))
	h.takenDown(late, onLate)
}

// Two rooms that score otherwise cannot be told apart before the reveal: not on the
// wall, not at the desk, and not in the export.
func TestBlindRoomsLookTheSameUntilTheReveal(t *testing.T) {
	t.Parallel()
	type seen struct {
		desk, first, second []string
		export              map[string]any
	}
	look := func(first, second vote) (s seen) {
		h := newHall(t)
		begun := len(h.onWall.Frames())
		s.desk, s.first = h.score(first, map[int]func(){7: func() { s.export = h.exported("x") }})
		h.reveal(first, begun, "")
		h.again()
		begun = len(h.onWall.Frames())
		_, s.second = h.score(second, nil)
		h.reveal(second, begun, first.line)
		for i, screen := range s.desk {
			_, s.desk[i], _ = strings.Cut(screen, "\n") // the header has the time
		}
		for _, own := range []string{"id", "created", "date", "spent"} {
			delete(s.export, own)
		}
		return s
	}
	one, other := look(apart, nearer), look(otherApart, otherNearer)
	for i := range seated {
		for _, pair := range [][2]string{{one.desk[i], other.desk[i]}, {one.first[i], other.first[i]}, {one.second[i], other.second[i]}} {
			if pair[0] != pair[1] {
				t.Errorf("after %d cards:\n%s\n%s", i+1, pair[0], pair[1])
			}
		}
	}
	if !reflect.DeepEqual(one.export, other.export) {
		t.Errorf("the exports differ:\n%v\n%v", one.export, other.export)
	}
}
