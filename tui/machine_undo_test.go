package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/model"
)

// do carries out an act as a key would.
func (m *machine) do(a func(*Root) tea.Cmd) { m.send(own(a)) }

// now is the open session as undo must bring it back.
func (m *machine) now() string { return picture(m.tb, m.session()) }

// readyToQuit reports whether a session of the data file is open on a disk that works and
// is not slow.
func (m *machine) settled() bool {
	m.release()
	return m.root.desk != nil && !m.root.Demo() && m.disk.fault == works
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
		if m.root.desk.History.UndoWords() == "" {
			break
		}
		m.do(undo)
		m.tally.takenBack++
		pictures = append(pictures, m.now())
	}
	m.comeBack()
	for _, want := range slices.Backward(pictures) {
		same(m.tb, "made again", m.now(), want)
		if m.root.desk.History.RedoWords() != "" {
			m.do(redo)
			m.tally.again++
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
	id, was := m.session().ID(), m.now()
	if m.leave(); m.root.desk == nil {
		m.reopen(id)
	}
	same(m.tb, "opened again", m.now(), was)
}

// thereAndBack makes changes with some keys and takes all of them back: the session
// must be the one before.
func (m *machine) thereAndBack() {
	m.tb.Helper()
	if !m.settled() {
		return
	}
	id, before, begun := m.session().ID(), m.now(), int(m.root.desk.History.Seq())
	m.change()
	if !m.settled() || m.session().ID() != id {
		return // the keys led out of the session
	}
	did := 0
	for _, l := range m.root.desk.History.Lines()[begun:] {
		switch l.Act {
		case model.Did:
			did++
		case model.Undid, model.Redid:
			return
		}
	}
	m.comeBack()
	for range did {
		m.do(undo)
		m.tally.takenBack++
	}
	same(m.tb, "taken back", m.now(), before)
}
