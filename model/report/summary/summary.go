// Package summary makes the report of a session: what it amounts to, what is to be done, who
// was there, and what was said about each statement.
package summary

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// New writes a session's report down: first the page for the board, then what the page does not
// have: the individual scores, every statement, barriers and what else was worked out, who was
// there and how it was scored, and what was said about each statement.
func New(s *model.Session, o report.Options) *report.Document {
	w := writer{section.New(s.Details().Title, s, o)}
	board.Write(w.Writer)
	w.Heading(2, "The detail")
	w.facts()
	w.results()
	w.glance()
	w.barriers()
	w.priorities()
	w.beyond()
	w.Ending()
	w.Reviews(2)
	w.agencies()
	w.families()
	if !s.Solo() {
		w.people()
	}
	w.Method()
	if slices.ContainsFunc(s.Statements(), func(st framework.Statement) bool { return len(st.Levels) > 0 }) {
		w.Say("What a level looks like at a statement is our reading of the scale, which helped people to score. Where the two seem " +
			"to disagree, the scale decides.")
	}
	for _, step := range w.Summary.Steps {
		w.step(step)
	}
	return w.Doc
}

// writer adds the sections of a summary, one method each.
type writer struct{ *section.Writer }

// facts are those about the session that the page does not have.
func (w writer) facts() {
	d, fw := w.Session.Details(), w.Session.Framework()
	facilitator, alone := "", ""
	if w.Options.Names {
		facilitator = d.Facilitator
		if w.Session.Solo() {
			alone = section.AssessedBy(w.Session, w.Options)
		}
	}
	w.List(report.Facts(
		"Assessed by", alone, "Facilitator", facilitator, "Planned end", string(d.Ends), "Time spent", w.timeSpent(),
		"Framework", text.Joined(", ", fw.Title, text.After("version ", fw.Version)), // the page cuts a long title
	))
}

// Method is the part of the summary that says how a session was scored, how its figures
// are worked out, and where its statements come from and on what terms.
func Method(s *model.Session, o report.Options) []report.Block {
	w := section.New("", s, o)
	w.Method()
	return w.Doc.Blocks
}

// Levels is what the levels look like at each statement, for those who work with the figures;
// nothing where the session's framework does not say.
func Levels(s *model.Session, o report.Options) []report.Block {
	w := section.New("", s, o)
	w.Levels()
	return w.Doc.Blocks
}
