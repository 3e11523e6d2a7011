package model

import (
	"fmt"
	"slices"
	"strings"
)

// What people can carry through beside their work; more is pointed out. The guide names
// no numbers: these are a rule of thumb, a priority a month, and one at a time.
const (
	MostInQuarter = 3 // priorities of one quarter
	MostForOwner  = 2 // of these with the same owner
)

// Overload is too much at once.
type Overload struct {
	Quarter Quarter
	Owner   string // empty for the quarter as a whole
	Count   int    // how many priorities
}

// Words says what is too much, and how much would not be.
func (o Overload) Words() string {
	if o.Owner == "" {
		return fmt.Sprintf("%d priorities are many for %s; %d is a good measure", o.Count, o.Quarter, MostInQuarter)
	}
	return fmt.Sprintf("%s leads on %d priorities in %s; %d at a time is a good measure", o.Owner, o.Count, o.Quarter, MostForOwner)
}

// Overloads points out the quarters with more priorities than people can carry
// through, and the owners with too many in one quarter, in the order of time and of the
// names. What is done or dropped weighs nothing.
func (p Plan) Overloads() []Overload {
	var all []Overload
	for _, q := range Quarters() {
		if q.number() == 0 {
			continue // later is not too much, whatever there is
		}
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
