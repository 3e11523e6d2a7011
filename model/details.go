package model

import (
	"fmt"
	"slices"
	"time"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Mode says who scores: a group that reaches a consensus, or one person alone.
type Mode string

// The two modes.
const (
	Group Mode = "group"
	Solo  Mode = "solo"
)

func (m Mode) validate() error {
	if m == Group || m == Solo {
		return nil
	}
	return refuse("%q is no mode; a session is for a group or solo", string(m))
}

// Details are what a session says of itself. Only the title must be there.
type Details struct {
	Title       string        `json:"title"`
	Area        string        `json:"area,omitempty"`
	Date        calendar.Date `json:"date,omitempty"`
	Facilitator string        `json:"facilitator,omitempty"`
	// Starts and Ends are when the workshop is to begin and to end on its day, as HH:MM; empty
	// where nobody has said.
	Starts calendar.Clock `json:"starts,omitempty"`
	Ends   calendar.Clock `json:"ends,omitempty"`
	// PlanYear is the year that the plan's quarters are those of.
	PlanYear calendar.PlanYear `json:"plan_year,omitempty"`
}

// UntilEnd returns how long the workshop has left, negative once it is over; false where
// no end was given, or it is of another day.
func (d Details) UntilEnd(now time.Time) (time.Duration, bool) {
	if d.Date != "" && d.Date != calendar.DateOf(now) {
		return 0, false
	}
	return d.Ends.After(now)
}

// Clean returns the details with all texts made inert.
func (d Details) Clean() Details {
	return Details{
		Title: text.Line(d.Title), Area: text.Line(d.Area),
		Date: d.Date.Clean(), Facilitator: text.Line(d.Facilitator),
		Starts: d.Starts.Clean(), Ends: d.Ends.Clean(), PlanYear: calendar.PlanYear(text.Line(string(d.PlanYear))),
	}
}

// Validate refuses details without a title, with a date that is none, or with over-long texts.
func (d Details) Validate() error {
	if d.Title == "" {
		return refuse("a session needs a title, such as Northvale, spring 2026")
	}
	if err := d.Date.Validate(); err != nil {
		return err
	}
	for _, clock := range []calendar.Clock{d.Starts, d.Ends} {
		if err := clock.Validate(); err != nil {
			return err
		}
	}
	if d.Starts != "" && d.Starts == d.Ends {
		return refuse("the workshop starts and ends at %s; change one of the two, or leave it empty", d.Ends)
	}
	if err := d.PlanYear.Validate(); err != nil {
		return err
	}
	return refusal.Lengths{
		{"the title", d.Title, refusal.MaxLine},
		{"the area", d.Area, refusal.MaxLine},
		{"the facilitator's name", d.Facilitator, refusal.MaxLine},
	}.Check()
}

// SetDetails replaces the session's title, area, date and facilitator.
type SetDetails struct {
	Details Details `json:"details"`
}

// DetailsLabel is what the history says of changed details, alone or with others in a batch.
const DetailsLabel = "the session's details"

func (c SetDetails) kind() string    { return "details" }
func (c SetDetails) cleaned() Change { return SetDetails{c.Details.Clean()} }
func (c SetDetails) describe(s *Session) Description {
	return plainly("%s", s.framework.Worded(DetailsLabel))
}

func (SetDetails) standing(s *Session) []Change {
	return standsIf(s.details != s.origin.Details, SetDetails{s.details})
}

func (c SetDetails) apply(s *Session) (Change, error) {
	if c.Details == s.details {
		return nil, ErrNoChange
	}
	if err := c.Details.Validate(); err != nil {
		return nil, err
	}
	if len(s.reviews) > 0 && s.reviews[0].Date < c.Details.Date {
		return nil, refuse("the plan was reviewed on %s; the workshop cannot have been after that, on %s",
			s.reviews[0].Date.Words(), c.Details.Date.Words())
	}
	old := s.details
	s.details = c.Details
	s.moveQuarters(old, c.Details)
	return SetDetails{old}, nil
}

// Quarters are those of the session's plan, if that is for a year.
func (d Details) Quarters() calendar.Quarters {
	return calendar.Quarters{Day: d.Date, Year: d.PlanYear}
}

// quarters are those of the plan of a session with these details.
func (s *Session) quarters(d Details) calendar.Quarters {
	quarters := d.Quarters()
	quarters.Period = s.framework.PlanMonths()
	return quarters
}

// moveQuarters keeps priorities in their place when the plan's year is another one: the first
// of the four quarters stays the first. Days of reviews stay as people said them.
func (s *Session) moveQuarters(was, now Details) {
	if was.PlanYear == now.PlanYear {
		return
	}
	from, to := was.Quarters().Four(), now.Quarters().Four()
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
	before, after := s.quarters(was), s.quarters(now)
	start, begins := before.Start(), after.Start()
	if was.PlanYear != now.PlanYear || now.PlanYear == calendar.FromWorkshop || start == "" || begins == "" || start == begins {
		return c
	}
	changes, lost := []Change{c}, map[calendar.Quarter]int{}
	for _, p := range s.priorities {
		first, _ := before.Span(p.Quarter)
		if again, _ := after.Span(p.Quarter); first == again {
			continue
		}
		if p.Quarter = calendar.Later; first < begins {
			p.Quarter = ""
		}
		lost[p.Quarter]++
		changes = append(changes, Edit[Priority]{p})
	}
	if len(changes) == 1 {
		return c
	}
	return Batch{DetailsLabel + movedQuarters + text.Joined("; ",
		countOf(lost[""], "whose months are over, to be planned again"), countOf(lost[calendar.Later], "now later"),
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
