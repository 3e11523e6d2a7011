package plan_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

// openOutcomes goes to the page by its name, from the summary.
func openOutcomes(s *tuitest.Sim) {
	s.Press("enter S :")
	s.Type("outcomes")
	s.Press("enter")
	s.Shows("Outcomes · ")
}

// TestOutcomesAreChosenForPriorities chooses one outcome for a priority, takes it back, and
// writes a priority for it.
func TestOutcomesAreChosenForPriorities(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
		openOutcomes(s)
		outcome := framework.Builtin().Outcomes[0].Items[0].Text
		was := s.Session().Priorities()[0].Outcome
		s.Press("home enter home space")
		if got := s.Session().Priorities()[0].Outcome; got != outcome {
			t.Errorf("the outcome is %q, want %q", got, outcome)
		}
		s.Shows("[x]")
		s.Press("space")
		if got := s.Session().Priorities()[0].Outcome; got != "" {
			t.Errorf("chosen again it is still %q", got)
		}
		s.Press("u u")
		if got := s.Session().Priorities()[0].Outcome; got != was {
			t.Errorf("undone it is %q, want %q", got, was)
		}
		s.Press("esc a x ctrl+s")
		all := s.Session().Priorities()
		if last := all[len(all)-1]; last.What != "x" || last.Outcome != outcome {
			t.Errorf("the new priority is %+v", last)
		}
		s.Saved()
	}
}

// TestOutcomesSayWhatTheyMean: notes and introductions of the framework stand beside the list.
func TestOutcomesSayWhatTheyMean(t *testing.T) {
	s := tuitest.New(t, ui.PreviewFrom+14, 36, tuitest.On(tuitest.Samples(t)))
	openOutcomes(s)
	s.Press("home down")
	s.Shows("The ways in which employees reach this", "What families and services notice", "No priority serves it yet.", "Better delivery")
}

// TestOutcomesOfAFrameworkWithoutAny says so, and offers nothing to choose.
func TestOutcomesOfAFrameworkWithoutAny(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Bare(t)))
	s.Press("enter :")
	s.Type("outcomes")
	s.Press("enter")
	s.Shows("The framework names no outcomes")
	if _, there := s.Command("enter"); there {
		t.Error("there is something to choose")
	}
}

// TestEnterAloneChoosesNoOutcome: it leads from page to page, and a hand that rests on it says nothing.
func TestEnterAloneChoosesNoOutcome(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	openOutcomes(s)
	before := s.Seq()
	s.Press("home enter enter enter enter")
	if s.Seq() != before {
		t.Errorf("Enter alone has changed the session:\n%s", s.See())
	}
}
