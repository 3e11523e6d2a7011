package plan_test

import (
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/tui/tuitest"
)

// TestMoreKeepsWhatItHides writes into a field behind the line, puts it away and saves.
func TestMoreKeepsWhatItHides(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("p x ctrl+o")
	s.ToField("Why now")
	s.Type("People start every month")
	s.Press("ctrl+o")
	s.Shows("▸ More", "filled in: why now")
	s.Hides("People start every month")
	s.Press("ctrl+s")
	if got := s.Session().Priorities()[0].Why; got != "People start every month" {
		t.Errorf("why now is %q", got)
	}
	s.Press("up enter")
	s.Shows("▸ Priority", "People start every month") // open, since something stands there
	s.Press("ctrl+o esc")
	s.Hides("Throw away")
}

func TestEscAsksAlsoForWhatMoreHides(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("p ctrl+o")
	s.ToField("Resources")
	s.Type("A day a month")
	s.Press("ctrl+o esc")
	s.Shows("Throw away what you have typed?")
	s.Press("n")
	s.Shows("filled in: resources")
}

// TestMoreOpensForWhatIsWrong refuses a day that is none, in a field that was put away.
func TestMoreOpensForWhatIsWrong(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("p x ctrl+o")
	s.ToField("Review on")
	s.Type("someday")
	s.Press("ctrl+o")
	s.Hides("someday")
	before := s.Seq()
	s.Press("ctrl+s")
	s.Shows("▸ Review on", "someday", "is not a date")
	if s.Seq() != before {
		t.Error("the priority was kept all the same")
	}
}

// TestMoreIsOpenForADraft kills the program while a field behind the line was put away.
func TestMoreIsOpenForADraft(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon)
	s.Workshop(2)
	s.Press("p x ctrl+o")
	s.ToField("Resources")
	s.Type("A day a month")
	s.Press("ctrl+o")
	id := s.Session().ID()
	s.Killed()
	s.Restart(tuitest.OpenAt(id))
	s.Press("enter")
	s.Shows("A day a month")
	s.Press("ctrl+s")
	if p := s.Session().Priorities()[0]; p.What != "x" || p.Resources != "A day a month" {
		t.Errorf("the priority is %+v", p)
	}
}

// TestOutcomeIsChosenOnItsPage goes to the page of outcomes and back from a form that is half
// filled in, and is killed there: nothing that was typed is lost, and nothing is recorded.
func TestOutcomeIsChosenOnItsPage(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.New(t, size[0], size[1], tuitest.Soon, tuitest.On(tuitest.Samples(t)))
		s.Press("enter g 7 enter p x ctrl+o")
		s.ToField("Why now")
		s.Type("People start every month")
		before := s.Seq()
		s.Press("tab tab enter")
		s.Shows("Which outcome is it for?")
		s.InShape("the outcomes", tuitest.Sizes...)
		s.Press("down esc")
		s.Shows("▸ Outcome", "People start every month")
		if s.Press("enter enter"); s.Field("Outcome") != "" {
			t.Errorf("Enter twice has chosen %q", s.Field("Outcome"))
		}
		s.Type("Words of our own")
		if s.Press("enter enter"); s.Field("Outcome") != "Words of our own" {
			t.Errorf("Enter twice has put %q in the place of what was typed", s.Field("Outcome"))
		}
		s.Press("ctrl+u enter down down enter")
		second := s.Session().Guide().Outcomes[0].Items[1].Text
		if got := s.Field("Outcome"); !strings.HasPrefix(second, got) || got == "" {
			t.Errorf("the outcome is %q, want %q", got, second)
		}
		s.Press("enter")
		s.Shows("▸") // it opens at what was chosen
		if s.Seq() != before {
			t.Error("something was recorded before the form was kept")
		}
		s.Elapse(time.Second)
		id := s.Session().ID()
		s.Killed()
		s.Restart(tuitest.OpenAt(id))
		s.Press("enter ctrl+s")
		all := s.Session().Priorities()
		if p := all[len(all)-1]; p.What != "x" || p.Why != "People start every month" || p.Outcome != second {
			t.Errorf("the priority is %+v", p)
		}
	}
}

// The hints are no text of the priority, wherever they stand.
func TestHintsAreNotTaken(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("p x ctrl+o")
	s.Shows("Optional. To be specific: who leads on it")
	s.ToField("If, then")
	s.Shows("If somebody starts, then we will")
	s.Press("ctrl+s")
	p := s.Session().Priorities()[0]
	if p.What != "x" || p.IfThen+p.Why+p.Resources+p.Outcome+p.Owner != "" {
		t.Errorf("the priority is %+v", p)
	}
}
