package radar

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
)

var none = math.NaN()

func fiveAxes() []Axis {
	return []Axis{
		{Name: "1 Priorities", Consensus: 3.6, Individual: 3.2, Baseline: 1.8},
		{Name: "2 Needs", Consensus: 2.4, Individual: 2.1, Baseline: 2.0},
		{Name: "3 Plan", Consensus: 2.0, Individual: 4.1, Baseline: 1.4, Focus: true},
		{Name: "4 Delivery", Consensus: 2.2, Individual: 1.6, Baseline: 2.6},
		{Name: "5 Success", Consensus: 3.1, Individual: 2.8, Baseline: 1.0},
	}
}

// axes returns n axes with values that wander over the scale.
func axes(n int) []Axis {
	out := make([]Axis, n)
	for i := range out {
		wave := func(speed float64) float64 { return 2.5 + 2*math.Sin(speed*float64(i)+1) }
		out[i] = Axis{
			Name:       fmt.Sprintf("%d Step", i+1),
			Consensus:  wave(1.3),
			Individual: wave(1.9),
			Baseline:   wave(0.7),
		}
	}
	return out
}

func chart(width, height int, a []Axis, profile termenv.Profile) Chart {
	return Chart{
		Width: width, Height: height, Axes: a,
		Theme:  theme.New(theme.Dark, theme.OnDark, profile),
		Glyphs: theme.NewGlyphs(theme.Mixed),
	}
}

func TestGolden(t *testing.T) {
	missing := fiveAxes()
	missing[2] = Axis{Name: "3 Plan", Consensus: none, Individual: none, Baseline: 1.4}
	missing[4].Consensus = none
	solo := fiveAxes()
	for i := range solo {
		solo[i].Consensus, solo[i].Baseline = none, none
	}
	level := fiveAxes()
	for i := range level {
		level[i].Consensus, level[i].Individual, level[i].Baseline = 4, 4, 4
	}
	long := fiveAxes()
	for i := range long {
		long[i].Name += " 多職種の人材育成 and everything that belongs to it"
	}
	empty := make([]Axis, 5)
	for i := range empty {
		empty[i] = Axis{Name: fiveAxes()[i].Name, Consensus: none, Individual: none, Baseline: none}
	}
	tests := []struct {
		name          string
		width, height int
		axes          []Axis
		glyphs        theme.GlyphSet
	}{
		{"five-36x16", 36, 16, fiveAxes(), theme.Mixed},
		{"five-46x20", 46, 20, fiveAxes(), theme.Mixed},
		{"five-70x33", 70, 33, fiveAxes(), theme.Mixed},
		{"five-100x50", 100, 50, fiveAxes(), theme.Mixed},
		{"five-70x33-blocks", 70, 33, fiveAxes(), theme.Blocks},
		{"five-70x33-half", 70, 33, fiveAxes(), theme.Half},
		{"five-70x33-ascii", 70, 33, fiveAxes(), theme.ASCII},
		{"missing-70x33", 70, 33, missing, theme.Mixed},
		{"solo-46x20", 46, 20, solo, theme.Mixed},
		{"level-46x20", 46, 20, level, theme.Mixed},
		{"long-46x20", 46, 20, long, theme.Mixed},
		{"empty-40x18", 40, 18, empty, theme.Mixed},
		{"three-46x20", 46, 20, axes(3), theme.Mixed},
		{"eight-70x33", 70, 33, axes(8), theme.Mixed},
		{"twelve-70x33", 70, 33, axes(12), theme.Mixed},
		{"twelve-36x16", 36, 16, axes(12), theme.Mixed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := chart(test.width, test.height, test.axes, termenv.TrueColor)
			c.Glyphs = theme.NewGlyphs(test.glyphs)
			colour := Render(c)
			golden.Compare(t, test.name+"-colour", []byte(colour+"\n"))
			c.Theme = theme.New(theme.Dark, theme.OnDark, termenv.Ascii)
			plain := Render(c)
			golden.Compare(t, test.name, []byte(plain+"\n"))
			if ansi.Strip(colour) != plain {
				t.Error("the colours change the text")
			}
		})
	}
}

