package followup

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/refusal/refusaltest"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// reviewedRoom is a session of 12 November 2026 with two priorities.
func reviewedRoom(t testing.TB) *roomtest.Room {
	t.Helper()
	r := roomtest.GroupOf(t, 0)
	r.Do(
		model.SetDetails{Details: model.Details{Title: "Northvale", Area: "Northvale", Date: "2026-11-12"}},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "one induction", Status: model.Agreed, Quarter: "Q1", Measure: model.Measure{Text: "inducted", Now: "3 of 30", Target: "30"}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "one form", Status: model.Agreed}, At: model.End},
	)
	return r
}

// say has a review say something of a priority, and returns the review as it is then.
func say(t testing.TB, r *roomtest.Room, in model.Review, line model.ReviewLine) model.Review {
	t.Helper()
	change, err := Of(r.Session()).Say(in, line)
	if err != nil {
		t.Fatal(err)
	}
	r.Do(change)
	for _, one := range r.Session().Plan().Reviews() {
		if one.ID == in.ID {
			return one
		}
	}
	return model.Review{}
}

// A line of a review is one change: the line, the status and the value.
func TestALineOfAReviewIsOneChange(t *testing.T) {
	r := reviewedRoom(t)
	first := say(t, r, model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr1", Status: model.UnderWay, Value: "12 of 30", Note: "begun"})
	p, _ := r.Session().Plan().Priority("pr1")
	if p.Status != model.UnderWay || p.Measure.Now != "12 of 30" {
		t.Errorf("the priority is %+v", p)
	}
	if got, want := r.UndoWords(), "review of 12 February 2027: one induction: under way, 12 of 30, begun"; got != want {
		t.Errorf("got %q", got)
	}
	want := model.ReviewLine{Priority: "pr1", Status: model.UnderWay, Value: "12 of 30", Note: "begun", Was: model.Agreed, Stood: "3 of 30"}
	if diff := cmp.Diff(want, first.Lines[0]); diff != "" {
		t.Error(diff)
	}
	// Said again, the line goes on from what stood before it was first said.
	first = say(t, r, first, model.ReviewLine{Priority: "pr1", Status: model.Done, Value: "30"})
	if l := first.Lines[0]; len(first.Lines) != 1 || l.Was != model.Agreed || l.Stood != "3 of 30" || l.Status != model.Done {
		t.Errorf("got %+v", first.Lines)
	}
	// Taken out, it leaves the priority as it was, and the review with it.
	say(t, r, first, model.ReviewLine{Priority: "pr1"})
	p, _ = r.Session().Plan().Priority("pr1")
	if p.Status != model.Agreed || p.Measure.Now != "3 of 30" || len(Of(r.Session()).All()) != 0 {
		t.Errorf("left are %+v and %+v", p, Of(r.Session()).All())
	}
	for range 3 {
		r.Back(1)
	}
	p, _ = r.Session().Plan().Priority("pr1")
	if p.Status != model.Agreed || p.Measure.Now != "3 of 30" || len(Of(r.Session()).All()) != 0 {
		t.Errorf("undone: %+v", p)
	}
	if _, err := Of(r.Session()).Say(model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr9", Status: model.Done}); err == nil {
		t.Error("a priority that is not there is reviewed")
	}
}

// The value of a priority that a measure of the register is named at goes there, in the same change.
func TestAValueOfTheRegisterIsDated(t *testing.T) {
	r := reviewedRoom(t)
	r.Do(model.Add[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Starters inducted", Unit: "%", Start: model.Start{Value: "10", Date: "2026-11-12"}, Target: "90"}, At: model.End})
	p, _ := r.Session().Plan().Priority("pr2")
	p.Indicator = "m1"
	r.Do(model.Edit[model.Priority]{Item: p})
	if got := Of(r.Session()).Before(model.Review{ID: "rv1", Date: "2027-02-12"}, p); got.Value != "10%" {
		t.Errorf("it stood at %q", got.Value)
	}
	values := func() []model.Value {
		m, _ := r.Session().Plan().Indicator("m1")
		return m.Values
	}
	one := say(t, r, model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr2", Status: model.UnderWay, Value: "40"})
	if diff := cmp.Diff([]model.Value{{Date: "2027-02-12", Number: "40"}}, values()); diff != "" {
		t.Error(diff)
	}
	if l := one.Lines[0]; l.Value != "40%" || l.Stood != "10%" {
		t.Errorf("the line is %+v", l)
	}
	one = say(t, r, one, model.ReviewLine{Priority: "pr2", Status: model.UnderWay, Value: "45%"})
	if got := values(); len(got) != 1 || got[0].Number != "45" {
		t.Errorf("put right: %+v", got)
	}
	if p, _ := r.Session().Plan().Priority("pr2"); p.Measure.Now != "" {
		t.Errorf("the priority has a value of its own: %q", p.Measure.Now)
	}
	_, err := Of(r.Session()).Say(one, model.ReviewLine{Priority: "pr2", Value: "most of them"})
	refusaltest.Want(t, err, "most of them")
	say(t, r, one, model.ReviewLine{Priority: "pr2"})
	if got := values(); len(got) != 0 {
		t.Errorf("taken back: %+v", got)
	}
	for range 3 {
		r.Back(1)
	}
	if got := values(); len(got) != 0 || len(Of(r.Session()).All()) != 0 {
		t.Errorf("undone: %+v", got)
	}
}

// What a line said before is not said again with a note: the board may have gone on since.
func TestANoteLeavesWhatTheBoardHasSince(t *testing.T) {
	r := reviewedRoom(t)
	one := say(t, r, model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr1", Status: model.UnderWay, Value: "12 of 30"})
	p, _ := r.Session().Plan().Priority("pr1")
	p.Status, p.Measure.Now = model.Done, "30 of 30"
	r.Do(model.Edit[model.Priority]{Item: p})
	line := one.Lines[0]
	line.Note = "said later"
	one = say(t, r, one, line)
	if got, _ := r.Session().Plan().Priority("pr1"); got.Status != model.Done || got.Measure.Now != "30 of 30" {
		t.Errorf("a note made it %q, %q", got.Status, got.Measure.Now)
	}
	say(t, r, one, one.Lines[0])
	if got, _ := r.Session().Plan().Priority("pr1"); got.Status != model.UnderWay {
		t.Errorf("said again, it is %q", got.Status)
	}
}

// registered is a room whose two priorities are both measured by m1, in %.
func registered(t testing.TB) (r *roomtest.Room, value func() string) {
	r = reviewedRoom(t)
	r.Do(model.Add[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Starters inducted", Unit: "%", Start: model.Start{Value: "10", Date: "2026-11-12"}}, At: model.End})
	for _, p := range r.Session().Priorities() {
		p.Indicator = "m1"
		r.Do(model.Edit[model.Priority]{Item: p})
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
	one := say(t, r, model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr1", Value: "30"})
	one = say(t, r, one, model.ReviewLine{Priority: "pr2", Value: "30%"})
	one = say(t, r, one, model.ReviewLine{Priority: "pr2", Value: "35"})
	if got := one.Lines[0].Value + one.Lines[1].Value + value(); got != "35%35%2027-02-12 35%\n" {
		t.Errorf("put right: %q", got)
	}
	one = say(t, r, one, model.ReviewLine{Priority: "pr2"})
	if got := value(); got != "2027-02-12 35%\n" || len(one.Lines) != 1 {
		t.Errorf("what the other line says is gone with this one: %q", got)
	}
	say(t, r, one, model.ReviewLine{Priority: "pr1"})
	if got := value(); got != "" {
		t.Errorf("taken back: %q", got)
	}
	for range 5 {
		r.Back(1)
	}
	if got := value(); got != "" || len(Of(r.Session()).All()) != 0 {
		t.Errorf("undone: %q", got)
	}
}

// What the register has of the day of a review from elsewhere is neither overwritten nor removed.
func TestAReviewLeavesTheRegisterItsOwnValues(t *testing.T) {
	r, value := registered(t)
	r.Do(model.AddValue{Indicator: "m1", Value: model.Value{Date: "2027-02-12", Number: "31", Note: "from the return"}})
	in := model.Review{ID: "rv1", Date: "2027-02-12"}
	_, err := Of(r.Session()).Say(in, model.ReviewLine{Priority: "pr1", Value: "30"})
	refusaltest.Want(t, err, "the register has 31% for “Starters inducted” on 12 February 2027 already")

	r.Do(model.RemoveValue{Indicator: "m1", Date: "2027-02-12"})
	one := say(t, r, in, model.ReviewLine{Priority: "pr1", Value: "30"})
	r.Do(model.EditValue{Indicator: "m1", Date: "2027-02-12", Value: model.Value{Date: "2027-02-12", Number: "32"}})
	_, err = Of(r.Session()).Say(one, model.ReviewLine{Priority: "pr1", Value: "33"})
	refusaltest.Want(t, err, "the register has 32%")
	one = say(t, r, one, model.ReviewLine{Priority: "pr1", Note: "no figure"})
	if got := value(); got != "2027-02-12 32%\n" || one.Lines[0].Value != "" {
		t.Errorf("put right in the register, then taken out of the review: %q, %+v", got, one.Lines)
	}
}

// A value that was said in words, or in another unit, stays when the rest of its line is changed.
func TestAValueOfAnotherUnitStays(t *testing.T) {
	r := reviewedRoom(t)
	one := say(t, r, model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr1", Value: "12 of 30"})
	r.Do(model.Add[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Starters inducted", Unit: "%"}, At: model.End})
	p, _ := r.Session().Plan().Priority("pr1")
	p.Indicator = "m1"
	r.Do(model.Edit[model.Priority]{Item: p})
	one = say(t, r, one, model.ReviewLine{Priority: "pr1", Value: "12 of 30", Note: "counted"})
	one = say(t, r, one, model.ReviewLine{Priority: "pr1", Note: "counted"})
	if m, _ := r.Session().Plan().Indicator("m1"); len(m.Values) != 0 || one.Lines[0].Value != "" {
		t.Errorf("left are %+v and %+v", m.Values, one.Lines)
	}
}

// The values that a review gave to measures go with it to another day, and back again.
func TestValuesMoveWithTheDayOfTheirReview(t *testing.T) {
	r := reviewedRoom(t)
	r.Do(
		model.Add[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Starters inducted", Unit: "%", Start: model.Start{Value: "10", Date: "2026-11-12"}}, At: model.End},
		model.AddValue{Indicator: "m1", Value: model.Value{Date: "2027-01-12", Number: "20"}},
	)
	p, _ := r.Session().Plan().Priority("pr2")
	p.Indicator = "m1"
	r.Do(model.Edit[model.Priority]{Item: p})
	one := say(t, r, model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr2", Status: model.UnderWay, Value: "40"})
	values := func() []model.Value {
		m, _ := r.Session().Plan().Indicator("m1")
		return m.Values
	}
	before, logged := values(), r.Seq()
	one.Date = "2027-01-12"
	_, err := r.History.Do(Of(r.Session()).Keep(one), roomtest.Noon)
	refusaltest.Want(t, err, "two values on 12 January 2027; a measure has one a day")
	if diff := cmp.Diff(before, values()); diff != "" || r.Seq() != logged {
		t.Errorf("what was refused left something behind: %s", diff)
	}
	one.Date = "2027-02-14"
	r.Do(Of(r.Session()).Keep(one))
	if diff := cmp.Diff([]model.Value{{Date: "2027-01-12", Number: "20"}, {Date: "2027-02-14", Number: "40"}}, values()); diff != "" {
		t.Error(diff)
	}
	if Of(r.Session()).All()[0].Date != "2027-02-14" {
		t.Error("the review is not moved")
	}
	r.Back(1)
	if diff := cmp.Diff(before, values()); diff != "" {
		t.Error(diff)
	}
	// What was put right in the register since is not the review's any more.
	r.Do(model.EditValue{Indicator: "m1", Date: "2027-02-12", Value: model.Value{Date: "2027-02-12", Number: "42"}})
	one.Date = "2027-02-14"
	r.Do(Of(r.Session()).Keep(one))
	if got := values(); got[1].Date != "2027-02-12" || got[1].Number != "42" {
		t.Errorf("the register has %+v", got)
	}
}

// What people did not say stays: a note alone confirms no status.
func TestANoteConfirmsNoStatus(t *testing.T) {
	r := reviewedRoom(t)
	one := say(t, r, model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr2", Note: "waiting"})
	if l := one.Lines[0]; l.Status != "" || l.Value != "" || l.Was != model.Agreed {
		t.Errorf("got %+v", l)
	}
	if _, err := r.History.Do(model.Remove[model.Priority]{ID: "pr2"}, roomtest.Noon); err == nil {
		t.Error("a priority of which a review tells is removed")
	}
}

// An earlier review that is set right changes no priority: a later one has spoken since.
func TestAnEarlierReviewIsSetRight(t *testing.T) {
	r := reviewedRoom(t)
	first := say(t, r, model.Review{ID: "rv1", Date: "2027-02-12"}, model.ReviewLine{Priority: "pr1", Status: model.UnderWay, Value: "12 of 30"})
	second := say(t, r, model.Review{ID: "rv2", Date: "2027-05-12"}, model.ReviewLine{Priority: "pr1", Status: model.Done, Value: "30"})
	say(t, r, first, model.ReviewLine{Priority: "pr1", Status: model.UnderWay, Value: "14 of 30", Note: "counted again"})
	p, _ := r.Session().Plan().Priority("pr1")
	if p.Status != model.Done || p.Measure.Now != "30" {
		t.Errorf("got %+v", p)
	}
	want := Stand{"2027-02-12", model.UnderWay, "14 of 30", "counted again"}
	if diff := cmp.Diff(want, Of(r.Session()).Before(second, p)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(Stand{"", model.Agreed, "3 of 30", ""}, Of(r.Session()).Before(first, p)); diff != "" {
		t.Error(diff)
	}
	for name, refused := range map[string]model.Change{
		"moved behind the second": model.Edit[model.Review]{Item: model.Review{ID: "rv1", Date: "2027-06-12", Note: "x"}},
		"moved before the day":    model.Edit[model.Review]{Item: model.Review{ID: "rv1", Date: "2026-11-11", Note: "x"}},
	} {
		if _, err := r.History.Do(refused, roomtest.Noon); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// Whatever is said in whatever order, reviews stand by their days and lead back to nothing.
func TestReviewsStandByTheirDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, err := model.NewHistory(model.Origin{ID: "abcdefghijkl", Mode: model.Group, Details: model.Details{Title: "x", Date: "2026-01-01"}}, frameworktest.Small())
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{"pr1", "pr2"} {
			if _, err := h.Do(model.Add[model.Priority]{Item: model.Priority{ID: id, What: id}, At: model.End}, roomtest.Noon); err != nil {
				t.Fatal(err)
			}
		}
		for range rapid.IntRange(1, 20).Draw(t, "times") {
			all := Of(h.Session()).All()
			in := model.Review{ID: model.NextID[model.Review](h.Session()), Date: rapid.SampledFrom([]calendar.Date{"2025-12-31", "2026-01-01", "2026-04-01", "2026-07-01"}).Draw(t, "day")}
			if n := rapid.IntRange(0, len(all)).Draw(t, "which"); n < len(all) {
				in = all[n]
			}
			line := model.ReviewLine{Priority: rapid.SampledFrom([]string{"pr1", "pr2"}).Draw(t, "priority"), Status: rapid.SampledFrom(append(model.Statuses(), "")).Draw(t, "status")}
			change, err := Of(h.Session()).Say(in, line)
			if err != nil {
				t.Fatal(err)
			}
			_, err = h.Do(change, roomtest.Noon)
			if err == nil && rapid.Bool().Draw(t, "undo") {
				_, err = h.Undo(roomtest.Noon)
			}
			if err != nil && !model.NoChange(err) && in.Date >= "2026-01-01" && len(all) == 0 && line.Says() {
				t.Fatalf("%+v: %v", in, err)
			}
			for i, r := range Of(h.Session()).All() {
				if i > 0 && r.Date <= Of(h.Session()).All()[i-1].Date || len(r.Lines) == 0 || r.Date < "2026-01-01" {
					t.Fatalf("%+v", Of(h.Session()).All())
				}
			}
		}
	})
}
