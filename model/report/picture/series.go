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

// seriesOf are those that a radar shows, in the order in which they are read.
func seriesOf(r report.Radar) []series {
	var all []series
	for _, of := range r.Series() {
		s := looks(of.Measure)
		s.name, s.values = of.Measure.Title(r.Solo), of.Values
		all = append(all, s)
	}
	return all
}

// looks is a series without values that looks as one of a measure does.
func looks(m report.Measure) series {
	switch m {
	case report.ConsensusMeasure:
		return series{tinted: true, line: solid(orange, thick), mark: mark{shape: circle, size: 17, paint: orange}}
	case report.IndividualMeasure:
		return series{
			line: stroke{paint: blue, width: thick, on: 22, off: 14}, mark: mark{shape: triangle, size: 10, paint: blue},
		}
	default:
		return series{
			under: true, line: stroke{paint: quiet, width: thick, off: 14},
			mark: mark{shape: circle, open: true, size: 24, paint: quiet},
		}
	}
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
