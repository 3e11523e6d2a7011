package stats

import "math"

// Average is a mean over statements, with what it rests on. Mean is NaN, and
// Statements 0, when there is nothing to average.
type Average struct {
	Mean       float64
	Statements int // how many of the step's statements it rests on
	N          int // how many scores it rests on
	Decimals   Decimals
}

// Means sums up the values of statements, which are read with these decimals.
type Means struct {
	Decimals Decimals

	sum, lowest, highest float64
	statements, n        int
}

// Add counts a statement with a value that rests on n scores.
func (m *Means) Add(value float64, n int) {
	if m.statements == 0 {
		m.lowest, m.highest = value, value
	}
	m.lowest, m.highest = min(m.lowest, value), max(m.highest, value)
	m.sum += value
	m.statements++
	m.n += n
}

// Average is the mean of the values.
func (m *Means) Average() Average {
	if m.statements == 0 {
		return Average{Mean: math.NaN(), Decimals: m.Decimals}
	}
	// Rounding may carry a mean of equal values a hair past them; a mean lies between.
	mean := min(max(m.sum/float64(m.statements), m.lowest), m.highest)
	return Average{Mean: mean, Statements: m.statements, N: m.n, Decimals: m.Decimals}
}
