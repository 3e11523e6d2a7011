package levels_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

// TestLevelsLoseNothing: however little room there is, all that levels mean is on some page,
// and no line is too wide.
func TestLevelsLoseNothing(t *testing.T) {
	look := ui.NewLook(theme.Mono, theme.Mixed, theme.OnDark, termenv.Ascii)
	fw := framework.Builtin()
	rapid.Check(t, func(t *rapid.T) {
		v := levels.Levels{Scale: fw.Scale, At: rapid.SampledFrom(fw.Statements()).Draw(t, "statement"), Focus: rapid.IntRange(-1, 5).Draw(t, "focus")}
		width, height := rapid.IntRange(20, 150).Draw(t, "width"), rapid.IntRange(3, 50).Draw(t, "height")
		var words []string
		pages, here := v.Pages(&look, width, height)
		if here < 1 || here > len(pages) {
			t.Fatalf("of %d pages those from %d on are of the statement alone", len(pages), here)
		}
		for _, page := range pages {
			if len(page) > height {
				t.Fatalf("a page of %d lines, %d are there", len(page), height)
			}
			for _, line := range page {
				if ui.Width(line) > width {
					t.Fatalf("%d cells of %d: %q", ui.Width(line), width, line)
				}
				words = append(words, strings.Fields(line)...) // a hyphen may end a line
			}
		}
		all := strings.Join(words, "")
		for _, l := range v.Scale {
			for _, text := range []string{l.Label, l.Description, v.At.Level(l.Value)} {
				if !strings.Contains(all, strings.Join(strings.Fields(text), "")) {
					t.Fatalf("%d × %d does not show %q:\n%s", width, height, text, all)
				}
			}
		}
	})
}

// TestTheScaleStandsWholeOnTheUsualScreen: at 80 × 24 all six descriptions are on one page.
func TestTheScaleStandsWholeOnTheUsualScreen(t *testing.T) {
	look := ui.NewLook(theme.Mono, theme.Mixed, theme.OnDark, termenv.Ascii)
	fw := framework.Builtin()
	for _, st := range fw.Statements() {
		v := levels.Levels{Scale: fw.Scale, At: st, Focus: ui.NoLevel}
		pages, _ := v.Pages(&look, 80, 16)
		if len(pages) > 2 {
			t.Errorf("statement %d takes %d pages", st.Number, len(pages))
		}
		if _, ok := v.Whole(&look, 69, 25); !ok {
			t.Errorf("statement %d does not fit a panel of 120 × 36", st.Number)
		}
	}
}
