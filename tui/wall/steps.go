package wall

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/chart"
	"familyhub/stocktake/tui/wall/slide"
)

// introduction begins a step: what it is about, and later the radar so far, too.
func introduction(v chart.View, step framework.Step) slide.Slide {
	out := slide.Slide{Number: step.Number, Title: step.Short, Statement: step.Title}
	if steps := averages(v, step.Number); scored(steps) {
		out.Radar = steps
	} else {
		out.Text = step.Introduction
	}
	return out
}

// results ends a step: what it came to, and the radar so far.
func results(v chart.View, step framework.Step) slide.Slide {
	out := slide.Slide{Number: step.Number, Title: step.Short, Radar: averages(v, step.Number)}
	for _, a := range figures.Of(v.Session).StepAverages() { // of the step, also where the radar is by group
		if a.Step.Number == step.Number && a.Consensus.Statements > 0 {
			out.Title += " " + a.Consensus.Figure()
		}
	}
	out.Statement = out.Title + ". " + figures.Of(v.Session).StepFindings(step.Number).Headline
	return out
}

// summary is what the session came to, and the radar with as much room as there is.
func summary(v chart.View) slide.Slide {
	return slide.Slide{Title: figures.Of(v.Session).Findings().Headline, Radar: averages(v, 0)}
}

// outside is what the room sees while there is nothing for it to look at.
func outside(v chart.View) slide.Slide {
	if steps := averages(v, 0); scored(steps) {
		return slide.Slide{Radar: steps}
	}
	return slide.Slide{Title: v.Session.Details().Title, Text: "The session is about to begin."}
}

// averages is each step's averages, with the focus on one of them.
func averages(v chart.View, focus int) []slide.Average {
	all, then, wanted := v.Averages()
	focus = v.Focus(focus)
	out := make([]slide.Average, len(all))
	for i, a := range all {
		out[i] = slide.Average{
			Number: a.Step.Number, Short: a.Step.Short,
			Consensus:  stats.Number(a.Consensus.Rounded()),
			Individual: stats.Number(a.Individual.Rounded()),
			Baseline:   stats.Number(then[i]),
			Target:     wanted[i],
			Focus:      a.Step.Number == focus,
		}
	}
	return out
}

// scored reports whether any step has an average.
func scored(steps []slide.Average) bool {
	return slices.ContainsFunc(steps, func(a slide.Average) bool { return a.Consensus != nil || a.Individual != nil })
}
