package report

import (
	"strconv"

	"familyhub/stocktake/framework"
)

// ScaleMark is a level of a scale as charts have it: what it counts for in averages, and what
// stands there.
type ScaleMark struct {
	Points float64
	Text   string
}

// ScaleMarks are those of all levels, the lowest first.
func ScaleMarks(scale framework.Scale) []ScaleMark {
	marks := make([]ScaleMark, len(scale))
	for i, level := range scale {
		marks[i] = ScaleMark{scale.Points(level.Value), framework.Number(level.Value)}
		if level.Points != nil {
			marks[i].Text = exactFigure(*level.Points)
		}
	}
	return marks
}

// ScaleWords are the two ends of what averages on a scale may be, such as "0 to 5".
func ScaleWords(scale framework.Scale) string {
	marks := ScaleMarks(scale)
	if len(marks) == 0 {
		return ""
	}
	return marks[0].Text + " to " + marks[len(marks)-1].Text
}

// exactFigure is a figure with all its decimals, as people read it.
func exactFigure(x float64) string {
	if x < 0 {
		return "−" + exactFigure(-x)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}
