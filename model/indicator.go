package model

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Indicator is an entry of the register of measures: what is counted or asked, where it
// started, where it is to stand, and what it was since. On screens and in documents it is a
// measure. Only Name must be there.
type Indicator struct {
	ID      string          `json:"id"`
	Heading string          `json:"heading,omitempty"` // in words, the framework's or the room's own
	Name    string          `json:"name"`
	Unit    string          `json:"unit,omitempty"` // see Units
	Source  string          `json:"source,omitempty"`
	Start   Start           `json:"start,omitzero"`
	Target  decimal.Decimal `json:"target,omitempty"`
	Better  Better          `json:"better,omitempty"`
	Reports string          `json:"reports,omitempty"` // who reports it: a role or an agency
	Outcome string          `json:"outcome,omitempty"` // in words, the framework's or the room's own
	Level   string          `json:"level,omitempty"`   // the id of the framework's level of evaluation
	// Values are in the order of their days, one a day. They are changed by AddValue,
	// EditValue and RemoveValue: an Edit of the measure leaves them as they are.
	Values []Value `json:"values,omitempty"`
	// Through are the measures of earlier sessions that it continues, the latest first.
	Through []MeasureSource `json:"through,omitempty"`
}

// Start is the figure that a measure starts from.
type Start struct {
	Value decimal.Decimal `json:"value,omitempty"`
	Date  calendar.Date   `json:"date,omitempty"`
}

// Better says which way a measure is to go; empty is not said.
type Better string

// The two ways.
const (
	Higher Better = "higher"
	Lower  Better = "lower"
)

// MeasureSource is a measure in the register of some session.
type MeasureSource struct {
	Session string `json:"session"` // its id
	Measure string `json:"measure"` // its id there
}

const (
	indicatorPrefix = "m"
	// MaxValues is the most dated values of a measure.
	MaxValues = 1000
)

func (m Indicator) key() string                  { return m.ID }
func (m Indicator) prefix() string               { return indicatorPrefix }
func (m Indicator) list(s *Session) *[]Indicator { return &s.indicators }
func (m Indicator) noun() string                 { return "measure" }

// canRemove refuses while a priority names the measure: see RemoveIndicator.
func (m Indicator) canRemove(s *Session) error {
	for _, p := range s.priorities {
		if p.Indicator == m.ID {
			return refuse("the priority %q is measured by it; take the measure out of it first", excerpt(p.What))
		}
	}
	return nil
}

func (m Indicator) describe(*Session) Description {
	return Description{what: "measure: " + excerpt(m.Name)}
}

func (m Indicator) fields(_ *Session, old Indicator) []field {
	return []field{
		{"heading", old.Heading, m.Heading},
		{"name", old.Name, m.Name},
		{"unit", old.Unit, m.Unit},
		{"source", old.Source, m.Source},
		{"starting figure", old.Start.Value.In(old.Unit), m.Start.Value.In(m.Unit)},
		{"day of the starting figure", old.Start.Date.Words(), m.Start.Date.Words()},
		{"target", old.Target.In(old.Unit), m.Target.In(m.Unit)},
		{"better when", string(old.Better), string(m.Better)},
		{"who reports it", old.Reports, m.Reports},
		{"outcome", old.Outcome, m.Outcome},
		{"level of evaluation", byID + old.Level, byID + m.Level},
	}
}

func (m Indicator) cleaned() Indicator {
	m.ID, m.Heading, m.Name, m.Unit = text.Line(m.ID), text.Line(m.Heading), text.Line(m.Name), decimal.ReadUnit(m.Unit)
	m.Source, m.Reports, m.Outcome, m.Level = text.Line(m.Source), text.Line(m.Reports), text.Line(m.Outcome), text.Line(m.Level)
	m.Start.Value, m.Start.Date = m.Start.Value.Clean(m.Unit), m.Start.Date.Clean()
	m.Target, m.Better = m.Target.Clean(m.Unit), Better(text.Line(string(m.Better)))
	values := make([]Value, 0, len(m.Values))
	for _, v := range m.Values {
		values = append(values, v.cleaned(m.Unit))
	}
	slices.SortStableFunc(values, func(a, b Value) int { return strings.Compare(string(a.Date), string(b.Date)) })
	m.Values = values
	if len(values) == 0 {
		m.Values = nil
	}
	var through []MeasureSource
	for _, from := range m.Through {
		from = MeasureSource{text.Line(from.Session), text.Line(from.Measure)}
		if !slices.Contains(through, from) {
			through = append(through, from)
		}
	}
	m.Through = through
	return m
}

