package model

// BeginVote opens a vote in which everybody has a number of dots. It takes the place
// of an earlier one and of its dots, which undo brings back.
type BeginVote struct {
	Each int `json:"each"`
}

func (c BeginVote) kind() string    { return "vote.begin" }
func (c BeginVote) cleaned() Change { return c }

func (c BeginVote) describe(*Session) Description {
	return plainly("vote on the priorities begun, dots for each person: %d", c.Each)
}

func (c BeginVote) apply(s *Session) (Change, error) {
	switch {
	case s.Solo():
		return nil, refuse("one person alone needs no vote; move the priorities up and down instead")
	case c.Each < 1 || c.Each > mostDots:
		return nil, refuse("everybody gets 1 to %d dots, not %d", mostDots, c.Each)
	case len(s.priorities) == 0:
		return nil, refuse("there are no priorities to choose from yet; write some first")
	case s.vote != nil && s.vote.Each == c.Each && len(s.vote.Dots) == 0:
		return nil, ErrNoChange
	}
	before := s.vote
	s.vote = &vote{}
	revote(s, func(v *vote) { v.Each = c.Each })
	return restoreVote{before}, nil
}

// RevealVote shows where the dots lie, and fixes them.
type RevealVote struct{}

func (c RevealVote) kind() string    { return "vote.reveal" }
func (c RevealVote) cleaned() Change { return c }

// describe says that it is revealed, and not what.
func (c RevealVote) describe(*Session) Description { return plainly("vote on the priorities revealed") }

func (c RevealVote) apply(s *Session) (Change, error) {
	switch {
	case s.vote == nil:
		return nil, refuseVote()
	case !s.blind:
		return nil, refuse("this session is open: all dots are seen as they are cast")
	case s.vote.Revealed:
		return nil, ErrNoChange
	case len(s.vote.Dots) == 0:
		return nil, refuse("nobody has cast a dot yet; lay some before you reveal them")
	}
	return revote(s, func(v *vote) { v.Revealed = true }), nil
}

func refuseVote() error { return refuse("there is no vote on the priorities; begin one first") }
