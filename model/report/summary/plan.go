package summary

import (
	"cmp"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
)

// barriers lists all of them, with where they stand.
func (w writer) barriers() {
	all := w.Session.Barriers()
	if len(all) == 0 {
		return
	}
	w.Heading(2, "Barriers")
	items := make([]report.Item, len(all))
	for i, b := range all {
		items[i].Text = report.Plain("%s", section.WithPlaces(b.Text, b.Statements, b.Steps))
	}
	w.List(items)
}

// priorities lists all of them as a table, the plan in short.
func (w writer) priorities() {
	all := w.Session.Priorities()
	if len(all) == 0 {
		return
	}
	w.Heading(2, "Priorities")
	table := report.Table{Caption: "Priorities in short", Columns: []report.Column{{Title: "Priority"}, {Title: "For"}, {Title: "Owner"}, {Title: "When"}, {Title: "Status"}}}
	for _, p := range all {
		table.Rows = append(table.Rows, []string{
			p.What, cmp.Or(report.Places(p.Statements, p.Steps), "the whole"), section.Decided(p, p.Owner, "not decided"),
			section.Decided(p, string(p.Quarter), "not decided"), string(p.Status),
		})
	}
	w.Add(table)
}

func barrierItems(barriers []model.Barrier) []report.Item {
	items := make([]report.Item, len(barriers))
	for i, b := range barriers {
		items[i].Text = report.Plain("%s", b.Text)
	}
	return items
}

// priorityItems are the priorities at one place, with owner, quarter and status.
func priorityItems(priorities []model.Priority) []report.Item {
	items := make([]report.Item, len(priorities))
	for i, p := range priorities {
		owner := ""
		if p.Owner != "" {
			owner = "owner: " + p.Owner
		}
		items[i].Text = report.Plain("%s (%s)", p.What, strings.Join(report.Present(owner, string(p.Quarter), string(p.Status)), ", "))
	}
	return items
}
