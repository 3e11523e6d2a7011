package tabular

import (
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"
)

// Records is a sheet of a workbook as the lines of a table: those that hold anything.
func Records(tab xlsx.Sheet) []Record {
	records := make([]Record, 0, len(tab.Rows))
	for _, row := range tab.Rows {
		if rec := RecordOf(row); !rec.Blank() {
			records = append(records, rec)
		}
	}
	return records
}

// RecordOf is a row of a workbook as a line of a table.
func RecordOf(row xlsx.Row) Record {
	rec := Record{Line: row.Number, Cells: make([]string, row.Width()), Hidden: row.Hidden}
	for _, cell := range row.Cells {
		rec.take(cell)
	}
	return rec
}

// take sets a cell of a line.
func (r *Record) take(cell xlsx.Cell) {
	i := cell.Column - 1
	r.Put(i, cell.Text)
	if cell.Formula {
		SetCell(&r.Worked, i, true)
	}
	if cell.Struck {
		SetCell(&r.Struck, i, true)
	}
	kind, odd := map[xlsx.Kind]string{
		xlsx.Date: "a date", xlsx.Boolean: "true or false", xlsx.Error: "an error", xlsx.Uncalculated: "a formula without a result",
	}[cell.Kind]
	if !odd && cell.Format != "" {
		kind, odd = "shown as "+ShortenTo(text.Line(cell.Format), 16), true
	}
	if odd {
		text := ShortenTo(text.Line(cell.Text), 20)
		SetCell(&r.Odd, i, OddCell{Shown: text + ", " + kind, Lost: cell.Kind == xlsx.Error || cell.Kind == xlsx.Uncalculated})
	}
}

// SetCell sets a value for the cell at a place of a line, from 0, and makes the map first where there is none.
func SetCell[V any](cells *map[int]V, i int, what V) {
	if *cells == nil {
		*cells = make(map[int]V)
	}
	(*cells)[i] = what
}
