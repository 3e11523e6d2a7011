package strip

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/theme"

	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
)

// An average by points is said with the decimals of the points, and with the instrument's own words.
func TestWordsOfAScaleByPoints(t *testing.T) {
	c := chart(80, 10, []Row{
		{Name: "1 Water", Consensus: 0.25, Individual: 0.31, Baseline: none, Counts: stats.Counts{1, 2, 0, 0}, Agreed: 1, Scored: 1, Statements: 2},
		{Name: "2 Seed", Consensus: none, Individual: none, Baseline: none, Statements: 2},
	}, termenv.Ascii)
	c.Glyphs = theme.NewGlyphs(theme.Words)
	c.Scale, c.Lowest, c.Part.One = []float64{0, 0.25, 0.5, 0.75}, 1, "theme"
	c.Score = framework.Name{One: "check", Many: "checks"}
	const want = "Theme 1, Water: consensus 0.25, mean 0.31 of 0.75; 1 of 2 agreed; 3 checks, from 1 to 2\n" +
		"Theme 2, Seed: no checks"
	if diff := cmp.Diff(want, Render(c)); diff != "" {
		t.Errorf("what is said (-want +got):\n%s", diff)
	}
}
