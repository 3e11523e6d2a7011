package calendar

import (
	"time"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// DaysTo is how many days a later day is after this one, negative for an earlier one; 0 where
// either is no day.
func (d Date) DaysTo(later Date) int {
	if d == "" || later == "" {
		return 0
	}
	return int(later.Time().Sub(d.Time()).Hours() / 24)
}

// DueBy reports whether a day has come.
func (d Date) DueBy(today Date) bool { return d != "" && today != "" && d <= today }

// AddDays is a day some days later; empty for what is no day.
func (d Date) AddDays(days int) Date {
	if d == "" {
		return ""
	}
	return DateOf(d.Time().AddDate(0, 0, days))
}

// AddMonths is the same day some months later, or the last of that month where it has
// fewer days; empty for what is no day.
func (d Date) AddMonths(months int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	first := time.Date(t.Year(), t.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	lastDay := first.AddDate(0, 1, -1).Day()
	return DateOf(first.AddDate(0, 0, min(t.Day(), lastDay)-1))
}

// Workday is the day itself, or the next on which people are at work: no Saturday, no Sunday, and none
// of the days that are free in all of the country, whatever year it is. Days to meet on are suggested
// so; one that people write stays as it is.
func (d Date) Workday() Date {
	for d != "" && d.free() {
		d = d.AddDays(1)
	}
	return d
}

func (d Date) free() bool {
	t := d.Time()
	switch t.Format("01-02") {
	case "12-25", "12-26", "01-01":
		return true
	}
	return t.Weekday() == time.Saturday || t.Weekday() == time.Sunday
}

func (d Date) DayBefore() Date { return DateOf(d.Time().AddDate(0, 0, -1)) }

// Time is the beginning of a day of the calendar.
func (d Date) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
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
		return refusal.Of("%q is not a date; write it as 12/03/2026 or 2026-03-12, or leave it empty", string(d))
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
