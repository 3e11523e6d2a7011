// Package markdown writes a report as CommonMark with pipe tables, to be attached to
// minutes. What people wrote stays text: nothing of it becomes markup.
package markdown

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Pipe tables are padded, so that they can be read unrendered, but no column
// further than this many cells: one long text must not stretch every row.
const paddedCells = 40

// Write writes the document to w. It fails only where w does.
func Write(w io.Writer, doc *report.Document) error {
	b := bufio.NewWriter(w)
	write(b, doc)
	return b.Flush()
}

func write(w *bufio.Writer, doc *report.Document) {
	w.WriteString("# " + escapeHeading(doc.Title) + "\n")
	for _, block := range doc.InWords() {
		w.WriteString("\n")
		switch b := block.(type) {
		case report.Heading:
			w.WriteString(strings.Repeat("#", b.Level) + " " + escapeHeading(b.Text) + "\n")
		case report.Paragraph:
			w.WriteString(inline(b.Text, "") + "\n")
		case report.List:
			writeItems(w, b.Items, "")
		case report.Table:
			writeTable(w, b)
		case report.Radar:
			fenced(w, b.DrawingLines())
		}
	}
}

func writeItems(w *bufio.Writer, items []report.Item, indent string) {
	for _, it := range items {
		w.WriteString(indent + "- " + inline(it.Text, indent+"  ") + "\n")
		writeItems(w, it.Items, indent+"  ")
	}
}

// inline renders a text whose further lines begin with indent. A line break
// becomes a hard one, an empty line a new paragraph.
func inline(t report.Inline, indent string) string {
	var b strings.Builder
	for _, span := range t {
		b.WriteString(styled(span))
	}
	lines := strings.Split(b.String(), "\n")
	var out strings.Builder
	for i, line := range lines {
		line = escapeStart(strings.TrimLeft(line, " "))
		if i > 0 {
			out.WriteString(lineBreak(lines[i-1], line))
			if line != "" {
				out.WriteString(indent)
			}
		}
		out.WriteString(line)
	}
	return out.String()
}

func lineBreak(before, after string) string {
	if strings.TrimSpace(before) == "" || after == "" {
		return "\n"
	}
	return "\\\n"
}

func styled(s report.Span) string {
	if s.Link {
		return link(text.Line(s.Text))
	}
	escaped := escape(text.Span(s.Text))
	mark := ""
	switch {
	case s.Strong:
		mark = "**"
	case s.Emphasis:
		mark = "*"
	default:
		return escaped
	}
	// Marks do not reach over lines, and touch no space.
	lines := strings.Split(escaped, "\n")
	for i, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			lines[i] = mark + line + mark
		}
	}
	return strings.Join(lines, "\n")
}

// link is an address to follow, if it is one of the web; else it is words.
func link(address string) string {
	if !report.Followable(address) {
		return escape(address)
	}
	return "<" + address + ">"
}

func writeTable(w *bufio.Writer, t report.Table) {
	rows := t.Aligned(escapeLine, false)
	widths := make([]int, len(t.Columns))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = min(max(widths[i], text.Width(cell), 3), paddedCells)
		}
	}
	writeRow(w, t.Columns, rows[0], widths)
	for i, c := range t.Columns {
		rule := strings.Repeat("-", widths[i])
		if c.Numeric() && !remarked(t, i) {
			rule = rule[1:] + ":"
		}
		w.WriteString("| " + rule + " ")
	}
	w.WriteString("|\n")
	for _, row := range rows[1:] {
		writeRow(w, t.Columns, row, widths)
	}
}

// remarked reports whether something is said of a figure of a column. Such a column is set
// to the left, as its figures are as wide as each other and their remarks are not.
func remarked(t report.Table, column int) bool {
	return t.Columns[column].Right && slices.ContainsFunc(t.Rows, func(row []string) bool {
		figure, remark := report.Remarked(row[column])
		return figure != "" && remark != ""
	})
}

func writeRow(w *bufio.Writer, columns []report.Column, cells []string, widths []int) {
	for i, cell := range cells {
		w.WriteString("| " + report.Pad(cell, widths[i], columns[i].Numeric()) + " ")
	}
	w.WriteString("|\n")
}

// fenced writes a drawing made of text as a code block.
func fenced(w *bufio.Writer, lines []string) {
	fence := "```"
	for strings.Contains(strings.Join(lines, "\n"), fence) {
		fence += "`"
	}
	w.WriteString(fence + "text\n")
	for _, line := range lines {
		w.WriteString(line + "\n")
	}
	w.WriteString(fence + "\n")
}
