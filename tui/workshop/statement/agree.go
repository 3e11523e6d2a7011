package statement

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
)

// verdict is the consensus in words: what stands beside its large figure.
func (s *Statement) verdict(sum model.StatementSummary) (value string, beside []string) {
	c := sum.Consensus
	notes := ""
	if sum.Figures.N > 0 && sum.Figures.Levels > framework.FewestLevels {
		notes = s.look.ToASCII("median " + stats.PointsFigure(sum.Figures.Median))
	}
	if sum.Outside {
		notes = strings.TrimPrefix(notes+s.desk.Worded("; outside the range of the scores"), "; ")
	}
	if notes != "" {
		notes = "(" + notes + ")"
	}
	if c == nil {
		keys := s.keys.Hint()
		hint := keys + " agrees, n records that there is no consensus"
		switch {
		case s.round.unrevealed():
			hint = s.desk.Worded("once the scores are revealed")
		case len(s.round.people()) == 0:
			hint = s.desk.Worded("of a room without participants: ") + keys + " agrees, n for none"
		}
		return cmp.Or(s.keys.Waiting(s.look), s.look.Glyph.Dash), []string{notes, s.look.ToASCII(hint)}
	}
	level, _ := s.desk.Session().Framework().Scale.At(ui.LevelOf(c.Score))
	label := s.look.ToASCII(ui.Sanitize(level.Label))
	return s.look.ToASCII(c.Words()) + s.keys.Waiting(s.look), []string{strings.TrimSpace(label + "  " + notes), s.rests(*c)}
}

// consensusLines are the consensus, in large digits where it may take three lines.
func (s *Statement) consensusLines(sum model.StatementSummary, width int, large bool) []string {
	value, beside := s.verdict(sum)
	head := partHead(s.look, "Consensus", s.part == consensusPart)
	style := s.look.Consensus.Text
	if sum.Consensus == nil {
		style = s.look.Dim
		if s.part == consensusPart {
			value, style = " "+value+" ", s.look.Focus
		}
	}
	dim := func(text string, width int) string { return s.look.Dim.Render(s.look.Cut(text, width)) }
	var lines []string
	points, agreed := 0, false
	if sum.Consensus != nil {
		points, agreed = sum.Consensus.Score.Points()
	}
	switch {
	case large && agreed:
		number := ui.BlockNumber(points, s.look.Glyph)
		room := width - partIndent - ui.Width(number[0]) - 4
		blank := ui.Blank(partIndent)
		texts := []string{s.look.Text.Render(s.look.Cut(value+"  "+beside[0], room)), dim(beside[1], room), ""}
		for i, row := range number {
			before := blank
			if i == 0 {
				before = head
			}
			lines = append(lines, before+s.look.Consensus.Mark.Render(row)+"   "+texts[i])
		}
	default:
		line := head + style.Render(value)
		room := width - partIndent - ui.Width(value) - 2
		lines = []string{line + "  " + dim(strings.TrimSpace(beside[0]), room)}
		if large && sum.Consensus == nil { // as many rows as its digit will take
			lines = append(lines, ui.Blank(partIndent)+dim(beside[1], width-partIndent), "")
		}
	}
	return lines
}

// unmet is the question to the room where a high score has most of what is looked for unmet.
func (s *Statement) unmet(sum model.StatementSummary, width int) []string {
	if !sum.Unmet() {
		return nil
	}
	words := sum.UnmetWords()
	return ui.Paragraph(s.look.Warning, text.Capital(words), width)
}

// agreeing is how much of what the room agrees on is shown.
type agreementForm struct {
	bars, large bool
	texts       int  // the most lines of a text
	folded      bool // only what was written has a line, and the part in focus
	air         bool
}

var agreementForms = []agreementForm{
	{bars: true, large: true, texts: 2, air: true},
	{bars: true, large: true, texts: 1, air: true},
	{bars: true, large: true, texts: 1},
	{bars: true, large: true, texts: 1, folded: true},
	{bars: true, texts: 1, folded: true},
	{large: true, texts: 1, folded: true},
	{texts: 1, folded: true},
}

// agree is what is talked about and agreed on, one below the other.
func (s *Statement) agree(width, height int) []string {
	d := s.spread(width)
	step := s.panel.Step(s.step.Number, width)
	var lines []string
	var focus int
	for _, form := range agreementForms {
		lines, focus = s.agreed(d, form, width)
		if len(lines)+len(step) <= height {
			return append(ui.Padded(lines, height-len(step)), step...)
		}
		if len(lines) <= height {
			return lines
		}
	}
	return ui.Window(lines, focus, height)
}

