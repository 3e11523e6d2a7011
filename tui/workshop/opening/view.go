package opening

import (
	"slices"

	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/ui"
)

// How wide the text is: a room reads short lines from far away.
const (
	mostText  = 76 // cells of a line of text
	mostHead  = 32 // of the words before it, where those stand in a column
	shortHead = 16 // up to here they do so on any screen
	twoAcross = 100
)

// mostPage is how wide the page is: on a wider window it stands in the middle.
const mostPage = 120

// middled is a page of at most mostPage cells in the middle of a width, and on a high window a
// little below its top.
func middled(width, height int, page func(width int) []string) []string {
	lines := page(ui.Readable(width, mostPage))
	left, above := ui.Blank((width-ui.Readable(width, mostPage))/2), max(height-len(lines), 0)/4
	for i, line := range lines {
		lines[i] = left + line
	}
	return append(make([]string, above), lines...)
}

// View draws the page.
func (o *Opening) View(width, height int) []string {
	lines := middled(width, height, func(width int) []string { return o.text(width, height) })
	return o.seen.View(o.look, lines, width, height)
}

// text is the whole part: with a free line between its points where there is room for that.
func (o *Opening) text(width, height int) []string {
	part := briefing.Of(o.open.Session(), o.part)
	head := o.head(part, width)
	if o.part == briefing.PracticePart {
		return append(head, o.try.draw(part.Points[0].Text, width, height-len(head))...)
	}
	foot := o.foot(width)
	blocks := o.aired(o.points(part.Points, width), height-len(head)-len(foot))
	return slices.Concat(head, slices.Concat(blocks...), foot)
}

// head is what stands over a part.
func (o *Opening) head(part briefing.Part, width int) []string {
	return append(append([]string{""}, ui.Paragraph(o.look.Title, o.look.ToASCII(part.Title), width)...), "")
}

// ruleLines is where the rule in focus begins and ends, with what stands over the first and below the
// last, in a text of so many lines.
func (o *Opening) ruleLines(width, lines int) (start, end int) {
	part := briefing.Of(o.open.Session(), o.part)
	blocks, at := o.points(part.Points, width), o.place()
	start = len(o.head(part, width)) + len(slices.Concat(blocks[:at]...))
	end = start + len(blocks[at])
	if at == 0 {
		start = 0
	}
	if at == len(blocks)-1 {
		end = lines
	}
	return start, end
}

// aired are blocks with a free line between them, where there is room for that.
func (o *Opening) aired(blocks [][]string, height int) [][]string {
	if len(slices.Concat(blocks...))+len(blocks)-1 <= height {
		for i := range blocks[:len(blocks)-1] {
			blocks[i] = append(blocks[i], "")
		}
	}
	return blocks
}

// foot says of the ground rules whether the room has agreed on them.
func (o *Opening) foot(width int) []string {
	switch {
	case o.part != briefing.RulesPart:
		return nil
	case o.open.Session().GroundRules().Agreed:
		return []string{"", o.look.Good.Render(o.look.Cut(o.look.Glyph.Check+" agreed", width))}
	default:
		return []string{"", o.look.Dim.Render(o.look.Cut("Not agreed yet. e rewrites the rule in focus, a adds one.", width))}
	}
}

// points are the lines of each: the words before it in a column where there is room for that,
// otherwise in front of it.
func (o *Opening) points(points []briefing.Point, width int) [][]string {
	column := 0
	for _, p := range points {
		column = max(column, min(ui.Width(o.look.ToASCII(ui.Sanitize(p.Head))), mostHead))
	}
	blocks := make([][]string, len(points))
	for i, p := range points {
		mark, style := "  ", o.look.Strong
		if o.part == briefing.RulesPart && i == o.place() {
			mark, style = o.look.Glyph.Focus+" ", o.look.Title
		}
		head, body := o.look.ToASCII(p.Head), o.look.ToASCII(p.Text)
		room := width - ui.Width(mark)
		switch {
		case o.look.Aloud():
			if o.part == briefing.RulesPart {
				mark, _ = o.look.RowStart(i == o.place())
			}
			blocks[i] = []string{text.Joined(": ", ui.Sanitize(head), body)}
		case column > shortHead && width < twoAcross:
			blocks[i] = levels.RunIn(o.look, style, ui.Sanitize(head), body, min(room, mostText))
		default:
			lines := ui.Paragraph(o.look.Text, body, min(room-column-ui.BesideGap, mostText))
			blocks[i] = o.columns(ui.Paragraph(style, head, column), lines, column)
		}
		for j := range blocks[i] {
			blocks[i][j] = style.Render(mark) + blocks[i][j]
			mark = "  "
		}
	}
	return blocks
}

// columns are two blocks side by side, as many lines as the longer one.
func (o *Opening) columns(left, right []string, column int) []string {
	lines := max(len(left), len(right))
	return ui.Adjoin(o.look.Exactly(left, column+ui.BesideGap-1, lines), right)
}
