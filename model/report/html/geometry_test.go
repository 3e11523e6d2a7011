package html

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/report/chart"
)

// value is a figure of a step or a statement, or that there is none.
func value(t *rapid.T, name string) float64 {
	if rapid.IntRange(0, 3).Draw(t, name+" is missing") == 0 {
		return math.NaN()
	}
	return rapid.Float64Range(0, model.MaxPoints).Draw(t, name)
}

// name is a step's, from nothing to far too long.
func name(t *rapid.T, what string) string {
	words := []string{"Needs", "Vision", "and", "WWWWWWWWWWWWWWWWWWWW", "Rechtsschutzversicherungsgesellschaften", "王小明健康访视员", "of", "é", "👩‍👩‍👧"}
	text := ""
	for range rapid.IntRange(0, 12).Draw(t, what) {
		text += rapid.SampledFrom(words).Draw(t, "word") + " "
	}
	return text
}

func radar(t *rapid.T) report.Radar {
	r := report.Radar{Solo: rapid.Bool().Draw(t, "solo"), Baseline: rapid.SampledFrom([]string{"", "Spring 2025"}).Draw(t, "baseline")}
	for i := range rapid.IntRange(3, 12).Draw(t, "axes") {
		r.Axes = append(r.Axes, report.Axis{
			Number: rapid.SampledFrom([]int{i + 1, 10 * (i + 1)}).Draw(t, "number"), Name: name(t, "name"),
			Consensus: value(t, "consensus"), Individual: value(t, "individual"), Baseline: value(t, "of the baseline"),
		})
	}
	return r
}

func TestRadarLayout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := radar(t)
		all, values := radarSeries(r)
		for _, layout := range []radarLayout{wideRadar, narrowRadar} {
			p := layout.plot(r, all, values)
			for i, l := range p.labels {
				if !l.box.within(p.frame) {
					t.Fatalf("%s: label %d, %+v, leaves %+v", layout.class, i, l.box, p.frame)
				}
				if wide := l.width(p.text); wide > l.box.Right-l.box.Left+1e-6 {
					t.Fatalf("%s: label %d is %.1f wide, more than its %+v", layout.class, i, wide, l.box)
				}
				for j, other := range p.labels[:i] {
					if l.box.overlaps(other.box) {
						t.Fatalf("%s: labels %d and %d overlap: %+v, %+v", layout.class, j, i, other.box, l.box)
					}
				}
				if p.clearance(l.box) < p.Radius+markSize {
					t.Fatalf("%s: label %d, %+v, lies in the rings", layout.class, i, l.box)
				}
				if missing := math.IsNaN(r.Axes[i].Consensus) && math.IsNaN(r.Axes[i].Individual); missing != (strings.Join(l.silent, " ") == "no scores") {
					t.Fatalf("%s: label %d says %q", layout.class, i, l.silent)
				}
			}
		}
	})
}

// clearance is how far a box lies from the centre.
func (p radarPlot) clearance(b box) float64 {
	dx := max(b.Left-p.Centre.X, p.Centre.X-b.Right, 0)
	dy := max(b.Top-p.Centre.Y, p.Centre.Y-b.Bottom, 0)
	return math.Hypot(dx, dy)
}

func TestRadarMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := radar(t)
		all, values := radarSeries(r)
		p := wideRadar.plot(r, all, values)
		for _, row := range values {
			points := chart.Closed(p.Corners(row))
			edges := 0
			for axis, v := range row {
				at, next := points[axis], points[axis+1]
				if at.Known() == math.IsNaN(v) {
					t.Fatalf("axis %d at %v is drawn at %v", axis, v, at)
				}
				if at.Known() && next.Known() {
					edges++
				}
				if at.Known() && math.Abs(math.Hypot(at.X-p.Centre.X, at.Y-p.Centre.Y)-v*p.Radius/model.MaxPoints) > 1e-6 {
					t.Fatalf("axis %d: %v is drawn at %v", axis, v, at)
				}
			}
			if got := countOf('L', polyline(points...)); got != edges {
				t.Fatalf("%d edges are drawn, want %d: %v", got, edges, row)
			}
		}
	})
}

