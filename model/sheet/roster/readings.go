package roster

import (
	"bytes"
	"encoding/csv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/tabular"
)

// Listing is one way of reading a table of people that has no headings.
type Listing struct {
	Columns string // what its columns are, such as "name, agency, role"
	People  []model.Participant
}

// Listings are the ways in which a table without headings can be read, as it is copied out
// of a spreadsheet or typed with commas: all in which every row is a person. Nil where the
// rows have not all the same two to four cells.
func Listings(name string, data []byte) []Listing {
	for _, comma := range []rune{'\t', ';', ','} {
		records, ok := evenRows(data, comma)
		if !ok {
			continue
		}
		var all []Listing
		for _, columns := range [][]string{
			{ColName, tabular.ColAgency},
			{ColName, tabular.ColRole},
			{ColFirst, ColLast},
			{ColName, tabular.ColAgency, tabular.ColRole},
			{ColName, tabular.ColRole, tabular.ColAgency},
			{ColFirst, ColLast, tabular.ColAgency},
			{ColName, tabular.ColAgency, tabular.ColRole, colScoring},
			{ColFirst, ColLast, tabular.ColAgency, tabular.ColRole},
		} {
			if len(columns) != len(records[0]) {
				continue
			}
			var b bytes.Buffer
			w := csv.NewWriter(&b)
			_ = w.WriteAll(append([][]string{columns}, records...)) // into memory
			if people, err := ReadParticipantsCSV(name, &b); err == nil && len(people) == len(records) {
				all = append(all, Listing{strings.Join(columns, ", "), people})
			}
		}
		if people, err := ReadParticipantsCSV(name, strings.NewReader(inLines(records))); err == nil && len(people) == len(records)*len(records[0]) {
			all = append(all, Listing{"a name in each cell", people})
		}
		return all
	}
	return nil
}

// inLines is each cell on a line of its own.
func inLines(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, "\n") + "\n")
	}
	return b.String()
}

// evenRows are the rows of a text, if each has the same number of filled cells, two to four.
func evenRows(data []byte, comma rune) (rows [][]string, even bool) {
	end := func(r rune) bool { return r == '\n' || r == '\r' } // most terminals paste CR for each LF
	for line := range strings.FieldsFuncSeq(string(data), end) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, string(comma))
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
			if cells[i] == "" {
				return nil, false
			}
		}
		if len(cells) < 2 || len(cells) > 4 || len(rows) > 0 && len(cells) != len(rows[0]) {
			return nil, false
		}
		rows = append(rows, cells)
	}
	return rows, len(rows) > 1
}
