package model

import (
	"slices"
	"testing"

	"familyhub/stocktake/model/dumptest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func planOf(year PlanYear, date Date) Plan {
	d := Details{Title: "Northvale", Date: date, PlanYear: year}
	return newSession(Origin{ID: "abc", Mode: Group, Details: d}, smallFramework()).Plan()
}

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
		{FromWorkshop, "2025-11-30", "Q1", "2025-11-30", "2026-02-27", "2026-02-28", "Nov 2025–Feb 2026"}, // February has no 30th
		{FromWorkshop, "2025-11-30", "Q2", "2026-02-28", "2026-05-29", "2026-05-30", "Feb–May 2026"},
		{FromWorkshop, "2024-02-29", "Q4", "2024-11-29", "2025-02-27", "2025-02-28", "Nov 2024–Feb 2025"},
		{FromWorkshop, "2026-03-12", Later, "", "", "", "later"},
		{FromWorkshop, "2026-03-12", "", "", "", "", ""},
		{FromWorkshop, "", "Q2", "", "", "", "months 4–6"},
		{FinancialYear, "2026-04-01", "Q1", "2026-04-01", "2026-06-30", "2026-07-01", "Apr–Jun 2026"},
		{FinancialYear, "2026-05-31", "Q1", "2026-04-01", "2026-06-30", "2026-07-01", "Apr–Jun 2026"},
		{FinancialYear, "2026-06-01", "Q1", "2027-04-01", "2027-06-30", "2027-07-01", "Apr–Jun 2027"}, // the last month of a quarter
		{FinancialYear, "2026-03-12", "Q1", "2026-04-01", "2026-06-30", "2026-07-01", "Apr–Jun 2026"},
		{FinancialYear, "2026-03-12", "Q4", "2027-01-01", "2027-03-31", "2027-04-01", "Jan–Mar 2027"},
		{FinancialYear, "2026-11-30", "Q3", "2026-10-01", "2026-12-31", "2027-01-01", "Oct–Dec 2026"},
		{FinancialYear, "2026-11-30", "Q2", "2027-07-01", "2027-09-30", "2027-10-01", "Jul–Sep 2027"},
		{FinancialYear, "", "Q4", "", "", "", "Jan–Mar"},
		{CalendarYear, "2026-11-30", "Q4", "2026-10-01", "2026-12-31", "2027-01-01", "Oct–Dec 2026"},
		{CalendarYear, "2026-12-01", "Q1", "2027-01-01", "2027-03-31", "2027-04-01", "Jan–Mar 2027"},
		{CalendarYear, "", "Q4", "", "", "", "Oct–Dec"},
		{CalendarYear, "", Later, "", "", "", "later"},
	} {
		p := planOf(c.year, c.date)
		first, last := p.Span(c.quarter)
		if review := p.ReviewDay(c.quarter); first != c.first || last != c.last || review != c.review {
			t.Errorf("%q of %q from %q is %q to %q, review %q", c.quarter, c.year, c.date, first, last, review)
		}
		if got := p.Months(c.quarter); got != c.months {
			t.Errorf("%q of %q from %q is %q, not %q", c.quarter, c.year, c.date, got, c.months)
		}
	}
}

// The four quarters follow each other without a gap over twelve months, which the day of the
// session lies in, or it lies in the month before.
func TestQuartersFollowEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := dayOf(rapid.IntRange(1900, 2100).Draw(t, "year"), 1, 1).time().AddDate(0, 0, rapid.IntRange(0, 365).Draw(t, "day"))
		p := planOf(rapid.SampledFrom(PlanYears()).Draw(t, "of"), DateOf(day))
		all := p.FourQuarters()
		for i, q := range all {
			first, last := p.Span(q)
			if p.QuarterOf(first) != q || p.QuarterOf(last) != q {
				t.Errorf("%s from %s to %s is not that of its days", q, first, last)
			}
			if next, _ := p.Span(all[min(i+1, 3)]); i < 3 && next.dayBefore() != last {
				t.Errorf("%s ends on %s, and the next begins on %s", q, last, next)
			}
		}
		begins, _ := p.Span(all[0])
		_, ends := p.Span(all[3])
		if begins > DateOf(day.AddDate(0, 1, 0)) || ends.dayBefore() < DateOf(day.AddDate(0, 9, 0)) || begins.addMonths(12).dayBefore() != ends {
			t.Errorf("a plan of %s runs from %s to %s", DateOf(day), begins, ends)
		}
	})
}

