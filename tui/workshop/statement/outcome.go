package statement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
	"familyhub/stocktake/tui/workshop/scoring"
)

// outcome draws what the room makes of a statement: how the scores lie and what to ask, the
// consensus, and what was written about it.
type outcome struct {
	*spread
	keys      *scoring.Keys
	grounding *grounding
	part      part // in focus
}

// detail is how much of an outcome is shown.
type detail struct {
	bars, large bool
	texts       int  // the most lines of a text
	folded      bool // only what was written has a line, and the part in focus
	air         bool
}

// mostOfText is how many lines of a text are shown where there is room to spare.
const mostOfText = 5

// details are those of a page without frames, from the most generous to the tightest.
var details = []detail{
	{bars: true, large: true, texts: mostOfText, air: true},
	{bars: true, large: true, texts: 2, air: true},
	{bars: true, large: true, texts: 1, air: true},
	{bars: true, large: true, texts: 1},
	{bars: true, large: true, texts: 1, folded: true},
	{bars: true, texts: 1, folded: true},
	{large: true, texts: 1, folded: true},
	{texts: 1, folded: true},
}

// framedDetails are those of two frames, one below the other.
var framedDetails = []detail{
	{bars: true, large: true, texts: mostOfText, air: true},
	{bars: true, large: true, texts: 2, air: true},
	{bars: true, large: true, texts: 1, air: true},
	{bars: true, large: true, texts: 1},
	{bars: true, texts: 1},
}

// column is what is talked about and agreed on, one below the other, over the line of the step.
func (o *outcome) column(step []string, height int) []string {
	var lines []string
	var focus int
	for _, d := range details {
		lines, focus = o.agreed(d)
		if len(lines)+len(step) <= height {
			return append(ui.Padded(lines, height-len(step)), step...)
		}
		if len(lines) <= height {
			return lines
		}
	}
	return ui.Window(lines, focus, height)
}

// panels are the spread and the consensus in a frame each; the outcome is as wide as their inside.
func (o *outcome) panels(width, height int) []string {
	var above, below []string
	var focus int
	for _, d := range framedDetails {
		above = o.spreadLines(d)
		if below, focus = o.settled(d); len(above)+len(below)+2*ui.FrameDown <= height {
			break
		}
	}
	if len(above) == 0 {
		above = ui.Paragraph(o.look.Dim, o.round.open.Worded("How the scores lie is shown here once they are in."), o.width)
	}
	up := min(len(above)+ui.FrameDown, height/2)
	if spare := height - up - len(below) - ui.FrameDown; spare > 3 {
		up += spare / 3
		above = append([]string{""}, above...)
	}
	f := ui.Frame{Title: "Not agreed yet", Focus: o.part >= consensusPart}
	switch c := o.sum.Consensus; {
	case c == nil:
	case c.Agreed():
		f.Title = "Agreed: " + c.Words()
	default:
		f.Title = "Agreed to differ"
	}
	out := ui.Frame{Title: o.finding()}.Draw(o.look, above, width, up)
	return append(out, f.Draw(o.look, ui.Window(below, focus, height-up-ui.FrameDown), width, height-up)...)
}

// agreed is all of it without frames, and the line that has the focus.
func (o *outcome) agreed(d detail) (lines []string, focus int) {
	lines = append(lines, "  "+o.look.Strong.Render(o.look.Cut(o.finding(), o.width-2)))
	lines = append(lines, o.spreadLines(d)...)
	if d.air {
		lines = append(lines, "")
	}
	focus = len(lines)
	below, at := o.settled(d)
	return append(lines, below...), focus + at
}

// spreadLines are the bars with what to ask.
func (o *outcome) spreadLines(d detail) []string {
	bars := o.bars()
	if !d.bars && len(bars) > 0 {
		bars = text.Each(drawing.Distribution(o.sum.Scores, o.look, ui.Readable(o.width-2, ui.StatementWidth)), func(line string) string { return "  " + line })
	}
	figures, ask := o.words()
	most := 2
	if d.air {
		most = 3
	}
	return slices.Concat(bars, o.indented(o.look.Text, most, o.look.ToASCII(figures)), o.indented(o.look.Warning, 2, ask))
}

// indented is a text in so many lines at most; none of an empty one.
func (o *outcome) indented(style theme.Style, most int, words string) []string {
	if words == "" {
		return nil
	}
	return text.Each(o.look.AtMost(most, words, o.width-2), func(line string) string { return "  " + style.Render(line) })
}

