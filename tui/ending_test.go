package tui

import (
	"errors"
	"testing"

	"familyhub/stocktake/model"
)

func TestEveryFailedWriteIsHeardOf(t *testing.T) {
	var heard []error
	s := newSim(t, 80, 24, func(c *Config) { c.SaveFailed = func(err error) { heard = append(heard, err) } })
	s.workshop(2)
	s.press("3")
	if heard != nil {
		t.Fatalf("heard of %v while all was well", heard)
	}
	s.store.failing = errFull
	s.press("4")
	if len(heard) != 1 || !errors.Is(heard[0], errFull) {
		t.Errorf("heard of %v", heard)
	}
	if err := s.root.Flush(); !errors.Is(err, errFull) || len(heard) != 2 {
		t.Errorf("the last try: %v; heard of %v", err, heard)
	}
}

// A panic may have left the open session in any state. What was queued before is
// written all the same.
func TestFlushWritesTheQueueThoughTheSessionIsBroken(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.hold = true
	s.press("3 4")
	id := s.session().ID()
	before := len(s.store.logs[id])
	s.root.desk.History = new(model.History)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a broken session does not panic: the test shows nothing")
			}
		}()
		_ = s.root.Flush()
	}()
	if after := len(s.store.logs[id]); after != before+2 {
		t.Errorf("%d changes were written, not 2", after-before)
	}
}
