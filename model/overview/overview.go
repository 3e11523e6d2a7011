// Package overview sums a session up for lists of sessions, in which a list of thousands reads no
// log, and says which of them can stand before another: as its baseline, or in one trend.
package overview

import (
	"cmp"
	"reflect"
	"slices"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// Overview is what the list of sessions shows of one. It is kept beside the log, so
// that a list of thousands reads no log.
type Overview struct {
	ID         string        `json:"id"`
	Mode       model.Mode    `json:"mode"`
	Blind      bool          `json:"blind,omitempty"`     // scores are unseen until they are revealed
	Baseline   bool          `json:"baseline,omitempty"`  // later sessions are compared with it
	Framework  string        `json:"framework,omitempty"` // the framework's id; older files do not name it
	Details    model.Details `json:"details"`
	People     int           `json:"people"`     // everybody listed, observers too
	Settled    int           `json:"settled"`    // statements with a consensus, or answered when solo
	Statements int           `json:"statements"` // of the framework
	Steps      []Step        `json:"steps"`
	// Scale is what each level counts for in averages, the lowest first; nil for 0 to 5.
	Scale []float64 `json:"scale,omitempty"`
	// Step and Score are what the framework calls one and many of them, where it has words of its
	// own. Older files do not name them.
	Step    framework.Name `json:"step,omitzero"`
	Score   framework.Name `json:"score,omitzero"`
	Created time.Time      `json:"created"`
	Changed time.Time      `json:"changed"`
	Place   model.Place    `json:"place"`
	// Review is the first day on which the plan, or one priority of it, is to be looked at;
	// empty for none. Older files do not name it.
	Review calendar.Date `json:"review,omitempty"`
	// Continues are the sessions whose plans were taken over into this one's, by their ids: what
	// was due in them is due here.
	Continues []string `json:"continues,omitempty"`
}

// Step is a step's averages; null without scores.
type Step struct {
	Short      string   `json:"short"`
	Consensus  *float64 `json:"consensus"`
	Individual *float64 `json:"individual"`
	Target     *float64 `json:"target,omitempty"` // where the area wants to be
}

// Of sums up a session that was last changed at a moment and left at a place.
func Of(s *model.Session, changed time.Time, place model.Place) Overview {
	o := Overview{
		ID: s.ID(), Mode: s.Origin().Mode, Blind: s.Blind(),
		Baseline: s.Baseline(), Framework: s.Framework().ID, Details: s.Details(),
		People: len(s.Participants()), Settled: s.Settled(), Statements: len(s.Statements()),
		Created: s.Origin().Created, Changed: changed, Place: place,
		Review: followup.Of(s).Due().Day, Continues: s.Plan().Continues(),
	}
	if points := s.Framework().Scale.AllPoints(); !slices.Equal(points, []float64{0, 1, 2, 3, 4, 5}) {
		o.Scale = points
	}
	words := s.Framework().Words()
	if names := s.Framework().Names; names.Step != (framework.Name{}) {
		o.Step = words.Step
	}
	if names := s.Framework().Names; names.Score != (framework.Name{}) {
		o.Score = words.Score
	}
	for _, a := range figures.Of(s).StepAverages() {
		step := Step{Short: a.Step.Short, Consensus: stats.Number(a.Consensus.Mean), Individual: stats.Number(a.Individual.Mean)}
		if target, set := s.Targets().Step(a.Step.Number); set {
			step.Target = &target.Level
		}
		o.Steps = append(o.Steps, step)
	}
	return o
}

// Decimals are those with which the averages are read.
func (o Overview) Decimals() stats.Decimals { return stats.DecimalsOf(o.Scale) }

// Inert returns the overview with all its texts made inert. The id stays as it is:
// sessions are found by it.
func (o Overview) Inert() Overview {
	o.Mode, o.Details = model.Mode(text.Line(string(o.Mode))), o.Details.Clean()
	o.Framework = text.Line(o.Framework)
	for _, name := range []*framework.Name{&o.Step, &o.Score} {
		name.One, name.Many = text.Line(name.One), text.Line(name.Many)
	}
	o.Place.Page = model.Page(text.Line(string(o.Place.Page)))
	o.Review = o.Review.Clean()
	for i, step := range o.Steps {
		if short := text.Line(step.Short); short != step.Short {
			o.Steps = slices.Clone(o.Steps)
			o.Steps[i].Short = short
		}
	}
	return o
}

// NewestFirst orders overviews for a list: by the session's day, or where it has
// none by the day it was created, then by the moment it was created, latest first.
func NewestFirst(a, b Overview) int { return newestFirst(&a, &b) }

func newestFirst(a, b *Overview) int {
	if c := cmp.Compare(b.Day(), a.Day()); c != 0 {
		return c
	}
	return cmp.Or(b.Created.Compare(a.Created), cmp.Compare(a.ID, b.ID))
}

// SortedNewestFirst returns overviews in the order of NewestFirst. It moves none of them
// more than once, which for ten thousand takes a fifth of the time.
func SortedNewestFirst(all []Overview) []Overview {
	order := make([]*Overview, len(all))
	for i := range all {
		order[i] = &all[i]
	}
	slices.SortFunc(order, newestFirst)
	sorted := make([]Overview, len(all))
	for i, o := range order {
		sorted[i] = *o
	}
	return sorted
}

// Day is the day of a session, or where it has none the day it was created.
func (o Overview) Day() calendar.Date {
	if o.Details.Date != "" {
		return o.Details.Date
	}
	return calendar.DateOf(o.Created)
}

// Sums reports whether the overview is that of a session. Where and when it was
// left is not compared: that is not the session's to say. Nor is a framework, what it calls things or
// what is due that an overview of an older program does not name, or names for the weekend before.
func (o Overview) Sums(s *model.Session) bool {
	sum := Of(s, o.Changed, o.Place)
	if o.Framework == "" {
		sum.Framework = ""
	}
	if o.Step == (framework.Name{}) {
		sum.Step = o.Step
	}
	if o.Score == (framework.Name{}) {
		sum.Score = o.Score
	}
	if o.Review == "" && o.Continues == nil {
		sum.Review, sum.Continues = "", nil
	}
	if sum.Review == o.Review.Workday() {
		sum.Review = o.Review
	}
	return reflect.DeepEqual(o, sum)
}
