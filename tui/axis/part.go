package axis

import (
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/theme"
)

// Part is a part of the framework that is drawn, such as a step, with all that is known of it: a drawing shows
// what it has a place for. A value is a mean on the axis; NaN, and anything else that is not on it, says
// that there is none.
type Part struct {
	Name                            string
	Consensus, Individual, Baseline float64
	Target                          *float64     // where the area wants to be; nil for nowhere
	Was                             float64      // where the consensus stood before the latest change
	Moved                           bool         // that change is shown
	Focus                           bool         // keys act on it
	Block                           *Block       // its label, drawn; nil for the name as it is
	Counts                          stats.Counts // how often each score was given, the lowest first
	Agreed, Scored, Statements      int          // of the statements, how many have a consensus and how many scores
}

// Block is a name and a figure that are drawn, such as in block letters: lines that are not
// painted. They stand in the place of the parts' own names and figures: all of them, or where one
// has no room none.
type Block struct{ Name, Figure []string }

// Series is one of the values that a part has: consensus, mean or baseline.
type Series int

// The series, the upper ones first.
const (
	Consensus Series = iota
	Individual
	Baseline
	Target
	SeriesCount
)

// Value is a part's value of a series, and whether it has one.
func (a Axis) Value(p Part, s Series) (float64, bool) {
	if s == Target {
		if p.Target == nil {
			return 0, false
		}
		return *p.Target, a.Has(*p.Target)
	}
	v := [...]float64{p.Consensus, p.Individual, p.Baseline}[s]
	return v, a.Has(v)
}

// Uppermost is the series that stands for a part, with its value: a baseline or a target alone is
// no score of this session.
func (a Axis) Uppermost(p Part) (s Series, v float64, ok bool) {
	for s = range Baseline {
		if v, ok = a.Value(p, s); ok {
			return s, v, true
		}
	}
	return s, 0, false
}

// Mark is the mark of a series, and its styles.
func (s Series) Mark(t theme.Theme, g theme.Glyphs) (string, theme.Series) {
	switch s {
	case Consensus:
		return g.Consensus, t.Consensus
	case Individual:
		return g.Individual, t.Individual
	case Target:
		return g.Target, theme.Series{Mark: t.Strong, Text: t.Text}
	}
	return g.Baseline, t.Baseline
}
