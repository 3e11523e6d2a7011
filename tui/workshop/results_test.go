package workshop_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// results opens the results of the sample workshop's first step.
func results(t *testing.T, width, height int) *tuitest.Sim {
	s := tuitest.New(t, width, height, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 4 enter pgdown")
	return s
}

// TestResultsSayWhatStandsOut: the finding is the title, each statement has its figures and
// its reason, and a word only where one stands out.
func TestResultsSayWhatStandsOut(t *testing.T) {
	s := results(t, 120, 36)
	s.Shows("Step 1 of 5 · People disagreed on 1 of 4 and then agreed", "Setting priorities, roles, responsibilities and resources",
		"● agreed  ▲ mean  change  0    5", "disagreed, 2 to 5, then agreed", "Why: Signed and in use everywhere.",
		"What has changed", "○ 11 March 2025", "Barriers", "1 Priorities        3.8      3.8     +1.5")
	if n := strings.Count(s.See(), "A strength. Why: "); n != 3 {
		t.Errorf("%d of the 3 strengths are called so", n)
	}
	s.Resize(60, 18)
	s.Shows("People disagreed on 1 of 4", "disagreed, 2 to 5", "for more")
	s.Hides("Why: ")
}

// TestResultsFollowTheLastConsensus: what it changed is said, and taken back with it.
func TestResultsFollowTheLastConsensus(t *testing.T) {
	s := results(t, 120, 36)
	s.Did(model.SetConsensus{Statement: 4, Consensus: &model.Consensus{Score: model.Points(1)}})
	s.Shows("Step 1 is now 3.3, was 3.8 (statement 4).", "       to work on")
	s.Did(model.SetConsensus{Statement: 4})
	s.Shows("People disagree on 1 of 4", "Step 1 is now 4.0, was 3.3")
	s.Press("u u")
	s.Hides("is now 3.3, was 3.8")
}

// TestResultsOfNothing say what will stand there, and the keys for it.
func TestResultsOfNothing(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Thirty(t)))
	s.Press("enter g 4 enter pgdown")
	s.Shows("Step 1 of 5 · Nothing scored yet", "No barriers or priorities yet: b notes what stands in the way")
}

// A score that comes in after people agreed makes no disagreement of what they agreed on.
func TestAScoreThatComesLateIsCalledSo(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), "Ann", "Kim", "Lou"))
	s.Press("4 4 enter 4")
	s.Did(model.SetScore{Statement: 1, Round: 1, Participant: "p3", Score: model.Points(0)})
	s.Press("g 4 enter pgdown")
	s.Shows("agreed, with other scores later, 0 to 4")
	s.Hides("disagreed", "isagree on")
	s.Press("S tab")
	s.Shows("Agreed, with other scores later: 1")
	s.Hides("Disagreed, then agreed")
}

// A room that looks at such scores, or scores anew, and agrees on the same again has settled it.
func TestTheSameAgreedAgainIsSettled(t *testing.T) {
	s := tuitest.Opened(t, 100, 30, tuitest.Room(t, framework.Builtin(), "Ann", "Kim", "Lou"))
	s.Press("4 4 4 enter 4 R y")
	s.Shows("round 2")
	s.Press("0 5 4 enter 4")
	s.Shows("The consensus is 4 again, on the scores as they are now. u takes that back.")
	s.Press("4")
	s.Shows("The consensus is 4 already.")
	s.Press("S tab")
	s.Shows("Disagreed, then agreed: 1")
	s.Hides("with other scores later")
	s.Saved()
	s.Press("u")
	s.Shows("Agreed, with other scores later: 1")
}
