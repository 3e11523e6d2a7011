package html

import (
	"fmt"

	"stocktake/model/report/chart"
)

// look is how a line of a chart is told from the others: by its mark, which is full or
// hollow, by how it is broken, and by its colour.
type look struct {
	shape shape
	class string
}

// dashes is how many ways there are in the style to break a line.
const dashes = 4

// lookOf is the look of a line: no two of the first 16 have the same mark and dashes.
func lookOf(i int) look {
	class := fmt.Sprintf("trend dash%d colour%d", (i+i/int(shapes))%dashes, i%len(chart.Colours))
	if i/int(shapes)%2 == 1 {
		class += " hollow"
	}
	return look{shape(i % int(shapes)), class}
}
