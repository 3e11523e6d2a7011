package calendar

import (
	"testing"
	"time"

	"familyhub/stocktake/model/refusal/refusaltest"
)

func TestDates(t *testing.T) {
	for date, words := range map[Date]string{
		"":           "",
		"2026-03-12": "12 March 2026",
		"2024-02-29": "29 February 2024",
		"2026-12-01": "1 December 2026",
		"0001-01-01": "1 January 0001",
	} {
		if err := date.Validate(); err != nil {
			t.Errorf("%q: %v", date, err)
		}
		if got := date.Words(); got != words {
			t.Errorf("%q in words is %q, want %q", date, got, words)
		}
	}
}

// A day to meet on is one on which people are at work.
func TestWorkdays(t *testing.T) {
	for day, want := range map[Date]Date{
		"": "", "2026-06-12": "2026-06-12", "2026-09-12": "2026-09-14", "2026-11-01": "2026-11-02",
		"2026-12-25": "2026-12-28", "2027-12-24": "2027-12-24", "2029-12-25": "2029-12-27", "2027-01-01": "2027-01-04",
	} {
		if got := day.Workday(); got != want {
			t.Errorf("after %s it is %s, want %s", day, got, want)
		}
	}
}

func TestDatesAreRefused(t *testing.T) {
	for _, date := range []Date{
		"12/03/2026", "2026-3-12", "26-03-12", "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-03-00",
		"2026-03-12T00:00:00Z", "2026-03-12 ", " ", "tomorrow", "20260312", "٢٠٢٦-٠٣-١٢", "-2026-03-12", "2026-03-1\x1b",
	} {
		refusaltest.Want(t, date.Validate(), "is not a date", "2026-03-12", "empty")
		if got := date.Words(); got != string(date) {
			t.Errorf("%q in words is %q", date, got)
		}
	}
}

func TestDateOfIsTheDayThere(t *testing.T) {
	late := time.Date(2026, time.March, 12, 23, 30, 0, 0, time.UTC)
	if got := DateOf(late); got != "2026-03-12" {
		t.Errorf("in UTC it is %s", got)
	}
	if got := DateOf(late.In(time.FixedZone("an hour on", 3600))); got != "2026-03-13" {
		t.Errorf("an hour further east it is %s", got)
	}
}
