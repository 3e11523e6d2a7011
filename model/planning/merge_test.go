package planning

import (
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/refusal/refusaltest"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

func TestMergePriorities(t *testing.T) {
	r := planned(t)
	r.Do(
		model.Edit[model.Priority]{Item: model.Priority{ID: "pr1", What: "agree on one form", Statements: []int{1}, Owner: "Hub lead", Status: model.Agreed, Why: "now", Barriers: []string{"b1"}}},
		model.Edit[model.Priority]{Item: model.Priority{
			ID: "pr2", What: "Agree on one FORM", Statements: []int{1, 3}, Steps: []int{2}, Owner: "Schools", Quarter: "Q3", Why: "later\nor now",
			Barriers: []string{"b2", "b1"}, Measure: model.Measure{Text: "forms"}, Requirement: 1, Focus: true, Review: "2026-06-12", Status: model.Done,
		}},
	)
	before := dumptest.Dump(r.Session())
	merged, err := MergePriorities(r.Session(), "pr1", "pr2")
	if err != nil {
		t.Fatal(err)
	}
	r.Do(merged)
	want := []model.Priority{{
		ID: "pr1", What: "agree on one form", Statements: []int{1, 3}, Steps: []int{2}, Owner: "Hub lead", Quarter: "Q3", Status: model.Agreed,
		Why: "now\nlater\nor now", Resources: "Other lead: Schools", Barriers: []string{"b1", "b2"}, Measure: model.Measure{Text: "forms"}, Requirement: 1, Focus: true, Review: "2026-06-12",
	}}
	if diff := cmp.Diff(want, r.Session().Priorities()); diff != "" {
		t.Error(diff)
	}
	if ballot, _ := r.Session().Vote().Ballot(); ballot.Totals["pr1"] != 3 {
		t.Errorf("the dots are %v", ballot.Totals)
	}
	if got := r.UndoWords(); got != "two priorities merged: agree on one form" {
		t.Errorf("undo would say %q", got)
	}
	r.Back(1)
	if diff := cmp.Diff(before, dumptest.Dump(r.Session())); diff != "" {
		t.Error(diff)
	}
}

func TestMergedMeasure(t *testing.T) {
	full := model.Measure{Text: "Starters inducted", Now: "12", Target: "all", Level: "results"}
	for name, c := range map[string]struct{ one, other, want model.Measure }{
		"none":           {model.Measure{}, full, full},
		"the same":       {model.Measure{Text: "starters INDUCTED", Now: "13"}, full, model.Measure{Text: "starters INDUCTED", Now: "13", Target: "all", Level: "results"}},
		"figures only":   {model.Measure{Now: "13"}, full, model.Measure{Text: "Starters inducted", Now: "13", Target: "all", Level: "results"}},
		"something else": {model.Measure{Text: "Vacancies"}, full, model.Measure{Text: "Vacancies"}},
	} {
		if got := mergedMeasure(c.one, c.other); got != c.want {
			t.Errorf("%s: it is %+v", name, got)
		}
	}
}

func TestMergeRefuses(t *testing.T) {
	r := planned(t)
	half := strings.Repeat("ü", refusal.MaxText/2+1)
	r.Do(
		model.Edit[model.Priority]{Item: model.Priority{ID: "pr1", What: "x" + half, Carried: &model.Carried{Session: "a", Priority: "pr1", Status: model.Agreed}}},
		model.Edit[model.Priority]{Item: model.Priority{ID: "pr2", What: "y" + half}},
		model.Edit[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "x" + half}}, model.Edit[model.Barrier]{Item: model.Barrier{ID: "b2", Text: "y" + half}},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr3", What: "z", Carried: &model.Carried{Session: "b", Priority: "pr1", Status: model.Agreed}}, At: model.End},
	)
	s := r.Session()
	for _, pair := range [][2]string{{"pr1", "pr9"}, {"pr9", "pr1"}, {"pr1", "pr1"}} {
		_, err := MergePriorities(s, pair[0], pair[1])
		refusaltest.Want(t, err, "two priorities")
	}
	_, err := MergePriorities(s, "pr1", "pr2")
	refusaltest.Want(t, err, "cannot be merged", "at most 10000", "shorten")
	_, err = MergePriorities(s, "pr1", "pr3")
	refusaltest.Want(t, err, "different sessions", "drop one")
	_, err = MergeBarriers(s, "b1", "b2")
	refusaltest.Want(t, err, "cannot be merged", "at most 10000")
	_, err = MergeBarriers(s, "b1", "b9")
	refusaltest.Want(t, err, "two barriers")
	_, err = SplitPriority(s, "pr9", "x", "y")
	refusaltest.Want(t, err, `"pr9"`)
}

