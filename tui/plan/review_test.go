package plan_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/tuitest"
)

func TestReviewOfAnEarlierPlan(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.TwoPlans(t)))
	s.Press("enter S F")
	s.Shows("Take over an earlier plan", "Last year", "5 priorities")
	s.Hides("This year  ")
	s.Press("enter y")
	s.Shows("Taken over: 5 priorities. u takes them back.", "Review of the plan, 12 March 2026", "0 of 5 said", "Since the earlier plan.")
	s.Hides("Given up then")
	s.Press("u")
	s.Shows("There is nothing to review")
	if n := len(s.Session().Priorities()); n != 0 {
		t.Fatalf("%d priorities stay", n)
	}
	s.Press("ctrl+r 4 e")
	s.Shows("it stood at 12 of 30", "Starters inducted; target all")
	s.Type("29 of 30")
	s.Press("enter up")
	s.Shows("agreed → done", "1 of 5 said", "Now: done, 29 of 30", "Then: agreed, 12 of 30")
	s.Press("down down 4 down 5 down space")
	s.Shows("4 of 5 said", "4 priorities reviewed: 2 finished since, 1 as it was,", "1 dropped since.")
	want := map[string]model.Status{
		"One induction for all": model.Done, "A key contact for every family": model.Done, "Supervision across agencies": model.Done,
		"Cover for shifts": model.Dropped, "Five shared measures": model.Proposed,
	}
	for _, p := range s.Session().Priorities() {
		if p.Status != want[p.What] {
			t.Errorf("%s is %s", p.What, p.Status)
		}
	}
	s.Press("F enter")
	s.Shows("All of that plan is here already.")
	s.Press("esc esc")
	s.Shows("Summary")
	s.Saved()
}

// threeMonthsOn is a room's plan, three months after its workshop.
func threeMonthsOn(t *testing.T, n int) *tuitest.Sim {
	t.Helper()
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann")))
	s.Choices(n)
	s.Clock = time.Date(2026, 6, 12, 9, 30, 0, 0, time.UTC)
	return s
}

// TestAReviewOfTenTakesTenMinutes counts the keys: a status and Enter for each priority, one more
// for one whose measure has a figure, besides the figure.
func TestAReviewOfTenTakesTenMinutes(t *testing.T) {
	s := threeMonthsOn(t, 5)
	s.Press("S U")
	s.Shows("Since the workshop of 12 March 2026", "0 of 5 said")
	keys := 0
	press := func(some string) {
		keys += len(strings.Fields(some))
		s.Press(some)
	}
	press("3 enter")     // under way
	press("space enter") // as it was
	press("4 e")         // done, with a figure
	s.Type("12 of 30")
	press("enter enter") // keep it, go on
	press("3 enter")
	press("5 enter")
	if most := 3 * 5; keys > most {
		t.Errorf("%d keys for five priorities; at most %d", keys, most)
	}
	s.Shows("The review as a whole", "three months on is 12 September 2026")
	s.Type("14 September")
	s.Press("ctrl+s")
	s.Shows("5 of 5 said", "Next review: 14 September 2026")
	r, _ := followup.Of(s.Session()).Last()
	if len(r.Lines) != 5 || r.Date != "2026-06-12" || r.Next != "2026-09-14" || r.Lines[2].Value != "12 of 30" {
		t.Errorf("kept is %+v", r)
	}
	s.Saved()
}

// TestNothingIsKeptByLooking: who only looks, or only says when the next review is, keeps nothing.
func TestNothingIsKeptByLooking(t *testing.T) {
	s := threeMonthsOn(t, 2)
	s.Press("S")
	before := len(s.Store.Logs[s.Session().ID()])
	s.Press("U down enter up left w w N")
	s.Type("14/9/26")
	s.Press("ctrl+s esc U esc")
	if got := len(s.Store.Logs[s.Session().ID()]); got != before {
		t.Errorf("%d changes were kept", got-before)
	}
	s.Press("U N")
	s.Type("14/9/26")
	s.Press("ctrl+s 3")
	if r, _ := followup.Of(s.Session()).Last(); r.Next != "2026-09-14" || len(r.Lines) != 1 {
		t.Errorf("kept is %+v", r)
	}
	s.Press("backspace")
	if n := len(followup.Of(s.Session()).All()); n != 0 {
		t.Errorf("%d reviews stay of which nothing is said", n)
	}
}

