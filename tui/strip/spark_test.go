package strip

import (
	"testing"

	"familyhub/stocktake/tui/theme"
)

func TestSparkline(t *testing.T) {
	for _, c := range []struct {
		values []float64
		width  int
		set    theme.GlyphSet
		want   string
	}{
		{nil, 8, theme.Mixed, ""},
		{[]float64{5}, 8, theme.Mixed, "▄"},
		{[]float64{5, 5}, 8, theme.Mixed, "▄▄"},
		{[]float64{1, 2, 3, 8}, 8, theme.Mixed, "▁▂▃▇"},
		{[]float64{-3, 4}, 8, theme.Mixed, "▁▇"},
		{[]float64{9, 1, 2}, 2, theme.Mixed, "▁▇"},
		{[]float64{1, 5, 9}, 8, theme.ASCII, "_=#"},
		{[]float64{1, 2}, 0, theme.Mixed, ""},
	} {
		if got := Sparkline(c.values, c.width, theme.NewGlyphs(c.set)); got != c.want {
			t.Errorf("%v in %d cells is %q, want %q", c.values, c.width, got, c.want)
		}
	}
}