// agreed is that in one of its forms, and the line that has the focus.
func (s *Statement) agreed(d *spread, form agreementForm, width int) (lines []string, focus int) {
	lines = append(lines, "  "+s.look.Strong.Render(s.look.Cut(d.finding(), width-2)))
	lines = append(lines, s.spreadLines(d, form)...)
	if form.air {
		lines = append(lines, "")
	}
	focus = len(lines)
	below, at := s.settled(d.sum, form, width)
	return append(lines, below...), focus + at
}

// spreadLines are the bars with what to ask.
func (s *Statement) spreadLines(d *spread, form agreementForm) []string {
	var lines []string
	bars := d.bars()
	if !form.bars && len(bars) > 0 {
		bars = nil
		for _, line := range drawing.Distribution(d.sum.Scores, s.look, ui.Readable(d.width-2, ui.StatementWidth)) {
			bars = append(bars, "  "+line)
		}
	}
	lines = append(lines, bars...)
	figures, ask := d.words()
	if figures != "" {
		most := 2
		if form.air {
			most = 3
		}
		for _, line := range s.look.AtMost(most, s.look.ToASCII(figures), d.width-2) {
			lines = append(lines, "  "+s.look.Text.Render(line))
		}
	}
	if ask != "" {
		for _, line := range s.look.AtMost(2, ask, d.width-2) {
			lines = append(lines, "  "+s.look.Warning.Render(line))
		}
	}
	return lines
}

// settled is the consensus with what was written about it, and the line that has the focus.
func (s *Statement) settled(sum model.StatementSummary, form agreementForm, width int) (lines []string, focus int) {
	lines = append(s.consensusLines(sum, width, form.large), s.groundLines(width)...)
	lines = append(lines, s.unmet(sum, width)...)
	if t := sum.LookFors; t.Yes+t.Partly+t.No > 0 {
		words := fmt.Sprintf("%d met, %d partly met, %d not met, of %d", t.Yes, t.Partly, t.No, len(sum.Statement.LookFor))
		lines = append(lines, partHead(s.look, "Look for", false)+s.look.Text.Render(s.look.Cut(words, width-partIndent)))
	}
	if form.air {
		lines = append(lines, "")
	}
	w := written{s.look, width, s.part, sum}
	texts, at := w.draw(form.texts, form.folded)
	if s.part != consensusPart {
		focus = len(lines) + at
	}
	return append(lines, texts...), focus
}

// agreePanels are the spread and the consensus in a frame each.
func (s *Statement) agreePanels(width, height int) []string {
	inner := width - ui.FrameAcross
	d := s.spread(inner)
	form := agreementForm{bars: true, large: true, texts: 2, air: true}
	above := s.spreadLines(d, form)
	below, focus := s.settled(d.sum, form, inner)
	for _, tighter := range []agreementForm{{bars: true, large: true, texts: 1, air: true}, {bars: true, large: true, texts: 1}, {bars: true, texts: 1}} {
		if len(above)+len(below)+2*ui.FrameDown <= height {
			break
		}
		above = s.spreadLines(d, tighter)
		below, focus = s.settled(d.sum, tighter, inner)
	}
	if len(above) == 0 {
		above = ui.Paragraph(s.look.Dim, s.desk.Worded("How the scores lie is shown here once they are in."), inner)
	}
	up := min(len(above)+ui.FrameDown, height/2)
	if spare := height - up - len(below) - ui.FrameDown; spare > 3 {
		up += spare / 3
		above = append([]string{""}, above...)
	}
	f := ui.Frame{Title: "Not agreed yet", Focus: s.part >= consensusPart}
	switch c := d.sum.Consensus; {
	case c == nil:
	case c.Agreed():
		f.Title = "Agreed: " + c.Words()
	default:
		f.Title = "Agreed to differ"
	}
	out := ui.Frame{Title: d.finding()}.Draw(s.look, above, width, up)
	return append(out, f.Draw(s.look, ui.Window(below, focus, height-up-ui.FrameDown), width, height-up)...)
}

// stepPanel is what the agreement does to its step: the radar with where the step was before.
func (s *Statement) stepPanel(width, height int) []string {
	f := ui.Frame{Title: s.desk.Worded("Step %d: %s", s.step.Number, ui.Sanitize(s.step.Short))}
	if words, at := s.desk.StepShift(s.step.Number); at == s.text.Number {
		f.Title = words
	}
	return f.Draw(s.look, s.panel.Effect(s.step.Number, s.text.Number, width-ui.FrameAcross, height-ui.FrameDown), width, height)
}
