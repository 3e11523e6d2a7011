package planning

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// MergePriorities makes one priority of two that are the same. What stays has the
// statements, steps, barriers, uses of funding and dots of both, and of every other field its own, or
// where it has none the other's; texts of several lines that differ are put one below
// the other. Where the two say different things of which only one can stand, such as
// the owner, the other's is kept in words: below the reason, or what is about doing it
// below the resources. What people said of how likely the other is goes, and where the words
// of the one that stays are others then, that of it, too. It refuses priorities that are not there, texts that are too long
// together, and priorities that were taken over from two different sessions.
func MergePriorities(s *model.Session, stays, goes string) (model.Change, error) {
	one, there := s.Plan().Priority(stays)
	other, too := s.Plan().Priority(goes)
	if !there || !too || stays == goes {
		return nil, refusal.Of("choose two priorities of the session to merge")
	}
	carried, err := mergedCarried(one.Carried, other.Carried)
	if err != nil {
		return nil, err
	}
	why, resources := unkept(s, one, other)
	one = model.Priority{
		ID: one.ID, Status: one.Status, Carried: carried, Focus: one.Focus || other.Focus,
		Statements: slices.Concat(one.Statements, other.Statements), Steps: slices.Concat(one.Steps, other.Steps),
		Barriers: slices.Concat(one.Barriers, other.Barriers), Funding: slices.Concat(one.Funding, other.Funding), By: slices.Concat(one.By, other.By),
		What: text.Below(one.What, other.What), IfThen: text.Below(one.IfThen, other.IfThen), Why: text.Below(text.Below(one.Why, other.Why), why), Resources: text.Below(text.Below(one.Resources, other.Resources), resources),
		Owner: cmp.Or(one.Owner, other.Owner), Outcome: cmp.Or(one.Outcome, other.Outcome),
		Quarter: cmp.Or(one.Quarter, other.Quarter), Review: cmp.Or(one.Review, other.Review),
		Measure: mergedMeasure(one.Measure, other.Measure), Indicator: cmp.Or(one.Indicator, other.Indicator), Requirement: cmp.Or(one.Requirement, other.Requirement),
		Raise: cmp.Or(one.Raise, other.Raise),
	}
	if err := one.Fits(); err != nil {
		return nil, tooLongTogether(err)
	}
	changes := []model.Change{model.JoinDots{From: goes, To: stays}}
	if s.Plan().Likelihood(goes).In > 0 {
		changes = append(changes, model.ClearLikelihood(goes))
	}
	changes = append(changes, followup.Of(s).Join(goes, stays)...)
	return model.Cleaned(model.Batch{Label: model.MergedPriorities + refusal.Excerpt(one.What), Changes: append(changes, model.Remove[model.Priority]{ID: goes}, model.Edit[model.Priority]{Item: one})}), nil
}

// mergedMeasure is a measure with what another says beyond it, where both measure the same or
// one of them does not say what. Where the other measures something else, its figures
// mean nothing here.
func mergedMeasure(m, other model.Measure) model.Measure {
	if m.Text != "" && other.Text != "" && !strings.EqualFold(m.Text, other.Text) {
		return m
	}
	return model.Measure{
		Text: cmp.Or(m.Text, other.Text), Now: cmp.Or(m.Now, other.Now),
		Target: cmp.Or(m.Target, other.Target), Level: cmp.Or(m.Level, other.Level),
	}
}

// mergedCarried is where a priority comes from into which another was merged: nowhere, where
// the one of the two comes from, or both where they were in one session.
func mergedCarried(c, other *model.Carried) (*model.Carried, error) {
	switch {
	case c == nil || other == nil:
		return cmp.Or(c, other), nil
	case c.Session != other.Session:
		return nil, refusal.Of("the two priorities were taken over from different sessions; drop one of them instead")
	}
	one := *c
	one.With = slices.Concat(c.With, []string{other.Priority}, other.With)
	one.Through = slices.Concat(c.Through, other.Through)
	return &one, nil
}

func tooLongTogether(err error) error {
	return refusal.Of("the two cannot be merged as they are: %v", err)
}

