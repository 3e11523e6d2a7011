package workshop_test

import (
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/tui/tuitest"
)

// afternoon is a session from half past one to half past four; the clock stands at its start.
func afternoon(t *testing.T, width, height int) *tuitest.Sim {
	t.Helper()
	m := tuitest.RoomOf(t, framework.Builtin(), func(o *model.Origin) {
		o.Details.Starts, o.Details.Ends = "13:30", "16:30"
	}, tuitest.Four...)
	s := tuitest.Opened(t, width, height, m, tuitest.Still)
	s.Pass(4 * time.Hour)
	return s
}

func TestAgendaIsWorkedOutAndSaysWhatIsLeft(t *testing.T) {
	s := afternoon(t, 80, 24)
	s.Press("A")
	s.Shows("On time: 7 minutes a statement from here", "From 13:30 to 16:30.", "13:30  Opening", "15 min", "13:45  1", "26 min", "6 min", "14:37  Break", "16:12  Closing")
	s.Shows("180 minutes left. The next break is at about 14:37, after step 2: 15 minutes.")
	s.Hides("Without the break")
	s.Press("esc 3 4 2 1")
	for range 3 {
		s.Pass(10 * time.Minute)
	}
	s.Press("A")
	s.Shows("8 minutes behind: 5 minutes a statement from here", "150 minutes left. The next break is at about 14:45", "Without the break after step 2: 6 minutes a statement.")
	s.Press("down down delete") // the break is left out
	s.Shows("6 minutes a statement from here", "150 minutes left. No more breaks.", "No break is left to leave out.")
	s.Press("u t")
	s.Shows("The next break is at about 14:45", "Without the break after step 2: 6 minutes")
	s.Press("esc")
	if s.Session().Agenda().Edited {
		t.Error("looking at the agenda has changed it")
	}
}

func TestAgendaIsChanged(t *testing.T) {
	s := afternoon(t, 80, 24)
	s.Press("A up + +") // the opening
	s.Shows("10 minutes too long", "13:55  1")
	s.Press("u")
	s.Shows("5 minutes too long")
	s.Press("down enter ctrl+u")
	for range 3 {
		s.Press("backspace")
	}
	s.Type("x")
	s.Press("enter")
	s.Shows("Type how many minutes, such as 25")
	s.Press("backspace")
	s.Type("40")
	s.Press("enter")
	s.Shows("40 min", "19 minutes too long")
	s.Press("a")
	s.Shows("Break")
	s.Press("a")
	s.Shows("There is a break after this step already.")
	s.Press("delete")
	s.Shows("A step stays on the agenda")
	s.Press("down delete")
	items := s.Session().Agenda().Items
	if items[1].Minutes != 40 || items[2].Part != agenda.Step {
		t.Errorf("%+v", items)
	}
	s.Press("backspace")
	s.Shows("Worked out again")
	if s.Session().Agenda().Edited {
		t.Error("the minutes are still those that were typed")
	}
	s.Saved()
}

// TestTheAgendaKeepsTheLettersOfOtherPages: t is the clock there, too, and N the details.
func TestTheAgendaKeepsTheLettersOfOtherPages(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("A t")
	s.Shows("A timer for the room")
	s.Press("esc N")
	if !s.Typing() {
		t.Errorf("N does not open the details:\n%s", s.See())
	}
	s.Shows("Starts at", "Ends at", "Area")
}

func TestAgendaAsksForTheStartAndTheEnd(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("A")
	s.Shows("No agenda yet", "Enter start and end")
	s.Press("enter")
	s.Type("13:30")
	s.Press("enter") // on to the end, as in every form that is filled in from top to bottom
	s.Type("13:30")
	s.Press("enter")
	s.Shows("starts and ends at 13:30")
	for range 5 {
		s.Press("backspace")
	}
	s.Type("16:00")
	s.Press("enter")
	s.Shows("13:30", "Opening", "Closing")
	if d := s.Session().Details(); d.Starts != "13:30" || d.Ends != "16:00" {
		t.Errorf("%+v", d)
	}
	s.Saved()
}

func TestTheRoomSeesTheAgenda(t *testing.T) {
	s := afternoon(t, 80, 24)
	s.Press("3 A w")
	s.Shows("Agenda", "13:45", "Break", "16:30", "The end")
	s.Hides("behind", "minutes a statement")
}
