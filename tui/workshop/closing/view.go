package closing

import (
	"familyhub/stocktake/tui/ui"
)

// twoColumns is from how wide a window on all pages stand beside the one in focus, and
// mostOverview how many cells they have at most.
const (
	twoColumns   = 100
	mostOverview = 64
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
	case there:
		return readBack{c.open, c.look, &c.Row, p, c.asks(), width}.draw(height)
	case c.on == wordsPage:
		return c.words(width)
	default:
		return c.parked(width, height)
	}
}

// words is what the room keeps and changes, and when it meets again.
func (c *Closing) words(width int) []string {
	said := c.open.Session().Closing()
	out := []string{"", c.look.Header.Render("How we worked, and when we meet again"), ""}
	if len(c.open.Session().Plan().ReadBack()) == 0 {
		out = append(append(out, ui.Paragraph(c.look.Dim, "No priority is open, so there is none to read back. B goes to the board.", ui.Readable(width, 76))...), "")
	}
	for _, line := range []struct{ name, text string }{
		{"Keep", said.Keep}, {"Change", said.Change}, {"Review", said.Next.Words()},
	} {
		out = append(append(out, fact(c.look, line.name, ui.Sanitize(line.text), "not said yet: Enter writes it", width)...), "")
	}
	return out
}

// parked is what came up and belongs elsewhere.
func (c *Closing) parked(width, height int) []string {
	all := c.open.Session().Parked()
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
		if detail := ui.ParkedDetail(c.open.Session().Framework(), p); detail != "" {
			out = append(out, ui.Blank(3)+c.look.Dim.Render(c.look.Cut(c.look.ToASCII(detail), width-3)))
		}
	}
	if len(out) > height && height > 0 {
		out = append(out[:height-1], c.look.Dim.Render("Enter lists all of them"))
	}
	return out
}

// fact is a line of what is known, or in its place what is missing.
func fact(look *ui.Look, name, known, missing string, width int) []string {
	const column = 9
	style := look.Text
	if known == "" {
		known, style = missing, look.Warning
	}
	lines := ui.Wrap(look.ToASCII(known), max(min(width, ui.StatementWidth+column)-column, 8))
	for i, line := range lines {
		head := ui.Blank(column)
		if i == 0 {
			head = look.Dim.Render(look.Fit(name, column))
		}
		lines[i] = head + style.Render(line)
	}
	return lines
}
