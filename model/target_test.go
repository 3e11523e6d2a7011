package model

import (
	"math"
	"strings"
	"testing"

	"familyhub/stocktake/model/calendar"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestAStepAimsAtItsOwnTargetOrAtTheMeanOfItsStatements(t *testing.T) {
	r := groupOf(t, 2)
	step := func(n int) string {
		target, ok := r.Session().Targets().Step(n)
		if !ok {
			return "none"
		}
		return target.Words()
	}
	for _, c := range []struct {
		change  SetTarget
		refused string
		want    string // of step 2, which has the statements 3, 4 and 5
	}{
		{SetTarget{0, 2, Points(4), ""}, "", "4 by 12 March 2027"},
		{SetTarget{3, 0, Points(5), "2027-06-30"}, "", "4 by 12 March 2027"},
		{SetTarget{4, 0, Points(3), ""}, "", "4 by 12 March 2027"},
		{SetTarget{5, 0, Points(2), ""}, "with this, the statements of step 2 aim at 3.3 on average, and the step itself at 4", "4 by 12 March 2027"},
		{SetTarget{5, 0, Points(4), ""}, "", "4 by 12 March 2027"},
		{SetTarget{0, 2, Points(5), ""}, "all statements of step 2 have targets, 4.0 on average, so the step cannot aim at 5", "4 by 12 March 2027"},
		{SetTarget{0, 2, NoScore, ""}, "", "4.0 by 30 June 2027"},
		{SetTarget{5, 0, Points(2), ""}, "", "3.3 by 30 June 2027"},
		{SetTarget{5, 0, NoScore, ""}, "", "none"},
	} {
		_, err := r.Do(c.change, noon)
		if (err == nil) != (c.refused == "") || err != nil && !strings.HasPrefix(err.Error(), c.refused) {
			t.Errorf("%+v is answered with %v", c.change, err)
		}
		if got := step(2); got != c.want {
			t.Errorf("after %+v step 2 aims at %s, want %s", c.change, got, c.want)
		}
	}
	for {
		if _, err := r.Undo(noon); err != nil {
			break
		}
	}
	if r.Session().Targets().Any() {
		t.Error("targets are left after everything was undone")
	}
}

func TestTargetsThatAreRefused(t *testing.T) {
	r := groupOf(t, 1)
	for words, c := range map[string]SetTarget{
		"a target is of a statement or of a step":   {0, 0, Points(3), ""},
		"name one of the two":                       {1, 1, Points(3), ""},
		"there is no statement 6":                   {6, 0, Points(3), ""},
		"there is no step 9":                        {0, 9, Points(3), ""},
		"a target is 0 to 5":                        {1, 0, DontKnow, ""},
		"a day needs a target":                      {1, 0, NoScore, "2027-03-12"},
		`"soon" is not a date`:                      {1, 0, Points(3), "soon"},
		"that is already so":                        {1, 0, NoScore, ""},
		"there is no statement 6; the statements a": {6, 0, NoScore, ""},
	} {
		if _, err := r.Do(c, noon); err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%+v is answered with %v, want %s", c, err, words)
		}
	}
	targets := r.Session().Targets()
	for day, words := range map[calendar.Date]string{"2026-03-12": "a target is for a day after the session", "2025-01-01": "1 January 2025 is not", "soon": "is not a date"} {
		if err := targets.CheckDay(day); err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%s is answered with %v", day, err)
		}
	}
	if err := targets.CheckDay("2026-03-13"); err != nil {
		t.Error(err)
	}
}

// The room sets a level and lets the day stand: the entry of the log has it, so that the target
// stays where the session is moved.
func TestTheUsualDayIsKeptWithTheTarget(t *testing.T) {
	r := groupOf(t, 1)
	r.do(SetTarget{1, 0, Points(4), ""}, SetDetails{Details{Title: "Northvale", Date: "2026-04-01"}}, SetTarget{2, 0, Points(4), ""})
	one, _ := r.Session().Targets().Statement(1)
	two, _ := r.Session().Targets().Statement(2)
	if one.By != "2027-03-12" || two.By != "2027-04-01" {
		t.Errorf("the targets are for %s and %s", one.By, two.By)
	}
	undated := newRoom(t, Group, smallFramework())
	undated.do(SetDetails{Details{Title: "Undated"}})
	if got := undated.Session().Targets().Usual(); got != "2027-03-12" {
		t.Errorf("a session without a day has targets for %s", got)
	}
}

func TestStepsOfTargets(t *testing.T) {
	r := groupOf(t, 3)
	r.scores(1, "2 3 3")
	r.do(SetConsensus{1, &Consensus{Score: Points(3)}})
	r.do(SetTarget{1, 0, Points(5), ""}, SetTarget{2, 0, Points(5), ""}, SetTarget{0, 3, Points(4), ""})
	nan := math.NaN()
	if diff := cmp.Diff([]float64{5, nan, 4}, r.Session().Targets().Steps(), cmpopts.EquateNaNs()); diff != "" {
		t.Error(diff)
	}
	if newRoom(t, Group, smallFramework()).Session().Targets().Steps() != nil {
		t.Error("a session without targets has a series")
	}
}

