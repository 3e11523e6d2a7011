package followup

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
)

// reviewMonths is how often partners report on progress, by the guide.
const reviewMonths = 3

// early is for how many days before a day that was fixed for it a review counts as the review of that day.
const early = 14

// Due is a day on which the plan, or one priority of it, is to be looked at.
type Due struct {
	Day      calendar.Date
	Why      DueFor
	Priority string // the id of the one that it is about; empty for the plan
}

// DueFor is what fixes a day.
type DueFor int

// What fixes a day, that which people said first.
const (
	DueAgreed   DueFor = iota // the last review, or the end of the workshop, named the day
	DuePriority               // the priority has a review on that day
	DueQuarter                // the priority's quarter is over
	DueRhythm                 // three months have passed since the last review or the workshop
)

// Words says what fixes the day.
func (w DueFor) Words() string {
	switch w {
	case DueAgreed:
		return "as was agreed"
	case DuePriority:
		return "the day of a priority of its own"
	case DueQuarter:
		return "at the end of its quarter"
	default:
		return "three months after the last time"
	}
}

// Dues are the days on which something is to be looked at, the first of them first, as far as
// they are known: none while nothing is to be done, and none that a review has met, be it up
// to a fortnight early.
func (r Reviews) Dues() []Due {
	open := slices.DeleteFunc(slices.Clone(r.s.Priorities()), func(pr model.Priority) bool { return !pr.Open() })
	if len(open) == 0 {
		return nil
	}
	dues := []Due{r.next()}
	for _, pr := range open {
		met := r.of(pr.ID).AddDays(early)
		due := Due{pr.Review, DuePriority, pr.ID}
		if due.Day == "" || due.Day <= met {
			due = Due{r.s.Plan().Quarters().ReviewDay(pr.Quarter), DueQuarter, pr.ID}
		}
		if due.Day > met {
			dues = append(dues, due)
		}
	}
	dues = slices.DeleteFunc(dues, func(d Due) bool { return d.Day == "" })
	slices.SortStableFunc(dues, func(a, b Due) int { return strings.Compare(string(a.Day), string(b.Day)) })
	return dues
}

// next is the day of the next review of the plan: as people agreed, or three months
// after the last review or the workshop.
func (r Reviews) next() Due {
	if agreed := r.Agreed(); agreed != "" {
		return Due{Day: agreed, Why: DueAgreed}
	}
	since := r.s.Details().Date
	if last, some := r.Last(); some {
		since = last.Date
	}
	return Due{Day: Suggested(since), Why: DueRhythm}
}

// Agreed is the day of the next review as people agreed on it last, at a review or at the end
// of the workshop; empty where they have not.
func (r Reviews) Agreed() calendar.Date {
	if last, some := r.Last(); some {
		return last.Next
	}
	return r.s.Closing().Next
}

// Due is the first of Dues; its day is empty for none.
func (r Reviews) Due() Due {
	if dues := r.Dues(); len(dues) > 0 {
		return dues[0]
	}
	return Due{}
}

// Suggested is the day to suggest as that of the review after one of this day: three
// months later, and no weekend.
func Suggested(day calendar.Date) calendar.Date { return day.AddMonths(reviewMonths).Workday() }

// Late reports whether a priority is open on a day after its quarter.
func (r Reviews) Late(pr model.Priority, day calendar.Date) bool {
	_, last := r.s.Plan().Quarters().Span(pr.Quarter)
	return pr.Open() && last != "" && last < day
}

// DueWords says when a review is due, as seen from a day: "review due 12 February, 3 days ago".
// The year is named where it is not that of the day.
func DueWords(due, today calendar.Date) string {
	day := due.Time().Format("2 January")
	if due.Time().Year() != today.Time().Year() {
		day = due.Words()
	}
	days := due.DaysTo(today)
	switch {
	case today == "":
		return "review due " + due.Words()
	case days == 0:
		return "review due today, " + day
	case days == 1:
		return "review due " + day + ", yesterday"
	case days == -1:
		return "review due " + day + ", tomorrow"
	case days > 0:
		return fmt.Sprintf("review due %s, %s ago", day, daysWords(days))
	default:
		return fmt.Sprintf("review due %s, in %s", day, daysWords(-days))
	}
}

// daysWords is a number of days, from two months on in months.
func daysWords(days int) string {
	if days >= 60 {
		return fmt.Sprintf("%d months", (days+15)/30)
	}
	return fmt.Sprintf("%d days", days)
}
