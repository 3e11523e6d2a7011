package sheet

import (
	"cmp"
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"
	"fmt"
	"slices"
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
