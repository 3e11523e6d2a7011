package chart_test

import (
	"math"
	"strconv"
	"testing"

	"familyhub/stocktake/model/report/chart"
)

type triple [3]float64

// sights are how colours reach the eyes of most people, and of those without the receptors
// for red, for green and for blue (Machado, Oliveira and Fernandes 2009).
var sights = map[string][3]triple{
	"most":          {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"without red":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"without green": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"without blue":  {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func linear(t *testing.T, hex string) triple {
	t.Helper()
	rgb, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	var all triple
	for i := range all {
		c := float64(rgb>>(16-8*i)&0xff) / 255
		if all[i] = c / 12.92; c > 0.04045 {
			all[i] = math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return all
}

func times(m [3]triple, c triple) triple {
	var out triple
	for i, row := range m {
		for j := range row {
			out[i] += row[j] * c[j]
		}
		out[i] = min(max(out[i], 0), 1)
	}
	return out
}

// lab is a colour in CIELAB, in which distances are about as large as they look.
func lab(c triple) triple {
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.9505)
	y := f(0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2])
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.089)
	return triple{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// Each line has a colour of its own, also for people who see some of them otherwise.
func TestColoursDifferForEveryEye(t *testing.T) {
	const least = 15 // two colours that far apart are never taken for each other
	for name, sight := range sights {
		for i, a := range chart.Colours {
			for _, b := range chart.Colours[:i] {
				p, q := lab(times(sight, linear(t, a))), lab(times(sight, linear(t, b)))
				if d := math.Hypot(math.Hypot(p[0]-q[0], p[1]-q[1]), p[2]-q[2]); d < least {
					t.Errorf("%s and %s are %.1f apart for eyes %s", a, b, d, name)
				}
			}
		}
	}
	if chart.Colour(0) != chart.Colour(len(chart.Colours)) || chart.Colour(1) != chart.Colours[1] {
		t.Error("a line beyond the last colour does not begin again")
	}
}
