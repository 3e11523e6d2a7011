package section

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// Training is the training needs analysis, the largest shortfalls first.
func (w *Writer) Training() {
	w.Heading(2, "Training needs")
	needs := w.Session.Plan().NeedsByShortfall()
	if len(needs) == 0 {
		w.Say("[The training needs analysis is still to be made: which skills, how many people have them, how many need them.]")
		return
	}
	var counted []model.Need
	var open []string
	for _, n := range needs {
		if n.Counted() {
			counted = append(counted, n)
		} else {
			open = append(open, n.Skill)
		}
	}
	if len(counted) > 0 {
		w.Add(trainingTable(counted))
	}
	if len(open) > 0 {
		w.Say("[Still to be counted, who has the skill and who needs it: %s.]", strings.Join(open, "; "))
	}
	var items []report.Item
	for _, n := range needs {
		if n.Note != "" {
			items = append(items, report.Item{Text: report.Labelled(n.Skill, n.Note)})
		}
	}
	w.List(items)
}

func trainingTable(needs []model.Need) report.Table {
	table := report.Table{Caption: "Training needs", Columns: []report.Column{
		{Title: "Skill"},
		{Title: "Staff"},
		{Title: "Have", Right: true},
		{Title: "Need", Right: true},
		{Title: "Shortfall", Right: true},
		{Title: "Level"},
		{Title: "By"},
		{Title: "How"},
	}}
	for _, n := range needs {
		table.Rows = append(table.Rows, []string{
			n.Skill, cmp.Or(n.Group, "–"), fmt.Sprint(n.Have), fmt.Sprint(n.Need), fmt.Sprint(n.Gap()), n.Level, ShortDay(n.By), n.Format,
		})
	}
	return table
}
