package sheet

import (
	"cmp"
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
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
		fmt.Fprintf(&b, ", %s %d", lineWord(p.Sheet), p.Line)
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
	name = shorten(text.Line(name))
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }) {
		return "'" + strings.ReplaceAll(name, "'", "''") + "'"
	}
	return name
}

func lineWord(sheet string) string {
	if sheet != "" {
		return "row"
	}
	return "line"
}

// maxProblems is how many problems one table is told of: nobody puts more right at once.
const maxProblems = 1000

// Problems is everything that is wrong, in the order of the files.
type Problems []Problem

// Error has a line for each problem.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// err is nil when there are none. The problems of one file come out in its order.
func (ps Problems) err() error {
	if len(ps) == 0 {
		return nil
	}
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return ps
}

// tooLong adds a problem with a text that has more than so many characters.
func (ps *Problems) tooLong(where place, field, text string, most int) {
	if n := utf8.RuneCountInString(text); n > most {
		ps.at(where, field, "the text has %d characters; at most %d fit, so shorten it", n, most)
	}
}

// at adds a problem with a field of a row. What stands above a table belongs to all of
// its rows; what is wrong there is told once.
func (ps *Problems) at(where place, field, format string, args ...any) {
	p := where.problem(field, fmt.Sprintf(format, args...))
	if n := len(*ps); n > 0 && (*ps)[n-1] == p && p.Column > 0 {
		return
	}
	*ps = append(*ps, p)
}

// place is where a row stands, for problems that show only later.
type place struct {
	file    string
	sheet   string // in a workbook
	line    int
	table   int             // the line of the table's head; 0 outside of tables
	columns map[string]int  // of each field, from 1; nil outside of tables
	above   map[string]spot // the fields that stand above the table, once for all rows
}

// spot is a cell of a table; both count from 1.
type spot struct{ line, column int }

// words says where an earlier row stands, for a reader of another one.
func (p place) words(from place) string {
	where := ""
	switch {
	case p.line > 0 && p.sheet != "":
		where = fmt.Sprintf("row %d of the sheet %s", p.line, tabName(p.sheet))
	case p.line > 0:
		where = fmt.Sprintf("line %d", p.line)
	}
	switch {
	case p.file != from.file && where != "":
		return fmt.Sprintf(" in %s, %s", text.Path(p.file), where)
	case p.file != from.file:
		return " in " + text.Path(p.file)
	case where != "":
		return " on " + where
	default:
		return ""
	}
}

// problem is one with a field of a row at that place.
func (p place) problem(field, sentence string) Problem {
	at := Problem{File: p.file, Sheet: p.sheet, Line: p.line, Column: p.columns[field], Field: field, Sentence: sentence}
	if above, ok := p.above[field]; ok {
		at.Line, at.Column = above.line, above.column
	}
	if at.Sheet != "" && at.Column > 0 {
		at.Cell = xlsx.CellName(at.Line, at.Column)
	}
	return at
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

// quote shows a text from a file in a message, not at length.
func quote(s string) string { return strconv.Quote(shorten(text.Line(s))) }

func shorten(text string) string { return shortenTo(text, 40) }

func shortenTo(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
