package report

import (
	"bufio"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"stocktake/model"
)

// text renders the document as plain text, wrapped at a width in cells. Drawings
// keep the width they have.
func (d *Document) text(w *bufio.Writer, width int) {
	underlined(w, model.CleanLine(d.Title), "=", width)
	for _, block := range d.inWords() {
		w.WriteString("\n")
		switch b := block.(type) {
		case Heading:
			switch title := model.CleanLine(b.Text); b.Level {
			case 2:
				w.WriteString("\n")
				underlined(w, title, "-", width)
			default:
				hanging(w, title, "", "", width)
			}
		case Paragraph:
			hanging(w, b.Text.text(), "", "", width)
		case List:
			textItems(w, b.Items, "", width)
		case Table:
			b.text(w, width)
		case Radar:
			for _, line := range b.lines() {
				w.WriteString(line + "\n")
			}
		}
	}
}

func underlined(w *bufio.Writer, title, rule string, width int) {
	lines := wrap(title, width)
	longest := 0
	for _, line := range lines {
		longest = max(longest, ansi.StringWidth(line))
		w.WriteString(line + "\n")
	}
	w.WriteString(strings.Repeat(rule, longest) + "\n")
}

func textItems(w *bufio.Writer, items []Item, indent string, width int) {
	for _, it := range items {
		hanging(w, it.Text.text(), indent+"- ", indent+"  ", width)
		textItems(w, it.Items, indent+"  ", width)
	}
}

// hanging writes a text whose first line begins with first and the others with rest.
func hanging(w *bufio.Writer, text, first, rest string, width int) {
	for i, line := range wrap(text, width-ansi.StringWidth(first)) {
		lead := rest
		if i == 0 {
			lead = first
		}
		w.WriteString(strings.TrimRight(lead+line, " ") + "\n")
	}
}

// narrowest is the least width that is wrapped to, however little there is.
const narrowest = 8

// wrap breaks a text at spaces into lines of a width in cells; only a word that is
// longer is cut, so that addresses stay whole where they can.
func wrap(text string, width int) []string {
	width = max(width, narrowest)
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line, used := "", 0
		for word := range strings.FieldsSeq(paragraph) {
			n := ansi.StringWidth(word)
			if line != "" && used+1+n <= width {
				line, used = line+" "+word, used+1+n
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			cut := strings.Split(ansi.Hardwrap(word, width, true), "\n")
			lines = append(lines, cut[:len(cut)-1]...)
			line = cut[len(cut)-1]
			used = ansi.StringWidth(line)
		}
		lines = append(lines, line)
	}
	return lines
}

func (t Inline) text() string {
	var b strings.Builder
	for _, span := range t {
		b.WriteString(cleanSpan(span.Text))
	}
	return b.String()
}

// between parts the columns of a table.
const between = "  "

func (t Table) text(w *bufio.Writer, width int) {
	rows := make([][]string, 0, len(t.Rows)+1)
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = model.CleanLine(c.Title)
	}
	rows = append(rows, head)
	for _, row := range t.Rows {
		cells := make([]string, len(t.Columns))
		for i := range cells {
			cells[i] = model.CleanLine(row[i])
		}
		rows = append(rows, cells)
	}
	widths := columnWidths(rows, width)
	for i, row := range rows {
		t.textRow(w, row, widths)
		if i == 0 {
			rules := make([]string, len(widths))
			for c, n := range widths {
				rules[c] = strings.Repeat("-", n)
			}
			w.WriteString(strings.Join(rules, between) + "\n")
		}
	}
}

// textRow writes a row, its cells wrapped within their columns.
func (t Table) textRow(w *bufio.Writer, cells []string, widths []int) {
	columns := make([][]string, len(cells))
	height := 0
	for i, cell := range cells {
		columns[i] = wrap(cell, widths[i])
		height = max(height, len(columns[i]))
	}
	for y := range height {
		parts := make([]string, len(columns))
		for i, lines := range columns {
			line := ""
			if y < len(lines) {
				line = lines[y]
			}
			parts[i] = pad(line, widths[i], t.Columns[i].Right)
		}
		w.WriteString(strings.TrimRight(strings.Join(parts, between), " ") + "\n")
	}
}

// columnWidths are the widest cells', with the widest columns made narrower until
// the row fits, or nothing more can be taken off.
func columnWidths(rows [][]string, width int) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], min(ansi.StringWidth(cell), width))
		}
	}
	for {
		total, widest := len(between)*(len(widths)-1), 0
		for i, n := range widths {
			total += n
			if n > widths[widest] {
				widest = i
			}
		}
		if total <= width || widths[widest] <= narrowest {
			return widths
		}
		widths[widest]--
	}
}
