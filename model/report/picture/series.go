package picture

import "stocktake/model/report"

// series is a line of a chart, with what it looks like.
type series struct {
	name   string
	values []float64
	line   stroke
	mark   mark
	tinted bool
}

// seriesOf are those that a radar has, the one that is drawn first at first. Where all
// have the same value their marks lie within one another, each to be seen.
func seriesOf(r report.Radar) []series {
	baseline := series{
		name: r.Baseline, line: stroke{paint: quiet, width: thick, off: 14},
		mark: mark{shape: circle, open: true, size: 24, paint: quiet},
	}
	consensus := series{
		name: "Consensus", tinted: true, line: solid(blue, thick),
		mark: mark{shape: circle, size: 17, paint: blue},
	}
	individual := series{
		name: "Individual mean", line: stroke{paint: orange, width: thick, on: 22, off: 14},
		mark: mark{shape: triangle, size: 10, paint: orange},
	}
	for _, a := range r.Axes {
		baseline.values = append(baseline.values, a.Baseline)
		consensus.values = append(consensus.values, a.Consensus)
		individual.values = append(individual.values, a.Individual)
	}
	var all []series
	if r.Baseline != "" {
		all = append(all, baseline)
	}
	if !r.Solo {
		all = append(all, consensus)
	}
	return append(all, individual)
}
