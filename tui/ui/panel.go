package ui

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/chart"
	"familyhub/stocktake/tui/radar"
	"familyhub/stocktake/tui/strip"
	"familyhub/stocktake/tui/theme"
)

// Panel draws a session's step averages for a screen. It keeps its latest picture
// until the session, the size or the look changes: most keys change none of them.
type Panel struct {
	desk  *OpenSession
	look  *Look
	drawn pictureKey
	Lines []string
}

// pictureKey is all that a picture of the averages depends on.
type pictureKey struct {
	seq                  uint64
	baseline             *model.Session
	focus, width, height int
	theme                theme.Name
	glyphs               theme.GlyphSet
}

// NewPanel draws the averages of a session.
func NewPanel(d *OpenSession, look *Look) Panel { return Panel{desk: d, look: look} }

// Averages is the step averages in exactly height lines of width cells: the radar
// above the strips where both fit, otherwise the strips.
func (p *Panel) Averages(focus, width, height int) []string {
	return p.draw(focus, width, height, func(s *model.Session) []string {
		strips := 2*len(s.Framework().Steps) + 3
		if !radar.Fits(width, height-strips) {
			return p.strips(s, focus, width, height, nil)
		}
		// A radar is as high as it is wide, in cells twice as high as wide: more height
		// than that goes to the strips.
		tall := min(height-strips, max(width/2, radar.MinHeight))
		picture := p.radar(s, focus, width, tall)
		return append(picture, p.strips(s, focus, width, height-tall, picture)...)
	})
}

// Summary is the radar with the strips beside it, or the strips alone.
func (p *Panel) Summary(width, height int) []string {
	return p.draw(0, width, height, func(s *model.Session) []string {
		const gap = 2
		const leastStrips = 34
		left := width * 11 / 20
		if !radar.Fits(left, height) || width-left < leastStrips {
			return p.strips(s, 0, width, height, nil)
		}
		picture := p.radar(s, 0, left, height)
		right := p.strips(s, 0, width-left-gap, height, picture)
		if above := (height - len(right)) / 2; above > 0 {
			right = append(make([]string, above), right...)
		}
		out := p.look.Exactly(picture, left, height)
		for i, line := range p.look.Exactly(right, width-left-gap, height) {
			out[i] += Blank(gap) + line
		}
		return out
	})
}

// Step is the averages of one step in a line.
func (p *Panel) Step(number, width int) []string {
	return p.draw(number, width, 1, func(s *model.Session) []string {
		return split(chart.Step(s, p.desk.Baseline, p.look.Theme, p.look.Glyph, number, width, 1))
	})
}

func (p *Panel) radar(s *model.Session, focus, width, height int) []string {
	return split(chart.Radar(s, p.desk.Baseline, p.look.Theme, p.look.Glyph, focus, width, height))
}

// strips draws the strips, with the legend of the radar beside them, too.
func (p *Panel) strips(s *model.Session, focus, width, height int, picture []string) []string {
	return split(chart.Strips(s, p.desk.Baseline, p.look.Theme, p.look.Glyph, focus, width, height, strings.Join(picture, "\n")))
}

func (p *Panel) draw(focus, width, height int, picture func(*model.Session) []string) []string {
	key := pictureKey{p.desk.History.Seq(), p.desk.Baseline, focus, width, height, p.look.Name, p.look.Glyph.Set}
	if p.Lines == nil || p.drawn != key {
		p.drawn, p.Lines = key, p.look.Exactly(picture(p.desk.Session()), width, height)
	}
	return p.Lines
}

// Distribution is the scores of a statement, a dot or a bar above each level.
func Distribution(d model.Distribution, look *Look, width int) []string {
	return split(strip.Distribution(d.Counts, width, look.Theme, look.Glyph))
}

func split(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}
