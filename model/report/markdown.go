package report

import (
	"bufio"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"stocktake/model"
	"stocktake/model/text"
)

// Pipe tables are padded, so that they can be read unrendered, but no column
// further than this many cells: one long text must not stretch every row.
const paddedCells = 40

// markdown renders the document as CommonMark with pipe tables.
func (d *Document) markdown(w *bufio.Writer) {
	w.WriteString("# " + escapeHeading(d.Title) + "\n")
	for _, block := range d.inWords() {
		w.WriteString("\n")
		switch b := block.(type) {
		case Heading:
			w.WriteString(strings.Repeat("#", b.Level) + " " + escapeHeading(b.Text) + "\n")
		case Paragraph:
			w.WriteString(b.Text.markdown("") + "\n")
		case List:
			markdownItems(w, b.Items, "")
		case Table:
			b.markdown(w)
		case Radar:
			fenced(w, b.lines())
		}
	}
}

func markdownItems(w *bufio.Writer, items []Item, indent string) {
	for _, it := range items {
		w.WriteString(indent + "- " + it.Text.markdown(indent+"  ") + "\n")
		markdownItems(w, it.Items, indent+"  ")
	}
}

// markdown renders a text whose further lines begin with indent. A line break
// becomes a hard one, an empty line a new paragraph.
func (t Inline) markdown(indent string) string {
	var b strings.Builder
	for _, span := range t {
		b.WriteString(span.markdown())
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

func (s Span) markdown() string {
	if s.Link {
		return markdownLink(model.CleanLine(s.Text))
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

// markdownLink is an address to follow, if it is one of the web; else it is words.
func markdownLink(address string) string {
	if !Followable(address) {
		return escape(address)
	}
	return "<" + address + ">"
}

func (t Table) markdown(w *bufio.Writer) {
	rows := aligned(t.Columns, t.cells(escapeLine), false)
	widths := make([]int, len(t.Columns))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = min(max(widths[i], ansi.StringWidth(cell), 3), paddedCells)
		}
	}
	t.markdownRow(w, rows[0], widths)
	for i, c := range t.Columns {
		rule := strings.Repeat("-", widths[i])
		if c.Numeric() && !t.remarked(i) {
			rule = rule[1:] + ":"
		}
		w.WriteString("| " + rule + " ")
	}
	w.WriteString("|\n")
	for _, row := range rows[1:] {
		t.markdownRow(w, row, widths)
	}
}

// remarked reports whether something is said of a figure of a column. Such a column is set
// to the left, as its figures are as wide as each other and their remarks are not.
func (t Table) remarked(column int) bool {
	return t.Columns[column].Right && slices.ContainsFunc(t.Rows, func(row []string) bool {
		figure, remark := Remarked(row[column])
		return figure != "" && remark != ""
	})
}

func (t Table) markdownRow(w *bufio.Writer, cells []string, widths []int) {
	for i, cell := range cells {
		w.WriteString("| " + pad(cell, widths[i], t.Columns[i].Numeric()) + " ")
	}
	w.WriteString("|\n")
}

// pad fills a cell with spaces to a width in terminal cells.
func pad(cell string, width int, right bool) string {
	if right {
		return text.PadLeft(cell, width)
	}
	return text.Pad(cell, width)
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

// lines are those of the radar made of text, inert and without the space at their ends.
// The space before them belongs to the picture.
func (r Radar) lines() []string {
	lines := strings.Split(strings.Trim(r.Drawing, "\n"), "\n")
	for i, line := range lines {
		const guard = "|" // keeps cleaning from trimming the left
		line = strings.TrimPrefix(model.CleanText(guard+line), guard)
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}
