package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model/refusal"
)

// MergePriorities makes one priority of two that are the same. What stays has the
// statements, steps, barriers, uses of funding and dots of both, and of every other field its own, or
// where it has none the other's; texts of several lines that differ are put one below
// the other. Where the two say different things of which only one can stand, such as
// the owner, the other's is kept in words: below the reason, or what is about doing it
// below the resources. What people said of how likely the other is goes, and where the words
// of the one that stays are others then, that of it, too. It refuses priorities that are not there, texts that are too long
// together, and priorities that were taken over from two different sessions.
func (p Plan) MergePriorities(stays, goes string) (Change, error) {
	s := p.s
	a, b := position(s.priorities, stays), position(s.priorities, goes)
	if a < 0 || b < 0 || a == b {
		return nil, refuse("choose two priorities of the session to merge")
	}
	one, other := s.priorities[a], s.priorities[b]
	carried, err := one.Carried.merged(other.Carried)
	if err != nil {
		return nil, err
	}
	why, resources := one.unkept(s, other)
	one = Priority{
		ID: one.ID, Status: one.Status, Carried: carried, Focus: one.Focus || other.Focus,
		Statements: slices.Concat(one.Statements, other.Statements), Steps: slices.Concat(one.Steps, other.Steps),
		Barriers: slices.Concat(one.Barriers, other.Barriers), Funding: slices.Concat(one.Funding, other.Funding), By: slices.Concat(one.By, other.By),
		What: both(one.What, other.What), IfThen: both(one.IfThen, other.IfThen), Why: both(both(one.Why, other.Why), why), Resources: both(both(one.Resources, other.Resources), resources),
		Owner: cmp.Or(one.Owner, other.Owner), Outcome: cmp.Or(one.Outcome, other.Outcome),
		Quarter: cmp.Or(one.Quarter, other.Quarter), Review: cmp.Or(one.Review, other.Review),
		Measure: one.Measure.with(other.Measure), Indicator: cmp.Or(one.Indicator, other.Indicator), Requirement: cmp.Or(one.Requirement, other.Requirement),
		Raise: cmp.Or(one.Raise, other.Raise),
	}.cleaned()
	if err := one.fits(); err != nil {
		return nil, tooLongTogether(err)
	}
	changes := []Change{JoinDots{goes, stays}}
	if s.likelihoods[goes] != nil {
		changes = append(changes, restoreLikelihood{goes, nil})
	}
	changes = append(changes, s.Reviews().join(goes, stays)...)
	return Batch{mergedPriorities + excerpt(one.What), append(changes, Remove[Priority]{goes}, Edit[Priority]{one})}, nil
}

// with is a measure with what another says beyond it, where both measure the same or
// one of them does not say what. Where the other measures something else, its figures
// mean nothing here.
func (m Measure) with(other Measure) Measure {
	if m.Text != "" && other.Text != "" && !strings.EqualFold(m.Text, other.Text) {
		return m
	}
	return Measure{
		Text: cmp.Or(m.Text, other.Text), Now: cmp.Or(m.Now, other.Now),
		Target: cmp.Or(m.Target, other.Target), Level: cmp.Or(m.Level, other.Level),
	}
}

// merged is where a priority comes from into which another was merged: nowhere, where
// the one of the two comes from, or both where they were in one session.
func (c *Carried) merged(other *Carried) (*Carried, error) {
	switch {
	case c == nil || other == nil:
		return cmp.Or(c, other), nil
	case c.Session != other.Session:
		return nil, refuse("the two priorities were taken over from different sessions; drop one of them instead")
	}
	one := *c
	one.With = slices.Concat(c.With, []string{other.Priority}, other.With)
	one.Through = slices.Concat(c.Through, other.Through)
	return &one, nil
}

func tooLongTogether(err error) error {
	return refuse("the two cannot be merged as they are: %v", err)
}

// both puts a text below another, unless its lines stand there already.
func both(text, more string) string {
	lines := func(s string) string { return "\n" + strings.ToLower(s) + "\n" }
	switch {
	case more == "" || strings.Contains(lines(text), lines(more)):
		return text
	case text == "":
		return more
	default:
		return text + "\n" + more
	}
}

// SplitPriority makes two priorities of one that is two: it keeps all but its text,
// and the other, with the same statements, barriers, owner, quarter, status, requirement,
// uses of funding and earlier plan, stands below it. It refuses a priority that is not there; a
// text that is empty or too long is refused when the change is made.
func (p Plan) SplitPriority(id, what, other string) (Change, error) {
	s := p.s
	at := position(s.priorities, id)
	if at < 0 {
		return nil, refuse("there is no priority %q", excerpt(id))
	}
	one := s.priorities[at]
	two := Priority{
		ID: NextID[Priority](s), What: other, Statements: one.Statements, Steps: one.Steps, Barriers: one.Barriers, By: one.By,
		Owner: one.Owner, Quarter: one.Quarter, Status: one.Status, Requirement: one.Requirement, Funding: one.Funding,
	}
	if one.Carried != nil { // both come from there; the measure stays with the first
		carried := *one.Carried
		carried.Stood = ""
		two.Carried = &carried
	}
	one.What = what
	return Batch{splitPriority + excerpt(what), []Change{
		Edit[Priority]{one}, Add[Priority]{two, at + 1},
	}}, nil
}

