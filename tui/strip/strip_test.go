package strip

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
)

var none = math.NaN()

func fiveRows() []Row {
	return []Row{
		{Name: "1 Priorities", Consensus: 3.6, Individual: 3.2, Baseline: 1.8, Counts: stats.Counts{0, 0, 3, 6, 4, 1}, Agreed: 4, Scored: 4, Statements: 4},
		{Name: "2 Needs", Consensus: 2.4, Individual: 2.1, Baseline: 2.0, Counts: stats.Counts{0, 3, 7, 4, 0, 0}, Agreed: 1, Scored: 2, Statements: 4, Focus: true},
		{Name: "3 Plan", Consensus: none, Individual: 4.1, Baseline: 1.4, Counts: stats.Counts{0, 0, 0, 3, 6, 4}, Scored: 4, Statements: 4},
		{Name: "4 Delivery", Consensus: 3, Individual: 3, Baseline: 3, Counts: stats.Counts{12, 4, 36, 2, 0, 0}, Agreed: 3, Scored: 3, Statements: 4},
		{Name: "5 Success", Consensus: none, Individual: none, Baseline: none, Statements: 4},
	}
}

func chart(width, height int, rows []Row, profile termenv.Profile) Chart {
	return Chart{
		Width: width, Height: height, Rows: rows,
		Theme:  theme.New(theme.Dark, theme.OnDark, profile),
		Glyphs: theme.NewGlyphs(theme.Mixed),
	}
}

