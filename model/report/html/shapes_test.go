package html_test

import (
	"fmt"
	"math"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// quarters is a scale whose levels count for other figures than their values.
func quarters() framework.Scale {
	scale := frameworktest.Scale(0, 4)
	for i, points := range []float64{0, 0.25, 0.5, 1} {
		scale[i].Points = &points
	}
	return scale
}

// averages is a radar of so many steps on a scale, with gaps, and with a baseline and targets where
// it is of more than two.
func averages(steps int, scale framework.Scale) report.Radar {
	names := []string{"Needs", "Vision and leadership across all agencies", "Training", "Data", "Rechtsschutzversicherungsgesellschaften"}
	r := report.Radar{Scale: scale, Title: fmt.Sprintf("Step averages of %d, from %s", steps, report.ScaleWords(scale)), Conclusion: "The steps differ."}
	at := func(share float64) float64 { return scale.Bottom() + share*(scale.Top()-scale.Bottom()) }
	for i := range steps {
		a := report.Axis{
			Number: i + 1, Name: names[i%len(names)],
			Consensus: at(float64(i*7%11) / 10), Individual: at(float64(i*5%8) / 8), Baseline: math.NaN(),
		}
		if i == 3 {
			a.Consensus, a.Individual = math.NaN(), math.NaN()
		}
		if steps > 2 {
			r.Baseline, a.Baseline = "Spring 2025", at(0.4)
			r.Targets = append(r.Targets, at(0.9))
		}
		r.Axes = append(r.Axes, a)
	}
	return r
}

// shapes is a document of radars and strips of steps from one to fifteen, and of strips and lines
// on scales of many kinds.
func shapes() *report.Document {
	doc := &report.Document{Title: "Shapes"}
	add := func(title string, b report.Block) {
		doc.Blocks = append(doc.Blocks, report.Heading{Level: 2, Text: title}, b)
	}
	for _, steps := range []int{1, 2, 3, 6, 8, 12, 15} {
		add(fmt.Sprintf("%d steps", steps), averages(steps, frameworktest.Scale(-2, 5)))
	}
	for _, scale := range []framework.Scale{
		frameworktest.Scale(0, 2), frameworktest.Scale(0, 4), frameworktest.Scale(1, 5), frameworktest.Scale(1, 7), frameworktest.Scale(0, 11), quarters(),
	} {
		add("Six steps, from "+report.ScaleWords(scale), averages(6, scale))
	}
	for _, scale := range []framework.Scale{
		frameworktest.Scale(0, 2), frameworktest.Scale(1, 5), frameworktest.Scale(-2, 5), frameworktest.Scale(0, 11), quarters(),
	} {
		counts := make(stats.Counts, len(scale))
		for i := range counts {
			counts[i] = i * 7 % 12
		}
		middle := (scale.Bottom() + scale.Top()) / 2
		add("Strips, from "+report.ScaleWords(scale), report.Spread{Scale: scale, Title: "How the scores lie", Rows: []report.SpreadRow{{
			Name: "1. Needs", Answers: model.Distribution{Scale: scale, Counts: counts, DontKnow: 2}, Consensus: scale.Top(), Individual: middle, Baseline: scale.Bottom(),
		}}})
		l := report.Lines{Scale: scale, Title: "Averages, session by session", Conclusion: "They rise.", Points: []string{"2024", "2025", "2026"}}
		l.Series = []report.Line{{Name: "1. Needs", Values: []float64{scale.Bottom(), middle, scale.Top()}}, {Name: "2. Review", Values: []float64{middle, middle, scale.Bottom()}}}
		add("Lines, from "+report.ScaleWords(scale), l)
	}
	return doc
}

func TestShapesGolden(t *testing.T) {
	file := written(t, shapes())
	golden.Compare(t, "shapes.html", file)
	checkStructure(t, "shapes", file)
}
