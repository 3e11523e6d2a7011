// Package measurelist reads and writes the register of measures and the values of its
// measures as a table, in CSV or as a workbook.
package measurelist

import (
	"bufio"
	"cmp"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
)

// Columns that a table to fill in offers something for.
const (
	ColHeading = "heading"
	ColUnit    = "unit"
	ColBetter  = "better"
	ColLevel   = "level"
)

// The other columns of a table of measures. Only measure must be there.
const (
	colMeasure   = "measure"
	colSource    = "source"
	colStart     = "start"
	colStartDate = "start date"
	colTarget    = "target"
	colReports   = "who reports"
	colOutcome   = "outcome"
	colDate      = "date"
	colValue     = "value"
	colNote      = "note"
)

// Columns are all of them, in the order of a table to fill in.
func Columns() []string { return slices.Clone(layout.Columns) }

// register are those that say what a measure is.
func register() []string { return layout.Columns[4:] }

// field is what one of these columns says of a measure.
type field struct {
	get func() string
	set func(string)
}

// plainUnit is the unit of a measure that has none: nobody may have said, or that it is a number.
const plainUnit = "number"

func fieldsOf(m *model.Indicator) map[string]field {
	return map[string]field{
		ColHeading:   fieldAt(&m.Heading),
		ColUnit:      {func() string { return cmp.Or(m.Unit, plainUnit) }, func(is string) { m.Unit = decimal.ReadUnit(is) }},
		colSource:    fieldAt(&m.Source),
		colStart:     fieldAt(&m.Start.Value),
		colStartDate: fieldAt(&m.Start.Date),
		colTarget:    fieldAt(&m.Target),
		ColBetter:    fieldAt(&m.Better),
		colReports:   fieldAt(&m.Reports),
		colOutcome:   fieldAt(&m.Outcome),
		ColLevel:     fieldAt(&m.Level),
	}
}

func fieldAt[T ~string](at *T) field {
	return field{func() string { return string(*at) }, func(is string) { *at = T(is) }}
}

var layout = tabular.Layout{
	Columns: []string{
		colMeasure, colDate, colValue, colNote,
		ColHeading, ColUnit, colSource, colStart, colStartDate, colTarget, ColBetter, colReports, colOutcome, ColLevel,
	},
	Also: map[string]string{
		"measures": colMeasure, "indicator": colMeasure, "kpi": colMeasure, "what is measured": colMeasure,
		"day": colDate, "measured on": colDate, "as at": colDate,
		"values": colValue, "figure": colValue, "number": colValue, "result": colValue, "actual": colValue,
		"notes": colNote, "comment": colNote, "comments": colNote,
		"theme": ColHeading, "group": ColHeading,
		"units": ColUnit, "counted in": ColUnit, "data source": colSource,
		"starts at": colStart, "baseline": colStart, "starting figure": colStart, "start value": colStart,
		"starting date": colStartDate, "baseline date": colStartDate,
		"evaluation level": ColLevel, "level of evaluation": ColLevel,
		"goal": colTarget, "better when": ColBetter, "direction": ColBetter,
		"reports": colReports, "reported by": colReports, "reporter": colReports, "owner": colReports,
	},
	Has:      "a table of measures has the columns measure, date, value and note, and if you like heading, unit, source, start, start date, target, better, who reports, outcome and level",
	MostRows: 5000,
}

// List is a table of measures as a file has it, or the tables of several files.
type List struct {
	rows []row
}

// row is a line of a table: a measure, what is said of it, and perhaps a value.
type row struct {
	at    tabular.Place
	name  string
	cells map[string]string // of the other columns; those that are empty are not there
}

// Empty reports whether the table has no row.
func (l List) Empty() bool { return len(l.rows) == 0 }

// Rows is how many rows say anything.
func (l List) Rows() int { return len(l.rows) }

// With is a list with the rows of another one after its own.
func (l List) With(other List) List {
	return List{append(l.rows[:len(l.rows):len(l.rows)], other.rows...)}
}

// Read reads a table of measures from a workbook, or from text; name calls the file in
// problems. The error is Problems, with all that is wrong.
func Read(name string, r io.Reader) (List, error) {
	text := bufio.NewReader(r)
	if !xlsx.Begins(text) {
		records, problems := tabular.ReadTable(name, text)
		return read(tabular.Place{File: name}, records, problems)
	}
	book, err := xlsx.Read(text)
	if err != nil {
		return List{}, tabular.Refused(name, "%v", err)
	}
	return ReadBook(name, book)
}

