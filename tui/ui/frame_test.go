package ui_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

// TestFramesAreExact: whatever is in it and however long its title, a frame has exactly the
// cells that it was given.
func TestFramesAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		look := ui.NewLook(theme.Dark, rapid.SampledFrom(theme.GlyphSets()).Draw(t, "glyphs"), theme.OnDark, termenv.TrueColor)
		texts := rapid.SampledFrom([]string{"", "Delivery", "Recriwtio a chadw gweithlu ar draws asiantaethau", "跨机构招聘与留任"})
		f := ui.Frame{Title: texts.Draw(t, "title"), Note: texts.Draw(t, "note"), Focus: rapid.Bool().Draw(t, "focus")}
		width, height := rapid.IntRange(1, 60).Draw(t, "width"), rapid.IntRange(1, 9).Draw(t, "height")
		out := f.Draw(&look, rapid.SliceOf(texts).Draw(t, "lines"), width, height)
		if len(out) != height {
			t.Fatalf("%d lines of %d", len(out), height)
		}
		for _, line := range out {
			if ui.Width(line) != width {
				t.Fatalf("%d cells of %d: %q", ui.Width(line), width, line)
			}
		}
	})
}

func TestFiguresStandOnThePoint(t *testing.T) {
	for figure, want := range map[string]string{"3": "    3  ", "3.5": "    3.5", "+0.8": "   +0.8", "–": "    –  "} {
		if got := ui.OnPoint(figure, 7, stats.OneDecimal); got != want {
			t.Errorf("%q stands as %q, want %q", figure, got, want)
		}
	}
}

// TestPreviewStandsBesideTheList where there is room for both, and nowhere else.
func TestPreviewStandsBesideTheList(t *testing.T) {
	look := ui.NewLook(theme.Mono, theme.Mixed, theme.OnDark, termenv.Ascii)
	for width, beside := range map[int]bool{78: false, ui.PreviewFrom - 1: false, ui.PreviewFrom: true, 198: true} {
		page := look.WithPreview(width, 5,
			func(width, _ int) []string { return []string{strings.Repeat("x", width)} },
			ui.Frame{Title: "What it is"},
			func(width, _ int) []string { return []string{strings.Repeat("y", width)} })
		text := strings.Join(page, "\n")
		if strings.Contains(text, "y") != beside || ui.Width(page[0]) != width {
			t.Errorf("%d cells:\n%s", width, text)
		}
	}
}
