package review

import (
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/tui/wall/slide"
)

// Slide is what the room sees: what moved, what is as it was and what is done, and how far the
// review is. Who leads stays off the wall, and so do notes.
func (v *review) Slide() slide.Slide {
	r, all := v.reviewed(), v.priorities()
	out := slide.Slide{Title: "Review of the plan"}
	for _, group := range []struct {
		name string
		ways []compare.Advance
	}{
		{"Done", []compare.Advance{compare.Finished}},
		{"Moved", []compare.Advance{compare.Forward}},
		{"As it was", []compare.Advance{compare.Unchanged}},
		{"Fallen back", []compare.Advance{compare.Back}},
		{"Dropped", []compare.Advance{compare.GivenUp}},
	} {
		var what []string
		for _, p := range r.Is(group.ways...) {
			what = append(what, strings.TrimSuffix(p.What, "."))
		}
		if len(what) > 0 {
			out.Points = append(out.Points, group.name+": "+strings.Join(what, "; "))
		}
	}
	said := 0
	for _, p := range all {
		if v.said(p) {
			said++
		}
	}
	if said == len(all) {
		return out
	}
	if out.Title = "Review: " + strconv.Itoa(said) + " of " + strconv.Itoa(len(all)); said == 0 {
		if p, some := v.list.Item(); some {
			out.Ask = "How far are we? " + question(p)
		}
	}
	return out
}

// question names a priority in a line.
func question(p model.Priority) string {
	first, _, _ := strings.Cut(p.What, "\n")
	return first
}
