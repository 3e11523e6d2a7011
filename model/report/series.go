package report

import (
	"math"
	"slices"

	"familyhub/stocktake/model/text"
)

// Measure is what a series of a radar measures the steps by.
type Measure int

// The measures, in the order in which they are read, the most important first.
const (
	ConsensusMeasure Measure = iota
	IndividualMeasure
	BaselineMeasure
	TargetMeasure // where the area wants to be
)

// Name is what the measure is called within a sentence. The scores of one person have
// just a mean.
func (m Measure) Name(solo bool) string {
	switch {
	case m == ConsensusMeasure:
		return "consensus"
	case m == BaselineMeasure:
		return "baseline"
	case m == TargetMeasure:
		return "target"
	case solo:
		return "mean"
	default:
		return "individual mean"
	}
}

// Title is what the measure is called where it stands alone.
func (m Measure) Title(solo bool) string { return text.Capital(m.Name(solo)) }

// Measures are those of a session: one person's has no consensus, and not every one has
// a baseline. That targets were set is seen by their values.
func Measures(solo, baseline bool) []Measure {
	var all []Measure
	if !solo {
		all = append(all, ConsensusMeasure)
	}
	all = append(all, IndividualMeasure)
	if baseline {
		all = append(all, BaselineMeasure)
	}
	return append(all, TargetMeasure)
}

// Series is a measure's values, one for each axis of a radar; NaN for none.
type Series struct {
	Measure Measure
	Values  []float64
}

// Series are those of the radar that have anything to show, the most important first.
func (r Radar) Series() []Series {
	var all []Series
	for _, m := range Measures(r.Solo, r.Baseline != "") {
		s := Series{Measure: m, Values: make([]float64, len(r.Axes))}
		for i, a := range r.Axes {
			s.Values[i] = a.value(m)
		}
		if m == TargetMeasure {
			s.Values = r.Targets
		}
		if slices.ContainsFunc(s.Values, func(v float64) bool { return !math.IsNaN(v) }) {
			all = append(all, s)
		}
	}
	return all
}

func (a Axis) value(m Measure) float64 {
	switch m {
	case ConsensusMeasure:
		return a.Consensus
	case IndividualMeasure:
		return a.Individual
	default:
		return a.Baseline
	}
}
