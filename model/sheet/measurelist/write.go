package measurelist

import (
	"encoding/csv"
	"io"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
)

// WriteBlank writes a table to fill in, in CSV: a row for each measure of Blank with what it
// is and room for a value. Unchanged it takes nothing into the session that is not there. No
// cell is a formula.
func WriteBlank(w io.Writer, s *model.Session) error {
	rows := [][]string{layout.Columns}
	for _, m := range Blank(s) {
		row := make([]string, len(layout.Columns))
		for i, column := range layout.Columns {
			row[i] = table.Escape(Said(s, m, column))
		}
		rows = append(rows, row)
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// Blank are the measures that a table to fill in begins with: those of the register, or
// while that is empty the guide's examples.
func Blank(s *model.Session) []model.Indicator {
	all := s.Plan().Indicators()
	if len(all) > 0 {
		return all
	}
	for _, g := range s.Guide().Measures {
		for _, item := range g.Items {
			all = append(all, model.Indicator{Name: item.Text, Heading: g.Title})
		}
	}
	return all
}

// Said is what one of Columns says of a measure; empty for the columns of a value, and where
// nobody has said.
func Said(s *model.Session, m model.Indicator, column string) string {
	switch column {
	case colMeasure:
		return m.Name
	case ColUnit:
		return m.Unit
	case ColLevel:
		level, _ := s.Guide().EvaluationLevel(m.Level)
		return level.Text
	case colDate, colValue, colNote:
		return ""
	default:
		return fieldsOf(&m)[column].get()
	}
}
