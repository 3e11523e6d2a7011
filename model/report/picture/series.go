package picture

import (
	"slices"

	"stocktake/model/report"
)

// series is a line of a chart, with what it looks like.
type series struct {
	name   string
	values []float64
	line   stroke
	mark   mark
	tinted bool
	under  bool // it lies below the others
}

// seriesOf are those that a radar has, in the order in which they are read.
func seriesOf(r report.Radar) []series {
	baseline := series{
		name: "Baseline", under: true, line: stroke{paint: quiet, width: thick, off: 14},
		mark: mark{shape: circle, open: true, size: 24, paint: quiet},
	}
	consensus := series{
		name: "Consensus", tinted: true, line: solid(orange, thick),
		mark: mark{shape: circle, size: 17, paint: orange},
	}
	individual := series{
		name: "Individual mean", line: stroke{paint: blue, width: thick, on: 22, off: 14},
		mark: mark{shape: triangle, size: 10, paint: blue},
	}
	for _, a := range r.Axes {
		baseline.values = append(baseline.values, a.Baseline)
		consensus.values = append(consensus.values, a.Consensus)
		individual.values = append(individual.values, a.Individual)
	}
	var all []series
	if !r.Solo {
		all = append(all, consensus)
	}
	all = append(all, individual)
	if r.Baseline != "" {
		all = append(all, baseline)
	}
	return all
}

// drawn are the series in the order in which they are drawn, those below first. Where
// all have the same value their marks lie within one another, each to be seen.
func drawn(all []series) []series {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b series) int {
		switch {
		case a.under == b.under:
			return 0
		case a.under:
			return -1
		default:
			return 1
		}
	})
	return all
}
