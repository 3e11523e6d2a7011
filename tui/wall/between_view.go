package wall

import (
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/radar"
	"familyhub/stocktake/tui/strip"
	"fmt"
	"math"
	"slices"
	"strings"
)

// bothWidth is the width from which the strips stand beside the radar.
const bothWidth = 112

// step is the page before or after a step's statements: its name, and the radar so far.
func (l Look) step(st State, width, height int) []string {
	var lines []string
	number := fmt.Sprintf("%d  ", st.Step.Number)
	for i, line := range l.wrap(st.Step.Title, min(width-len(number), textWidth)) {
		if i > 0 {
			number = blank(len(number))
		}
		lines = append(lines, l.Theme.Title.Render(number)+l.Theme.Strong.Render(line))
	}
	if height > leastAir && (st.Step.Introduction == "" || st.scored()) {
		return append(lines, l.averages(st, width, height-len(lines))...)
	}
	lines = append(lines, "")
	if st.Step.Introduction != "" && !st.scored() {
		return append(lines, paint(l.Theme.Text, l.wrap(st.Step.Introduction, min(width, textWidth+4)))...)
	}
	return append(lines, l.averages(st, width, height-len(lines))...)
}

// summary is the radar with as much room as there is.
func (l Look) summary(st State, width, height int) []string {
	return l.averages(st, width, height)
}

// elsewhere is what the room sees while there is nothing for it to look at.
func (l Look) elsewhere(st State, width, height int) []string {
	if st.scored() {
		return l.averages(st, width, height)
	}
	lines := make([]string, height/4)
	lines = append(lines, paint(l.Theme.Title, l.wrap(st.Title, min(width, textWidth)))...)
	return append(lines, "", l.Theme.Text.Render(l.clean("The session is about to begin.", width)))
}

// averages is the radar of all steps with its legend; where a radar does not fit or is
// none, the strips.
func (l Look) averages(st State, width, height int) []string {
	if height < 1 {
		return nil
	}
	drawn := len(st.Steps) >= radar.MinAxes && len(st.Steps) <= radar.MaxAxes
	const legend = 1
	if !drawn || !radar.Fits(width, height-legend) {
		return l.strips(st, width, height, nil)
	}
	if width < bothWidth {
		picture := l.radar(st, width, height-legend)
		return append(picture, l.legend(st, width, picture))
	}
	left := width * 3 / 5
	picture := l.radar(st, left, height)
	strips := l.strips(st, width-left-sideGap, height-2, picture)
	return l.beside(picture, left, sideGap, append([]string{"", ""}, strips...))
}

func (l Look) radar(st State, width, height int) []string {
	c := radar.Chart{Width: width, Height: height, Theme: l.Theme, Glyphs: l.Glyphs}
	for _, a := range st.Steps {
		c.Axes = append(c.Axes, radar.Axis{
			Name: a.name(), Consensus: value(a.Consensus), Individual: value(a.Individual), Baseline: value(a.Baseline),
			Focus: st.Step != nil && st.Step.Number == a.Number,
		})
	}
	return strings.Split(radar.Render(c), "\n")
}

// strips draws the strips, with the legend of the radar beside them, too.
func (l Look) strips(st State, width, height int, picture []string) []string {
	c := strip.Chart{Width: width, Height: height, Theme: l.Theme, Glyphs: l.Glyphs, Together: l.together(picture)}
	for _, a := range st.Steps {
		c.Rows = append(c.Rows, strip.Row{
			Name: a.name(), Consensus: value(a.Consensus), Individual: value(a.Individual), Baseline: value(a.Baseline),
			Focus: st.Step != nil && st.Step.Number == a.Number,
		})
	}
	return strings.Split(strip.Render(c), "\n")
}

// legend says what the radar's marks stand for.
func (l Look) legend(st State, width int, picture []string) string {
	t, g := l.Theme, l.Glyphs
	words := t.Consensus.Text.Render(g.Consensus+" consensus") + "   " + t.Individual.Text.Render(g.Individual+" individual mean")
	if st.held() {
		words += "   " + t.Baseline.Text.Render(g.Baseline+" baseline")
	}
	if l.together(picture) {
		words += "   " + t.Text.Render(g.Together+" together")
	}
	return l.fit(words, width)
}

// together reports whether one mark stands for several series somewhere in a radar.
func (l Look) together(picture []string) bool {
	return strings.Contains(strings.Join(picture, "\n"), l.Glyphs.Together)
}

// held reports whether any step has a baseline.
func (st State) held() bool {
	return slices.ContainsFunc(st.Steps, func(a Average) bool { return a.Baseline != nil })
}

// scored reports whether any step has an average.
func (st State) scored() bool {
	for _, a := range st.Steps {
		if a.Consensus != nil || a.Individual != nil {
			return true
		}
	}
	return false
}

func (a Average) name() string { return fmt.Sprintf("%d %s", a.Number, text.Line(a.Short)) }

// value is a figure as the charts take it: NaN where there is none.
func value(x *float64) float64 {
	if x == nil {
		return math.NaN()
	}
	return *x
}
