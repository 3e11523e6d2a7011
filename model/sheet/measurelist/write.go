package measurelist

import (
	"encoding/csv"
	"io"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
)

// WriteBlank writes a table to fill in: a row for each measure of the register with what it
// is and room for a value, or while that is empty the guide's examples. Unchanged it takes
// nothing into the session that is not there. No cell is a formula.
func WriteBlank(w io.Writer, s *model.Session) error {
	all := s.Plan().Indicators()
	if len(all) == 0 {
		for _, g := range s.Guide().Measures {
			for _, item := range g.Items {
				all = append(all, model.Indicator{Name: item.Text, Heading: g.Title})
			}
		}
	}
	out := csv.NewWriter(w)
	_ = out.Write(columns()) // Error tells at the end
	for _, m := range all {
		unit := table.Escape(m.Unit)
		_ = out.Write([]string{
			table.Escape(m.Name), "", "", "", table.Escape(m.Heading), unit, table.Escape(m.Source), table.Escape(string(m.Start.Value)), string(m.Start.Date),
			table.Escape(string(m.Target)), string(m.Better), table.Escape(m.Reports), table.Escape(m.Outcome),
		})
	}
	out.Flush()
	return out.Error()
}
