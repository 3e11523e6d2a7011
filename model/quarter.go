package model

import (
	"fmt"
	"slices"
	"time"
)

// Quarter is when a priority is to be done: Q1 to Q4, the quarters of the plan's year by their
// number in it, later, or empty for not yet decided. Which months they are is for the session
// to say: see Plan.Months. People never read the number alone.
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

func (y PlanYear) validate() error {
	if slices.Contains(PlanYears(), y) {
		return nil
	}
	return refuse("%q is no year for a plan; it is financial, calendar, or empty for quarters from the workshop", excerpt(string(y)))
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

// isQuarter reports whether q is one that a priority can have.
func (q Quarter) isQuarter() bool {
	return q == "" || q == Later || slices.Contains(inYear(1), q)
}

// planStart is the first day of a plan's four quarters and the number of the first.
//
// Quarters of the financial or the calendar year begin with the one of the session's day; in
// the last month of a quarter with the next, since little of it is left to plan for.
func (d Details) planStart() (first Date, number int) {
	day, err := time.Parse(time.DateOnly, string(d.Date))
	if err != nil {
		return "", 1
	}
	if d.PlanYear == FromWorkshop {
		return d.Date, 1
	}
	into := (int(day.Month()) - 1) % 3
	start := time.Date(day.Year(), day.Month()-time.Month(into), 1, 0, 0, 0, 0, time.UTC)
	if into == 2 {
		start = start.AddDate(0, 3, 0)
	}
	return DateOf(start), d.PlanYear.number(start.Month())
}

// FourQuarters are the plan's quarters in the order of time.
func (p Plan) FourQuarters() []Quarter { return p.s.details.FourQuarters() }

// FourQuarters is Plan.FourQuarters for a session with these details.
func (d Details) FourQuarters() []Quarter {
	_, number := d.planStart()
	return inYear(number)
}

// Quarters lists every quarter that can be chosen: not yet decided, the four in the order of
// time, later.
func (p Plan) Quarters() []Quarter {
	return slices.Concat([]Quarter{""}, p.FourQuarters(), []Quarter{Later})
}

// Span is the first and the last day of a quarter; both are empty for later, for not yet
// decided, and for a session without a date.
func (p Plan) Span(q Quarter) (first, last Date) { return p.s.details.span(q) }

func (d Details) span(q Quarter) (first, last Date) {
	start, _ := d.planStart()
	at := slices.Index(d.FourQuarters(), q)
	if at < 0 || start == "" {
		return "", ""
	}
	return start.addMonths(3 * at), start.addMonths(3 * (at + 1)).dayBefore()
}

// ReviewDay is the day on which partners report what became of a quarter, the day after its
// last; empty where Span is.
func (p Plan) ReviewDay(q Quarter) Date {
	start, _ := p.s.details.planStart()
	if at := slices.Index(p.FourQuarters(), q); at >= 0 {
		return start.addMonths(3 * (at + 1))
	}
	return ""
}

// QuarterOf is the quarter that a day lies in; empty for none of the four.
func (p Plan) QuarterOf(day Date) Quarter {
	for _, q := range p.FourQuarters() {
		if first, last := p.Span(q); day != "" && first != "" && first <= day && day <= last {
			return q
		}
	}
	return ""
}

// Months is a quarter as people read it, such as "Apr–Jun 2027", "Dec 2026–Mar 2027" or
// "later"; empty for not yet decided. Without the session's date there is no year, and a
// quarter from the workshop is "months 4–6".
func (p Plan) Months(q Quarter) string { return p.s.details.Months(q) }

// Months is Plan.Months for a session with these details.
func (d Details) Months(q Quarter) string {
	at := slices.Index(d.FourQuarters(), q)
	if at < 0 {
		return string(q)
	}
	first, last := d.span(q)
	if first == "" {
		return d.undated(at)
	}
	from, until := first.time(), last.time()
	if from.Year() != until.Year() {
		return from.Format("Jan 2006") + "–" + until.Format("Jan 2006")
	}
	return from.Format("Jan") + "–" + until.Format("Jan 2006")
}

// undated is the quarter at a place of the four, where no date says of which year.
func (d Details) undated(at int) string {
	if d.PlanYear == FromWorkshop {
		return fmt.Sprintf("months %d–%d", 3*at+1, 3*at+3)
	}
	first := time.January
	if d.PlanYear == FinancialYear {
		first = time.April
	}
	month := func(n int) string { return ((first+time.Month(n)-1)%12 + 1).String()[:3] }
	return month(3*at) + "–" + month(3*at+2)
}

// moveQuarters keeps priorities in their place when the plan's year is another one: the first
// of the four quarters stays the first. Days of reviews stay as people said them.
func (s *Session) moveQuarters(was, now Details) {
	if was.PlanYear == now.PlanYear {
		return
	}
	from, to := was.FourQuarters(), now.FourQuarters()
	s.priorities = slices.Clone(s.priorities)
	for i, p := range s.priorities {
		if at := slices.Index(from, p.Quarter); at >= 0 {
			s.priorities[i].Quarter = to[at]
		}
	}
}

// kept is the change with what becomes of the priorities where the four quarters are of other
// months from now on, though of the same kind of year: each stays in its months. The plan of
// one whose months are not among them any more is later, or where they are over to be decided
// again; the log has each of them.
func (c SetDetails) kept(s *Session) Change {
	was, now := s.details, c.Details
	start, _ := was.planStart()
	begins, _ := now.planStart()
	if was.PlanYear != now.PlanYear || now.PlanYear == FromWorkshop || start == "" || begins == "" || start == begins {
		return c
	}
	changes, lost := []Change{c}, map[Quarter]int{}
	for _, p := range s.priorities {
		first, _ := was.span(p.Quarter)
		if again, _ := now.span(p.Quarter); first == again {
			continue
		}
		if p.Quarter = Later; first < begins {
			p.Quarter = ""
		}
		lost[p.Quarter]++
		changes = append(changes, Edit[Priority]{p})
	}
	if len(changes) == 1 {
		return c
	}
	return Batch{DetailsLabel + movedQuarters + joined(
		countOf(lost[""], "whose months are over, to be planned again"), countOf(lost[Later], "now later"),
	), changes}
}

// movedQuarters goes on from DetailsLabel where priorities are in another quarter with them.
const movedQuarters = ", and with the plan's months priorities: "

func countOf(n int, what string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, what)
}
