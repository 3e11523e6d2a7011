package roster

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
)

// ReadParticipants reads a list of participants from a workbook, or from text as
// ReadParticipantsCSV does; which of both it is shows in what the file begins with.
func ReadParticipants(name string, r io.Reader) ([]model.Participant, error) {
	text := bufio.NewReader(r)
	if !xlsx.Begins(text) {
		return ReadParticipantsCSV(name, text)
	}
	book, err := xlsx.Read(text)
	if err != nil {
		return nil, tabular.Refused(name, "%v", err)
	}
	table, problems := peopleSheet(name, book)
	if problems != nil {
		return nil, problems
	}
	return ReadParticipantsCSV(name, bytes.NewReader(table))
}

// peopleSheet is the one sheet of a workbook with a list of people, as CSV with each row on
// the line of its number.
func peopleSheet(name string, book xlsx.Book) ([]byte, tabular.Problems) {
	var filled, listed []xlsx.Sheet
	for _, sheet := range book.Sheets {
		if sheet.Hidden || len(sheet.Rows) == 0 {
			continue
		}
		filled = append(filled, sheet)
		if findPeople(name, asCSV(sheet)).head >= 0 {
			listed = append(listed, sheet)
		}
	}
	if len(listed) == 0 && len(filled) == 1 {
		listed = filled
	}
	switch {
	case len(filled) == 0:
		return nil, tabular.Refused(name, "the workbook is empty; a list of participants has the columns name, agency, role and scoring")
	case len(listed) == 0:
		return nil, tabular.Refused(name, "no sheet of the workbook has a column called name; write name, agency, role and scoring above the columns")
	case len(listed) > 1:
		return nil, tabular.Refused(name, "two sheets have a list of people, %s and %s; delete one of them, or save the one that is meant as CSV",
			tabular.Quote(listed[0].Name), tabular.Quote(listed[1].Name))
	}
	for _, row := range listed[0].Rows {
		switch {
		case row.Hidden:
			return nil, tabular.Problems{{File: name, Line: row.Number, Sentence: "the row is hidden; show it, or delete it"}}
		case slices.ContainsFunc(row.Cells, func(cell xlsx.Cell) bool { return cell.Struck }):
			return nil, tabular.Problems{{File: name, Line: row.Number, Sentence: "the row is struck through; delete it, or take the line away"}}
		}
	}
	return asCSV(listed[0]), nil
}

// asCSV is the cells of a sheet as text, with an empty line for each row without any.
func asCSV(sheet xlsx.Sheet) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	line := 1
	for _, row := range sheet.Rows {
		for ; line < row.Number; line++ {
			w.Flush()
			b.WriteByte('\n')
		}
		cells := make([]string, row.Width())
		for _, cell := range row.Cells {
			cells[cell.Column-1] = strings.Join(strings.Fields(cell.Text), " ") // a row stays on its line
		}
		_ = w.Write(cells) // into memory
		line++
	}
	w.Flush()
	return b.Bytes()
}
