package sheet

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
)

// rowsOf are one participant's answers in the current rounds, to be handed over, but
// for those that may not be seen.
func rowsOf(s *model.Session, participant string) ([]Row, error) {
	p, ok := s.Participant(participant)
	if !ok {
		return nil, fmt.Errorf("there is no participant %s in this session", quote(participant))
	}
	name := p.Label()
	if s.Solo() {
		name = soloName(p)
	}
	if s.Anonymous() {
		p.Agency, p.Role = "", ""
	}
	var rows []Row
	for _, st := range s.Statements() {
		row := Row{
			Participant: name, Agency: p.Agency, Role: p.Role, Statement: st.Number,
			Score: s.At(st.Number).Score(p.ID), Comment: table.CommentText(s, st.Number, p.ID),
		}
		if row.Score == model.Sealed {
			row.Score = model.NoScore
		}
		if row.Score.Answered() || row.Comment != "" {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// WriteCSV writes one participant's answers in the current rounds as a score sheet;
// those that are not revealed are left out, and in an anonymous session agency and
// role are. Somebody who scored
// alone without a name stays without one: who takes the sheet in names them.
func WriteCSV(w io.Writer, s *model.Session, participant string) error {
	rows, err := rowsOf(s, participant)
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	_ = out.Write([]string{colParticipant, colStatement, colScore, colComment, colAgency, colRole}) // Error tells at the end
	for _, r := range rows {
		_ = out.Write([]string{
			table.Escape(r.Participant), strconv.Itoa(r.Statement), r.Score.String(), table.Escape(r.Comment),
			table.Escape(r.Agency), table.Escape(r.Role),
		})
	}
	out.Flush()
	return out.Error()
}

type rowJSON struct {
	Participant string      `json:"participant"`
	Agency      string      `json:"agency"`
	Role        string      `json:"role"`
	Statement   int         `json:"statement"`
	Score       model.Score `json:"score"`
	Comment     string      `json:"comment"`
}

// WriteJSON writes one participant's answers as a score sheet of the schema
// stocktake/sheet@1, as WriteCSV does.
func WriteJSON(w io.Writer, s *model.Session, participant string) error {
	rows, err := rowsOf(s, participant)
	if err != nil {
		return err
	}
	file := struct {
		Schema string    `json:"schema"`
		Scores []rowJSON `json:"scores"`
	}{Schema, make([]rowJSON, len(rows))}
	for i, r := range rows {
		file.Scores[i] = rowJSON{r.Participant, r.Agency, r.Role, r.Statement, r.Score, r.Comment}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(file)
}
