package tui

import (
	"slices"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// turns is the order in which the sessions of the data file are read, and changed beside
// the one that is open. One turn is taken after the other, each once everything that was
// entered before it is on the disk: nothing reads a session while a change to it is on its
// way, and no change overtakes what reads it.
type turns struct {
	waiting []turn // the next one first
	busy    bool   // one is under way
	writes  bool   // it changes the file
}

// turn is something that waits until the disk is free for it.
type turn struct {
	store ui.Store // the data file it was meant for
	saved bool     // it waits as long as something cannot be saved
	take  ui.Action
}

// turnMsg says that what was done on the disk in turn is over, and what is to follow.
type turnMsg struct {
	store ui.Store
	done  ui.Action
}

// WaitTurn carries an action out when its turn comes, unless another data file is open by
// then; with saved not before everything that was entered is on the disk.
func (r *Root) WaitTurn(a ui.Action, saved bool) tea.Cmd {
	r.turns.waiting = append(r.turns.waiting, turn{r.config.Store, saved, a})
	return r.takeTurns()
}

// takeTurns carries out what waited, as far as the disk is free for it.
func (r *Root) takeTurns() tea.Cmd {
	var cmds []tea.Cmd
	for {
		next := slices.IndexFunc(r.turns.waiting, r.mayTake)
		if next < 0 {
			return tea.Batch(cmds...)
		}
		t := r.turns.waiting[next]
		r.turns.waiting = slices.Delete(r.turns.waiting, next, next+1)
		if t.store == r.config.Store {
			cmds = append(cmds, r.run(t.take))
		}
	}
}

func (r *Root) mayTake(t turn) bool {
	return !r.turns.busy && (r.allSaved() || r.saver.failure != nil && !t.saved)
}

// OnDisk works on the data file aside, as the turn that is being taken.
func (r *Root) OnDisk(work func(ui.Store) ui.Action, changes bool) tea.Cmd {
	r.turns.busy, r.turns.writes = true, changes
	store := r.config.Store
	return func() tea.Msg { return turnMsg{store, work(store)} }
}

// turnOver goes on with what follows from what was done on the disk, unless another data
// file is open by now, and then with the next turn.
func (r *Root) turnOver(msg turnMsg) tea.Cmd {
	wrote := r.turns.writes
	r.turns.busy, r.turns.writes = false, false
	if msg.store != r.config.Store {
		msg.done = nil
	}
	cmd := r.run(msg.done)
	if wrote { // a list that was read before is of an earlier moment, and may be heard of later
		cmd = tea.Batch(cmd, r.List())
	}
	return tea.Batch(cmd, r.takeTurns())
}
