package calendar

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestQuartersOfAChosenYear(t *testing.T) {
	for _, c := range []struct {
		year                PlanYear
		date                Date
		quarter             Quarter
		first, last, review Date
		months              string
	}{
		{FromWorkshop, "2026-03-12", "Q1", "2026-03-12", "2026-06-11", "2026-06-12", "Mar–Jun 2026"},
		{FromWorkshop, "2026-03-12", "Q4", "2026-12-12", "2027-03-11", "2027-03-12", "Dec 2026–Mar 2027"},
		{FromWorkshop, "2026-04-01", "Q1", "2026-04-01", "2026-06-30", "2026-07-01", "Apr–Jun 2026"},
		{FromWorkshop, "2025-11-30", "Q1", "2025-11-30", "2026-02-27", "2026-03-02", "Nov 2025–Feb 2026"}, // February has no 30th
		{FromWorkshop, "2025-11-30", "Q2", "2026-02-28", "2026-05-29", "2026-06-01", "Feb–May 2026"},
		{FromWorkshop, "2024-02-29", "Q4", "2024-11-29", "2025-02-27", "2025-02-28", "Nov 2024–Feb 2025"},
		{FromWorkshop, "2026-03-12", Later, "", "", "", "later"},
		{FromWorkshop, "2026-03-12", "", "", "", "", ""},
		{FromWorkshop, "", "Q2", "", "", "", "months 4–6"},
		{FinancialYear, "2026-04-01", "Q1", "2026-04-01", "2026-06-30", "2026-07-01", "Apr–Jun 2026"},
		{FinancialYear, "2026-05-31", "Q1", "2026-04-01", "2026-06-30", "2026-07-01", "Apr–Jun 2026"},
		{FinancialYear, "2026-06-01", "Q1", "2027-04-01", "2027-06-30", "2027-07-01", "Apr–Jun 2027"}, // the last month of a quarter
		{FinancialYear, "2026-03-12", "Q1", "2026-04-01", "2026-06-30", "2026-07-01", "Apr–Jun 2026"},
		{FinancialYear, "2026-03-12", "Q4", "2027-01-01", "2027-03-31", "2027-04-01", "Jan–Mar 2027"},
		{FinancialYear, "2026-11-30", "Q3", "2026-10-01", "2026-12-31", "2027-01-04", "Oct–Dec 2026"},
		{FinancialYear, "2026-11-30", "Q2", "2027-07-01", "2027-09-30", "2027-10-01", "Jul–Sep 2027"},
		{FinancialYear, "", "Q4", "", "", "", "Jan–Mar"},
		{CalendarYear, "2026-11-30", "Q4", "2026-10-01", "2026-12-31", "2027-01-04", "Oct–Dec 2026"},
		{CalendarYear, "2026-12-01", "Q1", "2027-01-01", "2027-03-31", "2027-04-01", "Jan–Mar 2027"},
		{CalendarYear, "", "Q4", "", "", "", "Oct–Dec"},
		{CalendarYear, "", Later, "", "", "", "later"},
	} {
		p := Quarters{Day: c.date, Year: c.year}
		first, last := p.Span(c.quarter)
		if review := p.ReviewDay(c.quarter); first != c.first || last != c.last || review != c.review {
			t.Errorf("%q of %q from %q is %q to %q, review %q", c.quarter, c.year, c.date, first, last, review)
		}
		if got := p.Months(c.quarter); got != c.months {
			t.Errorf("%q of %q from %q is %q, not %q", c.quarter, c.year, c.date, got, c.months)
		}
	}
}

// The quarters follow each other without a gap over the whole plan, which the day of the
// session lies in, or it lies in the month before.
func TestQuartersFollowEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := dayOf(rapid.IntRange(1900, 2100).Draw(t, "year"), 1, 1).Time().AddDate(0, 0, rapid.IntRange(0, 365).Draw(t, "day"))
		p := Quarters{Day: DateOf(day), Year: rapid.SampledFrom(PlanYears()).Draw(t, "of"), Period: rapid.IntRange(0, 60).Draw(t, "period")}
		all := p.Planned()
		for i, q := range all {
			first, last := p.Span(q)
			if p.Of(first) != q || p.Of(last) != q {
				t.Errorf("%s from %s to %s is not that of its days", q, first, last)
			}
			if next, _ := p.Span(all[min(i+1, len(all)-1)]); i < len(all)-1 && next.DayBefore() != last {
				t.Errorf("%s ends on %s, and the next begins on %s", q, last, next)
			}
		}
		begins, _ := p.Span(all[0])
		_, ends := p.Span(all[len(all)-1])
		if begins > DateOf(day.AddDate(0, 1, 0)) || begins.AddMonths(p.months()).DayBefore() != ends {
			t.Errorf("a plan of %s runs from %s to %s", DateOf(day), begins, ends)
		}
	})
}

func TestPlansOfOtherLengths(t *testing.T) {
	for _, c := range []struct {
		period int
		months []string
	}{
		{0, []string{"Jan–Mar 2027", "Apr–Jun 2027", "Jul–Sep 2027", "Oct–Dec 2027"}},
		{1, []string{"Jan 2027"}},
		{3, []string{"Jan–Mar 2027"}},
		{8, []string{"Jan–Mar 2027", "Apr–Jun 2027", "Jul–Aug 2027"}},
		{18, []string{"Jan–May 2027", "Jun–Sep 2027", "Oct 2027–Feb 2028", "Mar–Jun 2028"}},
		{24, []string{"Jan–Jun 2027", "Jul–Dec 2027", "Jan–Jun 2028", "Jul–Dec 2028"}},
	} {
		qs := Quarters{Day: "2027-01-01", Period: c.period}
		var got []string
		for _, q := range qs.Planned() {
			got = append(got, qs.Months(q))
		}
		if !slices.Equal(got, c.months) {
			t.Errorf("%d months are %q, want %q", c.period, got, c.months)
		}
	}
	if got := (Quarters{Period: 4}).Months("Q2"); got != "month 4" {
		t.Errorf("the second part of four months is %q", got)
	}
}
