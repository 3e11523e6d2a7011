package model

import "slices"

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
func (p Priority) Advanced() Advance {
	switch {
	case p.Carried == nil:
		return New
	case p.Status == Dropped:
		return GivenUp
	case p.Status == Done && p.Carried.Status == Done:
		return StillDone
	case p.Status == Done:
		return Finished
	}
	order := Statuses()
	switch was, is := slices.Index(order, p.Carried.Status), slices.Index(order, p.Status); {
	case is > was:
		return Forward
	case is < was:
		return Back
	default:
		return Unchanged
	}
}
