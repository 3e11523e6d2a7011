package plan

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// PlanPages is a draft's form of the plan as it was before anything was typed, on top
// of the page that it is opened from.
func PlanPages(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	switch draft.Form {
	case form.BarrierPage:
		return barrierPages(d, look, draft)
	case form.SplitForm:
		return splitPages(d, look, draft)
	case form.MeasureForm:
		return measurePages(d, look, draft)
	case form.RemarkForm:
		return remarkPages(d, look, draft.Entry)
	case form.NeedForm:
		return needPages(d, look, draft.Entry)
	case form.AnswerForm:
		return []ui.Screen{NewReflections(d, look, 0)}
	case form.PlanForm:
		return []ui.Screen{newPlanTexts(d, look)}
	default:
		return nil
	}
}

func barrierPages(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	barrier, there := FindBarrier(d.Session(), draft.Entry)
	if !there {
		barrier = NewBarrierAt(draft.Target())
	}
	b := NewBoard(d, look, draft.Target())
	b.right, b.Focus.ID = false, barrier.ID
	return []ui.Screen{b, b.editBarrier(barrier, "")}
}

func splitPages(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	p, there := FindPriority(d.Session(), draft.Entry)
	if !there {
		return nil
	}
	b := NewBoard(d, look, draft.Target())
	b.right, b.Focus.ID = true, p.ID
	return []ui.Screen{b, b.split(p)}
}

func measurePages(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	p, there := FindPriority(d.Session(), draft.Entry)
	if !there {
		return nil
	}
	v := newReview(d, look)
	v.focus = p.ID
	return []ui.Screen{v, editMeasure(d, look, p)}
}

// remarkEntry says which item of which checklist a note is on.
func remarkEntry(list, item string) string { return list + " " + item }

func remarkPages(d *ui.OpenSession, look *ui.Look, entry string) []ui.Screen {
	for at, list := range d.Session().Guide().Checklists {
		item := slices.IndexFunc(list.Items(), func(it framework.ChecklistItem) bool { return remarkEntry(list.ID, it.ID) == entry })
		if item >= 0 {
			c := newChecklist(d, look, at)
			c.goTo(item)
			return []ui.Screen{c, c.note(c.item())}
		}
	}
	return nil
}

func needPages(d *ui.OpenSession, look *ui.Look, id string) []ui.Screen {
	t := newTraining(d, look)
	need := model.Need{}
	for _, n := range t.rows() {
		if n.ID == id {
			need = n
		}
	}
	t.focus = need.ID
	return []ui.Screen{t, t.form(need)}
}
