package model

import (
	"testing"

	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal/refusaltest"
	"familyhub/stocktake/model/stats"

	"github.com/google/go-cmp/cmp"
)

// prioritised is an open session of so many people with two priorities.
func prioritised(t testing.TB, people int) *room {
	t.Helper()
	r := groupOf(t, people)
	r.do(
		Add[Priority]{Priority{ID: "pr1", What: "one form"}, End},
		Add[Priority]{Priority{ID: "pr2", What: "one list"}, End},
	)
	return r
}

func TestLikelihoodIsSealedUntilItIsRevealed(t *testing.T) {
	r := prioritised(t, 3)
	r.do(SetLikelihood{"pr1", "p1", Points(5)}, SetLikelihood{"pr1", "p2", Points(0)}, SetLikelihood{"pr1", "p3", DontKnow})
	plan := r.Session().Plan()
	want := Likelihood{In: 3, Sealed: true, Scores: Distribution{Sealed: 3}}
	if got := plan.Likelihood("pr1"); dumptest.Dump(got) != dumptest.Dump(want) {
		t.Errorf("before the reveal %+v, want %+v", got, want)
	}
	for _, id := range []string{"p1", "p2", "p3"} {
		if got := plan.LikelihoodBy("pr1", id); got != Sealed {
			t.Errorf("%s said %v", id, got)
		}
	}
	r.do(RevealLikelihood{"pr1"})
	want = Likelihood{In: 3, Scores: Distribution{Scale: LikelihoodScale(), Counts: stats.Counts{1, 0, 0, 0, 0, 1}, DontKnow: 1}}
	if got := plan.Likelihood("pr1"); dumptest.Dump(got) != dumptest.Dump(want) || !plan.LikelihoodRevealed("pr1") || plan.LikelihoodBy("pr1", "p2") != Points(0) {
		t.Errorf("after the reveal %+v, want %+v", got, want)
	}
	if got := plan.Likelihood("pr2"); dumptest.Dump(got) != dumptest.Dump(Likelihood{}) {
		t.Errorf("nobody was asked about the other: %+v", got)
	}
	if _, err := r.Undo(noon); err != nil {
		t.Fatal(err)
	}
	if !plan.Likelihood("pr1").Sealed {
		t.Error("the reveal was undone, and it is not sealed again")
	}
}

func TestLikelihoodInWords(t *testing.T) {
	for want, l := range map[string]Likelihood{
		"":                                   {},
		"nobody knows":                       {In: 2, Scores: Distribution{DontKnow: 2}},
		"3, one answer":                      {In: 1, Scores: onUsual([levels]int{3: 1}, Distribution{})},
		"3, one answer, 3 don't know":        {In: 4, Scores: onUsual([levels]int{3: 1}, Distribution{DontKnow: 3})},
		"4, all 3 agree":                     {In: 3, Scores: onUsual([levels]int{4: 3}, Distribution{})},
		"4, all 3 agree, 1 don't know":       {In: 4, Scores: onUsual([levels]int{4: 3}, Distribution{DontKnow: 1})},
		"median 3.5, from 2 to 5, 2 answers": {In: 2, Scores: onUsual([levels]int{2: 1, 5: 1}, Distribution{})},
		"median 2, from 1 to 3, 2 answers, 1 don't know":  {In: 3, Scores: onUsual([levels]int{1: 1, 3: 1}, Distribution{DontKnow: 1})},
		"median 3, from 0 to 5, 20 answers, 4 don't know": {In: 24, Scores: onUsual([levels]int{1, 2, 4, 6, 5, 2}, Distribution{DontKnow: 4})},
		"5, all 20 agree": {In: 20, Scores: onUsual([levels]int{5: 20}, Distribution{})},
	} {
		if got := l.Words(); dumptest.Dump(got) != dumptest.Dump(want) {
			t.Errorf("%+v: %q, want %q", l, got, want)
		}
	}
	if got := (Likelihood{In: 3, Sealed: true, Scores: Distribution{Sealed: 3}}).Words(); got != "" {
		t.Errorf("while it is sealed it says %q", got)
	}
}

