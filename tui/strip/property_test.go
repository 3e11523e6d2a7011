package strip

import (
	"math"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

func anyValue() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Float64Range(-3, 12),
		rapid.SampledFrom([]float64{0, 5, math.NaN(), math.Inf(1), math.Inf(-1), -1, 1e300}),
		rapid.Float64(),
	)
}

// anyScale is a scale of 2 to 11 levels from any start.
func anyScale() *rapid.Generator[framework.Scale] {
	return rapid.Custom(func(t *rapid.T) framework.Scale {
		lowest := rapid.OneOf(rapid.IntRange(-5, 5), rapid.IntRange(-1000, 1000)).Draw(t, "lowest")
		return scaleOf(lowest, lowest+rapid.IntRange(1, framework.MostLevels-1).Draw(t, "width"))
	})
}

func anyCounts(levels int) *rapid.Generator[stats.Counts] {
	return rapid.Custom(func(t *rapid.T) stats.Counts {
		counts := make(stats.Counts, levels)
		for i := range counts {
			counts[i] = rapid.OneOf(rapid.IntRange(0, 12), rapid.IntRange(-1, 100000)).Draw(t, "count")
		}
		return counts
	})
}

func anyRow(levels int) *rapid.Generator[Row] {
	return rapid.Custom(func(t *rapid.T) Row {
		return Row{
			Name: rapid.OneOf(
				rapid.String(),
				rapid.SampledFrom([]string{"", "3 多職種の計画", "a\nb", "\x1b[7mname", "\xff\xfe"}),
			).Draw(t, "name"),
			Consensus:  anyValue().Draw(t, "consensus"),
			Individual: anyValue().Draw(t, "individual"),
			Baseline:   anyValue().Draw(t, "baseline"),
			Counts:     anyCounts(levels).Draw(t, "counts"),
			Agreed:     rapid.IntRange(0, 30).Draw(t, "agreed"),
			Scored:     rapid.IntRange(0, 30).Draw(t, "scored"),
			Statements: rapid.IntRange(0, 30).Draw(t, "statements"),
			Focus:      rapid.Bool().Draw(t, "focus"),
		}
	})
}

func anyTheme(t *rapid.T) (theme.Theme, theme.Glyphs) {
	profile := rapid.SampledFrom([]termenv.Profile{termenv.TrueColor, termenv.Ascii}).Draw(t, "profile")
	set := rapid.SampledFrom(theme.GlyphSets()).Draw(t, "glyphs")
	return theme.New(theme.Dark, theme.OnDark, profile), theme.NewGlyphs(set)
}

// exact fails unless text has at most height lines, each of exactly width cells.
func exact(t *rapid.T, text string, width, height int) {
	lines := strings.Split(text, "\n")
	if len(lines) > height {
		t.Fatalf("%d lines, want at most %d", len(lines), height)
	}
	for i, line := range lines {
		if w := ansi.StringWidth(line); w != width {
			t.Fatalf("line %d is %d cells wide, want %d: %q", i, w, width, line)
		}
	}
}

func TestEveryLineIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Chart{
			Width:  rapid.IntRange(0, 250).Draw(t, "width"),
			Height: rapid.IntRange(0, 80).Draw(t, "height"),
		}
		scale := anyScale().Draw(t, "scale")
		c.Scale, c.Lowest = scale.AllPoints(), scale.Lowest()
		c.Rows = rapid.SliceOfN(anyRow(len(scale)), 0, 14).Draw(t, "rows")
		c.Theme, c.Glyphs = anyTheme(t)
		got := Render(c)
		if empty := c.Width == 0 || c.Height == 0 || len(c.Rows) == 0; empty {
			if got != "" {
				t.Fatalf("drawn without room or rows: %q", got)
			}
			return
		}
		exact(t, got, c.Width, c.Height)
	})
}

func TestDistributionIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(0, 250).Draw(t, "width")
		th, g := anyTheme(t)
		scale := anyScale().Draw(t, "scale")
		d := model.Distribution{Scale: scale, Counts: anyCounts(len(scale)).Draw(t, "counts")}
		got := Distribution(d, width, th, g)
		exact(t, got, width, 2)
	})
}

// The row in focus is always among those that are shown.
func TestFocusIsShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := make([]Row, rapid.IntRange(1, 14).Draw(t, "rows"))
		focus := rapid.IntRange(0, len(rows)-1).Draw(t, "focus")
		rows[focus].Focus = true
		c := chart(60, rapid.IntRange(1, 60).Draw(t, "height"), rows, termenv.Ascii)
		if got := Render(c); strings.Count(got, c.Glyphs.Focus) != 1 {
			t.Fatalf("the focus is not shown:\n%s", got)
		}
	})
}

// Each value has its mark in the cell that is nearest to it, its own or the one for
// several series, whatever the other series are and however wide the scale is.
func TestEveryMarkStandsAtItsValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := anyScale().Draw(t, "scale")
		tenth := func(name string) float64 {
			return float64(rapid.IntRange(10*scale.Lowest(), 10*scale.Highest()).Draw(t, name)) / 10
		}
		row := Row{Name: "1 Step", Consensus: tenth("consensus"), Individual: tenth("individual"), Baseline: tenth("baseline")}
		if rapid.Bool().Draw(t, "with a target") {
			wanted := tenth("target")
			row.Target = &wanted
		}
		if rapid.Bool().Draw(t, "the same") {
			row.Individual = row.Consensus
		}
		c := chart(rapid.IntRange(40, 120).Draw(t, "width"), 5, []Row{row}, termenv.Ascii)
		c.Scale, c.Lowest = scale.AllPoints(), scale.Lowest()
		p := newPlan(c)
		line := []rune(strings.Split(Render(c), "\n")[2])[p.scaleCol:]
		var marks int
		for s := range seriesCount {
			v, ok := p.along.Value(row, s)
			if !ok {
				marks++
				continue
			}
			mark, _ := s.Mark(c.Theme, c.Glyphs)
			at := slices.Index(line, []rune(mark)[0])
			if at >= 0 {
				marks++
			} else if at = p.ruler.cell(v); p.shown[s] && line[at] != []rune(c.Glyphs.Together)[0] {
				t.Fatalf("series %d, value %v has no mark: %s", s, v, string(line))
			}
			if !p.shown[s] {
				continue
			}
			if math.Abs(float64(at)-(v-float64(scale.Lowest()))*float64(p.ruler.step)) > 0.5+1e-9 {
				t.Fatalf("series %d, value %v stands at %d of %d cells a point: %s", s, v, at, p.ruler.step, string(line))
			}
			if v != math.Trunc(v) && p.ruler.step >= 5 && at%p.ruler.step == 0 {
				t.Fatalf("series %d, value %v stands at a whole number: %s", s, v, string(line))
			}
		}
		legend, _, _ := strings.Cut(Render(c), "\n")
		if marks < int(seriesCount) && c.Width >= 44 && !strings.Contains(legend, c.Glyphs.Together) {
			t.Fatalf("the legend does not say what %s is: %s", c.Glyphs.Together, legend)
		}
	})
}
