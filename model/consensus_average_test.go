package model

import (
	"math"
	"testing"

	"familyhub/stocktake/model/frameworktest"
)

func TestBeforeLastConsensus(t *testing.T) {
	r := groupOf(t, 4)
	step, _ := r.Session().Framework().StepOf(1)
	if _, _, ok := r.BeforeLastConsensus(step.Number); ok {
		t.Error("there is something before the first consensus")
	}
	r.agree(1, 4)
	if before, at, ok := r.BeforeLastConsensus(step.Number); !ok || at != 1 || !math.IsNaN(before.Mean) {
		t.Errorf("before the first: %v at %d, %v", before, at, ok)
	}
	r.agree(2, 2)
	r.do(SetConsensus{2, &Consensus{Score: Points(2), Rationale: "said later, and no other score"}})
	if before, at, _ := r.BeforeLastConsensus(step.Number); at != 2 || before.Mean != 4 {
		t.Errorf("before the second: %v at %d, want 4 at 2", before, at)
	}
	r.agree(1, 0)
	if before, at, _ := r.BeforeLastConsensus(step.Number); at != 1 || before.Mean != 3 {
		t.Errorf("before it was changed: %v at %d, want 3 at 1", before, at)
	}
}

// A level below zero is agreed like any other.
func TestANegativeLevelIsAgreed(t *testing.T) {
	r := newRoom(t, Group, onScale(frameworktest.Scale(-2, 5)))
	step, _ := r.Session().Framework().StepOf(1)
	r.agree(1, -1)
	if before, at, ok := r.BeforeLastConsensus(step.Number); !ok || at != 1 || !math.IsNaN(before.Mean) {
		t.Errorf("before the first: %v at %d, %v", before, at, ok)
	}
	r.agree(2, 1)
	if before, at, _ := r.BeforeLastConsensus(step.Number); at != 2 || before.Mean != -1 || before.Statements != 1 {
		t.Errorf("before the second: %v at %d, want -1 at 2", before, at)
	}
	targets := r.Session().Targets()
	for at, want := range map[Subject]float64{{Statement: 1}: -1, {Statement: 2}: 1, {Step: step.Number}: 0} {
		if got := targets.Today(at); got != want {
			t.Errorf("%v stands at %v, want %v", at, got, want)
		}
	}
	if got := targets.Today(Subject{Statement: 99}); !math.IsNaN(got) {
		t.Errorf("a statement that is not there stands at %v", got)
	}
}
