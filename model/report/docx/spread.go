package docx

import (
	"strconv"

	"stocktake/model/report"
)

// noScores stands in a cell for a score that nobody gave: the others stand out.
const noScores = "–"

// spread is how scores lie as a table of counts, with a column for each point of the
// scale. That of a single statement stands right below it, and needs no caption.
func (b *body) spread(s report.Spread) {
	t := table{caption: s.Title, title: s.Title, headFirst: true, columns: []report.Column{{Title: "Score"}}}
	if len(s.Rows) == 1 {
		t.caption = ""
		t.rows = [][]string{counted("People", s.Rows[0])}
		t.description = s.Rows[0].Name + ": " + s.Rows[0].Words
	} else {
		for _, row := range s.Rows {
			t.rows = append(t.rows, counted(row.Name, row))
		}
	}
	if len(s.Rows) == 0 {
		return
	}
	for points := range s.Rows[0].Counts {
		t.columns = append(t.columns, report.Column{Title: strconv.Itoa(points), Right: true})
	}
	if t.description == "" {
		t.description = "How often each score was given. " + describe(t.columns, len(t.rows))
	}
	b.table(t)
}

func counted(name string, row report.SpreadRow) []string {
	cells := []string{name}
	for _, n := range row.Counts {
		cell := noScores
		if n > 0 {
			cell = strconv.Itoa(n)
		}
		cells = append(cells, cell)
	}
	return cells
}
