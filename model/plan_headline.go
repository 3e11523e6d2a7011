package model

import (
	"fmt"

	"familyhub/stocktake/model/text"
)

// Headline says what a plan still lacks, or that it is whole, without a full stop: whether
// there is anything in it, when each priority is to be done, who leads on it, and whether too
// much is to be done at once.
func (p Plan) Headline() string {
	undecided, open := p.Undecided()
	unled := len(keepOnly(p.s.priorities, func(pr Priority) bool { return pr.Open() && pr.Owner == "" }))
	one, all := "The one priority", "All"
	switch overloads := p.Overloads(); {
	case len(p.s.priorities)+len(p.s.barriers) == 0:
		return "Nothing noted yet"
	case len(p.s.priorities) == 0:
		return text.CountOf(len(p.s.barriers), "barrier", "barriers") + " and no priority yet"
	case open == 0:
		return "All priorities are done or dropped"
	case undecided > 0:
		return share(undecided, open, one, all) + prioritiesWord(open) + " without a quarter"
	case unled > 0:
		return share(unled, open, one, all) + prioritiesWord(open) + " without a lead"
	case len(overloads) > 0 && overloads[0].Owner != "":
		return fmt.Sprintf("%s leads on %d priorities at once", overloads[0].Owner, overloads[0].Count)
	case len(overloads) > 0:
		return fmt.Sprintf("%d priorities are many for %s", overloads[0].Count, p.Quarters().Months(overloads[0].Quarter))
	}
	return share(open, open, one, all) + prioritiesWord(open) + " with a quarter and a lead"
}

// prioritiesWord follows a share of so many open priorities.
func prioritiesWord(open int) string {
	if open == 1 {
		return ""
	}
	return " priorities"
}
