package statement

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// partIndent is the cells of a part's name, with the mark of the focus.
const partIndent = 13

// partHead is the name of a part, marked when it has the focus.
func partHead(look *ui.Look, name string, focus bool) string {
	const width = partIndent - 2
	if focus {
		return look.Consensus.Text.Render(look.Glyph.Focus+" ") + look.Strong.Render(look.Fit(name, width))
	}
	return "  " + look.Dim.Render(look.Fit(name, width))
}

// notes draws what stands below the scores: the consensus, and what was written.
type notes struct {
	look  *ui.Look
	width int
	part  part // in focus
	sum   model.StatementSummary
}

// draw is a part below the other.
// Folded, parts without a text open one at a time, in a line that is kept free.
func (n *notes) draw(t tier) block {
	var lines []string
	focus := 0
	opened := false
	for p := consensusPart; p < parts; p++ {
		name, text, hint := n.written(p)
		if t.folded && p != consensusPart && text == "" {
			if p != n.part {
				continue
			}
			opened = true
		}
		if p == n.part {
			focus = len(lines)
		}
		if p == consensusPart {
			lines = append(lines, n.consensusLines(t)...)
		} else {
			lines = append(lines, n.textLines(p, name, text, hint, t)...)
		}
	}
	if t.folded && !opened {
		lines = append(lines, "")
	}
	return block{lines: lines, focus: focus}
}

// written is what stands in a part: its name, its text, and what to do while there is none.
func (n *notes) written(p part) (name, text, hint string) {
	var texts []string
	switch p {
	case whyPart:
		if c := n.sum.Consensus; c != nil {
			texts = append(texts, c.Rationale)
			if c.Dissent != "" {
				texts = append(texts, "dissent: "+c.Dissent)
			}
		}
		return "Why", n.join(texts), "y to write it"
	case evidencePart:
		for _, note := range n.sum.Evidence {
			texts = append(texts, note.Text)
		}
		return "Evidence", n.join(texts), "e to note some"
	case barriersPart:
		for _, b := range n.sum.Barriers {
			texts = append(texts, b.Text)
		}
		return "Barriers", n.join(texts), "b to note one"
	case prioritiesPart:
		for _, p := range n.sum.Priorities {
			texts = append(texts, p.What)
		}
		return "Priorities", n.join(texts), "p to note one"
	default:
		return "", "", ""
	}
}

func (n *notes) join(texts []string) string {
	var some []string
	for _, t := range texts {
		if t = ui.Sanitize(t); t != "" {
			some = append(some, t)
		}
	}
	return strings.Join(some, "  "+n.look.Glyph.Between+"  ")
}

// textLines is a part's text on one line, or on two where there is air.
func (n *notes) textLines(p part, name, text, hint string, t tier) []string {
	const mostLines = 2
	room := n.width - partIndent
	head := partHead(n.look, name, p == n.part)
	if text == "" {
		return []string{head + n.look.Dim.Render(n.look.Cut(hint, room))}
	}
	if t.air == 0 {
		return []string{head + n.look.Text.Render(n.look.Cut(text, room))}
	}
	lines := ui.Wrap(text, room)
	if len(lines) > mostLines {
		lines = []string{lines[0], n.look.Cut(strings.Join(lines[1:], " "), room)}
	}
	out := []string{head + n.look.Text.Render(lines[0])}
	for _, line := range lines[1:] {
		out = append(out, ui.Blank(partIndent)+n.look.Text.Render(line))
	}
	return out
}

func (n *notes) consensusLines(t tier) []string {
	c := n.sum.Consensus
	head := partHead(n.look, "Consensus", n.part == consensusPart)
	value := n.look.Dim.Render(n.look.Glyph.Dash)
	switch {
	case c != nil:
		value = n.look.Consensus.Text.Render(c.Words())
	case n.part == consensusPart:
		value = n.look.Focus.Render(" " + n.look.Glyph.Dash + " ")
	}
	var notes []string
	if n.sum.Figures.N > 0 {
		notes = append(notes, "median "+median(n.sum.Figures))
	}
	if n.sum.Outside {
		notes = append(notes, "outside the range of the scores")
	}
	if len(notes) > 0 {
		room := n.width - partIndent - ui.Width(value) - 2
		value += "  " + n.look.Dim.Render(n.look.Cut("("+strings.Join(notes, "; ")+")", room))
	}
	if !t.digits {
		return []string{head + value}
	}
	digit := make([]string, ui.BlockHeight)
	if c != nil {
		if points, ok := c.Score.Points(); ok {
			digit = ui.BlockDigit(points, n.look.Glyph)
		}
	}
	out := make([]string, ui.BlockHeight)
	for i, row := range digit {
		before := ui.Blank(partIndent)
		if i == ui.BlockHeight/2 {
			before = head
		}
		out[i] = before
		if row != "" {
			out[i] += n.look.Consensus.Mark.Render(row) + "  "
		}
		if i == ui.BlockHeight/2 {
			out[i] += value
		}
	}
	return out
}
