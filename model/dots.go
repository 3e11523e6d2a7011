package model

import (
	"maps"

	"familyhub/stocktake/model/text"
)

// SetDots lays one person's dots: how many on which priority. It takes the place of
// what that person laid before; no dots at all takes them back. As with scores, those
// of somebody who has left stay, and may still be entered.
type SetDots struct {
	Participant string         `json:"participant"`
	Dots        map[string]int `json:"dots"` // by priority
}

func (c SetDots) kind() string { return "vote.dots" }

func (c SetDots) cleaned() Change {
	dots := maps.Clone(c.Dots)
	maps.DeleteFunc(dots, func(_ string, n int) bool { return n == 0 })
	return SetDots{text.Line(c.Participant), dots}
}

// describe says who, not where: the dots may lie face down.
func (c SetDots) describe(s *Session) Description {
	d := aboutPerson(s, c.Participant)
	d.before = "dots of "
	return d
}

func (c SetDots) apply(s *Session) (Change, error) {
	if err := s.vote.checkVoter(s, c.Participant); err != nil {
		return nil, err
	}
	for _, id := range inOrder(c.Dots) {
		if position(s.priorities, id) < 0 {
			return nil, refuse("there is no priority %q to lay dots on", excerpt(id))
		}
		if n := c.Dots[id]; n < 0 {
			return nil, refuse("a priority gets no dots or some, not %d", n)
		}
	}
	if tooMany(c.Dots, s.vote.Each) {
		return nil, refuse("everybody has %d dots in this vote, and these are more; take some away", s.vote.Each)
	}
	// As with scores: "that is already so" would tell a person who tries where the dots lie.
	if maps.Equal(s.vote.Dots[c.Participant], c.Dots) && !s.vote.sealed(s) {
		return nil, ErrNoChange
	}
	return revote(s, func(v *vote) {
		if v.Dots[c.Participant] = maps.Clone(c.Dots); len(c.Dots) == 0 {
			delete(v.Dots, c.Participant)
		}
	}), nil
}

// checkVoter refuses somebody who cannot cast dots now.
func (v *vote) checkVoter(s *Session, participant string) error {
	if v == nil {
		return refuseVote()
	}
	p, ok := s.Participant(participant)
	switch {
	case v.Revealed:
		return refuse("the vote is revealed, and so fixed; begin another vote")
	case !ok:
		return refuse("there is no participant %q; add them to the session first", excerpt(participant))
	case !p.Scoring:
		return refuse("%s observes and has no dots; make them scoring in the set-up first", p.Label())
	}
	return nil
}

// JoinDots lays the dots of one priority on another, into which it is merged.
type JoinDots struct {
	From string `json:"from"` // the id of a priority
	To   string `json:"to"`
}

func (c JoinDots) kind() string    { return "vote.join" }
func (c JoinDots) cleaned() Change { return JoinDots{text.Line(c.From), text.Line(c.To)} }

// describe says no more than that: the dots may lie face down.
func (c JoinDots) describe(*Session) Description { return plainly("dots of two priorities joined") }

func (c JoinDots) apply(s *Session) (Change, error) {
	for _, id := range []string{c.From, c.To} {
		if position(s.priorities, id) < 0 {
			return nil, refuse("there is no priority %q whose dots could be joined", excerpt(id))
		}
	}
	// While the vote is sealed, "nothing to join" would tell that none lie there.
	if s.vote == nil || c.From == c.To || !s.vote.sealed(s) && !s.vote.liesOn(c.From) {
		return nil, ErrNoChange
	}
	return revote(s, func(v *vote) {
		for _, dots := range v.Dots {
			if n := dots[c.From]; n > 0 {
				dots[c.To] += n
				delete(dots, c.From)
			}
		}
	}), nil
}
