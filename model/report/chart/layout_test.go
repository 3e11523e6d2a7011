package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// top is the highest point of the usual scale.
const top = 5

// estimated is a width of text where the font is not known.
func estimated(text string, size float64) float64 {
	return 0.64 * size * float64(ansi.StringWidth(text))
}

var (
	wideRadar = RadarLayout{
		Width: 640, Least: 160, Most: 210, Text: 15, Full: true, Lines: 3, Crowded: 2, Bold: 1.1, Scale: 6, Measure: estimated,
		Name: func(a report.Axis) string { return fmt.Sprint(a.Number, " ", a.Name) },
		Row:  func(figures []Figure, size float64) float64 { return 3 * size * float64(len(figures)) },
	}
	narrowRadar = RadarLayout{Width: 304, Least: 85, Most: 130, Text: 13, Bold: 1.1, Scale: 6, Measure: estimated}
	wideLines   = LinesLayout{Width: 700, Height: 240, Left: 26, Names: 250, Point: 84, Text: 14, Figures: true, Measure: estimated}
	narrowLines = LinesLayout{Width: 300, Height: 240, Left: 26, Names: 104, Point: 60, Text: 12, Measure: estimated}
)

// value is a figure of a step or a statement, or that there is none.
func value(t *rapid.T, name string) float64 {
	if rapid.IntRange(0, 3).Draw(t, name+" is missing") == 0 {
		return math.NaN()
	}
	return rapid.Float64Range(0, top).Draw(t, name)
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
	r := report.Radar{Scale: framework.Builtin().Scale, Solo: rapid.Bool().Draw(t, "solo"), Baseline: rapid.SampledFrom([]string{"", "Spring 2025"}).Draw(t, "baseline")}
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
		for _, layout := range []RadarLayout{wideRadar, narrowRadar} {
			p := layout.plot(r)
			for i, l := range p.labels {
				if !l.box.within(p.frame) {
					t.Fatalf("%v: label %d, %+v, leaves %+v", layout.Width, i, l.box, p.frame)
				}
				if wide := p.width(l); wide > l.box.Right-l.box.Left+1e-6 {
					t.Fatalf("%v: label %d is %.1f wide, more than its %+v", layout.Width, i, wide, l.box)
				}
				for j, other := range p.labels[:i] {
					if l.box.overlaps(other.box) {
						t.Fatalf("%v: labels %d and %d overlap: %+v, %+v", layout.Width, j, i, other.box, l.box)
					}
				}
				if p.clearance(l.box) < p.Radius+MarkSize {
					t.Fatalf("%v: label %d, %+v, lies in the rings", layout.Width, i, l.box)
				}
				if missing := math.IsNaN(r.Axes[i].Consensus) && math.IsNaN(r.Axes[i].Individual); missing != (strings.Join(l.silent, " ") == "no scores") {
					t.Fatalf("%v: label %d says %q", layout.Width, i, l.silent)
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
		p := wideRadar.plot(r)
		for _, s := range r.Series() {
			row := s.Values
			points := Closed(p.Corners(row))
			edges := 0
			for axis, v := range row {
				at, next := points[axis], points[axis+1]
				if at.Known() == math.IsNaN(v) {
					t.Fatalf("axis %d at %v is drawn at %v", axis, v, at)
				}
				if at.Known() && next.Known() {
					edges++
				}
				if at.Known() && math.Abs(math.Hypot(at.X-p.Centre.X, at.Y-p.Centre.Y)-v*p.Radius/top) > 1e-6 {
					t.Fatalf("axis %d: %v is drawn at %v", axis, v, at)
				}
			}
			got := 0
			for _, run := range Runs(points) {
				got += len(run) - 1
			}
			if got != edges {
				t.Fatalf("%d edges are drawn, want %d: %v", got, edges, row)
			}
		}
	})
}

func TestLinesLayout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := report.Lines{Scale: framework.Builtin().Scale}
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
		for _, layout := range []LinesLayout{wideLines, narrowLines} {
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
					at := Point{X: p.points[i], Y: p.y(v)}
					if at.Known() == math.IsNaN(v) || at.Known() && !(box{at.X, at.Y, at.X, at.Y}).within(p.grid) {
						t.Fatalf("%v is drawn at %v, in %+v", v, at, p.grid)
					}
				}
			}
		}
	})
}

func TestWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, most := name(t, "text"), rapid.IntRange(1, 4).Draw(t, "most")
		lines := Measure(estimated).Wrap(text, 120, 14, most)
		if len(lines) > most {
			t.Fatalf("%q became %d lines", text, len(lines))
		}
		for _, line := range lines {
			if estimated(line, 14) > 120 {
				t.Fatalf("%q is too wide", line)
			}
		}
	})
	if got := fmt.Sprintf("%q", Measure(estimated).Wrap("one two", 1000, 14, 2)); got != `["one two"]` {
		t.Errorf("got %s", got)
	}
}

func TestLinesDifferByMoreThanColour(t *testing.T) {
	seen := map[Look]int{}
	for i := range 32 {
		look := LookOfLine(i)
		look.Colour = 0
		if before, ok := seen[look]; ok {
			t.Errorf("lines %d and %d look the same without colours", before, i)
		}
		seen[look] = i
	}
}
