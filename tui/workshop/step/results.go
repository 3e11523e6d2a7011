package step

import (
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// whyFrom is the width from which what a statement is, and the reason for its consensus, stand below it.
const whyFrom = 60

// said is what came of the statements: their figures, with words only where one stands out,
// and what was noted on them.
func (s *Step) said(width int, beside bool) []string {
	found := figures.Of(s.open.Session()).StepFindings(s.step.Number)
	t := ui.NewStatementTable(s.open, s.look, width)
	out := []string{s.look.Header.Render(s.look.Cut(t.Heads(), width))}
	for _, st := range found.Statements {
		for _, line := range t.Row(st) {
			out = append(out, s.look.Text.Render(line))
		}
		out = append(out, s.standsOut(st, found, width)...)
	}
	out = append(out, s.notes(width)...)
	if beside {
		return out
	}
	out = append(append(out, ""), s.panel.Standing(s.step.Number, width)...)
	return append(out, ui.Paragraph(s.look.Dim, s.shift(), width)...)
}

// shift is what the latest consensus of the step changed, and where; empty before there is one.
func (s *Step) shift() string {
	words, at := s.open.StepShift(s.step.Number)
	if words == "" {
		return ""
	}
	return s.open.Worded("%s (statement %s).", words, s.open.Label(at))
}

// picture is the radar with every step's figures below it, and what the latest consensus
// changed. Where there is no room for a radar the strips take its place.
func (s *Step) picture(width, height int) []string {
	below := s.panel.Standing(s.step.Number, width)
	if words := s.shift(); words != "" {
		below = append(append(below, ""), ui.Paragraph(s.look.Text, words, width)...)
	}
	above := s.panel.Radar(s.step.Number, width, max(height-len(below)-1, 0))
	if len(above) > 0 {
		above = append(above, "")
	}
	return append(above, below...)
}

// standsOut is what is worth a word of a statement, and why the room agreed on what it did.
func (s *Step) standsOut(st figures.Statement, found figures.Findings, width int) []string {
	indent := ui.Blank(ui.StatementIndent(s.open.Session().Framework()))
	var out []string
	if apart := st.ApartWords(); apart != "" {
		out = append(out, ui.Hanging(s.look.Warning, indent, apart, width)...)
	}
	of, marks := figures.Of(s.open.Session()), ""
	for _, group := range []figures.StandOut{of.Strengths(found.Statements), of.ToWorkOn(found.Statements)} {
		if group.Has(st) && width >= whyFrom {
			marks = group.At(st)
		}
	}
	if st.Flagged {
		marks = text.Joined("; ", marks, "to come back to")
	}
	if st.Consensus != nil && st.Consensus.Rationale != "" && width >= whyFrom {
		const most = 2
		why := "Why: " + ui.Sanitize(st.Consensus.Rationale)
		if marks != "" {
			why = text.Capital(marks) + ". " + why
		}
		for _, line := range s.look.AtMost(most, why, width-ui.Width(indent)) {
			if line != "" {
				out = append(out, s.look.Dim.Render(indent+line))
			}
		}
	} else if marks != "" {
		out = append(out, ui.Hanging(s.look.Dim, indent, marks, width)...)
	}
	return out
}

// notes lists what was noted for the step and its statements.
func (s *Step) notes(width int) []string {
	found := figures.Of(s.open.Session()).StepFindings(s.step.Number)
	var out []string
	list := func(name string, count int, entry func(int) string) {
		if count == 0 {
			return
		}
		out = append(out, "", s.look.Header.Render(name))
		for i := range count {
			out = append(out, ui.Hanging(s.look.Text, s.look.Glyph.Between+" ", entry(i), width)...)
		}
	}
	list("Barriers", len(found.Barriers), func(i int) string {
		b := found.Barriers[i]
		return ui.Where(s.open.Session().Framework(), b.Statements, b.Steps) + b.Text
	})
	list("Priorities", len(found.Priorities), func(i int) string {
		p := found.Priorities[i]
		return ui.Where(s.open.Session().Framework(), p.Statements, p.Steps) + p.What
	})
	if s.results() && len(found.Barriers)+len(found.Priorities) == 0 {
		out = append(append(out, ""), ui.Paragraph(s.look.Dim,
			"No barriers or priorities yet: b notes what stands in the way, p what should be done.", width)...)
	}
	return out
}
