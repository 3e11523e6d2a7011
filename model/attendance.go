package model

// Attendance is who answered which statements: people come late and leave early.
type Attendance struct {
	Participant Participant
	Statements  []int // in order; empty for observers
}

// Attendance returns everybody in the order of the table, with the statements that
// they answered in any round. That somebody answered is no secret, what is one.
func (s *Session) Attendance() []Attendance {
	all := make([]Attendance, 0, len(s.participants))
	for _, p := range s.participants {
		a := Attendance{Participant: p}
		for _, st := range s.statements {
			if s.At(st.Number).answered(p.ID) {
				a.Statements = append(a.Statements, st.Number)
			}
		}
		all = append(all, a)
	}
	return all
}
