package statement

import (
	"strings"

	"familyhub/stocktake/tui/ui"
)

// partIndent is the cells of a part's name, with the mark of the focus.
const partIndent = 13

// partHead is the name of a part, marked when it has the focus.
func (s *Statement) partHead(p part, name string) string {
	const width = partIndent - 2
	if s.Part == p {
		return s.look.Consensus.Text.Render(s.look.Glyph.Focus+" ") + s.look.Strong.Render(s.look.Fit(name, width))
	}
	return "  " + s.look.Dim.Render(s.look.Fit(name, width))
}

// parts draws what stands below the scores.
// Folded, parts without a text open one at a time, in a line that is kept free.
func (f *frame) parts(t tier) block {
	var lines []string
	focus := 0
	opened := false
	for p := ConsensusPart; p < parts; p++ {
		name, text, hint := f.written(p)
		if t.folded && p != ConsensusPart && text == "" {
			if p != f.Part {
				continue
			}
			opened = true
		}
		if p == f.Part {
			focus = len(lines)
		}
		if p == ConsensusPart {
			lines = append(lines, f.consensusLines(t)...)
		} else {
			lines = append(lines, f.textLines(p, name, text, hint, t)...)
		}
	}
	if t.folded && !opened {
		lines = append(lines, "")
	}
	return block{lines: lines, focus: focus}
}

// written is what stands in a part: its name, its text, and what to do while there is none.
func (f *frame) written(p part) (name, text, hint string) {
	var texts []string
	switch p {
	case whyPart:
		if c := f.sum.Consensus; c != nil {
			texts = append(texts, c.Rationale)
			if c.Dissent != "" {
				texts = append(texts, "dissent: "+c.Dissent)
			}
		}
		return "Why", f.join(texts), "y to write it"
	case evidencePart:
		for _, n := range f.sum.Evidence {
			texts = append(texts, n.Text)
		}
		return "Evidence", f.join(texts), "e to note some"
	case barriersPart:
		for _, b := range f.sum.Barriers {
			texts = append(texts, b.Text)
		}
		return "Barriers", f.join(texts), "b to note one"
	case PrioritiesPart:
		for _, p := range f.sum.Priorities {
			texts = append(texts, p.What)
		}
		return "Priorities", f.join(texts), "p to note one"
	default:
		return "", "", ""
	}
}

func (f *frame) join(texts []string) string {
	var some []string
	for _, t := range texts {
		if t = ui.Sanitize(t); t != "" {
			some = append(some, t)
		}
	}
	return strings.Join(some, "  "+f.look.Glyph.Between+"  ")
}

// textLines is a part's text on one line, or on two where there is air.
func (f *frame) textLines(p part, name, text, hint string, t tier) []string {
	const mostLines = 2
	room := f.width - partIndent
	head := f.partHead(p, name)
	if text == "" {
		return []string{head + f.look.Dim.Render(f.look.Cut(hint, room))}
	}
	if t.air == 0 {
		return []string{head + f.look.Text.Render(f.look.Cut(text, room))}
	}
	lines := ui.Wrap(text, room)
	if len(lines) > mostLines {
		lines = []string{lines[0], f.look.Cut(strings.Join(lines[1:], " "), room)}
	}
	out := []string{head + f.look.Text.Render(lines[0])}
	for _, line := range lines[1:] {
		out = append(out, ui.Blank(partIndent)+f.look.Text.Render(line))
	}
	return out
}

func (f *frame) consensusLines(t tier) []string {
	c := f.sum.Consensus
	head := f.partHead(ConsensusPart, "Consensus")
	value := f.look.Dim.Render(f.look.Glyph.Dash)
	switch {
	case c != nil:
		value = f.look.Consensus.Text.Render(c.Words())
	case f.Part == ConsensusPart:
		value = f.look.Focus.Render(" " + f.look.Glyph.Dash + " ")
	}
	var notes []string
	if f.sum.Figures.N > 0 {
		notes = append(notes, "median "+median(f.sum.Figures))
	}
	if f.sum.Outside {
		notes = append(notes, "outside the range of the scores")
	}
	if len(notes) > 0 {
		room := f.width - partIndent - ui.Width(value) - 2
		value += "  " + f.look.Dim.Render(f.look.Cut("("+strings.Join(notes, "; ")+")", room))
	}
	if !t.digits {
		return []string{head + value}
	}
	digit := make([]string, ui.BlockHeight)
	if c != nil {
		if points, ok := c.Score.Points(); ok {
			digit = ui.BlockDigit(points, f.look.Glyph)
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
			out[i] += f.look.Consensus.Mark.Render(row) + "  "
		}
		if i == ui.BlockHeight/2 {
			out[i] += value
		}
	}
	return out
}