func TestFits(t *testing.T) {
	tests := []struct {
		width, height int
		want          bool
	}{{36, 16, true}, {35, 16, false}, {36, 15, false}, {250, 80, true}, {0, 0, false}, {-1, 40, false}}
	for _, test := range tests {
		if got := Fits(5, test.width, test.height); got != test.want {
			t.Errorf("Fits(%d, %d) = %v", test.width, test.height, got)
		}
		if drawn := Render(chart(test.width, test.height, fiveAxes(), termenv.Ascii)) != ""; drawn != test.want {
			t.Errorf("at %d×%d a radar is drawn: %v", test.width, test.height, drawn)
		}
	}
	for _, n := range []int{0, 2, 13} {
		if Render(chart(70, 33, axes(n), termenv.Ascii)) != "" {
			t.Errorf("a radar is drawn for %d axes", n)
		}
	}
}

// The step that has no scores is not drawn at 0, nor is any edge that leads to it.
func TestMissingIsNotZero(t *testing.T) {
	a := fiveAxes()
	for i := range a {
		a[i].Individual, a[i].Baseline = none, none
	}
	a[0].Consensus, a[2].Consensus, a[4].Consensus = none, none, none
	c := chart(70, 33, a, termenv.TrueColor)
	tint, _, _ := strings.Cut(c.Theme.Fill.Blank.Render("x"), "x")
	got := Render(c)
	if strings.Contains(got, tint) {
		t.Error("an open line has a tinted inside")
	}
	got = ansi.Strip(got)
	if n := strings.Count(got, "●"); n != 4 {
		t.Errorf("%d marks, want two in the picture and two at labels:\n%s", n, got)
	}
	if strings.ContainsAny(got, "▀▄█▌▐▘▝▖▗▚▞▙▛▜▟") {
		t.Errorf("an edge is drawn though no two neighbours have values:\n%s", got)
	}
	if n := strings.Count(got, axis.NoScores); n != 3 {
		t.Errorf("%d labels say %q, want 3", n, axis.NoScores)
	}
}

// The radar must not jump when values arrive or the focus moves.
func TestGeometryIgnoresValuesAndFocus(t *testing.T) {
	for n := MinAxes; n <= MaxAxes; n++ {
		full, empty := axes(n), axes(n)
		for i := range empty {
			empty[i].Consensus, empty[i].Individual, empty[i].Baseline = none, none, none
		}
		full[n-1].Focus = true
		for width := MinWidth; width < 100; width += 7 {
			at := func(a []Axis) *Chart {
				c := chart(width, 24, a, termenv.Ascii)
				return &c
			}
			f, _, _ := arrange(at(full))
			e, _, _ := arrange(at(empty))
			if !cmp.Equal(f, e, cmp.AllowUnexported(frame{}, point{}, axis.Axis{})) {
				t.Errorf("%d axes, %d wide: the scale moves", n, width)
			}
		}
	}
}

// With five steps, labels take nothing from the radius.
func TestLabelsCostNoRadius(t *testing.T) {
	for _, size := range [][2]int{{36, 16}, {40, 18}, {46, 20}, {70, 33}, {100, 50}, {50, 40}} {
		c := chart(size[0], size[1], fiveAxes(), termenv.Ascii)
		f, labels, _ := arrange(&c)
		if most := largestStep(c.Width, c.Height, 1, f.spokes); int(f.radius) != steps*most {
			t.Errorf("%d×%d: a radius of %v dots, want %d", c.Width, c.Height, f.radius, steps*most)
		}
		if len(labels) != 5 {
			t.Errorf("%d×%d: %d labels", c.Width, c.Height, len(labels))
		}
	}
}