// What was done in an earlier plan is not done anew because it is split.
func TestSplitOfWhatWasDoneBefore(t *testing.T) {
	r := planned(t)
	r.Do(model.Edit[model.Priority]{Item: model.Priority{ID: "pr1", What: "a and b", Status: model.Done, Carried: &model.Carried{Session: "x", Priority: "pr9", Status: model.Done, Stood: "7"}}})
	split, err := SplitPriority(r.Session(), "pr1", "a", "b")
	if err != nil {
		t.Fatal(err)
	}
	r.Do(split)
	for i, stood := range []string{"7", ""} {
		if p := r.Session().Priorities()[i]; p.Status != model.Done || p.Carried.Status != model.Done || p.Carried.Stood != stood {
			t.Errorf("%q is %s, was %s and stood at %q", p.What, p.Status, p.Carried.Status, p.Carried.Stood)
		}
	}
}

func TestSplitPriority(t *testing.T) {
	r := planned(t)
	r.Do(model.Edit[model.Priority]{Item: model.Priority{ID: "pr1", What: "a and b", Statements: []int{1}, Barriers: []string{"b1"}, Owner: "Lead", Quarter: "Q2", Status: model.Agreed, Why: "now", Focus: true}})
	split, err := SplitPriority(r.Session(), "pr1", "a", "b")
	if err != nil {
		t.Fatal(err)
	}
	r.Do(split)
	want := []model.Priority{
		{ID: "pr1", What: "a", Statements: []int{1}, Barriers: []string{"b1"}, Owner: "Lead", Quarter: "Q2", Status: model.Agreed, Why: "now", Focus: true},
		{ID: "pr3", What: "b", Statements: []int{1}, Barriers: []string{"b1"}, Owner: "Lead", Quarter: "Q2", Status: model.Agreed},
		{ID: "pr2", What: "train together", Steps: []int{1, 3}, Barriers: []string{"b2"}, Status: model.Proposed},
	}
	if diff := cmp.Diff(want, r.Session().Priorities()); diff != "" {
		t.Error(diff)
	}
	empty, err := SplitPriority(r.Session(), "pr1", "a", " ")
	if err != nil {
		t.Fatal(err)
	}
	r.Refused(empty, "priority is empty")
}

