package radar

import (
	"math"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

func anyValue() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Float64Range(-3, 12),
		rapid.SampledFrom([]float64{0, 1, 2.5, 5, math.NaN(), math.Inf(1), math.Inf(-1), -1, 5.01, 1e300}),
		rapid.Float64(),
	)
}

func anyName() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.String(),
		rapid.StringMatching(`[1-9] [A-Z][a-z]{2,30}`),
		rapid.SampledFrom([]string{"", "3 多職種の計画", "a\nb", "\x1b[7mname", "\xff\xfe", "👩‍👩‍👧 families"}),
	)
}

func anyAxes() *rapid.Generator[[]Axis] {
	axis := rapid.Custom(func(t *rapid.T) Axis {
		return Axis{
			Name:       anyName().Draw(t, "name"),
			Consensus:  anyValue().Draw(t, "consensus"),
			Individual: anyValue().Draw(t, "individual"),
			Baseline:   anyValue().Draw(t, "baseline"),
			Target:     rapid.Ptr(anyValue(), true).Draw(t, "target"),
			Focus:      rapid.Bool().Draw(t, "focus"),
		}
	})
	return rapid.SliceOfN(axis, MinAxes-1, MaxAxes+1)
}

// anyScale is what the levels of a scale count for, or nil for the usual one.
func anyScale() *rapid.Generator[[]float64] {
	return rapid.Custom(func(t *rapid.T) []float64 {
		levels := rapid.SampledFrom([]int{0, 0, 2, 3, 4, 5, 7, 10, 11}).Draw(t, "levels")
		lowest := rapid.OneOf(rapid.IntRange(-5, 5), rapid.IntRange(-1000, 1000)).Draw(t, "lowest")
		scale := make([]float64, levels)
		for i := range scale {
			scale[i] = float64(lowest + i)
		}
		return scale
	})
}

func anyChart(profile termenv.Profile) *rapid.Generator[Chart] {
	return rapid.Custom(func(t *rapid.T) Chart {
		c := Chart{
			Width:  rapid.IntRange(0, 250).Draw(t, "width"),
			Height: rapid.IntRange(0, 80).Draw(t, "height"),
			Axes:   anyAxes().Draw(t, "axes"),
			Scale:  anyScale().Draw(t, "scale"),
			Theme:  theme.New(theme.Dark, theme.OnDark, profile),
			Glyphs: theme.NewGlyphs(rapid.SampledFrom(theme.GlyphSets()).Draw(t, "glyphs")),
		}
		if rapid.Bool().Draw(t, "drawn labels") {
			for i := range c.Axes {
				c.Axes[i].Block = anyBlock().Draw(t, "label")
			}
		}
		return c
	})
}

// anyBlock is a label of letters that stand for themselves: a name of n's and a figure of f's.
func anyBlock() *rapid.Generator[*Block] {
	return rapid.Custom(func(t *rapid.T) *Block {
		lines := func(letter, what string) []string {
			line := strings.Repeat(letter, rapid.IntRange(0, 60).Draw(t, "cells of the "+what))
			return slices.Repeat([]string{line}, rapid.IntRange(1, 14).Draw(t, "rows of the "+what))
		}
		return &Block{Name: lines("\u2588", "name"), Figure: lines("\u2580", "figure")}
	})
}

// TestADrawnLabelIsWhole: where the radar says that all labels have room, no cell of one is missing.
func TestADrawnLabelIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyChart(termenv.Ascii).Draw(t, "chart")
		c.Glyphs = theme.NewGlyphs(theme.ASCII) // whose lines have none of the labels' letters
		if Reach(c) == 0 {
			return
		}
		names, figures, got := 0, 0, Render(c)
		for _, a := range c.Axes {
			if a.Block != nil {
				names += len(strings.Join(a.Block.Name, "")) / len("\u2588")
				figures += len(strings.Join(a.Block.Figure, "")) / len("\u2580")
			}
		}
		if a, b := strings.Count(got, "\u2588"), strings.Count(got, "\u2580"); c.Axes[0].Block != nil && (a != names || b != figures) {
			t.Fatalf("%d of %d cells of names and %d of %d of figures are drawn:\n%s", a, names, b, figures, got)
		}
	})
}

func TestEveryLineIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyChart(termenv.TrueColor).Draw(t, "chart")
		got := Render(c)
		drawable := Fits(len(c.Axes), c.Width, c.Height)
		if (got != "") != drawable {
			t.Fatalf("drawn: %v, want %v", got != "", drawable)
		}
		if got == "" {
			return
		}
		lines := strings.Split(got, "\n")
		if len(lines) != c.Height {
			t.Fatalf("%d lines, want %d", len(lines), c.Height)
		}
		for i, line := range lines {
			if w := ansi.StringWidth(line); w != c.Width {
				t.Fatalf("line %d is %d cells wide, want %d: %q", i, w, c.Width, line)
			}
		}
		if strings.ContainsRune(got, '\u2800') {
			t.Fatal("an empty braille cell is drawn")
		}
	})
}

