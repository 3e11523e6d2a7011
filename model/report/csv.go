package report

import (
	"io"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
)

// ScoresCSV writes the scores of every round that may be seen in long form, a row for
// each: made for analysis, and readable again as a score sheet. corrected_from is what
// was revealed, of a score that was put right: 0 to 5, dk, na, or none. ScoresTable says
// what else the rows hold.
func ScoresCSV(w io.Writer, s *model.Session, o Options) error {
	return ScoresTable(s, o).WriteCSV(w)
}

// StatementsCSV writes a row for each statement with its figures, not rounded, and
// what was agreed: the rows of StatementsTable. sealed counts the answers that are in and
// may not be seen, seconds is the time spent on it.
func StatementsCSV(w io.Writer, s *model.Session, _ Options) error {
	return StatementsTable(s).WriteCSV(w)
}

// PrioritiesCSV writes a row for each priority, the highest first: the rows of
// PrioritiesTable.
func PrioritiesCSV(w io.Writer, s *model.Session, _ Options) error {
	return PrioritiesTable(s).WriteCSV(w)
}

// Cell is a text for a cell of a CSV file: table.Escape.
func Cell(text string) string { return table.Escape(text) }

// Uncell takes off the apostrophe that Cell put on.
func Uncell(text string) string { return table.Unescape(text) }
