// Package review makes the one-page report of a review of a plan: what moved since the last
// time, what is overdue, what needs a decision, and when the next review is.
package review

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// New is the report of a session's latest review, or of the one that is asked for. Before the
// first it says when that is due.
func New(s *model.Session, o report.Options) *report.Document {
	one, some := followup.Of(s).Last()
	switch {
	case o.Review.ID != "":
		one = o.Review
	case !some:
		w := writer{Writer: section.New("Review of the plan: "+s.Details().Title, s, o)}
		w.Say("The plan has not been reviewed yet.")
		w.next()
		return w.Doc
	}
	return Of(s, one, o)
}

// Of is the report of one review of a session.
func Of(s *model.Session, review model.Review, o report.Options) *report.Document {
	r := compare.Review(s, review)
	w := writer{section.New(fmt.Sprintf("Review of %s: %s", r.Date.Words(), s.Details().Title), s, o), r}
	w.List(report.Facts(w.Worded("Area"), s.Details().Area, "Since", section.SinceWords(s, r)))
	w.Text(report.Inline{{Text: r.Tally(), Strong: true}})
	w.Heading(2, "What moved")
	w.Reviewed(r)
	w.decisions()
	w.overdue()
	w.next()
	w.unsaid()
	return w.Doc
}

// writer adds the parts of the report, one method each.
type writer struct {
	*section.Writer
	r compare.Reviewed
}

// unsaid names the open priorities that nobody spoke of: nothing is claimed of them.
func (w writer) unsaid() {
	if len(w.r.Unsaid) == 0 {
		return
	}
	w.Heading(2, "Not spoken of")
	w.List(report.Entries(w.r.Unsaid, func(p model.Priority) string {
		return name(p) + ": last said to be " + string(followup.Of(w.Session).Before(w.r.Review, p).Status)
	}))
}

// overdue names the priorities, by rank, that are open after their quarter.
func (w writer) overdue() {
	var items []report.Item
	for _, p := range w.r.Late {
		words := "planned for " + w.Session.Plan().Quarters().Months(p.Quarter) + ", " + section.Decided(p, p.Owner, "no lead")
		items = append(items, report.Item{Text: report.Labelled(name(p), words)})
	}
	w.orNothing("What is overdue", items)
}

func (w writer) decisions() {
	var items []report.Item
	for _, d := range w.r.Decisions() {
		items = append(items, report.Item{Text: report.Labelled(name(d.Priority), d.Words)})
	}
	w.orNothing("What needs a decision", items)
}

// orNothing is a list below a heading, or that there is nothing in it.
func (w writer) orNothing(heading string, items []report.Item) {
	w.Heading(2, "%s", heading)
	if len(items) == 0 {
		w.Say("Nothing.")
	}
	w.List(items)
}

// name is a priority in a line.
func name(p model.Priority) string {
	return strings.TrimSuffix(text.Excerpt(text.Line(p.What), 80), ".")
}

// next says when the next review is: as the review agreed, or otherwise when it is due.
func (w writer) next() {
	w.Heading(2, "Next review")
	agreed, due := followup.Of(w.Session).Agreed(), followup.Of(w.Session).Due()
	if w.r.ID != "" {
		agreed = w.r.Next
		if due.Day != "" { // something is still to be done
			due = followup.Due{Day: followup.Suggested(w.r.Date), Why: followup.DueRhythm}
		}
	}
	switch {
	case agreed != "":
		w.Say("%s", agreed.Words())
	case due.Day != "":
		w.Say("No day is agreed. It is due on %s, %s.", due.Day.Words(), due.Why.Words())
	default:
		w.Say("No day is agreed.")
	}
}
