package slide

import (
	"fmt"
	"math"
	"slices"
	"strings"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/radar"
	"familyhub/stocktake/tui/strip"
)

// bothWidth is the width from which the strips stand beside the radar.
const bothWidth = 112

// radar is the averages of all steps: the radar with its legend, with the strips beside it
// where both have room; where a radar does not fit or is none, the strips alone.
func (d drawing) radar(all []Average) part {
	if len(all) == 0 {
		return part{}
	}
	p := part{rank: rankFigures, least: len(all) + 1, want: len(all) + 1}
	if len(all) >= radar.MinAxes && len(all) <= radar.MaxAxes && d.width >= radar.MinWidth {
		p.want = radar.MinHeight + 1
	}
	p.fill = func(rows int) []string { return d.averages(all, rows) }
	return p
}

func (d drawing) averages(all []Average, height int) []string {
	const legend = 1
	drawn := len(all) >= radar.MinAxes && len(all) <= radar.MaxAxes
	switch {
	case height < 1:
		return nil
	case !drawn || !radar.Fits(d.width, height-legend):
		return d.strips(all, d.width, height, false)
	case d.width < bothWidth:
		picture := d.polygon(all, d.width, height-legend)
		return append(picture, d.legend(all, d.together(picture)))
	}
	const gap = 3
	left := d.width * 3 / 5
	picture := d.polygon(all, left, height)
	strips := d.strips(all, d.width-left-gap, height-2, d.together(picture))
	return d.beside(picture, left, gap, append([]string{"", ""}, strips...))
}

func (d drawing) polygon(all []Average, width, height int) []string {
	c := radar.Chart{Width: width, Height: height, Theme: d.Theme, Glyphs: d.Glyphs}
	for _, a := range all {
		c.Axes = append(c.Axes, radar.Axis{
			Name: a.name(), Consensus: value(a.Consensus), Individual: value(a.Individual), Baseline: value(a.Baseline), Target: a.Target, Focus: a.Focus,
		})
	}
	return strings.Split(radar.Render(c), "\n")
}

// strips draws the strips, with the legend of a radar beside them, too.
func (d drawing) strips(all []Average, width, height int, together bool) []string {
	c := strip.Chart{Width: width, Height: height, Theme: d.Theme, Glyphs: d.Glyphs, Together: together}
	for _, a := range all {
		c.Rows = append(c.Rows, strip.Row{
			Name: a.name(), Consensus: value(a.Consensus), Individual: value(a.Individual), Baseline: value(a.Baseline), Target: a.Target, Focus: a.Focus,
		})
	}
	return strings.Split(strip.Render(c), "\n")
}

// legend says what the radar's marks stand for.
func (d drawing) legend(all []Average, together bool) string {
	t, g := d.Theme, d.Glyphs
	words := t.Consensus.Text.Render(g.Consensus+" consensus") + "   " + t.Individual.Text.Render(g.Individual+" individual mean")
	if slices.ContainsFunc(all, func(a Average) bool { return a.Baseline != nil }) {
		words += "   " + t.Baseline.Text.Render(g.Baseline+" baseline")
	}
	if slices.ContainsFunc(all, func(a Average) bool { return a.Target != nil }) {
		words += "   " + t.Text.Render(g.Target+" target")
	}
	if together {
		words += "   " + t.Text.Render(g.Together+" together")
	}
	return d.Fit(words, d.width)
}

// together reports whether one mark stands for several series somewhere in a radar.
func (d drawing) together(picture []string) bool {
	return strings.Contains(strings.Join(picture, "\n"), d.Glyphs.Together)
}

func (a Average) name() string { return fmt.Sprintf("%d %s", a.Number, kit.Line(a.Short)) }

// value is a figure as the charts take it: NaN where there is none.
func value(x *float64) float64 {
	if x == nil {
		return math.NaN()
	}
	return *x
}
