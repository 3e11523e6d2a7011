package framework

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// The tests here hold the built-in instrument to what its sources contain, whatever
// words it uses for it.

func TestBuiltinPassesItsChecks(t *testing.T) {
	if _, err := Read("familyhub.yaml", bytes.NewReader(familyHub)); err != nil {
		t.Fatal(err)
	}
	if first, second := Builtin(), Builtin(); first != second {
		t.Error("the built-in framework is read more than once")
	}
}

func TestBuiltinStructure(t *testing.T) {
	f := Builtin()
	if len(f.Scale) != 6 || len(f.Steps) != 5 || len(f.Statements()) != 20 {
		t.Fatalf("%d levels, %d steps, %d statements; want 6, 5, 20", len(f.Scale), len(f.Steps), len(f.Statements()))
	}
	if f.Source.Year != 2024 || f.Source.Publisher == "" || f.Source.Authors == "" {
		t.Errorf("source = %+v; want authors, publisher and 2024", f.Source)
	}
	for i, step := range f.Steps {
		if step.Introduction == "" {
			t.Errorf("step %d has no introduction", step.Number)
		}
		for j, st := range step.Statements {
			if want := i*4 + j + 1; st.Number != want || len(step.Statements) != 4 {
				t.Errorf("step %d: statement %d of %d has the number %d, want %d of 4", step.Number, j+1, len(step.Statements), st.Number, want)
			}
		}
	}
}

func TestBuiltinHints(t *testing.T) {
	for _, st := range Builtin().Statements() {
		counts := []struct {
			what                string
			number, least, most int
		}{
			{"sentences of guidance", sentences(st.Guidance), 2, 4},
			{"look_for prompts", len(st.LookFor), 3, 6},
			{"questions", len(st.Questions), 1, 3},
			{"references", len(st.Resources) + len(st.Requirements), 1, 99},
		}
		for _, c := range counts {
			if c.number < c.least || c.number > c.most {
				t.Errorf("statement %d has %d %s, want %d to %d", st.Number, c.number, c.what, c.least, c.most)
			}
		}
		for _, question := range st.Questions {
			if !strings.HasSuffix(question, "?") {
				t.Errorf("statement %d: %q is no question", st.Number, question)
			}
		}
	}
}

var sentenceEnd = regexp.MustCompile(`[.!?]["')”’]*(\s|$)`)

func sentences(text string) int { return len(sentenceEnd.FindAllString(text, -1)) }

func TestBuiltinAsides(t *testing.T) {
	statement := func(number int) Statement {
		st, ok := Builtin().Statement(number)
		if !ok {
			t.Fatalf("there is no statement %d", number)
		}
		return st
	}
	for _, number := range []int{2, 13, 16} {
		if statement(number).Example == nil {
			t.Errorf("statement %d has no practice example", number)
		}
	}
	if statement(14).Example == nil && statement(15).Example == nil {
		t.Error("neither statement 14 nor 15 has the practice example on leadership")
	}
	for _, number := range []int{9, 12} {
		if statement(number).Reflect == nil {
			t.Errorf("statement %d has no prompt to pause and reflect", number)
		}
	}
}

func TestBuiltinGovernmentPriorities(t *testing.T) {
	f := Builtin()
	if len(f.Requirements) != 7 {
		t.Fatalf("%d government priorities, want 7", len(f.Requirements))
	}
	counted := map[int]int{ // those that the sources count
		1: 2 + 2 + 3, // minimum requirements: basic, developed, going further
		2: 6,         // outcomes
		6: 7,         // uses of funding
		7: 3,         // groups of measures
	}
	for i, p := range f.Requirements {
		if p.Number != i+1 {
			t.Errorf("government priority %d has the number %d", i+1, p.Number)
		}
		if want, ok := counted[p.Number]; ok && len(p.Points) != want {
			t.Errorf("government priority %d has %d points, want %d", p.Number, len(p.Points), want)
		}
	}
	levels := map[string]int{}
	for _, point := range f.Requirements[0].Points {
		level, _, _ := strings.Cut(point, ":")
		levels[strings.ToLower(level)]++
	}
	if levels["basic"] != 2 || levels["developed"] != 2 || levels["going further"] != 3 {
		t.Errorf("minimum requirements by level: %v; want basic 2, developed 2, going further 3", levels)
	}
}

func TestBuiltinReferences(t *testing.T) {
	f := Builtin()
	resources, priorities := map[string]bool{}, map[int]bool{}
	for _, st := range f.Statements() {
		for _, id := range st.Resources {
			resources[id] = true
		}
		for _, number := range st.Requirements {
			priorities[number] = true
		}
	}
	for _, r := range f.Resources {
		if !resources[r.ID] {
			t.Errorf("no statement refers to the resource %s", r.ID)
		}
		if r.Link != "" && !strings.HasPrefix(r.Link, "https://") && !strings.HasPrefix(r.Link, "http://") {
			t.Errorf("the resource %s has the link %s", r.ID, r.Link)
		}
	}
	if !slices.ContainsFunc(f.Resources, func(r Resource) bool { return r.Link != "" }) {
		t.Error("no resource has a link")
	}
	for _, p := range f.Requirements {
		if !priorities[p.Number] {
			t.Errorf("no statement refers to government priority %d", p.Number)
		}
	}
}

