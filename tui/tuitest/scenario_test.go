package tuitest_test

import (
	"errors"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
)

// TestScenario is the example of docs/CONTRIBUTING.md, with a disk that fails meanwhile.
func TestScenario(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), "Ann", "Bob"))
	s.Press("3 4")
	s.Shows("2 of 2 in")
	s.Press("enter 3 b")
	s.Store.Failing = errors.New("the disk is full")
	s.Type("No room to meet")
	s.Press("enter")
	s.Shows("NOT SAVED")
	if n := len(s.Store.Logs[s.Session().ID()]); n != s.Seq()-1 {
		t.Errorf("%d of %d entries are on a disk that takes no more", n, s.Seq())
	}
	s.Store.Failing = nil
	s.Press("ctrl+s")
	s.Saved()
	s.Killed()
	s.Press("enter")
	if got := s.Session().Barriers(); len(got) != 1 || got[0].Text != "No room to meet" {
		t.Errorf("the barriers are %+v", got)
	}
}
