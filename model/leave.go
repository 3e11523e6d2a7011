package model

import "slices"

// Leave marks a participant as having left, or as being back. Their scores stay.
type Leave struct {
	Participant string `json:"participant"`
	Left        bool   `json:"left"`
}

func (c Leave) kind() string    { return "participant.leave" }
func (c Leave) cleaned() Change { return c }

func (c Leave) describe(s *Session) Description {
	d := aboutPerson(s, c.Participant)
	d.what = " is back"
	if c.Left {
		d.what = " left"
	}
	return d
}

func (c Leave) apply(s *Session) (Change, error) {
	i := position(s.participants, c.Participant)
	if i < 0 {
		return nil, refuse("there is no participant %q", c.Participant)
	}
	if s.participants[i].Left == c.Left {
		return nil, ErrNoChange
	}
	if s.Solo() {
		return nil, refuseSolo()
	}
	s.participants = slices.Clone(s.participants)
	s.participants[i].Left = c.Left
	return Leave{c.Participant, !c.Left}, nil
}
