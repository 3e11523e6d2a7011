package people_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// An agency is one however it is written, and parents and carers are none.
func TestAgenciesAreCountedAsTheModelCountsThem(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann", "Bob", "Cath", "Dai")))
	s.Press("enter")
	for i, agency := range []string{"Health", "HEALTH", "Council", "parents and carers"} {
		p := s.Session().Participants()[i]
		p.Agency = agency
		s.Did(model.Edit[model.Participant]{Item: p})
	}
	s.Press("P")
	s.Shows("4 scoring, 2 agencies")
	if !strings.Contains(s.Words(), "Parents and carers 1") {
		t.Errorf("the parent is not counted:\n%s", s.See())
	}
}
