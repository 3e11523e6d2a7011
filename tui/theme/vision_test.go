package theme

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/lucasb-eyer/go-colorful"
)

// deficiency is a way of seeing colours, as a matrix over linear RGB.
type deficiency struct {
	name   string
	matrix [3][3]float64
}

// deficiencies are full colour vision and the three complete deficiencies, after Machado, Oliveira and
// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.
func deficiencies() []deficiency {
	return []deficiency{
		{"full vision", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
		{"protanopia", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
		{"deuteranopia", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
		{"tritanopia", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
	}
}

// see is how a colour looks.
func (d deficiency) see(c colorful.Color) colorful.Color {
	r, g, b := c.LinearRgb()
	row := func(m [3]float64) float64 { return m[0]*r + m[1]*g + m[2]*b }
	return colorful.LinearRgb(row(d.matrix[0]), row(d.matrix[1]), row(d.matrix[2])).Clamped()
}

// apart is the least difference of two colours that mean different things, by CIEDE2000: about 1 can just
// be seen side by side, 10 at a glance.
const apart = 10

// pair is two styles that mean different things where they may be seen together, and by what else they differ:
// a word that says it, the weight, or the mark (TestMarksOfSeriesDiffer) and the kind of line.
type pair struct {
	name string
	of   func(Theme) (a, b Style)
	also string
}

func pairs() []pair {
	return []pair{
		{"consensus, individual", func(t Theme) (a, b Style) { return t.Consensus.Mark, t.Individual.Mark }, "mark, line"},
		{"consensus, baseline", func(t Theme) (a, b Style) { return t.Consensus.Mark, t.Baseline.Mark }, "mark, line"},
		{"individual, baseline", func(t Theme) (a, b Style) { return t.Individual.Mark, t.Baseline.Mark }, "mark, line"},
		{"consensus, individual, text", func(t Theme) (a, b Style) { return t.Consensus.Text, t.Individual.Text }, "word"},
		{"consensus, grid", func(t Theme) (a, b Style) { return t.Consensus.Mark, t.Faint }, "line"},
		{"individual, grid", func(t Theme) (a, b Style) { return t.Individual.Mark, t.Faint }, "line"},
		{"good, warning", func(t Theme) (a, b Style) { return t.Good, t.Warning }, "word"},
		{"good, danger", func(t Theme) (a, b Style) { return t.Good, t.Danger }, "word, weight"},
		{"warning, danger", func(t Theme) (a, b Style) { return t.Warning, t.Danger }, "word, weight"},
		{"key, warning", func(t Theme) (a, b Style) { return t.Key, t.Warning }, "word, weight"},
		{"key, what it does", func(t Theme) (a, b Style) { return t.Key, t.KeyText }, "weight"},
	}
}

// eachPair is a table of how far the colours of each pair differ, and fails where that is too little.
func eachPair(t *testing.T) string {
	var table strings.Builder
	fmt.Fprintf(&table, "How far colours that mean different things differ (CIEDE2000; at least %d), and what else tells them apart.\n\n", apart)
	fmt.Fprintf(&table, "%-9s %-6s %-12s %-28s", "theme", "on", "colours", "pair")
	for _, d := range deficiencies() {
		fmt.Fprintf(&table, " %12s", d.name)
	}
	table.WriteString("  also\n")
	for _, w := range colouredThemes() {
		for _, colour := range profiles()[:2] {
			for _, p := range pairs() {
				a, b := p.of(New(w.name, w.behind, colour.profile))
				if bold(a) == bold(b) && strings.Contains(p.also, "weight") {
					t.Errorf("%v: %s do not differ in weight", w, p.name)
				}
				one, other := colours(a, terminal{}).front, colours(b, terminal{}).front
				if len(one) == 0 || len(other) == 0 {
					continue // what the terminal's own colour is nobody knows
				}
				fmt.Fprintf(&table, "%v %-12s %-28s", w, colour.name, p.name)
				for _, d := range deficiencies() {
					difference := 100 * d.see(one[0]).DistanceCIEDE2000(d.see(other[0]))
					fmt.Fprintf(&table, " %12.1f", math.Floor(difference*10)/10)
					if difference < apart {
						t.Errorf("%v, %s colours: %s differ by %.1f with %s", w, colour.name, p.name, difference, d.name)
					}
				}
				fmt.Fprintf(&table, "  %s\n", p.also)
			}
		}
	}
	return table.String()
}

func bold(s Style) bool { return strings.Contains(s.open, "\x1b[1") }

// TestDeficiencies: greys stay as they are, and of the colours that a person confuses both look alike.
func TestDeficiencies(t *testing.T) {
	for _, d := range deficiencies() {
		for _, grey := range []string{"#000000", "#808080", "#ffffff"} {
			if got := d.see(mustHex(grey)); 100*got.DistanceCIEDE2000(mustHex(grey)) > 0.1 {
				t.Errorf("%s makes %s of %s", d.name, got.Hex(), grey)
			}
		}
	}
	red, green := mustHex("#b22222"), mustHex("#556b2f")
	full := 100 * red.DistanceCIEDE2000(green)
	for _, d := range deficiencies()[1:3] {
		if got := 100 * d.see(red).DistanceCIEDE2000(d.see(green)); got > full/2 {
			t.Errorf("with %s a red and a green differ by %.1f, by %.1f without", d.name, got, full)
		}
	}
}
