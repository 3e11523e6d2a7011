package figures_test

import (
	"cmp"
	"fmt"
	"math"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/roomtest"
	"familyhub/stocktake/model/stats"

	"pgregory.net/rapid"
)

// agencies is an open session with people of these agencies, written as letters.
func agencies(t *testing.T, letters string) *roomtest.Room {
	r := roomtest.GroupOf(t, 0)
	for i, letter := range strings.Fields(letters) {
		r.Do(model.Add[model.Participant]{Item: model.Participant{ID: fmt.Sprintf("p%d", i+1), Agency: letter, Scoring: true}, At: model.End})
	}
	return r
}

// shownOf lists the groups that are shown, with their people.
func shownOf(s *model.Session, statements ...int) string {
	var shown []string
	for _, g := range figures.Of(s).ByAgency(statements...) {
		if g.Shown {
			shown = append(shown, fmt.Sprintf("%s%d", g.Agency, g.People))
		}
	}
	return strings.Join(shown, " ")
}

func TestTheRuleOfThree(t *testing.T) {
	for name, v := range map[string]struct{ people, scores, shown string }{
		"all large":                  {"A A A B B B", "1 2 3 4 5 5", "A3 B3"},
		"one hidden, one large":      {"A A A B B", "1 2 3 4 5", ""},
		"one hidden, two large":      {"A A A A B B B C", "1 2 3 4 5 5 5 0", "A4"},
		"two hidden of two in all":   {"A A A A B B B C D", "1 2 3 4 5 5 5 0 0", "A4"},
		"two hidden of three in all": {"A A A B B C", "1 2 3 4 5 0", "A3"},
		"only small groups":          {"A A B B", "1 2 3 4", ""},
		"a group without scores":     {"A A A B B", "1 2 3 - -", "A3"},
		"a group without numbers":    {"A A A B B", "1 2 3 dk na", "A3"},
		"two of three scored":        {"A A A B B B", "1 2 3 4 5 -", ""},
		"don't know is no score":     {"A A A B B B", "1 2 dk 4 5 5", ""},
		"alone in the room":          {"A A A", "1 2 3", "A3"},
		"nobody":                     {"", "", ""},
	} {
		r := agencies(t, v.people)
		r.Scores(1, v.scores)
		if got := shownOf(r.Session(), 1); got != v.shown {
			t.Errorf("%s: %q shown, want %q", name, got, v.shown)
		}
	}
}

func TestAgencyFigures(t *testing.T) {
	r := agencies(t, "B B B A A")
	r.Do(
		model.Add[model.Participant]{Item: model.Participant{ID: "p6", Agency: "C"}, At: model.End}, // observes
		model.Add[model.Participant]{Item: model.Participant{ID: "p7", Scoring: true}, At: model.End},
		model.Add[model.Participant]{Item: model.Participant{ID: "p8", Agency: "B", Scoring: true}, At: model.End},
	)
	r.Scores(1, "1 2 3 0 0 - 0 dk")
	r.Do(model.Leave{Participant: "p3", Left: true})
	all := figures.Of(r.Session()).ByAgency(1)
	if len(all) != 3 || all[0].Agency != "" || all[1].Agency != "A" || all[2].Agency != "B" {
		t.Fatalf("%+v", all)
	}
	b := all[2]
	if !b.Shown || b.People != 3 || b.Average != (stats.Average{Mean: 2, Statements: 1, N: 3}) {
		t.Errorf("%+v", b)
	}
}

// TestAStepDoesNotGiveAStatementAway: of A's three only one scored statement 2, so
// its figures over both statements less those of statement 1 would be that score.
func TestAStepDoesNotGiveAStatementAway(t *testing.T) {
	r := agencies(t, "A A A B B B")
	r.Scores(1, "1 2 3 4 5 5")
	r.Scores(2, "2 - - 4 5 5")
	s := r.Session()
	if got := shownOf(s, 2); got != "" { // B would give A away
		t.Errorf("at statement 2 %q are shown", got)
	}
	if got := shownOf(s, 1, 2); got != "A3 B3" {
		t.Errorf("over both %q are shown", got)
	}
	for i, g := range figures.Of(s).ByAgency(2, 1, 2) {
		if alone := figures.Of(s).ByAgency(1)[i]; g.Average != alone.Average {
			t.Errorf("%s: %+v over both, %+v at the one that may be told", g.Agency, g.Average, alone.Average)
		}
	}
}

func TestAgenciesWaitForTheReveal(t *testing.T) {
	r := blindOf(t, 3)
	r.Scores(1, "1 2 3")
	if got := shownOf(r.Session(), 1); got != "" {
		t.Errorf("%q shown of a sealed round", got)
	}
	r.Do(model.Reveal{Statement: 1, Round: 1})
	if got := shownOf(r.Session(), 1); got != "3" {
		t.Errorf("%q shown after the reveal", got)
	}
}