func TestBuiltinShortsDiffer(t *testing.T) {
	seen := map[string]int{}
	for _, st := range Builtin().Statements() {
		if other, ok := seen[st.Short]; ok {
			t.Errorf("statements %d and %d have the same short text", other, st.Number)
		}
		seen[st.Short] = st.Number
	}
}

// elements are the beginnings of words without which a statement no longer asks what
// the guide's statement of that number asks.
var elements = map[int][]string{
	1:  {"partner", "agree", "multi-agency", "together"},
	2:  {"clear", "responsibilit", "role", "lead", "assign", "multi-agency"},
	3:  {"initial", "resource", "develop", "multi-agency", "identif"},
	4:  {"role", "service", "identif", "supervis", "key contact", "confirm", "support", "early", "priorit", "home learning environment", "infant"},
	5:  {"mapping", "complete", "diversity", "qualification", "professional status", "skill", "wellbeing", "capacity"},
	6:  {"SWOT", "appreciative", "focus group", "employee", "strength", "improve"},
	7:  {"initial", "training need", "analys", "induction"},
	8:  {"begun", "unified", "cultur", "multi-agency", "value", "behaviour"},
	9:  {"diversity", "capacity", "skill", "knowledge", "analys", "communicat", "underst"},
	10: {"clear", "outcome", "KPI", "agreed", "performance", "awareness", "satisf"},
	11: {"plan", "outcome", "success"},
	12: {"cultur", "describe", "value", "behaviour", "communicat", "employee"},
	13: {"training", "deliver", "all agencies", "specialist", "start", "induction", "gap"},
	14: {"leadership", "deliver", "partnership", "outcome"},
	15: {"intervention", "plan", "started", "supervis", "wellbeing"},
	16: {"data", "KPI", "plan", "performance", "awareness", "satisf", "early", "report", "positive"},
	17: {"document", "diversity", "capacity", "skill", "knowledge", "desired", "outcome", "widely", "underst", "training pathway", "demand"},
	18: {"training", "supervis", "quality", "latest evidence", "practice"},
	19: {"one", "cultur", "value", "behaviour", "embed", "performance review", "recruit", "develop"},
	20: {"employee", "effective", "improv", "high", "retention", "success", "recruit", "strong", "performance"},
}

func TestBuiltinStatementsKeepTheirElements(t *testing.T) {
	for _, st := range Builtin().Statements() {
		if len(elements[st.Number]) == 0 {
			t.Errorf("no elements are known of statement %d", st.Number)
		}
		text := strings.ToLower(st.Text)
		for _, element := range elements[st.Number] {
			if !strings.Contains(text, strings.ToLower(element)) {
				t.Errorf("statement %d says nothing of %q: %s", st.Number, element, st.Text)
			}
		}
	}
}

// Points of the sources that were left out or bent once.
func TestBuiltinKeepsWhatItOnceLost(t *testing.T) {
	f := Builtin()
	contains(t, "the introduction", f.Introduction, []string{"children", "early years", "wraparound", "multi-skilled"})
	contains(t, "point 3 of the scale", f.Scale[3].Description, []string{"some good evidence"})
	contains(t, "the introduction of step 1", f.Steps[0].Introduction, []string{"overarching", "place-based", "strategies"})
	for number, elements := range map[int][]string{
		1:  {"good first step", "many hubs began", "boundaries between organisations"},
		2:  {"had the key people", "sooner"},
		6:  {"focus groups"},
		7:  {"contact details"},
		8:  {"biggest thing", "one culture matters", "respect", "developing their working space"},
		12: {"families", "community leaders", "represent", "encouraged and rewarded", "permanent desks", "developing the spaces"},
		16: {"such as its impact"},
		20: {"workloads"},
	} {
		st, _ := f.Statement(number)
		all := st.Text + " " + st.Guidance + " " + strings.Join(st.LookFor, " ") + " " + strings.Join(st.Questions, " ")
		if st.Example != nil {
			all += " " + st.Example.Text
		}
		contains(t, "statement "+strconv.Itoa(number), strings.ToLower(all), elements)
	}
}

// Every level says what the rules in the head of the levels ask of it.
func TestBuiltinLevels(t *testing.T) {
	for _, st := range Builtin().Statements() {
		for value := 0; value <= 5; value++ {
			text := st.Level(value)
			if text == "" || !strings.HasSuffix(text, ".") || sentences(text) != 1 {
				t.Errorf("level %d of statement %d is not one sentence: %q", value, st.Number, text)
			}
			if n := utf8.RuneCountInString(text); n > 125 {
				t.Errorf("level %d of statement %d has %d characters; in half a screen it takes more than three lines", value, st.Number, n)
			}
			if all := strings.Contains(strings.ToLower(text), "all agencies") || strings.Contains(text, "everyone"); value < 4 && all {
				t.Errorf("level %d of statement %d speaks of all agencies: %q", value, st.Number, text)
			}
		}
		if gap := st.Level(4); !strings.Contains(gap, "but") {
			t.Errorf("level 4 of statement %d names no gap: %q", st.Number, gap)
		}
		if st.Level(5) == st.Level(4) || len(st.Levels) != 5+1 {
			t.Errorf("statement %d has %d levels", st.Number, len(st.Levels))
		}
	}
}

func BenchmarkReadBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read("familyhub.yaml", bytes.NewReader(familyHub)); err != nil {
			b.Fatal(err)
		}
	}
}
