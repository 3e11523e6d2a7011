package model

import "slices"

// Status is how far a priority has come.
type Status string

// The statuses, in the order of the work.
const (
	Proposed Status = "proposed"
	Agreed   Status = "agreed"
	UnderWay Status = "under way"
	Done     Status = "done"
	Dropped  Status = "dropped"
)

// Statuses lists every status in the order of the work.
func Statuses() []Status { return []Status{Proposed, Agreed, UnderWay, Done, Dropped} }

// Quarter is when a priority is to be done, counted from the session's date: Q1 to
// Q4, later, or empty for not yet decided.
type Quarter string

// Quarters lists every quarter that can be chosen, not yet decided first.
func Quarters() []Quarter { return []Quarter{"", "Q1", "Q2", "Q3", "Q4", "later"} }

// Priority is something that the room wants done. Only What must be there.
type Priority struct {
	ID         string  `json:"id"`
	What       string  `json:"what"`
	Statements []int   `json:"statements"`
	Steps      []int   `json:"steps,omitempty"`
	Owner      string  `json:"owner"` // a role or an agency
	Quarter    Quarter `json:"quarter"`
	Status     Status  `json:"status"`
}

const priorityPrefix = "pr"

func (p Priority) key() string                 { return p.ID }
func (p Priority) list(s *Session) *[]Priority { return &s.priorities }
func (p Priority) mayGo(*Session) error        { return nil }
func (p Priority) noun() string                { return "priority" }
func (p Priority) words(*Session) string {
	return about("priority", p.Statements, p.Steps) + ": " + excerpt(p.What)
}

func (p Priority) cleaned() Priority {
	p.ID, p.What, p.Owner = CleanLine(p.ID), CleanText(p.What), CleanLine(p.Owner)
	p.Statements, p.Steps = sortedSet(p.Statements), sortedSet(p.Steps)
	if p.Status == "" {
		p.Status = Proposed
	}
	return p
}

func (p Priority) check(s *Session) error {
	if !wellFormedID(p.ID, priorityPrefix) {
		return refuse("%q is no id for a priority; ids are pr1, pr2 and so on", p.ID)
	}
	if p.What == "" {
		return refuse("the priority is empty; write what is to be done")
	}
	if !slices.Contains(Quarters(), p.Quarter) {
		return refuse("%q is no quarter; it is Q1, Q2, Q3, Q4, later or empty", string(p.Quarter))
	}
	if !slices.Contains(Statuses(), p.Status) {
		return refuse("%q is no status; it is proposed, agreed, under way, done or dropped", string(p.Status))
	}
	if err := s.knows(p.Statements, p.Steps); err != nil {
		return err
	}
	if err := tooLong("the owner", p.Owner, MaxLine); err != nil {
		return err
	}
	return tooLong("the priority", p.What, MaxText)
}