// TestAReviewIsGoneOnWith: within a fortnight, and from then on it is an earlier one.
func TestAReviewIsGoneOnWith(t *testing.T) {
	s := threeMonthsOn(t, 3)
	s.Press("S U 3 esc")
	s.Clock = s.Clock.AddDate(0, 0, 5)
	s.Press("U")
	s.Shows("Review of the plan, 12 June 2026", "1 of 3 said")
	s.Press("down 2 esc")
	s.Clock = s.Clock.AddDate(0, 3, 0)
	s.Press("U")
	s.Shows("Review of the plan, 17 September 2026", "0 of 3 said", "Since 12 June 2026.", "under way?")
	s.Press("left")
	s.Shows("Review of the plan, 12 June 2026", "2 of 3 said")
	s.Press("left")
	s.Shows("There is no earlier review.")
	s.Press("right 4")
	if n := len(followup.Of(s.Session()).All()); n != 2 {
		t.Errorf("there are %d reviews", n)
	}
	s.Press("N tab tab")
	s.Press("ctrl+w ctrl+w ctrl+w")
	s.Type("12/6/26")
	s.Press("ctrl+s")
	s.Shows("There is a review of 12 June 2026 already")
}

// TestAReviewOfEight plays a whole review: a status and Enter for each of eight, two keys more for
// a figure, and the next day.
func TestAReviewOfEight(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
		s.Clock = time.Date(2026, 6, 12, 9, 30, 0, 0, time.UTC)
		s.Press("enter S")
		id := model.NextID[model.Priority](s.Session())
		s.Do(model.Add[model.Priority]{Item: model.Priority{ID: id, What: "An eighth", Status: model.Agreed}, At: model.End})
		s.Press("U")
		s.Shows("0 of 8 said", "Enter next")
		keys := 0
		press := func(some string) {
			keys += len(strings.Fields(some))
			s.Press(some)
			if !strings.HasPrefix(s.App().Top().Heading(), "Review of the plan") {
				return
			}
			if !strings.Contains(s.See(), "▸") {
				t.Errorf("%v: after %s the priority in focus is out of sight:\n%s", size, some, s.See())
			}
		}
		for range 6 {
			press("3 enter")
		}
		press("4 e 1 8 enter enter")
		press("space enter")
		s.Shows("The review as a whole")
		press("1 2 / 9 / 2 6 ctrl+s")
		if keys > 8*2+5+8 {
			t.Errorf("%d keys for a review of eight", keys)
		}
		r, _ := followup.Of(s.Session()).Last()
		if len(r.Lines) != 8 || r.Next != "2026-09-12" || r.Lines[6].Value != "18" {
			t.Errorf("kept is %+v", r)
		}
		s.Saved()
	}
}

// TestTheDayOfAReviewTakesItsValuesAlong: what it said of a measure of the register is of the new
// day, too, and undo brings both back.
func TestTheDayOfAReviewTakesItsValuesAlong(t *testing.T) {
	s := threeMonthsOn(t, 1)
	p := s.Session().Priorities()[0]
	s.Do(model.Add[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Starters inducted", Unit: "%"}, At: model.End})
	p.Indicator = "m1"
	s.Do(model.Edit[model.Priority]{Item: p})
	s.Press("S U e 4 0 enter N tab tab ctrl+w ctrl+w ctrl+w")
	s.Type("10/6/26")
	s.Press("ctrl+s")
	s.Shows("What the review said of measures is of 10 June 2026 now, too.", "Review of the plan, 10 June 2026")
	day := func() calendar.Date {
		m, _ := s.Session().Plan().Indicator("m1")
		return m.Values[0].Date
	}
	if day() != "2026-06-10" {
		t.Errorf("the value is of %s", day())
	}
	s.Press("u")
	if r, _ := followup.Of(s.Session()).Last(); day() != "2026-06-12" || r.Date != "2026-06-12" {
		t.Errorf("undone, the value is of %s and the review of %s", day(), r.Date)
	}
	s.Saved()
}

// In a wide window it is seen what an earlier plan would bring, and what of it is here already.
func TestAnEarlierPlanIsSeenBeforeItIsTakenOver(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.TwoPlans(t)))
	s.Press("enter S F")
	before := s.Seq()
	s.Shows("under way: Supervision across", "agreed: One induction for all")
	s.Hides("Given up then")
	if s.Seq() != before {
		t.Error("looking took something over")
	}
	s.Press("enter")
	s.Shows("Take over the plan of Last year?")
	if s.Press("enter enter"); s.Seq() != before {
		t.Error("Enter twice took something over")
	}
	s.Press("y F")
	s.Shows("here already: One induction for all")
}

func TestAReviewIsWrittenOnItsDay(t *testing.T) {
	s := threeMonthsOn(t, 1)
	s.Clock = time.Date(2026, 1, 12, 9, 30, 0, 0, time.UTC) // before the workshop
	s.Press("S U 3")
	s.Shows("12 March 2026 is still to come; a review is written on its day.")
	if n := len(followup.Of(s.Session()).All()); n != 0 {
		t.Errorf("%d reviews", n)
	}
}

