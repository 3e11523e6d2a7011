package closing

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
)

// twoColumns is from how wide a window on all pages stand beside the one in focus, and
// mostOverview how many cells they have at most.
const (
	twoColumns   = 100
	mostOverview = 64
)

// roomy is from how many rows on a priority stands with all that is known of it above what
// people say.
const roomy = 18

// The question, and what the ends of its scale mean.
const (
	question  = "How likely is this to happen?"
	surelyNot = "it won't"
	surely    = "it certainly will"
	scale     = "0 " + surelyNot + " · 5 " + surely
)

// View draws the page.
func (c *Closing) View(width, height int) []string {
	if width < twoColumns {
		return c.page(width, height)
	}
	left := min(width*2/5, mostOverview) - ui.BesideGap
	right := width - left - ui.BesideGap
	return c.look.Beside(c.look.Exactly(c.overview(left), left, height), c.look.Exactly(c.page(right, height), right, height))
}

// page is the page in focus.
func (c *Closing) page(width, height int) []string {
	p, there := c.priority()
	switch {
	case there && height < roomy:
		above := c.brief(p, width)
		return append(above, c.asked(p, width, height-len(above))...)
	case there:
		above := c.readBack(p, width)
		return append(above, c.asked(p, width, height-len(above))...)
	case c.on == wordsPage:
		return c.words(width)
	default:
		return c.parked(width, height)
	}
}

// readBack is a priority as it is read out: what, who, when, and how one will see it.
func (c *Closing) readBack(p model.Priority, width int) []string {
	wide := ui.Readable(width, ui.StatementWidth)
	s := c.desk.Session()
	out := []string{"", c.look.Dim.Render(c.look.Cut(fmt.Sprintf("Priority %d of %d", c.place()+1, len(s.Plan().ReadBack())), width))}
	out = append(append(out, ui.Paragraph(c.look.Strong, p.What, wide)...), "")
	out = append(out, c.fact("Owner", ui.Sanitize(p.Owner), "nobody yet: p names somebody", width)...)
	out = append(out, c.fact("When", c.when(p), "no date yet: p sets one", width)...)
	for _, more := range []struct{ name, text string }{
		{"Review", p.Review.Words()}, {"Measure", measure(c.look, followup.Of(s).Measure(p))},
	} {
		if more.text != "" {
			out = append(out, c.fact(more.name, more.text, "", width)...)
		}
	}
	return append(out, "")
}

// brief is a priority where there is little room: what in two lines, who and when in one.
func (c *Closing) brief(p model.Priority, width int) []string {
	owner, style := ui.Sanitize(p.Owner), c.look.Text
	if owner == "" || p.Quarter == "" {
		style = c.look.Warning
	}
	who := cmp.Or(owner, "no owner yet") + ", " + cmp.Or(c.when(p), "no date yet")
	var out []string
	for _, line := range c.look.AtMost(2, p.What, width) {
		out = append(out, c.look.Strong.Render(line))
	}
	return append(out, style.Render(c.look.Cut(c.look.ToASCII(who), width)), "")
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
	return c.desk.Session().Plan().Quarters().Months(p.Quarter)
}

// measure is where a measure stands, in a line.
func measure(look *ui.Look, m model.Measure) string {
	words := ui.Sanitize(m.Text)
	if m.Now != "" || m.Target != "" {
		words += ": " + ui.Sanitize(m.Now) + look.Became() + ui.Sanitize(m.Target)
	}
	return strings.TrimPrefix(words, ": ")
}

