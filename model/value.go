package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Value is what a measure was on a day.
type Value struct {
	Date   calendar.Date   `json:"date"`
	Number decimal.Decimal `json:"value"`
	Note   string          `json:"note,omitempty"`
}

func (v Value) cleaned(unit string) Value {
	return Value{v.Date.Clean(), v.Number.Clean(unit), text.Line(v.Note)}
}

func (v Value) validate() error {
	if v.Number == "" {
		return refuse("the value has no number; write what the measure was on the day")
	}
	if err := v.Number.Validate(); err != nil {
		return err
	}
	if v.Date == "" {
		return refuse("the value has no day; write when the measure was taken")
	}
	return cmp.Or(v.Date.Validate(), refusal.TooLong("the note", v.Note, refusal.MaxLine))
}

// CheckDay refuses a value of a day that is still to come. The session has no clock: the caller
// takes a value from people asks this first.
func (v Value) CheckDay(today calendar.Date) error {
	if today != "" && v.Date > today {
		return refuse("%s is still to come; a value is of today or of a day before", v.Date.Words())
	}
	return nil
}

// AddValue writes down what a measure was on a day on which it has no value yet.
type AddValue struct {
	Indicator string `json:"measure"` // its id
	Value     Value  `json:"value"`
}

func (c AddValue) kind() string { return "measure.value.add" }

func (c AddValue) cleaned() Change { return AddValue{text.Line(c.Indicator), c.Value.cleaned("")} }

func (c AddValue) kept(s *Session) Change {
	return AddValue{c.Indicator, c.Value.cleaned(s.unitOf(c.Indicator))}
}

func (c AddValue) describe(s *Session) Description {
	return s.describeValue(c.Indicator, c.Value.Date, c.Value.Number.In(s.unitOf(c.Indicator))+" added")
}

func (c AddValue) apply(s *Session) (Change, error) {
	value := c.Value.cleaned(s.unitOf(c.Indicator))
	if err := s.setValues(c.Indicator, func(values []Value) ([]Value, error) {
		if ValueAt(values, value.Date) >= 0 {
			return nil, refuse("the measure has a value on %s already; change that one", value.Date.Words())
		}
		return append(values, value), nil
	}); err != nil {
		return nil, err
	}
	return RemoveValue{c.Indicator, value.Date}, nil
}

// EditValue changes the value that a measure has on a day, which may get another day.
type EditValue struct {
	Indicator string        `json:"measure"` // its id
	Date      calendar.Date `json:"date"`    // that it has
	Value     Value         `json:"value"`
}

func (c EditValue) kind() string { return "measure.value.edit" }

func (c EditValue) cleaned() Change {
	return EditValue{text.Line(c.Indicator), c.Date.Clean(), c.Value.cleaned("")}
}

func (c EditValue) kept(s *Session) Change {
	return EditValue{c.Indicator, c.Date, c.Value.cleaned(s.unitOf(c.Indicator))}
}

func (c EditValue) describe(s *Session) Description {
	unit := s.unitOf(c.Indicator)
	m, _ := s.Plan().Indicator(c.Indicator)
	var was Value
	if at := ValueAt(m.Values, c.Date); at >= 0 {
		was = m.Values[at]
	}
	return s.describeValue(c.Indicator, c.Date, "changed"+fieldsChanged([]field{
		{"number", was.Number.In(unit), c.Value.Number.In(unit)},
		{"day", c.Date.Words(), c.Value.Date.Words()},
		{"note", was.Note, c.Value.Note},
	}))
}

func (c EditValue) apply(s *Session) (Change, error) {
	value := c.Value.cleaned(s.unitOf(c.Indicator))
	var was Value
	if err := s.setValues(c.Indicator, func(values []Value) ([]Value, error) {
		at := ValueAt(values, c.Date)
		if at < 0 {
			return nil, refuse("the measure has no value on %q", excerpt(c.Date.Words()))
		}
		if was = values[at]; was == value {
			return nil, ErrNoChange
		}
		values[at] = value
		return values, nil
	}); err != nil {
		return nil, err
	}
	return EditValue{c.Indicator, value.Date, was}, nil
}

// RemoveValue takes away the value that a measure has on a day.
type RemoveValue struct {
	Indicator string        `json:"measure"` // its id
	Date      calendar.Date `json:"date"`
}

func (c RemoveValue) kind() string    { return "measure.value.remove" }
func (c RemoveValue) cleaned() Change { return RemoveValue{text.Line(c.Indicator), c.Date.Clean()} }

func (c RemoveValue) describe(s *Session) Description {
	return s.describeValue(c.Indicator, c.Date, "removed")
}

func (c RemoveValue) apply(s *Session) (Change, error) {
	var was Value
	if err := s.setValues(c.Indicator, func(values []Value) ([]Value, error) {
		at := ValueAt(values, c.Date)
		if at < 0 {
			return nil, refuse("the measure has no value on %q", excerpt(c.Date.Words()))
		}
		was = values[at]
		return slices.Delete(values, at, at+1), nil
	}); err != nil {
		return nil, err
	}
	return AddValue{c.Indicator, was}, nil
}

// setValues gives a measure other values, in the order of their days; or refuses and leaves
// it as it was.
func (s *Session) setValues(indicator string, change func([]Value) ([]Value, error)) error {
	at := position(s.indicators, indicator)
	if at < 0 {
		return refuse("there is no measure with the id %q", excerpt(indicator))
	}
	m := s.indicators[at]
	values, err := change(slices.Clone(m.Values))
	if err != nil {
		return err
	}
	slices.SortStableFunc(values, func(a, b Value) int { return strings.Compare(string(a.Date), string(b.Date)) })
	if len(values) == 0 {
		values = nil
	}
	m.Values = values
	if err := m.checkValues(); err != nil {
		return err
	}
	s.indicators = slices.Clone(s.indicators)
	s.indicators[at] = m
	return nil
}

func ValueAt(values []Value, day calendar.Date) int {
	return slices.IndexFunc(values, func(v Value) bool { return v.Date == day })
}

func (s *Session) unitOf(indicator string) string {
	m, _ := s.Plan().Indicator(indicator)
	return m.Unit
}

func (s *Session) describeValue(indicator string, day calendar.Date, done string) Description {
	m, _ := s.Plan().Indicator(indicator)
	return plainly("%s", fmt.Sprintf("measure: %s, %s: %s", excerpt(m.Name), excerpt(day.Words()), done))
}
