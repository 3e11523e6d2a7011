package wall

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/chart"
	"familyhub/stocktake/tui/wall/slide"
)

// introduction begins a step: what it is about, and later the radar so far, too.
func introduction(s *model.Session, step framework.Step, baseline *model.Session) slide.Slide {
	out := slide.Slide{Number: step.Number, Title: step.Short, Statement: step.Title}
	if steps := averages(s, baseline, step.Number); scored(steps) {
		out.Radar = steps
	} else {
		out.Text = step.Introduction
	}
	return out
}

// results ends a step: what it came to, and the radar so far.
func results(s *model.Session, step framework.Step, baseline *model.Session) slide.Slide {
	out := slide.Slide{Number: step.Number, Title: step.Short, Radar: averages(s, baseline, step.Number)}
	for _, a := range out.Radar {
		if a.Focus && a.Consensus != nil {
			out.Title += " " + stats.Figure(*a.Consensus)
		}
	}
	out.Statement = out.Title + ". " + s.Figures().StepFindings(step.Number).Headline
	return out
}

// summary is what the session came to, and the radar with as much room as there is.
func summary(s *model.Session, baseline *model.Session) slide.Slide {
	return slide.Slide{Title: s.Figures().Findings().Headline, Radar: averages(s, baseline, 0)}
}

// outside is what the room sees while there is nothing for it to look at.
func outside(s *model.Session, baseline *model.Session) slide.Slide {
	if steps := averages(s, baseline, 0); scored(steps) {
		return slide.Slide{Radar: steps}
	}
	return slide.Slide{Title: s.Details().Title, Text: "The session is about to begin."}
}

// averages is each step's averages, with the focus on one of them.
func averages(s, baseline *model.Session, focus int) []slide.Average {
	all, then, wanted := s.Figures().StepAverages(), chart.Baselines(s, baseline), chart.Targets(s)
	out := make([]slide.Average, len(all))
	for i, a := range all {
		out[i] = slide.Average{
			Number: a.Step.Number, Short: a.Step.Short,
			Consensus:  model.Number(stats.Rounded(a.Consensus.Mean)),
			Individual: model.Number(stats.Rounded(a.Individual.Mean)),
			Baseline:   model.Number(then[i]),
			Target:     wanted[i],
			Focus:      a.Step.Number == focus,
		}
	}
	return out
}

// scored reports whether any step has an average.
func scored(steps []slide.Average) bool {
	for _, a := range steps {
		if a.Consensus != nil || a.Individual != nil {
			return true
		}
	}
	return false
}
