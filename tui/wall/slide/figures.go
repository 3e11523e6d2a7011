package slide

import (
	"fmt"
	"slices"
	"strings"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/timer"
	"familyhub/stocktake/tui/wall/letters"
)

// agreed is the consensus, which is the largest thing on a slide.
func (d drawing) agreed(a *Agreed) part {
	p := part{rank: rankNow}
	switch {
	case a == nil:
		return p
	case a.Score == nil:
		p.sizes = append([][]string{{d.Theme.Warning.Render(d.Clean("No consensus", d.width))}}, d.inBlocks("No consensus", d.Theme.Warning)...)
		return ascending(p).within(d.height / 4)
	}
	score := d.number(*a.Score)
	p.sizes = [][]string{{d.Theme.Consensus.Text.Render(d.Clean("Consensus "+score+"  "+a.Label, d.width))}}
	for _, f := range letters.Faces(d.Glyphs) {
		head := f.Lines("Consensus "+score, d.width)
		if len(head) == 0 {
			break
		}
		lines := Paint(d.Theme.Consensus.Text, head)
		plain := Paint(d.Theme.Strong, d.Wrap(a.Label, d.width))
		if len(p.sizes) == 1 {
			p.sizes = append(p.sizes, slices.Concat(lines, plain))
		}
		if label := f.Lines(a.Label, d.width); len(label) > 0 {
			plain = Paint(d.Theme.Strong, label)
		}
		p.sizes = append(p.sizes, slices.Concat(lines, plain))
	}
	return ascending(p).within(d.height / 4)
}

// count is how many are in, and a bar with a piece for each.
func (d drawing) count(c *Count) part {
	p := part{rank: rankCount}
	if c == nil || c.Of < 1 {
		return p
	}
	words := fmt.Sprintf("%d of %d %s", c.Done, c.Of, c.Words)
	p.sizes = [][]string{{d.Theme.Strong.Render(d.Clean(words, d.width))}}
	for _, f := range letters.Faces(d.Glyphs) {
		if lines := f.Lines(words, d.width); len(lines) == f.Rows() {
			lines = Paint(d.Theme.Strong, lines)
			p.sizes = append(p.sizes, lines, slices.Concat(lines, d.seats(c, max(f.Rows()/3, 1))))
		}
	}
	return ascending(p).within(d.height / 6)
}

// seats is a piece of a bar for everybody, as many of them full as have answered: their order
// says nothing of who they are.
func (d drawing) seats(c *Count, rows int) []string {
	const widest = 8
	each := min((d.width+1)/c.Of, widest*rows)
	done := min(max(c.Done, 0), c.Of)
	full, open := each-1, 1
	if each < 2 { // too many to be told apart
		return d.bar(d.Theme.Individual.Mark, share(done, c.Of, d.width), rows)
	}
	var out []string
	for _, piece := range d.bar(d.Theme.Individual.Mark, full, rows) {
		out = append(out, strings.Repeat(piece+kit.Spaces(open), done))
	}
	rest := d.Theme.Faint.Render(strings.Repeat(d.Glyphs.RuleAcross, full)) + kit.Spaces(open)
	out[rows-1] += strings.Repeat(rest, c.Of-done)
	return out
}

// clock is the timer.
func (d drawing) clock(c *Clock) part {
	p := part{rank: rankNow}
	if c == nil {
		return p
	}
	figures, style := timer.Clock(c.Seconds), d.Theme.Title
	const soon = 10 // seconds
	switch {
	case c.Seconds <= 0:
		figures, style = "Time is up", d.Theme.Danger
	case c.Seconds <= soon:
		style = d.Theme.Danger
	}
	plain := figures
	if c.Words != "" {
		plain += "  " + c.Words
	}
	p.sizes = [][]string{{style.Render(d.Clean(plain, d.width))}}
	smallest := letters.Faces(d.Glyphs)[0]
	for _, f := range letters.Faces(d.Glyphs) {
		lines := f.Lines(figures, d.width)
		if len(lines) != f.Rows() {
			continue
		}
		wide := widest(lines) + f.Gap()
		words := Paint(d.Theme.Text, smallest.Lines(c.Words, d.width-wide))
		if len(words) == 0 || len(words) > len(lines) {
			words = Paint(d.Theme.Text, d.Wrap(c.Words, d.width-wide))
		}
		words = words[:min(len(words), len(lines))]
		words = append(make([]string, len(lines)-len(words)), words...)
		p.sizes = append(p.sizes, d.beside(Paint(style, lines), wide, 0, words))
	}
	return ascending(p).within(d.height / 3)
}