// settled is the consensus with what was written about it, and the line that has the focus.
func (o *outcome) settled(d detail) (lines []string, focus int) {
	lines = append(o.consensusLines(d.large), o.grounding.lines(o.width)...)
	lines = append(lines, o.unmet()...)
	if t := o.sum.LookFors; t.Yes+t.Partly+t.No > 0 {
		words := fmt.Sprintf("%d met, %d partly met, %d not met, of %d", t.Yes, t.Partly, t.No, len(o.sum.Statement.LookFor))
		lines = append(lines, partHead(o.look, "Look for", false)+o.look.Text.Render(o.look.Cut(words, o.width-partIndent)))
	}
	if d.air {
		lines = append(lines, "")
	}
	texts, at := o.written(d.texts, d.folded)
	if o.part != consensusPart {
		focus = len(lines) + at
	}
	return append(lines, texts...), focus
}

// verdict is the consensus in words: what stands beside its large figure.
func (o *outcome) verdict() (value string, beside []string) {
	c := o.sum.Consensus
	notes := ""
	if o.sum.Figures.N > 0 && o.sum.Figures.Levels > framework.FewestLevels {
		notes = o.look.ToASCII("median " + stats.PointsFigure(o.sum.Figures.Median))
	}
	if o.sum.Outside {
		notes = strings.TrimPrefix(notes+o.round.open.Worded("; outside the range of the scores"), "; ")
	}
	if notes != "" {
		notes = "(" + notes + ")"
	}
	if c == nil {
		keys := o.keys.Hint()
		hint := keys + " agrees, n records that there is no consensus"
		switch {
		case o.round.unrevealed():
			hint = o.round.open.Worded("once the scores are revealed")
		case len(o.round.people()) == 0:
			hint = o.round.open.Worded("of a room without participants: ") + keys + " agrees, n for none"
		}
		return cmp.Or(o.keys.Waiting(o.look), o.look.Glyph.Dash), []string{notes, o.look.ToASCII(hint)}
	}
	level, _ := o.round.open.Session().Framework().Scale.At(ui.LevelOf(c.Score))
	label := o.look.ToASCII(ui.Sanitize(level.Label))
	return o.look.ToASCII(c.Words()) + o.keys.Waiting(o.look), []string{strings.TrimSpace(label + "  " + notes), text.Within(o.look.ToASCII(o.round.rests(*c)))}
}

// consensusLines are the consensus, in large digits where it may take three lines.
func (o *outcome) consensusLines(large bool) []string {
	value, beside := o.verdict()
	head := partHead(o.look, "Consensus", o.part == consensusPart)
	style := o.look.Consensus.Text
	if o.sum.Consensus == nil {
		style = o.look.Dim
		if o.part == consensusPart {
			value, style = " "+value+" ", o.look.Focus
		}
	}
	dim := func(text string, width int) string { return o.look.Dim.Render(o.look.Cut(text, width)) }
	var lines []string
	points, agreed := 0, false
	if o.sum.Consensus != nil {
		points, agreed = o.sum.Consensus.Score.Points()
	}
	switch {
	case large && agreed:
		number := ui.BlockNumber(points, o.look.Glyph)
		room := o.width - partIndent - ui.Width(number[0]) - 4
		blank := ui.Blank(partIndent)
		texts := []string{o.look.Text.Render(o.look.Cut(value+"  "+beside[0], room)), dim(beside[1], room), ""}
		for i, row := range number {
			before := blank
			if i == 0 {
				before = head
			}
			lines = append(lines, before+o.look.Consensus.Mark.Render(row)+"   "+texts[i])
		}
	default:
		line := head + style.Render(value)
		room := o.width - partIndent - ui.Width(value) - 2
		lines = []string{line + "  " + dim(strings.TrimSpace(beside[0]), room)}
		if large && o.sum.Consensus == nil { // as many rows as its digit will take
			lines = append(lines, ui.Blank(partIndent)+dim(beside[1], o.width-partIndent), "")
		}
	}
	return lines
}

// unmet is the question to the room where a high score has most of what is looked for unmet.
func (o *outcome) unmet() []string {
	if !o.sum.Unmet() {
		return nil
	}
	words := o.sum.UnmetWords()
	return ui.Paragraph(o.look.Warning, text.Capital(words), o.width)
}
