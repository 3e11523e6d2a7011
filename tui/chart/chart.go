// Package chart turns a session's averages into what the radar and the strips draw.
// Values are rounded here, as stats.Decimals rounds them, so that the pictures show the
// figures that the tables do.
package chart

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/radar"
	"familyhub/stocktake/tui/strip"
	"familyhub/stocktake/tui/theme"
)

// View is what of a session is drawn: its steps, or where ByGroup says so and its groups make a radar
// those, beside the averages of its baseline, if it has one.
type View struct {
	Session, Baseline *model.Session
	ByGroup           bool
}

// Groupable reports whether the groups of a session's framework make a radar.
func Groupable(s *model.Session) bool {
	return radar.Fits(len(s.Framework().Groups()), radar.MinWidth, radar.MinHeight)
}

// grouped reports whether groups are drawn.
func (v View) grouped() bool { return v.ByGroup && Groupable(v.Session) }

// Part is what one of those that are drawn is called, and many of them.
func (v View) Part() framework.Name {
	if v.grouped() {
		return framework.Name{One: "group", Many: "groups"}
	}
	return v.Session.Framework().Words().Step
}

// Averages are those of the steps or groups, those of the baseline, and the targets.
func (v View) Averages() (all []figures.StepAverages, then []float64, wanted []*float64) {
	if !v.grouped() {
		return figures.Of(v.Session).StepAverages(), Baselines(v.Session, v.Baseline), Targets(v.Session)
	}
	all = figures.Of(v.Session).GroupAverages()
	then = make([]float64, len(all))
	for i := range then {
		then[i] = math.NaN()
	}
	if v.Baseline != nil {
		for i, a := range compare.BaselineAveragesOf(v.Baseline, v.Session, figures.GroupSteps(v.Session.Framework())) {
			then[i] = a.Rounded()
		}
	}
	return all, then, shown(v.Session, v.Session.Targets().Groups(), len(all))
}

// Parts is how many steps or groups are drawn.
func (v View) Parts() int {
	if v.grouped() {
		return len(v.Session.Framework().Groups())
	}
	return len(v.Session.Framework().Steps)
}

// Focus is the number of the step, or of the group that it is in, by which it is known among those
// that are drawn; 0 for none.
func (v View) Focus(step int) int {
	if !v.grouped() {
		return step
	}
	for i, group := range v.Session.Framework().Groups() {
		for _, one := range group.Steps {
			if one.Number == step {
				return i + 1
			}
		}
	}
	return 0
}

// Radar draws a session's step averages, and those of its baseline if it has one, with
// one step in focus or 0 for none; it is empty where the size, in cells, does not do for
// a radar.
func Radar(v View, look theme.Theme, glyphs theme.Glyphs, focus, width, height int) string {
	return RadarSince(math.NaN(), v, look, glyphs, focus, width, height)
}

// RadarSince is Radar with a mark where the consensus of the step in focus stood; NaN for none.
func RadarSince(was float64, v View, look theme.Theme, glyphs theme.Glyphs, focus, width, height int) string {
	c := radar.Chart{Width: width, Height: height, Scale: v.Session.Framework().Scale.AllPoints(), Theme: look, Glyphs: glyphs, Score: v.Session.Framework().Words().Score}
	c.Axes = v.parts(focus)
	for i, part := range c.Axes {
		if part.Focus && !v.grouped() { // it is where the step stood
			c.Axes[i].Was, c.Axes[i].Moved = v.Session.Decimals().Rounded(was), true
		}
	}
	return radar.Render(c)
}

// parts are the steps or groups that are drawn.
func (v View) parts(focus int) []axis.Part {
	focus = v.Focus(focus)
	all, then, wanted := v.Averages()
	parts := make([]axis.Part, len(all))
	for i, a := range all {
		parts[i] = axis.Part{
			Name:      name(a.Step.Number, a.Step.Short),
			Consensus: a.Consensus.Rounded(), Individual: a.Individual.Rounded(),
			Baseline: then[i], Target: wanted[i], Counts: a.Scores.Counts,
			Agreed: a.Consensus.Statements, Scored: a.Individual.Statements, Statements: a.Of(), Focus: a.Step.Number == focus,
		}
	}
	return parts
}

