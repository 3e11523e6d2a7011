//go:build unix

package cli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

const people = 12

// peopleCSV is the file that the facilitator brings along.
const peopleCSV = `name,agency,role,scoring
Ann Ash,Health visiting,Practitioner,yes
Ben Birch,Midwifery,Manager,yes
Cai Cedar,Early years,Practitioner,yes
Dee Dogwood,Early help,Manager,yes
Eve Elm,Voluntary sector,Volunteer,yes
Flo Fir,Public health,Commissioner,yes
Gus Gorse,Family support,Practitioner,yes
Hal Hazel,Libraries,Manager,yes
Ida Ivy,Speech and language,Practitioner,yes
Jay Juniper,Mental health,Practitioner,yes
Kit Kauri,Housing,Officer,yes
Lou Lime,Parents' panel,Parent,yes
`

// said is what the room says about one statement: a card from each person, in the
// order of the table, and what the group agrees on ("n" for no consensus).
type said struct{ cards, agreed string }

// The workshop: four statements to each of the five steps. At the ninth nobody gives
// points, at the tenth the room is split.
var workshop = []said{
	{"342135234431", "3"},
	{"2233dn223322", "2"},
	{"555555555555", "5"},
	{"0101dd010110", "1"},
	{"123451234512", "3"},
	{"44444444444d", "4"},
	{"nnnnnnnnnnn2", "2"},
	{"332211003322", "2"},
	{"dndddndddddn", "n"},
	{"005500550055", "n"},
	{"4d3n4d3n4d34", "4"},
	{"221100332211", "2"},
	{"111111111110", "1"},
	{"343434343434", "3"},
	{"2n2n2n2n2n25", "2"},
	{"543210543210", "3"},
	{"d00000000000", "0"},
	{"445544554455", "5"},
	{"132d132n1321", "2"},
	{"333333333333", "3"},
}

const steps, statementsPerStep = 5, 4

// What a statement may take at most, from its first card to the next page, and all of them
// with the pages of their steps.
const keysOfOne, keysOfAll = people + 3, 310

// noted is what the room writes down beside its scores, by statement.
type noted struct {
	why, dissent         string
	barriers, priorities []string
	evidence             string
	flag                 bool
}

var notes = map[int]noted{
	1: {why: "Two agencies lead, the others follow", dissent: "Ben sees only meetings"},
	3: {barriers: []string{"No shared induction", "Two record systems"}, evidence: "The partnership agreement of 2025"},
	9: {flag: true},
	11: {
		priorities: []string{"One induction for all agencies", "Name a lead for training"},
		barriers:   []string{"No budget after March"},
	},
	16: {why: "The middle of a split room", priorities: []string{"Visit two other hubs"}},
}

// Where the program is killed: at this statement, after this many cards.
const killedAt, killedAfter = 11, 6

func TestWorkshopFromEmptyFileToSummary(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "people.csv"), []byte(peopleCSV), 0o600); err != nil {
		t.Fatal(err)
	}
	x := ptytest.Start(t, 120, 36, program(t, dir))
	prepare(x)
	keys := 0
	for n := 1; n < killedAt; n++ {
		keys += introduce(x, n) + score(t, x, n, 0)
	}
	keys += introduce(x, killedAt)
	x.Press(spaced(workshop[killedAt-1].cards[:killedAfter]))
	keys += killedAfter
	x.Saved(heading(killedAt), fmt.Sprintf("%d of %d in", killedAfter, people))
	x.Kill()

	id := onlySession(t, dir)
	sameScores(t, decode(t, []byte(call(t, dir, "export", id, "--format", "json", "-o", "-"))), killedAfter)
	x = ptytest.Start(t, 120, 36, program(t, dir, "open", id))
	x.Shows(heading(killedAt), fmt.Sprintf("%d of %d in", killedAfter, people))
	keys += score(t, x, killedAt, killedAfter)
	for n := killedAt + 1; n <= len(workshop); n++ {
		keys += introduce(x, n) + score(t, x, n, 0)
	}
	x.Saved("Summary")
	if t.Logf("the workshop took %d keys, with the pages of its steps and without notes", keys); keys > keysOfAll {
		t.Errorf("those are more than %d", keysOfAll)
	}
	export(x, "")
	export(x, "x down down down x")           // md in place of docx
	export(x, "x down down down down down x") // json
	x.Press("q y")
	x.Shows("Family Hub workforce self-assessment", "Northvale spring")
	leave(t, x)

	whole := decode(t, only(t, dir, "*.json"))
	sameScores(t, whole, people)
	sameNotes(t, whole)
	sameFigures(t, whole)
	sameWords(t, string(only(t, dir, "*.md")))
}

func TestSoloRunIsTwentyDigits(t *testing.T) {
	dir := t.TempDir()
	x := ptytest.Start(t, 80, 24, program(t, dir, "solo"))
	x.Shows("step 1:")
	digits := "01234543210123454321"
	x.Press(spaced(digits))
	x.Saved("Your radar")
	if x.Pressed() != len(workshop) {
		t.Errorf("a solo run took %d keys", x.Pressed())
	}
	x.Press("q y")
	x.Shows("Family Hub workforce self-assessment")
	leave(t, x)
	var got strings.Builder
	for _, s := range decode(t, []byte(call(t, dir, "export", onlySession(t, dir), "--format", "json", "-o", "-"))).Scores {
		got.Write(s.Score)
	}
	if got.String() != digits {
		t.Errorf("the scores are %s, not %s", got.String(), digits)
	}
}

