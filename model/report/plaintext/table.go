package plaintext

import (
	"bufio"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// between parts the columns of a table.
const between = "  "

// writeTable writes a table whose rows fit the width. Where its longest words leave no room for
// all columns it is written as a list, with an entry for each row.
func writeTable(w *bufio.Writer, t report.Table, width int) {
	cells := t.Aligned(text.Line, false)
	widths, fits := columnWidths(t.Columns, cells, width)
	if !fits {
		cells = t.Aligned(text.Line, true) // what is said of figures goes below them
		widths, fits = columnWidths(t.Columns, cells, width)
	}
	if !fits {
		writeItems(w, t.AsList(), "", width)
		return
	}
	for i, row := range cells {
		writeRow(w, t.Columns, row, widths)
		if i == 0 {
			rules := make([]string, len(widths))
			for c, n := range widths {
				rules[c] = strings.Repeat("-", n)
			}
			w.WriteString(strings.Join(rules, between) + "\n")
		}
	}
}

// writeRow writes a row, its cells wrapped within their columns.
func writeRow(w *bufio.Writer, columns []report.Column, cells []string, widths []int) {
	wrapped := make([][]string, len(cells))
	height := 0
	for i, cell := range cells {
		wrapped[i] = []string{cell}
		if text.Width(cell) > widths[i] || strings.Contains(cell, "\n") {
			wrapped[i] = wrapCell(cell, widths[i])
		}
		height = max(height, len(wrapped[i]))
	}
	for y := range height {
		parts := make([]string, len(wrapped))
		for i, lines := range wrapped {
			line := ""
			if y < len(lines) {
				line = lines[y]
			}
			parts[i] = report.Pad(line, widths[i], columns[i].Numeric())
		}
		w.WriteString(strings.TrimRight(strings.Join(parts, between), " ") + "\n")
	}
}

// wrapCell is Wrap for a cell, whose first line may be a figure that is padded.
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

// columnWidths are those of the columns: the widest cells', with the widest columns made narrower
// until the row fits. None is narrower than its longest word, or than a figure with what is
// said of it on the same line; false where that is not enough.
func columnWidths(columns []report.Column, rows [][]string, width int) ([]int, bool) {
	widths, least := naturalWidths(rows), make([]int, len(columns))
	for i, row := range rows {
		for c, cell := range row {
			narrow := text.Widest(cell)
			if i > 0 && columns[c].Numeric() && startsWithFigure(cell) && !strings.Contains(cell, "\n") {
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
	figure, _ := report.Remarked(strings.TrimSpace(cell))
	return figure != ""
}
