package compare

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
)

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
	Was     model.Priority  // as the earlier session has it
	Is      *model.Priority // as the later session has it; nil where it was not taken over
	Outcome Outcome
	// Advance is how far it has come since it was taken over; New where it was not.
	Advance Advance
}

// outcomes tells what became of each priority of an earlier session, also where plans in
// between handed it on. One that was merged into another since shares the other's outcome.
func outcomes(then, now *model.Session) []PriorityOutcome {
	var all []PriorityOutcome
	for _, was := range then.Priorities() {
		f := PriorityOutcome{Was: was, Outcome: outcomeOf(was.Status, NotTakenUp), Advance: New}
		if is := planning.Successor(now, then.ID(), was); is != nil {
			f.Is, f.Outcome, f.Advance = is, outcomeOf(is.Status, CarriedOver), advancedFrom(*is, then.ID(), was)
		}
		all = append(all, f)
	}
	return all
}

// outcomeOf is the outcome of a priority with a status; open is that of one still to be done.
func outcomeOf(status model.Status, open Outcome) Outcome {
	switch status {
	case model.Done:
		return Completed
	case model.Dropped:
		return Abandoned
	default:
		return open
	}
}

// advancedFrom is Advanced since a priority of an earlier session, which may have been
// merged into the one that was taken over, or have come through other plans. What was
// dropped there and is alive here is taken as if it had been proposed.
func advancedFrom(p model.Priority, session string, was model.Priority) Advance {
	then := p.Carried.Status
	if p.Carried.Session != session || p.Carried.Priority != was.ID {
		if then = was.Status; then == model.Dropped {
			then = model.Proposed
		}
	}
	return AdvancedFrom(then, p.Status)
}

// Advance is what became of a priority since the plan that it was taken over from. Its
// value is a key for other programs and stays as it is; Words is for people.
type Advance string

// What may have become of a priority.
const (
	New       Advance = "new"         // it was not in the earlier plan
	Unchanged Advance = "unchanged"   // the status is the same
	Forward   Advance = "forward"     // it has come further, but is not done
	Finished  Advance = "finished"    // it is done now and was not then
	StillDone Advance = "done_before" // it was done then already
	Back      Advance = "back"        // it has fallen back
	GivenUp   Advance = "dropped"     // it was dropped
)

// Advances lists what may have become of a priority that was taken over, the best
// first and at the end what is no work of the later plan.
func Advances() []Advance {
	return []Advance{Finished, Forward, Unchanged, Back, GivenUp, StillDone}
}

// Words is what became of a priority, to be read beside it or after a number of them.
func (a Advance) Words() string {
	switch a {
	case Finished:
		return "finished since"
	case Forward:
		return "come further"
	case Unchanged:
		return "as it was"
	case Back:
		return "fallen back"
	case GivenUp:
		return "dropped since"
	case StillDone:
		return "done then already"
	default:
		return "new"
	}
}

// Advanced tells what became of a priority.
func Advanced(p model.Priority) Advance {
	if p.Carried == nil {
		return New
	}
	return AdvancedFrom(p.Carried.Status, p.Status)
}

// AdvancedFrom tells what became of a priority between two statuses.
func AdvancedFrom(then, now model.Status) Advance {
	switch {
	case now == model.Dropped && then != model.Dropped:
		return GivenUp
	case now == model.Done && then == model.Done:
		return StillDone
	case now == model.Done:
		return Finished
	case then == model.Dropped && now != model.Dropped:
		then = model.Proposed // taken up again
	}
	order := model.Statuses()
	switch was, is := slices.Index(order, then), slices.Index(order, now); {
	case is > was:
		return Forward
	case is < was:
		return Back
	default:
		return Unchanged
	}
}
