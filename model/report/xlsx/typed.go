package xlsx

import (
	"fmt"
	"strings"

	"stocktake/model/report"
	"stocktake/model/report/table"
)

// typed is a table of a document for a sheet: its columns of figures have numbers, those
// of shifts a column then and one now, and the others words.
func typed(t report.Table, name string) *table.Table {
	tab := &table.Table{Name: name, Title: name, Rows: make([][]table.Cell, len(t.Rows))}
	for i, c := range t.Columns {
		cells := make([]string, len(t.Rows))
		for row := range t.Rows {
			cells[row] = t.Rows[row][i]
		}
		if !addFigures(tab, c, cells) {
			addWords(tab, c, cells)
		}
	}
	return tab
}

// addFigures adds a column of figures; false where a cell is none.
func addFigures(tab *table.Table, c report.Column, cells []string) bool {
	if !c.Right && !c.Shift {
		return false // words, even if somebody wrote a number
	}
	all := make([][]float64, len(cells))
	f := table.Field{Title: c.Title, Type: table.Integer}
	for i, cell := range cells {
		figures, ok := c.Figures(cell)
		if !ok {
			return false
		}
		all[i] = figures
		if strings.Contains(cell, ".") {
			f.Type, f.Decimals = table.Number, 1
		}
	}
	ends := []string{""}
	if c.Shift {
		ends = []string{", then", ", now"}
	}
	for i, end := range ends {
		f.Title = c.Title + end
		addField(tab, f)
		for row := range all {
			tab.Rows[row] = append(tab.Rows[row], table.Float(all[row][i]))
		}
	}
	return true
}

func addWords(tab *table.Table, c report.Column, cells []string) {
	addField(tab, table.Field{Title: c.Title})
	for row, cell := range cells {
		tab.Rows[row] = append(tab.Rows[row], table.Of(cell))
	}
}

func addField(tab *table.Table, f table.Field) {
	f.Name = fmt.Sprint("column", len(tab.Fields)+1)
	tab.Fields = append(tab.Fields, f)
}
