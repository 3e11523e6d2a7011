package comparison

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/stats"
)

// NewTrend writes down how the steps went over sessions, one at least, in the order of
// their days whatever the order in which they come.
func NewTrend(sessions []*model.Session) *report.Document {
	t := compare.NewTrend(sessions...)
	latest := t.Sessions[len(t.Sessions)-1]
	w := trendWriter{report.BuildOn(latest.Framework(), "Trend: "+latest.Details().Title), t}
	w.facts()
	switch {
	case len(t.Shared) == 0:
		w.Say("The sessions have no statement in common, so there is no trend.")
	default:
		w.series(w.Worded("Consensus by step"), func(s compare.StepTrend) compare.Series { return s.Consensus })
		w.series(w.Worded("Individual mean by step"), func(s compare.StepTrend) compare.Series { return s.Individual })
	}
	w.rooms()
	w.apart()
	return w.Doc
}

// trendWriter adds the sections of a trend to a document, one method each.
type trendWriter struct {
	report.Builder
	compare.Trend
}

func (w trendWriter) facts() {
	var items []report.Item
	names := sessionNames(w.Sessions)
	for i, s := range w.Sessions {
		items = append(items, report.Facts(names[i], "“"+s.Details().Title+"”, by "+section.AssessedBy(s, report.Options{}))...)
	}
	w.List(items)
	w.Say("Like for like: every figure of a step is taken over the same statements, those that were scored in each session that " +
		"scored any of the step. A dash stands for a session that scored none.")
}

// dayOf is the day of a session, or that of its beginning where it has none.
func dayOf(s *model.Session) calendar.Date {
	if d := s.Details().Date; d != "" {
		return d
	}
	return calendar.DateOf(s.Origin().Created)
}

// sessionNames are the heads of the columns: days, with a number where two sessions
// are of one day.
func sessionNames(sessions []*model.Session) []string {
	all, times := make([]string, len(sessions)), make(map[string]int)
	for i, s := range sessions {
		all[i] = dayOf(s).Words()
		if times[all[i]]++; times[all[i]] > 1 {
			all[i] += fmt.Sprintf(" (%d)", times[all[i]])
		}
	}
	return all
}

// scale is that of the averages: sessions with another share nothing with the latest.
func (w trendWriter) scale() framework.Scale { return w.latest().Scale }

// latest is the framework of the latest session.
func (w trendWriter) latest() *framework.Framework { return w.Sessions[len(w.Sessions)-1].Framework() }

// series is a table of averages, a column for each session; left out where there are none.
func (w trendWriter) series(title string, of func(compare.StepTrend) compare.Series) {
	table := report.Table{Caption: title, Columns: []report.Column{{Title: w.Worded("Step")}}}
	lines := report.Lines{Scale: w.scale(), Title: title + w.Worded(", session by session"), Points: sessionNames(w.Sessions)}
	for _, s := range w.Sessions {
		lines.Days = append(lines.Days, dayOf(s))
	}
	for _, name := range sessionNames(w.Sessions) {
		table.Columns = append(table.Columns, report.Column{Title: name, Right: true})
	}
	table.Columns = append(table.Columns, report.Column{Title: "First to last", Right: true})
	some := false
	for _, step := range w.Steps {
		s := of(step)
		row := []string{fmt.Sprintf("%d. %s", step.Step.Number, step.Step.Title)}
		line := report.Line{Name: report.StepTitle(step.Step)}
		for _, a := range s.Averages {
			row = append(row, figureOrDash(a.Mean, a.Decimals))
			line.Values = append(line.Values, a.Mean)
		}
		lines.Series = append(lines.Series, line)
		table.Rows = append(table.Rows, append(row, seriesWords(s, step.Of())))
		some = some || s.Statements > 0
	}
	if some {
		w.Heading(2, "%s", title)
		w.Add(table)
		lines.Conclusion = w.conclude(of)
		w.Say("%s", lines.Conclusion)
		w.Add(lines)
	}
}

// conclude says what a chart of the series shows: which steps went furthest, and where a
// line bridges sessions that scored none of a step.
func (w trendWriter) conclude(of func(compare.StepTrend) compare.Series) string {
	moves := make([]stepMove, len(w.Steps))
	var bridged []string
	for i, step := range w.Steps {
		s := of(step)
		moves[i] = stepMove{step.Step, s.Shift().Change()}
		if s.Broken() {
			bridged = append(bridged, fmt.Sprint(step.Step.Number))
		}
	}
	words := w.Worded("From the first session to the last, ") + furthest(w.latest(), moves) + "."
	switch len(bridged) {
	case 0:
	case 1:
		words += w.Worded(" Step %s was not scored in every session between; charts show that as a gap or a dotted line.", bridged[0])
	default:
		words += w.Worded(" Steps %s were not scored in every session between; charts show that as a gap or a dotted line.", report.Together(bridged))
	}
	return words
}

// stepMove is how far a step went; NaN where that cannot be told.
type stepMove struct {
	step   framework.Step
	change float64
}

// furthest says which steps went furthest up and down, as the end of a sentence.
func furthest(fw *framework.Framework, moves []stepMove) string {
	most, least, read := 0.0, 0.0, stats.DecimalsOf(fw.Scale.AllPoints())
	for _, m := range moves {
		if !math.IsNaN(m.change) {
			most, least = max(most, m.change), min(least, m.change)
		}
	}
	var parts []string
	for _, end := range []struct {
		change float64
		way    string
	}{{most, "rose"}, {least, "fell"}} {
		var names []string
		for _, m := range moves {
			if end.change != 0 && m.change == end.change {
				names = append(names, fmt.Sprintf("%d, %s", m.step.Number, report.StepName(m.step.Short, m.step.Title)))
			}
		}
		switch len(names) {
		case 0:
		case 1:
			parts = append(parts, fw.Wordedf("step %s, %s furthest (%s)", names[0], end.way, read.SignedFigure(end.change)))
		default:
			parts = append(parts, fmt.Sprintf("%s %s furthest (each %s)", report.Together(prefixed(fw.Worded("step "), names)), end.way, read.SignedFigure(end.change)))
		}
	}
	if len(parts) == 0 {
		return fw.Worded("no step has moved")
	}
	return strings.Join(parts, "; and ")
}

func prefixed(with string, texts []string) []string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = with + text
	}
	return all
}

// seriesWords is how far a series went, and what it rests on where that is not all of the
// step, such as "+0.8 over 3 of 4".
func seriesWords(s compare.Series, of int) string {
	words := s.Shift().ChangeWords()
	switch {
	case s.Statements == 0:
		return "nothing in common"
	case !s.Shift().Both():
		words = "scored once"
	}
	if over := stats.Over(s.Statements, of); over != "" {
		words += " over " + over
	}
	return words
}

// rooms says from each session to the next who scored.
func (w trendWriter) rooms() {
	names := sessionNames(w.Sessions)
	var items []report.Item
	for i, s := range w.Sessions[1:] {
		if words := compare.Rooms(w.Sessions[i], s).Words(); words != "" {
			items = append(items, report.Item{Text: report.Labelled(names[i]+" to "+names[i+1], w.latest().Worded(words))})
		}
	}
	if len(items) > 0 {
		w.Heading(2, "Who was in the room")
		w.List(items)
	}
}

// apart names the statements that not every session asks.
func (w trendWriter) apart() {
	if len(w.Apart) == 0 || len(w.Shared) == 0 {
		return
	}
	w.Heading(2, "What is not in the trend")
	w.Say("Not every session asks these statements of the latest one, in the same words:")
	w.List(report.Entries(w.Apart, report.StatementTitle))
}
