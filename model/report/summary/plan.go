package summary

import (
	"cmp"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// barriers lists all of them by kind, with where they stand and who said them.
func (w writer) barriers() {
	all := w.Session.Barriers()
	if len(all) == 0 {
		return
	}
	w.Heading(2, "Barriers")
	for _, of := range w.Session.Plan().BarriersByKind(all) {
		var items []report.Item
		for _, b := range of.Barriers {
			items = append(items, report.Item{Text: report.Plain("%s", w.WithPlaces(b.Text, b.Statements, b.Steps)+w.saidBy(b.By))})
		}
		if len(items) < len(all) || of.Kind != "" {
			w.Heading(3, "%s", text.Capital(cmp.Or(of.Kind, "of no kind")))
		}
		w.List(items)
	}
}

// priorities are those that the page has no room for: of a lower rank, done and dropped. Who said
// them on a score sheet is told of all.
func (w writer) priorities() {
	all := w.Session.Priorities()
	open := board.Open(w.Session)
	b := report.BuildOn(w.Session.Framework(), "")
	for _, part := range []struct {
		title string
		some  []model.Priority
	}{
		{"To be done, of a lower rank", open[min(len(open), board.MostPriorities):]},
		{"Done", ofStatus(all, model.Done)},
		{"Dropped", ofStatus(all, model.Dropped)},
	} {
		if len(part.some) > 0 {
			b.Heading(3, "%s", part.title)
			b.Add(w.priorityTable(part.title, part.some))
		}
	}
	var said []report.Item
	for _, p := range all {
		if words := w.saidBy(p.By); words != "" {
			said = append(said, report.Item{Text: report.Plain("%s", p.What+words)})
		}
	}
	if len(said) > 0 {
		b.Heading(3, "From score sheets")
		b.List(said)
	}
	if len(b.Doc.Blocks) > 0 {
		w.Heading(2, "More about the priorities")
		w.Doc.Blocks = append(w.Doc.Blocks, b.Doc.Blocks...)
	}
}

func ofStatus(all []model.Priority, status model.Status) []model.Priority {
	return slices.DeleteFunc(slices.Clone(all), func(p model.Priority) bool { return p.Status != status })
}

func (w writer) priorityTable(title string, all []model.Priority) report.Table {
	table := report.Table{Caption: "Priorities: " + title, Columns: []report.Column{{Title: "Priority"}, {Title: "For"}, {Title: "Lead"}}}
	open := all[0].Open()
	if open {
		table.Columns = append(table.Columns, report.Column{Title: "When"}, report.Column{Title: "Status"})
	}
	for _, p := range all {
		row := []string{p.What, w.For(p), section.Decided(p, p.Owner, "not decided")}
		if open {
			row = append(row, section.Decided(p, w.Session.Plan().Quarters().Months(p.Quarter), "not decided"), string(p.Status))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// saidBy is who said a barrier or a priority on a score sheet, in brackets.
func (w writer) saidBy(by []string) string {
	if words := w.Session.Plan().SaidBy(by, w.Options.Label); words != "" {
		return " (" + words + ")"
	}
	return ""
}
