package model

import (
	"maps"
	"slices"
)

// vote is a dot vote on the priorities: everybody has a number of dots and lays them
// where they like, several on one if they wish. In a blind session the dots lie face
// down until the vote is revealed, and are fixed then. A vote is never changed once a
// session has it: a change puts another in its place, so that undo can keep this one.
type vote struct {
	Each     int                       `json:"each"` // how many dots everybody has
	Dots     map[string]map[string]int `json:"dots"` // by participant and priority; nobody without any
	Revealed bool                      `json:"revealed,omitempty"`
	// Highest is the highest number of a priority when the vote began or dots were laid
	// last. New priorities are numbered after it: one that takes the number of a priority
	// that is gone would take its dots too.
	Highest int `json:"highest,omitempty"`
}

// mostDots is how many dots everybody may have at most: more are no choice.
const mostDots = 20

func (v *vote) clone() *vote {
	if v == nil {
		return nil
	}
	c := *v
	c.Dots = make(map[string]map[string]int, len(v.Dots))
	for who, dots := range v.Dots {
		c.Dots[who] = maps.Clone(dots)
	}
	return &c
}

// Ballot is a vote as it may be seen.
type Ballot struct {
	Each   int            // how many dots everybody has
	In     int            // how many people have laid any
	Sealed bool           // nobody may see yet where they lie
	Totals map[string]int // dots by priority; nil while sealed
}

// Vote is the latest vote on a session's priorities.
type Vote struct{ s *Session }

// Vote returns the latest vote on the priorities.
func (s *Session) Vote() Vote { return Vote{s} }

// Ballot returns the vote as it may be seen; false when there was none.
func (v Vote) Ballot() (Ballot, bool) {
	vote := v.s.vote
	if vote == nil {
		return Ballot{}, false
	}
	b := Ballot{Each: vote.Each, In: len(vote.Dots), Sealed: vote.sealed(v.s)}
	if b.Sealed {
		return b, true
	}
	b.Totals = map[string]int{}
	for who := range vote.Dots {
		for id, n := range vote.placed(v.s, who) {
			b.Totals[id] += n
		}
	}
	return b, true
}

// Dots returns how many dots a participant has cast, and where; where is nil while the
// vote is sealed. Dots on a priority that is gone count as cast and lie nowhere.
func (v Vote) Dots(participant string) (cast int, where map[string]int) {
	vote := v.s.vote
	if vote == nil {
		return 0, nil
	}
	for _, n := range vote.Dots[participant] {
		cast += n
	}
	if vote.sealed(v.s) {
		return cast, nil
	}
	return cast, vote.placed(v.s, participant)
}

// placed returns somebody's dots on the priorities that there are.
func (v *vote) placed(s *Session, who string) map[string]int {
	where := maps.Clone(v.Dots[who])
	maps.DeleteFunc(where, func(id string, _ int) bool { return position(s.priorities, id) < 0 })
	return where
}

// sealed reports whether there is a vote whose dots nobody may see.
func (v *vote) sealed(s *Session) bool { return v != nil && s.blind && !v.Revealed }

// laidBy reports whether a participant has cast dots.
func (v *vote) laidBy(participant string) bool { return v != nil && len(v.Dots[participant]) > 0 }

// liesOn reports whether somebody has laid a dot on a priority.
func (v *vote) liesOn(priority string) bool {
	for _, dots := range v.Dots {
		if dots[priority] > 0 {
			return true
		}
	}
	return false
}

// revote puts another vote in the place of the session's, and returns the way back.
func revote(s *Session, change func(v *vote)) Change {
	back := restoreVote{s.vote}
	s.vote = s.vote.clone()
	change(s.vote)
	s.vote.Highest = NewNumbering[Priority](s).highest
	return back
}

// restoreVote puts an earlier vote back: only undo makes one.
type restoreVote struct {
	Vote *vote `json:"vote"`
}

func (c restoreVote) kind() string    { return "vote.restore" }
func (c restoreVote) cleaned() Change { return restoreVote{c.Vote.clone()} }

// describe says no more than that: the dots may lie face down.
func (c restoreVote) describe(*Session) Description {
	return plainly("vote on the priorities as it was before")
}

func (c restoreVote) apply(s *Session) (Change, error) {
	if c.Vote != nil && !c.Vote.possible(s) {
		return nil, refuse("the vote on the priorities cannot be put back")
	}
	back := restoreVote{s.vote}
	s.vote = c.Vote.clone()
	return back, nil
}

// standing puts the whole vote in its place: dots may lie on priorities that are gone.
func (restoreVote) standing(s *Session) []Change {
	return standsIf(s.vote != nil, restoreVote{s.vote})
}

// forget takes somebody's dots out of the vote; one in which nobody else has laid any is no
// longer revealed.
func (restoreVote) forget(s *Session, participant string) {
	if s.vote == nil {
		return
	}
	s.vote = s.vote.clone()
	delete(s.vote.Dots, participant)
	s.vote.Revealed = s.vote.Revealed && len(s.vote.Dots) > 0
}

// possible reports whether changes could have led a session to the vote: a file may hold any.
func (v *vote) possible(s *Session) bool {
	if s.Solo() || v.Each < 1 || v.Each > mostDots || v.Revealed && (!s.blind || len(v.Dots) == 0) {
		return false
	}
	for who, dots := range v.Dots {
		p, ok := s.Participant(who)
		if !ok || !p.Scoring || len(dots) == 0 || tooMany(dots, v.Each) {
			return false
		}
		for id, n := range dots {
			if n < 1 || !wellFormedID(id, priorityPrefix) {
				return false
			}
		}
	}
	return true
}

// tooMany reports whether these are more dots than everybody has, or fewer than none.
func tooMany(dots map[string]int, each int) bool {
	laid := 0
	for _, n := range dots {
		if n < 0 || n > each { // checked one by one, so that no sum can run over
			return true
		}
		laid += n
	}
	return laid > each
}

// inOrder are the keys of a map, sorted, so that the first fault is always the same.
func inOrder(dots map[string]int) []string { return slices.Sorted(maps.Keys(dots)) }