func TestEveryLabelHasAPlace(t *testing.T) {
	for n := MinAxes; n <= MaxAxes; n++ {
		for _, size := range [][2]int{{36, 16}, {46, 20}, {60, 24}, {70, 33}, {200, 60}} {
			if n > 8 && size[0] < 60 {
				continue
			}
			c := chart(size[0], size[1], axes(n), termenv.Ascii)
			if _, labels, _ := arrange(&c); len(labels) != n {
				t.Errorf("%d axes on %d×%d: %d labels", n, c.Width, c.Height, len(labels))
			}
		}
	}
}

// Where the two lowest labels have room together, neither is cut; where they have none, the name stays whole
// before "no scores" does. Then a dash says it at all of them, and not two words for one thing.
func TestTheLowestLabelsAreWhole(t *testing.T) {
	empty := fiveAxes()
	for i := range empty {
		empty[i].Consensus, empty[i].Individual, empty[i].Baseline = none, none, none
	}
	const enough = len("  4 Delivery no scores  3 Plan no scores")
	for range 2 {
		empty[2].Name, empty[3].Name = empty[3].Name, empty[2].Name
		for width := MinWidth; width < 80; width++ {
			got := ansi.Strip(Render(chart(width, 20, empty, termenv.Ascii)))
			if !strings.Contains(got, "3 Plan") || !strings.Contains(got, "4 Delivery") {
				t.Errorf("%d wide: a name is cut:\n%s", width, got)
			}
			if n := strings.Count(got, axis.NoScores); n != 0 && n != 5 || n < 5 && width >= enough {
				t.Errorf("%d wide: %d labels say %q, want 5:\n%s", width, n, axis.NoScores, got)
			}
		}
	}
}

func TestDirections(t *testing.T) {
	got := directions(4)
	want := []point{{0, -1}, {1, 0}, {0, 1}, {-1, 0}}
	for i := range want {
		if got[i].sub(want[i]).length() > 1e-12 {
			t.Errorf("spoke %d points to %v, want %v", i, got[i], want[i])
		}
	}
}

func BenchmarkRender70x33(b *testing.B) {
	c := chart(70, 33, fiveAxes(), termenv.TrueColor)
	b.ReportAllocs()
	for b.Loop() {
		Render(c)
	}
}

func BenchmarkRender200x60TwelveAxes(b *testing.B) {
	c := chart(200, 60, axes(12), termenv.TrueColor)
	b.ReportAllocs()
	for b.Loop() {
		Render(c)
	}
}

// TestGoldenScales: as many spokes on scales of as many levels.
func TestGoldenScales(t *testing.T) {
	for _, test := range []struct {
		name           string
		lowest, levels int
		steps          int
		width, height  int
	}{
		{"yes-no-3", 0, 2, 3, 46, 20},
		{"zero-to-three-6", 0, 4, 6, 70, 33},
		{"one-to-five-8", 1, 5, 8, 70, 33},
		{"one-to-seven-12", 1, 7, 12, 70, 33},
		{"zero-to-ten-6", 0, 11, 6, 46, 20},
		{"zero-to-ten-6-large", 0, 11, 6, 100, 50},
		{"minus-two-to-two-5", -2, 5, 5, 70, 33},
	} {
		t.Run(test.name, func(t *testing.T) {
			points := make([]float64, test.levels)
			for i := range points {
				points[i] = float64(test.lowest + i)
			}
			all := axes(test.steps)
			for i := range all {
				onto := func(v float64) float64 {
					return math.Round(10*(float64(test.lowest)+v/5*float64(test.levels-1))) / 10
				}
				all[i].Consensus, all[i].Individual, all[i].Baseline = onto(all[i].Consensus), onto(all[i].Individual), onto(all[i].Baseline)
			}
			c := chart(test.width, test.height, all, termenv.Ascii)
			c.Scale = points
			golden.Compare(t, "scale-"+test.name, []byte(Render(c)+"\n"))
		})
	}
	for _, steps := range []int{1, 2, 13, 15} {
		if Render(chart(100, 50, axes(steps), termenv.Ascii)) != "" {
			t.Errorf("%d steps are a radar", steps)
		}
	}
}
