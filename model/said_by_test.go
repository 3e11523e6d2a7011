package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhoSaidIt(t *testing.T) {
	r := groupOf(t, 3)
	r.do(
		Add[Barrier]{Barrier{ID: "b1", Text: "no cover", Statements: []int{1}, By: []string{"p2", " p1", "p2", ""}}, End},
		Add[Barrier]{Barrier{ID: "b2", Text: "no time", Statements: []int{2}, By: []string{"p3"}}, End},
		Add[Priority]{Priority{ID: "pr1", What: "share rotas", By: []string{"p1"}}, End},
		Add[Priority]{Priority{ID: "pr2", What: "rotas for all", By: []string{"p2"}}, End},
	)
	r.refused(Add[Barrier]{Barrier{ID: "b3", Text: "x", By: []string{"p9"}}, End}, `no participant "p9" to have said this barrier`)
	r.refused(Add[Priority]{Priority{ID: "pr3", What: "x", By: []string{"p9"}}, End}, `no participant "p9" to have said this priority`)
	r.refused(Remove[Participant]{"p1"}, "has put barriers or priorities on the lists")

	barriers, err := r.Session().Plan().MergeBarriers("b1", "b2")
	if err != nil {
		t.Fatal(err)
	}
	priorities, err := r.Session().Plan().MergePriorities("pr1", "pr2")
	if err != nil {
		t.Fatal(err)
	}
	r.do(barriers, priorities)
	s := r.Session()
	if diff := cmp.Diff([][]string{{"p1", "p2", "p3"}, {"p1", "p2"}}, [][]string{s.Barriers()[0].By, s.Priorities()[0].By}); diff != "" {
		t.Errorf("who said what was merged (-want +got):\n%s", diff)
	}
	for want, by := range map[string][]string{"": {"p9"}, "said by Participant 1": {"p1"}, "said by Participant 1, Participant 2 and Participant 3": {"p1", "p2", "p3"}} {
		if got := s.Plan().SaidBy(by, Participant.Label); got != want {
			t.Errorf("%v: %q, want %q", by, got, want)
		}
	}
	split, err := s.Plan().SplitPriority("pr1", "share rotas", "rotas for all")
	if err != nil {
		t.Fatal(err)
	}
	r.do(split)
	if diff := cmp.Diff([]string{"p1", "p2"}, r.Session().Priorities()[1].By); diff != "" {
		t.Errorf("who said what was split (-want +got):\n%s", diff)
	}

	log, err := Erase(origin(Group), smallFramework(), r.log, "p2")
	if err != nil {
		t.Fatal(err)
	}
	left := rebuilt(t, origin(Group), log).Session()
	if diff := cmp.Diff([][]string{{"p1", "p3"}, {"p1"}}, [][]string{left.Barriers()[0].By, left.Priorities()[0].By}); diff != "" {
		t.Errorf("after one of them was erased (-want +got):\n%s", diff)
	}
	next := origin(Group)
	next.ID = "mnopqrstuvwx"
	h, err := NewHistory(next, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	later := &room{History: h, t: t}
	carried, err := later.Session().Plan().CarryOver(r.Session())
	if err != nil {
		t.Fatal(err)
	}
	later.do(carried)
	for _, p := range later.Session().Priorities() {
		if p.By != nil {
			t.Errorf("in a later session, %q is said to be of %v, who are other people there", p.What, p.By)
		}
	}
}

// In an anonymous session nothing is kept of who said what.
func TestNobodySaidIt(t *testing.T) {
	o := origin(Group)
	o.Anonymous = true
	h, err := NewHistory(o, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	r := &room{History: h, t: t}
	who := NextID[Participant](r.Session())
	r.do(Add[Participant]{Participant{ID: who, Scoring: true}, End})
	r.refused(Add[Barrier]{Barrier{ID: "b1", Text: "x", By: []string{who}}, End}, "anonymous")
	r.do(Add[Barrier]{Barrier{ID: "b1", Text: "x"}, End})
}
