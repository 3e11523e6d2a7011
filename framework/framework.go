// Package framework holds what a self-assessment asks: the scale, the
// steps and their statements, and everything that helps a room to score them.
//
// A framework is one YAML file in the format that FORMAT.md describes. The
// built-in one is embedded and goes through the same reader and the same checks
// as a file that a user brings. The package knows nothing of sessions, scores,
// terminals or storage.
package framework

import "slices"

// Format is the value of a framework file's "format" field that this package reads. Each
// version before is read as it was.
const Format = "stocktake/framework@2"

// Framework is a complete instrument. Its JSON form is what a session keeps as its
// own copy and what JSON exports carry.
//
// What a field is called in a framework file is its JSON name, or from the second format on the
// name in its "file" tag. A "since" tag is on what the second format added: a framework without
// any of it has the digest that it had in the first.
type Framework struct {
	ID           string        `json:"id"`
	Title        string        `json:"title"`
	Version      string        `json:"version"`
	Language     string        `json:"language,omitempty" since:"2"`  // a BCP 47 tag, such as "cy": see LanguageTag
	Direction    string        `json:"direction,omitempty" since:"2"` // "ltr" or "rtl": see RightToLeft
	Source       Source        `json:"source"`
	Introduction string        `json:"introduction,omitempty"`
	Names        Names         `json:"names,omitzero" since:"2"`     // see Words
	Families     string        `json:"families,omitempty" since:"2"` // FamiliesAsked or nothing: see AsksFamilies
	Scale        Scale         `json:"scale"`
	Strengths    *float64      `json:"strength_from,omitempty" since:"2"` // see StrengthFrom
	ToWorkOn     *float64      `json:"low_to,omitempty" since:"2"`        // see LowTo
	Steps        []Step        `json:"steps"`
	Requirements []Requirement `json:"government_priorities,omitempty" file:"requirements"`
	Resources    []Resource    `json:"resources,omitempty"`

	// What turns scores into a plan. A framework without any of it has the digest
	// that it had before there was any, to which sessions in older files refer.
	Outcomes     []Group     `json:"outcomes,omitempty"`   // what a priority may be for
	Measures     []Group     `json:"measures,omitempty"`   // by what its success may be seen
	Evaluation   []Item      `json:"evaluation,omitempty"` // the levels of evaluating training, the lowest first
	Checklists   []Checklist `json:"checklists,omitempty"`
	Skills       []Item      `json:"skills,omitempty"`      // where a training needs analysis starts
	Formats      []Item      `json:"formats,omitempty"`     // ways to train people on shifts or part-time
	Reflections  []Prompt    `json:"reflections,omitempty"` // questions with room for an answer
	Plan         *PlanGuide  `json:"plan,omitempty"`
	Funding      []Item      `json:"funding,omitempty"`                 // what the money for the work may be used for
	BarrierKinds []Item      `json:"barrier_kinds,omitempty" since:"2"` // in place of those that the program has

	// What a workshop begins with: see Rules and PracticeItem.
	GroundRules []Aside `json:"ground_rules,omitempty"`
	Practice    string  `json:"practice,omitempty"`
}

