package jsonfile

import (
	"io"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// TrendSchema is what a trend's JSON says it is. Field names and their meaning are
// stable within it; fields may be added.
const TrendSchema = "stocktake/trend@1"

// trendJSON is how the steps went over several sessions. Numbers are not rounded.
type trendJSON struct {
	Schema   string           `json:"schema"`
	Sessions []sessionRefJSON `json:"sessions"` // the earliest first
	Steps    []stepTrendJSON  `json:"steps"`    // of the latest session
	Apart    []askedJSON      `json:"apart"`    // what the latest asks and not all do
}

type stepTrendJSON struct {
	Number     int        `json:"number"`
	Title      string     `json:"title"`
	Of         int        `json:"of"` // how many statements the step has
	Consensus  seriesJSON `json:"consensus"`
	Individual seriesJSON `json:"individual"`
}

// seriesJSON has a mean for each session, null where it scored none of the statements.
type seriesJSON struct {
	Means      []*float64 `json:"means"`
	Statements int        `json:"statements"` // how many each mean rests on
}

// Trend writes how the steps went over several sessions for other programs.
func Trend(w io.Writer, sessions []*model.Session, _ report.Options) error {
	t := compare.NewTrend(sessions...)
	out := trendJSON{Schema: TrendSchema, Sessions: []sessionRefJSON{}, Steps: []stepTrendJSON{}, Apart: askedOf(t.Apart)}
	for _, s := range t.Sessions {
		out.Sessions = append(out.Sessions, refJSON(s))
	}
	for _, s := range t.Steps {
		out.Steps = append(out.Steps, stepTrendJSON{s.Step.Number, s.Step.Title, s.Of(), newSeriesJSON(s.Consensus), newSeriesJSON(s.Individual)})
	}
	return write(w, out)
}

func newSeriesJSON(s compare.Series) seriesJSON {
	out := seriesJSON{Means: []*float64{}, Statements: s.Statements}
	for _, a := range s.Averages {
		out.Means = append(out.Means, stats.Number(a.Mean))
	}
	return out
}
