// Package measurelist reads and writes the register of measures and the values of its
// measures as a table, in CSV or as a workbook.
package measurelist

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"
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
func Columns() []string {
	return append([]string{colMeasure, colDate, colValue, colNote}, register()...)
}

// register are those that say what a measure is.
func register() []string {
	return []string{ColHeading, ColUnit, colSource, colStart, colStartDate, colTarget, ColBetter, colReports, colOutcome, ColLevel}
}

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

// headings are what people call the columns, besides their own names.
var headings = map[string]string{
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
}

// layout says how a table of measures is made.
const layout = "a table of measures has the columns measure, date, value and note, and if you like heading, unit, source, start, start date, target, better, who reports, outcome and level"

// maxRows is the longest table that is read.
const maxRows = 5000

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
	data, err := io.ReadAll(io.LimitReader(r, tabular.MaxTableBytes+1))
	if err != nil {
		return List{}, refused(name, "the file cannot be read: %v", err)
	}
	if !xlsx.Looks(data[:min(len(data), 512)]) {
		records, problems := tabular.ReadTable(name, bytes.NewReader(data))
		return read(tabular.Place{File: name}, records, problems)
	}
	book, err := xlsx.Read(bytes.NewReader(data))
	if err != nil {
		return List{}, refused(name, "%v", err)
	}
	return ReadBook(name, book)
}

// ReadBook is Read for a workbook that is open already.
func ReadBook(name string, book xlsx.Book) (List, error) {
	var found []xlsx.Sheet
	for _, tab := range book.Sheets {
		if !tab.Hidden && hasMeasures(tab) {
			found = append(found, tab)
		}
	}
	switch {
	case len(found) == 0:
		return List{}, refused(name, "no sheet of the workbook has a column called measure; %s", layout)
	case len(found) > 1:
		return List{}, refused(name, "two sheets have measures, %s and %s; delete one of them, or save the one that is meant as CSV",
			tabular.Quote(found[0].Name), tabular.Quote(found[1].Name))
	}
	records, problems := recordsOf(name, found[0])
	return read(tabular.Place{File: name, Sheet: found[0].Name}, records, problems)
}

// IsBook reports whether a sheet of a workbook that is seen has a table of measures.
func IsBook(book xlsx.Book) bool {
	for _, tab := range book.Sheets {
		if !tab.Hidden && hasMeasures(tab) {
			return true
		}
	}
	return false
}

func hasMeasures(tab xlsx.Sheet) bool {
	if len(tab.Rows) == 0 {
		return false
	}
	return isHead(cellsOf(tab.Rows[0]))
}

// IsTable tells a table of measures from a score sheet and from training needs by the first
// line of a file in CSV. What cannot be read is none.
func IsTable(data []byte) bool {
	return isHead(tabular.FirstLine(data))
}

// isHead reports whether cells are the headings of a table of measures: one is of the
// measure, another of what is said of it, and none of a score sheet's.
func isHead(cells []string) bool {
	measure, more := false, false
	for _, cell := range cells {
		switch column := columnOf(cell); column {
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

// columnOf is the column that a heading names; another heading stays as it is.
func columnOf(cell string) string {
	words := strings.Join(strings.Fields(strings.NewReplacer("_", " ", "-", " ", ":", " ").Replace(strings.ToLower(text.Line(cell)))), " ")
	if column, known := headings[words]; known {
		return column
	}
	return words
}

func refused(name, sentence string, args ...any) error {
	return tabular.Problems{{File: name, Sentence: fmt.Sprintf(sentence, args...)}}
}

// read makes rows of the lines of a table.
func read(at tabular.Place, records []tabular.Record, problems tabular.Problems) (List, error) {
	if len(records) == 0 {
		if len(problems) == 0 {
			return List{}, refused(at.File, "the file is empty; %s", layout)
		}
		return List{}, problems.Err()
	}
	head := records[0]
	head.Cells = append([]string(nil), head.Cells...)
	for i, cell := range head.Cells {
		head.Cells[i] = columnOf(cell)
	}
	h, wrong := tabular.ReadHeader(at.File, head, Columns()...)
	problems = append(problems, wrong...)
	at.Columns = h.Numbers()
	at.Line = records[0].Line
	if !h.Has(colMeasure) {
		problems.At(at, "", "there is no column called measure; %s", layout)
		return List{}, problems.Err()
	}
	if h.Has(colValue) != h.Has(colDate) {
		missing := map[bool]string{true: colDate, false: colValue}[h.Has(colValue)]
		problems.At(at, "", "there is no column called %s; a value needs a date", missing)
	}
	if len(records)-1 > maxRows {
		return List{}, refused(at.File, "the table has more than %d rows; check that it is the right file", maxRows)
	}
	var list List
	for _, rec := range records[1:] {
		here := at
		here.Line = rec.Line
		problems = append(problems, tabular.Overflow(here, rec, len(head.Cells))...)
		r := row{at: here, name: text.Line(h.Cell(rec, colMeasure)), cells: make(map[string]string)}
		for _, column := range Columns()[1:] {
			if cell := text.Line(h.Cell(rec, column)); cell != "" {
				r.cells[column] = cell
			}
		}
		if r.name == "" && len(r.cells) == 0 {
			continue
		}
		if r.name == "" {
			problems.At(here, colMeasure, "the row names no measure; write it in each row")
			continue
		}
		if len(r.cells) == 0 {
			continue // a row of the blank sheet that nobody filled in
		}
		list.rows = append(list.rows, r)
	}
	return list, problems.Err()
}

// recordsOf is a sheet of a workbook as the lines of a table, from its headings on.
func recordsOf(name string, tab xlsx.Sheet) ([]tabular.Record, tabular.Problems) {
	var records []tabular.Record
	var problems tabular.Problems
	for _, r := range tab.Rows {
		at := tabular.Place{File: name, Sheet: tab.Name, Line: r.Number}
		if r.Hidden {
			problems.At(at, "", "the row is hidden; show it, or delete it")
			continue
		}
		for _, cell := range r.Cells {
			if cell.Struck {
				at.Columns = map[string]int{"": cell.Column}
				problems.At(at, "", "the cell is struck through; delete it, or take the line away")
			}
		}
		records = append(records, tabular.Record{Line: r.Number, Cells: cellsOf(r)})
	}
	return records, problems
}

// cellsOf is what the cells of a row show, as people would type it.
func cellsOf(r xlsx.Row) []string {
	var cells []string
	for _, cell := range r.Cells {
		for len(cells) < cell.Column {
			cells = append(cells, "")
		}
		cells[cell.Column-1] = shown(cell)
	}
	return cells
}

// shown is a cell as it is typed: of a number that is shown in per cent that number of them,
// of pounds those.
func shown(cell xlsx.Cell) string {
	words := strings.Join(strings.Fields(cell.Text), " ")
	switch {
	case cell.Kind != xlsx.Number || cell.Format == "":
		return words
	case strings.Contains(cell.Format, "%"):
		return hundredfold(words) + "%"
	case strings.Contains(cell.Format, "£"):
		return "£" + words
	default:
		return words
	}
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
