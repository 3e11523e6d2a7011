package roster

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
)

// ReadParticipants reads a list of participants from a workbook, or from text as
// ReadParticipantsCSV does; which of both it is shows in what the file begins with.
func ReadParticipants(name string, r io.Reader) ([]model.Participant, error) {
	head := make([]byte, 512)
	n, err := io.ReadFull(r, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, tabular.Problems{{File: name, Sentence: fmt.Sprintf("the file cannot be read: %v", err)}}
	}
	all := io.MultiReader(bytes.NewReader(head[:n]), r)
	if !xlsx.Looks(head[:n]) {
		return ReadParticipantsCSV(name, all)
	}
	book, err := xlsx.Read(all)
	if err != nil {
		return nil, tabular.Problems{{File: name, Sentence: err.Error()}}
	}
	table, err := peopleSheet(name, book)
	if err != nil {
		return nil, err
	}
	return ReadParticipantsCSV(name, table)
}

// peopleSheet is the one sheet of a workbook with a list of people, as CSV with each row on
// the line of its number.
func peopleSheet(name string, book xlsx.Book) (io.Reader, error) {
	refuse := func(sentence string, args ...any) (io.Reader, error) {
		return nil, tabular.Problems{{File: name, Sentence: fmt.Sprintf(sentence, args...)}}
	}
	var filled, listed []xlsx.Sheet
	tables := make(map[string][]byte)
	for _, sheet := range book.Sheets {
		if sheet.Hidden || len(sheet.Rows) == 0 {
			continue
		}
		filled = append(filled, sheet)
		tables[sheet.Name] = asCSV(sheet)
		if t := findPeople(name, tables[sheet.Name]); t.head >= 0 {
			listed = append(listed, sheet)
		}
	}
	if len(listed) == 0 && len(filled) == 1 {
		listed = filled
	}
	switch {
	case len(filled) == 0:
		return refuse("the workbook is empty; a list of participants has the columns name, agency, role and scoring")
	case len(listed) == 0:
		return refuse("no sheet of the workbook has a column called name; write name, agency, role and scoring above the columns")
	case len(listed) > 1:
		return refuse("two sheets have a list of people, %s and %s; delete one of them, or save the one that is meant as CSV",
			tabular.Quote(listed[0].Name), tabular.Quote(listed[1].Name))
	}
	for _, row := range listed[0].Rows {
		struck := false
		for _, cell := range row.Cells {
			struck = struck || cell.Struck
		}
		if row.Hidden || struck {
			how := map[bool]string{true: "is hidden; show it, or delete it", false: "is struck through; delete it, or take the line away"}[row.Hidden]
			return nil, tabular.Problems{{File: name, Line: row.Number, Sentence: "the row " + how}}
		}
	}
	return bytes.NewReader(tables[listed[0].Name]), nil
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
		var cells []string
		for _, cell := range row.Cells {
			for len(cells) < cell.Column {
				cells = append(cells, "")
			}
			cells[cell.Column-1] = strings.Join(strings.Fields(cell.Text), " ") // a row stays on its line
		}
		_ = w.Write(cells) // into memory
		line++
	}
	w.Flush()
	return b.Bytes()
}
