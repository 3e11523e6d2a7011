package closing

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// twoColumns is from how wide a window on a priority and what people say of it stand beside
// each other.
const twoColumns = 100

// leastReadBack is how many rows of a priority stand above what people say of it at least.
const leastReadBack = 4

// The question, and what the ends of its scale mean.
const (
	question  = "How likely is this to happen?"
	surelyNot = "it won’t"
	surely    = "it certainly will"
	scale     = "0 " + surelyNot + " · 5 " + surely
)

// View draws the page.
func (c *Closing) View(width, height int) []string {
	p, there := c.priority()
	switch {
	case there && width >= twoColumns:
		left := width*2/5 - ui.BesideGap
		return c.look.Beside(
			c.look.Exactly(c.readBack(p, left), left, height),
			c.look.Exactly(append([]string{""}, c.asked(p, width-left-ui.BesideGap, height-1)...), width-left-ui.BesideGap, height),
		)
	case there:
		above := c.readBack(p, width)
		asked := c.asked(p, width, height-len(above))
		if room := max(height-len(asked), leastReadBack); len(above) > room {
			above = above[:room]
		}
		return append(above, asked...)
	case c.on == wordsPage:
		return c.words(width)
	default:
		return c.parked(width, height)
	}
}

// readBack is a priority as it is read out: what, who, when, and how one will see it.
func (c *Closing) readBack(p model.Priority, width int) []string {
	wide := min(width, ui.StatementWidth)
	s := c.desk.Session()
	out := []string{"", c.look.Dim.Render(c.look.Cut(fmt.Sprintf("Priority %d of %d", c.place()+1, len(s.Plan().ReadBack())), width))}
	out = append(append(out, ui.Paragraph(c.look.Strong, p.What, wide)...), "")
	out = append(out, c.fact("Owner", ui.Sanitize(p.Owner), "nobody yet: p names somebody", width)...)
	out = append(out, c.fact("When", c.when(p), "no date yet: p sets one", width)...)
	for _, more := range []struct{ name, text string }{
		{"Review", p.Review.Words()}, {"Measure", measure(p.Measure)},
	} {
		if more.text != "" {
			out = append(out, c.fact(more.name, more.text, "", width)...)
		}
	}
	return append(out, "")
}

// fact is a line of what is known, or in its place what is missing.
func (c *Closing) fact(name, known, missing string, width int) []string {
	const column = 9
	style := c.look.Text
	if known == "" {
		known, style = missing, c.look.Warning
	}
	lines := ui.Wrap(c.look.ToASCII(known), max(min(width, ui.StatementWidth+column)-column, 8))
	for i, line := range lines {
		head := ui.Blank(column)
		if i == 0 {
			head = c.look.Dim.Render(c.look.Fit(name, column))
		}
		lines[i] = head + style.Render(line)
	}
	return lines
}

// when is a priority's quarter by its months; empty before one is chosen.
func (c *Closing) when(p model.Priority) string {
	return c.desk.Session().Plan().Months(p.Quarter)
}

// measure is where a measure stands, in a line.
func measure(m model.Measure) string {
	words := ui.Sanitize(m.Text)
	if m.Now != "" || m.Target != "" {
		words += ": " + ui.Sanitize(m.Now) + " → " + ui.Sanitize(m.Target)
	}
	return strings.TrimPrefix(words, ": ")
}

// asked is the question, who has answered, after the reveal what people said, and what would
// make it more likely.
func (c *Closing) asked(p model.Priority, width, height int) []string {
	out := []string{c.look.Header.Render(c.look.Cut(question, width)), c.look.Dim.Render(c.look.Cut(c.look.ToASCII(scale), width))}
	if c.open() {
		out = append(append(out, ""), c.people(width)...)
	}
	if likely := c.likelihood(); likely.In > 0 && !likely.Sealed && !c.desk.Session().Solo() {
		const around = 7 // rows besides the bars
		if len(likely.Scores.Counts)+around <= height {
			out = append(append(out, ""), c.bars(likely.Scores, width)...)
		}
		out = append(out, c.finding(likely.Scores, width)...)
	}
	out = append(out, "", c.look.Dim.Render("What would raise it?"))
	if p.Raise == "" {
		return append(out, c.look.Dim.Render(c.look.Cut("e writes it down, in a line", width)))
	}
	return append(out, ui.Paragraph(c.look.Text, p.Raise, min(width, ui.StatementWidth))...)
}

