package comparison

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/report"
)

// year is what the reviews of the earlier plan said on the way to now: a column for each.
func (c comparer) year() {
	all, told := followup.Of(c.Then).All(), compare.OverTheYear(c.Then)
	if len(told) == 0 {
		return
	}
	c.Heading(2, "What the reviews said over the year")
	table := report.Table{Caption: "Status and measure at each review", Columns: []report.Column{{Title: "Priority"}}}
	for _, r := range all {
		table.Columns = append(table.Columns, report.Column{Title: r.Date.Words()})
	}
	for _, t := range told {
		row := []string{t.Priority.What}
		for _, r := range all {
			line, _ := r.Line(t.Priority.ID)
			row = append(row, model.ReviewLine{Status: line.Status, Value: line.Value}.Words())
		}
		table.Rows = append(table.Rows, row)
	}
	c.Add(table)
}
