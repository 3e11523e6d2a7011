package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

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

// Priority is something that the room wants done. Only What must be there. The order
// of a session's priorities is their rank, the first the highest.
type Priority struct {
	ID         string           `json:"id"`
	What       string           `json:"what"`
	Statements []int            `json:"statements"`
	Steps      []int            `json:"steps,omitempty"`
	Owner      string           `json:"owner"` // a role or an agency
	Quarter    calendar.Quarter `json:"quarter"`
	Status     Status           `json:"status"`
	Barriers   []string         `json:"barriers,omitempty"` // ids of the barriers that it is to remove
	// IfThen is when, where and by whom it is begun, such as "If somebody starts, then their
	// manager books the induction in the first week".
	IfThen    string  `json:"if_then,omitempty"`
	Why       string  `json:"why,omitempty"` // why now
	Resources string  `json:"resources,omitempty"`
	Outcome   string  `json:"outcome,omitempty"` // in words, the framework's or the room's own
	Measure   Measure `json:"measure,omitzero"`
	Indicator string  `json:"indicator,omitempty"` // the id of a measure in the register
	// Requirement is the number of the framework's requirement that it serves; 0 for none.
	Requirement int           `json:"government,omitempty"`
	Funding     []string      `json:"funding,omitempty"` // ids of the framework's uses of funding that it could be paid under
	Review      calendar.Date `json:"review,omitempty"`  // the day on which its progress is looked at next
	Raise       string        `json:"raise,omitempty"`   // what would make it more likely to happen
	Focus       bool          `json:"focus,omitempty"`   // the room chose it as one of the few to begin with
	By          []string      `json:"by,omitempty"`      // ids of the participants who said it, where that is known
	// Carried is where it comes from when it was taken over from an earlier plan.
	Carried *Carried `json:"carried,omitempty"`
}

// Measure is how people will see whether a priority works.
type Measure struct {
	Text   string `json:"text,omitempty"`   // what is measured, in the framework's words or the room's own
	Now    string `json:"now,omitempty"`    // where it stands today
	Target string `json:"target,omitempty"` // where it is to stand
	Level  string `json:"level,omitempty"`  // the id of the framework's level of evaluation that it speaks to
}

func (m Measure) cleaned() Measure {
	return Measure{text.Line(m.Text), text.Line(m.Now), text.Line(m.Target), text.Line(m.Level)}
}

// Open reports whether anything is still to be done: it is neither done nor dropped.
func (p Priority) Open() bool { return p.Status != Done && p.Status != Dropped }

const priorityPrefix = "pr"

func (p Priority) key() string                 { return p.ID }
func (p Priority) prefix() string              { return priorityPrefix }
func (p Priority) list(s *Session) *[]Priority { return &s.priorities }
func (p Priority) noun() string                { return "priority" }
func (p Priority) describe(s *Session) Description {
	return Description{Statements: p.Statements, what: about(s, "priority", p.Statements, p.Steps) + ": " + excerpt(p.What)}
}

// canRemove refuses while a review says something of the priority: what became of it would be lost.
func (p Priority) canRemove(s *Session) error {
	for _, one := range slices.Backward(s.reviews) {
		if _, said := one.Line(p.ID); said {
			return refuse("the review of %s says something of this priority; give it the status dropped instead, which is what is told of it later", one.Date.Words())
		}
	}
	return nil
}

func (p Priority) fields(s *Session, old Priority) []field {
	words := s.framework.Words()
	focus := map[bool]string{true: "yes", false: "no"}
	return []field{
		{"text", old.What, p.What},
		{"owner", old.Owner, p.Owner},
		{"quarter", s.Plan().Quarters().Months(old.Quarter), s.Plan().Quarters().Months(p.Quarter)},
		{"status", string(old.Status), string(p.Status)},
		{words.Statement.Many, s.labels(old.Statements), s.labels(p.Statements)},
		{words.Step.Many, numbers(old.Steps), numbers(p.Steps)},
		{"barriers", byID + strings.Join(old.Barriers, " "), byID + strings.Join(p.Barriers, " ")},
		{"if and then", old.IfThen, p.IfThen},
		{"reason", old.Why, p.Why},
		{"resources", old.Resources, p.Resources},
		{"outcome", old.Outcome, p.Outcome},
		{"measure", old.Measure.Text, p.Measure.Text},
		{"measure today", old.Measure.Now, p.Measure.Now},
		{"target", old.Measure.Target, p.Measure.Target},
		{"level of evaluation", byID + old.Measure.Level, byID + p.Measure.Level},
		{"measure of the register", byID + old.Indicator, byID + p.Indicator},
		{words.Requirement.One, numberWords(old.Requirement), numberWords(p.Requirement)},
		{"uses of funding", byID + strings.Join(old.Funding, " "), byID + strings.Join(p.Funding, " ")},
		{"review", old.Review.Words(), p.Review.Words()},
		{"what would make it more likely", old.Raise, p.Raise},
		{"to begin with", focus[old.Focus], focus[p.Focus]},
	}
}

