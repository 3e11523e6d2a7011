package tui

import (
	"errors"
	"familyhub/stocktake/tui/backups"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

var errNoRoom = errors.New("there is no room in /data/backups; make room there, or take old backups away")

// safe is a folder of backups: it counts those that are made, can be told to fail,
// and keeps what is to be delivered later.
type safe struct {
	made, tried int
	failing     error
	later       []delivery
}

type delivery struct {
	wait time.Duration
	msg  tea.Msg
}

func (b *safe) into(c *Config) {
	c.Backup = func(ui.Store) (string, error) {
		if b.tried++; b.failing != nil {
			return "", b.failing
		}
		b.made++
		return fmt.Sprintf("/data/backups/stocktake-%d.db", b.made), nil
	}
	c.Later = func(wait time.Duration, msg tea.Msg) tea.Cmd {
		b.later = append(b.later, delivery{wait, msg})
		return nil
	}
}

// elapse lets all that waits a time or less arrive.
func (b *safe) elapse(s *sim, wait time.Duration) {
	waiting := b.later
	b.later = nil
	for _, d := range waiting {
		if d.wait > wait {
			b.later = append(b.later, d)
			continue
		}
		s.send(d.msg)
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
	s := newSim(t, 80, 24, b.into)
	b.wants(t, 1, "at the start")
	if len(b.later) != 0 {
		t.Error("a timer runs although nothing has changed")
	}
	s.workshop(2)
	s.press("3 4 3")
	if len(b.later) != 1 || b.later[0].wait != backups.Every {
		t.Fatalf("after changes these are waited for: %v", b.later)
	}
	b.wants(t, 1, "before the time")
	b.elapse(s, backups.Every)
	b.wants(t, 2, "after the time")
	s.press("enter q i q") // moves, but enters nothing
	b.elapse(s, backups.Every)
	at := b.made
	b.elapse(s, backups.Every)
	b.wants(t, at, "with nothing new")
	s.press("D y")
	b.elapse(s, backups.Every)
	b.wants(t, at+1, "after a session was deleted")
	s.press("ctrl+s")
	s.shows("Everything is saved, in /data/stocktake.db; the backups are in " + filepath.FromSlash("/data/backups"))
}

func TestFirstBackupHoldsNothingUp(t *testing.T) {
	var b safe
	s := newSim(t, 80, 24, stored(samples(t)), b.into)
	b.made, b.tried = 0, 0
	s.root.backedUp(s.store) // as at the start
	s.hold = true
	s.press("down")
	if b.tried != 0 || len(s.held) != 1 {
		t.Errorf("%d backups were waited for; %d commands are under way, want the backup's", b.tried, len(s.held))
	}
	s.press("i")
	s.shows("Use the result")
	s.send(backups.Due{})
	if s.press("q ctrl+s"); len(s.held) != 1 {
		t.Error("a second backup was begun beside the first")
	}
	s.release()
	b.wants(t, 1, "once the disk answers")
}

func TestFailedBackupIsSaidUntilOneSucceeds(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			b := safe{failing: errNoRoom}
			s := newSim(t, size[0], size[1], stored(thirty(t)), b.into)
			s.shows("All that was entered is saved, but the backup failed;", "There is no room", "backup failed · saved")
			s.press("enter")
			s.hides("All that was entered")
			s.shows("backup failed · saved")
			s.press("3")
			b.elapse(s, backups.Every)
			s.shows("All that was entered is saved", "backup failed · saved")
			s.press("w")
			s.hides("backup", "All that was entered")
			b.elapse(s, backups.Every)
			s.hides("backup", "All that was entered", "cannot be done")
			s.press("3 w")
			s.shows("backup failed · saved")
			b.failing = nil
			s.press("ctrl+s")
			s.shows("The backup was made, in " + filepath.FromSlash("/data/backups"))
			s.hides("backup failed")
			s.kept()
		})
	}
}

// What failed while the wall was shown is said as soon as it is left.
func TestFailedBackupWaitsForTheWall(t *testing.T) {
	var b safe
	s := newSim(t, 80, 24, b.into)
	s.workshop(2)
	s.press("3 w")
	b.failing = errNoRoom
	b.elapse(s, backups.Every)
	s.hides("backup")
	s.press("4 w")
	s.shows("the backup failed; ctrl+s tries again.", "There is no room")
	s.press("3")
	s.hides("the backup failed;")
}

func TestDiskErrorsComeBeforeBackups(t *testing.T) {
	b := safe{failing: errNoRoom}
	s := newSim(t, 60, 18, b.into)
	s.workshop(2)
	s.store.failing = errFull
	s.press("3")
	s.shows("NOT SAVED", "The disk is full.")
	s.hides("backup failed")
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
			s := newSim(t, 80, 24, stored(thirty(t)), b.into)
			if c.keys != "" {
				s.press("enter " + c.keys + " q")
			}
			s.press("q y")
			b.wants(t, c.made, "on leaving")
			if !s.quit || s.root.Unbacked() != nil {
				t.Errorf("left %t, with %v", s.quit, s.root.Unbacked())
			}
		})
	}
}

func TestLeavingWaitsForABackupButNotForEver(t *testing.T) {
	for name, end := range map[string]func(*sim, *safe){
		"it is done":       func(s *sim, _ *safe) { s.release() },
		"it takes long":    func(s *sim, b *safe) { b.elapse(s, backups.Patience) },
		"ctrl+c once more": func(s *sim, _ *safe) { s.press("ctrl+c") },
	} {
		t.Run(name, func(t *testing.T) {
			var b safe
			s := newSim(t, 60, 18, b.into)
			s.workshop(2)
			s.press("3 q")
			s.hold = true // from here on the disk is slow
			s.press("ctrl+c")
			s.shows("Making a backup before leaving")
			s.press("down")
			if s.quit || len(s.held) != 1 {
				t.Fatalf("left %t, with %d commands under way", s.quit, len(s.held))
			}
			s.hold = false // but for the backup, which is kept back
			end(s, &b)
			if !s.quit {
				t.Fatalf("it does not end:\n%s", s.see())
			}
			if late := s.root.Unbacked() != nil; late != (name != "it is done") {
				t.Errorf("it says %v", s.root.Unbacked())
			}
		})
	}
}

func TestFailedLastBackupIsNoReasonToStay(t *testing.T) {
	var b safe
	s := newSim(t, 80, 24, b.into)
	s.workshop(2)
	b.failing = errNoRoom
	s.press("3 ctrl+c")
	if !s.quit || !errors.Is(s.root.Unbacked(), errNoRoom) {
		t.Errorf("left %t, with %v", s.quit, s.root.Unbacked())
	}
}

func TestDemoIsNotBackedUp(t *testing.T) {
	var b safe
	s := newSim(t, 80, 24, b.into, func(c *Config) { c.Demo = func() (ui.Store, error) { return samples(t), nil } })
	s.press("d enter 3 q D y ctrl+s")
	s.shows("Everything is saved")
	s.hides("backups")
	b.elapse(s, backups.Every)
	b.wants(t, 1, "in the demo")
	s.press("q")
	b.elapse(s, backups.Every)
	b.wants(t, 1, "after the demo")
}
