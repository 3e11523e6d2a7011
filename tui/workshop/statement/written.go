package statement

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
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

// written is what was written about the statement, a part below the other, each in at most so many lines, and the line that has the
// focus. Folded, parts without a text open one at a time, in a line that is kept free.
func (o *outcome) written(most int, folded bool) (lines []string, focus int) {
	closed, opened := false, false
	for p := whyPart; p < parts; p++ {
		name, text, hint := o.text(p)
		if folded && text == "" {
			if p != o.part {
				closed = true
				continue
			}
			opened = true
		}
		if p == o.part {
			focus = len(lines)
		}
		lines = append(lines, o.textLines(p, name, text, hint, most)...)
	}
	if closed && !opened {
		lines = append(lines, "")
	}
	return lines, focus
}

// text is what stands in a part: its name, its text, and what to do while there is none.
func (o *outcome) text(p part) (name, words, hint string) {
	switch p {
	case whyPart:
		c := o.sum.Consensus
		if c == nil {
			return "Why", "", "y, once it is agreed"
		}
		return "Why", o.join([]string{c.Rationale, text.After("dissent: ", c.Dissent)}), "y to write it"
	case evidencePart:
		return "Evidence", o.join(text.Each(o.sum.Evidence, func(n model.Note) string { return n.Text })), "e to note some"
	case barriersPart:
		return "Barriers", o.join(text.Each(o.sum.Barriers, func(b model.Barrier) string { return b.Text })), "b to note one"
	default:
		return "Priorities", o.join(text.Each(o.sum.Priorities, func(p model.Priority) string { return p.What })), "p to note one"
	}
}

func (o *outcome) join(texts []string) string {
	return text.Joined("  "+o.look.Glyph.Between+"  ", text.Each(texts, ui.Sanitize)...)
}

// textLines are a part's text behind its name.
func (o *outcome) textLines(p part, name, text, hint string, most int) []string {
	room := o.width - partIndent
	head := partHead(o.look, name, p == o.part)
	if text == "" {
		return []string{head + o.look.Dim.Render(o.look.Cut(hint, room))}
	}
	var out []string
	for _, line := range o.look.AtMost(most, text, room) {
		out = append(out, head+o.look.Text.Render(line))
		head = ui.Blank(partIndent)
	}
	return out
}
