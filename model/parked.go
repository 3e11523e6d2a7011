package model

import (
	"cmp"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Parked is something that came up and belongs elsewhere: the room keeps it on the parking
// lot and goes on. Only Text must be there.
type Parked struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	Owner     string `json:"owner,omitempty"`     // who will take it up, in the room's words
	Statement int    `json:"statement,omitempty"` // where it came up; 0 for at none
	Done      bool   `json:"done,omitempty"`      // dealt with
}

const parkedPrefix = "k"

func (p Parked) key() string               { return p.ID }
func (p Parked) prefix() string            { return parkedPrefix }
func (p Parked) list(s *Session) *[]Parked { return &s.parked }
func (p Parked) canRemove(*Session) error  { return nil }
func (p Parked) noun() string              { return "parked point" }

func (p Parked) describe(s *Session) Description {
	d := Description{what: "parked point: " + excerpt(p.Text)}
	if p.Statement != 0 {
		d.Statements = []int{p.Statement}
		d.what = about(s, "parked point", d.Statements, nil) + ": " + excerpt(p.Text)
	}
	return d
}

func (p Parked) fields(s *Session, old Parked) []field {
	done := map[bool]string{true: "yes", false: "no"}
	return []field{
		{"text", old.Text, p.Text},
		{"who takes it up", old.Owner, p.Owner},
		{s.framework.Words().Statement.One, s.labels(present(old.Statement)), s.labels(present(p.Statement))},
		{"done", done[old.Done], done[p.Done]},
	}
}

func (p Parked) cleaned() Parked {
	p.ID, p.Text, p.Owner = text.Line(p.ID), text.Line(p.Text), text.Line(p.Owner)
	return p
}

func (p Parked) check(s *Session) error {
	if !wellFormedID(p.ID, parkedPrefix) {
		return refuse("%q is no id for a parked point; ids are k1, k2 and so on", p.ID)
	}
	if p.Text == "" {
		return refuse("there is nothing to park; write what belongs elsewhere")
	}
	if p.Statement != 0 {
		if err := s.checkRefs([]int{p.Statement}, nil); err != nil {
			return err
		}
	}
	return cmp.Or(refusal.TooLong("the parked point", p.Text, refusal.MaxLine), refusal.TooLong("who takes it up", p.Owner, refusal.MaxLine))
}

// Parked returns the parking lot, in the order in which things came up.
func (s *Session) Parked() []Parked { return s.parked }

// ParkedOpen counts what on the parking lot is not dealt with.
func (s *Session) ParkedOpen() int {
	return len(keepOnly(s.parked, func(p Parked) bool { return !p.Done }))
}
