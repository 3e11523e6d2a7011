package tui

import (
	"strings"
	"testing"

	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/framework"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

func TestReflectionsFromAStatement(t *testing.T) {
	for name, lead := range map[string]string{"group": "enter", "solo": "down enter"} {
		t.Run(name, func(t *testing.T) {
			s := newSim(t, 80, 24, stored(samples(t)))
			s.press(lead)
			s.press("g 5 enter o")
			s.shows("▸ A skills audit.", "At statement 5, no answer yet")
			s.press("enter")
			s.write("It is from 2023")
			s.send(tea.KeyMsg{Type: tea.KeyEnter, Alt: true})
			s.press("backspace enter")
			s.shows("It is from 2023")
			if got := s.session().Reflection("skills-audit"); got != "It is from 2023" {
				t.Errorf("the answer is %q", got)
			}
			s.press("enter")
			s.write(" or so")
			s.press("esc n enter")
			if got := s.session().Reflection("skills-audit"); got != "It is from 2023 or so" {
				t.Errorf("the answer is %q", got)
			}
			s.kept()
			s.press("D")
			s.hides("It is from 2023")
			if _, there := ui.Find(s.root.commands(), "delete"); there {
				t.Error("there is no answer, and it can be removed")
			}
			s.press("u")
			s.shows("It is from 2023 or so")
		})
	}
}

func TestReflectionsCannotBeAdded(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 7")
	for range 20 {
		s.press("down")
	}
	s.shows("▸ Next steps.")
	if _, there := ui.Find(s.root.commands(), "a"); there {
		t.Error("a prompt can be added")
	}
	s.press("enter")
	s.write("Meet in June")
	s.press("enter up enter up")
	s.shows("▸ Strengths and areas")
	if got := s.session().Reflection("next-steps"); got != "Meet in June" {
		t.Errorf("the answer is %q", got)
	}
	s.press("esc")
	s.shows("1 of 10 answered")
}

func TestGuideOfASessionLeadsToReflections(t *testing.T) {
	s := newSim(t, 80, 60, stored(samples(t)))
	s.press("enter g 5 enter i")
	s.shows("To reflect on; o writes the answer", "A skills audit.")
	s.hides("(Answered.)")
	s.press("o enter x enter esc")
	s.shows("(Answered.)")
	s.press("u")
	s.hides("(Answered.)")
	s.press("esc esc i")
	s.hides("o writes the answer")
}

func TestResourcesOfAStatementComeFirst(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter g 7 enter L 9")
	s.shows("They bear on statement 7", "training needs analysis tool", "The others")
	s.press("/")
	s.write("start programmes 2005")
	s.press("enter")
	s.shows("Implementing Sure Start local programmes, Department for Education and Skills")
	s.hides("They bear on", "Planning Framework")
	s.press("/")
	s.write("nothing of the kind")
	s.press("enter")
	s.shows("No document has these words.")
	s.press("esc")
	s.shows("They bear on statement 7")
	s.press("/ esc esc")
	s.shows("The plan for twelve months")
}

// TestLinksOfResourcesAreWhole joins the lines of the list: each link is in it with
// nothing between its parts.
func TestLinksOfResourcesAreWhole(t *testing.T) {
	fw := framework.Builtin()
	for _, width := range []int{60, 80} {
		s := newSim(t, width, 400, stored(samples(t)))
		s.press("enter s L 9")
		var joined strings.Builder
		for _, line := range strings.Split(ansi.Strip(s.root.View()), "\n") {
			joined.WriteString(strings.TrimSpace(line))
		}
		for _, doc := range fw.Resources {
			if !strings.Contains(joined.String(), doc.Link) {
				t.Errorf("%d cells wide: %s is broken up", width, doc.Link)
			}
		}
	}
}
