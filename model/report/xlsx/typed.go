package xlsx

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
)

// typed is a table of a document for a sheet: its columns of figures have numbers, and
// beside them what is said of these, those of shifts a column then and one now, and the
// others words.
func typed(t report.Table, name string) *table.Table {
	tab := &table.Table{Name: name, Title: name, Rows: make([][]table.Cell, len(t.Rows))}
	for i, c := range t.Columns {
		cells := make([]string, len(t.Rows))
		for row := range t.Rows {
			cells[row] = t.Rows[row][i]
		}
		if !addFigures(tab, c, cells) {
			addWords(tab, c.Title, cells)
		}
	}
	return tab
}

// addFigures adds a column of figures; false where it is none.
func addFigures(tab *table.Table, c report.Column, cells []string) bool {
	all, remarks := make([][]float64, len(cells)), make([]string, len(cells))
	f := table.Field{Type: table.Integer}
	for i, cell := range cells {
		figures, remark, ok := c.Figures(cell)
		if !ok {
			return false
		}
		all[i], remarks[i] = figures, remark
		if strings.Contains(strings.TrimSuffix(cell, remark), ".") {
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
	if strings.Join(remarks, "") != "" {
		addWords(tab, c.Title+", remark", remarks)
	}
	return true
}

func addWords(tab *table.Table, title string, cells []string) {
	addField(tab, table.Field{Title: title})
	for row, cell := range cells {
		tab.Rows[row] = append(tab.Rows[row], table.Of(cell))
	}
}

func addField(tab *table.Table, f table.Field) {
	f.Name = fmt.Sprint("column", len(tab.Fields)+1)
	tab.Fields = append(tab.Fields, f)
}
