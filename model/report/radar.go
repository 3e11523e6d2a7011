package report

import (
	"fmt"
	"math"

	"familyhub/stocktake/model"
)

// A radar needs three axes for a shape, and beyond twelve it cannot be read.
const (
	leastAxes = 3
	mostAxes  = 12
)

// Radial reports whether a radar can have so many axes.
func Radial(axes int) bool { return axes >= leastAxes && axes <= mostAxes }

// radar is the step averages as a chart; nothing where it would have no shape.
func (w *writer) radar() {
	if !Radial(len(w.sum.Steps)) {
		return
	}
	r := w.radarBeside(w.baselines())
	r.Solo, r.Drawing = w.s.Solo(), w.o.Radar
	w.add(r)
}

// radarBeside is the radar of the step averages with a value of the baseline for each.
func (w *writer) radarBeside(then []float64) Radar {
	r := Radar{Title: "Radar of the step averages, from 0 to " + fmt.Sprint(model.MaxPoints), Conclusion: w.conclusion()}
	if w.o.Baseline != nil {
		r.Baseline = "“" + w.o.Baseline.Details().Title + "”" + on(w.o.Baseline.Details().Date)
	}
	for i, a := range w.sum.Steps {
		r.Axes = append(r.Axes, Axis{
			Number: a.Step.Number, Name: or(a.Step.Short, a.Step.Title),
			Consensus: a.Consensus.Mean, Individual: a.Individual.Mean, Baseline: then[i],
		})
	}
	return r
}

// conclusion says in words what the radar shows: which steps stand highest and lowest,
// where the room and its members differ most, and what has no value.
func (w *writer) conclusion() string {
	measure := ConsensusMeasure
	value := func(a model.StepAverages) float64 { return a.Consensus.Mean }
	if w.s.Solo() || !w.anyConsensus() {
		measure = IndividualMeasure
		value = func(a model.StepAverages) float64 { return a.Individual.Mean }
	}
	var highest, lowest *model.StepAverages
	var silent []string
	for i := range w.sum.Steps {
		a := &w.sum.Steps[i]
		v := value(*a)
		switch {
		case math.IsNaN(v):
			silent = append(silent, fmt.Sprint(a.Step.Number))
			continue
		case highest == nil:
			highest, lowest = a, a
		case v > value(*highest):
			highest = a
		case v < value(*lowest):
			lowest = a
		}
	}
	if highest == nil {
		return "No step has a value yet."
	}
	words, name := "", measure.Name(false)
	switch {
	case len(w.sum.Steps)-len(silent) == 1:
		words = fmt.Sprintf("Only %s has a value for the %s: %s.", stepName(*highest), name, Figure(value(*highest)))
	case model.Rounded(value(*highest)) == model.Rounded(value(*lowest)):
		words = fmt.Sprintf("All steps that have a value are at %s (%s).", Figure(value(*highest)), name)
	default:
		words = fmt.Sprintf("Measured by the %s, %s stands highest with %s and %s lowest with %s.",
			name, stepName(*highest), Figure(value(*highest)), stepName(*lowest), Figure(value(*lowest)))
	}
	if measure == ConsensusMeasure {
		words += w.widest()
	}
	if len(silent) == 1 {
		words += fmt.Sprintf(" Step %s has none.", silent[0])
	} else if len(silent) > 1 {
		words += fmt.Sprintf(" Steps %s have none.", together(silent))
	}
	return words
}

func (w *writer) anyConsensus() bool {
	for _, a := range w.sum.Steps {
		if a.Consensus.Statements > 0 {
			return true
		}
	}
	return false
}

// widest says where consensus and individual mean lie furthest apart, if it can be seen.
func (w *writer) widest() string {
	var at *model.StepAverages
	most := 0.0
	for i := range w.sum.Steps {
		a := &w.sum.Steps[i]
		if d := math.Abs(model.Rounded(a.Consensus.Mean) - model.Rounded(a.Individual.Mean)); d > most {
			at, most = a, d
		}
	}
	if at == nil {
		return ""
	}
	return fmt.Sprintf(" Consensus and individual mean lie furthest apart at step %d, with %s and %s.",
		at.Step.Number, Figure(at.Consensus.Mean), Figure(at.Individual.Mean))
}

func stepName(a model.StepAverages) string {
	return fmt.Sprintf("step %d, %s,", a.Step.Number, or(a.Step.Short, a.Step.Title))
}
