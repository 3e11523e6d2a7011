// Package agenda is what a workshop plans for when: the parts of it, with so many minutes each.
package agenda

import (
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/calendar"
)

// Part is what a part of a workshop is.
type Part string

// The parts of a workshop.
const (
	Opening Part = "opening"
	Step    Part = "step"
	Break   Part = "break"
	Closing Part = "closing" // what was agreed, read back, and the next date
)

// Item is a part of a workshop and how many minutes are planned for it.
type Item struct {
	Part    Part `json:"part"`
	Step    int  `json:"step,omitempty"` // its number; of a break that of the step before it
	Minutes int  `json:"minutes"`
}

// Agenda is what is planned for when.
type Agenda struct {
	Items  []Item // in their order; none where nobody has said when the workshop starts and ends
	Edited bool   // somebody has changed what was worked out
}

// Minutes is how long all of it takes.
func (a Agenda) Minutes() int {
	total := 0
	for _, it := range a.Items {
		total += it.Minutes
	}
	return total
}

// From is when each part begins, given when the first one does; empty where that is not known.
func (a Agenda) From(starts calendar.Clock) []calendar.Clock {
	from := make([]calendar.Clock, len(a.Items))
	at, err := time.Parse("15:04", string(starts))
	if err != nil {
		return from
	}
	for i, it := range a.Items {
		from[i] = calendar.Clock(at.Format("15:04"))
		at = at.Add(time.Duration(it.Minutes) * time.Minute)
	}
	return from
}

// What is planned besides the statements, in minutes.
const (
	mostOpening = 15
	mostClosing = 30
	aBreak      = 15
	aLunch      = 45
)

// breaksOf are the breaks of a workshop of some minutes, in their order: none in one of less
// than two hours, a lunch in one of more than five and a half.
func breaksOf(total int) []int {
	switch {
	case total < 120:
		return nil
	case total < 240:
		return []int{aBreak}
	case total < 330:
		return []int{aBreak, aBreak}
	default:
		return []int{aBreak, aLunch, aBreak}
	}
}

// Planned divides so many minutes of a workshop on a framework: a twelfth for the opening, a tenth for the closing, breaks
// after the steps nearest to equal parts, and the rest among the statements. Where that
// would leave them less than a minute each, they get all of it.
func Planned(fw *framework.Framework, total int) []Item {
	statements := len(fw.Statements())
	opening, closing, breaks := min(total/12, mostOpening), min(total/10, mostClosing), breaksOf(total)
	if len(fw.Steps) < 2 {
		breaks = nil // there is no place for one
	}
	for _, minutes := range breaks {
		total -= minutes
	}
	rest := total - opening - closing
	if rest < statements {
		opening, closing, rest = 0, 0, total
	}
	var items []Item
	if opening > 0 {
		items = append(items, Item{Opening, 0, opening})
	}
	done, given, taken := 0, 0, 0
	for i, step := range fw.Steps {
		done += len(step.Statements)
		upTo := rest * done / statements // so that the rounding adds up to the whole
		items = append(items, Item{Step, step.Number, upTo - given})
		given = upTo
		for taken < len(breaks) && breakFalls(fw, i, done, taken, len(breaks)) {
			if last := &items[len(items)-1]; last.Part == Break {
				last.Minutes += breaks[taken]
			} else {
				items = append(items, Item{Break, step.Number, breaks[taken]})
			}
			taken++
		}
	}
	if closing > 0 {
		items = append(items, Item{Closing, 0, closing})
	}
	return items
}

// breakFalls reports whether a break, counted from 0, falls after the step at i, up to whose
// end so many statements are done: it is nearer to the break's place than the end of the
// next step, or the last place that there is.
func breakFalls(fw *framework.Framework, i, done, taken, breaks int) bool {
	statements := len(fw.Statements())
	if i >= len(fw.Steps)-2 {
		return i == len(fw.Steps)-2
	}
	next := done + len(fw.Steps[i+1].Statements)
	return 2*statements*(taken+1) <= (done+next)*(breaks+1)
}
