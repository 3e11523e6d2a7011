package tui_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

var errNoRoom = errors.New("there is no room in /data/backups; make room there, or take old backups away")

// How long a backup is waited for: while the work goes on, and at its end.
const (
	backupEvery    = 10 * time.Minute
	backupPatience = 5 * time.Second
)

// safe is a folder of backups: it counts those that are made, and can be told to fail.
type safe struct {
	made, tried int
	failing     error
}

func (b *safe) into(c *tuitest.Setup) {
	c.Backup = func(ui.Store) (string, error) {
		if b.tried++; b.failing != nil {
			return "", b.failing
		}
		b.made++
		return fmt.Sprintf("/data/backups/stocktake-%d.db", b.made), nil
	}
}

func (b *safe) wants(t *testing.T, made int, when string) {
	t.Helper()
	if b.made != made {
		t.Errorf("%s: %d backups were made, want %d", when, b.made, made)
	}
}

func TestBackupsAreMadeAtTheStartAndWhileThingsChange(t *testing.T) {
	var b safe
	s := tuitest.New(t, 80, 24, b.into)
	b.wants(t, 1, "at the start")
	if s.Waits(backupEvery) != 0 {
		t.Error("a timer runs although nothing has changed")
	}
	s.Workshop(2)
	s.Press("3 4 3")
	if n := s.Waits(backupEvery); n != 1 {
		t.Fatalf("after changes %d backups are waited for", n)
	}
	b.wants(t, 1, "before the time")
	s.Elapse(backupEvery)
	b.wants(t, 2, "after the time")
	s.Press("enter q y i q") // moves, but enters nothing
	s.Elapse(backupEvery)
	at := b.made
	s.Elapse(backupEvery)
	b.wants(t, at, "with nothing new")
	s.Press("delete y")
	s.Elapse(backupEvery)
	b.wants(t, at+1, "after a session was deleted")
	s.Press("ctrl+s")
	s.Shows("Everything is saved, in /data/stocktake.db; the backups are in " + filepath.FromSlash("/data/backups"))
}

func TestNoBackupHoldsAnythingUp(t *testing.T) {
	b := safe{failing: errNoRoom}
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), b.into, slow)
	s.Press("down")
	if b.tried != 0 {
		t.Error("the first backup was waited for")
	}
	s.Release() // it fails
	b.failing = nil
	s.Hold = true
	s.Elapse(backupEvery)
	s.Press("i")
	s.Shows("Guide: Family Hub workforce self-assessment", "This self-assessment shows where the workforce of a Family Hub stands today.")
	s.Press("q ctrl+s")
	if b.tried != 1 {
		t.Errorf("%d backups were waited for", b.tried)
	}
	s.Release()
	if b.tried != 2 {
		t.Errorf("%d backups were made beside each other", b.tried-1)
	}
	b.wants(t, 1, "once the disk answers")
}

// slow has the disk slow from the beginning.
func slow(c *tuitest.Setup) { c.Slow = true }

func TestFailedBackupIsSaidUntilOneSucceeds(t *testing.T) {
	for _, size := range tuitest.Sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			b := safe{failing: errNoRoom}
			s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Thirty(t)), b.into)
			s.Shows("All that was entered is saved, but the backup failed;", "There is no room", "backup failed · saved")
			s.Press("enter")
			s.Hides("All that was entered")
			s.Shows("backup failed · saved")
			s.Press("3")
			s.Elapse(backupEvery)
			s.Shows("All that was entered is saved", "backup failed · saved")
			s.Press("w")
			s.Hides("backup", "All that was entered")
			s.Elapse(backupEvery)
			s.Hides("backup", "All that was entered", "cannot be done")
			s.Press("3 w")
			s.Shows("backup failed · saved")
			b.failing = nil
			s.Press("ctrl+s")
			s.Shows("The backup was made, in " + filepath.FromSlash("/data/backups"))
			s.Hides("backup failed")
			s.Saved()
		})
	}
}

