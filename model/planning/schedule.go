package planning

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
)

// PrioritiesIn returns the priorities of a quarter, by rank. Of those in none the open ones
// come first: for the others nobody is to decide when any more.
func PrioritiesIn(s *model.Session, q calendar.Quarter) []model.Priority {
	var found, closed []model.Priority
	for _, pr := range s.Priorities() {
		switch {
		case pr.Quarter != q:
		case q == "" && !pr.Open():
			closed = append(closed, pr)
		default:
			found = append(found, pr)
		}
	}
	return append(found, closed...)
}

// Shifted is a priority in the quarter that is so many after its own, or before it. Not yet
// decided stands before the first, and beyond both ends nothing. A review on the day that
// its quarter had goes along with it.
func Shifted(s *model.Session, pr model.Priority, by int) model.Priority {
	all := s.Plan().Quarters().All()
	to := all[min(max(slices.Index(all, pr.Quarter)+by, 0), len(all)-1)]
	if s.Plan().Quarters().IsReviewDay(pr.Quarter, pr.Review) {
		pr.Review = s.Plan().Quarters().ReviewDay(to)
	}
	pr.Quarter = to
	return pr
}

// Undecided counts the open priorities that are in no quarter yet, and all open ones.
func Undecided(s *model.Session) (undecided, open int) {
	for _, pr := range s.Priorities() {
		if !pr.Open() {
			continue
		}
		if open++; pr.Quarter == "" {
			undecided++
		}
	}
	return undecided, open
}

// CarriedOver returns the priorities that were taken over from an earlier plan, by rank.
func CarriedOver(s *model.Session) []model.Priority {
	return slices.DeleteFunc(slices.Clone(s.Priorities()), func(pr model.Priority) bool { return pr.Carried == nil })
}

// What people can carry through besides their work; more is pointed out. The guide names
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
func Overloads(s *model.Session) []Overload {
	var all []Overload
	for _, q := range s.Plan().Quarters().Planned() { // later is not too much, whatever there is
		open := slices.DeleteFunc(slices.Clone(s.Priorities()), func(p model.Priority) bool {
			return p.Quarter != q || !p.Open()
		})
		if len(open) > MostInQuarter {
			all = append(all, Overload{Quarter: q, Count: len(open)})
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
func owners(priorities []model.Priority) []Overload {
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
