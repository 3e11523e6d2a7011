package model

import (
	"testing"

	"familyhub/stocktake/model/dumptest"

	"github.com/google/go-cmp/cmp"
)

// voters is a room of so many people with three priorities, in which a vote was begun.
func voters(t testing.TB, blind bool, people int) *room {
	t.Helper()
	o := origin(Group)
	o.Blind = blind
	h, err := NewHistory(o, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	r := &room{History: h, t: t}
	r.join(people)
	for _, id := range []string{"pr1", "pr2", "pr3"} {
		r.do(Add[Priority]{Priority{ID: id, What: "priority " + id}, End})
	}
	r.do(BeginVote{3})
	return r
}

// dots lays one person's dots on pr1, pr2 and pr3.
func dots(who string, on ...int) SetDots {
	where := map[string]int{}
	for i, n := range on {
		where[[]string{"pr1", "pr2", "pr3"}[i]] = n
	}
	return SetDots{who, where}
}

func TestOpenVote(t *testing.T) {
	r := voters(t, false, 2)
	s := r.Session()
	r.do(dots("p1", 2, 1), dots("p2", 0, 3), dots("p1", 3))
	ballot, ok := s.Vote().Ballot()
	if diff := cmp.Diff(Ballot{Each: 3, In: 2, Totals: map[string]int{"pr1": 3, "pr2": 3}}, ballot); !ok || diff != "" {
		t.Error(diff)
	}
	laid, where := s.Vote().Dots("p1")
	if laid != 3 || !cmp.Equal(where, map[string]int{"pr1": 3}) {
		t.Errorf("p1 laid %d, on %v", laid, where)
	}
	where["pr1"] = 9
	ballot.Totals["pr1"] = 9
	if again, _ := s.Vote().Ballot(); again.Totals["pr1"] != 3 {
		t.Error("what is handed out is part of the session")
	}
	r.do(Remove[Priority]{"pr1"})
	if ballot, _ := s.Vote().Ballot(); !cmp.Equal(ballot.Totals, map[string]int{"pr2": 3}) {
		t.Errorf("without pr1: %v", ballot.Totals)
	}
	r.do(dots("p2"))
	if laid, where := s.Vote().Dots("p2"); laid != 0 || len(where) != 0 {
		t.Errorf("taken back, but %d on %v", laid, where)
	}
}

func TestBlindVote(t *testing.T) {
	r := voters(t, true, 3)
	s := r.Session()
	r.refused(RevealVote{}, "nobody has cast a dot")
	r.do(dots("p1", 2, 1), dots("p2", 0, 3))
	ballot, _ := s.Vote().Ballot()
	if diff := cmp.Diff(Ballot{Each: 3, In: 2, Sealed: true}, ballot); diff != "" {
		t.Error(diff)
	}
	if laid, where := s.Vote().Dots("p1"); laid != 3 || where != nil {
		t.Errorf("sealed, but %d on %v", laid, where)
	}
	r.do(dots("p1", 2, 1), dots("p3"), JoinDots{"pr3", "pr2"}) // change nothing, and do not say so
	r.do(RevealVote{})
	if ballot, _ := s.Vote().Ballot(); ballot.Sealed || !cmp.Equal(ballot.Totals, map[string]int{"pr1": 2, "pr2": 4}) {
		t.Errorf("revealed: %+v", ballot)
	}
	r.refused(dots("p3", 1), "revealed", "begin another")
	if _, err := r.Do(RevealVote{}, noon); !NoChange(err) {
		t.Errorf("revealed twice: %v", err)
	}
	r.do(BeginVote{3})
	if ballot, _ := s.Vote().Ballot(); !ballot.Sealed || ballot.In != 0 {
		t.Errorf("another vote: %+v", ballot)
	}
	if _, err := r.Do(BeginVote{3}, noon); !NoChange(err) {
		t.Errorf("begun twice: %v", err)
	}
	r.back(2)
	if ballot, _ := s.Vote().Ballot(); !ballot.Sealed || ballot.In != 2 {
		t.Errorf("the reveal taken back: %+v", ballot)
	}
}

func TestWhoMayVote(t *testing.T) {
	r := voters(t, true, 2)
	r.do(Add[Participant]{Participant{ID: "p3", Name: "Olu"}, End}, Leave{"p2", true})
	r.refused(dots("p3", 1), "Olu", "observes")
	r.do(dots("p2", 1)) // handed in before leaving
	r.refused(Remove[Participant]{"p2"}, "Participant 2", "dots", "take those back")
	r.refused(Edit[Participant]{Participant{ID: "p2"}}, "Participant 2", "dots", "left")
	if r.Session().Room().MayRemove("p2") || !r.Session().Room().MayRemove("p1") {
		t.Error("who may be removed is told otherwise")
	}
	r.refused(SetBlind{false}, "dots lie", "new session")
	r.do(dots("p2"), SetBlind{false}, Leave{"p2", false}, Remove[Participant]{"p2"})

	newRoom(t, Solo, smallFramework()).refused(BeginVote{3}, "alone", "up and down")
	empty := groupOf(t, 1)
	empty.refused(BeginVote{3}, "no priorities")
	empty.refused(dots("p1"), "no vote", "begin one")
	empty.refused(RevealVote{}, "no vote", "begin one")
}

// An id on which dots may lie is not given again, and tells nothing of where they do.
func TestIdsOfPrioritiesThatAreGone(t *testing.T) {
	for _, on := range [][]int{{1, 0, 0}, {0, 0, 1}} {
		r := voters(t, true, 1)
		r.do(dots("p1", on...), Remove[Priority]{"pr3"})
		if id := NextID[Priority](r.Session()); id != "pr4" {
			t.Errorf("with dots on %v the next is %s", on, id)
		}
	}
	r := voters(t, false, 1)
	r.do(Add[Priority]{Priority{ID: "pr7", What: "x"}, End}, SetDots{"p1", map[string]int{"pr7": 1}}, Remove[Priority]{"pr7"})
	if id := NextID[Priority](r.Session()); id != "pr8" {
		t.Errorf("the next is %s", id)
	}
}

// A vote in which only the erased person had dots was not revealed.
func TestEraseDots(t *testing.T) {
	for name, c := range map[string]struct {
		changes []Change
		want    Ballot
	}{
		"others voted too":   {[]Change{dots("p1", 1), dots("p2", 0, 2), RevealVote{}}, Ballot{3, 1, false, map[string]int{"pr2": 2}}},
		"nobody else did":    {[]Change{dots("p1", 1), RevealVote{}}, Ballot{3, 0, true, nil}},
		"two votes":          {[]Change{dots("p1", 1), RevealVote{}, BeginVote{2}, dots("p2", 2)}, Ballot{2, 1, true, nil}},
		"merged and removed": {[]Change{dots("p1", 1), dots("p2", 1), JoinDots{"pr1", "pr2"}, RevealVote{}}, Ballot{3, 1, false, map[string]int{"pr2": 1}}},
		"a vote put back":    {[]Change{restoreVote{&vote{4, map[string]map[string]int{"p1": {"pr1": 2}}, true, 3}}}, Ballot{4, 0, true, nil}},
	} {
		r := voters(t, true, 2)
		r.do(c.changes...)
		left, err := Erase(r.Session().Origin(), smallFramework(), r.log, "p1")
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		ballot, _ := rebuilt(t, r.Session().Origin(), left).Session().Vote().Ballot()
		if diff := cmp.Diff(c.want, ballot); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestVotesShareNothing: neither the entry of the log nor an undone vote is the session's.
func TestVotesShareNothing(t *testing.T) {
	r := voters(t, false, 2)
	mine := dots("p1", 2)
	r.do(mine, dots("p2", 1))
	before := dumptest.Dump(r.History)
	mine.Dots["pr1"] = 99
	if diff := cmp.Diff(before, dumptest.Dump(r.History)); diff != "" {
		t.Errorf("what the caller holds is part of the history:\n%s", diff)
	}
	session := dumptest.Dump(r.Session())
	r.log[len(r.log)-2].Change.(SetDots).Dots["pr1"] = 99
	e, err := r.Undo(noon)
	if err != nil {
		t.Fatal(err)
	}
	e.Change.(restoreVote).Vote.Dots["p1"]["pr1"] = 99
	if _, err := r.Redo(noon); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(session, dumptest.Dump(r.Session())); diff != "" {
		t.Errorf("an entry of the log is part of the session:\n%s", diff)
	}
}
