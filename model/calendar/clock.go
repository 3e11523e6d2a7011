package calendar

import (
	"time"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Clock is a time of day as HH:MM, or empty when there is none.
type Clock string

// Validate refuses what is neither empty nor a time of day.
func (c Clock) Validate() error {
	if c == "" {
		return nil
	}
	if _, err := time.Parse("15:04", string(c)); err != nil {
		return refusal.Of("%q is not a time of day; write it as 15:30, or leave it empty", refusal.Excerpt(string(c)))
	}
	return nil
}

// Clean is the time as it is kept where it can be read as one, in any of the ways of
// ReadClockOf24.
func (c Clock) Clean() Clock {
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
