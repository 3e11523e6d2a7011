package calendar

import (
	"testing"

	"familyhub/stocktake/model/refusal/refusaltest"
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
		refusaltest.Want(t, err, says)
	}
	_, err := ReadDate("3 Dec", "")
	refusaltest.Want(t, err, "has no year; write it as 3 Dec 2026")
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
