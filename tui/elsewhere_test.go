package tui_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// disks makes stores by path for Config.Elsewhere; making one fails with refuse.
type disks struct {
	made   map[string]*tuitest.Memory
	refuse error
	lose   bool // what is written to them is not what is read
}

func (d *disks) make(path string, fill func(ui.Store) error) (ui.Store, error) {
	if d.refuse != nil {
		return nil, d.refuse
	}
	m := tuitest.NewMemory()
	m.Where = path
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
type forgetful struct{ *tuitest.Memory }

func (f forgetful) Load(id string) (*model.History, overview.Overview, error) {
	f.Logs[id] = f.Logs[id][:len(f.Logs[id])-1]
	return f.Memory.Load(id)
}

// onBrokenDisk is a workshop of some people whose last score cannot be saved.
func onBrokenDisk(t *testing.T, people int) (*tuitest.Sim, *disks) {
	t.Helper()
	d := &disks{made: map[string]*tuitest.Memory{}}
	s := tuitest.New(t, 100, 24, func(c *tuitest.Setup) { c.Elsewhere, c.ExportDir = d.make, stick })
	s.Workshop(people)
	s.Press("4")
	s.Store.Failing = tuitest.ErrFull
	s.Press("3")
	s.Shows("NOT SAVED")
	return s, d
}

// TestOwnFileIsBackedUpAfterTheSamplesWentElsewhere saves the samples of the demo
// elsewhere, and then leaves with something new in the user's own file.
func TestOwnFileIsBackedUpAfterTheSamplesWentElsewhere(t *testing.T) {
	for name, leave := range map[string]string{
		"from the own file": "q y y q enter P a x enter esc ctrl+c y", "from the samples": "ctrl+c y",
	} {
		t.Run(name, func(t *testing.T) {
			d := &disks{made: map[string]*tuitest.Memory{}}
			shown := tuitest.Samples(t)
			backedUp := map[ui.Store]int{}
			s := tuitest.New(t, 100, 24, func(c *tuitest.Setup) {
				c.Elsewhere, c.ExportDir = d.make, stick
				c.Demo = func() (ui.Store, error) { return shown, nil }
				c.Backup = func(store ui.Store) (string, error) { backedUp[store]++; return "/data/backups/1.db", nil }
				c.Later = func(time.Duration, tea.Msg) tea.Cmd { return nil }
			})
			s.Workshop(2)
			s.Press("esc y")
			before := backedUp[s.Store]
			s.Press("D enter g 7 enter up")
			shown.Failing = tuitest.ErrFull
			s.Press("3")
			s.Shows("NOT SAVED")
			s.Press("ctrl+e enter")
			s.Shows("The work goes on in")
			s.Press(leave)
			if !s.Quit {
				t.Fatalf("still there:\n%s", s.See())
			}
			if backedUp[s.Store] == before {
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
func wentOn(s *tuitest.Sim, d *disks, path string) {
	s.T.Helper()
	m := d.made[path]
	if m == nil {
		s.T.Fatalf("there is no %s:\n%s", path, s.See())
	}
	s.Hides("NOT SAVED")
	old := len(s.Store.Logs["session00001"])
	s.Store = m
	s.Saved()
	if old >= len(m.Logs["session00001"]) {
		s.T.Errorf("the old file has %d entries, and the new one %d", old, len(m.Logs["session00001"]))
	}
}

func TestWorkGoesOnElsewhere(t *testing.T) {
	s, d := onBrokenDisk(t, 4)
	s.Press("ctrl+e")
	s.Shows("Save elsewhere", onStick, "/data/stocktake.db is left as it is.")
	s.Press("enter")
	s.Shows("Saved. The work goes on in "+onStick, "saved ", "1 of 20")
	s.Press("5 u 2")
	s.Shows("3 of 4 in")
	wentOn(s, d, onStick)
	s.Press("q y")
	s.Shows("Northvale spring")
	s.Press("enter")
	s.Shows("3 of 4 in")
	s.Press("ctrl+s")
	s.Shows("Everything is saved, in " + onStick)
	s.Press("ctrl+c y")
	if !s.Quit || s.Flush() != nil {
		t.Error("it did not end")
	}
}

func TestElsewhereIsRefused(t *testing.T) {
	s, d := onBrokenDisk(t, 4)
	d.refuse = errors.New("there is something called /stick/a.db already")
	s.Press("ctrl+e")
	s.Type("x")
	s.Press("enter")
	s.Shows("Save elsewhere", onStick+"x", "There is something called /stick/a.db already.", "NOT SAVED")
	d.refuse, d.lose = nil, true
	s.Press("enter")
	s.Shows("Save elsewhere", "could not be read back as it was", "NOT SAVED")
	d.lose = false
	s.Press("enter")
	wentOn(s, d, onStick+"x")
}

func TestElsewhereFromAText(t *testing.T) {
	s, d := onBrokenDisk(t, 4)
	s.Press("b")
	s.Type("half a barr")
	s.Press("ctrl+e")
	s.Shows("Save elsewhere")
	s.Press("ctrl+e enter")
	s.Hides("Save elsewhere", "NOT SAVED")
	s.Shows("half a barr")
	s.Type("ier")
	s.Press("enter esc")
	wentOn(s, d, onStick)
	if barriers := s.Session().Barriers(); len(barriers) != 1 || barriers[0].Text != "half a barrier" {
		t.Errorf("the barriers are %v", barriers)
	}
}

func TestElsewhereAfterTheWayHome(t *testing.T) {
	s, d := onBrokenDisk(t, 2)
	s.Press("q y n")
	s.Type("Another")
	s.Press("shift+tab shift+tab enter") // back over the instrument; ctrl+s tries to save here
	s.Shows("A new session", "First what was entered must be saved", "ctrl+e")
	s.Press("ctrl+e enter")
	s.Shows("A new session", "Saved. The work goes on in ")
	s.Press("enter")
	s.Shows("The people in the room")
	s.Press("q y")
	s.Shows("Another", "Northvale spring")
	m := d.made[onStick]
	if len(m.Overviews) != 2 || len(s.Store.Overviews) != 1 {
		t.Errorf("%d sessions are in the new file, %d in the old one", len(m.Overviews), len(s.Store.Overviews))
	}
}

// TestChangesMeanwhile are those that are made while the other file is being written,
// and while the old one is tried again.
func TestChangesMeanwhile(t *testing.T) {
	for name, back := range map[string]error{"the old file goes on failing": tuitest.ErrFull, "the old file works again": nil} {
		t.Run(name, func(t *testing.T) {
			s, d := onBrokenDisk(t, 4)
			s.Press("ctrl+e")
			s.Hold = true
			s.Press("enter esc 5 2")
			s.Store.Failing = back
			s.Release()
			s.Press("ctrl+s")
			s.Shows("4 of 4 in", "saved ")
			m := d.made[onStick]
			s.Store = m
			s.Saved()
			s.Press("ctrl+c y")
			if !s.Quit {
				t.Error("it did not end")
			}
		})
	}
}

func TestReasonIsReadableInEveryWindow(t *testing.T) {
	for _, size := range tuitest.Sizes[:3] {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			s, _ := onBrokenDisk(t, 4)
			s.Resize(size[0], size[1])
			s.Store.Failing = errors.New("the disk is full: /data/stocktake.db could not be written; make room and try again")
			s.Press("ctrl+s")
			s.Shows("NOT SAVED", "The disk is full: ", "make room and try", "again.", "ctrl+s", "ctrl+e", "? help")
		})
	}
}
