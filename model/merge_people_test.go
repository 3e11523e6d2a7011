package model

import (
	"slices"
	"testing"

	"familyhub/stocktake/model/dumptest"

	"pgregory.net/rapid"
)

// twice is a room in which Ann stands twice, as p1 and p2, beside p3.
func twice(t testing.TB) *room {
	r := newRoom(t, Group, smallFramework())
	r.do(
		Add[Participant]{Participant{ID: "p1", Name: "Ann Ash", Scoring: true}, End},
		Add[Participant]{Participant{ID: "p2", Name: "Ann A", Agency: "Health", Role: "Lead", Left: true, Scoring: true}, End},
		Add[Participant]{Participant{ID: "p3", Name: "Ben", Scoring: true}, End},
	)
	r.scores(1, "3 3 5")
	r.scores(2, "3 5 1")
	r.scores(3, "- 4 2")
	r.do(
		Add[Note]{Note{ID: "e1", Statement: 3, Text: "seen", By: "p2"}, End},
		Add[Barrier]{Barrier{ID: "b1", Text: "time", Statements: []int{1}, By: []string{"p2", "p3"}}, End},
		Add[Priority]{Priority{ID: "pr1", What: "w", Statements: []int{1}, Status: Agreed, By: []string{"p1", "p2"}}, End},
	)
	return r
}

func TestTwoPeopleBecomeOne(t *testing.T) {
	r := twice(t)
	clashes, err := r.Session().Room().Clashes("p1", "p2")
	if err != nil || !slices.Equal(clashes, []Clash{{2, 1, Points(3), Points(5)}}) {
		t.Fatalf("they clash at %v: %v", clashes, err)
	}
	r.refused(MergePeople{"p1", "p2", nil}, "both have answered statement 2, round 1; say whose answer counts")
	r.refused(MergePeople{"p1", "p2", []WhoCounts{{2, 1, "p3"}}}, "say whose answer counts")
	r.refused(MergePeople{"p1", "p1", nil}, "choose two participants")
	r.refused(MergePeople{"p1", "p9", nil}, "no participant")
	for of, want := range map[string]Score{"p1": Points(3), "p2": Points(5)} {
		before := dumptest.Dump(r.Session())
		r.do(MergePeople{"p1", "p2", []WhoCounts{{2, 1, of}}})
		s := r.Session()
		if got := []Score{s.At(1).Score("p1"), s.At(2).Score("p1"), s.At(3).Score("p1")}; !slices.Equal(got, []Score{Points(3), want, Points(4)}) {
			t.Errorf("with what counts of %s they are %v", of, got)
		}
		if s.Notes()[0].By != "p1" || len(s.Participants()) != 2 || s.At(1).Score("p2").Answered() {
			t.Errorf("%+v %+v", s.Notes(), s.Participants())
		}
		if b, pr := s.Barriers()[0], s.Priorities()[0]; !slices.Equal(b.By, []string{"p1", "p3"}) || !slices.Equal(pr.By, []string{"p1"}) {
			t.Errorf("the barrier was said by %v, the priority by %v", b.By, pr.By)
		}
		if p, _ := s.Participant("p1"); p != (Participant{ID: "p1", Name: "Ann Ash", Agency: "Health", Role: "Lead", Scoring: true}) {
			t.Errorf("they are %+v", p)
		}
		after := dumptest.Dump(s)
		r.back(1)
		if got := dumptest.Dump(r.Session()); got != before {
			t.Errorf("undo led to another session:\n%s\nnot\n%s", got, before)
		}
		if _, err := r.Redo(noon); err != nil || dumptest.Dump(r.Session()) != after {
			t.Errorf("redo led to another session: %v", err)
		}
		r.back(1)
	}
}

// Where both have an unseen score nothing may tell whether it is the same.
func TestPeopleAreNotMergedOverUnseenScores(t *testing.T) {
	for _, row := range []string{"3 3", "3 5"} {
		r := newRoom(t, Group, smallFramework())
		r.do(SetBlind{true})
		r.join(3)
		r.scores(1, row)
		r.refused(MergePeople{"p1", "p2", nil}, "both have scored statement 1, and its scores are still unseen")
		r.do(Reveal{1, 1}, MergePeople{"p1", "p2", []WhoCounts{{1, 1, "p1"}}})
		if got := r.Session().At(1).Score("p1"); got != Points(3) {
			t.Errorf("%s: it is %v", row, got)
		}
	}
	r := newRoom(t, Group, smallFramework())
	r.do(SetBlind{true})
	r.join(2)
	r.scores(1, "- 4")
	r.do(MergePeople{"p1", "p2", nil})
	if r.Session().At(1).Score("p1") != Sealed {
		t.Error("the one unseen score did not go along, or is seen")
	}
}

func TestDotsOfBothAreAskedAbout(t *testing.T) {
	r := twice(t)
	r.do(
		BeginVote{3},
		SetDots{"p1", map[string]int{"pr1": 1}},
	)
	r.refused(SetDots{"p9", nil}, "no participant")
	r.do(SetDots{"p2", map[string]int{"pr1": 3}})
	counts := []WhoCounts{{2, 1, "p1"}}
	r.refused(MergePeople{"p1", "p2", counts}, "the dot vote")
	r.do(MergePeople{"p1", "p2", append(counts, WhoCounts{Of: "p2"})})
	if laid, _ := r.Session().Vote().Dots("p1"); laid != 3 {
		t.Errorf("%d dots", laid)
	}
	r.back(1)
	if laid, _ := r.Session().Vote().Dots("p1"); laid != 1 {
		t.Errorf("after undo %d dots", laid)
	}
}

// Nobody else's answers change, no answer is made up, and undo leads back to the same
// session, whatever was entered and whoever counts.
func TestMergingIsTakenBackWhole(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := groupOf(t, 4)
		blind := rapid.Bool().Draw(rt, "blind")
		if blind {
			r.do(SetBlind{true})
		}
		for range rapid.IntRange(0, 20).Draw(rt, "entries") {
			_, _ = r.Do(rapid.OneOf(
				rapid.Custom(setScore), rapid.Just[Change](Reveal{1, 1}), rapid.Just[Change](BeginRound{1, 2}),
				rapid.Just[Change](Correct{1, 1, "p2", Points(1)}), rapid.Just[Change](Add[Note]{Note{ID: "e1", Statement: 1, Text: "x", By: "p2"}, End}),
			).Draw(rt, "entry"), noon)
		}
		clashes, err := r.Session().Room().Clashes("p1", "p2")
		if err != nil {
			return
		}
		merge := MergePeople{Stays: "p1", Goes: "p2"}
		for _, c := range clashes {
			merge.Counts = append(merge.Counts, WhoCounts{c.Statement, c.Round, rapid.SampledFrom([]string{"p1", "p2"}).Draw(rt, "of")})
		}
		before, third := dumptest.Dump(r.Session()), r.Session().At(1).Score("p3")
		had := map[Score]bool{NoScore: true, r.Session().At(1).Score("p1"): true, r.Session().At(1).Score("p2"): true}
		if _, err := r.Do(merge, noon); err != nil {
			rt.Fatal(err)
		}
		if s := r.Session(); s.At(1).Score("p3") != third || !had[s.At(1).Score("p1")] {
			rt.Errorf("p3 has %v, p1 %v", s.At(1).Score("p3"), s.At(1).Score("p1"))
		}
		if _, err := r.Undo(noon); err != nil || dumptest.Dump(r.Session()) != before {
			rt.Errorf("undo led to another session: %v", err)
		}
	})
}
