package model

import (
	"slices"

	"familyhub/stocktake/framework"
)

// Progress is how far a statement has come.
type Progress int

// A statement is Settled with a consensus (or "no consensus"), in a solo session
// with an answer; Begun with anything scored; and Untouched otherwise.
const (
	Untouched Progress = iota
	Begun
	Settled
)

// Settled counts the statements that are settled.
func (s *Session) Settled() int {
	n := 0
	for _, st := range s.statements {
		if s.At(st.Number).Progress() == Settled {
			n++
		}
	}
	return n
}

// Begun reports whether anything was scored or agreed on.
func (s *Session) Begun() bool {
	return slices.ContainsFunc(s.statements, func(st framework.Statement) bool { return s.At(st.Number).Progress() != Untouched })
}

// Page is a kind of place in a session.
type Page string

// The pages of a workshop, in the order in which a room goes through them.
const (
	SetUpPage     Page = "setup"
	OpeningPage   Page = "opening"      // its part Number; before the tour, and opened again at any time
	IntroPage     Page = "introduction" // of the step Number
	StatementPage Page = "statement"    // the statement Number
	ResultsPage   Page = "results"      // of the step Number
	SummaryPage   Page = "summary"
)

// Place is where a session was left. It is kept beside the log: going somewhere is
// no change and is not undone.
type Place struct {
	Page   Page `json:"page"`
	Number int  `json:"number,omitempty"`
}

// Nearest is a place of the session, or, where it has none such, as after another version of its
// framework, the beginning of the tour.
func (s *Session) Nearest(p Place) Place {
	switch p.Page {
	case StatementPage, IntroPage, ResultsPage:
		if all := s.Places(); !slices.Contains(all, p) {
			return all[0]
		}
	}
	return p
}

// Places are the places of a session from beginning to end. A solo run goes from
// statement to statement without a stop.
func (s *Session) Places() []Place {
	var all []Place
	for _, step := range s.framework.Steps {
		if !s.Solo() {
			all = append(all, Place{IntroPage, step.Number})
		}
		for _, st := range step.Statements {
			all = append(all, Place{StatementPage, st.Number})
		}
		if !s.Solo() {
			all = append(all, Place{ResultsPage, step.Number})
		}
	}
	return append(all, Place{Page: SummaryPage})
}