// SplitPriority makes two priorities of one that is two: it keeps all but its text,
// and the other, with the same statements, barriers, owner, quarter, status, government
// priority, uses of funding and earlier plan, stands below it. It refuses a priority that is not there; a
// text that is empty or too long is refused when the change is made.
func SplitPriority(s *model.Session, id, what, other string) (model.Change, error) {
	one, there := s.Plan().Priority(id)
	if !there {
		return nil, refusal.Of("there is no priority %q", refusal.Excerpt(id))
	}
	two := model.Priority{
		ID: model.NextID[model.Priority](s), What: other, Statements: one.Statements, Steps: one.Steps, Barriers: one.Barriers, By: one.By,
		Owner: one.Owner, Quarter: one.Quarter, Status: one.Status, Requirement: one.Requirement, Funding: one.Funding,
	}
	if one.Carried != nil { // both come from there; the measure stays with the first
		carried := *one.Carried
		carried.Stood = ""
		two.Carried = &carried
	}
	one.What = what
	return model.Batch{Label: model.SplitPriority + refusal.Excerpt(what), Changes: []model.Change{
		model.Edit[model.Priority]{Item: one}, model.Add[model.Priority]{Item: two, At: s.Plan().Rank(id)},
	}}, nil
}

// MergeBarriers makes one barrier of two that are the same, also for the priorities
// that are to remove them. It refuses barriers that are not there, and texts that are
// too long together.
func MergeBarriers(s *model.Session, stays, goes string) (model.Change, error) {
	one, there := s.Plan().Barrier(stays)
	other, too := s.Plan().Barrier(goes)
	if !there || !too || stays == goes {
		return nil, refusal.Of("choose two barriers of the session to merge")
	}
	one.Text = text.Below(one.Text, other.Text)
	one.Statements = slices.Concat(one.Statements, other.Statements)
	one.Steps = slices.Concat(one.Steps, other.Steps)
	one.By = slices.Concat(one.By, other.By)
	if one.Kind == "" {
		one.Kind = other.Kind
	}
	if err := refusal.TooLong("the barrier", one.Text, refusal.MaxText); err != nil {
		return nil, tooLongTogether(err)
	}
	changes := append(withoutBarrier(s, goes, stays), model.Remove[model.Barrier]{ID: goes}, model.Edit[model.Barrier]{Item: one})
	return model.Cleaned(model.Batch{Label: model.MergedBarriers + refusal.Excerpt(one.Text), Changes: changes}), nil
}

// unkept is what another priority says that would be lost if it were merged into this
// one, since both say something and only one can stand: in words, what is about its
// reason and what is about doing it. The session says which months a quarter is.
func unkept(s *model.Session, p, other model.Priority) (why, resources string) {
	quarters := s.Plan().Quarters()
	measure, _ := s.Plan().Indicator(p.Indicator)
	otherMeasure, _ := s.Plan().Indicator(other.Indicator)
	why = text.Joined("\n",
		differing("Other outcome", p.Outcome, other.Outcome),
		unkeptMeasure(p.Measure, other.Measure),
		differing("Other measure of the register", measure.Name, otherMeasure.Name),
		differing("Other "+s.Guide().Words().Requirement.One, numbered(p.Requirement), numbered(other.Requirement)),
	)
	resources = text.Joined("\n",
		differing("Other lead", p.Owner, other.Owner),
		differing("Other quarter", quarters.Months(p.Quarter), quarters.Months(other.Quarter)),
		differing("Other review", p.Review.Words(), other.Review.Words()),
		differing("Would make the other more likely", p.Raise, other.Raise),
	)
	return why, resources
}

// unkeptMeasure is what another measure says that mergedMeasure leaves out.
func unkeptMeasure(m, other model.Measure) string {
	if m.Text != "" && other.Text != "" && !strings.EqualFold(m.Text, other.Text) {
		return "Other measure: " + text.Joined("; ", other.Text, text.After("now: ", other.Now), text.After("target: ", other.Target))
	}
	return text.Joined("; ", differing("Other figure for now", m.Now, other.Now), differing("Other target", m.Target, other.Target))
}

// differing is a text under a label where it would give way to one that says something
// else; empty where nothing is lost.
func differing(label, stays, goes string) string {
	if stays == "" || strings.EqualFold(stays, goes) {
		return ""
	}
	return text.After(label+": ", goes)
}

func numbered(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
