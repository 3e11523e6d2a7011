package report

import (
	"strings"

	"familyhub/stocktake/model"
)

// barriers lists all of them, with where they stand.
func (w *writer) barriers() {
	all := w.s.Barriers()
	if len(all) == 0 {
		return
	}
	w.heading(2, "Barriers")
	items := make([]Item, len(all))
	for i, b := range all {
		items[i].Text = plain("%s", withPlaces(b.Text, b.Statements, b.Steps))
	}
	w.list(items)
}

// priorities lists all of them as a table, the plan in short.
func (w *writer) priorities() {
	all := w.s.Priorities()
	if len(all) == 0 {
		return
	}
	w.heading(2, "Priorities")
	table := Table{Caption: "Priorities in short", Columns: []Column{{Title: "Priority"}, {Title: "For"}, {Title: "Owner"}, {Title: "When"}, {Title: "Status"}}}
	for _, p := range all {
		table.Rows = append(table.Rows, []string{
			p.What, or(places(p.Statements, p.Steps), "the whole"), decided(p, p.Owner, "not decided"),
			decided(p, string(p.Quarter), "not decided"), string(p.Status),
		})
	}
	w.add(table)
}

func withPlaces(text string, statements, steps []int) string {
	if at := places(statements, steps); at != "" {
		return text + " (" + at + ")"
	}
	return text
}

func barrierItems(barriers []model.Barrier) []Item {
	items := make([]Item, len(barriers))
	for i, b := range barriers {
		items[i].Text = plain("%s", b.Text)
	}
	return items
}

// priorityItems are the priorities at one place, with owner, quarter and status.
func priorityItems(priorities []model.Priority) []Item {
	items := make([]Item, len(priorities))
	for i, p := range priorities {
		owner := ""
		if p.Owner != "" {
			owner = "owner: " + p.Owner
		}
		items[i].Text = plain("%s (%s)", p.What, strings.Join(present(owner, string(p.Quarter), string(p.Status)), ", "))
	}
	return items
}
