//go:build unix

package cli_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// exported is a session's JSON as another program would read it.
type exported struct {
	ID           string
	Participants []struct{ ID, Name string }
	Scores       []struct {
		Participant string
		Statement   int
		Round       int
		Score       json.RawMessage
	}
	Consensus []struct {
		Statement          int
		Score              *int
		Rationale, Dissent string
	}
	Flags      []int
	Evidence   []struct{ Text string }
	Barriers   []struct{ Text, Kind string }
	Priorities []struct {
		What  string
		Focus bool
	}
	Targets []struct{ Level int }
	Summary struct {
		Steps []struct {
			Individual, Consensus struct {
				Mean       *float64
				Statements int
				N          int
			}
		}
		Statements []struct {
			N, Number    int
			Counts       []int
			Mean, Median *float64
			Consensus    *int
		}
	}
}

func decode(t *testing.T, data []byte) exported {
	t.Helper()
	var whole exported
	if err := json.Unmarshal(data, &whole); err != nil {
		t.Fatal(err)
	}
	return whole
}

// sameScores compares the scores with the cards, up to the statement at which the
// program was killed with so many cards in; in full when all cards were in.
func sameScores(t *testing.T, whole exported, in int) {
	t.Helper()
	key := func(participant string, statement int) string { return fmt.Sprint(participant, "/", statement) }
	want := map[string]string{}
	for i, p := range whole.Participants {
		for n := 1; n <= len(workshop); n++ {
			if in < people && (n > killedAt || n == killedAt && i >= in) {
				continue
			}
			card := workshop[n-1].cards[i : i+1]
			want[key(p.ID, n)] = strings.NewReplacer("d", `"dk"`, "n", `"na"`).Replace(card)
		}
	}
	if len(whole.Scores) != len(want) {
		t.Errorf("there are %d scores, not %d", len(whole.Scores), len(want))
	}
	for _, s := range whole.Scores {
		if k := key(s.Participant, s.Statement); want[k] != string(s.Score) {
			t.Errorf("the score %s is %s, not %s", k, s.Score, want[k])
		}
	}
}

// sameNotes compares everything that was typed as text.
func sameNotes(t *testing.T, whole exported) {
	t.Helper()
	var want, got []string
	for n, note := range notes {
		want = append(want, slices.Concat(note.barriers, note.priorities, []string{note.why, note.dissent, note.evidence})...)
		if note.flag {
			want = append(want, fmt.Sprint("flag ", n))
		}
	}
	for _, c := range whole.Consensus {
		got = append(got, c.Rationale, c.Dissent)
	}
	for _, e := range whole.Evidence {
		got = append(got, e.Text)
	}
	for _, b := range whole.Barriers {
		got = append(got, b.Text)
	}
	for _, p := range whole.Priorities {
		got = append(got, p.What)
	}
	for _, n := range whole.Flags {
		got = append(got, fmt.Sprint("flag ", n))
	}
	empty := func(text string) bool { return text == "" }
	want, got = slices.DeleteFunc(want, empty), slices.DeleteFunc(got, empty)
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		t.Errorf("the texts are %q, not %q", got, want)
	}
}

// average is a mean as a fraction, so that no rounding is shared with the program;
// nil without numbers.
func average(numbers []*big.Rat) *big.Rat {
	if len(numbers) == 0 {
		return nil
	}
	sum := new(big.Rat)
	for _, x := range numbers {
		sum.Add(sum, x)
	}
	return sum.Quo(sum, big.NewRat(int64(len(numbers)), 1))
}

// points are the cards of a statement that are numbers, lowest first.
func (s said) points() []*big.Rat {
	var points []*big.Rat
	for _, card := range strings.Split(s.cards, "") {
		if p, ok := new(big.Rat).SetString(card); ok {
			points = append(points, p)
		}
	}
	slices.SortFunc(points, (*big.Rat).Cmp)
	return points
}

func (s said) mean() *big.Rat { return average(s.points()) }

func (s said) median() *big.Rat {
	points := s.points()
	if len(points) == 0 {
		return nil
	}
	return average([]*big.Rat{points[(len(points)-1)/2], points[len(points)/2]})
}

func (s said) consensus() *big.Rat {
	agreed, ok := new(big.Rat).SetString(s.agreed)
	if !ok {
		return nil
	}
	return agreed
}

// over takes a figure of each statement of a step that has one.
func over(step int, figure func(said) *big.Rat) []*big.Rat {
	var figures []*big.Rat
	for _, s := range workshop[(step-1)*statementsPerStep : step*statementsPerStep] {
		if f := figure(s); f != nil {
			figures = append(figures, f)
		}
	}
	return figures
}

