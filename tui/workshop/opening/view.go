package opening

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/tui/ui"
)

// How wide the text is: a room reads short lines from far away.
const (
	mostText  = 76 // cells of a line of text
	mostHead  = 32 // of the words before it
	twoAcross = 90 // from here on those stand beside the text, and not above it
)

// View draws the page.
func (o *Opening) View(width, height int) []string {
	lines := o.text(width, height)
	if len(lines) <= height || height < 2 {
		return o.look.Exactly(lines, width, height)
	}
	from := min(o.from, len(lines)-height+1)
	more := "↑ for what is above"
	if from+height-1 < len(lines) {
		more = "↓ for more"
	}
	return append(o.look.Exactly(lines[from:], width, height-1), o.look.Fit(o.look.Dim.Render(o.look.ToASCII(more)), width))
}

// text is the whole part: with a free line between its points where there is room for that.
func (o *Opening) text(width, height int) []string {
	part := briefing.Of(o.desk.Session(), o.part)
	head := append([]string{""}, ui.Paragraph(o.look.Title, o.look.ToASCII(part.Title), width)...)
	head = append(head, "")
	if o.part == briefing.PracticePart {
		return append(head, o.practice(part.Points[0].Text, width, height-len(head))...)
	}
	foot := o.foot(width)
	blocks := o.points(part.Points, width)
	if lines := len(slices.Concat(blocks...)); len(head)+lines+len(blocks)-1+len(foot) <= height {
		for i := range blocks[:len(blocks)-1] {
			blocks[i] = append(blocks[i], "")
		}
	}
	return slices.Concat(head, slices.Concat(blocks...), foot)
}

// foot says of the ground rules whether the room has agreed on them.
func (o *Opening) foot(width int) []string {
	switch {
	case o.part != briefing.RulesPart:
		return nil
	case o.desk.Session().GroundRules().Agreed:
		return []string{"", o.look.Good.Render(o.look.Cut(o.look.Glyph.Check+" agreed", width))}
	default:
		return []string{"", o.look.Dim.Render(o.look.Cut("Not agreed yet. e changes the rule in focus, a adds one.", width))}
	}
}

// points are the lines of each.
func (o *Opening) points(points []briefing.Point, width int) [][]string {
	column := 0
	for _, p := range points {
		column = max(column, ui.Width(o.look.ToASCII(ui.Sanitize(p.Head))))
	}
	column = min(column, mostHead)
	blocks := make([][]string, len(points))
	for i, p := range points {
		mark, style := "  ", o.look.Strong
		if o.part == briefing.RulesPart && i == o.place() {
			mark, style = o.look.Glyph.Focus+" ", o.look.Title
		}
		head := ui.Paragraph(style, o.look.ToASCII(p.Head), min(column, max(width-len(mark), 1)))
		if width < twoAcross {
			blocks[i] = o.stacked(mark, ui.Paragraph(style, o.look.ToASCII(p.Head), width-ui.Width(mark)), p.Text, width)
			continue
		}
		room := min(width-ui.Width(mark)-column-ui.BesideGap, mostText)
		body := ui.Paragraph(o.look.Text, o.look.ToASCII(p.Text), room)
		for j := range max(len(head), len(body)) {
			left, right := "", ""
			if j < len(head) {
				left = head[j]
			}
			if j < len(body) {
				right = body[j]
			}
			if j > 0 {
				mark = "  "
			}
			blocks[i] = append(blocks[i], style.Render(mark)+o.look.Fit(left, column)+ui.Blank(ui.BesideGap)+right)
		}
	}
	return blocks
}

// stacked is a point with its head above its text.
func (o *Opening) stacked(mark string, head []string, text string, width int) []string {
	var out []string
	for i, line := range head {
		if i > 0 {
			mark = "  "
		}
		out = append(out, o.look.Title.Render(mark)+line)
	}
	const in = 2
	for _, line := range ui.Paragraph(o.look.Text, o.look.ToASCII(text), min(width-in, mostText)) {
		out = append(out, ui.Blank(in)+line)
	}
	return out
}

// practice is the item to try, the levels as far as there is room, and who has answered; once
// all may be seen, how the scores lie.
func (o *Opening) practice(item string, width, height int) []string {
	lines := append(ui.Paragraph(o.look.Strong, o.look.ToASCII(item), min(width, ui.StatementWidth)), "")
	people := o.row.Draw(width)
	if people == nil {
		people = []string{o.look.Dim.Render(o.look.Cut("Nobody scores yet: P adds people.", width))}
	}
	in, of := o.row.In()
	if in > 0 && !o.hidden() && (in == of || o.desk.Practice.Shown) {
		d := o.desk.Practice.Of(o.row.Ballot.People())
		people = append(append(people, ""), o.spread(d, width)...)
	}
	levels := ui.Levels{Scale: o.desk.Session().Framework().Scale, Focus: o.level()}
	if scale, fits := levels.General(o.look, min(width, mostText), height-len(lines)-len(people)-1); fits {
		lines = append(append(lines, scale...), "")
	}
	return append(lines, people...)
}

// spread is how the practice scores lie, and what would be asked now.
func (o *Opening) spread(d model.Distribution, width int) []string {
	lines := ui.Distribution(d, o.look, width)
	figures, words := d.Statistics(), "Now we would talk, and agree on one score."
	switch {
	case figures.N > 1 && figures.Max > figures.Min:
		words = "Now we would hear a " + ui.Itoa(figures.Max) + " and a " + ui.Itoa(figures.Min) + ", and agree on one score."
	case figures.N > 1:
		words = "Everybody gave the same: now we would say why, and agree."
	}
	return append(lines, o.look.Strong.Render(o.look.Cut(words, width)))
}

// level is what the person before the one in focus gave, while that may be seen.
func (o *Opening) level() int {
	people := o.row.Ballot.People()
	if at := o.row.Current() - 1; at >= 0 && at < len(people) {
		return ui.LevelOf(o.row.Ballot.Score(people[at]))
	}
	return ui.NoLevel
}
