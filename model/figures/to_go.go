package figures

import (
	"math"

	"familyhub/stocktake/model/stats"
)

// ToGo is how many points a statement is from the top of the scale, by what speaks for it; of a
// mean, by the level that it reaches. It is NaN where nothing speaks for it.
func (st Statement) ToGo() float64 {
	value := st.Agreed()
	if math.IsNaN(value) {
		for _, points := range st.Scores.Scale.AllPoints() {
			if points <= st.Figures.Mean {
				value = points // of the levels the last, and so the highest
			}
		}
	}
	return st.Scores.Scale.Top() - value
}

// ToGoWords is ToGo as people read it: "1 point", "2 points".
func (st Statement) ToGoWords() string {
	return stats.InPoints(st.Scores.Decimals().Points(st.ToGo()))
}
