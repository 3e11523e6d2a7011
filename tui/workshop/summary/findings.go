package summary

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
)

// finding is an entry of the summary's list, which a key may lead from. Plain is its lines
// without colours, for when it is in focus.
type finding struct {
	Lines []string
	plain []string
	place model.Place // where it leads; zero for nowhere
}

func (f finding) leads() bool { return f.place != model.Place{} }

// indent is the cells before a finding, where the mark of the focus stands.
const indent = 2

// finder writes findings one below the other.
type finder struct {
	open  *ui.OpenSession
	look  *ui.Look
	width int
	table ui.StatementTable
	found []finding
}

// Findings lists what a session amounts to in words: where people disagree or did, what is open, the
// strongest and the weakest statements, the steps, what to come back to, the barriers and
// priorities, what agencies gave, and who was not there for all of it. What there is
// nothing of is left out.
func Findings(d *ui.OpenSession, look *ui.Look, width int) []finding {
	_, found := findings(d, look, width)
	return found
}

// findings is Findings with what stands out of them in front.
func findings(d *ui.OpenSession, look *ui.Look, width int) (headline string, found []finding) {
	f := &finder{open: d, look: look, width: width, table: ui.NewStatementTable(d, look, width-indent)}
	s := d.Session()
	sum := figures.Of(s).Summary()
	all := figures.Of(s).FindingsOf(sum.Statements)
	for _, so := range []figures.Standing{figures.Disagreeing, figures.Unresolved, figures.Reconciled, figures.Questioned} {
		f.statements(so.Title(), all.Standing(so), figures.Statement.ApartRange)
	}
	open := "Still to agree"
	if s.Solo() {
		open = d.Worded("Still to score")
	}
	f.statements(open, slices.DeleteFunc(slices.Clone(all.Open), figures.Statement.Apart), nothing)
	strengths, toWorkOn := figures.Of(s).Strengths(sum.Statements), figures.Of(s).ToWorkOn(sum.Statements)
	f.statements(strengths.Title, strengths.Statements, unmet)
	f.statements(toWorkOn.Title, toWorkOn.Statements, nothing)
	f.statements("To come back to", sum.Flagged, nothing)
	f.steps()
	f.firmness(sum)
	f.plan(all)
	if s.Solo() {
		return all.Headline, f.found
	}
	// These come last: how many lines they take depends on the width, and the finding
	// in focus is known by its place.
	f.families(s)
	f.agencies(s, sum.Steps)
	f.attendance(s)
	return all.Headline, f.found
}

func nothing(figures.Statement) string { return "" }

// unmet asks about a high score that has most of what to look for unmet, and says where it is agreed
// by nobody.
func unmet(st figures.Statement) string {
	switch {
	case !st.Unmet() && st.OnlyMean():
		return "by its mean: nothing is agreed"
	case !st.Unmet():
		return ""
	}
	return fmt.Sprintf("%d of %d to look for not met: what else is there?", st.LookFors.No, len(st.Statement.LookFor))
}

func (f *finder) head(text string) {
	if len(f.found) > 0 {
		f.found = append(f.found, finding{Lines: []string{""}})
	}
	f.found = append(f.found, finding{Lines: []string{f.look.Strong.Render(f.look.Cut(text, f.width))}})
}

func (f *finder) none(text string) { f.entry(f.look.Dim, []string{text}, model.Place{}) }

func (f *finder) line(text string, place model.Place) { f.entry(f.look.Text, []string{text}, place) }

func (f *finder) entry(style theme.Style, plain []string, place model.Place) {
	found := finding{plain: plain, place: place}
	for _, line := range plain {
		found.Lines = append(found.Lines, ui.Blank(indent)+style.Render(f.look.Cut(line, f.width-indent)))
	}
	f.found = append(f.found, found)
}

// statements lists some statements with their figures under a heading, and below each a word
// where there is more to say.
func (f *finder) statements(name string, statements []figures.Statement, more func(figures.Statement) string) {
	if len(statements) == 0 {
		return
	}
	f.head(fmt.Sprintf("%s: %d", name, len(statements)))
	if len(f.found) == 1 {
		f.found = append(f.found, finding{Lines: []string{ui.Blank(indent) + f.look.Header.Render(f.look.Cut(f.table.Heads(), f.width-indent))}})
	}
	for _, st := range statements {
		row := f.table.Row(st)
		f.entry(f.look.Text, row, statementPlace(st.Statement.Number))
		if words := more(st); words != "" {
			last := &f.found[len(f.found)-1]
			before := f.table.Indent()
			last.plain = append(last.plain, ui.Blank(before)+words)
			last.Lines = append(last.Lines, ui.Blank(indent+before)+f.look.Warning.Render(f.look.Cut(words, f.width-indent-before)))
		}
	}
}

// steps is where each step stands, from which a key leads to its results.
func (f *finder) steps() {
	s := f.open.Session()
	f.head(f.open.Worded("By step"))
	head, rows := drawing.New(f.open, f.look).StandingRows(f.width - indent)
	f.found = append(f.found, finding{Lines: []string{ui.Blank(indent) + f.look.Header.Render(head)}})
	for i, step := range s.Framework().Steps {
		place := model.Place{Page: model.ResultsPage, Number: step.Number}
		if s.Solo() {
			place = statementPlace(step.Statements[0].Number)
		}
		f.entry(f.look.Text, rows[i:i+1], place)
	}
}

// firmness is what the figures rest on, in counts that add up to all statements.
func (f *finder) firmness(sum figures.Summary) {
	s, bases := f.open.Session(), sum.Bases()
	if bases.Scored() == 0 {
		return
	}
	f.head("How firm this is")
	for _, words := range []string{bases.Words(s.Framework(), s.Solo()), sum.Firmness().Words()} {
		if words != "" {
			f.entry(f.look.Text, ui.Wrap(f.look.ToASCII(words), max(f.width-indent, 8)), model.Place{})
		}
	}
}

// plan is the barriers and the priorities.
func (f *finder) plan(all figures.Findings) {
	f.head(fmt.Sprintf("Barriers: %d", len(all.Barriers)))
	for _, b := range all.Barriers {
		f.noted(b.Statements, b.Steps, b.Text)
	}
	if len(all.Barriers) == 0 {
		f.none(f.open.Worded("none yet: b at a statement notes what stands in the way"))
	}
	f.head(fmt.Sprintf("Priorities: %d", len(all.Priorities)))
	for _, p := range all.Priorities {
		f.noted(p.Statements, p.Steps, p.What+" ("+f.look.PriorityDetail(f.open.Session(), p)+")")
	}
	if len(all.Priorities) == 0 {
		f.none(f.open.Worded("none yet: p at a statement notes what should be done"))
	}
}

// noted is a barrier or a priority, with where it belongs.
func (f *finder) noted(statements, steps []int, text string) {
	var place model.Place
	switch {
	case len(statements) > 0:
		place = statementPlace(statements[0])
	case len(steps) > 0:
		place = model.Place{Page: model.ResultsPage, Number: steps[0]}
	}
	f.entry(f.look.Text, ui.Wrap(ui.Where(f.open.Session().Framework(), statements, steps)+text, max(f.width-indent, 8)), place)
}

func statementPlace(number int) model.Place {
	return model.Place{Page: model.StatementPage, Number: number}
}

// step is that of the finding, for the picture beside the list; 0 for none.
func (f finding) step(s *model.Session) int {
	switch f.place.Page {
	case model.StatementPage:
		step, _ := s.Framework().StepOf(f.place.Number)
		return step.Number
	case model.ResultsPage:
		return f.place.Number
	default:
		return 0
	}
}
