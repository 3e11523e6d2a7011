package summary

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// finding is a line of the summary's list. Plain is the line without its indent and
// colours, for when it is in focus.
type finding struct {
	Line, plain string
	place       model.Place // where it leads; zero for nowhere
}

func (f finding) leads() bool { return f.place != model.Place{} }

// finder writes findings one below the other.
type finder struct {
	look  *ui.Look
	width int
	solo  bool
	found []finding
}

// Findings lists what a session amounts to in words: the table by step, then
// strengths, what is to work on, what needs discussion, what to come back to, what was not
// scored, the barriers and priorities, what agencies gave, and who was not there for
// all of it.
func Findings(s *model.Session, look *ui.Look, width int) []finding {
	f := &finder{look: look, width: width, solo: s.Solo()}
	sum := s.Figures().Summary()
	f.head("By step")
	for _, a := range sum.Steps {
		f.step(a)
	}
	nothing := func(model.StatementSummary) string { return "" }
	value := func(st model.StatementSummary) string { return st.ValueWords() }
	f.statements(fmt.Sprintf("Strengths (%d or more)", model.StrengthFrom), "none yet", sum.Strengths, value)
	f.statements(fmt.Sprintf("To work on (%d or less)", model.GapUpTo), "none", sum.Gaps, value)
	if !f.solo {
		f.statements("To discuss: people disagree", "none", sum.Discuss, func(st model.StatementSummary) string {
			return fmt.Sprintf("%s, %d to %d", st.Figures.Spread(), st.Figures.Min, st.Figures.Max)
		})
		f.statements("No consensus", "none", sum.Unagreed, nothing)
	}
	f.statements("To come back to", "none", sum.Flagged, nothing)
	f.statements("Not scored", "nothing: every statement has been scored", sum.Unscored, nothing)
	if f.solo {
		return f.found
	}
	f.head("Barriers")
	for _, b := range s.Barriers() {
		f.noted(b.Statements, b.Steps, b.Text)
	}
	if len(s.Barriers()) == 0 {
		f.none("none noted")
	}
	f.head("Priorities")
	for _, p := range s.Priorities() {
		f.noted(p.Statements, p.Steps, p.What+"  ("+f.look.PriorityDetail(s, p)+")")
	}
	if len(s.Priorities()) == 0 {
		f.none("none noted")
	}
	// These come last: how many lines they take depends on the width, and the finding
	// in focus is known by its place.
	f.agencies(s, sum.Steps)
	f.attendance(s)
	return f.found
}

func (f *finder) head(text string) {
	if len(f.found) > 0 {
		f.found = append(f.found, finding{})
	}
	f.found = append(f.found, finding{Line: f.look.Header.Render(f.look.Cut(text, f.width))})
}

func (f *finder) none(text string) {
	f.found = append(f.found, finding{Line: "  " + f.look.Dim.Render(f.look.Cut(text, f.width-2))})
}

func (f *finder) line(text string, place model.Place) {
	f.found = append(f.found, finding{"  " + f.look.Text.Render(f.look.Cut(text, f.width-2)), text, place})
}

// statements lists some statements under a heading, with a word behind each.
func (f *finder) statements(name, none string, statements []model.StatementSummary, tail func(model.StatementSummary) string) {
	const longest = 38 // a statement's short name, with room to spare
	f.head(name)
	for _, st := range statements {
		short := f.look.Fit(f.look.ToASCII(ui.Sanitize(st.Statement.Short)), min(longest, max(f.width-20, 8)))
		f.line(strings.TrimRight(fmt.Sprintf("%2d  %s  %s", st.Statement.Number, short, tail(st)), " "), statementPlace(st.Statement.Number))
	}
	if len(statements) == 0 {
		f.none(none)
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
	f.line(ui.Where(statements, steps)+ui.Sanitize(text), place)
}

func statementPlace(number int) model.Place {
	return model.Place{Page: model.StatementPage, Number: number}
}

// step is a step's line of the table.
func (f *finder) step(a model.StepAverages) {
	const nameWidth, figureWidth = 12, 18
	name := fmt.Sprintf("%d %s", a.Step.Number, f.look.Fit(f.look.ToASCII(ui.Sanitize(a.Step.Short)), nameWidth))
	individual := "no scores"
	if a.Individual.Statements > 0 {
		individual = f.look.Glyph.Individual + " " + a.Individual.Words(a.Of())
	}
	if f.solo {
		f.found = append(f.found, finding{
			Line:  f.look.Cut("  "+f.look.Text.Render(name)+"  "+f.look.Individual.Text.Render(individual), f.width),
			plain: name + "  " + individual,
			place: statementPlace(a.Step.Statements[0].Number),
		})
		return
	}
	if a.Individual.Statements > 0 {
		individual += fmt.Sprintf(", n %d", a.Individual.N)
	}
	consensus := "no consensus yet"
	if a.Consensus.Statements > 0 {
		consensus = f.look.Glyph.Consensus + " " + a.Consensus.Words(a.Of())
	}
	consensus = f.look.Fit(consensus, figureWidth)
	f.found = append(f.found, finding{
		Line:  f.look.Cut("  "+f.look.Text.Render(name)+"  "+f.look.Consensus.Text.Render(consensus)+"  "+f.look.Individual.Text.Render(individual), f.width),
		plain: name + "  " + consensus + "  " + individual,
		place: model.Place{Page: model.ResultsPage, Number: a.Step.Number},
	})
}
