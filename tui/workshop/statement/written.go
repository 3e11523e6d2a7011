package statement

import (
	"strings"

	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/tui/ui"
)

// partIndent is the cells of a part's name, with the mark of the focus.
const partIndent = 13

// partHead is the name of a part, marked when it has the focus.
func partHead(look *ui.Look, name string, focus bool) string {
	const width = partIndent - 2
	if focus {
		return look.Title.Render(look.Glyph.Focus+" ") + look.Strong.Render(look.Fit(name, width))
	}
	return "  " + look.Dim.Render(look.Fit(name, width))
}

// written draws what was written about a statement: why, evidence, barriers and priorities.
type written struct {
	look  *ui.Look
	width int
	part  part // in focus
	sum   figures.Statement
}

// draw is a part below the other, each in at most so many lines, and the line that has the
// focus. Folded, parts without a text open one at a time, in a line that is kept free.
func (w *written) draw(most int, folded bool) (lines []string, focus int) {
	closed, opened := false, false
	for p := whyPart; p < parts; p++ {
		name, text, hint := w.of(p)
		if folded && text == "" {
			if p != w.part {
				closed = true
				continue
			}
			opened = true
		}
		if p == w.part {
			focus = len(lines)
		}
		lines = append(lines, w.lines(p, name, text, hint, most)...)
	}
	if closed && !opened {
		lines = append(lines, "")
	}
	return lines, focus
}

// of is what stands in a part: its name, its text, and what to do while there is none.
func (w *written) of(p part) (name, text, hint string) {
	var texts []string
	switch p {
	case whyPart:
		c := w.sum.Consensus
		if c == nil {
			return "Why", "", "y, once it is agreed"
		}
		texts = append(texts, c.Rationale)
		if c.Dissent != "" {
			texts = append(texts, "dissent: "+c.Dissent)
		}
		return "Why", w.join(texts), "y to write it"
	case evidencePart:
		for _, note := range w.sum.Evidence {
			texts = append(texts, note.Text)
		}
		return "Evidence", w.join(texts), "e to note some"
	case barriersPart:
		for _, b := range w.sum.Barriers {
			texts = append(texts, b.Text)
		}
		return "Barriers", w.join(texts), "b to note one"
	default:
		for _, p := range w.sum.Priorities {
			texts = append(texts, p.What)
		}
		return "Priorities", w.join(texts), "p to note one"
	}
}

func (w *written) join(texts []string) string {
	var some []string
	for _, t := range texts {
		if t = ui.Sanitize(t); t != "" {
			some = append(some, t)
		}
	}
	return strings.Join(some, "  "+w.look.Glyph.Between+"  ")
}

// lines are a part's text behind its name.
func (w *written) lines(p part, name, text, hint string, most int) []string {
	room := w.width - partIndent
	head := partHead(w.look, name, p == w.part)
	if text == "" {
		return []string{head + w.look.Dim.Render(w.look.Cut(hint, room))}
	}
	var out []string
	for _, line := range w.look.AtMost(most, text, room) {
		out = append(out, head+w.look.Text.Render(line))
		head = ui.Blank(partIndent)
	}
	return out
}
