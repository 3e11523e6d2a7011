package model

import (
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// PlanTexts are what the plan says besides its priorities. Everything may be
// empty: the plan then says what belongs there.
type PlanTexts struct {
	Vision    string `json:"vision,omitempty"`
	Foreword  string `json:"foreword,omitempty"` // a draft: the lead signs it
	Aims      string `json:"aims,omitempty"`
	Lead      string `json:"lead,omitempty"`      // who leads the plan: a role
	Team      string `json:"team,omitempty"`      // who works on it, and how much of their time
	Families  string `json:"families,omitempty"`  // how families took part
	Heard     string `json:"heard,omitempty"`     // what families said
	Reporting string `json:"reporting,omitempty"` // how and to whom progress is reported
	Risks     string `json:"risks,omitempty"`     // besides those that the barriers are
}

// parts are the texts one by one, with what a sentence calls each, and the role of who leads as the
// framework calls it.
func (p *PlanTexts) parts(lead string) []planText {
	return []planText{
		{"the vision", &p.Vision, refusal.MaxText},
		{"the foreword", &p.Foreword, refusal.MaxText},
		{"the aims", &p.Aims, refusal.MaxText},
		{"the team", &p.Team, refusal.MaxText},
		{"the text on families", &p.Families, refusal.MaxText},
		{"what families said", &p.Heard, refusal.MaxText},
		{"the text on reporting", &p.Reporting, refusal.MaxText},
		{"the text on risks", &p.Risks, refusal.MaxText},
		{"the " + lead, &p.Lead, refusal.MaxLine},
	}
}

type planText struct {
	what string
	text *string
	most int // in characters; what fits a line has no more than one
}

// written counts the texts that say something, and all that there are.
func (p PlanTexts) written() (written, of int) {
	parts := p.parts("")
	for _, t := range parts {
		if *t.text != "" {
			written++
		}
	}
	return written, len(parts)
}

// placed are the texts that a plan on a framework has a place for: all of them; where it has chapters of
// its own only who leads, and without a plan none.
func (p PlanTexts) placed(fw *framework.Framework) PlanTexts {
	switch {
	case !fw.HasPlan():
		return PlanTexts{}
	case len(fw.PlanChapters()) > 0:
		return PlanTexts{Lead: p.Lead}
	}
	return p
}

func (p PlanTexts) cleaned() PlanTexts {
	for _, t := range p.parts("") {
		if t.most == refusal.MaxLine {
			*t.text = text.Line(*t.text)
		} else {
			*t.text = text.Lines(*t.text)
		}
	}
	return p
}

func (p PlanTexts) validate(lead string) error {
	for _, t := range p.parts(lead) {
		if err := refusal.TooLong(t.what, *t.text, t.most); err != nil {
			return err
		}
	}
	return nil
}

// PlanTextsLabel says that texts of the plan were changed.
const PlanTextsLabel = "the texts of the plan"

// SetPlan replaces what the plan says besides its priorities.
type SetPlan struct {
	Plan PlanTexts `json:"plan"`
}

func (c SetPlan) kind() string                  { return "plan" }
func (c SetPlan) cleaned() Change               { return SetPlan{c.Plan.cleaned()} }
func (c SetPlan) describe(*Session) Description { return plainly(PlanTextsLabel) }

func (SetPlan) standing(s *Session) []Change {
	return standsIf(s.plan != (PlanTexts{}), SetPlan{s.plan})
}

func (c SetPlan) apply(s *Session) (Change, error) {
	if c.Plan == s.plan {
		return nil, ErrNoChange
	}
	if err := c.Plan.validate(s.framework.PlanLead()); err != nil {
		return nil, err
	}
	was := s.plan
	s.plan = c.Plan
	return SetPlan{was}, nil
}

// Plan is what a session plans besides its scores: for twelve months, unless its framework says
// otherwise.
type Plan struct{ s *Session }

// Plan returns the session's plan.
func (s *Session) Plan() Plan { return Plan{s} }

// Texts returns what the plan says besides its priorities.
func (p Plan) Texts() PlanTexts { return p.s.plan }

// Quarters are those in which priorities can be done.
func (p Plan) Quarters() calendar.Quarters { return p.s.quarters(p.s.details) }

// Reviews are what was said of the plan after the workshop, in the order of their days.
func (p Plan) Reviews() []Review { return p.s.reviews }

// BarriersAt returns the barriers at a statement or step.
func (p Plan) BarriersAt(t Subject) []Barrier {
	return keepOnly(p.s.barriers, func(b Barrier) bool { return t.Covers(b.Statements, b.Steps) })
}

// PrioritiesAt returns the priorities at a statement or step.
func (p Plan) PrioritiesAt(t Subject) []Priority {
	return keepOnly(p.s.priorities, func(pr Priority) bool { return t.Covers(pr.Statements, pr.Steps) })
}

// Priority returns the priority with an id, if it is there.
func (p Plan) Priority(id string) (Priority, bool) { return withID(p.s.priorities, id) }

// Barrier returns the barrier with an id, if it is there.
func (p Plan) Barrier(id string) (Barrier, bool) { return withID(p.s.barriers, id) }

// Rank is the place of a priority among all, from 1; 0 where there is none with the id.
func (p Plan) Rank(id string) int { return 1 + position(p.s.priorities, id) }

// PriorityNamed returns the first priority with the same words but for white space.
func (p Plan) PriorityNamed(what string) (Priority, bool) {
	for _, p := range p.s.priorities {
		if slices.Equal(strings.Fields(p.What), strings.Fields(what)) {
			return p, true
		}
	}
	return Priority{}, false
}
