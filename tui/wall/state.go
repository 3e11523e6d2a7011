// Package wall is what a room reads from six metres: one statement, its scale, how many
// scores are in, after the reveal how they lie, and between the steps the radar.
//
// A State is all that the room may see of a session, and nothing else: no name and no
// alias, no note, no score before its round is revealed. It is made from a session by Of,
// drawn by View, and can be sent to a second screen as JSON, which Follow shows there.
package wall

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/chart"
)

// Page is the kind of picture that the room sees.
type Page string

// The pages. Elsewhere is where the room has nothing to look at, such as the set-up; the
// zero value says that no session is open.
const (
	StatementPage Page = "statement"
	IntroPage     Page = "introduction" // before the first statement of a step
	ResultsPage   Page = "results"      // after the last
	SummaryPage   Page = "summary"
	Elsewhere     Page = "elsewhere"
)

// State is what the room may see. The zero value says that no session is open.
type State struct {
	Session     string     `json:"session"` // its id, which is never shown
	Title       string     `json:"title"`
	Page        Page       `json:"page"`
	Step        *Step      `json:"step,omitempty"`      // on the pages of a step and of a statement
	Statement   *Statement `json:"statement,omitempty"` // on the page of a statement
	Steps       []Average  `json:"steps,omitempty"`     // for the radar
	MinutesLeft *int       `json:"minutes_left,omitempty"`
}

// Step says where in the framework the room is.
type Step struct {
	Number       int    `json:"number"`
	Of           int    `json:"of"`
	Title        string `json:"title"`
	Introduction string `json:"introduction,omitempty"` // on the page that begins the step
}

// Average is one step's averages, rounded to one decimal as everywhere on screens; nil
// for a step without any.
type Average struct {
	Number     int      `json:"number"`
	Short      string   `json:"short"`
	Consensus  *float64 `json:"consensus"`
	Individual *float64 `json:"individual"`
	Baseline   *float64 `json:"baseline,omitempty"`
}

// Options are what the facilitator chooses to show.
type Options struct {
	// MinutesLeft is how long the workshop has left, negative when it is over time; nil
	// keeps the clock off the wall.
	MinutesLeft *int
	// Baseline is the earlier session that this one is compared with; nil for none.
	Baseline *model.Session
}

// Of returns what the room may see of a session at a place. Scores that are sealed
// cannot be in it: a session does not give them away.
func Of(s *model.Session, place model.Place, o Options) State {
	st := State{
		Session: s.ID(), Title: s.Details().Title, Page: Elsewhere,
		Steps: averages(s, o.Baseline), MinutesLeft: o.MinutesLeft,
	}
	switch place.Page {
	case model.StatementPage:
		st.statement(s, place.Number)
	case model.IntroPage:
		st.step(s, place.Number, IntroPage)
	case model.ResultsPage:
		st.step(s, place.Number, ResultsPage)
	case model.SummaryPage:
		st.Page = SummaryPage
	}
	return st
}

// Is reports whether the state is of the session that somebody means by an id, a
// title in capital or small letters, or the beginning of either.
func (st State) Is(ref string) bool {
	ref = text.Line(ref)
	return ref != "" && (strings.HasPrefix(st.Session, ref) || strings.HasPrefix(strings.ToLower(st.Title), strings.ToLower(ref)))
}

func (st *State) step(s *model.Session, number int, page Page) {
	step, ok := s.Framework().Step(number)
	if !ok {
		return
	}
	st.Page = page
	st.Step = &Step{Number: step.Number, Of: len(s.Framework().Steps), Title: step.Title}
	if page == IntroPage {
		st.Step.Introduction = step.Introduction
	}
}

func (st *State) statement(s *model.Session, number int) {
	step, ok := s.Framework().StepOf(number)
	if !ok {
		return
	}
	st.step(s, step.Number, StatementPage)
	st.Statement = statementOf(s, number)
}

func averages(s, baseline *model.Session) []Average {
	all, then := s.Figures().StepAverages(), chart.Baselines(s, baseline)
	out := make([]Average, len(all))
	for i, a := range all {
		out[i] = Average{
			Number: a.Step.Number, Short: a.Step.Short,
			Consensus:  model.Number(stats.Rounded(a.Consensus.Mean)),
			Individual: model.Number(stats.Rounded(a.Individual.Mean)),
			Baseline:   model.Number(then[i]),
		}
	}
	return out
}
