package xlsx

import (
	"io"

	"stocktake/model"
	"stocktake/model/report"
)

// WriteProgress writes how the steps went over sessions, one at least: the averages that
// report.NewTrend works out first, those of the consensus where there is any, as a table
// with a line chart.
func WriteProgress(w io.Writer, sessions []*model.Session, o report.Options) error {
	doc := report.NewTrend(sessions, o)
	t := Trend{Title: doc.Title}
	for _, block := range doc.Blocks {
		if lines, ok := block.(report.Lines); ok {
			t.Title, t.Labels = doc.Title+". "+lines.Title, lines.Points
			for _, line := range lines.Series {
				t.Lines = append(t.Lines, Line{line.Name, line.Values})
			}
			break
		}
	}
	day := model.Date("")
	for _, s := range sessions {
		day = max(day, s.Details().Date) // days as text sort as days
	}
	return WriteTrend(w, t, day)
}
