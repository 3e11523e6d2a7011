package section

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// TalkedAbout reports whether anything was said of a checklist.
func (w *Writer) TalkedAbout(list framework.Checklist) bool {
	for _, it := range list.Items() {
		if w.Session.Plan().Answer(list.ID, it.ID) != (model.Answer{}) {
			return true
		}
	}
	return false
}

// Ticked says what was ticked: no score, and no verdict. To be written on, as a plan is, it has
// what is still to be talked about too, and what could help.
func (w *Writer) Ticked(list framework.Checklist, toWriteOn bool) {
	if !w.TalkedAbout(list) {
		w.Say("[The checklist “%s” has not been talked about yet.]", list.Title)
		return
	}
	left := 0
	for _, group := range list.Groups {
		var items []report.Item
		for _, it := range group.Items {
			if !toWriteOn && w.Session.Plan().Answer(list.ID, it.ID) == (model.Answer{}) {
				left++
				continue
			}
			items = append(items, w.tickedItem(list.ID, it, toWriteOn))
		}
		if group.Title != "" && len(items) > 0 {
			w.Heading(3, "%s", group.Title)
		}
		w.List(items)
	}
	if left > 0 {
		w.Say("Not yet talked about: %s.", text.CountOf(left, "other", "others"))
	}
}

func (w *Writer) tickedItem(list string, it framework.ChecklistItem, helps bool) report.Item {
	a := w.Session.Plan().Answer(list, it.ID)
	item := report.Item{Text: report.Inline{{Text: text.Capital(a.Tick.Words()) + ":", Strong: true}, {Text: " " + it.Text}}}
	if a.Note != "" {
		item.Items = append(item.Items, report.Item{Text: report.Plain("%s", a.Note)})
	}
	if helps && (a.Tick == model.No || a.Tick == model.Partly) {
		for _, action := range it.Actions {
			item.Items = append(item.Items, report.Item{Text: report.Inline{{Text: "Could help: " + action, Emphasis: true}}})
		}
	}
	return item
}
