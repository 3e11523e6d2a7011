package slide

import (
	"familyhub/stocktake/framework"
	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/axis"
)

// drawing is the room for a slide, in cells, and what its parts are drawn with. It draws those
// that are words and figures; what has a picture is a type of its own.
type drawing struct {
	Look
	along         axis.Axis      // on which averages lie
	scale         []float64      // of which it is made
	called, score framework.Name // what averages are of, and what was given
	width, height int
}

// inLine is a name that nobody checked, safe to show.
func inLine(n framework.Name) framework.Name {
	return framework.Name{One: kit.Line(n.One), Many: kit.Line(n.Many)}
}
