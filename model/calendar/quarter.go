package calendar

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"familyhub/stocktake/model/refusal"
)

// Quarter is when a priority is to be done: Q1 to Q4, the quarters of the plan's year by their
// number in it, later, or empty for not yet decided. Which months they are is for the session
// to say: see Quarters.Months. People never read the number alone.
type Quarter string

// Later is after the plan's four quarters.
const Later Quarter = "later"

// PlanYear says which year the quarters of a session's plan are those of.
type PlanYear string

// The years. Plans of data files without one are counted from the workshop.
const (
	FromWorkshop  PlanYear = ""          // three months each from the session's day
	FinancialYear PlanYear = "financial" // April to March
	CalendarYear  PlanYear = "calendar"  // January to December
)

// PlanYears lists every year that can be chosen.
func PlanYears() []PlanYear { return []PlanYear{FromWorkshop, FinancialYear, CalendarYear} }

// Words says which year it is.
func (y PlanYear) Words() string {
	switch y {
	case FinancialYear:
		return "the financial year, April to March"
	case CalendarYear:
		return "the calendar year, January to December"
	default:
		return "from the workshop, three months each"
	}
}

func (y PlanYear) Validate() error {
	if slices.Contains(PlanYears(), y) {
		return nil
	}
	return refusal.Of("%q is no year for a plan; it is financial, calendar, or empty for quarters from the workshop", refusal.Excerpt(string(y)))
}

// number of the quarter that a month lies in, 1 to 4.
func (y PlanYear) number(m time.Month) int {
	if y == FinancialYear {
		m = (m+8)%12 + 1 // April is its first month
	}
	return (int(m)-1)/3 + 1
}

// inYear is the four quarters, beginning with the one of this number.
func inYear(first int) []Quarter {
	all := make([]Quarter, 4)
	for i := range all {
		all[i] = Quarter(fmt.Sprintf("Q%d", (first-1+i)%4+1))
	}
	return all
}

// Quarters are the parts of a plan, which follow from the day that it is counted from, the year
// that they are those of, and how long the plan is for. A plan for up to a year has a part for
// every three months, the last of which may be shorter; a longer one has four parts.
type Quarters struct {
	Day    Date // of the workshop; empty where that is not known
	Year   PlanYear
	Period int // months; 0 for a year
}

// year is how many months a plan is for unless its framework says otherwise.
const year = 12

// months is how many months a plan is for.
func (qs Quarters) months() int { return cmp.Or(qs.Period, year) }

// from is how many months the part at a place begins after the plan does.
func (qs Quarters) from(at int) int {
	if qs.months() > year {
		return (at*qs.months() + 2) / 4
	}
	return min(3*at, qs.months())
}

// Start is the first day of the four; empty where the day of the workshop is not known.
//
// Quarters of the financial or the calendar year begin with the one of the workshop's day; in
// the last month of a quarter with the next, since little of it is left to plan for.
func (qs Quarters) Start() Date {
	first, _ := qs.start()
	return first
}

// start has the number of the first quarter as well.
func (qs Quarters) start() (first Date, number int) {
	day, err := time.Parse(time.DateOnly, string(qs.Day))
	if err != nil {
		return "", 1
	}
	if qs.Year == FromWorkshop {
		return qs.Day, 1
	}
	into := (int(day.Month()) - 1) % 3
	start := time.Date(day.Year(), day.Month()-time.Month(into), 1, 0, 0, 0, 0, time.UTC)
	if into == 2 {
		start = start.AddDate(0, 3, 0)
	}
	return DateOf(start), qs.Year.number(start.Month())
}

// Four are the quarters of a year in the order of time, whether the plan goes on for so long or not.
func (qs Quarters) Four() []Quarter {
	_, number := qs.start()
	return inYear(number)
}

// Planned are the parts of the plan in the order of time: four, or fewer in one for less than ten
// months.
func (qs Quarters) Planned() []Quarter { return qs.Four()[:min((qs.months()+2)/3, 4)] }

// All lists every quarter that can be chosen: not yet decided, those of the plan in the order of
// time, later.
func (qs Quarters) All() []Quarter {
	return slices.Concat([]Quarter{""}, qs.Planned(), []Quarter{Later})
}

// Listed are all that can be chosen, for a sentence: "Q1, Q2, later or empty".
func (qs Quarters) Listed() string {
	words := ""
	for _, q := range qs.Planned() {
		words += string(q) + ", "
	}
	return words + string(Later) + " or empty"
}

// Span is the first and the last day of a quarter; both are empty for later, for not yet
// decided, and without the day of the workshop.
func (qs Quarters) Span(q Quarter) (first, last Date) {
	at := slices.Index(qs.Planned(), q)
	if start := qs.Start(); at >= 0 && start != "" {
		return start.AddMonths(qs.from(at)), start.AddMonths(qs.from(at + 1)).DayBefore()
	}
	return "", ""
}

// ReviewDay is the day on which partners report what became of a quarter, the first workday after its
// last day; empty where Span is.
func (qs Quarters) ReviewDay(q Quarter) Date {
	return qs.dayAfter(q).Workday()
}

// IsReviewDay reports whether a day is the ReviewDay of a quarter, or the day after its last, which it
// was before weekends were passed over.
func (qs Quarters) IsReviewDay(q Quarter, day Date) bool {
	return day != "" && (day == qs.ReviewDay(q) || day == qs.dayAfter(q))
}

func (qs Quarters) dayAfter(q Quarter) Date {
	if at := slices.Index(qs.Planned(), q); at >= 0 {
		return qs.Start().AddMonths(qs.from(at + 1))
	}
	return ""
}

// Of is the quarter that a day lies in; empty for none of the four.
func (qs Quarters) Of(day Date) Quarter {
	for _, q := range qs.Planned() {
		if first, last := qs.Span(q); day != "" && first != "" && first <= day && day <= last {
			return q
		}
	}
	return ""
}

// Months is a quarter as people read it, such as "Apr–Jun 2027", "Dec 2026–Mar 2027" or
// "later"; empty for not yet decided. Without the day of the workshop there is no year, and a
// quarter from the workshop is "months 4–6".
func (qs Quarters) Months(q Quarter) string {
	at := slices.Index(qs.Planned(), q)
	if at < 0 {
		return string(q)
	}
	first, last := qs.Span(q)
	if first == "" {
		return qs.undated(at)
	}
	from, until := first.Time(), last.Time()
	switch {
	case from.Year() != until.Year():
		return from.Format("Jan 2006") + "–" + until.Format("Jan 2006")
	case from.Month() == until.Month():
		return from.Format("Jan 2006")
	}
	return from.Format("Jan") + "–" + until.Format("Jan 2006")
}

// undated is the quarter at a place of the four, where no date says of which year.
func (qs Quarters) undated(at int) string {
	begins, ends := qs.from(at), qs.from(at+1)
	switch {
	case qs.Year == FromWorkshop && ends == begins+1:
		return fmt.Sprintf("month %d", ends)
	case qs.Year == FromWorkshop:
		return fmt.Sprintf("months %d–%d", begins+1, ends)
	}
	first := time.January
	if qs.Year == FinancialYear {
		first = time.April
	}
	month := func(n int) string { return ((first+time.Month(n)-1)%12 + 1).String()[:3] }
	if ends == begins+1 {
		return month(begins)
	}
	return month(begins) + "–" + month(ends-1)
}
