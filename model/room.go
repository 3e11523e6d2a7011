package model

import "slices"

// Room is who takes part in a session, and who of them was there for what.
type Room struct{ s *Session }

// Room returns the people of the session.
func (s *Session) Room() Room { return Room{s} }

// Scorers returns who scores now: neither observers nor those who left.
func (r Room) Scorers() []Participant {
	return keepOnly(r.s.participants, func(p Participant) bool { return p.Scoring && !p.Left })
}

// HasScored reports whether a participant has answered anything in any round.
func (r Room) HasScored(participant string) bool {
	for _, it := range r.s.items {
		for _, round := range it.rounds {
			if round.score(participant).Answered() || round.scores[participant].Answered() {
				return true
			}
		}
	}
	return false
}

// MayRemove reports whether nothing rests on a participant: neither scores nor
// comments, dots nor how likely they find a priority. Others can only be marked as having left.
func (r Room) MayRemove(participant string) bool {
	p, ok := r.s.Participant(participant)
	return ok && p.canRemove(r.s) == nil
}

// Attendance is who answered which statements: people come late and leave early.
type Attendance struct {
	Participant Participant
	Statements  []int // in order; empty for observers
}

// Attendance returns everybody in the order of the table, with the statements that
// they answered in any round. That somebody answered is no secret, what is one.
func (r Room) Attendance() []Attendance {
	all := make([]Attendance, 0, len(r.s.participants))
	for _, p := range r.s.participants {
		a := Attendance{Participant: p}
		for _, st := range r.s.statements {
			if r.s.At(st.Number).answered(p.ID) {
				a.Statements = append(a.Statements, st.Number)
			}
		}
		all = append(all, a)
	}
	return all
}

// Presence is who was there for what has been scored: people come late and leave early.
type Presence struct {
	Scored []int        // the statements that anybody has answered, in order
	There  []Attendance // everybody who scores
}

// Presence returns who was there for what. A statement that was never revealed is still
// being scored: who has not answered it yet may well be there, so it is left out.
func (r Room) Presence() Presence {
	var p Presence
	for _, a := range r.Attendance() {
		if !a.Participant.Scoring {
			continue
		}
		a.Statements = slices.DeleteFunc(a.Statements, func(n int) bool { return r.s.At(n).Rounds() == 1 && !r.s.At(n).Revealed() })
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
