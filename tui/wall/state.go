// Package wall is what a room reads from six metres: one statement, what its levels mean, how
// many scores are in, after the reveal how they lie, and between the steps the radar.
//
// A State is all that the room may see of a session, and nothing else: no name and no
// alias, no note, no score before its round is revealed. It is made from a session by Of, or
// of a slide that a page has for the room, drawn by View, and can be sent to a second screen
// as JSON, which Follow shows there. How slides look is the matter of the package slide.
package wall

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/chart"
	"familyhub/stocktake/tui/wall/slide"
)

// State is what the room may see. The zero value says that no session is open.
type State struct {
	Session     string      `json:"session"` // its id, which is never shown
	Title       string      `json:"title"`
	Where       string      `json:"where,omitempty"` // such as "statement 7 of 20"
	MinutesLeft *int        `json:"minutes_left,omitempty"`
	Slide       slide.Slide `json:"slide"`
}

// Options are what the facilitator chooses to show.
type Options struct {
	// MinutesLeft is how long the workshop has left, negative when it is over time; nil
	// keeps that off the wall.
	MinutesLeft *int
	// Baseline is the earlier session that this one is compared with; nil for none.
	Baseline *model.Session
	// ByGroup shows averages by group of steps, where there are groups that make a radar.
	ByGroup bool
	// Clock is the timer, while one runs.
	Clock *slide.Clock
	// Slide is what the page has for the room that is open; nil for the place of the session.
	Slide *slide.Slide
}

// Of returns what the room may see of a session at a place. Scores that are sealed
// cannot be in it: a session does not give them away.
func Of(s *model.Session, place model.Place, o Options) State {
	st := State{Session: s.ID(), Title: s.Details().Title, MinutesLeft: o.MinutesLeft}
	if o.Slide != nil {
		st.Slide = *o.Slide
	} else {
		view := chart.View{Session: s, Baseline: o.Baseline, ByGroup: o.ByGroup}
		st.Where, st.Slide = seenAt(s, place, view)
		st.Slide.Scale = axis.Points(s.Framework().Scale)
		if words := s.Framework().Words(); len(st.Slide.Radar) > 0 {
			st.Slide.Part, st.Slide.Score = view.Part(), words.Score
		}
	}
	if o.Clock != nil {
		st.Slide.Clock = o.Clock
	}
	return st
}

// seenAt is where the room is in the tour of a session, and what it sees there.
func seenAt(s *model.Session, place model.Place, view chart.View) (where string, sl slide.Slide) {
	switch place.Page {
	case model.StatementPage:
		for i, st := range s.Statements() {
			if st.Number == place.Number {
				return fmt.Sprintf("%s %d of %d", s.Framework().Words().Statement.One, i+1, len(s.Statements())), atStatement(s, st)
			}
		}
	case model.IntroPage, model.ResultsPage:
		if step, ok := s.Framework().Step(place.Number); ok {
			where = fmt.Sprintf("%s %d of %d", s.Framework().Words().Step.One, step.Number, len(s.Framework().Steps))
			if place.Page == model.IntroPage {
				return where, introduction(view, step)
			}
			return where, results(view, step)
		}
	case model.SummaryPage:
		return "summary", summary(view)
	}
	return "", outside(view)
}

// Is reports whether the state is of the session that somebody means by an id, a
// title in capital or small letters, or the beginning of either.
func (st State) Is(ref string) bool {
	ref = text.Line(ref)
	return ref != "" && (strings.HasPrefix(st.Session, ref) || strings.HasPrefix(strings.ToLower(st.Title), strings.ToLower(ref)))
}