func TestOnePersonAloneSealsNothing(t *testing.T) {
	r := newRoom(t, Solo, smallFramework())
	r.do(Add[Priority]{Priority{ID: "pr1", What: "one form"}, End}, SetLikelihood{"pr1", "p1", Points(4)})
	if got := r.Session().Plan().LikelihoodBy("pr1", "p1"); got != Points(4) {
		t.Errorf("said %v", got)
	}
	_, err := r.Do(RevealLikelihood{"pr1"}, noon)
	refusaltest.Want(t, err, "alone")
}

// TestLikelihoodGoesWithItsPriority: a new priority never takes what was said of another.
func TestLikelihoodGoesWithItsPriority(t *testing.T) {
	r := prioritised(t, 2)
	r.do(SetLikelihood{"pr2", "p1", Points(5)})
	before := dumptest.Dump(r.Session())
	r.do(Remove[Priority]{"pr2"})
	if got := NextID[Priority](r.Session()); got != "pr3" {
		t.Errorf("the next priority is %s", got)
	}
	if got := r.Session().Plan().Likelihood("pr2").In; got != 0 {
		t.Errorf("%d are in for what is gone", got)
	}
	if _, err := Erase(r.Session().Origin(), smallFramework(), r.Entries(), "p2"); err != nil {
		t.Error(err)
	}
	r.back(1)
	if diff := cmp.Diff(before, dumptest.Dump(r.Session())); diff != "" {
		t.Error(diff)
	}
}

func TestErasingAPersonTakesWhatTheySaidOfPriorities(t *testing.T) {
	r := prioritised(t, 2)
	r.do(SetLikelihood{"pr1", "p1", Points(5)}, SetLikelihood{"pr1", "p2", Points(1)}, RevealLikelihood{"pr1"}, SetLikelihood{"pr2", "p1", Points(4)}, RevealLikelihood{"pr2"})
	left, err := Erase(r.Session().Origin(), smallFramework(), r.Entries(), "p1")
	if err != nil {
		t.Fatal(err)
	}
	plan := rebuilt(t, r.Session().Origin(), left).Session().Plan()
	if got := plan.Likelihood("pr1").Scores; got.N() != 1 || got.Counts[1] != 1 {
		t.Errorf("left is %+v", got)
	}
	if got := plan.Likelihood("pr2"); dumptest.Dump(got) != dumptest.Dump(Likelihood{}) || plan.LikelihoodRevealed("pr2") {
		t.Errorf("of what nobody else judged %+v is left", got)
	}
}

func TestReadBackIsWhatTheRoomChose(t *testing.T) {
	r := prioritised(t, 1)
	ids := func() (all []string) {
		for _, p := range r.Session().Plan().ReadBack() {
			all = append(all, p.ID)
		}
		return all
	}
	r.do(Add[Priority]{Priority{ID: "pr3", What: "done long ago", Status: Done, Focus: true}, End})
	if got := ids(); !cmp.Equal(got, []string{"pr1", "pr2"}) {
		t.Errorf("with none chosen %v", got)
	}
	r.do(Edit[Priority]{Priority{ID: "pr2", What: "one list", Focus: true}})
	if got := ids(); !cmp.Equal(got, []string{"pr2"}) {
		t.Errorf("with one chosen %v", got)
	}
}

func TestJudgingAreThoseWhoScoreAndThoseWhoAnswered(t *testing.T) {
	r := prioritised(t, 3)
	r.do(Add[Participant]{Participant{ID: "p4", Name: "Olu"}, End}, SetLikelihood{"pr1", "p1", Points(3)}, Leave{"p1", true}, Leave{"p2", true})
	if got := idsOf(r.Session().Plan().Judging("pr1")); !cmp.Equal(got, []string{"p1", "p3"}) {
		t.Errorf("asked are %v", got)
	}
	for _, c := range []Change{Edit[Participant]{Participant{ID: "p1"}}, Remove[Participant]{"p1"}} {
		_, err := r.Do(c, noon)
		refusaltest.Want(t, err, "Participant 1", "how likely", "left")
	}
}

