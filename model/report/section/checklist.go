package section

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

func (w *Writer) TalkedAbout(list framework.Checklist) bool {
	for _, it := range list.Items() {
		if w.Session.Plan().Answer(list.ID, it.ID) != (model.Answer{}) {
			return true
		}
	}
	return false
}

// Ticked says what was ticked: no score, and no verdict.
func (w *Writer) Ticked(list framework.Checklist) {
	if !w.TalkedAbout(list) {
		w.Say("[The checklist “%s” has not been talked about yet.]", list.Title)
		return
	}
	for _, group := range list.Groups {
		var items []report.Item
		for _, it := range group.Items {
			items = append(items, w.tickedItem(list.ID, it))
		}
		if group.Title != "" {
			w.Heading(3, "%s", group.Title)
		}
		w.List(items)
	}
}

func (w *Writer) tickedItem(list string, it framework.ChecklistItem) report.Item {
	a := w.Session.Plan().Answer(list, it.ID)
	item := report.Item{Text: report.Inline{{Text: report.Capital(a.Tick.Words()) + ":", Strong: true}, {Text: " " + it.Text}}}
	if a.Note != "" {
		item.Items = append(item.Items, report.Item{Text: report.Plain("%s", a.Note)})
	}
	if a.Tick == model.No || a.Tick == model.Partly {
		for _, action := range it.Actions {
			item.Items = append(item.Items, report.Item{Text: report.Inline{{Text: "Could help: " + action, Emphasis: true}}})
		}
	}
	return item
}
