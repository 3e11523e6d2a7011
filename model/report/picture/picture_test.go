package picture_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"path/filepath"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/picture"
)

// compare compares the pixels with those of a picture in testdata.
func compare(t *testing.T, name string, got *picture.Picture) {
	t.Helper()
	want, drawn := decoded(t, golden.Read(t, filepath.Join("testdata", name+".png"), got.PNG)), decoded(t, got.PNG)
	if !want.Bounds().Eq(drawn.Bounds()) {
		t.Fatalf("%s is %v, want %v", name, drawn.Bounds(), want.Bounds())
	}
	different := 0
	for i := range want.Pix {
		if want.Palette[want.Pix[i]] != drawn.Palette[drawn.Pix[i]] {
			different++
		}
	}
	if different > 0 {
		t.Errorf("%s differs in %d pixels; look at it and run the test with -update if this is meant", name, different)
	}
}

func decoded(t *testing.T, data []byte) *image.Paletted {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	flat, ok := img.(*image.Paletted)
	if !ok {
		t.Fatalf("the picture is a %T", img)
	}
	return flat
}

var nan = math.NaN()

// five is a radar of five steps with a baseline, of which one step has no scores.
func five() report.Radar {
	return report.Radar{Scale: framework.Builtin().Scale, Baseline: "Spring 2025", Axes: []report.Axis{
		{Number: 1, Name: "Setting out together", Consensus: 3.5, Individual: 3.2, Baseline: 2.1},
		{Number: 2, Name: "Llŷn and Arfon’s needs: tŷ, ŵyn, straße", Consensus: 2.25, Individual: 2.25, Baseline: 2.25},
		{Number: 3, Name: "Nobody scored", Consensus: nan, Individual: nan, Baseline: nan},
		{Number: 4, Name: "健康访视员", Consensus: 0, Individual: 1.4, Baseline: nan},
		{Number: 5, Name: "Review", Consensus: 5, Individual: 4.6, Baseline: 3},
	}}
}

// many is a radar of n steps with long names.
func many(n int) report.Radar {
	r := report.Radar{Scale: framework.Builtin().Scale}
	for i := range n {
		r.Axes = append(r.Axes, report.Axis{
			Number: i + 1, Name: "Understanding the workforce that there is now", Consensus: float64(i%6) * 0.9, Individual: 2.5, Baseline: nan,
		})
	}
	return r
}

func drawn(t testing.TB, r report.Radar) *picture.Picture {
	t.Helper()
	p, err := picture.Radar(r)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func trend(series int) report.Lines {
	l := report.Lines{Scale: framework.Builtin().Scale, Points: []string{"Spring 2025", "Autumn 2025", "Spring 2026", "健康"}}
	for i := range series {
		l.Series = append(l.Series, report.Line{Name: "Step of the way", Values: []float64{float64(i) / 3, float64(i) / 2.5, nan, float64(i) / 2.2}})
	}
	if series > 2 {
		l.Series[1].Name, l.Series[1].Values = "健康", []float64{nan, nan, nan, nan}
	}
	return l
}

func plotted(t testing.TB, l report.Lines) *picture.Picture {
	t.Helper()
	p, err := picture.Lines(l)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestGoldenPictures(t *testing.T) {
	compare(t, "radar", drawn(t, five()))
	compare(t, "radar.twelve", drawn(t, many(12)))
	for _, steps := range []int{1, 2, 15} {
		r := many(steps)
		r.Scale = frameworktest.Scale(-2, 5)
		for i := range r.Axes {
			r.Axes[i].Consensus, r.Axes[i].Individual = float64(i%5)-2, float64(i%7)/2-1.5
		}
		all, err := picture.Strips(r)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range all {
			compare(t, fmt.Sprintf("strips.%d.%d", steps, i+1), p)
		}
	}
	compare(t, "lines", plotted(t, trend(6)))
}

func TestPicturesOfEverySize(t *testing.T) {
	sizes := 13
	if testing.Short() {
		sizes = 5
	}
	for n := range sizes { // a report has 3 at least
		p := drawn(t, many(n))
		if b := decoded(t, p.PNG).Bounds(); b.Dx() != p.Width || b.Dy() != p.Height {
			t.Errorf("the radar of %d steps is %v, and says %d × %d", n, b, p.Width, p.Height)
		}
	}
	for n := range sizes {
		plotted(t, trend(n))
	}
	plotted(t, report.Lines{Scale: framework.Builtin().Scale})
	plotted(t, report.Lines{Scale: framework.Builtin().Scale, Points: []string{"Only one"}, Series: []report.Line{{Name: "A", Values: []float64{3}}}})
}

// A missing value is no 0: the picture of one is neither that of the other.
func TestAMissingValueIsNotDrawn(t *testing.T) {
	absent, zero := many(5), many(5)
	absent.Axes[2].Consensus, absent.Axes[2].Individual = nan, nan
	zero.Axes[2].Consensus, zero.Axes[2].Individual = 0, 0
	if bytes.Equal(drawn(t, absent).PNG, drawn(t, zero).PNG) {
		t.Error("they are the same")
	}
}

func TestOnePersonHasNoConsensus(t *testing.T) {
	alone, other := many(5), many(5)
	alone.Solo, other.Solo = true, true
	for i := range other.Axes {
		other.Axes[i].Consensus = nan
	}
	if !bytes.Equal(drawn(t, alone).PNG, drawn(t, other).PNG) {
		t.Error("the consensus of one person is drawn")
	}
}

func BenchmarkRadar(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		drawn(b, five())
	}
}

func BenchmarkLines(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		plotted(b, trend(6))
	}
}
