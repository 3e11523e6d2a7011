// Package summary makes the report of a session: what it amounts to, what is to be done, who
// was there, and what was said about each statement.
package summary

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/section"
)

// New writes a session's report down: first the page for the board, then the detail: results
// and findings in full, who was there and how it was scored, what was said about each
// statement, and at the end what the levels look like there.
func New(s *model.Session, o report.Options) *report.Document {
	w := writer{section.New(s.Details().Title, s, o)}
	board.Write(w.Writer)
	w.Heading(2, "The detail")
	w.facts()
	w.Results("Results by step")
	w.findings()
	w.sinceBaseline()
	w.barriers()
	w.priorities()
	w.beyond()
	w.Ending()
	w.agencies()
	w.families()
	if !s.Solo() {
		w.people()
	}
	w.Method()
	for _, step := range w.Summary.Steps {
		w.step(step)
	}
	w.Levels()
	return w.Doc
}

// writer adds the sections of a summary, one method each.
type writer struct{ *section.Writer }

// facts says what this is the report of.
func (w writer) facts() {
	d, fw := w.Session.Details(), w.Session.Framework()
	facilitator := ""
	if w.Options.Names {
		facilitator = d.Facilitator
	}
	w.List(report.Facts(
		"Area", d.Area, "Date", d.Date.Words(), "Planned end", string(d.Ends), "Time spent", w.timeSpent(),
		"Assessed by", section.AssessedBy(w.Session, w.Options), "Facilitator", facilitator,
		"Framework", strings.Join(report.Present(fw.Title, "version "+fw.Version), ", "),
	))
}

// Method is the part of the summary that says how a session was scored, how its figures
// are worked out, and where its statements come from and on what terms.
func Method(s *model.Session, o report.Options) []report.Block {
	w := section.New("", s, o)
	w.Method()
	return w.Doc.Blocks
}

// Levels is the part of the summary that says what the levels look like at each statement;
// nothing where the session's framework does not.
func Levels(s *model.Session, o report.Options) []report.Block {
	w := section.New("", s, o)
	w.Levels()
	return w.Doc.Blocks
}
