package planning

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
)

// Headline says what a plan still lacks, or that it is whole, without a full stop: whether
// there is anything in it, when each priority is to be done, who leads on it, and whether too
// much is to be done at once.
func Headline(s *model.Session) string {
	undecided, open := Undecided(s)
	priorities, barriers := s.Priorities(), s.Barriers()
	unled := 0
	for _, pr := range priorities {
		if pr.Open() && pr.Owner == "" {
			unled++
		}
	}
	one, all := "The one priority", "All"
	switch overloads := Overloads(s); {
	case len(priorities)+len(barriers) == 0:
		return "Nothing noted yet"
	case len(priorities) == 0:
		return text.CountOf(len(barriers), "barrier", "barriers") + " and no priority yet"
	case open == 0:
		return "All priorities are done or dropped"
	case undecided > 0:
		return text.Share(undecided, open, one, all) + prioritiesWord(open) + " without a quarter"
	case unled > 0:
		return text.Share(unled, open, one, all) + prioritiesWord(open) + " without a lead"
	case len(overloads) > 0 && overloads[0].Owner != "":
		return fmt.Sprintf("%s leads on %d priorities at once", overloads[0].Owner, overloads[0].Count)
	case len(overloads) > 0:
		return fmt.Sprintf("%d priorities are many for %s", overloads[0].Count, s.Plan().Quarters().Months(overloads[0].Quarter))
	}
	return text.Share(open, open, one, all) + prioritiesWord(open) + " with a quarter and a lead"
}

// prioritiesWord follows a share of so many open priorities.
func prioritiesWord(open int) string {
	if open == 1 {
		return ""
	}
	return " priorities"
}
