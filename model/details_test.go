package model

import (
	"testing"
	"time"
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

func TestDatesAreRefused(t *testing.T) {
	for _, date := range []Date{
		"12/03/2026", "2026-3-12", "26-03-12", "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-03-00",
		"2026-03-12T00:00:00Z", "2026-03-12 ", " ", "tomorrow", "20260312", "٢٠٢٦-٠٣-١٢", "-2026-03-12", "2026-03-1\x1b",
	} {
		isRefusal(t, date.Validate(), "is not a date", "2026-03-12", "empty")
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

func TestClock(t *testing.T) {
	at := func(clock string) time.Time {
		moment, err := time.ParseInLocation("2006-01-02 15:04", "2026-03-12 "+clock, time.FixedZone("an hour on", 3600))
		if err != nil {
			t.Fatal(err)
		}
		return moment
	}
	for _, v := range []struct {
		clock Clock
		now   string
		want  time.Duration
		ok    bool
	}{
		{"15:30", "14:25", 65 * time.Minute, true},
		{"15:30", "15:30", 0, true},
		{"15:30", "16:00", -30 * time.Minute, true},
		{"00:00", "00:01", -time.Minute, true},
		{"23:59", "00:00", 24*time.Hour - time.Minute, true},
		{"", "12:00", 0, false},
		{"noon", "12:00", 0, false},
	} {
		if got, ok := v.clock.After(at(v.now)); got != v.want || ok != v.ok {
			t.Errorf("from %s to %q: %v, %v", v.now, v.clock, got, ok)
		}
	}
	for _, clock := range []Clock{"", "00:00", "09:05", "23:59"} {
		if err := clock.Validate(); err != nil {
			t.Errorf("%q: %v", clock, err)
		}
	}
	for _, clock := range []Clock{"24:00", "12:60", "12.30", "1230", "12", "3 pm", "12:30:00", " 12:30", "-1:00", "\x1b[2J"} {
		isRefusal(t, clock.Validate(), "time of day", "15:30", "empty")
	}
}