// kept has the values that the session has of the measure, if there is one with its id.
func (m Indicator) kept(s *Session) Indicator {
	if i := position(s.indicators, m.ID); i >= 0 {
		m.Values, m.Through = s.indicators[i].Values, s.indicators[i].Through
	}
	return m
}

// Relabelled reports whether values that are there would be read in another unit after an edit, which
// repeats start and target and leaves them as they are.
func (m Indicator) Relabelled(now Indicator) bool {
	return len(m.Values) > 0 && decimal.ReadUnit(m.Unit) != decimal.ReadUnit(now.Unit)
}

// unchanged reports whether an edit leaves everything as it is.
func (m Indicator) unchanged(old Indicator, s *Session) bool {
	now := m.kept(s)
	now.Values, old.Values, now.Through, old.Through = nil, nil, nil, nil
	return now.equal(old)
}

func (m Indicator) equal(other Indicator) bool {
	return m.ID == other.ID && m.Heading == other.Heading && m.Name == other.Name && m.Unit == other.Unit &&
		m.Source == other.Source && m.Start == other.Start && m.Target == other.Target && m.Better == other.Better &&
		m.Reports == other.Reports && m.Outcome == other.Outcome && m.Level == other.Level
}

func (m Indicator) check(s *Session) error {
	m = m.kept(s)
	if !wellFormedID(m.ID, indicatorPrefix) {
		return refuse("%q is no id for a measure; ids are m1, m2 and so on", excerpt(m.ID))
	}
	for _, other := range s.indicators {
		if other.ID != m.ID && match.Folded(other.Name) == match.Folded(m.Name) {
			return refuse("there is already a measure called %q; give this one another name", excerpt(other.Name))
		}
	}
	if _, ok := s.Guide().EvaluationLevel(m.Level); !ok && m.Level != "" {
		return refuse("there is no level of evaluation %q in this session's instrument", excerpt(m.Level))
	}
	for _, from := range m.Through {
		if from.Session == "" || len(from.Session) > refusal.MaxLine || !wellFormedID(from.Measure, indicatorPrefix) {
			return refuse("%q is no measure of an earlier session; ids are m1, m2 and so on", excerpt(from.Measure))
		}
	}
	return m.Validate()
}

// Validate refuses a measure without a name, with a figure that is no number, with values
// that do not follow its start, each on a day of its own, or with over-long texts.
func (m Indicator) Validate() error {
	if m.Name == "" {
		return refuse("the measure has no name; write what is measured")
	}
	lengths := refusal.Lengths{
		{"the heading", m.Heading, refusal.MaxLine},
		{"the measure", m.Name, refusal.MaxLine},
		{"the unit", m.Unit, refusal.MaxLine},
		{"the source", m.Source, refusal.MaxLine},
		{"who reports it", m.Reports, refusal.MaxLine},
		{"the outcome", m.Outcome, refusal.MaxLine},
	}
	if err := lengths.Check(); err != nil {
		return err
	}
	if strings.ContainsAny(m.Unit, "0123456789") {
		return refuse("%q is no unit; write what is counted without a number, such as visits", excerpt(m.Unit))
	}
	if m.Better != "" && m.Better != Higher && m.Better != Lower {
		return refuse("%q does not say which way is better; it is higher, lower or empty", excerpt(string(m.Better)))
	}
	return cmp.Or(m.Target.Validate(), m.Start.validate(), m.checkValues())
}

