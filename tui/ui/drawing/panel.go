// Package drawing is how screens draw what a session amounts to: the averages of its steps, where
// each step stands, what a consensus did to them, and the scores of a statement.
package drawing

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/chart"
	"familyhub/stocktake/tui/radar"
	"familyhub/stocktake/tui/strip"
	"familyhub/stocktake/tui/ui"
)

// Overview is the radar of a session as the list of sessions knows it, or where its steps make
// none the strips; nothing where it has no room.
func Overview(l *ui.Look, o overview.Overview, width, height int) []string {
	return split(chart.Overview(o, l.Theme, l.Glyph, width, height))
}

// Panel draws a session's step averages for a screen.
type Panel struct {
	open *ui.OpenSession
	look *ui.Look
}

// New draws the averages of a session.
func New(d *ui.OpenSession, look *ui.Look) Panel { return Panel{open: d, look: look} }

// Averages is the step averages in exactly height lines of width cells: the radar
// above the strips where both fit, otherwise the strips.
func (p Panel) Averages(focus, width, height int) []string {
	if p.look.Aloud() {
		return p.strips(focus, width, height, nil)
	}
	steps := p.open.View().Parts()
	strips := 2*steps + 3
	if !radar.Fits(steps, width, height-strips) {
		return p.look.Exactly(p.strips(focus, width, height, nil), width, height)
	}
	// A radar is as high as it is wide, in cells twice as high as wide: more height
	// than that goes to the strips.
	tall := min(height-strips, max(width/2, radar.MinHeight))
	picture := p.Radar(focus, width, tall)
	return p.look.Exactly(append(picture, p.strips(focus, width, height-tall, picture)...), width, height)
}

// Summary is the radar with the strips beside it, or the strips alone.
func (p Panel) Summary(width, height int) []string {
	const gap = 2
	const leastStrips = 34
	left := width * 11 / 20
	if p.look.Aloud() {
		return p.strips(0, width, height, nil)
	}
	if !radar.Fits(p.open.View().Parts(), left, height) || width-left < leastStrips {
		return p.look.Exactly(p.strips(0, width, height, nil), width, height)
	}
	picture := p.Radar(0, left, height)
	right := p.strips(0, width-left-gap, height, picture)
	if above := (height - len(right)) / 2; above > 0 {
		right = append(make([]string, above), right...)
	}
	out := p.look.Exactly(picture, left, height)
	for i, line := range p.look.Exactly(right, width-left-gap, height) {
		out[i] += ui.Blank(gap) + line
	}
	return out
}

// Step is the averages of one step in a line.
func (p Panel) Step(number, width int) []string {
	line := chart.Step(p.open.Session(), p.open.Baseline, p.look.Theme, p.look.Glyph, number, width, 1)
	return p.look.Exactly(split(line), width, 1)
}

// Radar is the radar with one step in focus or 0 for none, or where the steps make none the strips;
// nothing where it has no room.
func (p Panel) Radar(focus, width, height int) []string {
	if p.look.Aloud() || !radial(p.open.View()) {
		return p.strips(focus, width, height, nil)
	}
	return split(chart.Radar(p.open.View(), p.look.Theme, p.look.Glyph, focus, width, height))
}

// Against is the radar of a session with an earlier one in it, or where its steps make none the
// strips; nothing where it has no room.
func Against(l *ui.Look, s, then *model.Session, width, height int) []string {
	v := chart.View{Session: s, Baseline: then}
	if l.Aloud() || !radial(v) {
		return split(chart.Strips(v, l.Theme, l.Glyph, 0, width, height, ""))
	}
	return split(chart.Radar(v, l.Theme, l.Glyph, 0, width, height))
}

// radial reports whether there are as many steps as a radar can have.
func radial(v chart.View) bool { return radar.Fits(v.Parts(), radar.MinWidth, radar.MinHeight) }

// GroupCommand draws the groups of steps in place of the steps, or the steps again; nothing where the
// framework has no groups that make a radar.
func GroupCommand(d *ui.OpenSession) []ui.Command {
	if !chart.Groupable(d.Session()) {
		return nil
	}
	label := "by group"
	if d.ByGroup {
		label = "by step"
	}
	return []ui.Command{ui.On("o", label, "Draw the averages by group of steps, or by step", func() ui.Action {
		d.ByGroup = !d.ByGroup
		return nil
	})}
}

// strips draws the strips, with the legend of the radar beside them, too.
func (p Panel) strips(focus, width, height int, picture []string) []string {
	return split(chart.Strips(p.open.View(), p.look.Theme, p.look.Glyph, focus, width, height,
		strings.Join(picture, "\n")))
}

// Distribution is the scores of a statement, a mark for each or a bar above each level.
func Distribution(d model.Distribution, look *ui.Look, width int) []string {
	return split(strip.Distribution(d, width, look.Theme, look.Glyph))
}

func split(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}
