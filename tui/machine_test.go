package tui_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"pgregory.net/rapid"
)

// machine is the whole program over a data file that outlives it: keys are pressed,
// the window changes, the disk is slow or fails, the clock jumps, and the program is
// left or killed and started again. After every step the view must fit the window,
// after every start the file must hold what was promised.
type machine struct {
	*tuitest.Sim
	tb     rapid.TB
	choice chooser
	file   file
	disk   *account
	tally  *tally
}

// tally counts what came of many runs.
type tally struct {
	kills, lost      int // and how many entries had not been called saved by then
	leaves           int
	takenBack, again int // changes
}

// chooser makes the choices of a run.
type chooser interface {
	// choose returns a number from 0 to n-1; label says what it is for.
	choose(n int, label string) int
}

// newMachine starts the program on a file with the sessions of a store in memory, in
// one of them if there is one. New sessions are of the framework.
func newMachine(t testing.TB, tb rapid.TB, choice chooser, fw *framework.Framework, kept *tuitest.Memory, f file) *machine {
	tb.Helper()
	disk := newAccount(kept)
	disk.Store = f.open(tb)
	ids := 0
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) {
		c.Store = disk
		c.NewID = func() string { ids++; return fmt.Sprintf("new%05d", ids) }
		c.Publish = func([]byte) {}
		c.Demo = func() (ui.Store, error) { return tuitest.NewMemory(), nil }
		c.Framework = fw
		if ids := slices.Sorted(maps.Keys(kept.Overviews)); len(ids) > 0 {
			c.Begin.Open = ids[0]
		}
	})
	return &machine{Sim: s, tb: tb, choice: choice, file: f, disk: disk, tally: new(tally)}
}

// restart starts the program again, on what is on the disk, perhaps in the session
// that was open before.
func (m *machine) restart(was *stand) {
	m.tb.Helper()
	m.disk.Store, m.disk.fault = m.file.open(m.tb), works
	id := ""
	if was != nil && m.choice.choose(3, "begin at home") != 2 {
		id = was.id
	}
	m.disk.audit(m.tb, m.disk.Store) // before the program is told what the file holds
	m.Restart(tuitest.OpenAt(id))
	was.check(m.tb, m.disk.Store)
}

// stand is the session that is open, as it is at a moment.
type stand struct {
	id      string
	picture string
	seq     int
	unsaved int // how many entries the program was not told are on the disk
}

// stand is nil while no session of the data file is open.
func (m *machine) stand() *stand {
	if !m.Open() || m.Demo() {
		return nil
	}
	id, seq := m.Session().ID(), m.Seq()
	return &stand{id, tuitest.Entered(m.tb, m.Session()), seq, seq - m.disk.books[id].saved}
}

// check compares what the screen had with what the file has after another start: at
// most the unsaved end is missing.
func (s *stand) check(t rapid.TB, st ui.Store) {
	t.Helper()
	if s == nil {
		return
	}
	h, _, err := st.Load(s.id)
	if err != nil {
		t.Fatal(err)
	}
	if n := int(h.Seq()); n > s.seq || n < s.seq-s.unsaved {
		t.Fatalf("of %d entries, %d of them unsaved, there are %d", s.seq, s.unsaved, n)
	}
	if int(h.Seq()) == s.seq {
		tuitest.Same(t, "the same log", tuitest.Entered(t, h.Session()), s.picture)
	}
}

// kill drops the program at this moment, perhaps while the disk is slow: what it still
// had to write is lost, and it may not have heard of what it wrote last.
func (m *machine) kill() {
	m.tb.Helper()
	if m.choice.choose(3, "disk is quick") < 2 {
		m.Hold = true
		m.change()
	}
	was := m.stand()
	if len(m.Held) > 0 && m.choice.choose(2, "the disk is quicker") == 1 {
		m.Held[0]() // nobody hears of it
	}
	m.tally.kills++
	if was != nil {
		m.tally.lost += was.unsaved
	}
	m.file.crash(m.tb)
	m.restart(was)
}

// leave ends the program in good order and starts it again. Only on a disk that fails
// may something be missing then.
func (m *machine) leave() {
	m.tb.Helper()
	m.tally.leaves++
	m.Release()
	abandoned := m.Quit && m.App().SaveError() != nil
	err := m.Flush()
	was := m.stand()
	if err != nil && m.disk.fault == works {
		m.tb.Fatal(err)
	}
	if was != nil && err == nil && !abandoned && was.unsaved > 0 {
		m.tb.Fatalf("%d entries are unsaved after everything was written", was.unsaved)
	}
	m.file.close(m.tb)
	m.restart(was)
}

// reopen comes back to a session after another start.
func (m *machine) reopen(id string) {
	m.tb.Helper()
	m.Restart(tuitest.OpenAt(id))
	if !m.Open() {
		m.tb.Fatalf("the session %s was not opened again:\n%s", id, m.See())
	}
}

// finish leaves on a disk that works, after which nothing may be missing.
func (m *machine) finish() {
	m.tb.Helper()
	m.disk.fault = works
	m.leave()
	m.file.close(m.tb)
}
