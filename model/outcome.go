package model

// Outcome is what became of a priority of an earlier session, as words to show.
type Outcome string

// The outcomes.
const (
	Completed   Outcome = "done"
	CarriedOver Outcome = "carried over" // and still to be done
	Abandoned   Outcome = "dropped"
	NotTakenUp  Outcome = "not taken up" // it was open, and the later session does not have it
)

// Outcomes lists every outcome, the best first.
func Outcomes() []Outcome { return []Outcome{Completed, CarriedOver, Abandoned, NotTakenUp} }

// PriorityOutcome is what became of one priority of an earlier session.
type PriorityOutcome struct {
	Was     Priority  // as the earlier session has it
	Is      *Priority // as the later session has it; nil where it was not taken over
	Outcome Outcome
	// Advance is how far it has come since it was taken over; New where it was not.
	Advance Advance
}

// outcomes tells what became of each priority of an earlier session, also where plans in
// between handed it on. One that was merged into another since shares the other's outcome.
func outcomes(then, now *Session) []PriorityOutcome {
	var all []PriorityOutcome
	for _, was := range then.priorities {
		f := PriorityOutcome{Was: was, Outcome: outcomeOf(was.Status, NotTakenUp), Advance: New}
		if is := now.Plan().successor(then.ID(), was); is != nil {
			f.Is, f.Outcome, f.Advance = is, outcomeOf(is.Status, CarriedOver), is.advancedFrom(then.ID(), was)
		}
		all = append(all, f)
	}
	return all
}

// outcomeOf is the outcome of a priority with a status; open is that of one still to be done.
func outcomeOf(status Status, open Outcome) Outcome {
	switch status {
	case Done:
		return Completed
	case Dropped:
		return Abandoned
	default:
		return open
	}
}

// advancedFrom is Advanced since a priority of an earlier session, which may have been
// merged into the one that was taken over, or have come through other plans. What was
// dropped there and is alive here is taken as if it had been proposed.
func (p Priority) advancedFrom(session string, was Priority) Advance {
	if p.Carried.Session != session || p.Carried.Priority != was.ID {
		carried := *p.Carried
		if carried.Status = was.Status; was.Status == Dropped {
			carried.Status = Proposed
		}
		p.Carried = &carried
	}
	return p.Advanced()
}