// A target below today is recorded as it was said: it is only asked about.
func TestATargetBelowTodayIsAskedAbout(t *testing.T) {
	r := groupOf(t, 2)
	r.scores(1, "4 4")
	r.do(SetConsensus{1, &Consensus{Score: Points(4)}}, SetTarget{1, 0, Points(3), ""}, SetTarget{2, 0, Points(0), ""}, SetTarget{7, 0, Points(0), ""})
	r.do(SetConsensus{3, &Consensus{Score: Points(4)}}, SetConsensus{4, &Consensus{Score: Points(4)}}, SetConsensus{5, &Consensus{Score: Points(4)}}, SetTarget{0, 2, Points(3), ""})
	for at, want := range map[Subject]string{
		{Statement: 1}: "Statement 1 is at 4 today and the target is 3: is less what you want?",
		{Statement: 2}: "", // nothing is agreed there
		{Statement: 3}: "", // no target
		{Step: 2}:      "Step 2 is at 4.0 today and the target is 3: is less what you want?",
	} {
		if got := r.Session().Targets().Question(at); got != want {
			t.Errorf("%+v: %q, want %q", at, got, want)
		}
	}
}

// A step of which a part is agreed has neither reached its target nor missed it.
func TestAStepThatIsPartlyAgreedIsNowhereYet(t *testing.T) {
	r := groupOf(t, 2)
	r.do(SetConsensus{1, &Consensus{Score: Points(5)}}, SetTarget{0, 1, Points(3), ""})
	at := Subject{Step: 1}
	if got := r.Session().Targets().ToGo(at); !math.IsNaN(got) || r.Session().Targets().Question(at) != "" {
		t.Errorf("partly agreed, it has %v to go and is asked %q", got, r.Session().Targets().Question(at))
	}
	r.do(SetConsensus{2, &Consensus{Rationale: "no consensus"}})
	if got := r.Session().Targets().ToGo(at); !math.IsNaN(got) {
		t.Errorf("without consensus on a statement it has %v to go", got)
	}
	r.do(SetConsensus{2, &Consensus{Score: Points(2)}})
	if got := r.Session().Targets().ToGo(at); got != 0 || r.Session().Targets().Question(at) == "" {
		t.Errorf("agreed, it has %v to go", got)
	}
}

// Levels that count for something else than their value are told by their value where they were said,
// and by what they count for where averages are.
func TestTargetsOnAScaleWithPoints(t *testing.T) {
	fw := smallFramework()
	points := []float64{0, 0.1, 0.2, 0.3, 0.5, 1}
	for i := range fw.Scale {
		fw.Scale[i].Points = &points[i]
	}
	r := newRoom(t, Group, fw)
	r.join(2)
	targets := r.Session().Targets()
	r.scores(1, "3 4")
	r.do(SetConsensus{1, &Consensus{Score: Points(4)}}, SetTarget{1, 0, Points(5), ""})
	at := Subject{Statement: 1}
	if targets.Today(at) != 0.5 || targets.Wanted(at) != 1 || targets.ToGo(at) != 0.5 || targets.Question(at) != "" {
		t.Errorf("statement 1 is at %v, is to be at %v and has %v to go", targets.Today(at), targets.Wanted(at), targets.ToGo(at))
	}
	r.do(SetTarget{1, 0, Points(3), ""})
	if got, want := targets.Question(at), "Statement 1 is at 4 today and the target is 3: is less what you want?"; got != want {
		t.Errorf("it asks %q, want %q", got, want)
	}
	r.do(SetConsensus{2, &Consensus{Score: Points(4)}}, SetTarget{0, 1, Points(3), ""})
	if before, _, _ := r.BeforeLastConsensus(1); before.Figure() != "0.5" {
		t.Errorf("before the last consensus step 1 stood at %s", before.Figure())
	}
	if got, want := targets.Question(Subject{Step: 1}), "Step 1 is at 0.5 today and the target is 0.3: is less what you want?"; got != want {
		t.Errorf("it asks %q, want %q", got, want)
	}
	r.do(SetTarget{0, 2, Points(2), ""}, SetTarget{3, 0, Points(1), ""}, SetTarget{4, 0, Points(2), ""})
	r.refused(SetTarget{5, 0, Points(5), ""}, "aim at 0.4 on average, and the step itself at 0.2")
	r.do(SetTarget{5, 0, Points(3), ""}) // on average 0.2
	if wanted := targets.Wanted(Subject{Step: 3}); !math.IsNaN(wanted) {
		t.Errorf("a step without a target is to be at %v", wanted)
	}
}

// Levels that count for little more than the one below are still apart.
func TestATargetThatIsNear(t *testing.T) {
	fw := smallFramework()
	points := []float64{0, 0.01, 0.02, 0.03, 0.04, 0.05}
	for i := range fw.Scale {
		fw.Scale[i].Points = &points[i]
	}
	r := newRoom(t, Group, fw)
	r.join(2)
	r.do(SetConsensus{1, &Consensus{Score: Points(1)}}, SetTarget{1, 0, Points(2), ""})
	if got := r.Session().Targets().ToGo(Subject{Statement: 1}); got != 0.01 {
		t.Errorf("it has %v to go", got)
	}
}
