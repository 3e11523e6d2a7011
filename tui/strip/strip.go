// Package strip draws what people read beside the radar: for each step its name, the
// values of the series, how many scores they rest on and how far these lie
// apart, the values on their scale, and how often each score was given. The
// radar shows the shape; the strips carry the reading.
//
// Everything in it is a pure function from values, size, styles and glyphs to lines.
package strip

import (
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"
)

// Chart is what Render draws.
type Chart struct {
	Width, Height int // cells; Height is the most lines that there may be
	Rows          []Row
	Scale         []float64 // what each level counts for, the lowest first; nil for 0 to 5
	Lowest        int       // the value of the lowest level
	Legend        Legend
	Part          framework.Name // what the rows are; empty for steps
	Score         framework.Name // what a score is called; empty for that
	Alone         bool           // one person scores: there is no consensus to wait for
	Together      bool           // the legend says what the one mark for several series is, also where none stands here
	Theme         theme.Theme
	Glyphs        theme.Glyphs
}

// Row is one step.
type Row = axis.Part

// Legend names the series. An empty name stands for the series' usual one.
type Legend struct {
	Consensus, Individual, Baseline string
}

// Render returns at most Height lines of exactly Width cells each, joined by newlines.
// The fewer lines there are for a step, the less it shows: with four its head, scale,
// counts and a free line; then without the free line; then head and scale; then the
// head alone, with the scale beside it where the width allows. If even that is too
// high, the rows around the one in focus are shown, and a line says which they are.
func Render(c Chart) string {
	if c.Width <= 0 || c.Height <= 0 || len(c.Rows) == 0 {
		return ""
	}
	if spoken(c.Glyphs) {
		return c.inWords()
	}
	p := newPlan(c)
	lines := make([]string, 0, c.Height)
	if p.legend {
		lines = append(lines, p.legendLine())
	}
	if p.legendGap {
		lines = append(lines, p.blank())
	}
	for _, row := range c.Rows[p.from:p.to] {
		lines = p.appendRow(lines, row)
	}
	if p.axis {
		lines = append(lines, p.axisLine())
	}
	if p.more {
		lines = append(lines, p.moreLine())
	}
	return strings.Join(lines, "\n")
}

// appendRow adds the lines of one step.
func (p *plan) appendRow(lines []string, row Row) []string {
	lines = append(lines, p.headLine(row))
	if p.scale {
		lines = append(lines, p.scaleLine(row))
	}
	if p.counts {
		lines = append(lines, p.countsLine(row))
	}
	if p.gap {
		lines = append(lines, p.blank())
	}
	return lines
}
