//go:build unix

package cli_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/storetest"
	"familyhub/stocktake/tui/cli/ptytest"
)

// kills is how often the program is killed, unless asked for more, as the stage of faults does.
const kills = 10

const room = 12 // people in the sessions that are killed

// claim is how far a session has come: all before a page of its tour, and so many
// cards and perhaps the consensus of the page itself. Since the test types from the
// first page to the last, of two claims the larger one holds the other.
type claim int64

func newClaim(page, cards int, agreed bool) claim {
	c := claim(page*(room+2) + cards)
	if agreed {
		c++
	}
	return c
}

var (
	statementPage = regexp.MustCompile(`(\d+) of 20, step (\d)`)
	stepPage      = regexp.MustCompile(`Step (\d) of 5( · )?`)
	cardsIn       = regexp.MustCompile(`(\d+) of 12 in`)
	agreement     = regexp.MustCompile(`Consensus[ █▀▄]+\d  `)
)

// claimed is how far a screen says that a session is on the disk; 0 when it says
// that something is still to be saved, or is no page of the tour.
func claimed(screen string) claim {
	if !ptytest.Saved(screen) {
		return 0
	}
	return shown(screen)
}

// shown is how far a screen says that a session has come, saved or not.
func shown(screen string) claim {
	number := func(digits string) int {
		n, _ := strconv.Atoi(digits) // the patterns let only digits through
		return n
	}
	if m := statementPage.FindStringSubmatch(screen); m != nil {
		if in := cardsIn.FindStringSubmatch(screen); in != nil {
			return newClaim(number(m[1])+2*number(m[2])-2, number(in[1]), agreement.MatchString(screen))
		}
	} else if m := stepPage.FindStringSubmatch(screen); m != nil {
		page := 6 * (number(m[1]) - 1)
		if m[2] != "" {
			page += 5
		}
		return newClaim(page, 0, false)
	}
	return 0
}

// card is what a person holds up at a statement.
func card(statement, person int) string { return string("012345dn"[(3*statement+5*person)%8]) }

func agreed(statement int) string { return strconv.Itoa(statement % 6) }

// press is a key, and whether a screen shows what comes of it. Who goes on before that types two
// keys in one moment, as a paste does.
type press struct {
	key  string
	came func(screen string) bool
}

// typed is what has to be typed from where a session was left to its summary.
func typed(s *model.Session, at model.Place) []press {
	var keys []press
	says := func(words string) func(string) bool {
		return func(screen string) bool { return strings.Contains(screen, words) }
	}
	tour := s.Places()
	begin := press{"g", says(headingOf(tour[0]))}
	switch at.Page {
	case model.SetUpPage:
		keys, at = append(keys, press{"g", says("Before the first statement")}, begin), tour[0]
	case model.OpeningPage:
		keys, at = append(keys, begin), tour[0]
	}
	for page := slices.Index(tour, at); page < len(tour)-1; page++ {
		has := func(cards int, settled bool) func(string) bool {
			want := newClaim(page, cards, settled)
			return func(screen string) bool { return shown(screen) >= want }
		}
		if place := tour[page]; place.Page == model.StatementPage {
			for person := s.At(place.Number).Distribution().Answered(); person < room; person++ {
				keys = append(keys, press{card(place.Number, person), has(person+1, false)})
			}
			if _, settled := s.At(place.Number).Consensus(); !settled {
				keys = append(keys, press{"enter", says("▸ Consensus")}, press{agreed(place.Number), has(room, true)})
			}
		}
		next := says(headingOf(tour[page+1]))
		if page+1 == len(tour)-1 {
			next = says("Summary")
		}
		keys = append(keys, press{"enter", next})
	}
	return keys
}

