package model

import "slices"

// Presence is who was there for what has been scored: people come late and leave early.
type Presence struct {
	Scored []int        // the statements that anybody has answered, in order
	There  []Attendance // everybody who scores
}

// Presence returns who was there for what. A statement that was never revealed is still
// being scored: who has not answered it yet may well be there, so it is left out.
func (s *Session) Presence() Presence {
	var p Presence
	for _, a := range s.Attendance() {
		if !a.Participant.Scoring {
			continue
		}
		a.Statements = slices.DeleteFunc(a.Statements, func(n int) bool { return s.At(n).Rounds() == 1 && !s.At(n).Revealed() })
		p.Scored = append(p.Scored, a.Statements...)
		p.There = append(p.There, a)
	}
	slices.Sort(p.Scored)
	p.Scored = slices.Compact(p.Scored)
	return p
}

// Missed is those who have not answered all that was scored.
func (p Presence) Missed() []Attendance {
	return keepOnly(p.There, func(a Attendance) bool { return len(a.Statements) < len(p.Scored) })
}

// Whole counts those who have answered all that was scored of some statements.
func (p Presence) Whole(statements []int) int {
	whole := 0
	for _, a := range p.There {
		if !slices.ContainsFunc(statements, func(n int) bool {
			return slices.Contains(p.Scored, n) && !slices.Contains(a.Statements, n)
		}) {
			whole++
		}
	}
	return whole
}
