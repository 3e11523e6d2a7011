// Package passage shows a text that is longer than its page, with a line that says that there is more. A
// page that is nothing but text has ui.Scroll.
package passage

import "familyhub/stocktake/tui/ui"

// Passage is where such a text is scrolled to.
type Passage struct {
	from, lines, height int
}

// Keep takes note of how many lines the text and its page have, so that it is not scrolled past its
// end.
func (p *Passage) Keep(lines, height int) {
	p.lines, p.height = lines, height
	p.Scroll(0)
}

// Whole reports whether all of the text is in sight.
func (p *Passage) Whole() bool { return p.lines <= p.height }

// Scroll goes so many lines on or back.
func (p *Passage) Scroll(by int) {
	last := 0
	if !p.Whole() {
		last = p.lines - p.height + 1 // the last row says that there is more
	}
	p.from = min(max(p.from+by, 0), last)
}

// Show scrolls as little as brings the lines from one up to another into sight; of more than the
// page has any may be.
func (p *Passage) Show(from, to int) {
	lowest := to - p.height + 1
	p.from = max(min(p.from, max(from, lowest)), min(from, lowest), 0)
	p.Scroll(0)
}

// Above reports whether lines from a given one on have gone out of sight at the top.
func (p *Passage) Above(from int) bool { return !p.Whole() && p.from > from }

// Below reports whether lines up to a given one are out of sight at the bottom.
func (p *Passage) Below(to int) bool { return !p.Whole() && p.from+p.height-1 < to }

// Commands go up and down in the text, which is that of a page or of a part of one.
func (p *Passage) Commands(of string) []ui.Command {
	scroll := func(by int) func() ui.Action {
		return ui.Just(func() { p.Scroll(by) })
	}
	const all = 1 << 20
	return []ui.Command{
		ui.On("down j", "", "Scroll down", scroll(1)).As("↓").Quietly(),
		ui.On("up k", "", "Scroll up", scroll(-1)).As("↑").Quietly(),
		ui.On("home", "", "The beginning of the "+of, scroll(-all)).Quietly(),
		ui.On("end G", "", "The end of the "+of, scroll(all)).Quietly(),
	}
}

// View draws the part of the text that is in sight.
func (p *Passage) View(look *ui.Look, lines []string, width, height int) []string {
	if len(lines) <= height || height < 2 {
		return look.Exactly(lines, width, height)
	}
	from := min(p.from, len(lines)-height+1)
	more := "↑ for what is above"
	if from+height-1 < len(lines) {
		more = "↓ for more"
	}
	return append(look.Exactly(lines[from:], width, height-1), look.Fit(look.Dim.Render(look.ToASCII(more)), width))
}
