package model

import (
	"fmt"
	"time"
)

// Quarter is when a priority is to be done, counted from the session's date: Q1 to
// Q4, later, or empty for not yet decided.
type Quarter string

// Later is after the first year.
const Later Quarter = "later"

// Quarters lists every quarter that can be chosen, not yet decided first.
func Quarters() []Quarter { return []Quarter{"", "Q1", "Q2", "Q3", "Q4", Later} }

// number is 1 to 4, or 0 for what is no quarter of the first year.
func (q Quarter) number() int {
	for n := 1; n <= 4; n++ {
		if q == Quarter(fmt.Sprintf("Q%d", n)) {
			return n
		}
	}
	return 0
}

// Span is the first and the last day of a quarter of the plan's twelve months, which begin
// with the session; both are empty for later, for not yet decided, and for a session without
// a date.
func (p Plan) Span(q Quarter) (first, last Date) {
	n := q.number()
	if n == 0 || p.s.details.Date == "" {
		return "", ""
	}
	return p.s.details.Date.addMonths(3 * (n - 1)), p.s.details.Date.addMonths(3 * n).dayBefore()
}

// ReviewDay is the day on which partners report what became of a quarter: three
// months after its first day; empty where Span is.
func (p Plan) ReviewDay(q Quarter) Date {
	if n := q.number(); n > 0 {
		return p.s.details.Date.addMonths(3 * n)
	}
	return ""
}

// addMonths is the same day some months later, or the last of that month where it has
// fewer days; empty for what is no day.
func (d Date) addMonths(months int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	first := time.Date(t.Year(), t.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	lastDay := first.AddDate(0, 1, -1).Day()
	return DateOf(first.AddDate(0, 0, min(t.Day(), lastDay)-1))
}

func (d Date) dayBefore() Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return DateOf(t.AddDate(0, 0, -1))
}
