package model

import (
	"fmt"
	"slices"
)

// Carried is where a priority stood in the earlier plan that it was taken over from.
type Carried struct {
	Session  string `json:"session"`  // the id of that session
	Priority string `json:"priority"` // its id there
	Status   Status `json:"status"`
	Stood    string `json:"stood,omitempty"` // where its measure stood
}

func (c Carried) cleaned() Carried {
	return Carried{CleanLine(c.Session), CleanLine(c.Priority), Status(CleanLine(string(c.Status))), CleanLine(c.Stood)}
}

func (c Carried) validate() error {
	for _, text := range []struct{ what, text string }{
		{"the earlier session", c.Session}, {"the earlier priority", c.Priority},
		{"the earlier status", string(c.Status)}, {"where the measure stood", c.Stood},
	} {
		if err := tooLong(text.what, text.text, MaxLine); err != nil {
			return err
		}
	}
	return nil
}

// CarryOver takes the priorities of an earlier session's plan over into this one, but
// for those that were dropped and those that are here already. Statements that this
// session's framework does not have are left out, and so are barriers, which belong to
// their own session. The error is NoChange when there is nothing to take over.
func (s *Session) CarryOver(earlier *Session) (Change, error) {
	if earlier.ID() == s.ID() {
		return nil, refuse("a session's own plan is there already; choose an earlier session")
	}
	var changes []Change
	ids := newNumbering(s.priorities, priorityPrefix, s.votedFor()...)
	for _, p := range earlier.priorities {
		if p.Status == Dropped || s.carried(earlier.ID(), p.ID) {
			continue
		}
		p.Carried = &Carried{Session: earlier.ID(), Priority: p.ID, Status: p.Status, Stood: p.Measure.Now}
		p.ID, p.Barriers, p.Focus, p.Review, p.Quarter = ids.next(), nil, false, "", ""
		p.Statements, p.Steps = s.shared(p)
		if p.refersTo(s) != nil { // another framework
			p.Government, p.Measure.Level = 0, ""
		}
		changes = append(changes, Add[Priority]{p, End})
	}
	if len(changes) == 0 {
		return nil, errNoChange
	}
	return Batch{fmt.Sprintf("priorities taken over from %q: %d", excerpt(earlier.details.Title), len(changes)), changes}, nil
}

// carried is true when a priority of an earlier session was taken over before.
func (s *Session) carried(session, priority string) bool {
	for _, p := range s.priorities {
		if p.Carried != nil && p.Carried.Session == session && p.Carried.Priority == priority {
			return true
		}
	}
	return false
}

// shared returns those statements and steps of another session's priority that this
// session has.
func (s *Session) shared(p Priority) (statements, steps []int) {
	for _, n := range p.Statements {
		if s.knows([]int{n}, nil) == nil {
			statements = append(statements, n)
		}
	}
	for _, n := range p.Steps {
		if s.knows(nil, []int{n}) == nil {
			steps = append(steps, n)
		}
	}
	return statements, steps
}

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
