package model

import (
	"testing"
	"time"
)

func TestDatesAsPeopleWriteThem(t *testing.T) {
	const today = "2026-11-30" // a Monday
	for typed, want := range map[string]Date{
		"": "", " ": "", "today": today, "Tomorrow": "2026-12-01",
		"31/03/2026": "2026-03-31", "1/2/2026": "2026-02-01", "31.3.2026": "2026-03-31", "31-03-2026": "2026-03-31",
		"3/12/26": "2026-12-03", "3.12.26": "2026-12-03", "3-12-26": "2026-12-03", "03 12 2026": "2026-12-03", "3 / 12 / 2026": "2026-12-03",
		"31 March 2026": "2026-03-31", "1 Mar 2026": "2026-03-01", "1mar2026": "2026-03-01", "1-Mar-26": "2026-03-01", "1 Mar '26": "2026-03-01",
		"3rd December 2026": "2026-12-03", "the 3rd of December 2026": "2026-12-03", "December 3, 2026": "2026-12-03", "3 Dec. 2026": "2026-12-03",
		"1 Sept 2027": "2027-09-01", "Thu 3 Dec": "2026-12-03", "Thursday, 3 December 2026": "2026-12-03",
		"Weds 2 Dec": "2026-12-02", "weds. 2 dec": "2026-12-02", "wed 2 dec": "2026-12-02", "tues 1 dec": "2026-12-01", "tue 1/12": "2026-12-01",
		"thur 3 dec": "2026-12-03", "thurs 3 dec": "2026-12-03", "fri 4 dec": "2026-12-04", "sat 5 dec": "2026-12-05", "sun 6 dec": "2026-12-06", "mon 7 dec": "2026-12-07",
		"3 Dec": "2026-12-03", "3/12": "2026-12-03", "3.12.": "2026-12-03", "30 November": today, "Dec 3": "2026-12-03",
		"29 Nov": "2027-11-29", "12/3": "2027-03-12", "29 Feb": "2028-02-29", // the next one
		" 2026-03-31 ": "2026-03-31", "2026/3/31": "2026-03-31", "2026-3-1": "2026-03-01",
	} {
		if got, err := ReadDate(typed, today); got != want || err != nil {
			t.Errorf("%q is %q, not %q: %v", typed, got, want, err)
		}
	}
	for typed, says := range map[string]string{
		"soon":            "is not a date; write it as 3/12/2026, 3 Dec",
		"12":              "is not a date",
		"3/14/26":         "there is no month 14. The day comes first: write 14 March",
		"40/13/26":        "there is no month 13",
		"31/4/2026":       "April has no day 31 in 2026",
		"29 Feb 2026":     "February has no day 29 in 2026",
		"31 Apr":          "April has no day 31",
		"3 Decembre 2026": `"decembre" is no month`,
		"26-03-12":        `"26-03-12" could be 26 March 2012 or 12 March 2026; write the year with four digits`,
		"Fri 3 Dec 2026":  "3 December 2026 is a Thursday, not a Friday",
		"weds 3 dec":      "3 December 2026 is a Thursday, not a Wednesday",
		"1/2/0000":        "is not a date",
		"0/2/2026":        "February has no day 0",
	} {
		got, err := ReadDate(typed, today)
		if got != "" {
			t.Errorf("%q is %q", typed, got)
		}
		isRefusal(t, err, says)
	}
	_, err := ReadDate("3 Dec", "")
	isRefusal(t, err, "has no year; write it as 3 Dec 2026")
}

// Where nothing is known of today a date is read all the same, or left as it is to be refused.
func TestDatesAreCleaned(t *testing.T) {
	for text, want := range map[Date]Date{
		"31/03/2026": "2026-03-31", " 2026-03-31 ": "2026-03-31", "31 March 2026": "2026-03-31", "": "",
		"13/13/2026": "13/13/2026", "03/31/2026": "03/31/2026", "soon": "soon", "3 Dec": "3 Dec", "today": "today",
	} {
		if got := text.Clean(); got != want {
			t.Errorf("%q is %q, not %q", text, got, want)
		}
	}
}

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
		isRefusal(t, err, says)
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
		isRefusal(t, err, "is not a time of day")
	}
	if got := (Details{Title: "T", Starts: "9:30", Ends: "3.30pm"}).cleaned(); got.Starts != "09:30" || got.Ends != "15:30" {
		t.Errorf("kept is %+v", got)
	}
}

// FuzzReadDate checks that whatever is read as a date is one, is read from its words again,
// and is not before today where no year was written.
func FuzzReadDate(f *testing.F) {
	for _, seed := range []string{"3/12/26", "3 Dec", "12.3.2026", "Thu 3rd December 2026", "26-03-12", "2026-03-12", "29 feb", "Ⅻ/3/26", "\x00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		const today = "2026-11-30"
		day, err := ReadDate(typed, today)
		if err != nil {
			if day != "" || err.Error() == "" {
				t.Errorf("%q is %q: %v", typed, day, err)
			}
			return
		}
		if err := day.Validate(); err != nil {
			t.Errorf("%q: %v", typed, err)
		}
		if again, err := ReadDate(day.Words(), today); again != day || err != nil {
			t.Errorf("%q is %q, and that in words %q: %v", typed, day, again, err)
		}
		if clean, err := ReadDate(typed, ""); err == nil && clean != day {
			t.Errorf("%q is %q, and without a today %q", typed, day, clean)
		}
	})
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
