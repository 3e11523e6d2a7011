package model

import (
	"cmp"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Closing is what the room says at the end about how it worked, and when it meets again. All
// of it is optional.
type Closing struct {
	Keep   string        `json:"keep,omitempty"`   // what to keep about the way of working
	Change string        `json:"change,omitempty"` // what to change about it
	Next   calendar.Date `json:"next,omitempty"`   // the day on which the room looks at this again
}

// SetClosing replaces what the room says at the end.
type SetClosing struct {
	Closing Closing `json:"closing"`
}

func (c SetClosing) kind() string { return "closing" }

func (c SetClosing) cleaned() Change {
	return SetClosing{Closing{text.Line(c.Closing.Keep), text.Line(c.Closing.Change), c.Closing.Next.Clean()}}
}

func (c SetClosing) describe(s *Session) Description {
	return plainly("%s", text.Excerpt("the end of the workshop"+fieldsChanged([]field{
		{"to keep", s.closing.Keep, c.Closing.Keep},
		{"to change", s.closing.Change, c.Closing.Change},
		{"next date", s.closing.Next.Words(), c.Closing.Next.Words()},
	}), 120))
}

func (SetClosing) standing(s *Session) []Change {
	return standsIf(s.closing != (Closing{}), SetClosing{s.closing})
}

func (c SetClosing) apply(s *Session) (Change, error) {
	if c.Closing == s.closing {
		return nil, ErrNoChange
	}
	if err := c.Closing.Validate(); err != nil {
		return nil, err
	}
	was := s.closing
	s.closing = c.Closing
	return SetClosing{was}, nil
}

// Validate refuses over-long texts and a day that is none.
func (c Closing) Validate() error {
	return cmp.Or(refusal.TooLong("what to keep", c.Keep, refusal.MaxLine), refusal.TooLong("what to change", c.Change, refusal.MaxLine), c.Next.Validate())
}

// Closing returns what the room said at the end.
func (s *Session) Closing() Closing { return s.closing }
