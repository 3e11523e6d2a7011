package model

import (
	"math"
	"testing"
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
