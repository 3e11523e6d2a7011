package docx

import (
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// The styles of runs.
const (
	strong   = "Strong"
	emphasis = "Emphasis"
	link     = "Hyperlink"
	prompt   = "Prompt" // what a person has still to write
)

// run is text in a style of characters, or in none. Line breaks in it are such.
func (m *markup) run(text, style string) {
	m.start("w:r")
	if style != "" {
		m.start("w:rPr")
		m.value("w:rStyle", style)
		m.end()
	}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			m.empty("w:br")
		}
		if line != "" {
			m.start("w:t", "xml:space", "preserve")
			m.text(line)
			m.end()
		}
	}
	m.end()
}

// inline is text with its emphasis and links.
func (b *body) inline(whole report.Inline) {
	for _, span := range whole {
		if span.Link {
			b.link(text.Line(span.Text))
			continue
		}
		clean := text.Span(span.Text)
		switch {
		case clean == "":
		case bracketed(clean):
			b.run(clean, prompt)
		case span.Strong:
			b.run(clean, strong)
		case span.Emphasis:
			b.run(clean, emphasis)
		default:
			b.run(clean, "")
		}
	}
}

// link is an address to follow, if it is one of the web; else it is words.
func (b *body) link(address string) {
	if !report.Followable(address) {
		b.run(address, "")
		return
	}
	b.start("w:hyperlink", "r:id", b.relations.link(address), "w:history", "1")
	b.run(address, link)
	b.end()
}

// bracketed tells the prompts of a plan, which stand in brackets.
func bracketed(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
}

// paragraphs parts a text where it has an empty line.
func paragraphs(whole report.Inline) []report.Inline {
	all := []report.Inline{nil}
	for _, span := range whole {
		if span.Link {
			all[len(all)-1] = append(all[len(all)-1], span)
			continue
		}
		for i, part := range strings.Split(text.Span(span.Text), "\n\n") {
			if part = strings.Trim(part, "\n"); i > 0 {
				all = append(all, nil)
			}
			if part != "" {
				piece := span
				piece.Text = part
				all[len(all)-1] = append(all[len(all)-1], piece)
			}
		}
	}
	return all
}
