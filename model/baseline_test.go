package model

import (
	"testing"
)

func TestSetBaseline(t *testing.T) {
	r := groupOf(t, 1)
	s := r.Session()
	if s.Baseline() {
		t.Error("a new session is a baseline")
	}
	r.do(SetBaseline{true})
	if !s.Baseline() || r.UndoWords() != "session marked as a baseline" {
		t.Errorf("marked: %t, and undo would say %q", s.Baseline(), r.UndoWords())
	}
	if _, err := r.Do(SetBaseline{true}, noon); !NoChange(err) {
		t.Errorf("a second time: %v", err)
	}
	r.do(SetBaseline{false})
	if s.Baseline() || r.UndoWords() != "session no longer a baseline" {
		t.Errorf("taken back: %t, and undo would say %q", s.Baseline(), r.UndoWords())
	}
	if _, err := r.Undo(noon); err != nil || !s.Baseline() {
		t.Errorf("undone: %t, %v", s.Baseline(), err)
	}
}
