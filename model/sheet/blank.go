package sheet

import (
	"encoding/csv"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/text"
	"io"
	"strconv"
)

// blankName is who a blank sheet is for; empty for whoever fills it in. An anonymous
// session has no names.
func blankName(s *model.Session, p model.Participant) string {
	switch {
	case p.ID == "" && (p.Name == "" || s.Anonymous()):
		return ""
	case s.Anonymous():
		return p.Alias()
	}
	return text.Line(p.Label())
}

// WriteBlankCSV writes a score sheet to be filled in, a row for each statement, which a
// column called text spells out. The zero participant leaves open whose it is. No cell
// is a formula.
func WriteBlankCSV(w io.Writer, s *model.Session, participant model.Participant) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	_ = out.Write([]string{colParticipant, colStatement, colText, colScore, colComment}) // Error tells at the end
	name := table.Escape(blankName(s, participant))
	for _, st := range s.Statements() {
		_ = out.Write([]string{name, strconv.Itoa(st.Number), table.Escape(text.Line(st.Text)), "", ""})
	}
	out.Flush()
	return out.Error()
}
