package report

import (
	"fmt"
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// Radar shows the averages of steps on the whole of their scale: of 3 to 12 as a radar, the first
// at 12 o'clock, and of any other number as strips, one below the other.
type Radar struct {
	Scale      framework.Scale
	Title      string
	Conclusion string // what it shows, in words
	Axes       []Axis
	Baseline   string    // what the baseline is called; empty for none
	Targets    []float64 // where the area wants to be, one for each axis and NaN for none; nil where it has not said
	None       string    // what stands at a step without an average; empty for "no scores"
	Solo       bool      // one person's: there is no consensus
	Drawing    string    // the radar made of text, in cells of one width; empty for none
}

// Axis is a step with its averages.
type Axis struct {
	Number                          int
	Name                            string
	Consensus, Individual, Baseline float64
}

// NewAxis is a step with its averages; NaN for one that there is not.
func NewAxis(step framework.Step, consensus, individual, baseline float64) Axis {
	return Axis{step.Number, StepName(step.Short, step.Title), consensus, individual, baseline}
}

// A radar needs three axes for a shape, and beyond twelve it cannot be read.
const (
	leastAxes = 3
	mostAxes  = 12
)

// Radial reports whether a radar can have so many axes.
func Radial(axes int) bool { return axes >= leastAxes && axes <= mostAxes }

// NewRadar is a radar of the steps of a session; baseline is the session whose averages stand
// beside them, nil for none.
func NewRadar(s *model.Session, axes []Axis, solo bool, baseline *model.Session) Radar {
	fw, scale := s.Framework(), s.Framework().Scale
	r := Radar{Scale: scale, Title: fw.Worded("Step averages, from ") + ScaleWords(scale), Axes: axes, Conclusion: Conclude(fw, axes, solo)}
	const room = 16                                                                   // cells
	if r.None = fw.Worded("no scores"); !latin(r.None) || text.Width(r.None) > room { // pictures have no other letters
		r.None = "none yet"
	}
	if Radial(len(axes)) {
		r.Title = fw.Worded("Radar of the step averages, from ") + ScaleWords(scale)
	}
	if baseline != nil {
		r.Baseline = "“" + baseline.Details().Title + "”" + OfDay(baseline.Details().Date)
	}
	return r
}

// Conclude says in words what a radar shows: which steps stand highest and lowest, where
// the room and its members differ most, and what has no value.
func Conclude(fw *framework.Framework, axes []Axis, solo bool) string {
	measure := IndividualMeasure
	for _, a := range axes {
		if !solo && !math.IsNaN(a.Consensus) {
			measure = ConsensusMeasure
		}
	}
	var highest, lowest *Axis
	var silent []string
	for i := range axes {
		a := &axes[i]
		v := a.value(measure)
		switch {
		case math.IsNaN(v):
			silent = append(silent, fmt.Sprint(a.Number))
		case highest == nil:
			highest, lowest = a, a
		case v > highest.value(measure):
			highest = a
		case v < lowest.value(measure):
			lowest = a
		}
	}
	if highest == nil {
		return fw.Worded("No step has a value yet.")
	}
	words, name := "", measure.Name(false)
	read := stats.DecimalsOf(fw.Scale.AllPoints())
	top, bottom := read.Figure(highest.value(measure)), read.Figure(lowest.value(measure))
	switch {
	case len(axes)-len(silent) == 1:
		words = fmt.Sprintf("Only %s has a value for the %s: %s.", highest.words(fw), name, top)
	case top == bottom:
		words = fw.Wordedf("All steps that have a value are at %s (%s).", top, name)
	default:
		words = fmt.Sprintf("Measured by the %s, %s stands highest with %s and %s lowest with %s.",
			name, highest.words(fw), top, lowest.words(fw), bottom)
	}
	if contrast := Contrast(fw, axes); measure == ConsensusMeasure && contrast != "" {
		words += " " + contrast
	}
	switch len(silent) {
	case 0:
		return words
	case 1:
		return words + fw.Wordedf(" Step %s has none.", silent[0])
	default:
		return words + fw.Wordedf(" Steps %s have none.", Together(silent))
	}
}

// Contrast says where consensus and individual mean lie furthest apart; empty where that cannot be seen.
func Contrast(fw *framework.Framework, axes []Axis) string {
	at, most := Axis{}, 0.0
	read := stats.DecimalsOf(fw.Scale.AllPoints())
	for _, a := range axes {
		if d := math.Abs(read.Rounded(a.Consensus) - read.Rounded(a.Individual)); d > most {
			at, most = a, d
		}
	}
	if most == 0 {
		return ""
	}
	return fw.Wordedf("Consensus and individual mean are furthest apart at step %d, with %s and %s.",
		at.Number, read.Figure(at.Consensus), read.Figure(at.Individual))
}

func (a Axis) words(fw *framework.Framework) string {
	return fw.StepNamed(a.Number) + ", " + a.Name + ","
}
