package model

import "time"

// Spend adds to the time that a room has spent on a statement. It is kept with
// History.Note: nobody wants to undo the passing of time.
type Spend struct {
	Statement int `json:"statement"`
	Seconds   int `json:"seconds"` // negative only to take time back
}

// maxSpend bounds one stay at a statement: a laptop left open overnight is not a
// discussion of twelve hours.
const maxSpend = 4 * 60 * 60

func (c Spend) kind() string    { return "spend" }
func (c Spend) cleaned() Change { return c }

func (c Spend) describe(*Session) Description {
	return plainly("%s at statement %d", time.Duration(c.Seconds)*time.Second, c.Statement).at(c.Statement)
}

// notesTime reports whether time passes, rather than is taken back.
func (c Spend) notesTime() bool { return c.Seconds >= 0 }

func (Spend) standing(s *Session) []Change {
	var all []Change
	for _, st := range s.statements {
		for left := s.items[st.Number].seconds; left > 0; left -= maxSpend {
			all = append(all, Spend{st.Number, min(left, maxSpend)})
		}
	}
	return all
}

func (c Spend) apply(s *Session) (Change, error) {
	if err := s.knows([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	if c.Seconds == 0 {
		return nil, errNoChange
	}
	if c.Seconds < -maxSpend || c.Seconds > maxSpend {
		return nil, refuse("%d seconds is no time to have spent on a statement", c.Seconds)
	}
	it := s.items[c.Statement]
	if it.seconds+c.Seconds < 0 {
		return nil, refuse("statement %d has not had %d seconds that could be taken back", c.Statement, -c.Seconds)
	}
	it.seconds += c.Seconds
	return Spend{c.Statement, -c.Seconds}, nil
}

// Spent returns the time that the room has spent on a statement.
func (s *Session) Spent(statement int) time.Duration {
	if it, ok := s.items[statement]; ok {
		return time.Duration(it.seconds) * time.Second
	}
	return 0
}
