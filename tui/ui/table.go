package ui

import "strings"

// Column is a column of a table on a screen.
type Column struct {
	Head  string
	Width int  // in cells; 0 leaves the column out
	Right bool // to the right, as numbers are
}

// Table is the columns of a table, two cells apart.
type Table []Column

const columnGap = 2

// Heads is the line of the heads.
func (t Table) Heads(l *Look) string {
	if l.Aloud() {
		return "" // each cell has its head
	}
	heads := make([]string, len(t))
	for i, c := range t {
		heads[i] = c.Head
	}
	return t.Row(l, heads...)
}

// Row is a line of cells, one for each column.
func (t Table) Row(l *Look, cells ...string) string {
	if l.Aloud() {
		return t.said(l, cells)
	}
	var b strings.Builder
	for i, c := range t {
		if c.Width == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(Blank(columnGap))
		}
		cell := cells[i]
		if c.Right {
			cell = Blank(c.Width-Width(cell)) + cell
		}
		b.WriteString(l.Fit(cell, c.Width))
	}
	return b.String()
}

// Left is what is left of a width for one more column.
func (t Table) Left(width int) int {
	for _, c := range t {
		if c.Width > 0 {
			width -= c.Width + columnGap
		}
	}
	return width
}
