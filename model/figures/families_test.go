package figures_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"
)

// families is an open session with people of these agencies, written as letters; F is a
// parent or carer.
func families(t *testing.T, letters string) *roomtest.Room {
	r := roomtest.GroupOf(t, 0)
	for i, letter := range strings.Fields(letters) {
		p := model.Participant{ID: fmt.Sprintf("p%d", i+1), Agency: letter, Scoring: true}
		if letter == "F" {
			p.Family = true
		}
		r.Do(model.Add[model.Participant]{Item: p, At: model.End})
	}
	return r
}

// TestFamiliesAreCountedOnceTheyScored, however their group came to its name.
func TestFamiliesAreCountedOnceTheyScored(t *testing.T) {
	r := families(t, "F F A A")
	r.Do(model.Add[model.Participant]{Item: model.Participant{ID: "p5", Agency: "parents AND carers", Scoring: true}, At: model.End})
	if got, some := figures.Of(r.Session()).Families(1); !some || got.Scoring != 3 || got.Scored != 0 {
		t.Errorf("before a score is in: %d of %d scored, some %t", got.Scored, got.Scoring, some)
	}
	r.Do(model.SetScore{Statement: 1, Round: 1, Participant: "p1", Score: model.Points(2)}, model.SetScore{Statement: 1, Round: 1, Participant: "p5", Score: model.DontKnow},
		model.SetScore{Statement: 1, Round: 1, Participant: "p3", Score: model.Points(2)})
	if got, _ := figures.Of(r.Session()).Families(1); got.Scoring != 3 || got.Scored != 2 {
		t.Errorf("%d of %d scored, want 2 of 3", got.Scored, got.Scoring)
	}
}

// TestFamiliesAreAGroupByTheRuleOfThree: where they are compared, neither side is fewer than
// three people, and nobody else's smaller group follows from the two.
func TestFamiliesAreAGroupByTheRuleOfThree(t *testing.T) {
	for name, v := range map[string]struct {
		people, scores   string
		families, others string
	}{
		"three and three":               {"F F F A A A", "1 2 3 4 4 4", "2.0", "4.0"},
		"two of them":                   {"F F A A A A", "1 2 4 4 4 4", "", ""},
		"two others":                    {"F F F A A", "1 2 3 4 4", "", ""},
		"others in small groups":        {"F F F F A B C", "1 1 1 1 5 5 2", "1.0", "4.0"},
		"a group of two beside a large": {"F F F A A A A B B", "1 1 1 4 4 4 4 0 0", "", ""},
		"families alone":                {"F F F", "1 2 3", "2.0", ""},
		"one of three did not score":    {"F F F A A A", "1 2 dk 4 4 4", "", ""},
		"none among them":               {"A A A B B B", "1 2 3 4 4 4", "none", "none"},
	} {
		r := families(t, v.people)
		r.Scores(1, v.scores)
		got, some := figures.Of(r.Session()).Families(1)
		words := func(mean float64, there bool) string {
			switch {
			case !some:
				return "none"
			case !there || math.IsNaN(mean):
				return ""
			}
			return fmt.Sprintf("%.1f", mean)
		}
		if f, o := words(got.Families.Average.Mean, got.Families.Shown), words(got.Others.Mean, got.Others.Statements > 0); f != v.families || o != v.others {
			t.Errorf("%s: %q and %q, want %q and %q", name, f, o, v.families, v.others)
		}
		if some && got.Compared() != (v.families != "" && v.others != "") {
			t.Errorf("%s: compared is %t", name, got.Compared())
		}
	}
}

func TestFamiliesOverStatementsWhereTheyAreShown(t *testing.T) {
	r := families(t, "F F F A A A")
	r.Scores(1, "1 1 1 4 4 4")
	r.Scores(2, "1 2 - 5 5 5") // two of them: not shown, and not in the others' figure
	r.Scores(3, "2 2 2 3 3 3")
	got, _ := figures.Of(r.Session()).Families(1, 2, 3)
	if got.Scoring != 3 || got.Families.Average.Mean != 1.5 || got.Others.Mean != 3.5 || got.Others.Statements != 2 || got.Difference() != -2 {
		t.Errorf("%+v", got)
	}
}

// TestAnAgencyCalledFamiliesIsTheGroup: people write in the column of agencies what others mark.
func TestAnAgencyCalledFamiliesIsTheGroup(t *testing.T) {
	r := families(t, "F F A A A")
	r.Do(model.Add[model.Participant]{Item: model.Participant{ID: "p6", Agency: "parents and CARERS", Scoring: true}, At: model.End})
	r.Scores(1, "1 1 5 5 5 1")
	if got, some := figures.Of(r.Session()).Families(1); !some || got.Scoring != 3 || got.Difference() != -4 {
		t.Errorf("%+v", got)
	}
}

func TestAnAnonymousSessionKeepsNoFamilies(t *testing.T) {
	o := roomtest.Origin(model.Group)
	o.Anonymous = true
	r := roomtest.Begin(t, o, frameworktest.Small())
	r.Do(model.Add[model.Participant]{Item: model.Participant{ID: "p12", Family: true, Scoring: true}, At: model.End})
	if p := r.Session().Participants()[0]; p.Family {
		t.Errorf("%+v is kept", p)
	}
	if _, some := figures.Of(r.Session()).Families(1); some {
		t.Error("there are figures")
	}
}
