// Package handout writes score sheets: blank ones to be filled in, as a workbook or in
// CSV, and the answers of one person, to be handed over to a group.
package handout

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// rowsOf are one participant's answers in the current rounds, with the barriers and open
// priorities that they said, to be handed over, but for those that may not be seen.
func rowsOf(s *model.Session, participant string) ([]sheet.Row, error) {
	p, ok := s.Participant(participant)
	if !ok {
		return nil, fmt.Errorf("there is no participant %s in this session", tabular.Quote(participant))
	}
	name := p.Label()
	if s.Solo() {
		name = sheet.SoloName(p)
	}
	if s.Anonymous() {
		p.Agency, p.Role = "", ""
	}
	said := func(by []string) bool { return s.Solo() || slices.Contains(by, p.ID) }
	var rows []sheet.Row
	add := func(row sheet.Row, about func(statements, steps []int) bool) {
		row.Participant, row.Agency, row.Role = name, p.Agency, p.Role
		for _, b := range s.Barriers() {
			if said(b.By) && about(b.Statements, b.Steps) {
				row.Barriers = append(row.Barriers, text.Line(b.Text))
			}
		}
		for _, pr := range s.Priorities() {
			if pr.Open() && said(pr.By) && about(pr.Statements, pr.Steps) {
				row.Priorities = append(row.Priorities, text.Line(pr.What))
			}
		}
		if row.Score.Answered() || row.Says() {
			rows = append(rows, row)
		}
	}
	for _, st := range s.Statements() {
		row := sheet.Row{Statement: st.Number, Score: s.At(st.Number).Score(p.ID), Comment: table.Comments(s, st.Number)[p.ID]}
		if row.Score == model.Sealed {
			row.Score = model.NoScore
		}
		add(row, func(statements, _ []int) bool { return slices.Contains(statements, st.Number) })
	}
	for _, step := range s.Framework().Steps {
		add(sheet.Row{Step: strconv.Itoa(step.Number)}, func(_, steps []int) bool { return slices.Contains(steps, step.Number) })
	}
	add(sheet.Row{Step: sheet.StepAll}, func(statements, steps []int) bool { return len(statements)+len(steps) == 0 })
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
	lines := [][]string{{
		tabular.ColParticipant, tabular.ColStatement, tabular.ColScore, tabular.ColComment,
		tabular.ColBarrier, tabular.ColPriority, tabular.ColAgency, tabular.ColRole, sheet.ColStep,
	}}
	for _, r := range rows {
		lines = append(lines, []string{
			table.Escape(r.Participant), table.Escape(labelOf(s, r)), r.Score.String(), table.Escape(r.Comment),
			table.Escape(strings.Join(r.Barriers, "\n")), table.Escape(strings.Join(r.Priorities, "\n")),
			table.Escape(r.Agency), table.Escape(r.Role), r.Step,
		})
	}
	return csv.NewWriter(w).WriteAll(lines)
}

// labelOf is the id or the number of a row's statement; empty where it is about more than one.
func labelOf(s *model.Session, r sheet.Row) string {
	if r.Statement == 0 {
		return ""
	}
	return s.Framework().LabelOf(r.Statement)
}

type rowJSON struct {
	Participant string      `json:"participant"`
	Agency      string      `json:"agency"`
	Role        string      `json:"role"`
	Statement   any         `json:"statement,omitempty"` // its id as a text, or its number
	Step        string      `json:"step,omitempty"`      // of barriers and priorities that are about all of it
	Score       model.Score `json:"score"`
	Comment     string      `json:"comment"`
	Barriers    []string    `json:"barriers,omitempty"`
	Priorities  []string    `json:"priorities,omitempty"`
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
	}{sheet.Schema, make([]rowJSON, len(rows))}
	for i, r := range rows {
		var statement any
		if st, ok := s.Framework().Statement(r.Statement); ok && st.ID != "" {
			statement = st.ID
		} else if ok {
			statement = st.Number
		}
		file.Scores[i] = rowJSON{r.Participant, r.Agency, r.Role, statement, r.Step, r.Score, r.Comment, r.Barriers, r.Priorities}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(file)
}