// TestAStepOfAnAgency: the mean of the statements' means over those that can be shown, or
// nothing where that would mislead.
func TestAStepOfAnAgency(t *testing.T) {
	for name, v := range map[string]struct {
		people string
		scores []string // of the statements from 1
		want   string
	}{
		"each statement weighs the same":     {"A A A A B B B", []string{"1 1 1 1 3 3 3", "4 4 4 - 3 3 3"}, "A 2.5/2 B 3.0/2"},
		"a hidden statement moves it little": {"A A A B B B", []string{"3 3 3 1 1 1", "3 3 3 1 1 1", "3 3 3 1 1 1", "4 - - 1 1 1"}, "A 3.0/3 B 1.0/3"},
		"a hidden statement moves it 0.3":    {"A A A B B B", []string{"3 3 3 1 1 1", "3 3 3 1 1 1", "3 3 3 1 1 1", "5 4 - 1 1 1"}, "A withheld B 1.0/3"},
		"a hidden statement turns the order round": {
			"A A A A B B B",
			[]string{"3 3 3 3 3 3 3", "3 3 3 3 3 3 3", "3 3 3 2 3 3 3", "4 4 4 4 4 4 3", "4 2 - - 3 3 2", "3 3 3 3 3 3 3"},
			"A withheld B withheld",
		},
		"two writings of one agency": {"health Health HEALTH b b B", []string{"1 2 3 2 2 2"}, "B 2.0/1 HEALTH 2.0/1"},
		"outer spaces are cleaned":   {"A A A", []string{"1 2 3"}, "A 2.0/1"},
	} {
		r := agencies(t, v.people)
		var numbers []int
		for i, scores := range v.scores {
			n := r.Session().Statements()[i].Number
			r.Scores(n, scores)
			numbers = append(numbers, n)
		}
		var got []string
		for _, g := range figures.Of(r.Session()).ByAgency(numbers...) {
			switch {
			case g.Withheld:
				got = append(got, g.Agency+" withheld")
			case g.Shown:
				got = append(got, fmt.Sprintf("%s %s/%d", g.Agency, stats.Figure(g.Average.Mean), g.Average.Statements))
			default:
				got = append(got, g.Agency+" too few")
			}
		}
		if strings.Join(got, " ") != v.want {
			t.Errorf("%s: %v, want %s", name, got, v.want)
		}
	}
}

// TestNoStepOfAnAgencyMisleads: whatever is hidden, what is shown is within 0.3 of the
// whole, and stands in the whole's order.
func TestNoStepOfAnAgencyMisleads(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := agencies(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"A", "a", "B", "b", "C"}), 4, 11).Draw(rt, "agencies"), " "))
		s := r.Session()
		people := s.Participants()
		for _, n := range []int{1, 2, 3} {
			keys := make([]string, len(people))
			for i := range keys {
				keys[i] = rapid.SampledFrom([]string{"0", "1", "2", "3", "4", "5", "-", "dk"}).Draw(rt, "score")
			}
			r.Scores(n, strings.Join(keys, " "))
		}
		whole := map[string]float64{}
		for _, p := range people {
			sum, statements := 0.0, 0.0
			for _, n := range []int{1, 2, 3} {
				points, count := 0.0, 0.0
				for _, o := range people {
					if x, numeric := s.At(n).Score(o.ID).Points(); numeric && strings.EqualFold(o.Agency, p.Agency) {
						points, count = points+float64(x), count+1
					}
				}
				if count > 0 {
					sum, statements = sum+points/count, statements+1
				}
			}
			whole[agency.Folded(p.Agency)] = sum / statements
		}
		var shown []figures.Agency
		for _, g := range figures.Of(s).ByAgency(1, 2, 3) {
			if g.Shown {
				shown = append(shown, g)
				if math.Abs(g.Average.Mean-whole[agency.Folded(g.Agency)]) >= 0.3 {
					rt.Errorf("%+v, and in all %v", g, whole)
				}
			}
		}
		for i, a := range shown {
			for _, b := range shown[:i] {
				if cmp.Compare(stats.OneDecimal.Rounded(a.Average.Mean), stats.OneDecimal.Rounded(b.Average.Mean)) != cmp.Compare(stats.OneDecimal.Rounded(whole[agency.Folded(a.Agency)]), stats.OneDecimal.Rounded(whole[agency.Folded(b.Agency)])) {
					rt.Errorf("%+v and %+v, and in all %v", a, b, whole)
				}
			}
		}
	})
}
