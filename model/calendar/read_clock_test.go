package calendar

import (
	"testing"
	"time"

	"familyhub/stocktake/model/refusal/refusaltest"
)

func TestTimesAsPeopleWriteThem(t *testing.T) {
	for typed, want := range map[string]Clock{
		"": "", "15:30": "15:30", "15.30": "15:30", "1530": "15:30", "3:30pm": "15:30", "3.30 PM": "15:30", "3pm": "15:00",
		"3 p.m.": "15:00", "12pm": "12:00", "12am": "00:00", "12.30pm": "12:30", "noon": "12:00", "midday": "12:00", "midnight": "00:00",
		"09:30": "09:30", "9.30am": "09:30", "0:15": "00:15", "15h30": "15:30", "00:00": "00:00",
	} {
		if got, err := ReadClock(typed); got != want || err != nil {
			t.Errorf("%q is %q, not %q: %v", typed, got, want, err)
		}
	}
	for typed, says := range map[string]string{
		"3:30": `"3:30" could be 03:30 or 15:30: write 03:30 or 15:30`,
		"9.15": "could be 09:15 or 21:15", "15": "is not a time of day", "24:00": "15:30, 15.30 or 3:30pm", "15:60": "is not a time",
		"15:30pm": "", "13am": "is not a time", "half past": "is not a time", "0pm": "is not a time",
	} {
		got, err := ReadClock(typed)
		if typed == "15:30pm" { // said twice, and no two ways of reading it
			if got != "15:30" || err != nil {
				t.Errorf("%q is %q: %v", typed, got, err)
			}
			continue
		}
		if got != "" {
			t.Errorf("%q is %q", typed, got)
		}
		refusaltest.Want(t, err, says)
	}
}

// In scripts and data files an hour of one digit is of the twenty-four, and all else as it is
// read in a form.
func TestClockOf24Hours(t *testing.T) {
	for typed, want := range map[string]Clock{"9:30": "09:30", "3:30": "03:30", "9:15": "09:15", "3:30pm": "15:30", "15:30": "15:30", "": ""} {
		if got, err := ReadClockOf24(typed); got != want || err != nil {
			t.Errorf("%q is %q, not %q: %v", typed, got, want, err)
		}
	}
	for _, typed := range []string{"15", "24:00", "half past"} {
		_, err := ReadClockOf24(typed)
		refusaltest.Want(t, err, "is not a time of day")
	}
}

// FuzzReadClock checks that whatever is read as a time is one as it is kept.
func FuzzReadClock(f *testing.F) {
	for _, seed := range []string{"15.30", "3:30pm", "3pm", "1530", "noon", "9:15", "12am"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		at, err := ReadClock(typed)
		if err != nil || at == "" {
			return
		}
		if _, err := time.Parse("15:04", string(at)); err != nil || len(at) != 5 {
			t.Errorf("%q is %q", typed, at)
		}
		if again, err := ReadClock(string(at)); again != at || err != nil {
			t.Errorf("%q is %q, and that is %q: %v", typed, at, again, err)
		}
	})
}

func TestTwoTimesSettleEachOther(t *testing.T) {
	for _, c := range []struct {
		from, to       string
		starts, ends   Clock
		noStart, noEnd bool
	}{
		{"9.30", "12.30", "09:30", "12:30", false, false},
		{"9.30", "3.30", "09:30", "15:30", false, false},
		{"10:30", "3.30", "10:30", "15:30", false, false},
		{"9.30", "", "", "", true, false},
		{"", "3.30", "", "", false, true},
		{"1.30", "4.30", "", "", true, true},
		{"1.30", "2pm", "", "14:00", true, false},
		{"9.30", "5am", "", "05:00", true, false},
		{"9.30am", "3.30pm", "09:30", "15:30", false, false},
		{"soon", "12.30", "", "12:30", true, false},
		{"", "", "", "", false, false},
	} {
		starts, ends, errStart, errEnd := ReadSpan(c.from, c.to)
		if starts != c.starts || ends != c.ends || (errStart != nil) != c.noStart || (errEnd != nil) != c.noEnd {
			t.Errorf("%q to %q: %q to %q, %v, %v", c.from, c.to, starts, ends, errStart, errEnd)
		}
	}
}
