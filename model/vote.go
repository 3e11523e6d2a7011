package model

import (
	"fmt"
	"maps"
	"slices"
)

// vote is a dot vote on the priorities: everybody has a number of dots and lays them
// where they like, several on one if they wish. In a blind session the dots lie face
// down until the vote is revealed, and are fixed then.
type vote struct {
	Each     int                       `json:"each"` // how many dots everybody has
	Dots     map[string]map[string]int `json:"dots"` // by participant and priority
	Revealed bool                      `json:"revealed"`
}

// mostDots is how many dots everybody may have at most: more are no choice.
const mostDots = 20

func (v *vote) clone() *vote {
	if v == nil {
		return nil
	}
	c := &vote{v.Each, make(map[string]map[string]int, len(v.Dots)), v.Revealed}
	for who, dots := range v.Dots {
		c.Dots[who] = maps.Clone(dots)
	}
	return c
}

// Ballot is a vote as it may be seen.
type Ballot struct {
	Each   int            // how many dots everybody has
	In     int            // how many people have laid any
	Sealed bool           // nobody may see yet where they lie
	Totals map[string]int // dots by priority; nil while sealed
}

// Ballot returns the latest vote on the priorities; false when there was none.
func (s *Session) Ballot() (Ballot, bool) {
	if s.vote == nil {
		return Ballot{}, false
	}
	b := Ballot{Each: s.vote.Each, In: len(s.vote.Dots), Sealed: s.sealedVote()}
	if b.Sealed {
		return b, true
	}
	b.Totals = map[string]int{}
	for _, dots := range s.vote.Dots {
		for id, n := range dots {
			if position(s.priorities, id) >= 0 {
				b.Totals[id] += n
			}
		}
	}
	return b, true
}

// Dots returns how many dots a participant has laid, and where; where is nil while the
// vote is sealed.
func (s *Session) Dots(participant string) (laid int, where map[string]int) {
	if s.vote == nil {
		return 0, nil
	}
	for _, n := range s.vote.Dots[participant] {
		laid += n
	}
	if s.sealedVote() {
		return laid, nil
	}
	return laid, maps.Clone(s.vote.Dots[participant])
}

func (s *Session) sealedVote() bool { return s.blind && !s.vote.Revealed }

// BeginVote opens a vote in which everybody has a number of dots. It takes the place
// of an earlier one.
type BeginVote struct {
	Each int `json:"each"`
}

func (c BeginVote) kind() string    { return "vote.begin" }
func (c BeginVote) cleaned() Change { return c }

// Words names the number of dots.
func (c BeginVote) Words(*Session) string {
	return fmt.Sprintf("vote on the priorities begun, dots for each person: %d", c.Each)
}

func (c BeginVote) apply(s *Session) (Change, error) {
	switch {
	case s.Solo():
		return nil, refuse("one person alone needs no vote; move the priorities up and down instead")
	case c.Each < 1 || c.Each > mostDots:
		return nil, refuse("everybody gets 1 to %d dots", mostDots)
	case len(s.priorities) == 0:
		return nil, refuse("there are no priorities to choose from yet; write some first")
	}
	back := restoreVote{s.vote}
	s.vote = &vote{Each: c.Each, Dots: map[string]map[string]int{}}
	return back, nil
}

// SetDots lays one person's dots: how many on which priority. It takes the place of
// what that person laid before; no dots at all takes them back.
type SetDots struct {
	Participant string         `json:"participant"`
	Dots        map[string]int `json:"dots"`
}

func (c SetDots) kind() string { return "vote.dots" }

func (c SetDots) cleaned() Change {
	dots := map[string]int{}
	for id, n := range c.Dots {
		if n != 0 {
			dots[CleanLine(id)] += n
		}
	}
	return SetDots{CleanLine(c.Participant), dots}
}

// Words names who, not where: dots may lie face down.
func (c SetDots) Words(s *Session) string { return "dots of " + s.label(c.Participant) }

