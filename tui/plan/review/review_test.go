package review_test

import (
	"errors"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/plan/review"
	"familyhub/stocktake/tui/tuitest"
)

func TestReviewOfAnEarlierPlan(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.TwoPlans(t)))
	s.Press("enter S F")
	s.Shows("Take over an earlier plan", "Last year", "5 priorities")
	s.Hides("This year  ")
	s.Press("enter")
	s.Shows("Taken over: 5 priorities. u takes them back.", "5 priorities taken over: 4 as they were, 1 done then already")
	s.Hides("Given up then")
	s.Press("u")
	s.Shows("Nothing has been taken over")
	if n := len(s.Session().Priorities()); n != 0 {
		t.Fatalf("%d priorities stay", n)
	}
	s.Press("ctrl+r esc")
	s.Press("F 4 e ctrl+w ctrl+w ctrl+w")
	s.Type("29 of 30")
	s.Press("enter")
	s.Shows("agreed → done", "finished since", "Starters inducted: stood at 12 of 30, now 29 of 30; target all")
	s.Press("down down right down 5 down")
	s.Shows("2 finished since, 1 as it was, 1 dropped since", "done then already and not counted again")
	s.Press("up up up up left left")
	s.Shows("agreed")
	want := map[string]model.Status{
		"One induction for all": model.Agreed, "A key contact for every family": model.Done, "Supervision across agencies": model.Done,
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
		for _, keys := range []string{"F", "enter", "e", "esc", "4"} {
			s.Press(keys)
			s.InShape(text.Name+" in an earlier plan, "+keys, tuitest.Sizes[n%3])
		}
	}
}

func TestProgressWords(t *testing.T) {
	was := func(was, is model.Status) model.Priority {
		return model.Priority{Status: is, Carried: &model.Carried{Status: was}}
	}
	all := []model.Priority{
		was(model.Proposed, model.Done), was(model.Proposed, model.Agreed), was(model.Agreed, model.Proposed), was(model.Done, model.Done),
		was(model.Agreed, model.Dropped), was(model.Agreed, model.Agreed), was(model.UnderWay, model.UnderWay),
	}
	const want = "7 priorities taken over: 1 finished since, 1 come further, 2 as they were, 1 fallen back, 1 dropped since, 1 done then already and not counted again."
	if got := review.ProgressWords(all); got != want {
		t.Error(got)
	}
	if got := review.ProgressWords(all[:1]); strings.Contains(got, "as") {
		t.Error(got)
	}
}
