package model

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/model/calendar"
)

// PrioritiesIn returns the priorities of a quarter, by rank. Of those in none the open ones
// come first: for the others nobody is to decide when any more.
func (p Plan) PrioritiesIn(q calendar.Quarter) []Priority {
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
	all := p.Quarters().All()
	to := all[min(max(slices.Index(all, pr.Quarter)+by, 0), len(all)-1)]
	if p.Quarters().IsReviewDay(pr.Quarter, pr.Review) {
		pr.Review = p.Quarters().ReviewDay(to)
	}
	pr.Quarter = to
	return pr
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

// ToGo is how many points a statement is from the top of the scale, by what speaks for it; of a
// mean, by the level that it reaches. It is NaN where nothing speaks for it.
func (st StatementSummary) ToGo() float64 {
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
func (st StatementSummary) ToGoWords() string { return pointsOf(st.ToGo()) }

// What people can carry through beside their work; more is pointed out. The guide names
// no numbers: these are a rule of thumb, a priority a month, and one at a time.
const (
	MostInQuarter = 3 // priorities of one quarter
	MostForOwner  = 2 // of these with the same owner
)

// Overload is too much at once.
type Overload struct {
	Quarter calendar.Quarter
	Owner   string // empty for the quarter as a whole
	Count   int    // how many priorities
}

// Words says what is too much in a quarter of these months, and how much would not be.
func (o Overload) Words(months string) string {
	if o.Owner == "" {
		return fmt.Sprintf("%d priorities are many for %s; %d is a good measure", o.Count, months, MostInQuarter)
	}
	return fmt.Sprintf("%s leads on %d priorities in %s; %d at a time is a good measure", o.Owner, o.Count, months, MostForOwner)
}

// Overloads points out the quarters with more priorities than people can carry
// through, and the owners with too many in one quarter, in the order of time and of the
// names. What is done or dropped weighs nothing.
func (p Plan) Overloads() []Overload {
	var all []Overload
	for _, q := range p.Quarters().Planned() { // later is not too much, whatever there is
		open := slices.DeleteFunc(slices.Clone(p.s.priorities), func(p Priority) bool {
			return p.Quarter != q || !p.Open()
		})
		if len(open) > MostInQuarter {
			all = append(all, Overload{q, "", len(open)})
		}
		for _, o := range owners(open) {
			if o.Count > MostForOwner {
				all = append(all, Overload{q, o.Owner, o.Count})
			}
		}
	}
	return all
}

// owners counts the priorities of each owner, whatever the case that the name is
// written in, in the order of the names.
func owners(priorities []Priority) []Overload {
	var all []Overload
	for _, p := range priorities {
		i := slices.IndexFunc(all, func(o Overload) bool { return strings.EqualFold(o.Owner, p.Owner) })
		switch {
		case p.Owner == "":
		case i < 0:
			all = append(all, Overload{Owner: p.Owner, Count: 1})
		default:
			all[i].Count++
		}
	}
	slices.SortFunc(all, func(a, b Overload) int { return strings.Compare(a.Owner, b.Owner) })
	return all
}
