package vote

import (
	"slices"

	"familyhub/stocktake/model"
)

// listed is the places, by rank, of the priorities on the ballot. One that was dropped
// is not among them unless dots lie on it; while they lie face down nobody may learn
// that, and none of the dropped is. The others keep the keys of their ranks.
func (v *Dots) listed() []int {
	ballot, _ := v.open.Session().Vote().Ballot()
	var places []int
	for place, p := range v.open.Session().Priorities() {
		if p.Status != model.Dropped || ballot.Totals[p.ID] > 0 {
			places = append(places, place)
		}
	}
	return places
}

// focus is which of the listed priorities has the focus; the first where the one that
// had it is not listed any more.
func (v *Dots) focus(listed []int) int {
	all := v.open.Session().Priorities()
	return max(slices.IndexFunc(listed, func(place int) bool { return all[place].ID == v.on }), 0)
}
