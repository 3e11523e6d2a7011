package model

import (
	"testing"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/refusal/refusaltest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// reviewedRoom is a session of 12 November 2026 with two priorities.
func reviewedRoom(t testing.TB) *room {
	t.Helper()
	r := groupOf(t, 0)
	r.do(
		SetDetails{Details{Title: "Northvale", Area: "Northvale", Date: "2026-11-12"}},
		Add[Priority]{Priority{ID: "pr1", What: "one induction", Status: Agreed, Quarter: "Q1", Measure: Measure{Text: "inducted", Now: "3 of 30", Target: "30"}}, End},
		Add[Priority]{Priority{ID: "pr2", What: "one form", Status: Agreed}, End},
	)
	return r
}

// say has a review say something of a priority, and returns the review as it is then.
func (r *room) say(t testing.TB, in Review, line ReviewLine) Review {
	t.Helper()
	change, err := r.Session().Reviews().Say(in, line)
	if err != nil {
		t.Fatal(err)
	}
	r.do(change)
	i := position(r.Session().reviews, in.ID)
	if i < 0 {
		return Review{}
	}
	return r.Session().reviews[i]
}

func (r *room) undo(t testing.TB) {
	t.Helper()
	if _, err := r.Undo(noon); err != nil {
		t.Fatal(err)
	}
}

// A line of a review is one change: the line, the status and the value.
func TestALineOfAReviewIsOneChange(t *testing.T) {
	r := reviewedRoom(t)
	first := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr1", Status: UnderWay, Value: "12 of 30", Note: "begun"})
	p, _ := r.Session().Plan().Priority("pr1")
	if p.Status != UnderWay || p.Measure.Now != "12 of 30" {
		t.Errorf("the priority is %+v", p)
	}
	if got, want := r.UndoWords(), "review of 12 February 2027: one induction: under way, 12 of 30, begun"; got != want {
		t.Errorf("got %q", got)
	}
	want := ReviewLine{"pr1", UnderWay, "12 of 30", "begun", Agreed, "3 of 30"}
	if diff := cmp.Diff(want, first.Lines[0]); diff != "" {
		t.Error(diff)
	}
	// Said again, the line goes on from what stood before it was first said.
	first = r.say(t, first, ReviewLine{Priority: "pr1", Status: Done, Value: "30"})
	if l := first.Lines[0]; len(first.Lines) != 1 || l.Was != Agreed || l.Stood != "3 of 30" || l.Status != Done {
		t.Errorf("got %+v", first.Lines)
	}
	// Taken out, it leaves the priority as it was, and the review with it.
	r.say(t, first, ReviewLine{Priority: "pr1"})
	p, _ = r.Session().Plan().Priority("pr1")
	if p.Status != Agreed || p.Measure.Now != "3 of 30" || len(r.Session().Reviews().All()) != 0 {
		t.Errorf("left are %+v and %+v", p, r.Session().Reviews().All())
	}
	for range 3 {
		r.undo(t)
	}
	p, _ = r.Session().Plan().Priority("pr1")
	if p.Status != Agreed || p.Measure.Now != "3 of 30" || len(r.Session().Reviews().All()) != 0 {
		t.Errorf("undone: %+v", p)
	}
	if _, err := r.Session().Reviews().Say(Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr9", Status: Done}); err == nil {
		t.Error("a priority that is not there is reviewed")
	}
}

// The value of a priority that a measure of the register is named at goes there, in the same change.
func TestAValueOfTheRegisterIsDated(t *testing.T) {
	r := reviewedRoom(t)
	r.do(Add[Indicator]{Indicator{ID: "m1", Name: "Starters inducted", Unit: "%", Start: Start{"10", "2026-11-12"}, Target: "90"}, End})
	p, _ := r.Session().Plan().Priority("pr2")
	p.Indicator = "m1"
	r.do(Edit[Priority]{p})
	if got := r.Session().Reviews().Before(Review{ID: "rv1", Date: "2027-02-12"}, p); got.Value != "10%" {
		t.Errorf("it stood at %q", got.Value)
	}
	values := func() []Value {
		m, _ := r.Session().Plan().Indicator("m1")
		return m.Values
	}
	one := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr2", Status: UnderWay, Value: "40"})
	if diff := cmp.Diff([]Value{{Date: "2027-02-12", Number: "40"}}, values()); diff != "" {
		t.Error(diff)
	}
	if l := one.Lines[0]; l.Value != "40%" || l.Stood != "10%" {
		t.Errorf("the line is %+v", l)
	}
	one = r.say(t, one, ReviewLine{Priority: "pr2", Status: UnderWay, Value: "45%"})
	if got := values(); len(got) != 1 || got[0].Number != "45" {
		t.Errorf("put right: %+v", got)
	}
	if p, _ := r.Session().Plan().Priority("pr2"); p.Measure.Now != "" {
		t.Errorf("the priority has a value of its own: %q", p.Measure.Now)
	}
	_, err := r.Session().Reviews().Say(one, ReviewLine{Priority: "pr2", Value: "most of them"})
	refusaltest.Want(t, err, "most of them")
	r.say(t, one, ReviewLine{Priority: "pr2"})
	if got := values(); len(got) != 0 {
		t.Errorf("taken back: %+v", got)
	}
	for range 3 {
		r.undo(t)
	}
	if got := values(); len(got) != 0 || len(r.Session().Reviews().All()) != 0 {
		t.Errorf("undone: %+v", got)
	}
}

// What a line said before is not said again with a note: the board may have gone on since.
func TestANoteLeavesWhatTheBoardHasSince(t *testing.T) {
	r := reviewedRoom(t)
	one := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr1", Status: UnderWay, Value: "12 of 30"})
	p, _ := r.Session().Plan().Priority("pr1")
	p.Status, p.Measure.Now = Done, "30 of 30"
	r.do(Edit[Priority]{p})
	line := one.Lines[0]
	line.Note = "said later"
	one = r.say(t, one, line)
	if got, _ := r.Session().Plan().Priority("pr1"); got.Status != Done || got.Measure.Now != "30 of 30" {
		t.Errorf("a note made it %q, %q", got.Status, got.Measure.Now)
	}
	r.say(t, one, one.Lines[0])
	if got, _ := r.Session().Plan().Priority("pr1"); got.Status != UnderWay {
		t.Errorf("said again, it is %q", got.Status)
	}
}

// registered is a room whose two priorities are both measured by m1, in %.
func registered(t testing.TB) (r *room, value func() string) {
	r = reviewedRoom(t)
	r.do(Add[Indicator]{Indicator{ID: "m1", Name: "Starters inducted", Unit: "%", Start: Start{"10", "2026-11-12"}}, End})
	for _, p := range r.Session().Priorities() {
		p.Indicator = "m1"
		r.do(Edit[Priority]{p})
	}
	return r, func() string {
		m, _ := r.Session().Plan().Indicator("m1")
		words := ""
		for _, v := range m.Values {
			words += string(v.Date) + " " + v.Number.In(m.Unit) + "\n"
		}
		return words
	}
}

// A measure has one value a day, whichever priority it is said at.
func TestTwoPrioritiesOfOneMeasure(t *testing.T) {
	r, value := registered(t)
	one := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr1", Value: "30"})
	one = r.say(t, one, ReviewLine{Priority: "pr2", Value: "30%"})
	one = r.say(t, one, ReviewLine{Priority: "pr2", Value: "35"})
	if got := one.Lines[0].Value + one.Lines[1].Value + value(); got != "35%35%2027-02-12 35%\n" {
		t.Errorf("put right: %q", got)
	}
	one = r.say(t, one, ReviewLine{Priority: "pr2"})
	if got := value(); got != "2027-02-12 35%\n" || len(one.Lines) != 1 {
		t.Errorf("what the other line says is gone with this one: %q", got)
	}
	r.say(t, one, ReviewLine{Priority: "pr1"})
	if got := value(); got != "" {
		t.Errorf("taken back: %q", got)
	}
	for range 5 {
		r.undo(t)
	}
	if got := value(); got != "" || len(r.Session().Reviews().All()) != 0 {
		t.Errorf("undone: %q", got)
	}
}

// What the register has of the day of a review from elsewhere is neither overwritten nor removed.
func TestAReviewLeavesTheRegisterItsOwnValues(t *testing.T) {
	r, value := registered(t)
	r.do(AddValue{"m1", Value{Date: "2027-02-12", Number: "31", Note: "from the return"}})
	in := Review{ID: "rv1", Date: "2027-02-12"}
	_, err := r.Session().Reviews().Say(in, ReviewLine{Priority: "pr1", Value: "30"})
	refusaltest.Want(t, err, "the register has 31% for “Starters inducted” on 12 February 2027 already")

	r.do(RemoveValue{"m1", "2027-02-12"})
	one := r.say(t, in, ReviewLine{Priority: "pr1", Value: "30"})
	r.do(EditValue{"m1", "2027-02-12", Value{Date: "2027-02-12", Number: "32"}})
	_, err = r.Session().Reviews().Say(one, ReviewLine{Priority: "pr1", Value: "33"})
	refusaltest.Want(t, err, "the register has 32%")
	one = r.say(t, one, ReviewLine{Priority: "pr1", Note: "no figure"})
	if got := value(); got != "2027-02-12 32%\n" || one.Lines[0].Value != "" {
		t.Errorf("put right in the register, then taken out of the review: %q, %+v", got, one.Lines)
	}
}

// A value that was said in words, or in another unit, stays when the rest of its line is changed.
func TestAValueOfAnotherUnitStays(t *testing.T) {
	r := reviewedRoom(t)
	one := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr1", Value: "12 of 30"})
	r.do(Add[Indicator]{Indicator{ID: "m1", Name: "Starters inducted", Unit: "%"}, End})
	p, _ := r.Session().Plan().Priority("pr1")
	p.Indicator = "m1"
	r.do(Edit[Priority]{p})
	one = r.say(t, one, ReviewLine{Priority: "pr1", Value: "12 of 30", Note: "counted"})
	one = r.say(t, one, ReviewLine{Priority: "pr1", Note: "counted"})
	if m, _ := r.Session().Plan().Indicator("m1"); len(m.Values) != 0 || one.Lines[0].Value != "" {
		t.Errorf("left are %+v and %+v", m.Values, one.Lines)
	}
}

// The values that a review gave to measures go with it to another day, and back again.
func TestValuesMoveWithTheDayOfTheirReview(t *testing.T) {
	r := reviewedRoom(t)
	r.do(
		Add[Indicator]{Indicator{ID: "m1", Name: "Starters inducted", Unit: "%", Start: Start{"10", "2026-11-12"}}, End},
		AddValue{"m1", Value{Date: "2027-01-12", Number: "20"}},
	)
	p, _ := r.Session().Plan().Priority("pr2")
	p.Indicator = "m1"
	r.do(Edit[Priority]{p})
	one := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr2", Status: UnderWay, Value: "40"})
	values := func() []Value {
		m, _ := r.Session().Plan().Indicator("m1")
		return m.Values
	}
	before, logged := values(), r.Seq()
	one.Date = "2027-01-12"
	_, err := r.Do(r.Session().Reviews().Keep(one), noon)
	refusaltest.Want(t, err, "two values on 12 January 2027; a measure has one a day")
	if diff := cmp.Diff(before, values()); diff != "" || r.Seq() != logged {
		t.Errorf("what was refused left something behind: %s", diff)
	}
	one.Date = "2027-02-14"
	r.do(r.Session().Reviews().Keep(one))
	if diff := cmp.Diff([]Value{{Date: "2027-01-12", Number: "20"}, {Date: "2027-02-14", Number: "40"}}, values()); diff != "" {
		t.Error(diff)
	}
	if r.Session().Reviews().All()[0].Date != "2027-02-14" {
		t.Error("the review is not moved")
	}
	r.undo(t)
	if diff := cmp.Diff(before, values()); diff != "" {
		t.Error(diff)
	}
	// What was put right in the register since is not the review's any more.
	r.do(EditValue{"m1", "2027-02-12", Value{Date: "2027-02-12", Number: "42"}})
	one.Date = "2027-02-14"
	r.do(r.Session().Reviews().Keep(one))
	if got := values(); got[1].Date != "2027-02-12" || got[1].Number != "42" {
		t.Errorf("the register has %+v", got)
	}
}

// What people did not say stays: a note alone confirms no status.
func TestANoteConfirmsNoStatus(t *testing.T) {
	r := reviewedRoom(t)
	one := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr2", Note: "waiting"})
	if l := one.Lines[0]; l.Status != "" || l.Value != "" || l.Was != Agreed {
		t.Errorf("got %+v", l)
	}
	if _, err := r.Do(Remove[Priority]{"pr2"}, noon); err == nil {
		t.Error("a priority of which a review tells is removed")
	}
}

// An earlier review that is set right changes no priority: a later one has spoken since.
func TestAnEarlierReviewIsSetRight(t *testing.T) {
	r := reviewedRoom(t)
	first := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr1", Status: UnderWay, Value: "12 of 30"})
	second := r.say(t, Review{ID: "rv2", Date: "2027-05-12"}, ReviewLine{Priority: "pr1", Status: Done, Value: "30"})
	r.say(t, first, ReviewLine{Priority: "pr1", Status: UnderWay, Value: "14 of 30", Note: "counted again"})
	p, _ := r.Session().Plan().Priority("pr1")
	if p.Status != Done || p.Measure.Now != "30" {
		t.Errorf("got %+v", p)
	}
	want := Stand{"2027-02-12", UnderWay, "14 of 30", "counted again"}
	if diff := cmp.Diff(want, r.Session().Reviews().Before(second, p)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(Stand{"", Agreed, "3 of 30", ""}, r.Session().Reviews().Before(first, p)); diff != "" {
		t.Error(diff)
	}
	for name, refused := range map[string]Change{
		"moved behind the second": Edit[Review]{Review{ID: "rv1", Date: "2027-06-12", Note: "x"}},
		"moved before the day":    Edit[Review]{Review{ID: "rv1", Date: "2026-11-11", Note: "x"}},
	} {
		if _, err := r.Do(refused, noon); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

func TestMergedPrioritiesKeepTheirReviews(t *testing.T) {
	r := reviewedRoom(t)
	one := r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr1", Status: UnderWay, Note: "begun"})
	r.say(t, one, ReviewLine{Priority: "pr2", Status: Done, Value: "all"})
	r.say(t, Review{ID: "rv2", Date: "2027-05-12"}, ReviewLine{Priority: "pr2", Status: Done})
	merged, err := r.Session().Plan().MergePriorities("pr1", "pr2")
	if err != nil {
		t.Fatal(err)
	}
	r.do(merged)
	want := []ReviewLine{{"pr1", UnderWay, "", "begun\nThe other: done, all", Agreed, "3 of 30"}, {"pr1", Done, "", "", Done, "all"}}
	var got []ReviewLine
	for _, review := range r.Session().Reviews().All() {
		got = append(got, review.Lines...)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	r.undo(t)
	if len(r.Session().Reviews().All()[0].Lines) != 2 {
		t.Error("undo does not bring both lines back")
	}
}

// A value of one measure is not told as one of another.
func TestMergedPrioritiesOfTwoMeasures(t *testing.T) {
	r := reviewedRoom(t)
	r.do(Add[Indicator]{Indicator{ID: "m1", Name: "Spent", Unit: decimal.Pounds}, End})
	p, _ := r.Session().Plan().Priority("pr2")
	p.Indicator = "m1"
	r.do(Edit[Priority]{p})
	r.say(t, Review{ID: "rv1", Date: "2027-02-12"}, ReviewLine{Priority: "pr2", Status: UnderWay, Value: "3000", Note: "begun"})
	merged, err := r.Session().Plan().MergePriorities("pr1", "pr2")
	if err != nil {
		t.Fatal(err)
	}
	r.do(merged)
	want := []ReviewLine{{"pr1", UnderWay, "", "begun\nSpent: £3,000", Agreed, ""}}
	if diff := cmp.Diff(want, r.Session().Reviews().All()[0].Lines); diff != "" {
		t.Error(diff)
	}
	r.undo(t)
	if l := r.Session().Reviews().All()[0].Lines[0]; l.Priority != "pr2" || l.Value != "£3,000" {
		t.Errorf("undone: %+v", l)
	}
}

func TestAReviewIsOfADayThatHasCome(t *testing.T) {
	for day, want := range map[calendar.Date]bool{"2027-02-11": true, "2027-02-12": true, "2027-02-13": true, "2027-02-14": false} {
		if err := (Review{Date: day}).CheckEntered("2027-02-12"); (err == nil) != want {
			t.Errorf("%s: %v", day, err)
		}
	}
}

func TestWhatIsDue(t *testing.T) {
	r := reviewedRoom(t)
	due := func() []Due { return r.Session().Reviews().Dues() }
	check := func(when string, want ...Due) {
		t.Helper()
		if diff := cmp.Diff(want, due()); diff != "" {
			t.Errorf("%s: %s", when, diff)
		}
	}
	check("by the rhythm and the quarter", Due{"2027-02-12", DueRhythm, ""}, Due{"2027-02-12", DueQuarter, "pr1"})
	r.do(SetClosing{Closing{Next: "2027-02-01"}})
	check("agreed at the end", Due{"2027-02-01", DueAgreed, ""}, Due{"2027-02-12", DueQuarter, "pr1"})
	p, _ := r.Session().Plan().Priority("pr2")
	p.Review = "2027-01-15"
	r.do(Edit[Priority]{p})
	check("a priority's own day", Due{"2027-01-15", DuePriority, "pr2"}, Due{"2027-02-01", DueAgreed, ""}, Due{"2027-02-12", DueQuarter, "pr1"})
	one := r.say(t, Review{ID: "rv1", Date: "2027-02-01"}, ReviewLine{Priority: "pr2", Status: UnderWay})
	check("reviewed, but for one", Due{"2027-02-12", DueQuarter, "pr1"}, Due{"2027-05-03", DueRhythm, ""})
	one = r.say(t, one, ReviewLine{Priority: "pr1", Status: UnderWay})
	check("a fortnight early is early enough", Due{"2027-05-03", DueRhythm, ""})
	one.Next = "2027-04-20"
	r.do(r.Session().Reviews().Keep(one))
	check("agreed at the review", Due{"2027-04-20", DueAgreed, ""})
	one = r.say(t, one, ReviewLine{Priority: "pr1", Status: Done})
	r.say(t, one, ReviewLine{Priority: "pr2", Status: Dropped})
	check("nothing is left to do")
	if got := r.Session().Reviews().Due(); got != (Due{}) {
		t.Errorf("got %+v", got)
	}
}

func TestDueWords(t *testing.T) {
	for today, want := range map[calendar.Date]string{
		"2027-02-12": "review due today, 12 February",
		"2027-02-13": "review due 12 February, yesterday",
		"2027-02-15": "review due 12 February, 3 days ago",
		"2027-02-11": "review due 12 February, tomorrow",
		"2027-02-02": "review due 12 February, in 10 days",
		"2027-06-12": "review due 12 February, 4 months ago",
		"2026-11-12": "review due 12 February 2027, in 3 months",
		"":           "review due 12 February 2027",
	} {
		if got := DueWords("2027-02-12", today); got != want {
			t.Errorf("on %s: %q, not %q", today, got, want)
		}
	}
}

func TestLate(t *testing.T) {
	r := reviewedRoom(t)
	p := r.Session().Priorities()[0]
	for day, want := range map[calendar.Date]bool{"2027-02-11": false, "2027-02-12": true} {
		if got := r.Session().Reviews().Late(p, day); got != want {
			t.Errorf("%s: %t", day, got)
		}
	}
	if p.Status = Done; r.Session().Reviews().Late(p, "2028-01-01") {
		t.Error("what is done is late")
	}
}

// Whatever is said in whatever order, reviews stand by their days and lead back to nothing.
func TestReviewsStandByTheirDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, err := NewHistory(Origin{ID: "abcdefghijkl", Mode: Group, Details: Details{Title: "x", Date: "2026-01-01"}}, smallFramework())
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{"pr1", "pr2"} {
			if _, err := h.Do(Add[Priority]{Priority{ID: id, What: id}, End}, noon); err != nil {
				t.Fatal(err)
			}
		}
		for range rapid.IntRange(1, 20).Draw(t, "times") {
			all := h.Session().Reviews().All()
			in := Review{ID: NextID[Review](h.Session()), Date: rapid.SampledFrom([]calendar.Date{"2025-12-31", "2026-01-01", "2026-04-01", "2026-07-01"}).Draw(t, "day")}
			if n := rapid.IntRange(0, len(all)).Draw(t, "which"); n < len(all) {
				in = all[n]
			}
			line := ReviewLine{Priority: rapid.SampledFrom([]string{"pr1", "pr2"}).Draw(t, "priority"), Status: rapid.SampledFrom(append(Statuses(), "")).Draw(t, "status")}
			change, err := h.Session().Reviews().Say(in, line)
			if err != nil {
				t.Fatal(err)
			}
			_, err = h.Do(change, noon)
			if err == nil && rapid.Bool().Draw(t, "undo") {
				_, err = h.Undo(noon)
			}
			if err != nil && !NoChange(err) && in.Date >= "2026-01-01" && len(all) == 0 && line.Says() {
				t.Fatalf("%+v: %v", in, err)
			}
			for i, r := range h.Session().Reviews().All() {
				if i > 0 && r.Date <= h.Session().Reviews().All()[i-1].Date || len(r.Lines) == 0 || r.Date < "2026-01-01" {
					t.Fatalf("%+v", h.Session().Reviews().All())
				}
			}
		}
	})
}
