// Package plaintext writes a report as plain text: wrapped, with tables whose columns
// are aligned, and whole words throughout.
package plaintext

import (
	"bufio"
	"io"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// usualWidth is where text wraps, in terminal cells, unless another width is asked for.
const usualWidth = 80

// Write writes the document to w, wrapped at 80 cells. It fails only where w does.
func Write(w io.Writer, doc *report.Document) error { return WriteWidth(w, doc, usualWidth) }

// WriteWidth is Write with another width, in cells. Drawings keep the width they have.
func WriteWidth(w io.Writer, doc *report.Document, width int) error {
	b := bufio.NewWriter(w)
	write(b, doc, width)
	return b.Flush()
}

func write(w *bufio.Writer, doc *report.Document, width int) {
	underlined(w, text.Line(doc.Title), "=", width)
	for _, block := range doc.InWords() {
		w.WriteString("\n")
		switch b := block.(type) {
		case report.Heading:
			switch title := text.Line(b.Text); b.Level {
			case 2:
				w.WriteString("\n")
				underlined(w, title, "-", width)
			default:
				hanging(w, title, "", "", width)
			}
		case report.Paragraph:
			hanging(w, inline(b.Text), "", "", width)
		case report.List:
			writeItems(w, b.Items, "", width)
		case report.Table:
			writeTable(w, b, width)
		case report.Radar:
			for _, line := range b.DrawingLines() {
				w.WriteString(line + "\n")
			}
		}
	}
}

func underlined(w *bufio.Writer, title, rule string, width int) {
	lines := text.Words(title, width)
	longest := 0
	for _, line := range lines {
		longest = max(longest, text.Width(line))
		w.WriteString(line + "\n")
	}
	w.WriteString(strings.Repeat(rule, longest) + "\n")
}

func writeItems(w *bufio.Writer, items []report.Item, indent string, width int) {
	for _, it := range items {
		hanging(w, inline(it.Text), indent+"- ", indent+"  ", width)
		writeItems(w, it.Items, indent+"  ", width)
	}
}

// hanging writes a text whose first line begins with first and the others with rest.
func hanging(w *bufio.Writer, words, first, rest string, width int) {
	for i, line := range text.Words(words, width-text.Width(first)) {
		lead := rest
		if i == 0 {
			lead = first
		}
		w.WriteString(strings.TrimRight(lead+line, " ") + "\n")
	}
}

func inline(t report.Inline) string {
	var b strings.Builder
	for _, span := range t {
		b.WriteString(text.Span(span.Text))
	}
	return b.String()
}