// TestWhoSaidHowLikelyIsMergedIntoNobody: what is sealed cannot be given to somebody else.
func TestWhoSaidHowLikelyIsMergedIntoNobody(t *testing.T) {
	r := prioritised(t, 2)
	r.do(SetLikelihood{"pr1", "p1", Points(4)})
	_, err := r.Do(MergePeople{Stays: "p2", Goes: "p1"}, noon)
	refusaltest.Want(t, err, "Participant 1", "how likely", "left")
	r.do(MergePeople{Stays: "p1", Goes: "p2"})
	if got := r.Session().Plan().Likelihood("pr1"); got.In != 1 {
		t.Errorf("%d are in", got.In)
	}
}

// TestWhoJudgedOnlyWhatIsGoneMayGo: nobody could take back any more what they said of it. Undo
// brings back all of it, and the rest can be erased.
func TestWhoJudgedOnlyWhatIsGoneMayGo(t *testing.T) {
	r := prioritised(t, 3)
	r.do(SetLikelihood{"pr2", "p1", Points(5)}, SetLikelihood{"pr2", "p2", Points(4)}, SetLikelihood{"pr2", "p3", Points(3)})
	before := dumptest.Dump(r.Session())
	r.do(Remove[Priority]{"pr2"}, Remove[Participant]{"p1"}, Edit[Participant]{Participant{ID: "p2"}}, MergePeople{Stays: "p2", Goes: "p3"})
	after := dumptest.Dump(r.Session())
	left, err := Erase(r.Session().Origin(), smallFramework(), r.Entries(), "p2")
	if err != nil {
		t.Fatal(err)
	}
	if got := rebuilt(t, r.Session().Origin(), left).Session().Participants(); len(got) != 0 {
		t.Errorf("left are %+v", got)
	}
	r.back(4)
	if diff := cmp.Diff(before, dumptest.Dump(r.Session())); diff != "" {
		t.Error(diff)
	}
	for range 4 {
		if _, err := r.Redo(noon); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(after, dumptest.Dump(r.Session())); diff != "" {
		t.Error(diff)
	}
}

// TestOtherWordsTakeLikelihoodsAway: people said it of the words that they had before them. The
// history says so, and undo brings it back.
func TestOtherWordsTakeLikelihoodsAway(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(p Plan) (Change, error)
		cleared bool
		words   string
	}{
		"reworded": {func(Plan) (Change, error) {
			return Edit[Priority]{Priority{ID: "pr1", What: "two forms", Status: Proposed}}, nil
		}, true, "priority: two forms changed: text from “one form” to “two forms”; what people said of how likely it is was cleared"},
		"reworded in a batch": {func(Plan) (Change, error) {
			return Batch{"score sheet", []Change{Edit[Priority]{Priority{ID: "pr1", What: "two forms", Status: Proposed}}}}, nil
		}, true, "score sheet; what people said of how likely it is was cleared"},
		"another owner": {func(Plan) (Change, error) {
			return Edit[Priority]{Priority{ID: "pr1", What: "One FORM", Owner: "Ann", Status: Proposed}}, nil
		}, false, ""},
	} {
		r := prioritised(t, 2)
		r.do(SetLikelihood{"pr1", "p1", Points(5)}, SetLikelihood{"pr1", "p2", Points(4)}, RevealLikelihood{"pr1"})
		before := dumptest.Dump(r.Session())
		change, err := c.change(r.Session().Plan())
		if err != nil {
			t.Fatal(err)
		}
		r.do(change)
		if got := r.Session().Plan().Likelihood("pr1").In == 0 && len(r.Session().likelihoods) == 0; got != c.cleared {
			t.Errorf("%s: cleared is %v", name, got)
		}
		if words := r.UndoWords(); c.words != "" && words != c.words {
			t.Errorf("%s: %s", name, words)
		}
		if again := rebuilt(t, r.Session().Origin(), r.Entries()); dumptest.Dump(again.Session()) != dumptest.Dump(r.Session()) {
			t.Errorf("%s: from the log it is another session", name)
		}
		r.back(1)
		if diff := cmp.Diff(before, dumptest.Dump(r.Session())); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
