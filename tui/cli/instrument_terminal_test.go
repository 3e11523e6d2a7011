//go:build unix

package cli_test

import (
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/ptytest"
)

// instrument is what a workshop is held with, and what only a room with it comes to.
type instrument struct {
	id     string
	file   string // of an instrument of the user's own; empty for one that comes with the program
	lowest int
	levels int
	blind  bool
	wrong  string // a key that is no level of the scale; empty where all are
	kind   string // what the barrier is, by the instrument's own list or the program's
}

// instruments are those that come with the program, and others on scales of 2, 7 and 11 levels.
var instruments = []instrument{
	{id: "family-hub-workforce", lowest: 0, levels: 6, wrong: "6", kind: "money"},
	{id: "early-help-partnership", lowest: 0, levels: 4, blind: true, wrong: "4", kind: "Time and capacity"},
	{id: "team-health", lowest: 1, levels: 5, blind: true, wrong: "0", kind: "Tools or space are missing"},
	{id: "ways-out", file: ownFile("ways-out", 0, 2, 4, ""), levels: 2, wrong: "2", kind: "time"},
	{
		id: "gardens", file: ownFile("gardens", -3, 7, 3, "barrier_kinds: [{id: light, text: too little light}, {id: rain, text: rain}]\n"),
		lowest: -3, levels: 7, blind: true, wrong: "4", kind: "too little light",
	},
	{id: "would-you", file: ownFile("would-you", 0, 11, 2, ""), levels: 11, blind: true, kind: "culture"},
}

// ownFile is a framework file with a scale and with steps of two statements each.
func ownFile(id string, lowest, levels, steps int, more string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format: stocktake/framework@2\nid: %s\ntitle: Our own %s\nversion: \"1\"\nsource: {title: Ours, licence: Free to use}\n%sscale:\n", id, id, more)
	for value := lowest; value < lowest+levels; value++ {
		fmt.Fprintf(&b, "  - {value: %d, label: Level %d, description: What is seen there.}\n", value, value-lowest+1)
	}
	b.WriteString("steps:\n")
	for step := 1; step <= steps; step++ {
		fmt.Fprintf(&b, "  - number: %d\n    title: Part %d\n    statements:\n", step, step)
		fmt.Fprintf(&b, "      - {number: %d, text: The first of part %d is so.}\n      - {number: %d, text: The second of part %d is so.}\n", 2*step-1, step, 2*step, step)
	}
	return b.String()
}

// asked is what an instrument asks.
func (in instrument) asked(t *testing.T) *framework.Framework {
	t.Helper()
	if in.file == "" {
		shipped, ok := framework.ShippedAs(in.id)
		if !ok {
			t.Fatalf("no instrument %s comes with the program", in.id)
		}
		fw, err := shipped.Framework()
		if err != nil {
			t.Fatal(err)
		}
		return fw
	}
	fw, err := framework.Read(in.id+".yaml", strings.NewReader(in.file))
	if err != nil {
		t.Fatal(err)
	}
	return fw
}

// seats are who takes part.
var seats = []string{"Ann Ash", "Ben Birch", "Cai Cedar", "Dee Dogwood"}

// value is a level of the scale by its place, from the lowest on, whatever number is put in.
func (in instrument) value(n int) int { return in.lowest + n%in.levels }

// given is what somebody gives a statement in a round: a level, or "dk" or "na". Statements and
// people count from 0. In a second round the first of them moves by a level.
func (in instrument) given(n, person, round int) string {
	switch place := (n*(person+2) + 3*person) % (in.levels + 1); {
	case n%5 == 3 && person == 3:
		return "na"
	case place == in.levels:
		return "dk"
	case round == 2 && person == 0:
		return strconv.Itoa(in.value(place + 1))
	default:
		return strconv.Itoa(in.value(place))
	}
}

// rounds is how often a statement is scored.
func (in instrument) rounds(n int) int {
	if in.blind && n == 1 {
		return 2
	}
	return 1
}

