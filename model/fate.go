package model

// Fate is what became of a priority of an earlier session, as words to show.
type Fate string

// The fates.
const (
	Completed   Fate = "done"
	CarriedOver Fate = "carried over" // and still to be done
	Abandoned   Fate = "dropped"
	NotTakenUp  Fate = "not taken up" // it was open, and the later session does not have it
)

// Fates lists every fate, the best first.
func Fates() []Fate { return []Fate{Completed, CarriedOver, Abandoned, NotTakenUp} }

// PriorityFate is what became of one priority of an earlier session.
type PriorityFate struct {
	Was  Priority  // as the earlier session has it
	Is   *Priority // as the later session has it; nil where it was not taken over
	Fate Fate
	// Advance is how far it has come since it was taken over; New where it was not.
	Advance Advance
}

// fates tells what became of each priority of an earlier session, also where plans in
// between handed it on. One that was merged into another since shares the other's fate.
func fates(then, now *Session) []PriorityFate {
	var all []PriorityFate
	for _, was := range then.priorities {
		f := PriorityFate{Was: was, Fate: fateOf(was.Status, NotTakenUp), Advance: New}
		if is := now.Plan().successor(then.ID(), was); is != nil {
			f.Is, f.Fate, f.Advance = is, fateOf(is.Status, CarriedOver), is.advancedFrom(then.ID(), was)
		}
		all = append(all, f)
	}
	return all
}

// fateOf is the fate of a priority with a status; open is that of one still to be done.
func fateOf(status Status, open Fate) Fate {
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
