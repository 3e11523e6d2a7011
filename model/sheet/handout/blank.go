package handout

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// blankName is who a blank sheet is for; empty for anybody who fills it in. An anonymous
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
// column called text spells out, and rows for barriers and priorities of a whole step. Where the framework says what levels look like at the
// statements, columns to the right have that. The zero participant leaves open whose it is.
// No cell is a formula.
func WriteBlankCSV(w io.Writer, s *model.Session, participant model.Participant) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	levels := levelsSaid(s.Framework())
	head := []string{tabular.ColParticipant, tabular.ColStatement, sheet.ColText, scoreHead(s.Framework().Scale), tabular.ColComment, tabular.ColBarrier, tabular.ColPriority, sheet.ColStep}
	for _, level := range levels {
		head = append(head, sheet.ReadingHead(level))
	}
	rows := [][]string{head}
	name := table.Escape(blankName(s, participant))
	for _, st := range s.Statements() {
		row := []string{name, table.Escape(st.Label()), table.Escape(text.Line(st.Text)), "", "", "", "", ""}
		for _, level := range levels {
			row = append(row, table.Escape(text.Line(st.Level(level.Value))))
		}
		rows = append(rows, row)
	}
	for _, whole := range wholes(s.Framework()) {
		rows = append(rows, append([]string{name, "", whole.text, "", "", "", "", whole.number}, make([]string, len(levels))...))
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// scoreHead is the heading of the scores. On other scales than the usual one it gives the scale: so
// that a sheet for another one is told by it, and the person who fills it in knows what may stand there.
func scoreHead(scale framework.Scale) string {
	if scale.Same(framework.Builtin().Scale) {
		return tabular.ColScore
	}
	return fmt.Sprintf("%s (%s)", tabular.ColScore, scale.Words())
}

// levelsSaid are the levels of the scale of which a framework says, at some statement, what
// they look like there.
func levelsSaid(fw *framework.Framework) []framework.Level {
	return slices.DeleteFunc(slices.Clone(fw.Scale), func(level framework.Level) bool {
		return !slices.ContainsFunc(fw.Statements(), func(st framework.Statement) bool { return st.Level(level.Value) != "" })
	})
}
