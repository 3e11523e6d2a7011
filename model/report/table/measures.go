package table

import (
	"cmp"

	"familyhub/stocktake/model"
)

// Measures has a row for each measure of the register, with where it started, where it is
// to stand, and its latest value.
func Measures(s *model.Session) *Table {
	t := newMeasures()
	for _, m := range s.Plan().Indicators() {
		level, _ := s.Guide().EvaluationLevel(m.Level)
		latest, _ := m.Latest()
		var from model.MeasureSource
		if len(m.Through) > 0 {
			from = m.Through[0]
		}
		t.Add(
			Of(m.ID), Of(m.Heading), Of(m.Name), Of(m.Unit), Exact(m.Start.Value), Of(m.Start.Date), Exact(m.Target), Of(m.Better),
			Exact(latest.Number), Of(latest.Date), Int(len(m.Values)), Of(m.Source), Of(m.Reports), Of(m.Outcome), Of(level.Text),
			Of(from.Session), Of(from.Measure),
		)
	}
	return t
}

func newMeasures() *Table {
	return &Table{Name: "measures", Title: "Measures", Known: 3, Extra: true, Fields: []Field{
		measureField(), headingField(), nameField(), unitField(),
		{Name: "start", Title: "Start", Type: Decimal, Meaning: "The figure that it started from; empty where nobody said"},
		{Name: "start_date", Title: "Started", Type: Date, Range: anyDay, Meaning: "The day of the starting figure"},
		{Name: "target", Title: "Target", Type: Decimal, Meaning: "Where it is to stand; empty where nobody said"},
		{Name: "better", Title: "Better when", Range: "higher or lower", Meaning: "Which way it is to go; empty where nobody said"},
		{Name: "latest", Title: "Latest", Type: Decimal, Meaning: "The value of the latest day; the starting figure where there is none after it"},
		{Name: "latest_date", Title: "Latest day", Type: Date, Range: anyDay, Meaning: "The day of that value"},
		{Name: "value_count", Title: "Values", Type: Integer, Unit: "values", Range: anyCount, Meaning: "How many values there are after the starting figure"},
		{Name: "source", Title: "Source", Meaning: "Where the figures come from"},
		{Name: "reports", Title: "Reported by", Meaning: "Who reports it: a role or an agency"},
		{Name: "outcome", Title: "Outcome", Meaning: "The outcome that it speaks to"},
		{Name: "level", Title: "Level of evaluation", Meaning: "The framework’s level of evaluation that it speaks to"},
		{Name: "carried_session", Title: "Taken over from", Meaning: "The id of the earlier session whose measure it continues"},
		{Name: "carried_measure", Title: "Id there", Meaning: "Its id in the earlier session"},
	}}
}

// MeasureValues has a row for each value of each measure in the order of their days, its
// starting figure first.
func MeasureValues(s *model.Session) *Table {
	t := newMeasureValues()
	for _, m := range s.Plan().Indicators() {
		start := cmp.Compare(len(m.History()), len(m.Values)) // 1 with a starting figure
		for i, v := range m.History() {
			t.Add(Of(m.ID), Of(m.Heading), Of(m.Name), Of(m.Unit), Of(v.Date), Exact(v.Number), Bool(i < start), Of(v.Note))
		}
	}
	return t
}

func newMeasureValues() *Table {
	return &Table{Name: "measure_values", Title: "Measure values", Known: 3, Extra: true, Fields: []Field{
		measureField(), headingField(), nameField(), unitField(),
		{Name: "day", Title: "Day", Type: Date, Range: anyDay, Meaning: "The day that the value is of; empty for a starting figure without one"},
		{Name: "value", Title: "Value", Type: Decimal, Meaning: "What the measure was"},
		{Name: "is_start", Title: "Starting figure", Type: YesNo, Range: yesOrNo, Meaning: "Yes for the figure that it started from"},
		{Name: "note", Title: "Note", Meaning: "What was noted with it"},
	}}
}

func measureField() Field {
	return Field{Name: "measure", Title: "Measure’s id", Meaning: "The measure’s id within the session; with session it joins measures, measure_values and measure_id of priorities"}
}

func headingField() Field {
	return Field{Name: "heading", Title: "Heading", Meaning: "The heading of the register that it stands under, such as Numbers of staff"}
}

func nameField() Field {
	return Field{Name: "name", Title: "Measure", Meaning: "What is counted or asked"}
}

func unitField() Field {
	return Field{Name: "unit", Title: "Unit", Meaning: "What it is counted in, such as % or days; empty for a plain number"}
}
