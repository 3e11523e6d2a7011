package model

import (
	"math"

	"familyhub/stocktake/framework"
)

// Distribution counts the individual scores of the statement in its latest round that
// may be seen. While none may, it counts who has answered, and no score.
func (a AtStatement) Distribution() Distribution {
	if r := a.shown(); r != nil {
		return r.distribution(a.s.participants)
	}
	var d Distribution
	if r := a.current(); r != nil {
		open := r.distribution(a.s.participants)
		d.Missing, d.Sealed = open.Missing, open.Answered()
	}
	return d
}

func (r *round) distribution(people []Participant) Distribution {
	var d Distribution
	for i := range people {
		p := &people[i]
		if !p.Scoring {
			continue
		}
		score := r.score(p.ID)
		if p.Left && !score.Answered() {
			continue
		}
		d.count(score)
	}
	return d
}

// Average is a mean over statements, with what it rests on. Mean is NaN, and
// Statements 0, when there is nothing to average.
type Average struct {
	Mean       float64
	Statements int // how many of the step's statements it rests on
	N          int // how many scores it rests on
}

// StepAverages are the two series of one step, and how many statements the step has.
type StepAverages struct {
	Step       framework.Step
	Individual Average      // the mean of the statements' means, each weighing the same
	Consensus  Average      // the mean of the consensus scores
	Scores     Distribution // all individual scores of the step
}

// Of is the number of statements of the step.
func (a StepAverages) Of() int { return len(a.Step.Statements) }

// Figures are what the scores of a session add up to.
type Figures struct{ s *Session }

// Figures returns what the scores add up to.
func (s *Session) Figures() Figures { return Figures{s} }

// StepAverages works out both series for each step. There is no average over the
// steps: they are different things, and one number would be read as a grade.
func (f Figures) StepAverages() []StepAverages {
	all := make([]StepAverages, 0, len(f.s.framework.Steps))
	for _, step := range f.s.framework.Steps {
		all = append(all, f.stepAverages(step))
	}
	return all
}

func (f Figures) stepAverages(step framework.Step) StepAverages {
	a := StepAverages{Step: step}
	var individual, consensus means
	for _, st := range step.Statements {
		at := f.s.At(st.Number)
		d := at.Distribution()
		if figures := d.Statistics(); figures.N > 0 {
			individual.add(figures.Mean, figures.N)
		}
		if c, ok := at.Consensus(); ok {
			if p, agreed := c.Score.Points(); agreed {
				consensus.add(float64(p), 1)
			}
		}
		a.Scores.merge(d)
	}
	a.Individual, a.Consensus = individual.average(), consensus.average()
	return a
}

func (d *Distribution) merge(o Distribution) {
	for i, c := range o.Counts {
		d.Counts[i] += c
	}
	d.DontKnow += o.DontKnow
	d.NotApplicable += o.NotApplicable
	d.Missing += o.Missing
	d.Sealed += o.Sealed
}

// means sums up the values of statements.
type means struct {
	sum, lowest, highest float64
	statements, n        int
}

func (m *means) add(value float64, n int) {
	if m.statements == 0 {
		m.lowest, m.highest = value, value
	}
	m.lowest, m.highest = min(m.lowest, value), max(m.highest, value)
	m.sum += value
	m.statements++
	m.n += n
}

func (m *means) average() Average {
	if m.statements == 0 {
		return Average{Mean: math.NaN()}
	}
	// Rounding may carry a mean of equal values a hair past them; a mean lies between.
	mean := min(max(m.sum/float64(m.statements), m.lowest), m.highest)
	return Average{Mean: mean, Statements: m.statements, N: m.n}
}