// Baselines are the averages of a session's baseline, one for each of its steps; NaN
// where there is none.
func Baselines(s, baseline *model.Session) []float64 {
	values := make([]float64, len(s.Framework().Steps))
	for i := range values {
		values[i] = math.NaN()
	}
	if baseline != nil {
		for i, a := range compare.BaselineAverages(baseline, s) {
			values[i] = a.Rounded()
		}
	}
	return values
}

// Targets are where the area wants to be, one for each of its steps; nil where a step has no
// target.
func Targets(s *model.Session) []*float64 {
	return shown(s, s.Targets().Steps(), len(s.Framework().Steps))
}

// shown are levels as they are read, so many of them where there are none at all.
func shown(s *model.Session, levels []float64, parts int) []*float64 {
	wanted := make([]*float64, parts)
	for i, level := range levels {
		wanted[i] = stats.Number(s.Decimals().Rounded(level))
	}
	return wanted
}

// Strips draws a session's steps one below the other in at most height lines of
// width cells, with one step in focus or 0 for none. Their legend is that of the radar
// beside them, too; radar is empty where there is none.
func Strips(v View, look theme.Theme, glyphs theme.Glyphs, focus, width, height int, radar string) string {
	c := strips(v.Session, look, glyphs, width, height)
	c.Together = strings.Contains(radar, glyphs.Together)
	c.Part = v.Part()
	c.Rows = v.parts(focus)
	if v.Session.Solo() {
		c.Legend.Individual, c.Alone = v.Session.Framework().Worded("your scores"), true
	}
	return strip.Render(c)
}

// Step draws the strip of one step, as Strips does.
func Step(s, baseline *model.Session, look theme.Theme, glyphs theme.Glyphs, step, width, height int) string {
	c := strips(s, look, glyphs, width, height)
	parts := View{Session: s, Baseline: baseline}.parts(0)
	for i, st := range s.Framework().Steps {
		if st.Number == step {
			c.Rows = parts[i : i+1]
		}
	}
	return strip.Render(c)
}

// strips are those of a session, without a row.
func strips(s *model.Session, look theme.Theme, glyphs theme.Glyphs, width, height int) strip.Chart {
	scale := s.Framework().Scale
	return strip.Chart{
		Width: width, Height: height, Scale: scale.AllPoints(), Lowest: scale.Lowest(), Theme: look, Glyphs: glyphs,
		Part: s.Framework().Words().Step, Score: s.Framework().Words().Score,
	}
}

func name(number int, short string) string { return fmt.Sprintf("%d %s", number, text.Line(short)) }

// Overview draws the step averages that the list of sessions has of one, without reading
// the session: the radar, or where its steps make none the strips.
func Overview(o overview.Overview, look theme.Theme, glyphs theme.Glyphs, width, height int) string {
	read := o.Decimals()
	value := func(figure *float64) float64 {
		if figure == nil {
			return math.NaN()
		}
		return read.Rounded(*figure)
	}
	var parts []axis.Part
	for i, step := range o.Steps {
		parts = append(parts, axis.Part{
			Name: name(i+1, step.Short), Consensus: value(step.Consensus), Individual: value(step.Individual), Baseline: math.NaN(), Target: step.Target,
		})
	}
	if glyphs.Set == theme.Words || !radar.Fits(len(o.Steps), radar.MinWidth, radar.MinHeight) {
		return strip.Render(strip.Chart{
			Width: width, Height: height, Rows: parts, Scale: o.Scale, Theme: look, Glyphs: glyphs, Alone: o.Mode == model.Solo,
			Part: cmp.Or(o.Step, framework.Name{One: "step", Many: "steps"}), Score: o.Score,
		})
	}
	return radar.Render(radar.Chart{Width: width, Height: height, Axes: parts, Scale: o.Scale, Theme: look, Glyphs: glyphs, Score: o.Score})
}
