package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/timeline"
	"testing"
)

func TestTimelineMovesPriorities(t *testing.T) {
	for _, size := range sizes {
		s := newSim(t, size[0], size[1], stored(samples(t)))
		s.press("enter s T")
		s.shows("Quarter 1", "Settle the money")
		id := s.root.Top().(*timeline.Timeline).Focus
		quarter := func() model.Quarter { p, _ := s.session().Priority(id); return p.Quarter }
		before := entered(t, s.session())
		for _, want := range []model.Quarter{"Q2", "Q3", "Q4", model.Later, model.Later} {
			s.press(">")
			if quarter() != want {
				t.Fatalf("the priority is in %q, want %q", quarter(), want)
			}
			s.shows("Settle the money")
		}
		for _, want := range []model.Quarter{"Q4", "Q3", "Q2", "Q1", "", ""} {
			s.press("shift+left")
			if quarter() != want {
				t.Fatalf("the priority is in %q, want %q", quarter(), want)
			}
		}
		s.kept()
		s.press("u u u u u u u u u")
		if entered(t, s.session()) != before {
			t.Errorf("undo does not bring the plan back:\n%s", s.see())
		}
	}
}

func TestTimelineFocus(t *testing.T) {
	s := newSim(t, 120, 36, stored(samples(t)))
	s.press("enter s T")
	top := s.root.Top().(*timeline.Timeline)
	in := func(q model.Quarter, place int) {
		t.Helper()
		if p, ok := top.Current(); !ok || p.Quarter != q || top.In(q)[place].ID != p.ID {
			t.Fatalf("the focus is on %+v, want place %d of %q", p, place, q)
		}
	}
	in("Q1", 0)
	s.press("down")
	in("Q1", 1)
	s.press("down")
	in("Q2", 0)
	s.press("up")
	in("Q1", 1)
	s.press("right right")
	in("Q3", 0)
	s.press("down")
	in(model.Later, 0)
	s.press("left")
	if _, some := top.Current(); some || top.Quarter() != "Q4" {
		t.Fatalf("the focus is in %q", top.Quarter())
	}
	s.press("a")
	s.write("Look back")
	s.press("enter")
	in("Q4", 0)
	s.shows("Look back", "review 12 March 2027")
	s.press("u")
	if n := len(s.session().Priorities()); n != 8 {
		t.Errorf("%d priorities after the undo, want 8", n)
	}
}

func TestReviewGoesAlongWithItsQuarter(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s T enter shift+tab")
	s.shows("2026-06-12 is the quarter's review")
	s.write("2026-06-12")
	s.press("enter >")
	all := s.session().Priorities()
	if got := all[1].Review; got != "2026-09-12" {
		t.Errorf("the review is on %s", got)
	}
	s.press("enter shift+tab backspace 3 enter >")
	if got := s.session().Priorities()[1].Review; got != "2026-09-13" {
		t.Errorf("a review on a day of its own went to %s", got)
	}
	s.shows("review 13 September 2026")
}

func TestTimelinePointsOutTooMuch(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s T")
	s.hides("good measure")
	s.press("right < right <")
	s.shows("4 priorities are many for Q1; 3 is a good measure")
	s.press("u")
	s.hides("good measure")
	for range 3 {
		s.press("a x tab")
		s.write("Early help")
		s.press("enter")
	}
	s.shows("Early help leads on 3 priorities in Q2; 2 at a time is a good measure")
}

func TestTimelineWithoutADate(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter P t tab tab")
	for range 10 {
		s.press("backspace")
	}
	s.press("enter g enter s T")
	s.shows("Quarter 1", "Settle the money")
	s.hides("review")
}