func TestTheRoomSeesWhatMoved(t *testing.T) {
	s := threeMonthsOn(t, 3)
	s.Press("S U 4 enter space enter w")
	s.Resize(60, 18) // where only the title has room for large letters
	s.Shows("Done: One induction for all", "As it was: A key contact", "2 of 3")
	s.InShape("the review on the wall", tuitest.Sizes...)
	s.Press("w 3 w")
	s.Shows("Moved: Supervision")
}

func TestOwnersAreNamedInAReview(t *testing.T) {
	s := threeMonthsOn(t, 1)
	s.Press("S U p")
	s.Type("Hub lead")
	s.Press("ctrl+s")
	s.Shows("Lead: Hub lead")
}

func TestNoEarlierPlan(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann")))
	s.Press("enter S F")
	s.Shows("No other session in this file has priorities.")
	s.Press("enter down esc")
	s.Shows("Summary")
}

func TestEarlierPlanThatCannotBeRead(t *testing.T) {
	m := tuitest.TwoPlans(t)
	s := tuitest.New(t, 80, 24, tuitest.On(m))
	s.Press("enter S")
	for id := range m.Overviews {
		if id != s.Session().ID() {
			m.Logs[id] = append(m.Logs[id], model.Entry{Seq: 99})
		}
	}
	s.Press("F")
	s.Shows("The sessions cannot be read.")
}

func TestSlowReadingOfEarlierPlans(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.TwoPlans(t)))
	s.Press("enter S")
	s.Hold = true
	s.Press("F")
	s.Shows("Reading the sessions…")
	s.Press("esc")
	s.Release()
	s.Shows("Summary")
	s.Press("F")
	s.Hold = true
	s.Press("enter esc") // the user goes before it was read
	s.Release()
	s.Shows("Summary")
	if n := len(s.Session().Priorities()); n != 0 {
		t.Errorf("%d priorities came all the same", n)
	}
}

func TestReviewOfAFailingDisk(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.TwoPlans(t)))
	s.Press("enter S")
	s.Store.Failing = errors.New("the disk is full")
	s.Press("F")
	s.Shows("The disk is full.")
}

func TestReviewReadOnly(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.TwoPlans(t)), func(c *tuitest.Setup) { c.ReadOnly = "entry 1 cannot be read" })
	s.Press("enter S F")
	s.Shows("Nothing was changed", "Summary")
}

func TestHostilePlanIsInert(t *testing.T) {
	for n, text := range hostiletext.Typed() {
		m := tuitest.Room(t, framework.Builtin(), "Ann")
		s := tuitest.Opened(t, 80, 24, m)
		p := model.Priority{
			ID: "pr1", What: text.Value + "x", Status: model.Agreed, Measure: model.Measure{Text: text.Value, Now: text.Value, Target: text.Value},
		}
		if !s.Do(model.Add[model.Priority]{Item: p, At: model.End}) || !s.Do(model.SetDetails{Details: model.Details{Title: text.Value + "x"}}) {
			continue // it is too long
		}
		s.Restart(tuitest.OpenAt(m.Begin(t, model.Origin{Details: model.Details{Title: "Next"}}, framework.Builtin(), model.Place{Page: model.SummaryPage})))
		for _, keys := range []string{"F", "enter", "y", "e", "esc", "4", "w"} {
			s.Press(keys)
			s.InShape(text.Name+" in an earlier plan, "+keys, tuitest.Sizes[n%3])
		}
	}
}

// TestWhatWasTypedOfAnEarlierReviewIsOfThatOne kills the program over forms of an earlier review.
func TestWhatWasTypedOfAnEarlierReviewIsOfThatOne(t *testing.T) {
	for _, keys := range []string{"e tab", "N tab"} {
		s := threeMonthsOn(t, 2)
		s.Press("S U 3 esc")
		s.Clock = s.Clock.AddDate(0, 3, 0)
		s.Press("U 4 left " + keys)
		s.Type("said in June")
		s.Elapse(time.Second)
		id := s.Session().ID()
		s.Killed()
		s.Restart(tuitest.OpenAt(id))
		s.Press("enter ctrl+s")
		all := followup.Of(s.Session()).All()
		if len(all) != 2 {
			t.Fatalf("%d reviews", len(all))
		}
		if june := all[0].Note + all[0].Lines[0].Note; june != "said in June" || all[1].Note+all[1].Lines[0].Note != "" {
			t.Errorf("after %s the reviews are %+v", keys, all)
		}
	}
}
