package summary

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
)

// barriers lists all of them by kind, with where they stand.
func (w writer) barriers() {
	all := w.Session.Barriers()
	if len(all) == 0 {
		return
	}
	w.Heading(2, "Barriers")
	for _, kind := range append(model.BarrierKinds()[1:], "") {
		var items []report.Item
		for _, b := range all {
			if b.Kind == kind {
				items = append(items, report.Item{Text: report.Plain("%s", section.WithPlaces(b.Text, b.Statements, b.Steps))})
			}
		}
		if len(items) > 0 {
			w.Heading(3, "%s", report.Capital(cmp.Or(string(kind), "of no kind")))
			w.List(items)
		}
	}
}

// priorities lists all of them, those to be done apart from those that are closed.
func (w writer) priorities() {
	all := w.Session.Priorities()
	if len(all) == 0 {
		return
	}
	w.Heading(2, "All priorities")
	for _, part := range []struct {
		caption string
		is      func(model.Priority) bool
	}{
		{"Priorities to be done", model.Priority.Open},
		{"Priorities that are done", func(p model.Priority) bool { return p.Status == model.Done }},
		{"Priorities that were dropped", func(p model.Priority) bool { return p.Status == model.Dropped }},
	} {
		if some := slices.DeleteFunc(slices.Clone(all), func(p model.Priority) bool { return !part.is(p) }); len(some) > 0 {
			w.Add(w.priorityTable(part.caption, some))
		}
	}
}

func (w writer) priorityTable(caption string, all []model.Priority) report.Table {
	table := report.Table{Caption: caption, Columns: []report.Column{{Title: "Priority"}, {Title: "For"}, {Title: "Owner"}, {Title: "When"}, {Title: "Status"}}}
	for _, p := range all {
		table.Rows = append(table.Rows, []string{
			p.What, cmp.Or(report.Places(p.Statements, p.Steps), "the whole"), section.Decided(p, p.Owner, "not decided"),
			section.Decided(p, w.Session.Plan().Months(p.Quarter), "not decided"), string(p.Status),
		})
	}
	return table
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
