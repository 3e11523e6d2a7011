package html

import (
	"math"
	"regexp"
	"strconv"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/chart"

	"pgregory.net/rapid"
)

// top is the highest point of the usual scale.
const top = 5

// begins are the points at which the pieces of a path begin.
func begins(t *rapid.T, path string) []chart.Point {
	var all []chart.Point
	for _, m := range regexp.MustCompile(`M(-?[\d.]+) (-?[\d.]+)`).FindAllStringSubmatch(path, -1) {
		x, err := strconv.ParseFloat(m[1], 64)
		y, err2 := strconv.ParseFloat(m[2], 64)
		if err != nil || err2 != nil {
			t.Fatalf("%q is no point", m[0])
		}
		all = append(all, chart.Point{X: x, Y: y})
	}
	return all
}

// coarse is by how much a coordinate may be off, which is written with one decimal.
const coarse = 0.11

// middles are the middles of the marks of a path that are discs or triangles.
func middles(t *rapid.T, path string, s chart.Shape) []chart.Point {
	all := begins(t, path)
	for i := range all {
		switch s {
		case chart.Triangle:
			all[i].Y += 1.1 * chart.MarkSize
		case chart.Diamond:
			all[i].Y += 1.15 * chart.MarkSize
		default:
			all[i].X += 0.9 * chart.MarkSize
		}
	}
	return all
}

func near(a, b chart.Point) bool { return math.Hypot(a.X-b.X, a.Y-b.Y) < 2*coarse }

// between is the point at a value of the scale from one end to the other.
func between(zero, full chart.Point, value float64) chart.Point {
	share := value / top
	return chart.Point{X: zero.X + (full.X-zero.X)*share, Y: zero.Y + (full.Y-zero.Y)*share}
}

// Every mark of a radar stands on its spoke at its value, whatever other marks there are.
func TestMarksOfARadarStandAtTheirValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := report.Radar{Scale: framework.Builtin().Scale, Title: "Radar", Baseline: "then"}
		values := rapid.Float64Range(0, top)
		for i := range rapid.IntRange(3, 12).Draw(t, "steps") {
			r.Axes = append(r.Axes, report.Axis{
				Number: i + 1, Name: "Step", Consensus: values.Draw(t, "consensus"), Individual: values.Draw(t, "individual"), Baseline: values.Draw(t, "baseline"),
			})
		}
		for _, d := range newRadar(r, &charts{doc: &report.Document{}}).Drawings {
			centres := begins(t, d.Grid[top])
			ends := begins(t, regexp.MustCompile(`M[^L]*L`).ReplaceAllString(d.Grid[top], "M"))
			for _, s := range d.Series {
				var want []float64
				form := chart.Disc
				for _, a := range r.Axes {
					switch s.Class {
					case "consensus":
						want = append(want, a.Consensus)
					case "individual":
						want, form = append(want, a.Individual), chart.Triangle
					default:
						want = append(want, a.Baseline)
					}
				}
				for i, at := range middles(t, s.Marks, form) {
					if place := between(centres[i], ends[i], want[i]); !near(at, place) {
						t.Fatalf("%s of %.2f on spoke %d stands at %v, not at %v", s.Class, want[i], i, at, place)
					}
				}
			}
		}
	})
}

// The marks of a strip stand below and above their values.
func TestMarksOfAStripStandAtTheirValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.Float64Range(0, top)
		row := report.SpreadRow{Consensus: values.Draw(t, "consensus"), Individual: values.Draw(t, "individual"), Baseline: values.Draw(t, "baseline")}
		wanted := values.Draw(t, "target")
		row.Target = &wanted
		s := newStrip(row, framework.Builtin().Scale)
		axis := begins(t, s.Axis)
		zero, full := axis[1], axis[top+1] // the ticks of 0 and 5
		for i, want := range []float64{row.Consensus, row.Individual, row.Baseline, wanted} {
			form := []chart.Shape{chart.Disc, chart.Triangle, chart.Disc, chart.LookOfMeasure(report.TargetMeasure).Shape}[i]
			at := middles(t, s.Marks[i].Marks, form)[0]
			if x := between(zero, full, want).X; math.Abs(at.X-x) > 2*coarse {
				t.Fatalf("%s of %.2f stands at %.1f, not at %.1f", s.Marks[i].Class, want, at.X, x)
			}
		}
	})
}

// The marks of a trend stand at their values and days, and a gap is bridged by a dotted line.
func TestMarksOfATrendStandAtTheirValues(t *testing.T) {
	nan := math.NaN()
	l := report.Lines{
		Scale: framework.Builtin().Scale, Title: "Trend", Points: []string{"a", "b", "c", "d"}, Days: []calendar.Date{"2024-01-01", "2024-01-11", "2024-03-01", "2024-04-10"},
		Series: []report.Line{{Name: "1", Values: []float64{0, 3.8, 1.25, 5}}, {Name: "2", Values: []float64{2, nan, nan, 4}}},
	}
	rapid.Check(t, func(t *rapid.T) {
		for _, d := range newLines(l, &charts{doc: &report.Document{}}).Drawings {
			grid := begins(t, d.Grid[0])
			zero, full := grid[0], grid[top]
			at := middles(t, d.Series[0].Marks, chart.Disc)
			first, last := at[0].X, at[3].X
			for i, value := range l.Series[0].Values {
				place := between(zero, full, value)
				place.X = first + (last-first)*[]float64{0, 0.1, 0.6, 1}[i]
				if !near(at[i], place) {
					t.Fatalf("%.2f stands at %v, not at %v", value, at[i], place)
				}
			}
			if d.Series[0].Bridge != "" || len(begins(t, d.Series[1].Bridge)) != 1 || d.Series[1].Line != "" {
				t.Fatalf("a line without a gap is bridged by %q, one with a gap by %q beside %q", d.Series[0].Bridge, d.Series[1].Bridge, d.Series[1].Line)
			}
		}
	})
}

// The style has the colours of the lines, in the light look as in every other format.
func TestColoursOfLines(t *testing.T) {
	for i, hex := range chart.Colours {
		for _, rule := range []string{
			"  --line" + strconv.Itoa(i) + ": #" + hex + ";", ".colour" + strconv.Itoa(i) + " { --own: var(--line" + strconv.Itoa(i) + "); }",
		} {
			if !regexp.MustCompile("(?i)" + regexp.QuoteMeta(rule)).MatchString(style) {
				t.Errorf("the style has no %q", rule)
			}
		}
	}
}
