package summary

import (
	"cmp"
	"slices"
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
	var items []report.Item
	for _, kind := range append(model.BarrierKinds()[1:], "") {
		these := slices.DeleteFunc(slices.Clone(all), func(b model.Barrier) bool { return b.Kind != kind })
		items = report.AppendGroup(items, report.Capital(cmp.Or(string(kind), "of no kind")),
			report.Entries(these, func(b model.Barrier) string { return section.WithPlaces(b.Text, b.Statements, b.Steps) }))
	}
	w.List(items)
}

// priorities lists all of them as tables, the plan in short: those to be done, and apart from
// them what is done and what was dropped.
func (w writer) priorities() {
	all := w.Session.Priorities()
	if len(all) == 0 {
		return
	}
	w.Heading(2, "Priorities")
	for _, part := range []struct {
		caption string
		has     func(model.Priority) bool
	}{
		{"Priorities to be done", model.Priority.Open},
		{"Priorities that are done", func(p model.Priority) bool { return p.Status == model.Done }},
		{"Priorities that were dropped", func(p model.Priority) bool { return p.Status == model.Dropped }},
	} {
		table := report.Table{Caption: part.caption, Columns: []report.Column{{Title: "Priority"}, {Title: "For"}, {Title: "Owner"}, {Title: "When"}, {Title: "Status"}}}
		for _, p := range all {
			if part.has(p) {
				table.Rows = append(table.Rows, []string{
					p.What, cmp.Or(report.Places(p.Statements, p.Steps), "the whole"), section.Decided(p, p.Owner, "not decided"),
					section.Decided(p, w.Session.Plan().Months(p.Quarter), "not decided"), string(p.Status),
				})
			}
		}
		if len(table.Rows) > 0 {
			w.Add(table)
		}
	}
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