// Source says where an instrument comes from and on what terms it may be used.
type Source struct {
	Title     string `json:"title"`
	Authors   string `json:"authors,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Year      int    `json:"year,omitempty"`
	Link      string `json:"link,omitempty"`
	Licence   string `json:"licence"`
}

// Step groups the statements that are averaged together: one spoke of the radar.
type Step struct {
	Number       int         `json:"number"`
	Title        string      `json:"title"`
	Short        string      `json:"short"`                     // at most 12 cells, for the radar and for tables
	Group        string      `json:"group,omitempty" since:"2"` // the title of what the step is a part of: see Groups
	Introduction string      `json:"introduction,omitempty"`
	Statements   []Statement `json:"statements"`
}

// Statement is one thing that is scored. Number is unique in the whole framework;
// the built-in framework uses the guide's numbers. ID is what people know it by where
// that is no number, such as "SM-A1": see Label.
type Statement struct {
	ID           string       `json:"id,omitempty" since:"2"` // at most 16 cells, unique whatever the case
	Number       int          `json:"number"`
	Text         string       `json:"text"`
	Short        string       `json:"short"`                   // at most 36 cells, for tables and lists
	EarlierTexts []string     `json:"earlier_texts,omitempty"` // how it was worded before, asking the same: scores of then are compared with those of now
	Guidance     string       `json:"guidance,omitempty"`
	Levels       []Descriptor `json:"levels,omitempty"` // what points of the scale look like here, for any number of them
	LookFor      []string     `json:"look_for,omitempty"`
	Questions    []string     `json:"questions,omitempty"`
	Example      *Aside       `json:"example,omitempty"`
	Reflect      *Aside       `json:"reflect,omitempty"`
	Resources    []string     `json:"resources,omitempty"`                                 // ids of Framework.Resources
	Requirements []int        `json:"government_priorities,omitempty" file:"requirements"` // numbers of Framework.Requirements
}

// Descriptor says what one level of the scale looks like at one statement. It is how the
// framework's authors read the scale, shown beside its general description and never in
// its place.
type Descriptor struct {
	Value int    `json:"value"` // of a level of the scale
	Text  string `json:"text"`  // at most 240 characters, for a line or two beside the scale
}

// Level returns what a value of the scale looks like at the statement; empty where the
// framework does not say.
func (st Statement) Level(value int) string {
	found, _ := find(st.Levels, func(d Descriptor) bool { return d.Value == value })
	return found.Text
}

// Aside is a titled text: a practice example or a prompt to pause and reflect beside a
// statement, or a ground rule.
type Aside struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// Requirement is something that is asked of those who use the framework from elsewhere, such as
// by official guidance; statements refer to it by number. Words says what people call it.
type Requirement struct {
	Number int      `json:"number"`
	Title  string   `json:"title"`
	Text   string   `json:"text"`
	Points []string `json:"points,omitempty"`
}

// Resource is a publication or page that bears on statements. Nothing is ever
// fetched: Link is text for people to follow.
type Resource struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Publisher string `json:"publisher,omitempty"`
	Year      int    `json:"year,omitempty"`
	Link      string `json:"link,omitempty"`
	Note      string `json:"note,omitempty"`
}

// Statements returns every statement in the order of the steps.
func (f *Framework) Statements() []Statement {
	var all []Statement
	for _, step := range f.Steps {
		all = append(all, step.Statements...)
	}
	return all
}

// Statement finds a statement by its number.
func (f *Framework) Statement(number int) (Statement, bool) {
	step, _ := f.StepOf(number)
	return find(step.Statements, func(st Statement) bool { return st.Number == number })
}

// Step finds a step by its number.
func (f *Framework) Step(number int) (Step, bool) {
	return find(f.Steps, func(s Step) bool { return s.Number == number })
}

// StepOf finds the step that a statement belongs to.
func (f *Framework) StepOf(statement int) (Step, bool) {
	return find(f.Steps, func(s Step) bool {
		return slices.ContainsFunc(s.Statements, func(st Statement) bool { return st.Number == statement })
	})
}

// Resource finds a resource by its id.
func (f *Framework) Resource(id string) (Resource, bool) {
	return find(f.Resources, func(r Resource) bool { return r.ID == id })
}

// ResourcesAt are the documents that bear on a statement.
func (f *Framework) ResourcesAt(statement int) []Resource {
	st, _ := f.Statement(statement)
	var found []Resource
	for _, id := range st.Resources {
		if doc, ok := f.Resource(id); ok {
			found = append(found, doc)
		}
	}
	return found
}

// Requirement finds a requirement by its number.
func (f *Framework) Requirement(number int) (Requirement, bool) {
	return find(f.Requirements, func(p Requirement) bool { return p.Number == number })
}

// find is the first of a list that is looked for; the zero value and false for none.
func find[T any](all []T, is func(T) bool) (T, bool) {
	if i := slices.IndexFunc(all, is); i >= 0 {
		return all[i], true
	}
	var none T
	return none, false
}
