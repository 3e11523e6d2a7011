package board

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// head is the line above what stands at a statement, a step, or the session as a whole.
func (b *Board) head(t model.Target, width int, focus bool) string {
	mark, style := b.look.RowStart(focus)
	switch {
	case focus:
		style = b.look.Focus
	case t.Statement == 0:
		style = b.look.Header
	}
	name, figures := b.headWords(t)
	room := width - ui.Width(figures) - 4
	if figures == "" || room < 12 {
		return style.Render(b.look.Cut(mark+name, width))
	}
	return style.Render(mark+b.look.Fit(name, min(room, 44))) + "  " + b.look.Dim.Render(figures)
}

// headWords is what a part of the board is called, and for a statement how far it is
// from the best score and how the scores lie.
func (b *Board) headWords(t model.Target) (name, figures string) {
	fw := b.session().Framework()
	if st, ok := fw.Statement(t.Statement); ok {
		sum, _ := b.session().At(t.Statement).Summary()
		return fmt.Sprintf("%2d  %s", t.Statement, b.look.ToASCII(ui.Sanitize(st.Short))), b.figures(sum)
	}
	if step, ok := fw.Step(t.Step); ok {
		return fmt.Sprintf("Step %d: %s", t.Step, b.look.ToASCII(ui.Sanitize(step.Title))), ""
	}
	return "The session as a whole", ""
}

// figures is how far a statement is from the best score, and the spread of its scores.
func (b *Board) figures(sum model.StatementSummary) string {
	spread, agreed := sum.Figures.Spread(), sum.Consensus != nil && sum.Consensus.Agreed()
	toGo := func() string { return text.CountOf(sum.ToGo(), "point", "points") + " to go" }
	switch {
	case b.session().Solo() && sum.Figures.N == 0:
		return "no score"
	case b.session().Solo():
		return toGo()
	case agreed:
		return toGo() + ", " + spread
	case sum.Consensus != nil:
		return "no consensus, " + spread
	case sum.Figures.N == 0:
		return spread
	}
	return "no consensus yet, " + spread
}

// detail tells below the board what is known of the entry in focus, where there is
// room. How many rows it takes depends on the window alone: nothing jumps.
func (b *Board) detail(width, height int) []string {
	if height < boardDetail {
		return nil
	}
	const most = 6
	text, more := b.known()
	out := []string{b.look.Rule.Render(strings.Repeat(b.look.Glyph.RuleAcross, width))}
	out = append(out, ui.Paragraph(b.look.Strong, text, width)...)
	for _, part := range more {
		out = append(out, ui.Paragraph(b.look.Dim, part, width)...)
	}
	return b.look.Exactly(out, width, min(height/6, most))
}

// known is the text in focus, and what else is known and not known of it.
func (b *Board) known() (text string, more []string) {
	if p, ok := b.priority(); ok {
		return p.What, []string{knownWords(p), b.look.ToASCII(item.LackWords(p))}
	}
	if barrier, ok := b.Barrier(); ok {
		return barrier.Text, []string{string(barrier.Kind)}
	}
	st, _ := b.session().Framework().Statement(b.Focus.Target.Statement)
	return b.look.ToASCII(st.Text), nil
}

// knownWords is all that is known of a priority besides what it is.
func knownWords(p model.Priority) string {
	parts := []string{ui.PriorityDetail(p)}
	for _, part := range []struct{ name, text string }{
		{"why now", p.Why},
		{"resources", p.Resources},
		{"outcome", p.Outcome},
		{"measure", measureWords(p.Measure)},
		{"review", p.Review.Words()},
	} {
		if part.text != "" {
			parts = append(parts, part.name+": "+part.text)
		}
	}
	return strings.Join(parts, "; ")
}

// measureWords is how a priority is measured, and from where to where.
func measureWords(m model.Measure) string {
	var parts []string
	for _, part := range [][2]string{{"", m.Text}, {"now ", m.Now}, {"target ", m.Target}} {
		if part[1] != "" {
			parts = append(parts, part[0]+part[1])
		}
	}
	return strings.Join(parts, ", ")
}
