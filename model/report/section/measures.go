package section

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/report"
)

// Measures is the register of measures by heading: where each started, what it is and where it
// is to stand, and how it went where it has been measured more than once. Without measures it
// is left out.
func (w *Writer) Measures() {
	if len(w.Session.Plan().Indicators()) == 0 {
		return
	}
	w.Heading(2, "Measures")
	for _, g := range planning.MeasureGroups(w.Session) {
		if len(g.Indicators) == 0 {
			continue
		}
		heading := cmp.Or(g.Heading, "Other measures")
		w.Heading(3, "%s", heading)
		w.Add(measureTable(heading, g.Indicators))
		for _, m := range g.Indicators {
			if len(m.History()) > 1 {
				w.Add(courseOf(m))
			}
		}
		w.List(w.aboutMeasures(g.Indicators))
	}
}

func measureTable(heading string, all []model.Indicator) report.Table {
	table := report.Table{Caption: "Measures: " + heading, Columns: []report.Column{
		{Title: "Measure"}, {Title: "Start"}, {Title: "Latest"}, {Title: "Target"}, {Title: "How it stands"}, {Title: "Reported by"},
	}}
	for _, m := range all {
		latest, _ := m.Latest()
		table.Rows = append(table.Rows, []string{
			m.Name, onDay(m.Start.Value.In(m.Unit), m.Start.Date), onDay(latest.Number.In(m.Unit), latest.Date),
			cmp.Or(m.Target.In(m.Unit), report.NoMark), cmp.Or(string(m.Course()), report.NoMark), cmp.Or(m.Reports, report.NoMark),
		})
	}
	return table
}

// onDay is a figure with its day; a mark for none.
func onDay(figure string, day calendar.Date) string {
	switch {
	case figure == "":
		return report.NoMark
	case day == "":
		return figure
	}
	return fmt.Sprintf("%s (%s)", figure, day.Words())
}

// courseOf is how a measure went, with its target, as a chart. Its conclusion says the same in words.
func courseOf(m model.Indicator) report.Lines {
	lines := report.Lines{Title: m.Name, Conclusion: historyWords(m), Range: &report.Range{}}
	value := report.Line{Name: "now " + m.Values[len(m.Values)-1].Number.In(m.Unit)}
	target := report.Line{Name: "target " + m.Target.In(m.Unit)}
	within := func(n decimal.Decimal) {
		f, r := n.Float(), lines.Range
		if r.LowText == "" || f < r.Low {
			r.Low, r.LowText = f, n.In(m.Unit)
		}
		if r.HighText == "" || f > r.High {
			r.High, r.HighText = f, n.In(m.Unit)
		}
	}
	for _, v := range m.History() {
		lines.Points, lines.Days = append(lines.Points, cmp.Or(ShortDay(v.Date), "start")), append(lines.Days, v.Date)
		value.Values, target.Values = append(value.Values, v.Number.Float()), append(target.Values, m.Target.Float())
		within(v.Number)
	}
	lines.Series = []report.Line{value}
	if m.Target != "" {
		within(m.Target)
		lines.Series = append(lines.Series, target)
	}
	return lines
}

// historyWords is what a measure was, such as "18% at the start, 17.5% on 1 July 2026".
func historyWords(m model.Indicator) string {
	var parts []string
	for i, v := range m.History() {
		words := v.Number.In(m.Unit)
		switch {
		case i == 0 && m.Start.Value != "" && v.Date == "":
			words += " at the start"
		case i == 0 && m.Start.Value != "":
			words += " at the start on " + v.Date.Words()
		default:
			words += " on " + v.Date.Words()
		}
		if v.Note != "" {
			words += " (" + v.Note + ")"
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, ", ")
}

// aboutMeasures says of each measure how it went and what it is linked to.
func (w *Writer) aboutMeasures(all []model.Indicator) []report.Item {
	var items []report.Item
	for _, m := range all {
		history, level, priorities := "", "", []string(nil)
		if len(m.History()) > 1 {
			history = historyWords(m)
		}
		if found, ok := w.Session.Guide().EvaluationLevel(m.Level); ok {
			level = found.Text
		}
		for _, p := range w.Session.Plan().MeasuredBy(m.ID) {
			priorities = append(priorities, p.What)
		}
		facts := report.Facts("Values", history, "Source", m.Source, "For the outcome", m.Outcome, "Shows", level, "Measures the priority", strings.Join(priorities, "; "))
		if len(facts) > 0 {
			items = append(items, report.Item{Text: report.Inline{{Text: m.Name, Strong: true}}, Items: facts})
		}
	}
	return items
}
