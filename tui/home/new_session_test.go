package home_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/tui/tuitest"
)

// One form makes a session with its people: Enter goes on, and the people stand there as they
// are added.
func TestANewSessionIsOneForm(t *testing.T) {
	s := tuitest.New(t, 120, 36)
	s.Press("n")
	s.Type("Northvale, spring")
	s.Press("enter enter")
	s.Type("3/12/26")
	s.Shows("= 3 December 2026")
	s.Press("enter")
	s.ToField("Ends at")
	s.Type("3.30pm")
	s.ToField("Quarters")
	s.Press("right")
	s.Shows("The plan's quarters: Jan–Mar 2027, Apr–Jun 2027")
	s.ToField("Add a person")
	s.Type("Siân")
	s.Press("tab")
	s.Type("Health")
	s.Press("enter")
	s.Shows("1 person", "Siân", "Are parents and carers")
	s.Type("SIÂN")
	s.Press("enter")
	s.Shows("SIÂN is in the list already")
	s.Press("ctrl+u")
	s.Paste("Ben Birch <ben@x.org>; Cy Coe <cy@x.org>")
	s.Shows("Add 2 people from the pasted text?")
	s.Press("y")
	s.Shows("3 people", "Ben Birch", "Cy Coe")
	s.Press("backspace") // the last one, to be changed
	if got := s.Field("Add a person"); got != "Cy Coe" {
		t.Fatalf("the field has %q", got)
	}
	s.ToField("Comes as")
	s.Press("right enter")
	s.Hides("Are parents and carers")
	s.Shows("3 people")
	s.Press("enter")
	d, people := s.Session().Details(), s.Session().Participants()
	if want := (model.Details{Title: "Northvale, spring", Date: "2026-12-03", Ends: "15:30", PlanYear: calendar.FinancialYear}); d != want {
		t.Errorf("the details are %+v", d)
	}
	if len(people) != 3 || people[0].Agency != "Health" || people[1].Name != "Ben Birch" || !people[2].Family {
		t.Errorf("the people are %+v", people)
	}
	s.Saved()
}

// All that is wrong is shown at once, at its field, and nothing is kept.
func TestWhatIsWrongStandsAtItsField(t *testing.T) {
	s := tuitest.New(t, 80, 30)
	s.Press("n enter enter")
	s.Type("31/4")
	s.ToField("Ends at")
	s.Type("3:30")
	s.Press("ctrl+s")
	s.Shows("Write a title", `"31/4" is not a date: April has no day 31.`, `"3:30" could be 03:30 or 15:30`)
	s.Type("Northvale")
	s.Hides("Write a title")
	s.ToField("Date")
	s.Type("/27") // what was typed is not selected: it is put right
	s.Press("backspace backspace backspace backspace 5")
	s.ToField("Ends at")
	s.Type("pm")
	s.Press("ctrl+s")
	if d := s.Session().Details(); d.Date != "2026-05-31" || d.Ends != "15:30" {
		t.Errorf("the details are %+v", d)
	}
}

// A field that the program filled in is selected: what is typed takes its place.
func TestTypingReplacesWhatTheProgramWrote(t *testing.T) {
	s := tuitest.New(t, 80, 30)
	s.Press("n enter enter")
	was := s.Field("Date")
	s.Press("end")
	s.Press("backspace backspace 2 7") // the year
	if got := s.Field("Date"); got == was || got[:4] != "2027" {
		t.Errorf("after the cursor was moved the date is %q, not of 2027", got)
	}
	s.Press("esc y n enter enter 4 / 5 / 2 7")
	if got := s.Field("Date"); got != "2027-05-04" {
		t.Errorf("what was typed stands beside the date: %q", got)
	}
	s.Press("esc")
	s.Shows("Throw away what you have typed?")
	s.Press("n")
	s.ToField("People")
	s.Press("right")
	s.ToField("Add a person")
	s.Shows("Anonymous: each person in the list")
}

// What is wrong with a field is said as it is left; a time that could be of the morning or of the
// evening is read with the other.
func TestAFieldIsCheckedAsItIsLeft(t *testing.T) {
	s := tuitest.New(t, 80, 30)
	s.Press("n")
	s.Type("Northvale")
	s.ToField("Starts at")
	s.Type("9.30")
	s.Shows("9.30  = 09:30 or 21:30?")
	s.Press("enter")
	s.Shows(`"9.30" could be 09:30 or 21:30`)
	s.Type("12.30")
	s.Press("enter")
	s.Hides("could be")
	s.Press("ctrl+s")
	if d := s.Session().Details(); d.Starts != "09:30" || d.Ends != "12:30" {
		t.Errorf("it is from %q to %q", d.Starts, d.Ends)
	}
}

// People's own words are not selected: typing goes on at their end.
func TestTypingGoesOnInPeoplesWords(t *testing.T) {
	s := tuitest.Opened(t, 80, 30, tuitest.Room(t, framework.Builtin(), "Ann"))
	s.Press("P N")
	s.Type(", spring")
	title := s.Field("Title")
	if before, _ := strings.CutSuffix(title, ", spring"); before == "" || before == title {
		t.Errorf("the title is %q", title)
	}
	s.Press("ctrl+s enter")
	s.Type("e")
	s.Press("enter")
	if got := s.Session().Participants()[0].Name; got != "Anne" {
		t.Errorf("the name is %q", got)
	}
}

// Where there is no room for a row each, the people still stand with where they come from.
func TestManyPeopleInANarrowWindowKeepTheirAgencies(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("n")
	s.ToField("Add a person")
	for _, name := range []string{"Ann", "Ben", "Cy", "Dee", "Ed", "Flo"} {
		s.Type(name)
		s.Press("tab")
		s.Type("Health")
		s.Press("enter")
	}
	s.Shows("6 people", "Say so at “Comes as”")
	if !strings.Contains(s.Words(), "Flo (Health)") {
		t.Errorf("the agencies are missing:\n%s", s.See())
	}
}
