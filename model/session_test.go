package model

import (
	"slices"
	"strings"
	"testing"
)

func TestScorers(t *testing.T) {
	r := furnished(t) // p4 observes; p5 left after scoring statement 1
	r.do(Leave{"p3", true})
	s := r.Session()
	for _, v := range []struct {
		what string
		got  []Participant
		want []string
	}{
		{"now", s.Room().Scorers(), []string{"p1", "p2"}},
		{"of 1", s.At(1).Scorers(), []string{"p1", "p2", "p3", "p5"}}, // p3 said don't know
		{"of 2", s.At(2).Scorers(), []string{"p1", "p2"}},
		{"of 99", s.At(99).Scorers(), []string{"p1", "p2"}},
		{"everybody", s.Participants(), []string{"p1", "p2", "p3", "p4", "p5"}},
	} {
		if got := idsOf(v.got); !slices.Equal(got, v.want) {
			t.Errorf("%s: %v, want %v", v.what, got, v.want)
		}
	}
}

func TestMayRemove(t *testing.T) {
	r := furnished(t)
	r.do(
		Add[Participant]{Participant{ID: "p6", Scoring: true}, End},
		Add[Note]{Note{ID: "e3", Statement: 2, Text: "x", By: "p6"}, End},
	)
	for id, want := range map[string]bool{
		"p1": false, // has scored
		"p3": false, // has said don't know
		"p4": true,
		"p5": false, // has left, and scored before
		"p6": false, // has commented
		"p9": false, // is not there
	} {
		if got := r.Session().Room().MayRemove(id); got != want {
			t.Errorf("%s: %v, want %v", id, got, want)
		}
		if _, err := r.Do(Remove[Participant]{id}, noon); (err == nil) != want {
			t.Errorf("%s: %v, but MayRemove says %v", id, err, want)
		}
	}
	if newRoom(t, Solo, smallFramework()).Session().Room().MayRemove(SoloParticipant) {
		t.Error("the one person of a solo session may be removed")
	}
}

func TestReadingWhatIsNotThere(t *testing.T) {
	s := furnished(t).Session()
	for _, n := range []int{-1, 0, 6, 99} {
		if s.At(n).Score("p1") != NoScore || s.At(n).Rounds() != 1 || s.At(n).Flagged() || s.At(n).Evidence() != nil {
			t.Errorf("statement %d has something", n)
		}
		if _, ok := s.At(n).Consensus(); ok {
			t.Errorf("statement %d has a consensus", n)
		}
		if got := s.At(n).Progress(); got != Untouched {
			t.Errorf("statement %d has come to %d", n, got)
		}
	}
	if s.At(1).Score("p9") != NoScore {
		t.Error("p9 has a score")
	}
	if _, ok := s.Participant("p9"); ok {
		t.Error("there is a p9")
	}
}

func TestCommentIsTheParticipantsOwnNote(t *testing.T) {
	s := furnished(t).Session()
	if n, ok := s.At(1).Comment("p3"); !ok || n.ID != "e2" {
		t.Errorf("the comment of p3 is %+v", n)
	}
	for _, v := range []struct {
		statement int
		by        string
	}{{1, "p1"}, {2, "p3"}} {
		if n, ok := s.At(v.statement).Comment(v.by); ok {
			t.Errorf("%s at %d: %+v", v.by, v.statement, n)
		}
	}
	if got := s.At(1).Evidence(); len(got) != 2 || got[0].ID != "e1" || got[1].ID != "e2" {
		t.Errorf("evidence %+v", got)
	}
}

func TestNewIDsFollowTheHighest(t *testing.T) {
	r := groupOf(t, 0)
	s := r.Session()
	if got := []string{NextID[Participant](s), NextID[Note](s), NextID[Barrier](s), NextID[Priority](s)}; !slices.Equal(got, []string{"p1", "e1", "b1", "pr1"}) {
		t.Errorf("the first ids are %v", got)
	}
	r.do(
		Add[Participant]{Participant{ID: "p12"}, End}, Add[Participant]{Participant{ID: "p3"}, End},
		Add[Note]{Note{ID: "e9", Statement: 1, Text: "x"}, End},
		Add[Barrier]{Barrier{ID: "b99", Text: "x"}, End},
		Add[Priority]{Priority{ID: "pr7", What: "x"}, End},
	)
	if got := []string{NextID[Participant](s), NextID[Note](s), NextID[Barrier](s), NextID[Priority](s)}; !slices.Equal(got, []string{"p13", "e10", "b100", "pr8"}) {
		t.Errorf("the next ids are %v", got)
	}
}

func TestIDsOfEntries(t *testing.T) {
	for id, want := range map[string]bool{
		"p1": true, "p10": true, "p999999": true,
		"": false, "p": false, "p0": false, "p01": false, "p-1": false, "p+1": false, "p1 ": false, "P1": false,
		"p1x": false, "1": false, "pr1": false, "p1000000": false, "p\u0661": false, "p1\n": false,
	} {
		if got := wellFormedID(id, participantPrefix); got != want {
			t.Errorf("%q: %v, want %v", id, got, want)
		}
	}
}

func TestSessionIDs(t *testing.T) {
	seen := make(map[string]bool)
	for range 1000 {
		id := NewID()
		if len(id) != 12 || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			t.Fatalf("%q is not 12 small letters and digits", id)
		}
		if seen[id] {
			t.Fatalf("%q came twice", id)
		}
		seen[id] = true
	}
}

func TestTargets(t *testing.T) {
	for _, v := range []struct {
		target            Subject
		statements, steps []int
		want              bool
	}{
		{Subject{Statement: 3}, []int{1, 3}, nil, true},
		{Subject{Statement: 3}, []int{1}, []int{3}, false},
		{Subject{Step: 3}, []int{3}, nil, false},
		{Subject{Step: 3}, nil, []int{2, 3}, true},
		{Subject{Statement: 1, Step: 3}, nil, []int{3}, false}, // a statement's own
		{Subject{}, []int{0}, nil, false},
	} {
		if got := v.target.Covers(v.statements, v.steps); got != v.want {
			t.Errorf("%+v covers %v and %v: %v", v.target, v.statements, v.steps, got)
		}
	}
	for _, target := range []Subject{{Statement: 3}, {Step: 2}} {
		if !target.Covers(target.Refs()) {
			t.Errorf("%+v does not cover what belongs to it", target)
		}
	}
}

func TestLabels(t *testing.T) {
	for _, v := range []struct {
		p            Participant
		label, alias string
	}{
		{Participant{ID: "p3"}, "Participant 3", "Participant 3"},
		{Participant{ID: "p3", Name: "Beth"}, "Beth", "Participant 3"},
	} {
		if v.p.Label() != v.label || v.p.Alias() != v.alias {
			t.Errorf("%+v: %q and %q", v.p, v.p.Label(), v.p.Alias())
		}
	}
}