// MergeBarriers makes one barrier of two that are the same, also for the priorities
// that are to remove them. It refuses barriers that are not there, and texts that are
// too long together.
func (p Plan) MergeBarriers(stays, goes string) (Change, error) {
	s := p.s
	a, b := position(s.barriers, stays), position(s.barriers, goes)
	if a < 0 || b < 0 || a == b {
		return nil, refuse("choose two barriers of the session to merge")
	}
	one, other := s.barriers[a], s.barriers[b]
	one.Text = both(one.Text, other.Text)
	one.Statements = sortedSet(slices.Concat(one.Statements, other.Statements))
	one.Steps = sortedSet(slices.Concat(one.Steps, other.Steps))
	one.By = cleanedSpeakers(slices.Concat(one.By, other.By))
	if one.Kind == "" {
		one.Kind = other.Kind
	}
	if err := refusal.TooLong("the barrier", one.Text, refusal.MaxText); err != nil {
		return nil, tooLongTogether(err)
	}
	changes := append(p.without(goes, stays), Remove[Barrier]{goes}, Edit[Barrier]{one})
	return Batch{mergedBarriers + excerpt(one.Text), changes}, nil
}

// RemoveBarrier takes a barrier out of the session, and out of the priorities that are
// to remove it.
func (p Plan) RemoveBarrier(id string) Change {
	changes := append(p.without(id, ""), Remove[Barrier]{id})
	if len(changes) == 1 {
		return changes[0]
	}
	text := ""
	if i := position(p.s.barriers, id); i >= 0 {
		text = excerpt(p.s.barriers[i].Text)
	}
	return Batch{removedBarrier + text, changes}
}

// without takes a barrier out of every priority, and puts another in its place unless
// that is empty.
func (p Plan) without(barrier, instead string) []Change {
	var changes []Change
	for _, pr := range p.s.priorities {
		at := slices.Index(pr.Barriers, barrier)
		if at < 0 {
			continue
		}
		pr.Barriers = slices.Delete(slices.Clone(pr.Barriers), at, at+1)
		if instead != "" {
			pr.Barriers = cleanedIDs(append(pr.Barriers, instead))
		}
		changes = append(changes, Edit[Priority]{pr})
	}
	return changes
}

// unkept is what another priority says that would be lost if it were merged into this
// one, since both say something and only one can stand: in words, what is about its
// reason and what is about doing it. The session says which months a quarter is.
func (p Priority) unkept(s *Session, other Priority) (why, resources string) {
	d := s.details
	measure, _ := s.Plan().Indicator(p.Indicator)
	otherMeasure, _ := s.Plan().Indicator(other.Indicator)
	why = lines(
		differing("Other outcome", p.Outcome, other.Outcome),
		p.Measure.unkept(other.Measure),
		differing("Other measure of the register", measure.Name, otherMeasure.Name),
		differing("Other "+s.Guide().Words().Requirement.One, numberWords(p.Requirement), numberWords(other.Requirement)),
	)
	resources = lines(
		differing("Other lead", p.Owner, other.Owner),
		differing("Other quarter", d.Quarters().Months(p.Quarter), d.Quarters().Months(other.Quarter)),
		differing("Other review", p.Review.Words(), other.Review.Words()),
		differing("Would make the other more likely", p.Raise, other.Raise),
	)
	return why, resources
}

// unkept is what another measure says that with leaves out.
func (m Measure) unkept(other Measure) string {
	if m.Text != "" && other.Text != "" && !strings.EqualFold(m.Text, other.Text) {
		return "Other measure: " + joined(other.Text, labelled("now", other.Now), labelled("target", other.Target))
	}
	return joined(differing("Other figure for now", m.Now, other.Now), differing("Other target", m.Target, other.Target))
}

// differing is a text under a label where it would give way to one that says something
// else; empty where nothing is lost.
func differing(label, stays, goes string) string {
	if stays == "" || strings.EqualFold(stays, goes) {
		return ""
	}
	return labelled(label, goes)
}

func labelled(label, text string) string {
	if text == "" {
		return ""
	}
	return label + ": " + text
}

func numberWords(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func lines(all ...string) string  { return strings.Join(said(all), "\n") }
func joined(all ...string) string { return strings.Join(said(all), "; ") }

// said are the texts that are not empty.
func said(texts []string) []string {
	return slices.DeleteFunc(texts, func(text string) bool { return text == "" })
}
