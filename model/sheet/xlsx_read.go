package sheet

import (
	"io"
	"strings"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/sheet/xlsx"
)

// ReadXLSX reads a score sheet from a workbook; name is what problems call the file. It
// looks for the tables itself, in every sheet that is not hidden: the blank sheet that
// was sent out, with the name above the table, or a table as in CSV. The error is
// Problems, with all that is wrong; the sheet holds the good rows even then.
func ReadXLSX(name string, r io.Reader) (Sheet, error) {
	book, err := xlsx.Read(r)
	if err != nil {
		return Sheet{}, Problems{{File: name, Sentence: err.Error()}}
	}
	var sh Sheet
	var problems Problems
	source, tables := Source{File: name}, 0
	for _, tab := range book.Sheets {
		records := recordsOf(tab)
		above := records
		if head, ok := findHeader(records); ok && !tab.Hidden {
			tables++
			table, wrong := newScoreTable(name, tab.Name, records, head)
			rows, bad := table.read()
			sh.Rows = append(sh.Rows, rows...)
			problems = append(problems, inOrder(append(wrong, bad...))...)
			above = table.above
		}
		if found, says := sourceOf(name, above); says && source == (Source{File: name}) {
			source = found
		}
	}
	if tables == 0 {
		return Sheet{}, Problems{{File: name, Sentence: "no sheet of the workbook has the columns of a score sheet; " +
			"one row must name them: participant, statement, score and comment"}}
	}
	if source != (Source{File: name}) {
		sh.Sources = []Source{source}
	}
	if len(problems) > 0 {
		return sh, problems
	}
	return sh, nil
}

// inOrder puts the problems of one sheet into its order.
func inOrder(problems Problems) Problems {
	_ = problems.err()
	return problems
}

// recordsOf is a sheet as the lines of a table.
func recordsOf(tab xlsx.Sheet) []record {
	records := make([]record, 0, len(tab.Rows))
	for _, row := range tab.Rows {
		widest := 0
		for _, cell := range row.Cells {
			widest = max(widest, cell.Column)
		}
		rec := record{line: row.Number, cells: make([]string, widest)}
		for _, cell := range row.Cells {
			rec.put(cell)
		}
		if !rec.blank() {
			records = append(records, rec)
		}
	}
	return records
}

// put sets a cell.
func (r *record) put(cell xlsx.Cell) {
	i := cell.Column - 1
	r.cells[i] = report.Uncell(strings.TrimSpace(cell.Text)) // as a CSV file has it that became a workbook
	kind, odd := map[xlsx.Kind]string{
		xlsx.Date: "a date", xlsx.Boolean: "true or false", xlsx.Error: "an error", xlsx.Formula: "a formula without a result",
	}[cell.Kind]
	if !odd {
		return
	}
	if r.odd == nil {
		r.odd = make(map[int]oddCell)
	}
	text := shortenTo(model.CleanLine(cell.Text), 20)
	r.odd[i] = oddCell{text + ", " + kind, cell.Kind == xlsx.Error || cell.Kind == xlsx.Formula}
}
