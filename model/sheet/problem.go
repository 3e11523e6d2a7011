package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"stocktake/model"
)

// Problem is one thing that is wrong in a file, and where.
type Problem struct {
	File     string // empty where the sentence names it
	Line     int    // from 1; 0 when the whole file is meant
	Column   int    // from 1, in tables; 0 when the whole line is meant
	Field    string // the name of the column or of the JSON member; may be empty
	Sentence string // what is wrong and what to do
}

// String is the problem on one line, such as
//
//	ann.csv, line 4, column 3 (score): "7" is not a score; …
func (p Problem) String() string {
	if p.File == "" {
		return p.Sentence
	}
	var b strings.Builder
	b.WriteString(model.ShownPath(p.File))
	if p.Line > 0 {
		fmt.Fprintf(&b, ", line %d", p.Line)
	}
	switch {
	case p.Column > 0 && p.Field != "":
		fmt.Fprintf(&b, ", column %d (%s)", p.Column, p.Field)
	case p.Column > 0:
		fmt.Fprintf(&b, ", column %d", p.Column)
	case p.Field != "":
		fmt.Fprintf(&b, ", %s", p.Field)
	}
	return b.String() + ": " + p.Sentence
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

// at adds a problem with a field of a row.
func (ps *Problems) at(where place, field, format string, args ...any) {
	*ps = append(*ps, Problem{
		File: where.file, Line: where.line, Column: where.columns[field], Field: field, Sentence: fmt.Sprintf(format, args...),
	})
}
