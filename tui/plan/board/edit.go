package board

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// editPriority is the form of a priority as a page, at one of its fields if that is named.
func (b *Board) editPriority(p model.Priority, at string) ui.Screen {
	return item.EditPriority(b.open, b.look, p, at, func(id string) { b.focus.cell.id = id })
}

func (b *Board) editBarrier(barrier model.Barrier, at string) ui.Screen {
	return item.EditBarrier(b.open, b.look, barrier, at, func(id string) { b.focus.cell.id = id })
}

// add asks for a new entry of the column in focus, at the statement in focus.
func (b *Board) add() ui.Screen {
	c := b.current()
	if b.content.ranked { // nothing there says of which statement: it is for the one that people came from
		return b.editPriority(item.NewPriorityAt(b.from), "")
	}
	if b.content.right {
		return b.editPriority(item.NewPriorityAt(c.subject), "")
	}
	return b.editBarrier(item.NewBarrierAt(c.subject), "")
}

// place opens the form of what is in focus at the statements that it is for.
func (b *Board) place() ui.Action {
	if p, ok := b.priority(); ok {
		return ui.Push(b.editPriority(p, item.PlacesField))
	}
	if barrier, ok := b.barrier(); ok {
		return ui.Push(b.editBarrier(barrier, item.PlacesField))
	}
	return nil
}

// remove takes out what is in focus, wherever else it stands.
func (b *Board) remove() ui.Action {
	places, done := 0, false
	beside := b.focus.beside(b.content.cells())
	if p, ok := b.priority(); ok {
		places = len(p.Statements) + len(p.Steps)
		done = b.open.Do(model.Remove[model.Priority]{ID: p.ID})
	} else if barrier, ok := b.barrier(); ok {
		places = len(barrier.Statements) + len(barrier.Steps)
		done = b.open.Do(planning.RemoveBarrier(b.session(), barrier.ID))
	}
	if !done {
		return nil
	}
	b.focus.cell = beside
	if places > 1 && !b.content.ranked {
		return form.GoneEverywhere(places)
	}
	return nil
}

// reorder moves the priority in focus past its neighbour on the board.
func (b *Board) reorder(by int) func() ui.Action {
	return func() ui.Action {
		c := b.current()
		beside := b.content.column(c, true)
		at := slices.Index(beside, c.id)
		switch {
		case at < 0:
			return nil
		case at+by < 0:
			return ui.Tell("It is the first already.")
		case at+by >= len(beside):
			return ui.Tell("It is the last already.")
		}
		to := slices.IndexFunc(b.session().Priorities(), func(p model.Priority) bool { return p.ID == beside[at+by] })
		b.open.Do(model.Reorder{ID: c.id, To: to})
		return nil
	}
}

// focusPreset is how many priorities a room begins with unless it says otherwise: as
// many as fit into a quarter.
const focusPreset = planning.MostInQuarter

// focusCount is how many of the priorities that there are may be chosen, from none to
// all of them.
func focusCount(d *ui.OpenSession) form.Count {
	return form.Count{Least: 0, Most: len(d.Session().Priorities()), Preset: focusPreset}
}

// askFocus asks how many of the first priorities are those to begin with.
func askFocus(d *ui.OpenSession, look *ui.Look) ui.Action {
	if len(d.Session().Priorities()) == 0 {
		return ui.Say("There are no priorities yet. a writes one.")
	}
	return ui.Push(form.AskCount(look, "The priorities to begin with",
		"The first of them by rank are marked as those to begin with; the mark of the others goes.",
		focusCount(d), func(n int) bool {
			return d.Do(planning.BeginWith(d.Session(), n))
		}))
}

// Resumed is the form that a draft belongs to, as it was before anything was typed, on top
// of the board; none where what it is about is gone.
func Resumed(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	if draft.Form == form.SplitForm {
		return splitPages(d, look, draft)
	}
	return barrierPages(d, look, draft)
}

func barrierPages(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	barrier, there := d.Session().Plan().Barrier(draft.Entry)
	if !there {
		barrier = item.NewBarrierAt(draft.Subject())
	}
	b := New(d, look, draft.Subject())
	b.content.right, b.focus.cell.id = false, barrier.ID
	return []ui.Screen{b, b.editBarrier(barrier, "")}
}

func splitPages(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	p, there := d.Session().Plan().Priority(draft.Entry)
	if !there {
		return nil
	}
	b := New(d, look, draft.Subject())
	b.content.right, b.focus.cell.id = true, p.ID
	return []ui.Screen{b, split(d, look, p)}
}