// people are those who are asked, with who has answered, as many in a row as fit.
func (c *Closing) people(width int) []string {
	const longest, mark, gap = 14, 2, 3
	all := c.row.Ballot.People()
	labels, name := make([]string, len(all)), 0
	for i, p := range all {
		if labels[i] = ui.Sanitize(p.Name); labels[i] == "" {
			labels[i] = strings.ToUpper(p.ID)
		}
		name = max(name, min(ui.Width(labels[i]), longest))
	}
	perRow := max((width+gap)/(name+mark+gap), 1)
	in, of := c.row.In()
	words := fmt.Sprintf("%d of %d in", in, of)
	if c.row.AtEnd() {
		words = c.row.Words()
	}
	lines := []string{c.look.Text.Render(c.look.Cut(words, width)), ""}
	for i, p := range all {
		if i%perRow == 0 {
			lines = append(lines, "")
		} else {
			lines[len(lines)-1] += ui.Blank(gap)
		}
		cell := c.look.Fit(labels[i], name) + " " + c.mark(c.row.Ballot.Score(p))
		switch {
		case i == c.row.Current():
			cell = c.look.Focus.Render(cell)
		case c.row.Ballot.Score(p).Answered():
			cell = c.look.Text.Render(cell)
		default:
			cell = c.look.Dim.Render(cell)
		}
		lines[len(lines)-1] += cell
	}
	return lines
}

// mark is an answer as it may be seen, in two cells.
func (c *Closing) mark(score model.Score) string {
	switch score {
	case model.Sealed:
		return c.look.Fit(c.look.Glyph.Done, 2)
	case model.NoScore:
		return c.look.Fit(c.look.Glyph.Empty, 2)
	default:
		return c.look.Fit(score.String(), 2)
	}
}

// bars are what people said, a bar for each answer, the highest first.
func (c *Closing) bars(d model.Distribution, width int) []string {
	const head, figure, widest = 3, 4, 40
	most := 1
	for _, count := range d.Counts {
		most = max(most, count)
	}
	room := max(min(width, widest)-head-figure, 1)
	lines := make([]string, 0, len(d.Counts))
	for points := len(d.Counts) - 1; points >= 0; points-- {
		line := c.look.Text.Render(fmt.Sprintf("%d  ", points))
		if count := d.Counts[points]; count > 0 {
			line += c.look.Individual.Mark.Render(strings.Repeat(c.look.Glyph.Block, max(room*count/most, 1))) +
				c.look.Strong.Render(fmt.Sprintf(" %d", count))
		} else {
			line += c.look.Faint.Render(c.look.Glyph.Dot)
		}
		lines = append(lines, line)
	}
	return lines
}

// finding is what that comes to, in words.
func (c *Closing) finding(d model.Distribution, width int) []string {
	return append([]string{""}, ui.Paragraph(c.look.Strong, c.look.ToASCII(findingWords(d)), min(width, ui.StatementWidth))...)
}

func findingWords(d model.Distribution) string {
	figures, words := d.Statistics(), ""
	switch {
	case figures.N == 0:
		words = "Nobody knows."
	case figures.N == 1 || figures.Min == figures.Max:
		words = fmt.Sprintf("%s said %d.", text.CountOf(figures.N, "person", "people"), figures.Min)
	default:
		words = fmt.Sprintf("Median %s, from %d to %d.", stats.PointsFigure(figures.Median), figures.Min, figures.Max)
		if len(figures.Discuss()) > 0 {
			words += " People disagree."
		}
	}
	if d.DontKnow > 0 && figures.N > 0 {
		words += fmt.Sprintf(" Don’t know: %d.", d.DontKnow)
	}
	return words
}

// words is what the room keeps and changes, and when it meets again.
func (c *Closing) words(width int) []string {
	said := c.desk.Session().Closing()
	out := []string{"", c.look.Header.Render("How we worked, and when we meet again"), ""}
	for _, line := range []struct{ name, text string }{
		{"Keep", said.Keep}, {"Change", said.Change}, {"Next", said.Next.Words()},
	} {
		out = append(append(out, c.fact(line.name, ui.Sanitize(line.text), "not said yet: Enter writes it", width)...), "")
	}
	return out
}

// parked is what came up and belongs elsewhere.
func (c *Closing) parked(width, height int) []string {
	all := c.desk.Session().Parked()
	out := []string{"", c.look.Header.Render("Parking lot"), ""}
	if len(all) == 0 {
		return append(out, c.look.Dim.Render(c.look.Cut("Nothing was parked. * puts aside what belongs elsewhere, from any page.", width)))
	}
	for _, p := range all {
		tick, style := c.look.Glyph.Empty, c.look.Text
		if p.Done {
			tick, style = c.look.Glyph.Check, c.look.Dim
		}
		out = append(out, ui.Hanging(style, tick+"  ", p.Text, min(width, 76))...)
	}
	if len(out) > height && height > 0 {
		out = append(out[:height-1], c.look.Dim.Render("Enter lists all of them"))
	}
	return out
}
