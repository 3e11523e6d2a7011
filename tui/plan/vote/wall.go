package vote

import (
	"cmp"
	"fmt"
	"slices"

	"familyhub/stocktake/tui/wall/slide"
)

// Slide is what the room may see: while dots are cast, what there is to choose from, by the
// keys that people call out, and how many have cast theirs; then how many lie where, on those that have any.
func (v *Dots) Slide() slide.Slide {
	ballot, _ := v.open.Session().Vote().Ballot()
	out := slide.Slide{Title: "Where do our dots go?"}
	all := v.open.Session().Priorities()
	if people := len(v.People()); ballot.In < people {
		out.Count = &slide.Count{Done: ballot.In, Of: people, Words: "in"}
	}
	for _, i := range v.listed() {
		if ballot.Sealed {
			out.Points = append(out.Points, keyOf(i)+"  "+all[i].What)
			continue
		}
		if dots := ballot.Totals[all[i].ID]; dots > 0 {
			out.Bars = append(out.Bars, slide.Bar{Name: all[i].What, Count: dots})
		}
	}
	if len(out.Bars) == 0 && !ballot.Sealed { // nothing lies anywhere yet
		for _, i := range v.listed() {
			out.Points = append(out.Points, keyOf(i)+"  "+all[i].What)
		}
	}
	if people := v.People(); len(people) > 0 {
		out.Ask = fmt.Sprintf("Person %d of %d", v.Person()+1, len(people))
	}
	slices.SortStableFunc(out.Bars, func(a, b slide.Bar) int { return cmp.Compare(b.Count, a.Count) })
	return out
}
