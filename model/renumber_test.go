package model

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/dumptest"
)

// inserted is the small framework with a statement before the first one, and a step before the second, in a file
// without ids: all that follows is numbered on.
func inserted() *framework.Framework {
	return edited(func(fw *framework.Framework) {
		fw.Steps[0].Statements = slices.Insert(fw.Steps[0].Statements, 0, framework.Statement{Text: "A new one.", Short: "New"})
		extra := framework.Step{Title: "A new step", Short: "New", Statements: []framework.Statement{{Text: "Of the new step.", Short: "New step"}}}
		fw.Steps = slices.Insert(fw.Steps, 1, extra)
		number := 0
		for i := range fw.Steps {
			fw.Steps[i].Number = i + 1
			fw.Steps[i].Statements = slices.Clone(fw.Steps[i].Statements)
			for j := range fw.Steps[i].Statements {
				number++
				fw.Steps[i].Statements[j].Number = number
			}
		}
	})
}

// What was said of a statement or a step goes where that stands in the new version.
func TestStatementsInsertedInTheMiddle(t *testing.T) {
	r := furnished(t)
	s := r.Session()
	before := dumptest.Dump(s)
	old := map[string]string{} // what stands at each statement, by its words
	for _, st := range s.Statements() {
		old[st.Text] = s.enteredAt(st.Number)
	}
	oldSteps := map[string]string{}
	for _, step := range s.Framework().Steps {
		oldSteps[step.Title] = s.saidOfStep(step.Number)
	}
	lines := r.Lines()

	c := s.Upgraded(inserted())
	if why := c.Misfits(s); len(why) > 0 {
		t.Fatal(why)
	}
	r.do(c)
	for _, st := range s.Statements() {
		if got := s.enteredAt(st.Number); got != old[st.Text] {
			t.Errorf("statement %d, %q, has %q, want %q", st.Number, st.Text, got, old[st.Text])
		}
	}
	for _, step := range s.Framework().Steps {
		if got := s.saidOfStep(step.Number); got != oldSteps[step.Title] {
			t.Errorf("step %d, %q, has %q, want %q", step.Number, step.Title, got, oldSteps[step.Title])
		}
	}
	if first, _ := s.Framework().Statement(1); first.Text != "A new one." || s.At(2).Score("p1") != Points(3) {
		t.Errorf("statement 1 is %q, and the scores of the first are not at 2", first.Text)
	}
	for i, line := range r.Lines()[:len(lines)] { // the history finds them there, too
		for j, n := range line.Statements {
			was, _ := r.Session().began.Statement(lines[i].Statements[j])
			if is, _ := s.Framework().Statement(n); len(line.Statements) == 1 && is.Text != was.Text {
				t.Errorf("line %d: at %q, want %q", i, is.Text, was.Text)
			}
		}
	}
	if _, err := r.Note(AddTime{1, 60}, noon); err != nil { // at the new one
		t.Fatal(err)
	}
	r.do(SetScore{1, 1, "p1", Points(2)})
	for range 2 {
		if _, err := r.Undo(noon); err != nil {
			t.Fatal(err)
		}
	}
	if after := dumptest.Dump(s); after != before {
		t.Errorf("undone, the session is not as it was:\n%s\n%s", before, after)
	}
	if !reflect.DeepEqual(lines, r.Lines()[:len(lines)]) {
		t.Error("undone, the history is not as it was")
	}
	for range 2 {
		if _, err := r.Redo(noon); err != nil {
			t.Fatal(err)
		}
	}
	if s.At(1).Score("p1") != Points(2) || s.enteredAt(2) != old["Statement 1."] {
		t.Error("done again, scores are elsewhere")
	}
}

// Where it cannot be known which statement one is now, nothing is guessed.
func TestAStatementThatIsNotKnownAgain(t *testing.T) {
	r := furnished(t)
	fw := inserted()
	for i := range fw.Steps[0].Statements { // the new one, and all of the step in other words
		fw.Steps[0].Statements[i].Text += " In other words."
	}
	why := r.Session().Upgraded(fw).Misfits(r.Session())
	if len(why) == 0 || !strings.HasPrefix(why[0], "statement 1, “Statement 1.”, has 4 scores, a consensus") ||
		!strings.HasSuffix(why[0], "put its words under earlier_texts of the one that it is there, or keep it") {
		t.Errorf("why: %v", why)
	}
	fw.Steps[0].Statements[1].EarlierTexts = []string{"Statement 1."}
	fw.Steps[0].Statements[2].EarlierTexts = []string{"Statement 2."}
	if why := r.Session().Upgraded(fw).Misfits(r.Session()); len(why) > 0 {
		t.Errorf("with earlier texts: %v", why)
	}
}

// Two statements cannot be at one place, whatever a damaged file says.
func TestMovesToOnePlaceAreRefused(t *testing.T) {
	r := furnished(t)
	for _, moved := range []map[int]int{{1: 3, 2: 3}, {1: 0}, {1: -2}} {
		if _, err := r.Do(SetFramework{Framework: inserted(), Moved: moved}, noon); err == nil {
			t.Errorf("%v is taken", moved)
		}
	}
}

