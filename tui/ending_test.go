package tui_test

import (
	"errors"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

func TestEveryFailedWriteIsHeardOf(t *testing.T) {
	var heard []error
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.SaveFailed = func(err error) { heard = append(heard, err) } })
	s.Workshop(2)
	s.Press("3")
	if heard != nil {
		t.Fatalf("heard of %v while all was well", heard)
	}
	s.Store.Failing = tuitest.ErrFull
	s.Press("4")
	if len(heard) != 1 || !errors.Is(heard[0], tuitest.ErrFull) {
		t.Errorf("heard of %v", heard)
	}
	if err := s.Flush(); !errors.Is(err, tuitest.ErrFull) || len(heard) != 2 {
		t.Errorf("the last try: %v; heard of %v", err, heard)
	}
}

// A panic may have left the open session in any state. What was queued before is
// written all the same.
func TestFlushWritesTheQueueThoughTheSessionIsBroken(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Hold = true
	s.Press("3 4")
	id := s.Session().ID()
	before := len(s.Store.Logs[id])
	s.App().Session().History = new(model.History)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a broken session does not panic: the test shows nothing")
			}
		}()
		_ = s.Flush()
	}()
	if after := len(s.Store.Logs[id]); after != before+2 {
		t.Errorf("%d changes were written, not 2", after-before)
	}
}
