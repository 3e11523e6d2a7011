package tabular

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"
)

// Problem is one thing that is wrong in a file, and where.
type Problem struct {
	File     string // empty where the sentence names it
	Sheet    string // in a workbook
	Cell     string // in a workbook, such as D7; empty when the whole row is meant
	Line     int    // from 1, a row in a workbook; 0 when the whole file is meant
	Column   int    // from 1, in tables; 0 when the whole line is meant
	Field    string // the name of the column or of the JSON member; may be empty
	Sentence string // what is wrong and what to do
	NoTable  bool   // nothing in the file is a table of the kind that was looked for
}

// String is the problem on one line, such as
//
//	ann.csv, line 4, column 3 (score): "7" is not a score; …
//	ann.xlsx, Scores!D7 (score): "7" is not a score; …
func (p Problem) String() string {
	if p.File == "" {
		return p.Sentence
	}
	var b strings.Builder
	b.WriteString(text.Path(p.File))
	switch {
	case p.Cell != "":
		fmt.Fprintf(&b, ", %s!%s", tabName(p.Sheet), p.Cell)
	case p.Sheet != "":
		fmt.Fprintf(&b, ", sheet %s", tabName(p.Sheet))
	}
	if p.Line > 0 && p.Cell == "" {
		fmt.Fprintf(&b, ", %s %d", LineWord(p.Sheet), p.Line)
	}
	switch {
	case p.Cell != "" && p.Field != "":
		fmt.Fprintf(&b, " (%s)", p.Field)
	case p.Cell != "":
	case p.Column > 0 && p.Field != "":
		fmt.Fprintf(&b, ", column %d (%s)", p.Column, p.Field)
	case p.Column > 0:
		fmt.Fprintf(&b, ", column %d", p.Column)
	case p.Field != "":
		fmt.Fprintf(&b, ", %s", p.Field)
	}
	return b.String() + ": " + p.Sentence
}

// tabName is a sheet's name as spreadsheets write it before a cell's.
func tabName(name string) string {
	name = Shorten(text.Line(name))
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }) {
		return "'" + strings.ReplaceAll(name, "'", "''") + "'"
	}
	return name
}

// LineWord is what a line is called: a row on a sheet of a workbook.
func LineWord(sheet string) string {
	if sheet != "" {
		return "row"
	}
	return "line"
}

// MaxProblems is how many problems one table is told of: nobody puts more right at once.
const MaxProblems = 1000

// Problems is everything that is wrong, in the order of the files.
type Problems []Problem

// Refused is one problem with a file as a whole.
func Refused(file, format string, args ...any) Problems {
	return Problems{{File: file, Sentence: fmt.Sprintf(format, args...)}}
}

// Error has a line for each problem.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Err is nil when there are none. The problems of one file come out in its order.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return ps
}

// TooLong adds a problem with a text that has more than so many characters.
func (ps *Problems) TooLong(where Place, field, text string, most int) {
	if n := utf8.RuneCountInString(text); n > most {
		ps.At(where, field, "the text has %d characters; at most %d fit, so shorten it", n, most)
	}
}

// At adds a problem with a field of a row. What stands above a table belongs to all of
// its rows; what is wrong there is told once.
func (ps *Problems) At(where Place, field, format string, args ...any) {
	p := where.Problem(field, fmt.Sprintf(format, args...))
	if n := len(*ps); n > 0 && (*ps)[n-1] == p && p.Column > 0 {
		return
	}
	*ps = append(*ps, p)
}

// Place is where a row stands, for problems that show only later.
type Place struct {
	File    string
	Sheet   string // in a workbook
	Line    int
	Table   int             // the line of the table's head; 0 outside of tables
	Columns map[string]int  // of each field, from 1; nil outside of tables
	Above   map[string]Spot // the fields that stand above the table, once for all rows
}

// Spot is a cell of a table; both count from 1.
type Spot struct{ Line, Column int }

// Words says where an earlier row stands, for a reader of another one.
func (p Place) Words(from Place) string {
	where := ""
	switch {
	case p.Line > 0 && p.Sheet != "":
		where = fmt.Sprintf("row %d of the sheet %s", p.Line, tabName(p.Sheet))
	case p.Line > 0:
		where = fmt.Sprintf("line %d", p.Line)
	}
	switch {
	case p.File != from.File && where != "":
		return fmt.Sprintf(" in %s, %s", text.Path(p.File), where)
	case p.File != from.File:
		return " in " + text.Path(p.File)
	case where != "":
		return " on " + where
	default:
		return ""
	}
}

// Problem is one with a field of a row at that place.
func (p Place) Problem(field, sentence string) Problem {
	at := Problem{File: p.File, Sheet: p.Sheet, Line: p.Line, Column: p.Columns[field], Field: field, Sentence: sentence}
	if above, ok := p.Above[field]; ok {
		at.Line, at.Column = above.Line, above.Column
	}
	if at.Sheet != "" && at.Column > 0 {
		at.Cell = xlsx.CellName(at.Line, at.Column)
	}
	return at
}

// Quote shows a text from a file in a message, not at length.
func Quote(s string) string { return strconv.Quote(Shorten(text.Line(s))) }

// Shorten cuts a text at a length at which messages quote it.
func Shorten(text string) string { return ShortenTo(text, 40) }

// ShortenTo cuts a text that has more than so many characters.
func ShortenTo(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