// What failed while the wall was shown is said as tuitest.Soon as it is left.
func TestFailedBackupWaitsForTheWall(t *testing.T) {
	var b safe
	s := tuitest.New(t, 80, 24, b.into)
	s.Workshop(2)
	s.Press("3 w")
	b.failing = errNoRoom
	s.Elapse(backupEvery)
	s.Hides("backup")
	s.Press("4 w")
	s.Shows("the backup failed; ctrl+s tries again.", "There is no room")
	s.Press("3")
	s.Hides("the backup failed;")
}

func TestDiskErrorsComeBeforeBackups(t *testing.T) {
	b := safe{failing: errNoRoom}
	s := tuitest.New(t, 60, 18, b.into)
	s.Workshop(2)
	s.Store.Failing = tuitest.ErrFull
	s.Press("3")
	s.Shows("NOT SAVED", "The disk is full.")
	s.Hides("backup failed")
}

func TestLeavingMakesTheLastBackup(t *testing.T) {
	for name, c := range map[string]struct {
		keys string
		made int
	}{
		"something new": {"3", 2}, "nothing new": {"", 1},
	} {
		t.Run(name, func(t *testing.T) {
			var b safe
			s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Thirty(t)), b.into)
			if c.keys != "" {
				s.Press("enter " + c.keys + " q y")
			}
			s.Press("q y")
			b.wants(t, c.made, "on leaving")
			if !s.Quit || s.Unbacked() != nil {
				t.Errorf("left %t, with %v", s.Quit, s.Unbacked())
			}
		})
	}
}

func TestLeavingWaitsForABackupButNotForEver(t *testing.T) {
	for name, end := range map[string]func(*tuitest.Sim, *safe){
		"it is done":       func(s *tuitest.Sim, _ *safe) { s.Release() },
		"it takes long":    func(s *tuitest.Sim, b *safe) { s.Elapse(backupPatience) },
		"ctrl+c once more": func(s *tuitest.Sim, _ *safe) { s.Press("ctrl+c y") },
	} {
		t.Run(name, func(t *testing.T) {
			var b safe
			s := tuitest.New(t, 60, 18, b.into)
			s.Workshop(2)
			s.Press("3 q y")
			s.Hold = true // from here on the disk is slow
			s.Press("ctrl+c y")
			s.Shows("Making a backup before leaving")
			s.Press("down")
			if s.Quit || len(s.Held) != 1 {
				t.Fatalf("left %t, with %d commands under way", s.Quit, len(s.Held))
			}
			s.Hold = false // but for the backup, which is kept back
			end(s, &b)
			if !s.Quit {
				t.Fatalf("it does not end:\n%s", s.See())
			}
			if late := s.Unbacked() != nil; late != (name != "it is done") {
				t.Errorf("it says %v", s.Unbacked())
			}
		})
	}
}

func TestFailedLastBackupIsNoReasonToStay(t *testing.T) {
	var b safe
	s := tuitest.New(t, 80, 24, b.into)
	s.Workshop(2)
	b.failing = errNoRoom
	s.Press("3 ctrl+c y")
	if !s.Quit || !errors.Is(s.Unbacked(), errNoRoom) {
		t.Errorf("left %t, with %v", s.Quit, s.Unbacked())
	}
}

func TestDemoIsNotBackedUp(t *testing.T) {
	var b safe
	s := tuitest.New(t, 80, 24, b.into, func(c *tuitest.Setup) { c.Demo = func() (ui.Store, error) { return tuitest.Samples(t), nil } })
	s.Press("D enter 3 q y delete y ctrl+s")
	s.Shows("Everything is saved")
	s.Hides("backups")
	s.Elapse(backupEvery)
	b.wants(t, 1, "in the demo")
	s.Press("q")
	s.Elapse(backupEvery)
	b.wants(t, 1, "after the demo")
}
