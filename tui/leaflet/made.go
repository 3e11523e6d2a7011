package leaflet

import (
	"fmt"
	"slices"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// leftOut reports whether the part with a name says nothing that holds for a session.
func leftOut(name string, s *model.Session) bool {
	return name == "with a plan" && !s.Framework().HasPlan() || name == "with names" && s.Anonymous()
}

// workedOut is the part with a name, as a session has it; false for a name of no such part, or where
// nothing is known of the session that the page does not say better.
func workedOut(name string, s *model.Session, known bool) ([]report.Block, bool) {
	switch name {
	case "agenda":
		return timetable(s), true
	case "what":
		return told(s, briefing.WhatPart, "What", "For each", "Don't know", "No exam"), true
	case "levels":
		return told(s, briefing.ScalePart), true
	case "seen":
		return told(s, briefing.WhatPart, "Who sees it"), true
	case "when":
		if when := when(s.Details()); known && when != "" {
			return []report.Block{report.Paragraph{Text: report.Inline{{Text: when, Strong: true}}}}, true
		}
	}
	return nil, false
}

// told are points of a part of the briefing, all of them unless some are named.
func told(s *model.Session, part int, heads ...string) []report.Block {
	var items []report.Item
	for _, point := range briefing.Of(s, part).Points {
		if len(heads) > 0 && !slices.Contains(heads, point.Head) {
			continue
		}
		said := report.Labelled(point.Head, point.Text)
		if text.Capital(point.Text) != point.Text { // it goes on from its head
			said[0].Text = point.Head
		}
		items = append(items, report.Item{Text: said})
	}
	return []report.Block{report.List{Items: items}}
}

// when says what the session is, and when.
func when(d model.Details) string {
	hours := text.Joined(" to ", string(d.Starts), string(d.Ends))
	return text.Joined(": ", text.Line(d.Title), text.Joined(", ", d.Date.Words(), hours))
}

// What the usual workshop has, in minutes, and when it begins.
const (
	usualStart  = calendar.Clock("09:30")
	aStatement  = 8
	beside      = 50 // the opening, a break and the end
	half        = 30 // it ends on the hour, or half past
	mostMinutes = 6 * 60
	arriving    = 15
)

// usualLength is how long a workshop of so many statements usually takes: three and a half hours for
// twenty of them.
func usualLength(statements int) int {
	return min((statements*aStatement+beside)/half*half, mostMinutes)
}

// timetable is the agenda of a session, or the usual one where its times are not known.
func timetable(s *model.Session) []report.Block {
	plan, starts := s.Agenda(), s.Details().Starts
	if len(plan.Items) == 0 {
		plan, starts = agenda.Agenda{Items: agenda.Planned(s.Framework(), usualLength(len(s.Statements())))}, usualStart
	}
	whats := []what{{arriving, "People arrive; the people page (P) lists them"}}
	for _, it := range plan.Items {
		whats = append(whats, within(s.Framework(), it)...)
	}
	whats = append(whats, what{0, "You finish"})
	var parts agenda.Agenda
	for _, w := range whats {
		parts.Items = append(parts.Items, agenda.Item{Minutes: w.minutes})
	}
	t := report.Table{Caption: "When each part begins, and how long it takes", Columns: []report.Column{{Title: "When"}, {Title: "How long"}, {Title: "What"}}}
	for i, at := range parts.From(before(starts)) {
		long := ""
		if whats[i].minutes > 0 {
			long = fmt.Sprintf("%d min", whats[i].minutes)
		}
		t.Rows = append(t.Rows, []string{string(at), long, whats[i].words})
	}
	return []report.Block{t}
}

// what is to be done, and in how many minutes.
type what struct {
	minutes int
	words   string
}

// within is what is done in a part of an agenda.
func within(fw *framework.Framework, it agenda.Item) []what {
	switch it.Part {
	case agenda.Opening:
		rules, practice := it.Minutes/4, it.Minutes*2/5
		return []what{
			{it.Minutes - rules - practice, "Opening (O): what this is, and what the levels mean"},
			{rules, "Ground rules: Space once the room agrees to them"},
			{practice, "Practice run, which counts nowhere"},
		}
	case agenda.Closing:
		priorities := (it.Minutes + 1) / 2
		return []what{
			{priorities, "Priorities: read all of them (B), choose the few to begin with"},
			{it.Minutes - priorities, "The end (E): who, by when, how likely, when you meet again"},
		}
	case agenda.Break:
		return []what{{it.Minutes, "Break"}}
	default:
		step, _ := fw.Step(it.Step)
		statements := fw.Words().Statement.Count(len(step.Statements))
		return []what{{it.Minutes, fmt.Sprintf("%s: %s (%s)", text.Capital(fw.StepNamed(it.Step)), text.Line(step.Short), statements)}}
	}
}

// before is when people are to arrive for what starts at a time; empty where that is not known.
func before(starts calendar.Clock) calendar.Clock {
	at, err := time.Parse("15:04", string(starts))
	if err != nil {
		return ""
	}
	return calendar.Clock(at.Add(-arriving * time.Minute).Format("15:04"))
}
