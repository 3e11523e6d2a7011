// Package axis is a scale as drawings have it: from where to where averages go, and what stands
// at each level.
package axis

import (
	"math"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// Axis is the averages that there can be, from the lowest to the highest.
type Axis struct {
	Bottom, Top float64
	Ticks       []Tick // at least two, the lowest first
	minus       string
	read        stats.Decimals // of its averages
}

// Tick is a level: what it counts for in averages, and how that is written.
type Tick struct {
	At   float64
	Text string
}

// NoScores stands where there is no average.
const NoScores = "no scores"

// None stands there where a score is called otherwise, in no more cells: drawings leave it so many.
func None(score framework.Name) string {
	switch words := "no " + score.Many; {
	case score.Many == "":
		return NoScores
	case text.Width(words) <= len(NoScores):
		return words
	}
	return "none yet"
}

// usual is the scale of those who do not say which is theirs.
const usual = 5

// Of is the axis of levels that count for so much in averages, the lowest first, written with a
// minus. Where that can be no scale, as in what another program sent, it is that from 0 to 5.
func Of(points []float64, minus string) Axis {
	if !ascending(points) {
		points = make([]float64, usual+1)
		for i := range points {
			points[i] = float64(i)
		}
	}
	a := Axis{Bottom: points[0], Top: points[len(points)-1], Ticks: make([]Tick, len(points)), minus: minus, read: stats.DecimalsOf(points)}
	for i, p := range points {
		a.Ticks[i] = Tick{p, a.write(p, -1)}
	}
	return a
}

// Points are what the levels of a scale count for in averages, as Of takes them; nil for 0 to 5.
func Points(scale framework.Scale) []float64 {
	points := scale.AllPoints()
	for i, p := range points {
		if len(points) != usual+1 || p != float64(i) {
			return points
		}
	}
	return nil
}

// ascending reports whether points can be those of a scale.
func ascending(points []float64) bool {
	if len(points) < framework.FewestLevels || len(points) > framework.MostLevels {
		return false
	}
	for i, p := range points {
		const farthest = 1e6 // beyond which no scale goes, and figures would not be read
		if math.IsNaN(p) || math.Abs(p) > farthest || i > 0 && p <= points[i-1] {
			return false
		}
	}
	return true
}

// Has reports whether an average can be on the axis; NaN is not.
func (a Axis) Has(v float64) bool { return a.Bottom <= v && v <= a.Top }

// Share is how far up the axis an average lies, from 0 at its bottom to 1 at its top, where those
// beyond it are put.
func (a Axis) Share(v float64) float64 {
	return (math.Min(math.Max(v, a.Bottom), a.Top) - a.Bottom) / (a.Top - a.Bottom)
}

// PerPoint is how long a point is on an axis of some length.
func (a Axis) PerPoint(length float64) float64 { return length / (a.Top - a.Bottom) }

// Figure is an average with as many decimals as the axis needs.
func (a Axis) Figure(v float64) string { return a.write(v, a.read.N()) }

// Rounded is an average as Figure has it.
func (a Axis) Rounded(v float64) float64 { return a.read.Rounded(v) }

func (a Axis) write(v float64, decimals int) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', decimals, 64), "-", a.minus, 1)
}

// FigureWidth is the cells of the widest average on the axis.
func (a Axis) FigureWidth() int { return max(cells(a.Figure(a.Bottom)), cells(a.Figure(a.Top))) }

// TextWidth is the cells of the widest text of a level.
func (a Axis) TextWidth() int {
	widest := 0
	for _, t := range a.Ticks {
		widest = max(widest, cells(t.Text))
	}
	return widest
}

// cells are counted in figures, of which each character takes one.
func cells(figure string) int { return len([]rune(figure)) }
