package plan_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/tuitest"
)

func TestCountsAreWholeNumbersInRange(t *testing.T) {
	chosen := form.Count{Least: 0, Most: 4, Preset: 3}
	for typed, want := range map[string]string{
		"":                      "nothing is written here: type a whole number from 0 to 4",
		"  ":                    "nothing is written here: type a whole number from 0 to 4",
		"-1":                    "-1 is too few: type a whole number from 0 to 4",
		"5":                     "5 is too many: type a whole number from 0 to 4",
		"2.5":                   "that is not a whole number: type a whole number from 0 to 4",
		"many":                  "that is not a whole number: type a whole number from 0 to 4",
		strings.Repeat("9", 40): "that number is too long: type a whole number from 0 to 4",
	} {
		if n, err := chosen.Read(typed); err == nil || err.Error() != want {
			t.Errorf("%q was read as %d, %v; want the error %q", typed, n, err, want)
		}
	}
	for typed, want := range map[string]int{"0": 0, " 4 ": 4, "03": 3} {
		if n, err := chosen.Read(typed); err != nil || n != want {
			t.Errorf("%q was read as %d, %v; want %d", typed, n, err, want)
		}
	}
	if n, err := (form.Count{Least: 1}).Read("1000"); err != nil || n != 1000 {
		t.Errorf("without a bound 1000 was read as %d, %v", n, err)
	}
}

func TestCountPresetIsInRange(t *testing.T) {
	for c, want := range map[form.Count]int{
		{Least: 0, Most: 4, Preset: 3}: 3,
		{Least: 0, Most: 2, Preset: 3}: 2,
		{Least: 1, Preset: 0}:          1,
		{Least: 1, Preset: 3}:          3,
	} {
		if got := c.First(); got != want {
			t.Errorf("%+v begins with %d, want %d", c, got, want)
		}
	}
}

func TestFocusOnTheFirstOfFewPriorities(t *testing.T) {
	s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann", "Bob")))
	s.Press("enter B o !")
	s.Shows("There are no priorities yet.")
	s.Press("esc Q esc esc y")
	s.Choices(2)
	s.Press("B o !")
	s.Shows("How many  2")
	s.Press("backspace enter")
	s.Shows("Nothing is written here: type a whole number from 0 to 2.")
	s.Press("3 enter")
	s.Shows("3 is too many")
	s.Press("backspace 1 enter")
	for i, p := range s.Session().Priorities() {
		if p.Focus != (i == 0) {
			t.Errorf("%s: focus %t", p.ID, p.Focus)
		}
	}
}
