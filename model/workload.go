package model

import "slices"

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

// Overloads points out the quarters with more priorities than people can carry
// through, and the owners with too many in one quarter, in the order of time. What is
// done or dropped weighs nothing.
func (s *Session) Overloads() []Overload {
	var all []Overload
	for _, q := range Quarters()[1:5] {
		var owners []string
		counts := map[string]int{}
		total := 0
		for _, p := range s.priorities {
			if p.Quarter != q || p.Status == Done || p.Status == Dropped {
				continue
			}
			total++
			if p.Owner != "" {
				if counts[p.Owner]++; counts[p.Owner] == 1 {
					owners = append(owners, p.Owner)
				}
			}
		}
		if total > MostInQuarter {
			all = append(all, Overload{q, "", total})
		}
		slices.Sort(owners)
		for _, owner := range owners {
			if counts[owner] > MostForOwner {
				all = append(all, Overload{q, owner, counts[owner]})
			}
		}
	}
	return all
}
