package drawing

import (
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/tui/chart"
)

// Effect is the radar in exactly height lines of width cells, with a mark where the step stood
// before the consensus on a statement, and below it the step's own line and what the marks are.
// Without room for a radar it is the strips.
func (p Panel) Effect(step, statement, width, height int) []string {
	if p.look.Aloud() {
		return split(chart.Step(p.open.Session(), p.open.Baseline, p.look.Theme, p.look.Glyph, step, width, 1))
	}
	was, ok := p.open.Stood(step, statement)
	if !ok {
		was = math.NaN()
	}
	line := split(chart.Step(p.open.Session(), p.open.Baseline, p.look.Theme, p.look.Glyph, step, width, 1))
	below := len(line) + 2
	tall := min(height-below, max(width/2, 16))
	picture := split(chart.RadarSince(was, p.open.View(), p.look.Theme, p.look.Glyph, step, width, tall))
	if len(picture) == 0 {
		return p.look.Exactly(p.strips(step, width, height, nil), width, height)
	}
	legend := p.legend(strings.Join(slices.Concat(picture, line), "\n"), ok)
	out := slices.Concat(picture, []string{""}, line, []string{p.look.Cut(legend, width)})
	if above := (height - len(out)) / 2; above > 0 {
		out = append(make([]string, above), out...)
	}
	return p.look.Exactly(out, width, height)
}

// legend says what the marks of a picture and of the line below it are, as far as they have them.
func (p Panel) legend(picture string, moved bool) string {
	g := p.look.Glyph
	individual := "mean"
	if p.open.Session().Solo() {
		individual = "yours"
	}
	var all []string
	for _, m := range []struct {
		mark, words string
		may         bool // ASCII has its marks in words, too
	}{
		{g.Consensus, "consensus", true},
		{g.Individual, individual, true},
		{g.Baseline, "baseline", p.open.Baseline != nil},
		{g.Target, "target", p.open.Session().Targets().Any()},
		{g.Together, "both", true},
		{g.Was, "before", moved},
	} {
		if m.may && strings.Contains(picture, m.mark) {
			all = append(all, m.mark+" "+m.words)
		}
	}
	return p.look.Dim.Render(strings.Join(all, "  "))
}
