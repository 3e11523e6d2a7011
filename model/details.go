package model

import (
	"time"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Mode says who scores: a group that comes to a consensus, or one person alone.
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

// Date is a day as YYYY-MM-DD, or empty when it is not known.
type Date string

// DateOf is the day of a moment, in that moment's own time zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Validate refuses what is neither empty nor a day of the calendar.
func (d Date) Validate() error {
	if d == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, string(d)); err != nil {
		return refuse("%q is not a date; write it as 12/03/2026 or 2026-03-12, or leave it empty", string(d))
	}
	return nil
}

// Clean is the date as it is kept where it can be read as one, in any of the ways of ReadDate
// that need no today; otherwise the text as it came, which Validate refuses.
func (d Date) Clean() Date {
	if day, err := ReadDate(string(d), ""); err == nil {
		return day
	}
	return Date(text.Line(string(d)))
}

// Words is the date as people read it, such as "12 March 2026"; empty stays empty.
func (d Date) Words() string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return t.Format("2 January 2006")
}

// Clock is a time of day as HH:MM, or empty when there is none.
type Clock string

// Validate refuses what is neither empty nor a time of day.
func (c Clock) Validate() error {
	if c == "" {
		return nil
	}
	if _, err := time.Parse("15:04", string(c)); err != nil {
		return refuse("%q is not a time of day; write it as 15:30, or leave it empty", excerpt(string(c)))
	}
	return nil
}

// clean is the time as it is kept where it can be read as one, in any of the ways of
// ReadClockOf24.
func (c Clock) clean() Clock {
	if read, err := ReadClockOf24(string(c)); err == nil {
		return read
	}
	return Clock(text.Line(string(c)))
}

// After returns how long it is from a moment to this time of the same day, negative
// when it has passed, or until the next day when that is nearer; false without a time.
func (c Clock) After(t time.Time) (time.Duration, bool) {
	at, err := time.Parse("15:04", string(c))
	if err != nil {
		return 0, false
	}
	end := time.Date(t.Year(), t.Month(), t.Day(), at.Hour(), at.Minute(), 0, 0, t.Location())
	if left := end.Sub(t); left > -12*time.Hour {
		return left, true
	}
	return end.AddDate(0, 0, 1).Sub(t), true // a workshop that goes on past midnight
}

// Details are what a session says of itself. Only the title must be there.
type Details struct {
	Title       string `json:"title"`
	Area        string `json:"area,omitempty"`
	Date        Date   `json:"date,omitempty"`
	Facilitator string `json:"facilitator,omitempty"`
	// Starts and Ends are when the workshop is to begin and to end on its day, as HH:MM; empty
	// where nobody has said.
	Starts Clock `json:"starts,omitempty"`
	Ends   Clock `json:"ends,omitempty"`
	// PlanYear is the year that the plan's quarters are those of.
	PlanYear PlanYear `json:"plan_year,omitempty"`
}

// UntilEnd returns how long the workshop has left, negative once it is over; false where
// no end was given, or it is of another day.
func (d Details) UntilEnd(now time.Time) (time.Duration, bool) {
	if d.Date != "" && d.Date != DateOf(now) {
		return 0, false
	}
	return d.Ends.After(now)
}

func (d Details) cleaned() Details {
	return Details{
		Title: text.Line(d.Title), Area: text.Line(d.Area),
		Date: d.Date.Clean(), Facilitator: text.Line(d.Facilitator),
		Starts: d.Starts.clean(), Ends: d.Ends.clean(), PlanYear: PlanYear(text.Line(string(d.PlanYear))),
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
	for _, clock := range []Clock{d.Starts, d.Ends} {
		if err := clock.Validate(); err != nil {
			return err
		}
	}
	if d.Starts != "" && d.Starts == d.Ends {
		return refuse("the workshop starts and ends at %s; change one of the two, or leave it empty", d.Ends)
	}
	if err := d.PlanYear.validate(); err != nil {
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

func (c SetDetails) kind() string                  { return "details" }
func (c SetDetails) cleaned() Change               { return SetDetails{c.Details.cleaned()} }
func (c SetDetails) describe(*Session) Description { return plainly(DetailsLabel) }

func (SetDetails) standing(s *Session) []Change {
	if s.details == s.origin.Details {
		return nil
	}
	return []Change{SetDetails{s.details}}
}

func (c SetDetails) apply(s *Session) (Change, error) {
	if c.Details == s.details {
		return nil, errNoChange
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