func (s Start) validate() error {
	if err := s.Value.Validate(); err != nil {
		return err
	}
	if s.Value == "" && s.Date != "" {
		return refuse("the starting figure has a day and no number; write the number, or leave the day out")
	}
	return s.Date.Validate()
}

// checkValues refuses values of which one cannot stand where it does.
func (m Indicator) checkValues() error {
	if len(m.Values) > MaxValues {
		return refuse("the measure has %d values; at most %d fit", len(m.Values), MaxValues)
	}
	for i, v := range m.Values {
		if err := v.validate(); err != nil {
			return err
		}
		if i > 0 && m.Values[i-1].Date == v.Date {
			return refuse("%q has two values on %s; a measure has one a day", excerpt(m.Name), v.Date.Words())
		}
		switch start := m.Start.Date; {
		case start != "" && v.Date == start:
			return refuse("%s is the day of the starting figure of %q; change that, or give the value another day", v.Date.Words(), excerpt(m.Name))
		case start != "" && v.Date < start:
			return refuse("%s is before %q starts, on %s; give the value a later day, or the starting figure an earlier one",
				v.Date.Words(), excerpt(m.Name), start.Words())
		}
	}
	return nil
}

// Latest is the value of the latest day, the starting figure where there is none after it;
// false where there is neither.
func (m Indicator) Latest() (Value, bool) {
	if len(m.Values) > 0 {
		return m.Values[len(m.Values)-1], true
	}
	return Value{Date: m.Start.Date, Number: m.Start.Value}, m.Start.Value != ""
}

// History is the starting figure, where there is one, and the values after it.
func (m Indicator) History() []Value {
	if m.Start.Value == "" {
		return m.Values
	}
	return slices.Concat([]Value{{Date: m.Start.Date, Number: m.Start.Value}}, m.Values)
}

// Numbers are the figures of History, for a drawing.
func (m Indicator) Numbers() []float64 {
	var all []float64
	for _, v := range m.History() {
		all = append(all, v.Number.Float())
	}
	return all
}

// Course says how a measure stands to its target.
type Course string

// The courses; empty where it cannot be said, since there are not two values, no target, or
// nobody said which way is better and the start and the target do not show it.
const (
	Reached Course = "target reached"
	Toward  Course = "on the way to the target"
	Still   Course = "as at the start"
	Away    Course = "away from the target"
)

// Course compares the latest value with the starting figure, or the first value, and the target.
func (m Indicator) Course() Course {
	all := m.History()
	target := m.Target.Rat()
	if len(all) == 0 || target == nil {
		return ""
	}
	first, last := all[0].Number.Rat(), all[len(all)-1].Number.Rat()
	way := m.Better
	if way == "" {
		way = map[int]Better{1: Higher, -1: Lower}[target.Cmp(first)]
	}
	if way == "" {
		return ""
	}
	up := map[Better]int{Higher: 1, Lower: -1}[way]
	switch {
	case last.Cmp(target)*up >= 0:
		return Reached
	case len(all) < 2:
		return ""
	case last.Cmp(first)*up > 0:
		return Toward
	case last.Cmp(first) == 0:
		return Still
	default:
		return Away
	}
}

// Indicators returns the register of measures, in the order in which they were written.
func (p Plan) Indicators() []Indicator { return p.s.indicators }

// Indicator finds a measure of the register by its id.
func (p Plan) Indicator(id string) (Indicator, bool) { return withID(p.s.indicators, id) }

// IndicatorNamed finds a measure by its name, without regard to case and white space.
func (p Plan) IndicatorNamed(name string) (Indicator, bool) {
	i := slices.IndexFunc(p.s.indicators, func(m Indicator) bool { return match.Folded(m.Name) == match.Folded(name) })
	if i < 0 {
		return Indicator{}, false
	}
	return p.s.indicators[i], true
}

// MeasuredBy returns the priorities that a measure is named at.
func (p Plan) MeasuredBy(indicator string) []Priority {
	return keepOnly(p.s.priorities, func(pr Priority) bool { return pr.Indicator == indicator && indicator != "" })
}
