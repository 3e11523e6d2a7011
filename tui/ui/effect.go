package ui

import (
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/tui/chart"
)

// stood is where the consensus of a step was before the latest consensus, where that was at a
// statement; NaN for nowhere, false where it was at another one.
func (d *OpenSession) stood(step, statement int) (before float64, ok bool) {
	was, at, ok := d.History.BeforeLastConsensus(step)
	return was.Mean, ok && at == statement
}

// stands is the mean consensus of a step as it is now; NaN for none.
func (d *OpenSession) stands(step int) float64 {
	for _, a := range d.Session().Figures().StepAverages() {
		if a.Step.Number == step {
			return a.Consensus.Mean
		}
	}
	return math.NaN()
}

// StepShift says in a few words what the latest consensus of a step changed in it, and at which
// statement that was; nothing before there is one.
func (d *OpenSession) StepShift(step int) (words string, statement int) {
	before, statement, ok := d.History.BeforeLastConsensus(step)
	if !ok {
		return "", 0
	}
	now := d.stands(step)
	was, is := before.Figure(), before.Decimals.Figure(now)
	switch {
	case math.IsNaN(now):
		words = d.Worded("Step %d has no consensus now", step)
	case math.IsNaN(before.Mean):
		words = d.Worded("Step %d stands at %s", step, is)
	case was == is:
		words = d.Worded("Step %d stays at %s", step, is)
	default:
		words = d.Worded("Step %d is now %s, was %s", step, is, was)
	}
	return words, statement
}

// Effect is the radar in exactly height lines of width cells, with a mark where the step stood
// before the consensus on a statement, and below it the step's own line and what the marks are.
// Without room for a radar it is the strips.
func (p Panel) Effect(step, statement, width, height int) []string {
	was, ok := p.desk.stood(step, statement)
	if !ok {
		was = math.NaN()
	}
	line := split(chart.Step(p.desk.Session(), p.desk.Baseline, p.look.Theme, p.look.Glyph, step, width, 1))
	below := len(line) + 2
	tall := min(height-below, max(width/2, 16))
	picture := split(chart.RadarSince(was, p.desk.View(), p.look.Theme, p.look.Glyph, step, width, tall))
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
	if p.desk.Session().Solo() {
		individual = "yours"
	}
	var all []string
	for _, m := range []struct {
		mark, words string
		may         bool // ASCII has its marks in words, too
	}{
		{g.Consensus, "consensus", true},
		{g.Individual, individual, true},
		{g.Baseline, "baseline", p.desk.Baseline != nil},
		{g.Target, "target", p.desk.Session().Targets().Any()},
		{g.Together, "both", true},
		{g.Was, "before", moved},
	} {
		if m.may && strings.Contains(picture, m.mark) {
			all = append(all, m.mark+" "+m.words)
		}
	}
	return p.look.Dim.Render(strings.Join(all, "  "))
}
