package model

import (
	"slices"

	"familyhub/stocktake/framework"
)

// PrioritiesIn returns the priorities of a quarter, by rank. Of those in none the open ones
// come first: for the others nobody is to decide when any more.
func (p Plan) PrioritiesIn(q Quarter) []Priority {
	found := keepOnly(p.s.priorities, func(p Priority) bool { return p.Quarter == q })
	if q == "" {
		closed := keepOnly(found, func(p Priority) bool { return !p.Open() })
		found = append(keepOnly(found, Priority.Open), closed...)
	}
	return found
}

// Shifted is a priority in the quarter that is so many after its own, or before it. Not yet
// decided stands before the first, and beyond both ends nothing. A review on the day that
// its quarter had goes along with it.
func (p Plan) Shifted(pr Priority, by int) Priority {
	all := Quarters()
	to := all[min(max(slices.Index(all, pr.Quarter)+by, 0), len(all)-1)]
	if pr.Review != "" && pr.Review == p.ReviewDay(pr.Quarter) {
		pr.Review = p.ReviewDay(to)
	}
	pr.Quarter = to
	return pr
}

// QuarterOf is the quarter that a day lies in; empty for none of the four.
func (p Plan) QuarterOf(day Date) Quarter {
	for _, q := range Quarters() {
		if first, last := p.Span(q); day != "" && first != "" && first <= day && day <= last {
			return q
		}
	}
	return ""
}

// Undecided counts the open priorities that are in no quarter yet, and all open ones.
func (p Plan) Undecided() (undecided, open int) {
	for _, p := range keepOnly(p.s.priorities, Priority.Open) {
		open++
		if p.Quarter == "" {
			undecided++
		}
	}
	return undecided, open
}

// CarriedOver returns the priorities that were taken over from an earlier plan, by rank.
func (p Plan) CarriedOver() []Priority {
	return keepOnly(p.s.priorities, func(p Priority) bool { return p.Carried != nil })
}

// ToGo is how many points a statement is from the top of the scale, by what speaks for it.
func (st StatementSummary) ToGo() int { return framework.MaxScore - int(st.Value()) }