// kept is how far a session in the file has come. Everything must be as it was typed.
func kept(t *testing.T, s *model.Session, at model.Place) claim {
	t.Helper()
	page := slices.Index(s.Places(), at) // -1 for the set-up
	var here claim
	for _, st := range s.Statements() {
		n := st.Number
		cards := s.At(n).Distribution().Answered()
		for i, p := range s.Participants() {
			want := ""
			if i < cards {
				want = strings.NewReplacer("d", "dk", "n", "na").Replace(card(n, i))
			}
			if got := s.At(n).Score(p.ID).String(); got != want {
				t.Errorf("statement %d, person %d: the score is %q, not %q", n, i+1, got, want)
			}
		}
		c, settled := s.At(n).Consensus()
		if settled && c.Score.String() != agreed(n) {
			t.Errorf("statement %d: the consensus is %v", n, c.Score)
		}
		switch own := slices.Index(s.Places(), model.Place{Page: model.StatementPage, Number: n}); {
		case own < page && (cards < room || !settled):
			t.Errorf("statement %d has %d cards, settled %t, although page %d was reached", n, cards, settled, page)
		case own == page:
			here = newClaim(0, cards, settled)
		case own > page && (cards > 0 || settled):
			t.Errorf("statement %d has %d cards before it was reached", n, cards)
		}
	}
	return newClaim(max(page, 0), 0, false) + here
}

// TestKillLosesNothingThatWasCalledSaved types whole workshops into the program, one
// after another in the same file, and kills it again and again at any moment.
func TestKillLosesNothingThatWasCalledSaved(t *testing.T) {
	t.Parallel()
	rounds := storetest.Count(t, storetest.KillsVar, kills)
	random := rand.New(rand.NewPCG(storetest.Seed(t), 0))
	dir := t.TempDir()
	id, claims := "", 0
	for range rounds {
		if id == "" {
			id = group(t, dir, room)
		}
		h, place := load(t, dir, id)
		said := killWhileTyping(t, dir, id, place, typed(h.Session(), place), random)
		h, place = load(t, dir, id)
		if got := kept(t, h.Session(), place); got < said {
			t.Errorf("the file has come to %d; the screen had called %d saved", got, said)
		}
		if said > 0 {
			claims++
		}
		if place.Page == model.SummaryPage {
			id = ""
		}
	}
	storetest.Figure(t, 1, "%d kills of the program in a terminal, %d after something was called saved: 0 lost", rounds, claims)
	if claims < rounds/2 {
		t.Errorf("the screen called something saved in only %d of %d runs", claims, rounds)
	}
}

// killWhileTyping opens a session, sees that it is where it was left, types, and
// kills the program after a number of pictures: half of the times at the very moment
// of a picture, when what it says must already be true, and else a little later. It
// returns how far the screen had called the session saved.
func killWhileTyping(t *testing.T, dir, id string, left model.Place, keys []press, random *rand.Rand) claim {
	t.Helper()
	pictures, pause := 2+random.IntN(40), random.IntN(2)*random.IntN(20_000)
	var said claim // written by the watcher only, until the program has ended
	cmd := program(t, dir, "open", id)
	x := ptytest.Start(t, 100, 30, cmd, func(screen string) {
		if said = max(said, claimed(screen)); pictures == 0 {
			for range pause {
				runtime.Gosched()
			}
			ptytest.KillAll(cmd) // it may have been killed by the picture before
			return
		}
		pictures--
	})
	x.Shows(headingOf(left))
	for len(keys) > 0 {
		burst := min(1+random.IntN(6), len(keys))
		if last := slices.IndexFunc(keys[:burst], func(p press) bool { return p.key == "enter" || p.key == "g" }); last >= 0 {
			burst = last + 1 // single keys and Enter, several times in one moment, are a column that was pasted
		}
		for _, p := range keys[:burst] {
			x.Press(p.key)
		}
		x.Await("what was typed", keys[burst-1].came)
		keys = keys[burst:]
	}
	x.Kill()
	return said
}

// headingOf is what the screen says of a place.
func headingOf(p model.Place) string {
	switch p.Page {
	case model.IntroPage:
		return fmt.Sprintf("Step %d of 5", p.Number)
	case model.ResultsPage:
		return fmt.Sprintf("Step %d of 5 · ", p.Number)
	case model.StatementPage:
		return fmt.Sprintf("%d of 20, step %d", p.Number, (p.Number+3)/4)
	case model.OpeningPage:
		return "Before the first statement"
	default:
		return "The people in the room"
	}
}

// load reads a session as the next start of the program would.
func load(t *testing.T, dir, id string) (*model.History, model.Place) {
	t.Helper()
	s, err := store.Open(ptytest.DataFile(dir))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	h, o, err := s.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	return h, o.Place
}
