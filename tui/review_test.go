package tui

import (
	"familyhub/stocktake/tui/ui"

	"errors"
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/plan/review"
	"strings"
	"testing"
)

// twoPlans is a file with a session of last year, with a plan, and an empty one.
func twoPlans(t testing.TB) *memory {
	t.Helper()
	m := newMemory()
	s := newSimOn(t, m, framework.Builtin())
	for i, title := range []string{"Last year", "This year"} {
		s.drain(ui.Run(s.root, create(s.root.NewOrigin(model.Group, model.Details{Title: title, Date: model.Date([]string{"2025-03-11", "2026-03-12"}[i])}),
			framework.Builtin(), nil, model.Place{Page: model.SummaryPage})))
		if i == 0 {
			for _, p := range []model.Priority{
				{ID: "pr1", What: "One induction for all", Statements: []int{1}, Status: model.Agreed, Measure: model.Measure{Text: "Starters inducted", Now: "12 of 30", Target: "all"}},
				{ID: "pr2", What: "A key contact for every family", Statements: []int{2}, Status: model.Done, Measure: model.Measure{Now: "80 of 90"}},
				{ID: "pr3", What: "Given up then", Statements: []int{3}, Status: model.Dropped},
				{ID: "pr4", What: "Supervision across agencies", Statements: []int{4}, Status: model.UnderWay},
				{ID: "pr5", What: "Cover for shifts", Statements: []int{4}, Status: model.Proposed},
				{ID: "pr6", What: "Five shared measures", Statements: []int{5}, Status: model.Proposed},
			} {
				if !s.root.desk.Do(model.Add[model.Priority]{Item: p, At: model.End}) {
					t.Fatal(s.root.notice.Text)
				}
			}
		}
		s.press("q")
	}
	return m
}

// reviewed is this year's session with last year's plan taken over and brought up to date.
func reviewed(s *sim) {
	s.press("enter s R enter")      // five: agreed, done, under way, proposed, proposed
	s.press("4 e")                  // one induction is done
	s.press("ctrl+w ctrl+w ctrl+w") // where it stood
	s.write("29 of 30")
	s.press("enter down down right down 5 down") // supervision is done, cover is dropped
}

func TestReviewOfAnEarlierPlan(t *testing.T) {
	s := newSim(t, 80, 24, stored(twoPlans(t)))
	s.press("enter s R")
	s.shows("Take over an earlier plan", "Last year", "5 priorities")
	s.hides("This year  ")
	s.press("enter")
	s.shows("Taken over: 5 priorities. u takes them back.", "5 priorities taken over: 4 as they were, 1 done then already")
	s.hides("Given up then")
	s.press("u")
	s.shows("Nothing has been taken over")
	if n := len(s.session().Priorities()); n != 0 {
		t.Fatalf("%d priorities stay", n)
	}
	s.press("ctrl+r esc")
	s.press("R 4 e ctrl+w ctrl+w ctrl+w")
	s.write("29 of 30")
	s.press("enter")
	s.shows("agreed → done", "finished since", "Starters inducted: stood at 12 of 30, now 29 of 30; target all")
	s.press("down down right down 5 down")
	s.shows("2 finished since, 1 as it was, 1 dropped since", "done then already and not counted again")
	s.press("up up up up left left")
	s.shows("agreed")
	want := map[string]model.Status{
		"One induction for all": model.Agreed, "A key contact for every family": model.Done, "Supervision across agencies": model.Done,
		"Cover for shifts": model.Dropped, "Five shared measures": model.Proposed,
	}
	for _, p := range s.session().Priorities() {
		if p.Status != want[p.What] {
			t.Errorf("%s is %s", p.What, p.Status)
		}
	}
	s.press("c enter")
	s.shows("All of that plan is here already.")
	s.press("esc esc")
	s.shows("Summary")
	s.kept()
}

func TestNoEarlierPlan(t *testing.T) {
	s := newSim(t, 80, 24, stored(room(t, framework.Builtin(), "Ann")))
	s.press("enter s R")
	s.shows("No other session in this file has priorities.")
	s.press("enter down esc")
	s.shows("Summary")
}

func TestEarlierPlanThatCannotBeRead(t *testing.T) {
	m := twoPlans(t)
	s := newSim(t, 80, 24, stored(m))
	s.press("enter s")
	for id := range m.overviews {
		if id != s.session().ID() {
			m.logs[id] = append(m.logs[id], model.Entry{Seq: 99})
		}
	}
	s.press("R")
	s.shows("The sessions cannot be read.")
}

func TestSlowReadingOfEarlierPlans(t *testing.T) {
	s := newSim(t, 80, 24, stored(twoPlans(t)))
	s.press("enter s")
	s.hold = true
	s.press("R")
	s.shows("Reading the sessions…")
	s.press("esc")
	s.release()
	s.shows("Summary")
	s.press("R")
	s.hold = true
	s.press("enter esc") // the user goes before it was read
	s.release()
	s.shows("Summary")
	if n := len(s.session().Priorities()); n != 0 {
		t.Errorf("%d priorities came all the same", n)
	}
}

func TestReviewOfAFailingDisk(t *testing.T) {
	s := newSim(t, 80, 24, stored(twoPlans(t)))
	s.press("enter s")
	s.store.failing = errors.New("the disk is full")
	s.press("R")
	s.shows("The disk is full.")
}

func TestReviewReadOnly(t *testing.T) {
	s := newSim(t, 80, 24, stored(twoPlans(t)), func(c *Config) { c.ReadOnly = "entry 1 cannot be read" })
	s.press("enter s R")
	s.shows("Nothing was changed", "Summary")
}

func TestHostilePlanIsInert(t *testing.T) {
	for n, text := range hostiletext.Typed() {
		m := room(t, framework.Builtin(), "Ann")
		s := newSimOn(t, m, framework.Builtin())
		s.press("enter")
		p := model.Priority{
			ID: "pr1", What: text.Value + "x", Status: model.Agreed, Measure: model.Measure{Text: text.Value, Now: text.Value, Target: text.Value},
		}
		if !s.root.desk.Do(model.Add[model.Priority]{Item: p, At: model.End}) {
			continue // it is too long
		}
		if !s.root.desk.Do(model.SetDetails{Details: model.Details{Title: text.Value + "x"}}) {
			continue
		}
		s.press("q")
		s.drain(ui.Run(s.root, create(s.root.NewOrigin(model.Group, model.Details{Title: "Next"}), framework.Builtin(), nil, model.Place{Page: model.SummaryPage})))
		for _, keys := range []string{"R", "enter", "e", "esc", "4"} {
			s.press(keys)
			s.inShape(text.Name+" in an earlier plan, "+keys, sizes[n%3])
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
