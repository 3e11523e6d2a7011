package tabular

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/model/text"
)

// Layout says how the table of a list is made, such as training needs or measures: its first row
// has the headings, and each row below is one thing of the list.
type Layout struct {
	Columns  []string          // in the order of a table to fill in; the first must be there
	Also     map[string]string // what else people call them, in small letters
	Has      string            // what such a table has, for the author of another
	Begins   string            // how its first line reads; empty where Has says it
	MostRows int
}

// Table is what was read by a Layout.
type Table struct {
	Header
	Head Place
	Rows []Row
}

// Row is a line of a table below its headings.
type Row struct {
	At     Place
	header Header
	record Record
}

// Cell is what a row has in a column, as it stands there; empty where it has none.
func (r Row) Cell(column string) string { return r.header.Cell(r.record, column) }

// Line is Cell on one line.
func (r Row) Line(column string) string { return text.Line(r.Cell(column)) }

// Column is the column that a heading names, whatever its case and its marks; another heading
// stays as it is.
func (l Layout) Column(heading string) string {
	words := strings.NewReplacer("_", " ", "-", " ", ":", " ").Replace(strings.ToLower(text.Line(heading)))
	words = strings.Join(strings.Fields(words), " ")
	return cmp.Or(l.Also[words], words)
}

// Read makes rows of the lines of a table, and adds to the problems what is wrong with its
// headings and its size. There are no rows then: which of two columns is meant nobody can tell.
func (l Layout) Read(at Place, lines []Record, problems Problems) (Table, Problems) {
	if len(lines) == 0 {
		if len(problems) == 0 {
			problems = Refused(at.File, "the file is empty; %s", l.Has)
		}
		return Table{}, problems
	}
	at.Line = lines[0].Line
	h, wrong := l.header(at, lines[0].Cells)
	problems = append(problems, wrong...)
	at.Columns = h.Numbers()
	switch {
	case !h.Has(l.Columns[0]):
		problems.At(at, "", "there is no column called %s; %s", l.Columns[0], cmp.Or(l.Begins, l.Has))
		return Table{}, problems
	case len(lines)-1 > l.MostRows:
		return Table{}, append(problems, Refused(at.File, "the table has more than %d rows; check that it is the right file", l.MostRows)...)
	}
	t := Table{Header: h, Head: at}
	for _, line := range lines[1:] {
		at.Line = line.Line
		problems = append(problems, Overflow(at, line, len(lines[0].Cells))...)
		if len(wrong) == 0 {
			t.Rows = append(t.Rows, Row{at, h, line})
		}
	}
	return t, problems
}

// header finds the columns; headings of others are passed over.
func (l Layout) header(at Place, headings []string) (Header, Problems) {
	h := make(Header)
	var problems Problems
	for i, heading := range headings {
		column := l.Column(heading)
		switch before, twice := h[column]; {
		case !slices.Contains(l.Columns, column):
		case twice:
			problems = append(problems, TwoColumns(at, column, before, i))
		default:
			h[column] = i
		}
	}
	return h, problems
}