// Choosing another year leaves priorities at their place of the four, and undo brings back
// what was.
func TestPrioritiesKeepTheirPlaceInAnotherYear(t *testing.T) {
	r := newRoom(t, Group, smallFramework())
	d := Details{Title: "Northvale", Date: "2026-11-30"}
	r.do(SetDetails{d})
	for i, q := range r.Session().Plan().Quarters() {
		r.do(Add[Priority]{Priority{ID: NextID[Priority](r.Session()), What: string(rune('a' + i)), Quarter: q, Review: "2027-01-15", Status: Proposed}, End})
	}
	quarters := func() (all []Quarter) {
		for _, p := range r.Session().Priorities() {
			all = append(all, p.Quarter)
			if p.Review != "2027-01-15" {
				t.Errorf("the review moved to %s", p.Review)
			}
		}
		return all
	}
	before := quarters()
	d.PlanYear = FinancialYear
	r.do(SetDetails{d})
	if want := []Quarter{"", "Q3", "Q4", "Q1", "Q2", Later}; !slices.Equal(quarters(), want) {
		t.Errorf("of the financial year they are %q", quarters())
	}
	d.Title = "Another"
	r.do(SetDetails{d})
	r.back(2)
	if !slices.Equal(quarters(), before) {
		t.Errorf("after undo they are %q", quarters())
	}
}

// Another day of the session leaves priorities in their months where the plan still has them.
// The others are told of, and are back with undo.
func TestPrioritiesKeepTheirMonthsOnAnotherDay(t *testing.T) {
	for _, c := range []struct {
		year     PlanYear
		from, to Date
		want     []Quarter // of those in Q1 to Q4, later and none
		words    string
	}{
		{FinancialYear, "2026-02-20", "2026-03-02", []Quarter{"Q1", "Q2", "Q3", "", Later, ""}, "the session's details, and with the plan's months priorities: 1 whose months are over, to be planned again"},
		{FinancialYear, "2026-03-02", "2026-02-20", []Quarter{"Q1", "Q2", "Q3", Later, Later, ""}, "the session's details, and with the plan's months priorities: 1 now later"},
		{CalendarYear, "2026-02-20", "2027-02-20", []Quarter{"", "", "", "", Later, ""}, "the session's details, and with the plan's months priorities: 4 whose months are over, to be planned again"},
		{FinancialYear, "2026-02-20", "2026-01-02", []Quarter{"Q1", "Q2", "Q3", "Q4", Later, ""}, DetailsLabel},
		{FinancialYear, "", "2026-01-02", []Quarter{"Q1", "Q2", "Q3", "Q4", Later, ""}, DetailsLabel},
		{FromWorkshop, "2026-02-20", "2026-03-02", []Quarter{"Q1", "Q2", "Q3", "Q4", Later, ""}, DetailsLabel},
	} {
		for _, blind := range []bool{false, true} { // alone, and in a batch as the set-up has it
			r := newRoom(t, Group, smallFramework())
			d := Details{Title: "Northvale", Date: c.from, PlanYear: c.year}
			r.do(SetDetails{d})
			for _, q := range []Quarter{"Q1", "Q2", "Q3", "Q4", Later, ""} {
				r.do(Add[Priority]{Priority{ID: NextID[Priority](r.Session()), What: "x", Quarter: q}, End})
			}
			before := dumptest.Dump(r.Session())
			d.Date = c.to
			var change Change = SetDetails{d}
			if blind {
				change = Batch{DetailsLabel, []Change{change, SetBlind{true}}}
			}
			r.do(change)
			var got []Quarter
			for _, p := range r.Session().Priorities() {
				got = append(got, p.Quarter)
			}
			if words := r.UndoWords(); !slices.Equal(got, c.want) || words != c.words {
				t.Errorf("of %q from %q to %q: %q; %s", c.year, c.from, c.to, got, words)
			}
			if again := rebuilt(t, r.Session().Origin(), r.Entries()); dumptest.Dump(again.Session()) != dumptest.Dump(r.Session()) {
				t.Error("from the log it is another session")
			}
			r.back(1)
			if diff := cmp.Diff(before, dumptest.Dump(r.Session())); diff != "" {
				t.Error(diff)
			}
		}
	}
}

func TestAYearThatIsNoneIsRefused(t *testing.T) {
	isRefusal(t, Details{Title: "T", PlanYear: "lunar"}.Validate(), "financial", "calendar")
}