// near reports whether two figures are the same, or both none.
func near(want *big.Rat, got *float64) bool {
	if want == nil || got == nil {
		return want == nil && got == nil
	}
	w, _ := want.Float64()
	return math.Abs(w-*got) < 1e-12
}

func sameFigures(t *testing.T, whole exported) {
	t.Helper()
	if len(whole.Summary.Steps) != steps || len(whole.Summary.Statements) != len(workshop) {
		t.Fatalf("the summary has %d steps and %d statements", len(whole.Summary.Steps), len(whole.Summary.Statements))
	}
	for i, got := range whole.Summary.Steps {
		individual, agreed := over(i+1, said.mean), over(i+1, said.consensus)
		if !near(average(individual), got.Individual.Mean) || got.Individual.Statements != len(individual) ||
			!near(average(agreed), got.Consensus.Mean) || got.Consensus.Statements != len(agreed) {
			t.Errorf("step %d is %+v; want %v over %d and %v over %d", i+1, got,
				average(individual), len(individual), average(agreed), len(agreed))
		}
	}
	for i, got := range whole.Summary.Statements {
		want := workshop[i]
		var consensus *float64
		if got.Consensus != nil {
			c := float64(*got.Consensus)
			consensus = &c
		}
		if got.Number != i+1 || got.N != len(want.points()) || !near(want.mean(), got.Mean) ||
			!near(want.median(), got.Median) || !near(want.consensus(), consensus) {
			t.Errorf("statement %d is %+v; want n %d, mean %v, median %v, consensus %v", i+1, got,
				len(want.points()), want.mean(), want.median(), want.consensus())
		}
	}
}

// inWords is a figure with one decimal, halves rounded away from 0, and with the minus that people read.
func inWords(x *big.Rat) string {
	if x.Sign() < 0 {
		return strings.Replace("−"+inWords(new(big.Rat).Neg(x)), "−0.0", "0.0", 1)
	}
	tenths := new(big.Rat).Add(new(big.Rat).Mul(x, big.NewRat(10, 1)), big.NewRat(1, 2))
	whole := new(big.Int).Quo(tenths.Num(), tenths.Denom())
	return big.NewRat(whole.Int64(), 10).FloatString(1)
}

// sameWords compares the averages of the steps, and what each statement says of its
// scores, with what people read in the Markdown.
func sameWords(t *testing.T, markdown string) {
	t.Helper()
	agreed := regexp.MustCompile(`(?m)^\| \d\. [^|]*\| *(\d\.\d) \|$`).FindAllStringSubmatch(markdown, -1)
	scored := regexp.MustCompile(`(?m)^\| \d\. [^|]*\| (\d\.\d[^|]*?) *\| +\d+ \|`).FindAllStringSubmatch(markdown, -1)
	if len(agreed) != steps || len(scored) != steps {
		t.Fatalf("the tables have %d and %d steps:\n%s", len(agreed), len(scored), markdown)
	}
	for i := range steps {
		consensus, means := over(i+1, said.consensus), over(i+1, said.mean)
		if got, want := agreed[i][1], inWords(average(consensus)); got != want {
			t.Errorf("step %d was agreed at %q, not %q", i+1, got, want)
		}
		rests := fmt.Sprintf("Step %d now rests on %d of %d statements", i+1, len(consensus), statementsPerStep)
		if len(consensus) < statementsPerStep != strings.Contains(markdown, rests) {
			t.Errorf("of step %d it is told wrongly what it rests on:\n%s", i+1, markdown)
		}
		want := inWords(average(means))
		if len(means) < statementsPerStep {
			want += fmt.Sprintf(", from %d of %d", len(means), statementsPerStep)
		}
		if got := scored[i][1]; got != want {
			t.Errorf("step %d reads %q, not %q", i+1, got, want)
		}
	}
	markdown, _, _ = strings.Cut(markdown, "\n## Appendix") // it names the statements once more
	for i, section := range regexp.MustCompile(`(?m)^### \d+\. `).Split(markdown, -1)[1:] {
		section, _, _ = strings.Cut(section, "\n## ")
		points := workshop[i].points()
		if len(points) < 2 || points[0].Cmp(points[len(points)-1]) == 0 {
			continue // these are said in other words
		}
		want := fmt.Sprintf("median %s, mean %s, from %d scores",
			strings.TrimSuffix(inWords(workshop[i].median()), ".0"), inWords(workshop[i].mean()), len(points))
		if !strings.Contains(section, want) {
			t.Errorf("statement %d does not read %q:\n%s", i+1, want, section)
		}
	}
}
