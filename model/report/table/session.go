package table

import (
	"io"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// OfSession are all that a session amounts to for analysis: steps, statements, scores,
// priorities and training needs, in this order.
func OfSession(s *model.Session, o report.Options) []*Table {
	return []*Table{Steps(s), Statements(s), Scores(s, o), Priorities(s), Needs(s)}
}

// SessionDictionary says what each field of each table means. It is the same for all sessions.
func SessionDictionary() *Table {
	return Dictionary(
		&Table{Name: "steps", Fields: stepFields()},
		&Table{Name: "statements", Fields: statementFields()},
		&Table{Name: "scores", Fields: scoreFields()},
		&Table{Name: "priorities", Fields: priorityFields()},
		&Table{Name: "training_needs", Fields: needFields()},
	)
}

// DictionaryCSV writes the data dictionary: a row for each field of each table, with
// its type, unit and range and what it means.
func DictionaryCSV(w io.Writer, _ *model.Session, _ report.Options) error {
	return SessionDictionary().WriteCSV(w)
}

// ScoresCSV writes the scores of every round that may be seen in long form, a row for
// each: made for analysis, and readable again as a score sheet. corrected_from is what
// was revealed, of a score that was put right: 0 to 5, dk, na, or none. Scores says
// what else the rows hold.
func ScoresCSV(w io.Writer, s *model.Session, o report.Options) error {
	return Scores(s, o).WriteCSV(w)
}

// StatementsCSV writes a row for each statement with its figures, not rounded, and
// what was agreed: the rows of Statements. sealed counts the answers that are in and
// may not be seen, seconds is the time spent on it.
func StatementsCSV(w io.Writer, s *model.Session, _ report.Options) error {
	return Statements(s).WriteCSV(w)
}

// PrioritiesCSV writes a row for each priority, the highest first: the rows of
// Priorities.
func PrioritiesCSV(w io.Writer, s *model.Session, _ report.Options) error {
	return Priorities(s).WriteCSV(w)
}

// The ranges of fields, in the data dictionary's words.
const (
	anyCount   = "0 or more"
	anyNumber  = "1 or more"
	pointRange = "0 to 5"
	yesOrNo    = "yes or no"
	anyDay     = "YYYY-MM-DD"
	semicolons = "parted by semicolons"
)

// numberList is a cell with a list of numbers; a semicolon parts them, since in half of
// the world 2, 3 would be read as a number.
func numberList(numbers []int) Cell {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.Itoa(n)
	}
	return Of(strings.Join(words, "; "))
}

// scoreCell is points as a number, and any other answer as files write it.
func scoreCell(s model.Score) Cell {
	if points, ok := s.Points(); ok {
		return Int(points)
	}
	return Of(s.String())
}

// known is a number, or an empty cell where it says nothing.
func known(n int, is bool) Cell {
	if !is {
		return Cell{}
	}
	return Int(n)
}
