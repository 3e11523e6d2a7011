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

	s := r.Session()
	for want, by := range map[string][]string{"": {"p9"}, "said by Participant 1": {"p1"}, "said by Participant 1, Participant 2 and Participant 3": {"p1", "p2", "p3"}} {
		if got := s.Plan().SaidBy(by, Participant.Label); got != want {
			t.Errorf("%v: %q, want %q", by, got, want)
		}
	}
	log, err := Erase(origin(Group), smallFramework(), r.log, "p2")
	if err != nil {
		t.Fatal(err)
	}
	left := rebuilt(t, origin(Group), log).Session()
	if diff := cmp.Diff([][]string{{"p1"}, {"p3"}, {"p1"}, nil}, [][]string{left.Barriers()[0].By, left.Barriers()[1].By, left.Priorities()[0].By, left.Priorities()[1].By}); diff != "" {
		t.Errorf("after one of them was erased (-want +got):\n%s", diff)
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