// ReadBook is Read for a workbook that is open already.
func ReadBook(name string, book xlsx.Book) (List, error) {
	switch found := tablesIn(book); len(found) {
	case 0:
		return List{}, tabular.Refused(name, "no sheet of the workbook has a column called measure; %s", layout.Has)
	case 1:
		records, problems := recordsOf(name, found[0])
		return read(tabular.Place{File: name, Sheet: found[0].Name}, records, problems)
	default:
		return List{}, tabular.Refused(name, "two sheets have measures, %s and %s; delete one of them, or save the one that is meant as CSV",
			tabular.Quote(found[0].Name), tabular.Quote(found[1].Name))
	}
}

// IsBook reports whether a sheet of a workbook that is seen has a table of measures.
func IsBook(book xlsx.Book) bool { return len(tablesIn(book)) > 0 }

// tablesIn are the sheets with tables of measures that are seen.
func tablesIn(book xlsx.Book) []xlsx.Sheet {
	return slices.DeleteFunc(slices.Clone(book.Sheets), func(tab xlsx.Sheet) bool {
		return tab.Hidden || len(tab.Rows) == 0 || !isHead(tabular.RecordOf(tab.Rows[0]).Cells)
	})
}

// IsTable tells a table of measures from a score sheet and from training needs by the first
// line of a file in CSV. What cannot be read is none.
func IsTable(data []byte) bool { return isHead(tabular.FirstLine(data)) }

// isHead reports whether cells are the headings of a table of measures: one is of the
// measure, another of what is said of it, and none of a score sheet's.
func isHead(cells []string) bool {
	measure, more := false, false
	for _, cell := range cells {
		switch layout.Column(cell) {
		case tabular.ColStatement, tabular.ColScore, "skill", "priority":
			return false
		case colMeasure:
			measure = true
		case colValue, colTarget, colStart, ColUnit:
			more = true
		}
	}
	return measure && more
}

// read makes rows of the lines of a table.
func read(at tabular.Place, records []tabular.Record, problems tabular.Problems) (List, error) {
	table, problems := layout.Read(at, records, problems)
	if table.Has(colValue) != table.Has(colDate) {
		missing := map[bool]string{true: colDate, false: colValue}[table.Has(colValue)]
		problems.At(table.Head, "", "there is no column called %s; a value needs a date", missing)
	}
	var list List
	for _, line := range table.Rows {
		r := row{at: line.At, name: line.Line(colMeasure), cells: make(map[string]string)}
		for _, column := range layout.Columns[1:] {
			if cell := line.Line(column); cell != "" {
				r.cells[column] = cell
			}
		}
		switch {
		case len(r.cells) == 0: // a row of the blank sheet that nobody filled in
		case r.name == "":
			problems.At(r.at, colMeasure, "the row names no measure; write it in each row")
		default:
			list.rows = append(list.rows, r)
		}
	}
	return list, problems.Err()
}

// recordsOf is a sheet of a workbook as the lines of a table, as people would type its cells.
func recordsOf(name string, tab xlsx.Sheet) ([]tabular.Record, tabular.Problems) {
	var records []tabular.Record
	var problems tabular.Problems
	for _, r := range tab.Rows {
		at := tabular.Place{File: name, Sheet: tab.Name, Line: r.Number}
		if r.Hidden {
			problems.At(at, "", "the row is hidden; show it, or delete it")
			continue
		}
		rec := tabular.RecordOf(r)
		for _, cell := range r.Cells {
			rec.Cells[cell.Column-1] = shown(cell)
			if cell.Struck {
				at.Columns = map[string]int{"": cell.Column}
				problems.At(at, "", "the cell is struck through; delete it, or take the line away")
			}
		}
		records = append(records, rec)
	}
	return records, problems
}

// shown is a cell as it is typed: of a number that is shown in per cent that number of them,
// of pounds those.
func shown(cell xlsx.Cell) string {
	words := strings.Join(strings.Fields(cell.Text), " ")
	switch {
	case cell.Kind == xlsx.Number && strings.Contains(cell.Format, "%"):
		return hundredfold(words) + "%"
	case cell.Kind == xlsx.Number && strings.Contains(cell.Format, "£"):
		return "£" + words
	}
	return words
}

// hundredfold is a decimal times 100, by its digits; what is none stays as it is.
func hundredfold(n string) string {
	d, err := decimal.Read(n, "")
	if err != nil || d == "" {
		return n
	}
	whole, decimals, _ := strings.Cut(strings.TrimPrefix(string(d), "-"), ".")
	decimals += "00"
	whole, decimals = whole+decimals[:2], strings.TrimRight(decimals[2:], "0")
	sign := ""
	if strings.HasPrefix(string(d), "-") {
		sign = "-"
	}
	if decimals != "" {
		whole += "." + decimals
	}
	return sign + whole
}
