package tui

import (
	"strings"

	"stocktake/model"
	"stocktake/tui/chart"
	"stocktake/tui/radar"
	"stocktake/tui/strip"
)

// averagesPanel is the step averages beside a statement or a step: the radar above
// the strips where both fit, otherwise the strips.
func averagesPanel(s *model.Session, look *Look, focus, width, height int) []string {
	steps := len(s.Framework().Steps)
	strips := 2*steps + 3
	if !radar.Fits(width, height-strips) {
		return lines(chart.Strips(s, look.Theme, look.Glyph, focus, width, height))
	}
	// A radar is as high as it is wide, in cells twice as high as wide: more height
	// than that goes to the strips.
	tall := min(height-strips, max(width/2, radar.MinHeight))
	out := lines(chart.Radar(s, look.Theme, look.Glyph, focus, width, tall))
	return append(out, lines(chart.Strips(s, look.Theme, look.Glyph, focus, width, height-tall))...)
}

// summaryPicture is the radar with the strips beside it, or the strips alone.
func summaryPicture(s *model.Session, look *Look, width, height int) []string {
	left := width * 11 / 20
	if !radar.Fits(left, height) || width-left < 34 {
		return lines(chart.Strips(s, look.Theme, look.Glyph, 0, width, height))
	}
	const gap = "  "
	right := lines(chart.Strips(s, look.Theme, look.Glyph, 0, width-left-len(gap), height))
	if above := (height - len(right)) / 2; above > 0 {
		right = append(make([]string, above), right...)
	}
	return beside(lines(chart.Radar(s, look.Theme, look.Glyph, 0, left, height)), right, left, gap)
}

// stepLine is the averages of one step in a line.
func stepLine(s *model.Session, look *Look, step, width int) string {
	return chart.Step(s, look.Theme, look.Glyph, step, width, 1)
}

// distribution is the scores of a statement, a dot or a bar above each level.
func distribution(d model.Distribution, look *Look, width int) []string {
	return lines(strip.Distribution(d.Counts, width, look.Theme, look.Glyph))
}

func lines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}
