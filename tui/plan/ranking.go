package plan

import (
	"cmp"
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// focusPreset is how many priorities a room begins with unless it says otherwise: as
// many as fit into a quarter.
const focusPreset = model.MostInQuarter

// focusCount is how many of the priorities that there are may be chosen, from none to
// all of them.
func focusCount(d *ui.OpenSession) form.Count {
	return form.Count{Least: 0, Most: len(d.Session().Priorities()), Preset: focusPreset}
}

// askFocus asks how many of the first priorities are those to begin with.
func askFocus(d *ui.OpenSession, look *ui.Look) ui.Action {
	if len(d.Session().Priorities()) == 0 {
		return ui.Say("There are no priorities yet. a writes one.")
	}
	return ui.Push(form.AskCount(look, "The priorities to begin with",
		"The first of them by rank are marked as those to begin with; the mark of the others goes.",
		focusCount(d), func(n int) bool {
			order := ids(d.Session().Priorities())
			return d.Do(ordered(d.Session(), order, func(rank int, _ string) bool { return rank < n }, fmt.Sprintf("the first %d priorities chosen to begin with", n)))
		}))
}

// orderByDots asks how many are to be chosen, and orders the priorities by their dots.
func orderByDots(d *ui.OpenSession, look *ui.Look) ui.Action {
	ballot, ok := d.Session().Vote().Ballot()
	switch {
	case !ok:
		return ui.Say("There are no dots to order by. v begins a vote.")
	case ballot.Sealed:
		return ui.Say("The dots lie face down. v goes to the vote, r reveals them there.")
	case ballot.In == 0:
		return ui.Say("Nobody has laid a dot yet.")
	}
	return ui.Push(form.AskCount(look, "Order by dots",
		"The priorities with the most dots come first; where two have as many, they keep their order. The first few are marked as those to begin with. One u takes all of it back.",
		focusCount(d), func(n int) bool {
			order := byDots(d.Session(), ballot.Totals)
			chosen := func(rank int, id string) bool { return rank < n && ballot.Totals[id] > 0 }
			return d.Do(ordered(d.Session(), order, chosen, "priorities ordered by their dots"))
		}))
}

func ids(priorities []model.Priority) []string { return group{priorities: priorities}.ids(true) }

// byDots is the ids of the priorities, those with the most dots first.
func byDots(s *model.Session, dots map[string]int) []string {
	order := slices.Clone(ids(s.Priorities()))
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(dots[b], dots[a]) })
	return order
}

// ordered is the change that gives the priorities an order, and the mark of those to
// begin with to the ones that are chosen.
func ordered(s *model.Session, order []string, chosen func(rank int, id string) bool, label string) model.Change {
	batch := model.Batch{Label: label}
	now := slices.Clone(ids(s.Priorities()))
	for to, id := range order {
		from := slices.Index(now, id)
		if from == to {
			continue
		}
		batch.Changes = append(batch.Changes, model.Reorder[model.Priority]{ID: id, To: to})
		now = slices.Insert(slices.Delete(now, from, from+1), to, id)
	}
	for rank, id := range order {
		p, _ := FindPriority(s, id)
		if is := chosen(rank, id); is != p.Focus {
			p.Focus = is
			batch.Changes = append(batch.Changes, model.Edit[model.Priority]{Item: p})
		}
	}
	return batch
}
