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
	w.List(report.Entries(all, func(b model.Barrier) string { return section.WithPlaces(b.Text, b.Statements, b.Steps) }))
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
			section.Decided(p, w.Session.Plan().Months(p.Quarter), "not decided"), string(p.Status),
		})
	}
	w.Add(table)
}

func (w writer) barrierItems(barriers []model.Barrier) []report.Item {
	return report.Entries(barriers, func(b model.Barrier) string { return b.Text + w.saidBy(b.By) })
}

// saidBy is who said a barrier or a priority on a score sheet, in brackets.
func (w writer) saidBy(by []string) string {
	if words := w.Session.Plan().SaidBy(by, w.Options.Label); words != "" {
		return " (" + words + ")"
	}
	return ""
}

// priorityItems are the priorities at one place, with owner, quarter and status.
func (w writer) priorityItems(priorities []model.Priority) []report.Item {
	return report.Entries(priorities, func(p model.Priority) string {
		owner := ""
		if p.Owner != "" {
			owner = "owner: " + p.Owner
		}
		return p.What + " (" + strings.Join(report.Present(owner, w.Session.Plan().Months(p.Quarter), string(p.Status)), ", ") + ")" + w.saidBy(p.By)
	})
}
