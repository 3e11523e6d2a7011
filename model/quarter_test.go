package model

import (
	"slices"
	"testing"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal/refusaltest"

	"github.com/google/go-cmp/cmp"
)

// Choosing another year leaves priorities at their place of the four, and undo brings back
// what was.
func TestPrioritiesKeepTheirPlaceInAnotherYear(t *testing.T) {
	r := newRoom(t, Group, smallFramework())
	d := Details{Title: "Northvale", Date: "2026-11-30"}
	r.do(SetDetails{d})
	for i, q := range r.Session().Plan().Quarters().All() {
		r.do(Add[Priority]{Priority{ID: NextID[Priority](r.Session()), What: string(rune('a' + i)), Quarter: q, Review: "2027-01-15", Status: Proposed}, End})
	}
	quarters := func() (all []calendar.Quarter) {
		for _, p := range r.Session().Priorities() {
			all = append(all, p.Quarter)
			if p.Review != "2027-01-15" {
				t.Errorf("the review moved to %s", p.Review)
			}
		}
		return all
	}
	before := quarters()
	d.PlanYear = calendar.FinancialYear
	r.do(SetDetails{d})
	if want := []calendar.Quarter{"", "Q3", "Q4", "Q1", "Q2", calendar.Later}; !slices.Equal(quarters(), want) {
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
		year     calendar.PlanYear
		from, to calendar.Date
		want     []calendar.Quarter // of those in Q1 to Q4, later and none
		words    string
	}{
		{calendar.FinancialYear, "2026-02-20", "2026-03-02", []calendar.Quarter{"Q1", "Q2", "Q3", "", calendar.Later, ""}, "the session's details, and with the plan's months priorities: 1 whose months are over, to be planned again"},
		{calendar.FinancialYear, "2026-03-02", "2026-02-20", []calendar.Quarter{"Q1", "Q2", "Q3", calendar.Later, calendar.Later, ""}, "the session's details, and with the plan's months priorities: 1 now later"},
		{calendar.CalendarYear, "2026-02-20", "2027-02-20", []calendar.Quarter{"", "", "", "", calendar.Later, ""}, "the session's details, and with the plan's months priorities: 4 whose months are over, to be planned again"},
		{calendar.FinancialYear, "2026-02-20", "2026-01-02", []calendar.Quarter{"Q1", "Q2", "Q3", "Q4", calendar.Later, ""}, DetailsLabel},
		{calendar.FinancialYear, "", "2026-01-02", []calendar.Quarter{"Q1", "Q2", "Q3", "Q4", calendar.Later, ""}, DetailsLabel},
		{calendar.FromWorkshop, "2026-02-20", "2026-03-02", []calendar.Quarter{"Q1", "Q2", "Q3", "Q4", calendar.Later, ""}, DetailsLabel},
	} {
		for _, blind := range []bool{false, true} { // alone, and in a batch as the set-up has it
			r := newRoom(t, Group, smallFramework())
			d := Details{Title: "Northvale", Date: c.from, PlanYear: c.year}
			r.do(SetDetails{d})
			for _, q := range []calendar.Quarter{"Q1", "Q2", "Q3", "Q4", calendar.Later, ""} {
				r.do(Add[Priority]{Priority{ID: NextID[Priority](r.Session()), What: "x", Quarter: q}, End})
			}
			before := dumptest.Dump(r.Session())
			d.Date = c.to
			var change Change = SetDetails{d}
			if blind {
				change = Batch{DetailsLabel, []Change{change, SetBlind{true}}}
			}
			r.do(change)
			var got []calendar.Quarter
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
	refusaltest.Want(t, Details{Title: "T", PlanYear: "lunar"}.Validate(), "financial", "calendar")
}
