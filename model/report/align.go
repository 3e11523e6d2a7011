package report

import (
	"strings"

	"familyhub/stocktake/model/text"
)

// Aligned are the cells of a table as clean makes them, heads first, with the figures of
// each column padded so that their points, and their arrows, stand below each other. What
// is said of a figure follows it, or with below stands on the next line.
func (t Table) Aligned(clean func(string) string, below bool) [][]string {
	all := t.cells(clean)
	for c, column := range t.Columns {
		switch {
		case column.Shift:
			alignShifts(all[1:], c)
		case column.Right:
			alignFigures(all, c, below)
		}
	}
	return all
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
		row[c] = Pad(row[c], widest, false) // figures stay below each other, whatever follows them
		if remarks[i] != "" {
			cells[0][c] = Pad(cells[0][c], widest, false)
		}
	}
}

func alignShifts(rows [][]string, c int) {
	then, now := make([]string, len(rows)), make([]string, len(rows))
	for i, row := range rows {
		then[i], now[i], _ = strings.Cut(row[c], LeadsTo)
	}
	onPoints(then)
	onPoints(now)
	for i, row := range rows {
		if strings.Contains(row[c], LeadsTo) {
			row[c] = then[i] + LeadsTo + now[i]
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
		figures[i] = Pad(whole, before, true) + Pad(decimals, after, false)
	}
}

// Pad fills a cell with spaces to a width in terminal cells.
func Pad(cell string, width int, right bool) string {
	if right {
		return text.PadLeft(cell, width)
	}
	return text.Pad(cell, width)
}
