package model

import "testing"

func TestQuartersBeginOnTheSessionsDay(t *testing.T) {
	for _, c := range []struct {
		date                Date
		quarter             Quarter
		first, last, review Date
	}{
		{"2026-03-12", "Q1", "2026-03-12", "2026-06-11", "2026-06-12"},
		{"2026-03-12", "Q4", "2026-12-12", "2027-03-11", "2027-03-12"},
		{"2025-11-30", "Q1", "2025-11-30", "2026-02-27", "2026-02-28"}, // February has no 30th
		{"2025-11-30", "Q2", "2026-02-28", "2026-05-29", "2026-05-30"},
		{"2024-02-29", "Q4", "2024-11-29", "2025-02-27", "2025-02-28"},
		{"2026-03-12", Later, "", "", ""},
		{"2026-03-12", "", "", "", ""},
		{"", "Q1", "", "", ""},
	} {
		s := newSession(Origin{ID: "abc", Mode: Group, Details: Details{Title: "Northvale", Date: c.date}}, smallFramework())
		first, last := s.Plan().Span(c.quarter)
		if review := s.Plan().ReviewDay(c.quarter); first != c.first || last != c.last || review != c.review {
			t.Errorf("%q of %q is %q to %q, review %q", c.quarter, c.date, first, last, review)
		}
	}
}

// A quarter ends on the day before the next begins.
func TestQuartersFollowEachOther(t *testing.T) {
	for _, date := range []Date{"2026-01-31", "2026-03-12", "2025-11-30", "2024-02-29", "2025-12-31"} {
		s := newSession(Origin{ID: "abc", Mode: Group, Details: Details{Title: "Northvale", Date: date}}, smallFramework())
		for _, pair := range [][2]Quarter{{"Q1", "Q2"}, {"Q2", "Q3"}, {"Q3", "Q4"}} {
			_, last := s.Plan().Span(pair[0])
			if next, _ := s.Plan().Span(pair[1]); next.dayBefore() != last {
				t.Errorf("%s: %s ends on %s, %s begins on %s", date, pair[0], last, pair[1], next)
			}
		}
	}
}
