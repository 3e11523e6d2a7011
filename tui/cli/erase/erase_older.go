package erase

import (
	"fmt"
	"strconv"
	"time"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/usage"
)

// Retain erases what is older than somebody wants to keep. It makes no file.
func (e Eraser) Retain(age string) error {
	before, err := dayBefore(age, e.Now())
	if err != nil {
		return err
	}
	if _, err := e.Existing(); err != nil {
		return err
	}
	return e.Writing(func(s *store.Store) error { return e.older(s, before) })
}

// older erases the sessions of days before one.
func (e Eraser) older(s *store.Store, before calendar.Date) error {
	all, err := s.Sessions()
	if err != nil {
		return err
	}
	var old []overview.Overview
	for _, o := range all {
		if o.Day() < before {
			old = append(old, o)
		}
	}
	if len(old) == 0 {
		e.Say("No session is from before %s; nothing was erased.", before.Words())
		return nil
	}
	for _, o := range old {
		e.Say("%s %q (%s)", o.Day(), o.Details.Title, o.ID)
	}
	what := fmt.Sprintf("the %s from before %s", text.CountOf(len(old), "session", "sessions"), before.Words())
	return e.carefully(s, what, "All that is from before "+before.Words(), func() error {
		return e.eraseEach(old, s.Erase)
	})
}

// longest is how long ago an age may be, in years, months or days.
const longest = 9999

// dayBefore reads an age, such as 2y, 18m or 90d, or a day: what is older is from
// before the day that is returned.
func dayBefore(text string, now time.Time) (calendar.Date, error) {
	if d := calendar.Date(text); d != "" && d.Validate() == nil {
		return d, nil
	}
	wrong := usage.WrongCall(fmt.Errorf("%q is no age: write 2y, 18m or 90d for years, months or days, or a date such as 2024-03-12", text))
	if text == "" {
		return "", wrong
	}
	n, err := strconv.ParseUint(text[:len(text)-1], 10, 32)
	if err != nil || n < 1 || n > longest {
		return "", wrong
	}
	var then time.Time
	switch text[len(text)-1] {
	case 'y':
		then = monthsBefore(now, 12*int(n))
	case 'm':
		then = monthsBefore(now, int(n))
	case 'd':
		then = now.AddDate(0, 0, -int(n))
	default:
		return "", wrong
	}
	if then.Year() < 1 {
		return "", wrong
	}
	return calendar.DateOf(then), nil
}

// monthsBefore is the same day of an earlier month, or the last day of one that is too
// short for it.
func monthsBefore(now time.Time, months int) time.Time {
	first := time.Date(now.Year(), now.Month()-time.Month(months), 1, 12, 0, 0, 0, now.Location())
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(now.Day(), last)-1)
}