func (p Priority) cleaned() Priority {
	p.ID, p.What, p.Owner = text.Line(p.ID), text.Lines(p.What), text.Line(p.Owner)
	p.Statements, p.Steps = sortedSet(p.Statements), sortedSet(p.Steps)
	p.Barriers, p.Funding, p.IfThen = cleanedIDs(p.Barriers), cleanedIDs(p.Funding), text.Lines(p.IfThen)
	p.By = cleanedSpeakers(p.By)
	p.Why, p.Resources, p.Outcome = text.Lines(p.Why), text.Lines(p.Resources), text.Line(p.Outcome)
	p.Indicator = text.Line(p.Indicator)
	p.Measure, p.Review, p.Raise = p.Measure.cleaned(), p.Review.Clean(), text.Line(p.Raise)
	if p.Carried != nil {
		carried := p.Carried.cleaned()
		p.Carried = &carried
	}
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
	if !slices.Contains(s.Plan().Quarters().All(), p.Quarter) {
		return refuse("%q is no quarter of this plan; it is %s", string(p.Quarter), s.Plan().Quarters().Listed())
	}
	if !slices.Contains(Statuses(), p.Status) {
		return refuse("%q is no status; it is proposed, agreed, under way, done or dropped", string(p.Status))
	}
	if err := cmp.Or(s.checkRefs(p.Statements, p.Steps), s.checkSpeakers("priority", p.By)); err != nil {
		return err
	}
	if err := p.refersTo(s); err != nil {
		return err
	}
	if p.Carried != nil {
		if err := p.Carried.validate(); err != nil {
			return err
		}
	}
	return p.fits()
}

// refersTo refuses barriers, measures, requirements, uses of funding and levels of evaluation
// that are not there, and a review on a day that is none.
func (p Priority) refersTo(s *Session) error {
	for _, id := range p.Barriers {
		if position(s.barriers, id) < 0 {
			return refuse("there is no barrier %q", excerpt(id))
		}
	}
	if p.Indicator != "" && position(s.indicators, p.Indicator) < 0 {
		return refuse("there is no measure %q in the register", excerpt(p.Indicator))
	}
	if _, ok := s.Guide().Requirement(p.Requirement); !ok && p.Requirement != 0 {
		return refuse("there is no %s %d in this session's instrument", s.Guide().Words().Requirement.One, p.Requirement)
	}
	for _, id := range p.Funding {
		if _, ok := s.Guide().FundingUse(id); !ok {
			return refuse("there is no use of funding %q in this session's instrument", excerpt(id))
		}
	}
	if _, ok := s.Guide().EvaluationLevel(p.Measure.Level); !ok && p.Measure.Level != "" {
		return refuse("there is no level of evaluation %q in this session's instrument", excerpt(p.Measure.Level))
	}
	return p.Review.Validate()
}

// Fits refuses over-long texts.
func (p Priority) Fits() error { return p.cleaned().fits() }

func (p Priority) fits() error {
	return refusal.Lengths{
		{"the owner", p.Owner, refusal.MaxLine},
		{"the outcome", p.Outcome, refusal.MaxLine},
		{"the measure", p.Measure.Text, refusal.MaxLine},
		{"where the measure stands now", p.Measure.Now, refusal.MaxLine},
		{"the target", p.Measure.Target, refusal.MaxLine},
		{"what would make it more likely", p.Raise, refusal.MaxLine},
		{"the priority", p.What, refusal.MaxText},
		{"the text after “if”", p.IfThen, refusal.MaxText},
		{"the reason", p.Why, refusal.MaxText},
		{"the text on resources", p.Resources, refusal.MaxText},
	}.Check()
}

// cleanedIDs are ids made inert, in order, each once.
func cleanedIDs(ids []string) []string {
	clean := make([]string, 0, len(ids))
	for _, id := range ids {
		if id = text.Line(id); !slices.Contains(clean, id) {
			clean = append(clean, id)
		}
	}
	if len(clean) == 0 {
		return nil
	}
	return clean
}

func numberWords(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
