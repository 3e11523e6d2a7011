// Package minutes makes the short texts that follow a workshop: minutes to paste into an e-mail,
// and for each lead a list of what was agreed for them.
package minutes

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// New makes the minutes of a session: what was decided, who does what by when, what was left
// for another time, and when people meet again.
func New(s *model.Session, o report.Options) *report.Document {
	w := writer{section.New("Minutes: "+s.Details().Title, s, o)}
	d := s.Details()
	w.List(report.Facts("Date", d.Date.Words(), w.Worded("Area"), d.Area, "Present", section.AssessedBy(s, o)))
	w.decisions()
	w.actions()
	w.parked()
	w.next()
	w.reasons()
	return w.Doc
}

// writer adds the parts of the minutes, one method each.
type writer struct{ *section.Writer }

// decisions are what the room agreed on: a line for each step, then the statements on which it
// disagreed first, those on which it found no consensus, and those that it did not come to.
func (w writer) decisions() {
	w.Heading(2, "Decisions")
	var items []report.Item
	for _, a := range w.Summary.Steps {
		if words := w.agreed(a); words != "" {
			title := report.StepName(a.Step.Short, a.Step.Title)
			items = append(items, report.Item{Text: report.Labelled(w.Worded("Step %d, %s", a.Step.Number, title), words)})
		}
	}
	if len(items) == 0 {
		w.Say("Nothing has been agreed yet.")
	} else if !w.Session.Solo() {
		found := figures.Of(w.Session).Findings()
		items = append(items, report.Facts(
			figures.Reconciled.Title(), w.numbered(found.Standing(figures.Reconciled)),
			figures.Questioned.Title(), w.numbered(found.Standing(figures.Questioned)),
			figures.Unresolved.Title(), titled(w.Summary.Unagreed),
			"Not settled yet", w.numbered(w.unsettled()),
		)...)
	}
	w.List(items)
}

// reasons are why the room settled on what it did, and what those see who do not agree, as far as that
// was written down.
func (w writer) reasons() {
	var items []report.Item
	for _, st := range w.Summary.Statements {
		c := st.Consensus
		if c == nil || c.Rationale+c.Dissent == "" {
			continue
		}
		words := cmp.Or(text.Line(c.Rationale), "no reason written")
		if c.Dissent != "" {
			words = unstopped(words) + ". Seen differently: " + text.Line(c.Dissent)
		}
		settled := report.StatementTitle(st.Statement) + " (" + c.Words() + ")"
		items = append(items, report.Item{Text: report.Labelled(settled, unstopped(words)+".")})
	}
	if len(items) > 0 {
		w.Heading(2, "Reasons")
		w.List(items)
	}
}

// unsettled are the statements on which the room recorded nothing.
func (w writer) unsettled() []figures.Statement {
	return slices.DeleteFunc(slices.Clone(w.Summary.Statements), func(st figures.Statement) bool { return st.Consensus != nil })
}

// numbered names statements by their numbers, such as "statements 3 and 14"; empty for none.
func (w writer) numbered(all []figures.Statement) string {
	var numbers []string
	for _, st := range all {
		numbers = append(numbers, st.Statement.Label())
	}
	noun := w.Session.Framework().Words().Statement
	switch len(numbers) {
	case 0:
		return ""
	case 1:
		return noun.One + " " + numbers[0]
	}
	return noun.Many + " " + report.Together(numbers)
}

// titled names statements by number and title; empty for none.
func titled(all []figures.Statement) string {
	var titles []string
	for _, st := range all {
		titles = append(titles, report.StatementTitle(st.Statement))
	}
	return strings.Join(titles, "; ")
}

// agreed is what was settled in a step, such as "statement 1 at 3, 2 at 4; average 3.5".
func (w writer) agreed(a figures.StepAverages) string {
	solo := w.Session.Solo()
	var settled []string
	for _, st := range w.Summary.Statements {
		in := slices.ContainsFunc(a.Step.Statements, func(other framework.Statement) bool { return other.Number == st.Statement.Number })
		if in && (solo && st.Figures.N > 0 || !solo && st.Consensus != nil && st.Consensus.Agreed()) {
			settled = append(settled, st.Statement.Label()+" at "+st.ValueWords())
		}
	}
	if len(settled) == 0 {
		return ""
	}
	average := a.Consensus
	if solo {
		average = a.Individual
	}
	return "average " + w.Average(average, a.Of()) + " (" + w.Session.Framework().Words().Statement.One + " " + strings.Join(settled, ", ") + ")"
}

// actions are the priorities that are to be done, with lead and date.
func (w writer) actions() {
	w.Heading(2, "Actions")
	var items []report.Item
	for _, p := range w.Session.Priorities() {
		if p.Open() {
			words := fmt.Sprintf("%s. Lead: %s. By: %s.", unstopped(p.What),
				section.Decided(p, p.Owner, "to be named"), section.Decided(p, w.Session.Plan().Quarters().Months(p.Quarter), "to be decided"))
			if p.Status == model.Proposed {
				words += " Proposed, not agreed yet."
			}
			items = append(items, report.Item{Text: report.Plain("%s", words)})
		}
	}
	if len(items) == 0 {
		w.nothingToDo()
	}
	w.List(items)
}

// nothingToDo says why nobody has anything to do.
func (w writer) nothingToDo() {
	if len(w.Session.Priorities()) > 0 {
		w.Say("Nothing is left to do: all priorities are done or dropped.")
		return
	}
	w.Say("No priorities are agreed yet.")
}

// unstopped is a text without a full stop at its end, in one line.
func unstopped(said string) string { return strings.TrimRight(text.Line(said), ". ") }

// parked are the points that belong elsewhere and are still open.
func (w writer) parked() {
	var open []report.Item
	for _, p := range w.Session.Parked() {
		if !p.Done {
			open = append(open, report.Item{Text: report.Plain("%s. Taken up by: %s.", unstopped(p.Text), cmp.Or(p.Owner, "nobody yet"))})
		}
	}
	if len(open) > 0 {
		w.Heading(2, "For another time")
		w.List(open)
	}
}

// next is when people look at this again.
func (w writer) next() {
	w.Heading(2, "Next date")
	w.Say("%s", cmp.Or(followup.Of(w.Session).Agreed().Words(), "Not agreed yet."))
}
