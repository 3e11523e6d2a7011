package report

import (
	"io"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
)

// Tables are all that a session amounts to for analysis: steps, statements, scores,
// priorities and training needs, in this order.
func Tables(s *model.Session, o Options) []*table.Table {
	return []*table.Table{StepsTable(s), StatementsTable(s), ScoresTable(s, o), PrioritiesTable(s), NeedsTable(s)}
}

// DictionaryTable says what each field of each table means. It is the same for all sessions.
func DictionaryTable() *table.Table {
	return table.Dictionary(
		&table.Table{Name: "steps", Fields: stepFields()},
		&table.Table{Name: "statements", Fields: statementFields()},
		&table.Table{Name: "scores", Fields: scoreFields()},
		&table.Table{Name: "priorities", Fields: priorityFields()},
		&table.Table{Name: "training_needs", Fields: needFields()},
	)
}

// DictionaryCSV writes the data dictionary: a row for each field of each table, with
// its type, unit and range and what it means.
func DictionaryCSV(w io.Writer, _ *model.Session, _ Options) error {
	return DictionaryTable().WriteCSV(w)
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
func numberList(numbers []int) table.Cell {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.Itoa(n)
	}
	return table.Of(strings.Join(words, "; "))
}

// scoreCell is points as a number, and any other answer as files write it.
func scoreCell(s model.Score) table.Cell {
	if points, ok := s.Points(); ok {
		return table.Int(points)
	}
	return table.Of(s.String())
}

// known is a number, or an empty cell where it says nothing.
func known(n int, is bool) table.Cell {
	if !is {
		return table.Cell{}
	}
	return table.Int(n)
}
