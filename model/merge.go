package model

import (
	"fmt"
	"slices"
	"strings"
)

// MergePriorities makes one priority of two that are the same. What stays has the
// statements, steps, barriers and dots of both, and of every other field its own, or
// where it has none the other's; texts that differ are put one below the other. It
// refuses priorities that are not there.
func (s *Session) MergePriorities(stays, goes string) (Change, error) {
	a, b := position(s.priorities, stays), position(s.priorities, goes)
	if a < 0 || b < 0 || a == b {
		return nil, refuse("choose two priorities of the session to merge")
	}
	one, other := s.priorities[a], s.priorities[b]
	one.Statements = sortedSet(slices.Concat(one.Statements, other.Statements))
	one.Steps = sortedSet(slices.Concat(one.Steps, other.Steps))
	one.Barriers = cleanedIDs(slices.Concat(one.Barriers, other.Barriers))
	one.What, one.Why = both(one.What, other.What), both(one.Why, other.Why)
	one.Resources = both(one.Resources, other.Resources)
	for _, field := range [][2]*string{
		{&one.Owner, &other.Owner}, {&one.Outcome, &other.Outcome}, {(*string)(&one.Quarter), (*string)(&other.Quarter)},
		{(*string)(&one.Review), (*string)(&other.Review)},
	} {
		if *field[0] == "" {
			*field[0] = *field[1]
		}
	}
	if one.Measure == (Measure{}) {
		one.Measure = other.Measure
	}
	if one.Government == 0 {
		one.Government = other.Government
	}
	if one.Carried == nil {
		one.Carried = other.Carried
	}
	one.Focus = one.Focus || other.Focus
	return Batch{"two priorities merged: " + excerpt(one.What), []Change{
		JoinDots{goes, stays}, Remove[Priority]{goes}, Edit[Priority]{one},
	}}, nil
}

// both puts a text below another, unless that says it already.
func both(text, more string) string {
	switch {
	case more == "" || strings.Contains(strings.ToLower(text), strings.ToLower(more)):
		return text
	case text == "":
		return more
	default:
		return text + "\n" + more
	}
}

// SplitPriority makes two priorities of one that is two: it keeps all but its text,
// and the other, with the same statements and barriers, stands below it.
func (s *Session) SplitPriority(id, what, other string) (Change, error) {
	at := position(s.priorities, id)
	if at < 0 {
		return nil, refuse("there is no priority %q", excerpt(id))
	}
	one := s.priorities[at]
	two := Priority{
		ID: s.NewPriorityID(), What: other, Statements: one.Statements, Steps: one.Steps, Barriers: one.Barriers,
		Owner: one.Owner, Quarter: one.Quarter, Status: one.Status, Government: one.Government,
	}
	one.What = what
	return Batch{"priority split in two: " + excerpt(what), []Change{
		Edit[Priority]{one}, Add[Priority]{two, at + 1},
	}}, nil
}

// MergeBarriers makes one barrier of two that are the same, also for the priorities
// that are to remove them.
func (s *Session) MergeBarriers(stays, goes string) (Change, error) {
	a, b := position(s.barriers, stays), position(s.barriers, goes)
	if a < 0 || b < 0 || a == b {
		return nil, refuse("choose two barriers of the session to merge")
	}
	one, other := s.barriers[a], s.barriers[b]
	one.Text = both(one.Text, other.Text)
	one.Statements = sortedSet(slices.Concat(one.Statements, other.Statements))
	one.Steps = sortedSet(slices.Concat(one.Steps, other.Steps))
	if one.Kind == "" {
		one.Kind = other.Kind
	}
	changes := s.without(goes, stays)
	changes = append(changes, Remove[Barrier]{goes}, Edit[Barrier]{one})
	return Batch{"two barriers merged: " + excerpt(one.Text), changes}, nil
}

// RemoveBarrier takes a barrier out of the session, and out of the priorities that are
// to remove it.
func (s *Session) RemoveBarrier(id string) Change {
	changes := append(s.without(id, ""), Remove[Barrier]{id})
	if len(changes) == 1 {
		return changes[0]
	}
	return Batch{fmt.Sprintf("barrier removed, also from the priorities that name it: %d", len(changes)-1), changes}
}

// without takes a barrier out of every priority, and puts another in its place unless
// that is empty.
func (s *Session) without(barrier, instead string) []Change {
	var changes []Change
	for _, p := range s.priorities {
		at := slices.Index(p.Barriers, barrier)
		if at < 0 {
			continue
		}
		p.Barriers = slices.Delete(slices.Clone(p.Barriers), at, at+1)
		if instead != "" {
			p.Barriers = cleanedIDs(append(p.Barriers, instead))
		}
		changes = append(changes, Edit[Priority]{p})
	}
	return changes
}
