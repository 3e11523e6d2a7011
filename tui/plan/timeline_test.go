package plan_test

import (
	"testing"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/tui/plan/timeline"
	"familyhub/stocktake/tui/tuitest"
)

func TestTimelineMovesPriorities(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
		s.Press("enter S T")
		s.Shows("Mar–Jun 2026", "Settle the money")
		id := s.App().Top().(*timeline.Timeline).Focus
		quarter := func() calendar.Quarter { p, _ := s.Session().Plan().Priority(id); return p.Quarter }
		before := tuitest.Entered(t, s.Session())
		for _, want := range []calendar.Quarter{"Q2", "Q3", "Q4", calendar.Later, calendar.Later} {
			s.Press(">")
			if quarter() != want {
				t.Fatalf("the priority is in %q, want %q", quarter(), want)
			}
			s.Shows("Settle the money")
		}
		for _, want := range []calendar.Quarter{"Q4", "Q3", "Q2", "Q1", "", ""} {
			s.Press("shift+left")
			if quarter() != want {
				t.Fatalf("the priority is in %q, want %q", quarter(), want)
			}
		}
		s.Saved()
		s.Press("u u u u u u u u u")
		if tuitest.Entered(t, s.Session()) != before {
			t.Errorf("undo does not bring the plan back:\n%s", s.See())
		}
	}
}

func TestTimelineFocus(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S T")
	top := s.App().Top().(*timeline.Timeline)
	in := func(q calendar.Quarter, place int) {
		t.Helper()
		if p, ok := top.Current(); !ok || p.Quarter != q || top.In(q)[place].ID != p.ID {
			t.Fatalf("the focus is on %+v, want place %d of %q", p, place, q)
		}
	}
	in("Q1", 0)
	s.Press("down")
	in("Q1", 1)
	s.Press("down")
	in("Q2", 0)
	s.Press("up")
	in("Q1", 1)
	s.Press("right right")
	in("Q3", 0)
	s.Press("down")
	in(calendar.Later, 0)
	s.Press("left")
	if _, some := top.Current(); some || top.Quarter() != "Q4" {
		t.Fatalf("the focus is in %q", top.Quarter())
	}
	s.Press("a")
	s.Type("Look back")
	s.Press("enter")
	in("Q4", 0)
	s.Shows("Look back", "review 12 March 2027")
	s.Press("u")
	if n := len(s.Session().Priorities()); n != 8 {
		t.Errorf("%d priorities after the undo, want 8", n)
	}
}

func TestReviewGoesAlongWithItsQuarter(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S T enter shift+tab")
	s.Shows("12 June 2026 is the quarter's review")
	s.Type("2026-06-12")
	s.Press("enter >")
	all := s.Session().Priorities()
	if got := all[1].Review; got != "2026-09-12" {
		t.Errorf("the review is on %s", got)
	}
	s.Press("enter shift+tab")
	s.Type("13/9/26")
	s.Press("enter >")
	if got := s.Session().Priorities()[1].Review; got != "2026-09-13" {
		t.Errorf("a review on a day of its own went to %s", got)
	}
	s.Shows("review 13 September 2026")
}

func TestTimelinePointsOutTooMuch(t *testing.T) {
	s := tuitest.New(t, 80, 40, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S T")
	s.Hides("good measure")
	s.Press("right < right <")
	s.Shows("4 priorities are many for Mar–Jun 2026; 3 is a good measure")
	s.Press("u")
	s.Hides("good measure")
	for range 3 {
		s.Press("a x tab")
		s.Type("Early help")
		s.Press("enter")
	}
	s.Shows("Early help leads on 3 priorities in Jun–Sep 2026; 2")
}

func TestTimelineWithoutADate(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter P N tab tab backspace ctrl+s g enter S T")
	s.Shows("Months 1–3", "Settle the money")
	s.Hides("review")
}
