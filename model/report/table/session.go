package table

import (
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// The ranges of fields, in the data dictionary's words.
const (
	anyCount   = "0 or more"
	anyNumber  = "1 or more"
	yesOrNo    = "yes or no"
	anyDay     = "YYYY-MM-DD"
	semicolons = "parted by semicolons"

	ofSession = "; empty in tables of all sessions" // of what people wrote on statements
)

// ranges are what may stand in fields with points, on the scale of a session.
type ranges struct {
	score string // what people give
	mean  string // what averages may be
	ad    string // of the average deviation from the median
	fair  string // down from there it is acceptable

	decimals int // with which averages are read
}

func rangesOf(scale framework.Scale) ranges {
	return ranges{
		scale.Words(), report.ScaleWords(scale), "0 to " + stats.PointsFigure(float64(scale.Width())/2),
		stats.PointsFigure(stats.AcceptableAD(len(scale))), stats.DecimalsOf(scale.AllPoints()).N(),
	}
}

// numberList is a cell with a list of numbers; a semicolon parts them, since in half of
// the world 2, 3 would be read as a number.
func numberList(numbers []int) Cell {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.Itoa(n)
	}
	return Of(strings.Join(words, "; "))
}

// scoreCell is points as a number, and any other answer as files write it.
func scoreCell(s model.Score) Cell {
	if points, ok := s.Points(); ok {
		return Int(points)
	}
	return Of(s.String())
}

// known is a number, or an empty cell where it says nothing.
func known(n int, is bool) Cell {
	if !is {
		return Cell{}
	}
	return Int(n)
}