// leaving is the small framework without some of its statements, and with others at its end, in a file without ids.
func leaving(fw *framework.Framework, gone int, more ...string) *framework.Framework {
	own := *fw
	own.Version += "+"
	own.Steps = slices.Clone(fw.Steps)
	number := 0
	for i := range own.Steps {
		step := &own.Steps[i]
		step.Statements = slices.DeleteFunc(slices.Clone(step.Statements), func(st framework.Statement) bool { return st.Number == gone })
		if i == len(own.Steps)-1 {
			for _, text := range more {
				step.Statements = append(step.Statements, framework.Statement{Text: text, Short: text})
			}
		}
		for j := range step.Statements {
			number++
			step.Statements[j].Number = number
		}
	}
	return &own
}

// What the log says of a statement that a version leaves out is told of no other, and comes back with it.
func TestTheLogOfAStatementThatIsLeftOut(t *testing.T) {
	r := groupOf(t, 1)
	r.do(SetFlag{3, true}, SetFlag{3, false}, SetScore{2, 1, "p1", Points(1)})
	at := func(number int) (words []string) {
		for _, l := range r.Lines() {
			if slices.Contains(l.Statements, number) && l.Act == Did {
				words = append(words, l.Words(ByName))
			}
		}
		return words
	}
	lines, third := r.Lines(), at(3)
	if len(third) != 2 {
		t.Fatalf("statement 3 has %q", third)
	}
	begun := r.Session().Framework()
	fw := inserted()
	was := slices.IndexFunc(fw.Statements(), func(st framework.Statement) bool { return st.Text == "Statement 3." })
	fw = leaving(fw, fw.Statements()[was].Number)
	r.do(r.Session().Upgraded(fw))
	if got := at(3); !slices.Equal(got, []string{"Participant 1 at statement 3 (statement 2 then): 1"}) {
		t.Errorf("statement 3 has %q", got)
	}
	for _, l := range r.Lines() {
		if slices.Contains(l.Statements, 0) {
			t.Errorf("%q is at no statement", l.Words(ByName))
		}
	}
	count := len(r.Lines())
	for n := range 3 { // more than were there before, each of them new
		fw = leaving(fw, 0, []string{"One more.", "Another.", "A third."}[n])
		r.do(r.Session().Upgraded(fw))
		r.do(SetFlag{fw.Statements()[len(fw.Statements())-1].Number, true})
	}
	for _, st := range r.Session().Statements() {
		for _, words := range at(st.Number) {
			if slices.Contains(third, words) && strings.HasSuffix(words, "no longer marked") {
				t.Errorf("%q, of the one that was left out, is told of %q", words, st.Text)
			}
		}
	}
	r.back(len(r.Lines()) - count)
	r.back(1)
	if r.Session().Framework() != begun || !reflect.DeepEqual(lines, r.Lines()[:len(lines)]) {
		t.Errorf("undone, statement 3 has %q, want %q", at(3), third)
	}
	for range 7 {
		if _, err := r.Redo(noon); err != nil {
			t.Fatal(err)
		}
	}
	last := fw.Statements()[len(fw.Statements())-1]
	if got := at(last.Number); len(got) != 1 || r.Session().Framework().Version != fw.Version {
		t.Errorf("done again, the last statement has %q", got)
	}
}

// One that is last and left out leaves its number to another, and not what was said of it.
func TestTheLastStatementIsLeftOutAndAnotherComes(t *testing.T) {
	r := groupOf(t, 1)
	all := r.Session().Statements()
	last := all[len(all)-1].Number
	r.do(SetFlag{last, true}, SetFlag{last, false})
	r.do(r.Session().Upgraded(leaving(r.Session().Framework(), last)))
	r.do(r.Session().Upgraded(leaving(r.Session().Framework(), 0, "Quite another thing.")))
	for _, l := range r.Lines() {
		if slices.Contains(l.Statements, last) {
			t.Errorf("%q is told of the new one", l.Words(ByName))
		}
	}
	r.back(2)
	if l := r.Lines()[1]; !slices.Equal(l.Statements, []int{last}) {
		t.Errorf("undone, %q is at %v", l.Words(ByName), l.Statements)
	}
}

// Where a session was left goes with what stands there.
func TestAPlaceMovesWithItsStatement(t *testing.T) {
	s := groupOf(t, 1).Session()
	c := s.Upgraded(inserted())
	for was, want := range map[Place]Place{
		{Page: StatementPage, Number: 1}: {Page: StatementPage, Number: 2},
		{Page: ResultsPage, Number: 1}:   {Page: ResultsPage, Number: 1},
		{Page: IntroPage, Number: 2}:     {Page: IntroPage, Number: 3},
		{Page: OpeningPage, Number: 2}:   {Page: OpeningPage, Number: 2},
		{Page: SummaryPage}:              {Page: SummaryPage},
	} {
		if got := c.Place(was); got != want {
			t.Errorf("%v is at %v, want %v", was, got, want)
		}
	}
}
