package report

import (
	"bufio"
	"slices"
	"strings"

	"stocktake/model"
	"stocktake/model/text"
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
	lines := text.Words(title, width)
	longest := 0
	for _, line := range lines {
		longest = max(longest, text.Width(line))
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
func hanging(w *bufio.Writer, s, first, rest string, width int) {
	for i, line := range text.Words(s, width-text.Width(first)) {
		lead := rest
		if i == 0 {
			lead = first
		}
		w.WriteString(strings.TrimRight(lead+line, " ") + "\n")
	}
}

func (t Inline) text() string {
	var b strings.Builder
	for _, span := range t {
		b.WriteString(text.Span(span.Text))
	}
	return b.String()
}

// between parts the columns of a table.
const between = "  "

// text writes a table whose rows fit the width. Where its longest words leave no room for
// all columns it is written as a list, with an entry for each row.
func (t Table) text(w *bufio.Writer, width int) {
	clean := t.cells(model.CleanLine)
	cells := aligned(t.Columns, clean, false)
	widths, fits := t.widths(cells, width)
	if !fits {
		cells = aligned(t.Columns, clean, true) // what is said of figures goes below them
		widths, fits = t.widths(cells, width)
	}
	if !fits {
		textItems(w, t.asList(), "", width)
		return
	}
	for i, row := range cells {
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

// cells are those of the heads and then of each row, one for each column, as clean makes
// them.
func (t Table) cells(clean func(string) string) [][]string {
	all := make([][]string, 0, len(t.Rows)+1)
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = clean(c.Title)
	}
	all = append(all, head)
	for _, row := range t.Rows {
		cells := make([]string, len(t.Columns))
		for i := range cells {
			cells[i] = clean(row[i])
		}
		all = append(all, cells)
	}
	return all
}

// asList is a table as entries that are named by what their row is about, with a fact
// below for each other cell that says something.
func (t Table) asList() []Item {
	items := make([]Item, len(t.Rows))
	for i, row := range t.Rows {
		items[i].Text = plain("%s", or(row[t.Head], noMark))
		for c, column := range t.Columns {
			if c != t.Head && row[c] != "" {
				items[i].Items = append(items[i].Items, Item{Text: labelled(column.Title, row[c])})
			}
		}
	}
	return items
}

// aligned are the cells, heads first, with the figures of each column padded so that their
// points, and their arrows, stand below each other. What is said of a figure follows it,
// or stands below it.
func aligned(columns []Column, cells [][]string, below bool) [][]string {
	all := make([][]string, len(cells))
	for i, row := range cells {
		all[i] = slices.Clone(row)
	}
	for c, column := range columns {
		switch {
		case column.Shift:
			alignShifts(all[1:], c)
		case column.Right:
			alignFigures(all, c, below)
		}
	}
	return all
}

func alignFigures(cells [][]string, c int, below bool) {
	rows := cells[1:]
	figures, remarks := make([]string, len(rows)), make([]string, len(rows))
	for i, row := range rows {
		figures[i], remarks[i] = Remarked(row[c])
		if remarks[i] != "" && figures[i] != "" && below {
			remarks[i] = "\n" + remarks[i]
		} else if figures[i] != "" {
			remarks[i] = row[c][len(figures[i]):] // with what parts them
		}
	}
	onPoints(figures)
	widest := 0 // of the figures with what is said of them
	for i, row := range rows {
		row[c] = figures[i] + remarks[i]
		if figures[i] != "" {
			widest = max(widest, text.Width(row[c]))
		}
	}
	if below {
		return
	}
	for i, row := range rows {
		if figures[i] == "" {
			continue
		}
		row[c] = pad(row[c], widest, false) // figures stay below each other, whatever follows them
		if remarks[i] != "" {
			cells[0][c] = pad(cells[0][c], widest, false)
		}
	}
}

func alignShifts(rows [][]string, c int) {
	then, now := make([]string, len(rows)), make([]string, len(rows))
	for i, row := range rows {
		then[i], now[i], _ = strings.Cut(row[c], leadsTo)
	}
	onPoints(then)
	onPoints(now)
	for i, row := range rows {
		if strings.Contains(row[c], leadsTo) {
			row[c] = then[i] + leadsTo + now[i]
		}
	}
}

// onPoints pads figures so that their points stand below each other. Empty ones stay.
func onPoints(figures []string) {
	before, after := 0, 0
	for _, f := range figures {
		whole, decimals, _ := strings.Cut(f, ".")
		before = max(before, text.Width(whole))
		if decimals != "" {
			after = max(after, 1+len(decimals))
		}
	}
	for i, f := range figures {
		if f == "" {
			continue
		}
		whole, decimals, pointed := strings.Cut(f, ".")
		if pointed {
			decimals = "." + decimals
		}
		figures[i] = pad(whole, before, true) + pad(decimals, after, false)
	}
}

// textRow writes a row, its cells wrapped within their columns.
func (t Table) textRow(w *bufio.Writer, cells []string, widths []int) {
	columns := make([][]string, len(cells))
	height := 0
	for i, cell := range cells {
		columns[i] = []string{cell}
		if text.Width(cell) > widths[i] || strings.Contains(cell, "\n") {
			columns[i] = wrapCell(cell, widths[i])
		}
		height = max(height, len(columns[i]))
	}
	for y := range height {
		parts := make([]string, len(columns))
		for i, lines := range columns {
			line := ""
			if y < len(lines) {
				line = lines[y]
			}
			parts[i] = pad(line, widths[i], t.Columns[i].Numeric())
		}
		w.WriteString(strings.TrimRight(strings.Join(parts, between), " ") + "\n")
	}
}

// wrapCell is text.Words for a cell, whose first line may be a figure that is padded.
func wrapCell(cell string, width int) []string {
	first, rest, more := strings.Cut(cell, "\n")
	if !more {
		return text.Words(cell, width)
	}
	return append([]string{first}, text.Words(rest, width)...)
}

// naturalWidths are those of the widest cells.
func naturalWidths(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			for line := range strings.SplitSeq(cell, "\n") {
				widths[i] = max(widths[i], text.Width(line))
			}
		}
	}
	return widths
}

// total is how wide a table is whose columns have these widths.
func total(widths []int) int {
	sum := len(between) * (len(widths) - 1)
	for _, n := range widths {
		sum += n
	}
	return sum
}

// widths are those of the columns: the widest cells', with the widest columns made narrower
// until the row fits. None is narrower than its longest word, or than a figure with what is
// said of it on the same line; false where that is not enough.
func (t Table) widths(rows [][]string, width int) ([]int, bool) {
	widths, least := naturalWidths(rows), make([]int, len(t.Columns))
	for i, row := range rows {
		for c, cell := range row {
			narrow := text.Widest(cell)
			if i > 0 && t.Columns[c].Numeric() && startsWithFigure(cell) && !strings.Contains(cell, "\n") {
				narrow = text.Width(cell)
			}
			least[c] = max(least[c], narrow, min(text.Narrowest, widths[c]))
		}
	}
	for total(widths) > width {
		widest := -1
		for i, n := range widths {
			if n > least[i] && (widest < 0 || n > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return nil, false
		}
		widths[widest]--
	}
	return widths, true
}

func startsWithFigure(cell string) bool {
	figure, _ := Remarked(strings.TrimSpace(cell))
	return figure != ""
}