// Every value has its mark in the cell that it lies in, its own or the one for several
// series, and no mark stands anywhere else.
func TestEveryMarkStandsAtItsValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyChart(termenv.Ascii).Draw(t, "chart")
		if rapid.Bool().Draw(t, "close together") {
			for i := range c.Axes {
				c.Axes[i].Individual = c.Axes[i].Consensus + rapid.Float64Range(-0.3, 0.3).Draw(t, "apart")
			}
		}
		for i := range c.Axes {
			c.Axes[i].Name = "" // nothing in a name can pass for a mark
		}
		got := Render(c)
		if got == "" {
			return
		}
		f, labels, _ := arrange(&c)
		want := make(map[[2]int]string)
		for i, axis := range c.Axes {
			for s, mark := range []string{c.Glyphs.Consensus, c.Glyphs.Individual, c.Glyphs.Baseline} {
				v, ok := c.along.Value(axis, series(s))
				if !ok {
					continue
				}
				col, row := f.at(i, v).cell()
				if other, there := want[[2]int{col, row}]; there && other != mark {
					mark = c.Glyphs.Together
				}
				want[[2]int{col, row}] = mark
			}
			if axis.Target == nil || !c.along.Has(*axis.Target) {
				continue
			}
			col, row := f.at(i, *axis.Target).cell()
			mark := c.Glyphs.Target
			if other, there := want[[2]int{col, row}]; there && other != mark {
				mark = c.Glyphs.Together
			}
			want[[2]int{col, row}] = mark
		}
		rows := strings.Split(got, "\n")
		for at, mark := range want {
			if here := ansi.Cut(rows[at[1]], at[0], at[0]+1); here != mark {
				t.Fatalf("%q at column %d, row %d, want %q:\n%s", here, at[0], at[1], mark, got)
			}
		}
		if c.Glyphs.Set == theme.ASCII || c.Glyphs.Set == theme.Half {
			return // lines are drawn with the same characters
		}
		marks := strings.Count(got, c.Glyphs.Consensus) + strings.Count(got, c.Glyphs.Individual) + strings.Count(got, c.Glyphs.Baseline) + strings.Count(got, c.Glyphs.Together) + strings.Count(got, c.Glyphs.Target)
		for _, l := range labels {
			if mark, _, _ := figure(c.Axes[l.axis], &c); mark != "" {
				marks--
			}
		}
		if marks > len(want) {
			t.Fatalf("%d marks for %d places:\n%s", marks, len(want), got)
		}
	})
}

// A solid line has no corner where it could fall apart: between any two levels the
// parts of an edge hang together side by side.
func TestSolidLineIsConnected(t *testing.T) {
	for _, set := range []theme.GlyphSet{theme.Mixed, theme.Half} {
		pen := theme.NewGlyphs(set).Solid
		rapid.Check(t, func(t *rapid.T) {
			cell := func(name string) point {
				return centreOf(rapid.IntRange(3, 56).Draw(t, name+" column"), rapid.IntRange(3, 26).Draw(t, name+" row"))
			}
			a, b := cell("from"), cell("to")
			if a == b {
				return
			}
			cv := newCanvas(60, 30)
			d := drawing{chart: &Chart{Glyphs: theme.NewGlyphs(set)}, canvas: cv}
			d.solid(a, b)
			if n := pieces(cv, pen); n != 1 {
				t.Fatalf("from %v to %v the line is in %d pieces", a, b, n)
			}
		})
	}
}

// pieces counts the groups of solid parts that share sides.
func pieces(cv *canvas, pen theme.Pen) int {
	width, height := cv.width*pen.Across, cv.height*pen.Down
	open := make(map[[2]int]bool)
	for y := range height {
		for x := range width {
			if cv.at(x/pen.Across, y/pen.Down).parts[consensus]&pen.Bit(x%pen.Across, y%pen.Down) != 0 {
				open[[2]int{x, y}] = true
			}
		}
	}
	count := 0
	for len(open) > 0 {
		count++
		var next [][2]int
		for p := range open {
			next = append(next, p)
			break
		}
		for len(next) > 0 {
			p := next[len(next)-1]
			next = next[:len(next)-1]
			if !open[p] {
				continue
			}
			delete(open, p)
			for _, d := range [][2]int{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
				next = append(next, [2]int{p[0] + d[0], p[1] + d[1]})
			}
		}
	}
	return count
}