func TestGolden(t *testing.T) {
	solo := fiveRows()
	for i := range solo {
		solo[i].Consensus, solo[i].Baseline = none, none
	}
	twelve := make([]Row, 12)
	for i := range twelve {
		twelve[i] = fiveRows()[i%5]
		twelve[i].Name = strconv.Itoa(i+1) + " Step"
		twelve[i].Focus = i == 8
	}
	long := fiveRows()
	for i := range long {
		long[i].Name += " 多職種の人材育成 and what belongs to it"
	}
	uncounted := fiveRows()
	for i := range uncounted {
		uncounted[i].Counts = stats.Counts{}
	}
	tests := []struct {
		name          string
		width, height int
		rows          []Row
		glyphs        theme.GlyphSet
	}{
		{"four-lines-50x30", 50, 30, fiveRows(), theme.Mixed},
		{"three-lines-45x20", 45, 20, fiveRows(), theme.Mixed},
		{"two-lines-45x11", 45, 11, fiveRows(), theme.Mixed},
		{"one-line-58x10", 58, 10, fiveRows(), theme.Mixed},
		{"one-line-100x6", 100, 6, fiveRows(), theme.Mixed},
		{"window-45x4", 45, 4, fiveRows(), theme.Mixed},
		{"solo-45x20", 45, 20, solo, theme.Mixed},
		{"uncounted-45x20", 45, 20, uncounted, theme.Mixed},
		{"twelve-60x14", 60, 14, twelve, theme.Mixed},
		{"twelve-60x7", 60, 7, twelve, theme.Mixed},
		{"long-45x11", 45, 11, long, theme.Mixed},
		{"narrow-20x30", 20, 30, fiveRows(), theme.Mixed},
		{"half-50x30", 50, 30, fiveRows(), theme.Half},
		{"ascii-50x30", 50, 30, fiveRows(), theme.ASCII},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := chart(test.width, test.height, test.rows, termenv.TrueColor)
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

func TestLegendTakesNames(t *testing.T) {
	c := chart(60, 6, fiveRows(), termenv.Ascii)
	c.Legend = Legend{Individual: "mean of 14", Baseline: "2024"}
	first, _, _ := strings.Cut(Render(c), "\n")
	if got, want := strings.TrimSpace(first), "● consensus  ▲ mean of 14  ○ 2024"; got != want {
		t.Errorf("legend %q, want %q", got, want)
	}
}

func TestStepWithoutScores(t *testing.T) {
	row := Row{Name: "5 Success", Consensus: none, Individual: none, Baseline: none}
	got := strings.Split(Render(chart(45, 3, []Row{row}, termenv.Ascii)), "\n")
	if !strings.Contains(got[1], axis.NoScores) || strings.ContainsAny(got[1], "●▲○") {
		t.Errorf("head %q", got[1])
	}
	if want := "0───────1───────2───────3───────4───────5"; strings.TrimSpace(got[2]) != want {
		t.Errorf("scale %q, want it empty", got[2])
	}
}

// Marks stand where their values are; one stands for several that share a cell.
func TestMarksOnTheScale(t *testing.T) {
	tests := []struct {
		consensus, individual, baseline float64
		want                            string
	}{
		{0, 2.5, 5, "●───────1───────2───▲───3───────4───────○"},
		{5, 5, 5, "0───────1───────2───────3───────4───────◉"},
		{0, 0, 0, "◉───────1───────2───────3───────4───────5"},
		{3, 3, 3, "0───────1───────2───────◉───────4───────5"},
		{3.8, 3.8, 4, "0───────1───────2───────3─────◉─○───────5"},
		{3.8, 4, 3.8, "0───────1───────2───────3─────◉─▲───────5"},
		{2.1, 2, 1.9, "0───────1──────○▲●──────3───────4───────5"},
		{5.1, -0.1, math.Inf(1), "0───────1───────2───────3───────4───────5"},
	}
	for _, test := range tests {
		valid := Row{Consensus: 1, Individual: 1, Baseline: 1} // keeps the three columns
		row := Row{Consensus: test.consensus, Individual: test.individual, Baseline: test.baseline}
		got := strings.Split(Render(chart(44, 5, []Row{row, valid}, termenv.Ascii)), "\n")
		if scale := strings.TrimSpace(got[2]); scale != test.want {
			t.Errorf("%v, %v, %v:\n got %s\nwant %s", test.consensus, test.individual, test.baseline, scale, test.want)
		}
	}
}

func TestSpread(t *testing.T) {
	tests := []struct {
		counts       stats.Counts
		n, low, high int
	}{
		{stats.Counts{}, 0, 0, 0},
		{stats.Counts{0, 0, 3, 6, 4, 1}, 14, 2, 5},
		{stats.Counts{2, 0, 0, 0, 0, 0}, 2, 0, 0},
		{stats.Counts{0, 0, 0, 0, 0, 7}, 7, 5, 5},
		{stats.Counts{1, 0, 0, 0, 0, 1}, 2, 0, 5},
	}
	for _, test := range tests {
		if n, low, high := spread(test.counts); n != test.n || low != test.low || high != test.high {
			t.Errorf("spread(%v) = %d, %d, %d, want %d, %d, %d", test.counts, n, low, high, test.n, test.low, test.high)
		}
	}
}

func TestDistribution(t *testing.T) {
	plain := theme.New(theme.Mono, theme.OnDark, termenv.Ascii)
	tests := []struct {
		counts stats.Counts
		width  int
		want   string
	}{
		{stats.Counts{0, 1, 5, 3, 1, 1}, 42, "   ·      ■    ■■■■■   ■■■     ■      ■   \n   0      1      2      3      4      5   "},
		{stats.Counts{0, 1, 5, 3, 1, 1}, 36, "  ·     ■   ■■■■■  ■■■    ■     ■   \n  0     1     2     3     4     5   "},
		{stats.Counts{0, 1, 5, 3, 1, 1}, 30, "  ·    ▂1   ▇5   ▅3   ▂1   ▂1 \n  0    1    2    3    4    5  "},
		{stats.Counts{0, 1, 5, 3, 1, 1}, 12, "· ▂ ▇ ▅ ▂ ▂ \n0 1 2 3 4 5 "},
		{stats.Counts{0, 1, 5, 3, 1, 1}, 5, "     \n     "},
		{make(stats.Counts, 6), 18, " ·  ·  ·  ·  ·  · \n 0  1  2  3  4  5 "},
	}
	for _, test := range tests {
		d := model.Distribution{Scale: framework.Builtin().Scale, Counts: test.counts}
		got := Distribution(d, test.width, plain, theme.NewGlyphs(theme.Mixed))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v, %d cells:\n%s\n%s", test.counts, test.width, got, diff)
		}
	}
}

func BenchmarkRender45x23(b *testing.B) {
	c := chart(45, 23, fiveRows(), termenv.TrueColor)
	b.ReportAllocs()
	for b.Loop() {
		Render(c)
	}
}

// scaleOf has the levels from one value to another.
func scaleOf(lowest, highest int) framework.Scale {
	var scale framework.Scale
	for value := lowest; value <= highest; value++ {
		scale = append(scale, framework.Level{Value: value, Label: "Level " + framework.Number(value)})
	}
	return scale
}

// TestAMarkTakesAllOfANumber: what would be left of a number of two cells is another.
func TestAMarkTakesAllOfANumber(t *testing.T) {
	scale := scaleOf(5, 15)
	for _, of := range []float64{9.8, 10.8, 14.9} {
		c := chart(60, 5, []Row{{Consensus: of, Individual: none, Baseline: none}, {Consensus: 5, Individual: none, Baseline: none}}, termenv.Ascii)
		c.Scale, c.Lowest = scale.AllPoints(), 5
		line := []rune(strings.Split(Render(c), "\n")[2])
		at := slices.Index(line, '●')
		if at < 1 || at+1 >= len(line) {
			t.Fatalf("no mark: %s", string(line))
		}
		for _, r := range []rune{line[at-1], line[at+1]} {
			if unicode.IsDigit(r) {
				t.Errorf("%v: beside the mark stands a %c: %s", of, r, string(line))
			}
		}
	}
}

// TestGoldenScales: as many steps on scales of as many levels.
func TestGoldenScales(t *testing.T) {
	for _, test := range []struct {
		name            string
		lowest, highest int
		steps           int
		width, height   int
	}{
		{"yes-no-3-steps", 0, 1, 3, 60, 24},
		{"zero-to-three-1-step", 0, 3, 1, 60, 12},
		{"zero-to-three-2-steps", 0, 3, 2, 60, 12},
		{"one-to-five-6-steps", 1, 5, 6, 60, 30},
		{"one-to-seven-8-steps", 1, 7, 8, 60, 36},
		{"zero-to-ten-12-steps", 0, 10, 12, 60, 40},
		{"zero-to-ten-narrow", 0, 10, 3, 34, 14},
		{"zero-to-ten-one-line", 0, 10, 3, 100, 4},
		{"minus-two-to-two-15-steps", -2, 2, 15, 60, 40},
		{"minus-two-to-two-one-line", -2, 2, 15, 100, 16},
		{"minus-ten-to-zero", -10, 0, 3, 60, 16},
	} {
		t.Run(test.name, func(t *testing.T) {
			scale := scaleOf(test.lowest, test.highest)
			rows := make([]Row, test.steps)
			for i := range rows {
				share := func(n int) float64 {
					return math.Round(10*(float64(test.lowest)+float64(n%11)/10*float64(scale.Width()))) / 10
				}
				rows[i] = Row{Name: strconv.Itoa(i+1) + " Step", Consensus: share(i), Individual: share(3 * i), Baseline: share(7*i + 10), Agreed: 2, Scored: 2, Statements: 2}
				rows[i].Counts = make(stats.Counts, len(scale))
				for level := range scale {
					rows[i].Counts[level] = (level*i + level) % 5
				}
			}
			c := chart(test.width, test.height, rows, termenv.Ascii)
			c.Scale, c.Lowest = scale.AllPoints(), test.lowest
			golden.Compare(t, "scale-"+test.name, []byte(Render(c)+"\n"))
			c.Glyphs = theme.NewGlyphs(theme.ASCII)
			if strings.ContainsFunc(Render(c), func(r rune) bool { return r > '~' }) {
				t.Error("not in ASCII")
			}
		})
	}
	uneven := chart(60, 12, []Row{{Name: "1 Practice", Consensus: 0.3, Individual: 0.8, Baseline: none, Counts: stats.Counts{1, 4, 2, 1}, Agreed: 2, Scored: 2, Statements: 2}}, termenv.Ascii)
	uneven.Scale = []float64{0, 0.25, 0.5, 1}
	golden.Compare(t, "scale-of-parts", []byte(Render(uneven)+"\n"))
}

func TestRowsAreCalledWhatTheyAre(t *testing.T) {
	c := chart(45, 4, fiveRows(), termenv.Ascii)
	for called, want := range map[string]string{"": "steps 1 to 3 of 5", "functions": "functions 1 to 3 of 5"} {
		c.Part.Many = called
		if got := Render(c); !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// A scale of which the highest number is longer than the scale is drawn without it.
func TestNumbersThatHaveNoRoom(t *testing.T) {
	row := Row{Name: "1 Priorities", Consensus: -1, Individual: none, Baseline: none}
	for width := 1; width <= 60; width++ {
		for height := 1; height <= 8; height++ {
			c := chart(width, height, []Row{row}, termenv.Ascii)
			c.Scale = []float64{-1, 1.0 / (1 << 30)}
			for line := range strings.SplitSeq(Render(c), "\n") {
				if got := ansi.StringWidth(line); got != width {
					t.Fatalf("%d cells on %d: %q", got, width, line)
				}
			}
		}
	}
}