func (c SetDots) apply(s *Session) (Change, error) {
	if err := s.votes(c.Participant); err != nil {
		return nil, err
	}
	laid := 0
	for id, n := range c.Dots {
		if position(s.priorities, id) < 0 {
			return nil, refuse("there is no priority %q", excerpt(id))
		}
		if n < 0 {
			return nil, refuse("a priority gets no dots or some, not %d", n)
		}
		laid += n
	}
	if laid > s.vote.Each {
		return nil, refuse("%s has %d dots; %d are too many", s.label(c.Participant), s.vote.Each, laid)
	}
	was := s.vote.Dots[c.Participant]
	if maps.Equal(was, c.Dots) && !s.sealedVote() { // while it is sealed, that would let somebody guess
		return nil, errNoChange
	}
	back := restoreVote{s.vote}
	s.vote = s.vote.clone()
	s.vote.Dots[c.Participant] = maps.Clone(c.Dots)
	if len(c.Dots) == 0 {
		delete(s.vote.Dots, c.Participant)
	}
	return back, nil
}

// votes refuses somebody who cannot lay dots now.
func (s *Session) votes(participant string) error {
	p, ok := s.Participant(participant)
	switch {
	case s.vote == nil:
		return refuse("there is no vote; begin one first")
	case s.blind && s.vote.Revealed:
		return refuse("the vote is revealed, and so fixed; begin another vote")
	case !ok:
		return refuse("there is no participant %q", excerpt(participant))
	case !p.Scoring:
		return refuse("%s observes and has no dots", p.Label())
	}
	return nil
}

// RevealVote shows where the dots lie, and fixes them.
type RevealVote struct{}

func (c RevealVote) kind() string          { return "vote.reveal" }
func (c RevealVote) cleaned() Change       { return c }
func (c RevealVote) Words(*Session) string { return "vote on the priorities revealed" }

func (c RevealVote) apply(s *Session) (Change, error) {
	switch {
	case s.vote == nil:
		return nil, refuse("there is no vote; begin one first")
	case !s.blind:
		return nil, refuse("this session is open: all dots are seen as they are laid")
	case s.vote.Revealed:
		return nil, errNoChange
	case len(s.vote.Dots) == 0:
		return nil, refuse("nobody has laid a dot yet")
	}
	back := restoreVote{s.vote}
	s.vote = s.vote.clone()
	s.vote.Revealed = true
	return back, nil
}

// JoinDots lays the dots of one priority on another, into which it is merged.
type JoinDots struct {
	From string `json:"from"`
	To   string `json:"to"`
}

func (c JoinDots) kind() string          { return "vote.join" }
func (c JoinDots) cleaned() Change       { return JoinDots{CleanLine(c.From), CleanLine(c.To)} }
func (c JoinDots) Words(*Session) string { return "dots of two priorities joined" }

func (c JoinDots) apply(s *Session) (Change, error) {
	if s.vote == nil || c.From == c.To {
		return nil, errNoChange
	}
	back := restoreVote{s.vote}
	s.vote = s.vote.clone()
	for _, dots := range s.vote.Dots {
		if n := dots[c.From]; n > 0 {
			dots[c.To] += n
			delete(dots, c.From)
		}
	}
	return back, nil
}

// restoreVote puts an earlier vote back: only undo makes one.
type restoreVote struct {
	Vote *vote `json:"vote"`
}

func (c restoreVote) kind() string          { return "vote.restore" }
func (c restoreVote) cleaned() Change       { return restoreVote{c.Vote.clone()} }
func (c restoreVote) Words(*Session) string { return "vote on the priorities as it was before" }

func (c restoreVote) apply(s *Session) (Change, error) {
	back := restoreVote{s.vote}
	s.vote = c.Vote.clone()
	return back, nil
}

// votedFor returns the ids on which dots lie, also of priorities that are gone: such an
// id is not given to another.
func (s *Session) votedFor() []string {
	if s.vote == nil {
		return nil
	}
	var ids []string
	for _, dots := range s.vote.Dots {
		ids = slices.AppendSeq(ids, maps.Keys(dots))
	}
	return ids
}