// asked is the question, who has answered, after the reveal what people said, and what would
// make it more likely.
func (c *Closing) asked(p model.Priority, width, height int) []string {
	out := []string{c.look.Header.Render(c.look.Cut(question, width)), c.look.Dim.Render(c.look.Cut(c.look.ToASCII(scale), width)), ""}
	raise := c.raise(p, width)
	room := height - len(out) - len(raise)
	if c.open() {
		out = append(out, c.people(width, max(room, 3))...)
	}
	if likely := c.likelihood(); likely.In > 0 && !likely.Sealed && !c.desk.Session().Solo() {
		finding := c.finding(likely, width)
		bars := c.bars(likely.Scores, width)
		if len(bars)+len(finding) >= room {
			bars = drawing.Distribution(likely.Scores, c.look, ui.Readable(width, ui.StatementWidth))
		}
		switch needed := len(bars) + len(finding); {
		case needed < room:
			out = append(append(out, bars...), "")
		case needed == room:
			out = append(out, bars...)
		}
		out = append(out, finding...)
	}
	return append(out, raise...)
}

// raise is what would make a priority more likely, or how that is written down.
func (c *Closing) raise(p model.Priority, width int) []string {
	out := []string{"", c.look.Dim.Render("What would raise it?")}
	if p.Raise == "" {
		return append(out, c.look.Dim.Render(c.look.Cut("e writes it down, in a line", width)))
	}
	return append(out, ui.Paragraph(c.look.Text, p.Raise, ui.Readable(width, ui.StatementWidth))...)
}

// people are whose turn it is, how many are in, and all who are asked, as many in a row as
// fit; where there is no room for all rows, those around whose turn it is.
func (c *Closing) people(width, height int) []string {
	in, of := c.Row.In()
	turn, words := "", fmt.Sprintf("%d of %d in", in, of)
	if all, at := c.Row.Ballot.People(), c.Row.Current(); at < len(all) {
		turn = fmt.Sprintf("%s  (%d of %d)  ", ui.Sanitize(all[at].Label()), at+1, of)
	} else {
		words = c.Row.Words()
	}
	head := c.look.Strong.Render(c.look.Cut(turn, width)) + c.look.Dim.Render(c.look.Cut(words, max(width-ui.Width(turn), 0)))
	rows, focus := c.Row.Draw(width)
	rows = rows[min(1, len(rows)):] // without the count, which stands in the head
	if len(rows)+2 > height {
		return append([]string{head}, ui.Window(rows, focus, max(height-1, 1))...)
	}
	return append([]string{head, ""}, rows...)
}

// bars are what people said, a bar for each answer, the highest first.
func (c *Closing) bars(d model.Distribution, width int) []string {
	const head, figure, widest = 3, 4, 40
	if c.look.Aloud() {
		return drawing.Distribution(d, c.look, width)
	}
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
func (c *Closing) finding(likely model.Likelihood, width int) []string {
	return ui.Paragraph(c.look.Strong, c.look.ToASCII(findingWords(likely)), ui.Readable(width, ui.StatementWidth))
}

// findingWords is what people said of a priority, as a sentence.
func findingWords(likely model.Likelihood) string {
	words := likely.Words()
	if words == "" {
		return ""
	}
	words = text.Capital(words) + "."
	if len(likely.Scores.Statistics().Discuss()) > 0 {
		words += " People disagree."
	}
	return words
}

// words is what the room keeps and changes, and when it meets again.
func (c *Closing) words(width int) []string {
	said := c.desk.Session().Closing()
	out := []string{"", c.look.Header.Render("How we worked, and when we meet again"), ""}
	if len(c.desk.Session().Plan().ReadBack()) == 0 {
		out = append(append(out, ui.Paragraph(c.look.Dim, "No priority is open, so there is none to read back. B goes to the board.", ui.Readable(width, 76))...), "")
	}
	for _, line := range []struct{ name, text string }{
		{"Keep", said.Keep}, {"Change", said.Change}, {"Review", said.Next.Words()},
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
		out = append(out, ui.Hanging(style, tick+"  ", p.Text, ui.Readable(width, 76))...)
		if detail := ui.ParkedDetail(c.desk.Session().Framework(), p); detail != "" {
			out = append(out, ui.Blank(3)+c.look.Dim.Render(c.look.Cut(c.look.ToASCII(detail), width-3)))
		}
	}
	if len(out) > height && height > 0 {
		out = append(out[:height-1], c.look.Dim.Render("Enter lists all of them"))
	}
	return out
}
