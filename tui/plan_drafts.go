package tui

import (
	"slices"

	"stocktake/framework"
	"stocktake/model"
)

// planPages is a draft's form of the plan as it was before anything was typed, on top
// of the page that it is opened from.
func planPages(d *desk, look *Look, draft model.Draft) []screen {
	switch draft.Form {
	case barrierPage:
		return barrierPages(d, look, draft)
	case splitForm:
		return splitPages(d, look, draft)
	case measureForm:
		return measurePages(d, look, draft)
	case remarkForm:
		return remarkPages(d, look, draft.Entry)
	case needForm:
		return needPages(d, look, draft.Entry)
	case answerForm:
		return []screen{newReflections(d, look, 0)}
	case planForm:
		return []screen{newPlanTexts(d, look)}
	default:
		return nil
	}
}

func barrierPages(d *desk, look *Look, draft model.Draft) []screen {
	barrier, there := findBarrier(d.session(), draft.Entry)
	if !there {
		barrier = newBarrierAt(draft.Target())
	}
	b := newBoard(d, look, draft.Target())
	b.right, b.focus.id = false, barrier.ID
	return []screen{b, b.editBarrier(barrier, "")}
}

func splitPages(d *desk, look *Look, draft model.Draft) []screen {
	p, there := findPriority(d.session(), draft.Entry)
	if !there {
		return nil
	}
	b := newBoard(d, look, draft.Target())
	b.right, b.focus.id = true, p.ID
	return []screen{b, b.split(p)}
}

func measurePages(d *desk, look *Look, draft model.Draft) []screen {
	p, there := findPriority(d.session(), draft.Entry)
	if !there {
		return nil
	}
	v := newReview(d, look)
	v.focus = p.ID
	return []screen{v, editMeasure(d, look, p)}
}

// remarkEntry says which item of which checklist a note is on.
func remarkEntry(list, item string) string { return list + " " + item }

func remarkPages(d *desk, look *Look, entry string) []screen {
	for at, list := range d.session().Guide().Checklists {
		item := slices.IndexFunc(list.Items(), func(it framework.ChecklistItem) bool { return remarkEntry(list.ID, it.ID) == entry })
		if item >= 0 {
			c := newChecklist(d, look, at)
			c.goTo(item)
			return []screen{c, c.note(c.item())}
		}
	}
	return nil
}

func needPages(d *desk, look *Look, id string) []screen {
	t := newTraining(d, look)
	need := model.Need{}
	for _, n := range t.rows() {
		if n.ID == id {
			need = n
		}
	}
	t.focus = need.ID
	return []screen{t, t.form(need)}
}