// agreed is the consensus on a statement; false where the room finds none.
func (in instrument) agreed(n int) (int, bool) { return in.value(3*n + 1), n%6 != 5 }

// keysFor is how an answer is typed: a level by its digit, ten by z, a negative one behind a minus.
func keysFor(answer string) string {
	digits, negative := strings.CutPrefix(answer, "-")
	key := strings.NewReplacer("10", "z", "dk", "d", "na", "n").Replace(digits)
	if negative {
		return "- " + key
	}
	return key
}

// workshopWith is a workshop that is held with an instrument, in a terminal.
type workshopWith struct {
	instrument
	fw *framework.Framework
	t  *testing.T
	x  *ptytest.Terminal
}

// TestWorkshopOnAnyInstrument holds a whole workshop by keys with each instrument, writes every kind
// of file that there is, and compares what stands in them with figures of its own. Without
// STOCKTAKE_INSTRUMENTS it does so with the two smallest.
func TestWorkshopOnAnyInstrument(t *testing.T) {
	for _, in := range instruments {
		t.Run(in.id, func(t *testing.T) {
			if os.Getenv("STOCKTAKE_INSTRUMENTS") == "" && in.id != "ways-out" && in.id != "gardens" {
				t.Skip("only with STOCKTAKE_INSTRUMENTS")
			}
			t.Parallel()
			dir := t.TempDir()
			if in.file != "" {
				own := filepath.Join(filepath.Dir(ptytest.DataFile(dir)), "frameworks")
				if err := os.Mkdir(own, 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(own, in.id+".yaml"), []byte(in.file), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			w := workshopWith{in, in.asked(t), t, ptytest.Start(t, 120, 36, program(t, dir))}
			w.begin()
			n := 0
			for _, step := range w.fw.Steps {
				w.x.Shows(fmt.Sprintf("%s %d of %d", text.Capital(w.fw.Words().Step.One), step.Number, len(w.fw.Steps)))
				w.x.Press("enter")
				for range step.Statements {
					w.score(n)
					n++
				}
				w.x.Shows("What the room said")
				w.x.Press("enter")
			}
			w.x.Saved("Summary")
			if w.fw.HasPlan() {
				w.plan()
			}
			w.write()
			w.x.Press("q y")
			w.x.Shows("Our workshop")
			leave(t, w.x)
			w.compare(dir)
		})
	}
}

// reads waits for a pattern on the screen, and returns what its groups found behind the whole.
func (w workshopWith) reads(pattern string) (found []string) {
	expression := regexp.MustCompile(pattern)
	w.x.Await(pattern, func(screen string) bool {
		found = expression.FindStringSubmatch(screen)
		return found != nil
	})
	return found
}

// choose goes through what a field offers to what is wanted.
func (w workshopWith) choose(field, wanted string) {
	for seen := map[string]bool{}; ; {
		now := w.reads(`▸ ` + field + ` +← (.*?) →`)[0]
		if strings.Contains(now, "← "+wanted) {
			return
		}
		if seen[now] {
			w.t.Fatalf("%q is not offered for %s:\n%s", wanted, field, w.x.Screen())
		}
		seen[now] = true
		w.x.Press("right")
		w.x.Await("another choice", func(screen string) bool { return !strings.Contains(screen, now) })
	}
}

// begin begins a session with the instrument, and goes to the page of its first step.
func (w workshopWith) begin() {
	x := w.x
	x.Shows("Welcome", "Press n")
	x.Press("n")
	x.Shows("A new session")
	x.Press("up")
	w.choose("Instrument", w.fw.Title)
	x.Press("tab")
	x.Shows("▸ Title")
	x.Write("Our workshop\tNorthvale\t\t\t\t\t")
	if w.fw.HasPlan() {
		x.Shows("▸ Quarters")
		x.Press("tab")
	}
	x.Shows("▸ Scores")
	if w.blind {
		x.Press("right")
		x.Says("blind: unseen")
	}
	x.Press("tab tab")
	x.Shows("▸ Add a person")
	for _, name := range seats {
		x.Write(name + "\r")
		x.Says(name)
	}
	x.Write("\x13")
	x.Saved(fmt.Sprintf("The people in the room: %d, %d scoring", len(seats), len(seats)))
	x.Press("g")
	x.Shows("Before the first")
	x.Press("g")
}

// score takes a statement through its rounds to what is agreed, and goes on.
func (w workshopWith) score(n int) {
	x, heading := w.x, fmt.Sprintf("%d of %d, ", n+1, len(w.fw.Statements()))
	x.Shows(heading)
	if n == 0 && w.wrong != "" {
		x.Press(w.wrong)
		x.Says(" is not on the scale, ", ": still "+seats[0])
	}
	for round := 1; round <= w.rounds(n); round++ {
		if round == 2 {
			x.Press("R")
			x.Shows(heading + "round 2")
		}
		for person := range seats {
			x.Press(keysFor(w.given(n, person, round)))
		}
		x.Shows(heading, fmt.Sprintf("%d of %d in", len(seats), len(seats)))
		if x.Press("enter"); w.blind {
			x.Await("the scores, revealed", func(screen string) bool { return !strings.Contains(screen, "sealed") })
		}
	}
	consensus, found := w.agreed(n)
	if found {
		x.Press(keysFor(strconv.Itoa(consensus)))
		x.Shows(heading, "Agreed: "+framework.Number(consensus))
	} else {
		x.Press("n")
		x.Shows(heading, "o consensus")
	}
	if n == 0 {
		x.Press("b")
		x.Shows("what stands in the way")
		x.Write("Nobody has the key\t")
		w.choose("Kind", w.kind)
		x.Press("enter")
		x.Shows("Nobody has the key")
		x.Press("esc")
		x.Shows(heading)
		x.Press("p")
		x.Shows("what should be done")
		x.Write("Get another key\r")
		x.Shows("Get another key")
		x.Press("esc")
		x.Shows(heading)
		x.Press("c")
	}
	x.Press("enter")
}

// plan sets a target for the first step, and chooses the priority to begin with.
func (w workshopWith) plan() {
	x := w.x
	x.Press("L")
	x.Shows("The plan for ")
	x.Press("W")
	x.Shows("Targets")
	x.Press(keysFor(strconv.Itoa(w.value(w.levels - 1))))
	x.Says("is " + framework.Number(w.value(w.levels-1)) + " by")
	x.Press("esc")
	x.Shows("The plan for ")
	x.Press("1")
	x.Shows("Barriers and priorities by")
	x.Press("tab")
	x.Shows("Get another key")
	x.Press("down down space")
	agreed, _ := w.agreed(0)
	x.Shows("1✓", "agreed "+framework.Number(agreed))
	x.Press("esc")
	x.Shows("The plan for ")
	x.Press("esc")
	x.Saved("Summary")
}

// write ticks all kinds of files that there are, with names, and writes them.
func (w workshopWith) write() {
	x := w.x
	x.Press("x")
	x.Shows("what is it for?")
	several := w.reads(`(\d) +Several kinds at once`)
	x.Press(several[1])
	x.Shows("The " + w.fw.Words().Session.One + " itself stays as it is")
	kinds, err := strconv.Atoi(w.reads(`(\d+) to choose from`)[1])
	if err != nil {
		w.t.Fatal(err)
	}
	for range kinds - 1 {
		before := w.reads(`(?s).+`)[0]
		x.Press("down space") // as quickly as a hand: many keys in one moment are a paste
		x.Await("another kind", func(screen string) bool { return screen != before })
	}
	x.Press("tab right enter")
	x.Says("Written: ", " files")
	x.Press("esc")
	x.Saved("Summary")
}

// numbers are the answers to a statement that are levels of the scale, in its latest round.
func (w workshopWith) numbers(n int) []*big.Rat {
	var all []*big.Rat
	for person := range seats {
		if value, ok := new(big.Rat).SetString(w.given(n, person, w.rounds(n))); ok {
			all = append(all, value)
		}
	}
	return all
}
