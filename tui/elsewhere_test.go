package tui

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// disks makes stores by path for Config.Elsewhere; making one fails with refuse.
type disks struct {
	made   map[string]*memory
	refuse error
	lose   bool // what is written to them is not what is read
}

func (d *disks) make(path string, fill func(ui.Store) error) (ui.Store, error) {
	if d.refuse != nil {
		return nil, d.refuse
	}
	m := newMemory()
	m.path = path
	var s ui.Store = m
	if d.lose {
		s = forgetful{m}
	}
	if err := fill(s); err != nil {
		return nil, err
	}
	d.made[path] = m
	return m, nil
}

// forgetful loses the last entry of a new session.
type forgetful struct{ *memory }

func (f forgetful) Load(id string) (*model.History, model.Overview, error) {
	f.logs[id] = f.logs[id][:len(f.logs[id])-1]
	return f.memory.Load(id)
}

// onBrokenDisk is a workshop of some people whose last score cannot be saved.
func onBrokenDisk(t *testing.T, people int) (*sim, *disks) {
	t.Helper()
	d := &disks{made: map[string]*memory{}}
	s := newSim(t, 100, 24, func(c *Config) { c.Elsewhere, c.ExportDir = d.make, stick })
	s.workshop(people)
	s.press("4")
	s.store.failing = errFull
	s.press("3")
	s.shows("NOT SAVED")
	return s, d
}

// TestOwnFileIsBackedUpAfterTheSamplesWentElsewhere saves the samples of the demo
// elsewhere, and then leaves with something new in the user's own file.
func TestOwnFileIsBackedUpAfterTheSamplesWentElsewhere(t *testing.T) {
	for name, leave := range map[string]string{
		"from the own file": "q y q enter P a x enter esc ctrl+c", "from the samples": "ctrl+c",
	} {
		t.Run(name, func(t *testing.T) {
			d := &disks{made: map[string]*memory{}}
			shown := samples(t)
			backedUp := map[ui.Store]int{}
			s := newSim(t, 100, 24, func(c *Config) {
				c.Elsewhere, c.ExportDir = d.make, stick
				c.Demo = func() (ui.Store, error) { return shown, nil }
				c.Backup = func(store ui.Store) (string, error) { backedUp[store]++; return "/data/backups/1.db", nil }
				c.Later = func(time.Duration, tea.Msg) tea.Cmd { return nil }
			})
			s.workshop(2)
			s.press("esc")
			before := backedUp[s.store]
			s.press("d enter g 7 enter up")
			shown.failing = errFull
			s.press("3")
			s.shows("NOT SAVED")
			s.press("ctrl+e enter")
			s.shows("The work goes on in")
			s.press(leave)
			if !s.quit {
				t.Fatalf("still there:\n%s", s.see())
			}
			if backedUp[s.store] == before {
				t.Error("the user's own file is not backed up")
			}
		})
	}
}

var (
	stick, _ = filepath.Abs("/stick")
	onStick  = filepath.Join(stick, "stocktake-2026-03-12-0930.db")
)

// wentOn checks that the work goes on in another file, which holds all of it.
func (s *sim) wentOn(d *disks, path string) {
	s.t.Helper()
	m := d.made[path]
	if m == nil {
		s.t.Fatalf("there is no %s:\n%s", path, s.see())
	}
	s.hides("NOT SAVED")
	old := len(s.store.logs["session00001"])
	s.store = m
	s.kept()
	if old >= len(m.logs["session00001"]) {
		s.t.Errorf("the old file has %d entries, and the new one %d", old, len(m.logs["session00001"]))
	}
}

func TestWorkGoesOnElsewhere(t *testing.T) {
	s, d := onBrokenDisk(t, 4)
	s.press("ctrl+e")
	s.shows("Save elsewhere", onStick, "/data/stocktake.db is left as it is.")
	s.press("enter")
	s.shows("Saved. The work goes on in "+onStick, "saved ", "1 of 20")
	s.press("5 u 2")
	s.shows("3 of 4 in")
	s.wentOn(d, onStick)
	s.press("q")
	s.shows("Northvale spring")
	s.press("enter")
	s.shows("3 of 4 in")
	s.press("ctrl+s")
	s.shows("Everything is saved, in " + onStick)
	s.press("ctrl+c")
	if !s.quit || s.root.Flush() != nil {
		t.Error("it did not end")
	}
}

func TestElsewhereIsRefused(t *testing.T) {
	s, d := onBrokenDisk(t, 4)
	d.refuse = errors.New("there is something called /stick/a.db already")
	s.press("ctrl+e")
	s.write("x")
	s.press("enter")
	s.shows("Save elsewhere", onStick+"x", "There is something called /stick/a.db already.", "NOT SAVED")
	d.refuse, d.lose = nil, true
	s.press("enter")
	s.shows("Save elsewhere", "could not be read back as it was", "NOT SAVED")
	d.lose = false
	s.press("enter")
	s.wentOn(d, onStick+"x")
}

func TestElsewhereFromAText(t *testing.T) {
	s, d := onBrokenDisk(t, 4)
	s.press("b")
	s.write("half a barr")
	s.press("ctrl+e")
	s.shows("Save elsewhere")
	s.press("ctrl+e enter")
	s.hides("Save elsewhere", "NOT SAVED")
	s.shows("half a barr")
	s.write("ier")
	s.press("enter esc")
	s.wentOn(d, onStick)
	if barriers := s.session().Barriers(); len(barriers) != 1 || barriers[0].Text != "half a barrier" {
		t.Errorf("the barriers are %v", barriers)
	}
}

func TestElsewhereAfterTheWayHome(t *testing.T) {
	s, d := onBrokenDisk(t, 2)
	s.press("q n")
	s.write("Another")
	s.press("enter")
	s.shows("A new session", "First what was entered must be saved", "ctrl+e")
	s.press("ctrl+e enter")
	s.shows("A new session", "Saved. The work goes on in ")
	s.press("enter")
	s.shows("The people in the room")
	s.press("q")
	s.shows("Another", "Northvale spring")
	m := d.made[onStick]
	if len(m.overviews) != 2 || len(s.store.overviews) != 1 {
		t.Errorf("%d sessions are in the new file, %d in the old one", len(m.overviews), len(s.store.overviews))
	}
}

// TestChangesMeanwhile are those that are made while the other file is being written,
// and while the old one is tried again.
func TestChangesMeanwhile(t *testing.T) {
	for name, back := range map[string]error{"the old file goes on failing": errFull, "the old file works again": nil} {
		t.Run(name, func(t *testing.T) {
			s, d := onBrokenDisk(t, 4)
			s.press("ctrl+e")
			s.hold = true
			s.press("enter esc 5 2")
			s.store.failing = back
			s.release()
			s.press("ctrl+s")
			s.shows("4 of 4 in", "saved ")
			m := d.made[onStick]
			s.store = m
			s.kept()
			s.press("ctrl+c")
			if !s.quit {
				t.Error("it did not end")
			}
		})
	}
}

func TestReasonIsReadableInEveryWindow(t *testing.T) {
	for _, size := range sizes[:3] {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			s, _ := onBrokenDisk(t, 4)
			s.resize(size[0], size[1])
			s.store.failing = errors.New("the disk is full: /data/stocktake.db could not be written; make room and try again")
			s.press("ctrl+s")
			s.shows("NOT SAVED", "The disk is full: ", "make room and try", "again.", "ctrl+s", "ctrl+e", "? help")
		})
	}
}
