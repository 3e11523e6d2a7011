package tui

import (
	"fmt"
	"strings"

	"stocktake/model"
)

// finding is a line of the summary's list; statement is 0 where there is nowhere to go.
type finding struct {
	line, plain string
	statement   int
}

// findings lists what a session amounts to in words: the table by step, then
// strengths, gaps, what needs discussion, what to come back to, what was not
// scored, and the barriers and priorities.
func findings(s *model.Session, look *Look, width int) []finding {
	sum := s.Summary()
	var out []finding
	head := func(text string) {
		if len(out) > 0 {
			out = append(out, finding{})
		}
		out = append(out, finding{line: look.Header.Render(cut(text, width))})
	}
	plain := func(text string) {
		out = append(out, finding{line: look.Text.Render(cut("  "+text, width))})
	}
	head("By step")
	for _, a := range sum.Steps {
		out = append(out, finding{line: stepRow(a, s.Solo(), look, width)})
	}
	list := func(name, none string, statements []model.StatementSummary, tail func(model.StatementSummary) string) {
		head(name)
		for _, st := range statements {
			text := fmt.Sprintf("%2d  %s  %s", st.Statement.Number, fit(shown(st.Statement.Short), min(38, max(width-20, 8))), tail(st))
			out = append(out, finding{look.Text.Render(cut("  "+text, width)), text, st.Statement.Number})
		}
		if len(statements) == 0 {
			out = append(out, finding{line: look.Dim.Render(cut("  "+none, width))})
		}
	}
	value := func(st model.StatementSummary) string { return figure1(st.Value()) }
	list(fmt.Sprintf("Strengths (%d or more)", model.StrengthFrom), "none yet", sum.Strengths, value)
	list(fmt.Sprintf("Gaps (%d or less)", model.GapUpTo), "none", sum.Gaps, value)
	if !s.Solo() {
		list("To discuss: the scores lie apart", "none", sum.Discuss, func(st model.StatementSummary) string {
			return fmt.Sprintf("%s, %d to %d", st.Figures.Spread(), st.Figures.Min, st.Figures.Max)
		})
		list("No consensus", "none", sum.Unagreed, func(model.StatementSummary) string { return "" })
	}
	list("To come back to", "none", sum.Flagged, func(model.StatementSummary) string { return "" })
	list("Not scored", "nothing: every statement has been scored", sum.Unscored, func(model.StatementSummary) string { return "" })
	if s.Solo() {
		return out
	}
	head("Barriers")
	for _, b := range s.Barriers() {
		plain(where(b.Statements, b.Steps) + shown(b.Text))
	}
	if len(s.Barriers()) == 0 {
		plain("none noted")
	}
	head("Priorities")
	for _, p := range s.Priorities() {
		plain(where(p.Statements, p.Steps) + shown(p.What) + "  (" + shown(priorityDetail(p)) + ")")
	}
	if len(s.Priorities()) == 0 {
		plain("none noted")
	}
	return out
}

// stepRow is a step's line of the table.
func stepRow(a model.StepAverages, solo bool, look *Look, width int) string {
	line := "  " + look.Text.Render(fmt.Sprintf("%d %s", a.Step.Number, fit(shown(a.Step.Short), 12)))
	consensus := "no consensus yet"
	if a.Consensus.Statements > 0 {
		consensus = fmt.Sprintf("%s %.1f from %d of %d", look.Glyph.Consensus, a.Consensus.Mean, a.Consensus.Statements, a.Of())
	}
	individual := "no scores"
	if a.Individual.Statements > 0 {
		individual = fmt.Sprintf("%s %.1f from %d of %d, n %d", look.Glyph.Individual, a.Individual.Mean, a.Individual.Statements, a.Of(), a.Individual.N)
	}
	if !solo {
		line += "  " + look.Consensus.Text.Render(fit(consensus, 18))
	}
	return cut(line+"  "+look.Individual.Text.Render(individual), width)
}

// figure1 writes a value with one decimal.
func figure1(x float64) string { return fmt.Sprintf("%.1f", x) }

// where names the statements and steps that a text belongs to, with a gap behind.
func where(statements, steps []int) string {
	var parts []string
	for _, n := range statements {
		parts = append(parts, itoa(n))
	}
	for _, n := range steps {
		parts = append(parts, "step "+itoa(n))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + ": "
}
