package plan_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

func TestReflectionsFromAStatement(t *testing.T) {
	for name, lead := range map[string]string{"group": "enter", "solo": "down enter"} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
			s.Press(lead)
			s.Press("g 5 enter Q")
			s.Shows("▸ A skills audit.", "At statement 5, no answer yet")
			s.Press("enter")
			s.Type("It is from 2023")
			s.Send(tea.KeyMsg{Type: tea.KeyEnter, Alt: true})
			s.Press("backspace enter")
			s.Shows("It is from 2023")
			if got := s.Session().Reflection("skills-audit"); got != "It is from 2023" {
				t.Errorf("the answer is %q", got)
			}
			s.Press("enter")
			s.Type(" or so")
			s.Press("esc n enter")
			if got := s.Session().Reflection("skills-audit"); got != "It is from 2023 or so" {
				t.Errorf("the answer is %q", got)
			}
			s.Saved()
			s.Press("delete")
			s.Hides("It is from 2023")
			if _, there := s.Command("delete"); there {
				t.Error("there is no answer, and it can be removed")
			}
			s.Press("u")
			s.Shows("It is from 2023 or so")
		})
	}
}

func TestReflectionsCannotBeAdded(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 7")
	for range 20 {
		s.Press("down")
	}
	s.Shows("▸ Next steps.")
	if _, there := s.Command("a"); there {
		t.Error("a prompt can be added")
	}
	s.Press("enter")
	s.Type("Meet in June")
	s.Press("enter up enter up")
	s.Shows("▸ Strengths and areas")
	if got := s.Session().Reflection("next-steps"); got != "Meet in June" {
		t.Errorf("the answer is %q", got)
	}
	s.Press("esc")
	s.Shows("1 of 10 answered")
}

func TestGuideOfASessionLeadsToReflections(t *testing.T) {
	s := tuitest.New(t, 80, 120, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 5 enter i")
	s.Shows("To reflect on; Q writes the answer", "A skills audit.")
	s.Hides("(Answered.)")
	s.Press("Q enter x enter esc")
	s.Shows("(Answered.)")
	s.Press("u")
	s.Hides("(Answered.)")
	s.Press("esc esc y i")
	s.Hides("Q writes the answer")
}

func TestResourcesOfAStatementComeFirst(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter L 9")
	s.Shows("They bear on statement 7", "training needs analysis tool", "The others")
	s.Press("/")
	s.Type("start programmes 2005")
	s.Press("enter")
	s.Shows("Implementing Sure Start local programmes, Department for Education and Skills")
	s.Hides("They bear on", "Planning Framework")
	s.Press("/")
	s.Type("nothing of the kind")
	s.Press("enter")
	s.Shows("No document has these words.")
	s.Press("esc")
	s.Shows("They bear on statement 7")
	s.Press("/ esc esc")
	s.Shows("The plan for twelve months")
}

// TestLinksOfResourcesAreWhole joins the lines of the list: each link is in it with
// nothing between its parts.
func TestLinksOfResourcesAreWhole(t *testing.T) {
	fw := framework.Builtin()
	for _, width := range []int{60, 80} {
		s := tuitest.New(t, width, 400, tuitest.On(tuitest.Samples(t)))
		s.Press("enter S L 9")
		var joined strings.Builder
		for _, line := range strings.Split(ansi.Strip(s.View()), "\n") {
			joined.WriteString(strings.TrimSpace(line))
		}
		for _, doc := range fw.Resources {
			if !strings.Contains(joined.String(), doc.Link) {
				t.Errorf("%d cells wide: %s is broken up", width, doc.Link)
			}
		}
	}
}