// spaced is a row of cards as keys.
func spaced(cards string) string { return strings.Join(strings.Split(cards, ""), " ") }

func stepOf(n int) int { return (n-1)/statementsPerStep + 1 }

func heading(n int) string { return fmt.Sprintf("%d of %d, step %d", n, len(workshop), stepOf(n)) }

// setUp begins a session on an empty file and goes to the page of its first step.
func prepare(x *ptytest.Terminal) {
	x.Shows("Welcome", "Press n")
	x.Press("n")
	x.Shows("A new session")
	x.Write("Northvale spring\tNorthvale\x13")
	x.Shows("No participants yet")
	x.Press("I")
	x.Shows("Take in files")
	x.Write("people.csv\r")
	x.Shows("Add ")
	x.Press("y")
	x.Saved(fmt.Sprintf("The people in the room: %d, %d scoring", people, people), "Lou Lime")
	x.Press("g")
	x.Shows("Before the first statement")
	x.Press("g")
}

// introduce goes past what a step is about, before its first statement. It returns how many
// keys that took.
func introduce(x *ptytest.Terminal, n int) int {
	if (n-1)%statementsPerStep > 0 {
		return 0
	}
	before := x.Pressed()
	page := fmt.Sprintf("Step %d of %d", stepOf(n), steps)
	x.Await(page, func(screen string) bool {
		return strings.Contains(screen, page) && !strings.Contains(screen, page+" · ")
	})
	x.Press("enter")
	x.Shows(heading(n))
	return x.Pressed() - before
}

// score enters the cards of a statement that are still missing and the consensus,
// writes down what there is to note, and goes on, past the results of a step. It returns how
// many keys that took, without the notes.
func score(t *testing.T, x *ptytest.Terminal, n, in int) int {
	t.Helper()
	before := x.Pressed()
	x.Press(spaced(workshop[n-1].cards[in:]))
	x.Press("enter " + workshop[n-1].agreed)
	x.Shows(heading(n), fmt.Sprintf("%d of %d in", people, people))
	if note, ok := notes[n]; ok {
		scored := x.Pressed()
		write(x, n, note)
		x.Press("c")
		before += x.Pressed() - scored
	}
	x.Press("enter")
	if keys := in + x.Pressed() - before; keys > keysOfOne {
		t.Errorf("statement %d took %d keys for %d people", n, keys, people)
	}
	switch {
	case n%statementsPerStep > 0:
		x.Shows(heading(n + 1))
	default:
		x.Shows(fmt.Sprintf("Step %d of %d · ", stepOf(n), steps))
		x.Press("enter")
	}
	return x.Pressed() - before
}

func write(x *ptytest.Terminal, n int, note noted) {
	if note.why != "" {
		x.Press("y")
		x.Shows(fmt.Sprintf("Statement %d: why", n))
		x.Write(note.why + "\t" + note.dissent + "\r")
		x.Shows(heading(n))
	}
	list := func(key, title string, entries ...string) {
		if strings.Join(entries, "") == "" {
			return
		}
		x.Press(key)
		x.Shows(fmt.Sprintf("%s statement %d", title, n))
		for _, entry := range entries {
			x.Write(entry + "\r")
			x.Shows(entry)
		}
		x.Press("enter") // nothing more to add
		x.Shows(heading(n))
	}
	list("e", "Evidence for", note.evidence)
	list("b", "Barriers at", note.barriers...)
	list("p", "Priorities at", note.priorities...)
	if note.flag {
		x.Press("f")
		x.Shows("come back to this")
	}
}

// export writes a file through the dialog; keys choose the format.
func export(x *ptytest.Terminal, keys string) {
	x.Press("x")
	x.Shows("what is it for?")
	x.Press("0")
	x.Shows("The session itself stays as it is")
	x.Press(keys + " enter")
	x.Shows("Written:")
	x.Press("esc") // and what comes with it at once is another key
	x.Await("the summary again", func(screen string) bool { return !strings.Contains(screen, "Written:") })
}

// leave leaves the program from the home screen.
func leave(t *testing.T, x *ptytest.Terminal) {
	t.Helper()
	x.Press("q")
	x.Shows("Leave stocktake?")
	x.Press("y")
	if status := x.Exit(); status != 0 {
		t.Errorf("the program ends with %d:\n%s", status, x.Screen())
	}
	if trouble := x.Usable(); trouble != "" {
		t.Error(trouble)
	}
}

func onlySession(t *testing.T, dir string) string {
	t.Helper()
	var sessions []struct{ ID string }
	if err := json.Unmarshal([]byte(call(t, dir, "list", "--json")), &sessions); err != nil || len(sessions) != 1 {
		t.Fatalf("%d sessions, %v", len(sessions), err)
	}
	return sessions[0].ID
}

// only returns the one file of a folder whose name fits.
func only(t *testing.T, dir, pattern string) []byte {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(paths) != 1 {
		t.Fatalf("%s: %q, %v", pattern, paths, err)
	}
	data, err := os.ReadFile(paths[0])
	if err != nil {
		t.Fatal(err)
	}
	return data
}
