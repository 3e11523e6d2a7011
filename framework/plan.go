package framework

import "cmp"

// PlanGuide helps to write a plan. A chapter about which it says nothing has an empty PlanPrompt.
type PlanGuide struct {
	// Off is for an instrument after which no plan is made; the file says "plan: off".
	Off    bool   `json:"off,omitempty" file:"-" since:"2"`
	Title  string `json:"title,omitempty" since:"2"`  // what the plan is called, such as "Improvement plan"
	Lead   string `json:"lead,omitempty" since:"2"`   // who leads it, in lower case: a role, such as "plan owner"
	Months int    `json:"period,omitempty" since:"2"` // how long it is for: 1 to 60; 0 for twelve

	Introduction string     `json:"introduction,omitempty"`
	Vision       PlanPrompt `json:"vision,omitzero"`
	Foreword     PlanPrompt `json:"foreword,omitzero"` // by who leads
	Aims         PlanPrompt `json:"aims,omitzero"`
	Team         PlanPrompt `json:"team,omitzero"`     // who leads, with how much time
	Families     PlanPrompt `json:"families,omitzero"` // how they took part, and what they said
	Timeline     PlanPrompt `json:"timeline,omitzero"` // a point for each quarter
	Reporting    PlanPrompt `json:"reporting,omitzero"`
	Risks        PlanPrompt `json:"risks,omitzero"`

	// Chapters are the framework's own, in place of those above.
	Chapters []PlanChapter `json:"chapters,omitempty" since:"2"`
}

// PlanPrompt says what a chapter is for, and which points it should make.
type PlanPrompt struct {
	Text   string   `json:"text,omitempty"`
	Points []string `json:"points,omitempty"`
}

// PlanChapter is a chapter of a plan. What people write in it refers to its ID, which stays
// when the title is improved.
type PlanChapter struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	PlanPrompt
}

// HasPlan reports whether a plan is made after a session on the framework.
func (f *Framework) HasPlan() bool { return f.Plan == nil || !f.Plan.Off }

// PlanTitle is what the plan is called, such as "Improvement plan".
func (f *Framework) PlanTitle() string { return cmp.Or(f.guide().Title, f.usual().title) }

// PlanLead is the role of the person who leads the plan, in lower case, such as "plan owner".
func (f *Framework) PlanLead() string { return cmp.Or(f.guide().Lead, f.usual().lead) }

// PlanMonths is how many months the plan is for, 1 to 60: twelve where the framework does not say,
// or says something else, as one in a damaged data file may.
func (f *Framework) PlanMonths() int {
	const year = 12
	if months := f.guide().Months; 1 <= months && months <= maxMonths {
		return months
	}
	return year
}

// guide is what the framework says of the plan, also where that is nothing.
func (f *Framework) guide() PlanGuide {
	if f.Plan == nil {
		return PlanGuide{}
	}
	return *f.Plan
}

// planOff is what a file says where there is no plan.
const planOff = "off"

// planWords are what a plan has where its framework does not say.
type planWords struct{ title, lead string }

func (f *Framework) usual() planWords {
	if f.ID == builtinID {
		return builtinPlan
	}
	return planWords{title: "Plan", lead: "plan lead"}
}

// Contents are the chapters that people write, in order: the framework's own, or else those that
// every plan has, under the names of their fields.
func (p PlanGuide) Contents() []PlanChapter {
	if len(p.Chapters) > 0 {
		return p.Chapters
	}
	return p.usualChapters()
}

func (p PlanGuide) usualChapters() []PlanChapter {
	return []PlanChapter{
		{"vision", "Vision", p.Vision},
		{"foreword", "Foreword", p.Foreword},
		{"aims", "Aims", p.Aims},
		{"team", "Team", p.Team},
		{"families", "Families", p.Families},
		{"timeline", "Timeline", p.Timeline},
		{"reporting", "Reporting", p.Reporting},
		{"risks", "Risks", p.Risks},
	}
}

// PlanChapters are the chapters of the framework's own, in place of those that every plan has; nil
// where it has none.
func (f *Framework) PlanChapters() []PlanChapter { return f.guide().Chapters }

// PlanChapter finds a chapter of the framework's own by its id.
func (f *Framework) PlanChapter(id string) (PlanChapter, bool) {
	return find(f.guide().Chapters, func(c PlanChapter) bool { return c.ID == id })
}
