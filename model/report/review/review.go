// Package review makes the one-page report of a review of a plan: what moved since the last
// time, what is overdue, what needs a decision, and when the next review is.
package review

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// New is the report of a session's latest review. Before the first it says when that is due.
func New(s *model.Session, o report.Options) *report.Document {
	latest, some := s.Reviews().Last()
	if !some {
		w := writer{Writer: section.New("Review of the plan: "+s.Details().Title, s, o)}
		w.Say("The plan has not been reviewed yet.")
		w.next()
		return w.Doc
	}
	return Of(s, latest, o)
}

// Of is the report of one review of a session.
func Of(s *model.Session, review model.Review, o report.Options) *report.Document {
	r := compare.Review(s, review)
	w := writer{section.New(fmt.Sprintf("Review of %s: %s", r.Date.Words(), s.Details().Title), s, o), r}
	w.List(report.Facts("Area", s.Details().Area, "Since", section.SinceWords(s, r)))
	w.Text(report.Inline{{Text: r.Tally(), Strong: true}})
	w.Heading(2, "What moved")
	w.Reviewed(r)
	w.unsaid()
	w.overdue()
	w.decisions()
	w.next()
	return w.Doc
}

// writer adds the parts of the report, one method each.
type writer struct {
	*section.Writer
	r compare.Reviewed
}

// unsaid names the open priorities that nobody spoke of: nothing is claimed of them.
func (w writer) unsaid() {
	if len(w.r.Unsaid) > 0 {
		w.Heading(2, "Not spoken of")
		w.List(report.Entries(w.r.Unsaid, func(p model.Priority) string { return p.What + " (" + string(p.Status) + " at the last count)" }))
	}
}

// overdue names the open priorities whose quarter, or own day of review, is past.
func (w writer) overdue() {
	var items []report.Item
	all := slices.Clone(w.r.Unsaid)
	for _, p := range w.r.Priorities {
		now := p.Priority
		now.Status = p.Status()
		all = append(all, now)
	}
	for _, p := range all {
		if w.Session.Reviews().Late(p, w.r.Date) {
			words := fmt.Sprintf("planned for %s, %s", w.Session.Plan().Months(p.Quarter), section.Decided(p, p.Owner, "no lead"))
			items = append(items, report.Item{Text: report.Labelled(text.Excerpt(text.Line(p.What), 80), words)})
		}
	}
	w.Heading(2, "What is overdue")
	if len(items) == 0 {
		w.Say("Nothing.")
	}
	w.List(items)
}

func (w writer) decisions() {
	decisions := w.r.Decisions()
	w.Heading(2, "What needs a decision")
	if len(decisions) == 0 {
		w.Say("Nothing.")
	}
	var items []report.Item
	for _, d := range decisions {
		items = append(items, report.Item{Text: report.Labelled(text.Excerpt(text.Line(d.Priority.What), 80), d.Words)})
	}
	w.List(items)
}

// next says when the next review is: as the review agreed, or otherwise when it is due.
func (w writer) next() {
	w.Heading(2, "Next review")
	agreed, due := w.Session.Reviews().Agreed(), w.Session.Reviews().Due()
	if w.r.ID != "" {
		agreed = w.r.Next
	}
	switch {
	case agreed != "":
		w.Say("%s", agreed.Words())
	case due.Day != "":
		w.Say("No day is agreed. By the plan it is due on %s: %s.", due.Day.Words(), due.Why.Words())
	default:
		w.Say("No day is agreed.")
	}
}
