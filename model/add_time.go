package model

import "time"

// AddTime adds to the time that a room has spent on a statement. It is kept with
// History.Note: nobody wants to undo the passing of time.
type AddTime struct {
	Statement int `json:"statement"`
	Seconds   int `json:"seconds"` // negative only to take time back
}

// maxAddTime bounds one stay at a statement: a laptop left open overnight is not a
// discussion of twelve hours.
const maxAddTime = 4 * 60 * 60

func (c AddTime) kind() string    { return "spend" }
func (c AddTime) cleaned() Change { return c }

func (c AddTime) describe(s *Session) Description {
	return plainly("%s at %s", time.Duration(c.Seconds)*time.Second, s.framework.StatementNamed(c.Statement)).at(c.Statement)
}

// notesTime reports whether time passes, rather than is taken back.
func (c AddTime) notesTime() bool { return c.Seconds >= 0 }

func (AddTime) standing(s *Session) []Change {
	var all []Change
	for _, st := range s.statements {
		for left := s.items[st.Number].seconds; left > 0; left -= maxAddTime {
			all = append(all, AddTime{st.Number, min(left, maxAddTime)})
		}
	}
	return all
}

func (c AddTime) apply(s *Session) (Change, error) {
	if err := s.checkRefs([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	if c.Seconds == 0 {
		return nil, ErrNoChange
	}
	if c.Seconds < -maxAddTime || c.Seconds > maxAddTime {
		return nil, refuse("%d seconds is no time to have spent on a statement", c.Seconds)
	}
	it := s.items[c.Statement]
	if it.seconds+c.Seconds < 0 {
		return nil, refuse("%s has not had %d seconds that could be taken back", s.framework.StatementNamed(c.Statement), -c.Seconds)
	}
	it.seconds += c.Seconds
	return AddTime{c.Statement, -c.Seconds}, nil
}