func TestMergedPrioritiesKeepTheirReviews(t *testing.T) {
	r := planned(t)
	r.Do(
		model.Add[model.Review]{Item: model.Review{ID: "rv1", Date: "2027-02-12", Lines: []model.ReviewLine{{Priority: "pr1", Status: model.UnderWay, Value: "", Note: "begun", Was: model.Agreed, Stood: "3 of 30"}, {Priority: "pr2", Status: model.Done, Value: "all", Note: "", Was: model.Agreed, Stood: ""}}}, At: model.End},
		model.Add[model.Review]{Item: model.Review{ID: "rv2", Date: "2027-05-12", Lines: []model.ReviewLine{{Priority: "pr2", Status: model.Done, Value: "", Note: "", Was: model.Done, Stood: "all"}}}, At: model.End},
	)
	merged, err := MergePriorities(r.Session(), "pr1", "pr2")
	if err != nil {
		t.Fatal(err)
	}
	r.Do(merged)
	want := []model.ReviewLine{{Priority: "pr1", Status: model.UnderWay, Value: "", Note: "begun\nThe other: done, all", Was: model.Agreed, Stood: "3 of 30"}, {Priority: "pr1", Status: model.Done, Value: "", Note: "", Was: model.Done, Stood: "all"}}
	var got []model.ReviewLine
	for _, review := range followup.Of(r.Session()).All() {
		got = append(got, review.Lines...)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	r.Back(1)
	if len(followup.Of(r.Session()).All()[0].Lines) != 2 {
		t.Error("undo does not bring both lines back")
	}
}

// A value of one measure is not told as one of another.
func TestMergedPrioritiesOfTwoMeasures(t *testing.T) {
	r := planned(t)
	one, _ := r.Session().Plan().Priority("pr1")
	other, _ := r.Session().Plan().Priority("pr2")
	one.Measure, other.Indicator = model.Measure{Text: "inducted"}, "m1"
	r.Do(
		model.Edit[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Spent", Unit: decimal.Pounds}}, model.Edit[model.Priority]{Item: one}, model.Edit[model.Priority]{Item: other},
		model.Add[model.Review]{Item: model.Review{ID: "rv1", Date: "2027-02-12", Lines: []model.ReviewLine{{Priority: "pr2", Status: model.UnderWay, Value: "£3,000", Note: "begun", Was: model.Agreed, Stood: ""}}}, At: model.End},
	)
	merged, err := MergePriorities(r.Session(), "pr1", "pr2")
	if err != nil {
		t.Fatal(err)
	}
	r.Do(merged)
	want := []model.ReviewLine{{Priority: "pr1", Status: model.UnderWay, Value: "", Note: "begun\nSpent: £3,000", Was: model.Agreed, Stood: ""}}
	if diff := cmp.Diff(want, followup.Of(r.Session()).All()[0].Lines); diff != "" {
		t.Error(diff)
	}
	r.Back(1)
	if l := followup.Of(r.Session()).All()[0].Lines[0]; l.Priority != "pr2" || l.Value != "£3,000" {
		t.Errorf("undone: %+v", l)
	}
}

// Of what is said in other words after a change nobody has said how likely it is.
func TestOtherWordsOfAMergerTakeLikelihoodsAway(t *testing.T) {
	for words, change := range map[string]func(s *model.Session) (model.Change, error){
		"two priorities merged: agree on one form train together; what people said of how likely it is was cleared": func(s *model.Session) (model.Change, error) { return MergePriorities(s, "pr1", "pr2") },
		"two priorities merged: train together agree on one form; what people said of how likely it is was cleared": func(s *model.Session) (model.Change, error) { return MergePriorities(s, "pr2", "pr1") },
		"priority split in two: one; what people said of how likely it is was cleared":                              func(s *model.Session) (model.Change, error) { return SplitPriority(s, "pr1", "one", "form") },
	} {
		r := planned(t)
		r.Do(model.SetLikelihood{Priority: "pr1", Participant: "p1", Score: model.Points(5)}, model.SetLikelihood{Priority: "pr1", Participant: "p2", Score: model.Points(4)}, model.RevealLikelihood{Priority: "pr1"})
		before := dumptest.Dump(r.Session())
		made, err := change(r.Session())
		if err != nil {
			t.Fatal(err)
		}
		r.Do(made)
		if r.Session().Plan().Likelihood("pr1").In != 0 || r.UndoWords() != words {
			t.Errorf("%s: undo would say %q", words, r.UndoWords())
		}
		r.Back(1)
		if diff := cmp.Diff(before, dumptest.Dump(r.Session())); diff != "" {
			t.Errorf("%s: %s", words, diff)
		}
	}
}

func TestWhoSaidItOfMergersAndHalves(t *testing.T) {
	r := roomtest.GroupOf(t, 3)
	r.Do(
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "no cover", Statements: []int{1}, By: []string{"p2", "p1"}}, At: model.End},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b2", Text: "no time", Statements: []int{2}, By: []string{"p3"}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "share rotas", By: []string{"p1"}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "rotas for all", By: []string{"p2"}}, At: model.End},
	)
	barriers, errBarriers := MergeBarriers(r.Session(), "b1", "b2")
	priorities, errPriorities := MergePriorities(r.Session(), "pr1", "pr2")
	if errBarriers != nil || errPriorities != nil {
		t.Fatal(errBarriers, errPriorities)
	}
	r.Do(barriers, priorities)
	s := r.Session()
	if diff := cmp.Diff([][]string{{"p1", "p2", "p3"}, {"p1", "p2"}}, [][]string{s.Barriers()[0].By, s.Priorities()[0].By}); diff != "" {
		t.Errorf("who said what was merged (-want +got):\n%s", diff)
	}
	split, err := SplitPriority(s, "pr1", "share rotas", "rotas for all")
	if err != nil {
		t.Fatal(err)
	}
	r.Do(split)
	if diff := cmp.Diff([]string{"p1", "p2"}, r.Session().Priorities()[1].By); diff != "" {
		t.Errorf("who said what was split (-want +got):\n%s", diff)
	}
	later := yearly(t, "mnopqrstuvwx")
	carry(t, later, s)
	for _, p := range later.Session().Priorities() {
		if p.By != nil {
			t.Errorf("in a later session, %q is said to be of %v, who are other people there", p.What, p.By)
		}
	}
}

// planned is a session of three people with a plan: two barriers, two priorities with dots on them, and
// a measure of the register.
func planned(t testing.TB) *roomtest.Room {
	t.Helper()
	r := roomtest.GroupOf(t, 3)
	r.Do(
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "no shared room", Statements: []int{1, 3}}, At: model.End},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b2", Text: "time", Steps: []int{2}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "agree on one form", Statements: []int{1}, Quarter: "Q2", Status: model.Agreed}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "train together", Steps: []int{1, 3}, Barriers: []string{"b2"}}, At: model.End},
		model.Add[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Turnover", Unit: decimal.Percent, Start: model.Start{Value: "18", Date: "2026-03-12"}, Target: "12"}, At: model.End},
		model.AddValue{Indicator: "m1", Value: model.Value{Date: "2026-06-12", Number: "17.5", Note: "the payroll"}},
		model.BeginVote{Each: 3},
		model.SetDots{Participant: "p2", Dots: map[string]int{"pr1": 2, "pr2": 1}},
	)
	return r
}