func countOf(letter rune, path string) int {
	n := 0
	for _, r := range path {
		if r == letter {
			n++
		}
	}
	return n
}

func TestLinesLayout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := report.Lines{}
		for i := range rapid.IntRange(0, 12).Draw(t, "points") {
			l.Points = append(l.Points, fmt.Sprintf("%d %s", i, name(t, "point")))
		}
		for range rapid.IntRange(0, 14).Draw(t, "series") {
			line := report.Line{Name: name(t, "line")}
			for range l.Points {
				line.Values = append(line.Values, value(t, "value"))
			}
			l.Series = append(l.Series, line)
		}
		for _, layout := range []linesLayout{wideLines, narrowLines} {
			p := layout.plot(l)
			for i, b := range p.names {
				if !b.within(p.frame) || b.overlaps(p.grid) {
					t.Fatalf("the name in %+v lies in the grid, or leaves %+v", b, p.frame)
				}
				for _, other := range p.names[:i] {
					if b.overlaps(other) {
						t.Fatalf("two names overlap: %+v, %+v", b, other)
					}
				}
			}
			for _, line := range l.Series {
				for i, v := range line.Values {
					at := chart.Point{X: p.points[i], Y: p.y(v)}
					if at.Known() == math.IsNaN(v) || at.Known() && !(box{at.X, at.Y, at.X, at.Y}).within(p.grid) {
						t.Fatalf("%v is drawn at %v, in %+v", v, at, p.grid)
					}
				}
			}
		}
	})
}

func TestStripLayout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOfN(rapid.IntRange(0, 240), model.MaxPoints+1, model.MaxPoints+1).Draw(t, "counts")
		most := 1
		for _, n := range counts {
			most = max(most, n)
		}
		l := stripLayout{}
		right := 0.0 // of the circle before
		for score, n := range counts {
			x, r := l.x(float64(score)), l.radius(n, most)
			if x-r < right || x+r > stripWidth || stripLine-r < consensusLine+markSize || stripLine+r > meanLine-markSize {
				t.Fatalf("the circle of %d at %d, of radius %.1f, meets something", n, score, r)
			}
			right = x + r
		}
	})
}

func TestPolylineLeavesGaps(t *testing.T) {
	gone := chart.Point{X: math.NaN(), Y: 1}
	for _, test := range []struct {
		points []chart.Point
		want   string
	}{
		{nil, ""},
		{[]chart.Point{{X: 1, Y: 2}}, ""},
		{[]chart.Point{{X: 1, Y: 2}, {X: 3.04, Y: 4.06}, {X: 5, Y: -0.01}}, "M1 2L3 4.1L5 0"},
		{[]chart.Point{{X: 1, Y: 2}, gone, {X: 3, Y: 4}, {X: 5, Y: 6}, gone}, "M3 4L5 6"},
		{[]chart.Point{{X: 1, Y: 1}, {X: 2, Y: 2}, gone, {X: 3, Y: 3}, {X: 4, Y: 4}}, "M1 1L2 2M3 3L4 4"},
	} {
		if got := polyline(test.points...); got != test.want {
			t.Errorf("%v: got %q, want %q", test.points, got, test.want)
		}
	}
}

func TestWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, most := name(t, "text"), rapid.IntRange(1, 4).Draw(t, "most")
		lines := wrap(text, 120, 14, most)
		if len(lines) > most {
			t.Fatalf("%q became %d lines", text, len(lines))
		}
		for _, line := range lines {
			if textWidth(line, 14) > 120 {
				t.Fatalf("%q is too wide", line)
			}
		}
	})
	if got := fmt.Sprintf("%q", wrap("one two", 1000, 14, 2)); got != `["one two"]` {
		t.Errorf("got %s", got)
	}
}
