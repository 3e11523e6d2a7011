package calendar

import (
	"testing"
	"time"

	"familyhub/stocktake/model/refusal/refusaltest"
)

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
		refusaltest.Want(t, clock.Validate(), "time of day", "15:30", "empty")
	}
}
