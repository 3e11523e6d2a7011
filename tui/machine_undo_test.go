package tui_test

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// undo takes the latest change back, and redo makes it again, whatever page is seen.
func (m *machine) undo() {
	m.Run(func(app ui.App) tea.Cmd { app.Session().Undo(); return nil })
	m.tally.takenBack++
}

func (m *machine) redo() {
	m.Run(func(app ui.App) tea.Cmd { app.Session().Redo(); return nil })
	m.tally.again++
}

// now is the open session as undo must bring it back.
func (m *machine) now() string { return tuitest.Entered(m.tb, m.Session()) }

// readyToQuit reports whether a session of the data file is open on a disk that works and
// is not slow.
func (m *machine) settled() bool {
	m.Release()
	return m.Open() && !m.Demo() && m.disk.fault == works
}

// backAndForth takes some changes back and makes them again, perhaps with another
// start of the program after each half: every session on the way must be met again.
func (m *machine) backAndForth() {
	m.tb.Helper()
	if !m.settled() {
		return
	}
	pictures := []string{m.now()}
	for range 1 + m.choice.choose(5, "changes back") {
		if m.History().UndoWords() == "" {
			break
		}
		m.undo()
		pictures = append(pictures, m.now())
	}
	m.comeBack()
	for _, want := range slices.Backward(pictures) {
		tuitest.Same(m.tb, "made again", m.now(), want)
		if m.History().RedoWords() != "" {
			m.redo()
		}
	}
	if len(pictures) > 1 {
		m.comeBack()
	}
}

// comeBack leaves the program and comes back to the session, or stays.
func (m *machine) comeBack() {
	if m.choice.choose(2, "with another start") == 0 {
		return
	}
	id, was := m.Session().ID(), m.now()
	if m.leave(); !m.Open() {
		m.reopen(id)
	}
	tuitest.Same(m.tb, "opened again", m.now(), was)
}

// thereAndBack makes changes with some keys and takes all of them back: the session
// must be the one before.
func (m *machine) thereAndBack() {
	m.tb.Helper()
	if !m.settled() {
		return
	}
	id, before, begun := m.Session().ID(), m.now(), m.Seq()
	m.change()
	if !m.settled() || m.Session().ID() != id {
		return // the keys led out of the session
	}
	did := 0
	for _, l := range m.History().Lines()[begun:] {
		switch l.Act {
		case model.Did:
			did++
		case model.Undid, model.Redid:
			return
		}
	}
	m.comeBack()
	for range did {
		m.undo()
	}
	tuitest.Same(m.tb, "taken back", m.now(), before)
}
