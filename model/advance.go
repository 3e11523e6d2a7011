package model

import "slices"

// Advance is what became of a priority since the plan that it was taken over from.
type Advance int

// What may have become of a priority.
const (
	New       Advance = iota // it was not in the earlier plan
	Unchanged                // the status is the same
	Forward                  // it has come further, but is not done
	Finished                 // it is done now and was not then
	StillDone                // it was done then already
	Back                     // it has fallen back
	GivenUp                  // it was dropped
)

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
