package section

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Reviews is what every review of the plan said, the latest first, each under a heading of a
// level; nothing before the first.
func (w *Writer) Reviews(level int) {
	all := followup.Of(w.Session).All()
	if len(all) == 0 {
		return
	}
	w.Heading(level, "What the reviews said")
	for i := len(all) - 1; i >= 0; i-- {
		r := compare.Review(w.Session, all[i])
		w.Heading(level+1, "Review of %s", r.Date.Words())
		w.Say("%s", r.Tally())
		w.Reviewed(r)
	}
}

// Reviewed is what a review said: its note, how each priority moved, and what was said of it.
func (w *Writer) Reviewed(r compare.Reviewed) {
	if r.Note != "" {
		w.Say("%s", r.Note)
	}
	if len(r.Priorities) == 0 {
		return
	}
	table := report.Table{Caption: "How the priorities moved", Columns: []report.Column{
		{Title: "Priority"}, {Title: "Lead"}, {Title: "Status"}, {Title: "Measure"}, {Title: "Target"}, {Title: "Movement"},
	}}
	var notes []report.Item
	for _, p := range r.Priorities {
		table.Rows = append(table.Rows, []string{p.What, Decided(p.Priority, p.Owner, "not decided"), StatusMoved(p), ValueMoved(p), p.Target, MovementWords(p)})
		if p.Line.Note != "" {
			notes = append(notes, report.Item{Text: report.Labelled(strings.TrimSuffix(text.Excerpt(text.Line(p.What), 60), "."), p.Line.Note)})
		}
	}
	w.Add(table.WithoutEmpty())
	if slices.ContainsFunc(r.Priorities, func(p compare.ReviewedPriority) bool {
		return p.Line.Status == "" || p.Line.Value == "" && p.Before.Value != ""
	}) {
		w.Say("In brackets is what stood before, where nobody said anything else.")
	}
	w.List(notes)
}

// StatusMoved is the status then and now, such as "agreed → done"; of a priority whose status
// nobody said it is that of before, in brackets.
func StatusMoved(p compare.ReviewedPriority) string {
	switch p.Line.Status {
	case "":
		return "(" + string(p.Before.Status) + ")"
	case p.Before.Status:
		return string(p.Line.Status)
	}
	return string(p.Before.Status) + report.LeadsTo + string(p.Line.Status)
}

// ValueMoved is where the measure stood and stands, such as "3 of 30 → 12 of 30"; of one that
// nobody gave a value of, the earlier in brackets, and empty where there is none.
func ValueMoved(p compare.ReviewedPriority) string {
	switch {
	case p.Line.Value == "" && p.Before.Value == "":
		return ""
	case p.Line.Value == "":
		return "(" + p.Before.Value + ")"
	case p.Before.Value == "" || p.Before.Value == p.Line.Value:
		return p.Line.Value
	}
	return p.Before.Value + report.LeadsTo + p.Line.Value
}

// MovementWords says how a priority moved, and that its quarter is over where it is still open.
func MovementWords(p compare.ReviewedPriority) string {
	words := p.Advance().Words()
	if p.Line.Status == "" {
		words = "status not said"
	}
	if p.Late {
		words += "; its quarter is over"
	}
	return words
}

// SinceWords says what a review is compared with.
func SinceWords(s *model.Session, r compare.Reviewed) string {
	if r.Since != "" {
		return "the review of " + r.Since.Words()
	}
	return "the workshop" + report.OfDay(s.Details().Date)
}
