package plan

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
)

// assessed is how much of the framework the plan is built on.
func (w writer) assessed() string {
	bases := w.Summary.Bases()
	return fmt.Sprintf("%d of %s", bases.Scored(), w.Session.Framework().Words().Statement.Count(bases.All()))
}

// focus says how the priorities to begin with were chosen; nothing where none were.
func (w writer) focus() {
	n := 0
	for _, p := range w.Session.Priorities() {
		if p.Focus && ahead(p) {
			n++
		}
	}
	if n == 0 {
		return
	}
	verb := "were"
	if n == 1 {
		verb = "was"
	}
	w.Say("%s in focus %s chosen by %s.", text.CountOf(n, "priority", "priorities"), verb, w.chosenBy())
}

func (w writer) chosenBy() string {
	ballot, _ := w.Session.Vote().Ballot()
	switch {
	case w.Session.Solo():
		return "the person who scored alone"
	case followsDots(w.Session.Priorities(), ballot.Totals):
		return fmt.Sprintf("vote: %s cast up to %s each", text.CountOf(ballot.In, "person", "people"), text.CountOf(ballot.Each, "dot", "dots"))
	default:
		return "the room"
	}
}

// followsDots reports whether those in focus are the ones with the most dots, so that the
// vote tells why. What is done or dropped no longer tells anything.
func followsDots(priorities []model.Priority, dots map[string]int) bool {
	fewest, most := 0, 0 // of those in focus, and of the others
	met := false
	for _, p := range priorities {
		switch n := dots[p.ID]; {
		case !ahead(p):
		case !p.Focus:
			most = max(most, n)
		case !met:
			fewest, met = n, true
		default:
			fewest = min(fewest, n)
		}
	}
	return fewest > 0 && fewest >= most
}
