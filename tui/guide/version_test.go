package guide_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// health is a version of the health check that comes with the program.
func health(t *testing.T, change func(fw *framework.Framework)) *framework.Framework {
	t.Helper()
	i, _ := framework.ShippedAs("team-health")
	fw, err := i.Framework()
	if err != nil {
		t.Fatal(err)
	}
	own := *fw
	own.Steps = slices.Clone(fw.Steps)
	for i := range own.Steps {
		own.Steps[i].Statements = slices.Clone(own.Steps[i].Statements)
	}
	change(&own)
	return &own
}

// withOneBefore has another statement before all others, which are numbered on.
func withOneBefore(fw *framework.Framework) {
	fw.Version = "2"
	extra := framework.Statement{Text: "We eat together once a week.", Short: "We eat together"}
	fw.Steps[0].Statements = slices.Insert(fw.Steps[0].Statements, 0, extra)
	number := 0
	for i := range fw.Steps {
		for j := range fw.Steps[i].Statements {
			number++
			fw.Steps[i].Statements[j].Number = number
		}
	}
}

// offering is a program in which the health check and other instruments can be asked.
func offering(t *testing.T, others ...framework.Instrument) *tuitest.Sim {
	t.Helper()
	now := health(t, func(*framework.Framework) {})
	usual := framework.Offer(now.ID, now.Title, func() (*framework.Framework, error) { return now, nil })
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) {
		c.Framework, c.Instruments = now, func() []framework.Instrument { return append([]framework.Instrument{usual}, others...) }
		c.OwnFrameworks = "/home/reader/frameworks"
	})
	s.Workshop(2)
	s.Press("4 2")
	return s
}

func offered(name string, fw *framework.Framework, err error) framework.Instrument {
	return framework.Offer(name, name, func() (*framework.Framework, error) { return fw, err })
}

// A facilitator moves the session to the edited file, after a look at what changes, and takes it back.
func TestAnotherVersionByKeys(t *testing.T) {
	s := offering(t, offered("edited", health(t, withOneBefore), nil))
	first := s.Session().Statements()[0]
	s.Press("i")
	if footer := s.Footer(); !strings.Contains(footer, "X another version") {
		t.Errorf("not offered: %s", footer)
	}
	s.Press("X")
	s.Shows("Another version: what changes", "from version 1 to version 2", "Added: 1 statement", "We eat together once a week.", "2 to 21  were 1 to 20", "No scores are changed.")
	if s.Session().Framework().Version != "1" {
		t.Error("the session moved before anybody said so")
	}
	s.Press("esc")
	s.Shows("Guide")
	s.Press("X enter")
	s.Shows("The check asks version 2 now. u takes that back.")
	if at, _ := s.Session().Framework().Statement(2); at.Text != first.Text || s.Session().At(2).Distribution().Answered() != 2 || s.Place() != (model.Place{Page: model.StatementPage, Number: 2}) {
		t.Errorf("statement 2 is %q with %d scores, and the user is at %v", at.Text, s.Session().At(2).Distribution().Answered(), s.Place())
	}
	s.Shows("2 of 21")
	s.Press("g 1 enter")
	s.Shows("We eat together once a week.")
	s.Press("u")
	s.Shows("1 of 20", first.Text[:20])
	if s.Session().Framework().Version != "1" || s.Session().At(1).Distribution().Answered() != 2 {
		t.Error("it is not taken back")
	}
	s.Press("ctrl+r")
	s.Shows("of 21")
	s.Saved()
}

func TestNoOtherVersion(t *testing.T) {
	s := offering(t, offered("broken", nil, errors.New("broken.yaml is broken")), offered("x", framework.Builtin(), nil))
	s.Press("i")
	if footer := s.Footer(); strings.Contains(footer, "another version") {
		t.Errorf("there is none, and it is offered: %s", footer)
	}
	s.Press("X")
	s.Shows("There is no other version of this instrument", "1 file of your own", "into /home/reader/frameworks")
}

// Of several versions one is chosen, and what would lose scores is refused with what to do.
func TestOneOfSeveralVersions(t *testing.T) {
	lossy := health(t, func(fw *framework.Framework) {
		withOneBefore(fw)
		fw.Version, fw.Steps[0].Statements = "3", slices.Delete(fw.Steps[0].Statements, 1, 2)
	})
	s := offering(t, offered("edited", health(t, withOneBefore), nil), offered("lossy", lossy, nil))
	s.Press("i X")
	s.Shows("Another version of the instrument", "version 2 (edited)")
	s.Press("right enter")
	s.Shows("The session cannot move to this version as it is", "has 2 scores")
	s.Press("enter")
	if s.Session().Framework().Version != "1" {
		t.Error("it moved all the same")
	}
	s.InShape("what speaks against a version", [2]int{80, 24}, [2]int{40, 12}, [2]int{200, 60})
}
