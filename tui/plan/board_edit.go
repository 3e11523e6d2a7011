package plan

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// editPriority is the form of a priority as a page, at one of its fields if that is named.
func (b *Board) editPriority(p model.Priority, at string) ui.Screen {
	return EditPriority(b.desk, b.look, p, at, func(id string) { b.Focus.ID = id })
}

// EditPriority is the form of a priority as a page; of a new one if it has no id. What
// was entered is told to then.
func EditPriority(d *ui.OpenSession, look *ui.Look, p model.Priority, at string, then func(id string)) ui.Screen {
	e := &form.Edit{Look: look, Title: "A priority", Take: "save", Form: priorityForm(d, look, p)}
	e.Kept = form.ID{Form: form.PriorityPage, Target: TargetOf(p.Statements, p.Steps), Entry: p.ID}
	switch {
	case p.ID == "":
		e.Title = "A new priority"
	case at == "":
		at = WhatField
	}
	e.Form.GoTo(at)
	e.Done = func(f *form.Form) (ui.Action, bool) {
		if p.ID == "" && f.Empty() {
			return nil, true
		}
		if !keepPriority(d, f, p) {
			return nil, false
		}
		if all := d.Session().Priorities(); p.ID == "" && len(all) > 0 {
			then(all[len(all)-1].ID)
		}
		return nil, true
	}
	return e
}

func (b *Board) editBarrier(barrier model.Barrier, at string) ui.Screen {
	e := &form.Edit{Look: b.look, Title: "A barrier", Take: "save", Form: barrierForm(b.look, barrier)}
	e.Kept = form.ID{Form: form.BarrierPage, Target: TargetOf(barrier.Statements, barrier.Steps), Entry: barrier.ID}
	if barrier.ID == "" {
		e.Title = "A new barrier"
	}
	e.Form.GoTo(at)
	e.Done = func(f *form.Form) (ui.Action, bool) {
		if barrier.ID == "" && f.Empty() {
			return nil, true
		}
		if !keepBarrier(b.desk, f, barrier) {
			return nil, false
		}
		if all := b.session().Barriers(); barrier.ID == "" && len(all) > 0 {
			b.Focus.ID = all[len(all)-1].ID
		}
		return nil, true
	}
	return e
}

// add asks for a new entry of the column in focus, at the statement in focus.
func (b *Board) add() ui.Screen {
	c, _ := b.Current()
	if b.ranked || b.right {
		return b.editPriority(NewPriorityAt(c.Target), "")
	}
	return b.editBarrier(NewBarrierAt(c.Target), "")
}

// place opens the form of what is in focus at the statements that it is for.
func (b *Board) place() ui.Action {
	if p, ok := b.priority(); ok {
		return ui.Push(b.editPriority(p, PlacesField))
	}
	if barrier, ok := b.Barrier(); ok {
		return ui.Push(b.editBarrier(barrier, PlacesField))
	}
	return nil
}

// remove takes out what is in focus, wherever else it stands.
func (b *Board) remove() ui.Action {
	places, done := 0, false
	beside := b.beside()
	if p, ok := b.priority(); ok {
		places = len(p.Statements) + len(p.Steps)
		done = b.desk.Do(model.Remove[model.Priority]{ID: p.ID})
	} else if barrier, ok := b.Barrier(); ok {
		places = len(barrier.Statements) + len(barrier.Steps)
		done = b.desk.Do(b.session().Plan().RemoveBarrier(barrier.ID))
	}
	if !done {
		return nil
	}
	b.Focus = beside
	if places > 1 && !b.ranked {
		return form.GoneEverywhere(places)
	}
	return nil
}

// beside is the cell that has the focus once what is in focus is gone: the next, or the
// one before the last.
func (b *Board) beside() Cell {
	c, _ := b.Current()
	all := b.cells()
	for _, next := range all[min(b.at+1, len(all)):] {
		if next.ID != c.ID {
			return next
		}
	}
	return all[max(b.at-1, 0)]
}

// reorder moves the priority in focus past its neighbour on the board.
func (b *Board) reorder(by int) func() ui.Action {
	return func() ui.Action {
		c, _ := b.Current()
		beside := b.neighbours(c)
		at := slices.Index(beside, c.ID)
		if at < 0 || at+by < 0 || at+by >= len(beside) {
			return nil
		}
		to := slices.IndexFunc(b.session().Priorities(), func(p model.Priority) bool { return p.ID == beside[at+by] })
		b.desk.Do(model.Reorder[model.Priority]{ID: c.ID, To: to})
		return nil
	}
}

// neighbours is the priorities among which one is moved: those of its statement, or all.
func (b *Board) neighbours(c Cell) []string {
	if b.ranked {
		return group{priorities: b.ranking()}.ids(true)
	}
	for _, g := range b.groups() {
		if g.target == c.Target {
			return g.ids(true)
		}
	}
	return nil
}
