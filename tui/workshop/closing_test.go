package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

// atEnd opens a room of three with three priorities, of which the first two are chosen, at
// the end of the workshop.
func atEnd(t *testing.T, kind ...func(*model.Origin)) *tuitest.Sim {
	t.Helper()
	begin := func(o *model.Origin) {
		for _, k := range kind {
			k(o)
		}
	}
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.RoomOf(t, framework.Builtin(), begin, "Ann", "Bob", "Cath")))
	s.Choices(3)
	s.Did(planning.BeginWith(s.Session(), 2))
	s.Press("E")
	s.Shows("The end of the workshop, 1 of 4", "Priority 1 of 2", "One induction for all", "nobody yet", "no date yet", "0 of 3 in")
	return s
}

func TestHowLikelyIsSealedUntilEverybodyIsIn(t *testing.T) {
	s := atEnd(t)
	s.Press("2 5")
	s.Shows("2 of 3 in")
	s.Press("enter")
	s.Shows("2 of 3 are in. → leaves somebody out, r reveals what is there.")
	s.Hides("Median")
	s.Press("4")
	s.Shows("All 3 are in: Enter reveals what people said")
	if got := s.Session().Plan().Likelihood("pr1"); !got.Sealed || got.In != 3 {
		t.Fatalf("before the reveal %+v", got)
	}
	s.Press("3") // a card too many
	s.Shows("All 3 are in")
	s.Press("enter")
	s.Shows("Median 4, from 2 to 5, 3 answers. People disagree.")
	s.Press("1")
	s.Shows("what people said is revealed, and so fixed")
	s.Press("enter")
	s.Shows("2 of 4", "A key contact for every family", "0 of 3 in")
	s.Saved()
}

// TestWhatTheRoomThinksIsOneSentence has it for no answers, one, a few and many, on the screen and on
// the wall, and before the reveal nowhere.
func TestWhatTheRoomThinksIsOneSentence(t *testing.T) {
	twelve := make([]string, 12)
	for i := range twelve {
		twelve[i] = fmt.Sprintf("Person %02d", i+1)
	}
	for name, v := range map[string]struct {
		people      []string
		keys, words string
	}{
		"none":            {twelve[:3], "", ""},
		"one of three":    {twelve[:3], "right 4 right", "4, one answer."},
		"nobody knows":    {twelve[:3], "d d d", "Nobody knows."},
		"one who knows":   {twelve[:3], "d 2 d", "2, one answer, 2 don't know."},
		"few, agreed":     {twelve[:3], "4 4 4", "4, all 3 agree."},
		"few, apart":      {twelve[:3], "5 0 4", "Median 4, from 0 to 5, 3 answers. People disagree."},
		"many":            {twelve, "3 4 3 3 4 3 4 3 3 4 3 d", "Median 3, from 3 to 4, 11 answers, 1 don't know."},
		"many, all agree": {twelve, "5 5 5 5 5 5 5 5 5 5 5 5", "5, all 12 agree."},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Room(t, framework.Builtin(), v.people...)))
			s.Choices(1)
			s.Press("E")
			if v.keys != "" {
				s.Press(v.keys)
			}
			for range 2 { // on the screen, then on the wall
				s.Hides("Median", "agree.", "answer.", "Nobody knows", "People disagree")
				s.Press("w")
			}
			if s.Press("r"); strings.Contains(s.See(), "Reveal although") {
				s.Press("y")
			}
			if v.words == "" {
				s.Shows("0 of 3 in")
				return
			}
			s.Shows(v.words)
			s.Press("w")
			if s.Shows(strings.Split(v.words, ",")[0]); strings.Contains(s.See(), "Person") {
				t.Errorf("the wall names somebody:\n%s", s.See())
			}
		})
	}
}

// TestSealedAnswersLookAlike: whatever people say, the screen and the wall are the same.
func TestSealedAnswersLookAlike(t *testing.T) {
	one, other := atEnd(t), atEnd(t)
	one.Press("0 5")
	other.Press("3 d")
	for range 2 {
		if one.See() != other.See() {
			t.Errorf("the screen tells what people said:\n%s\nbeside\n%s", one.See(), other.See())
		}
		one.Press("w")
		other.Press("w")
	}
}

func TestAWrongKeyMovesNobody(t *testing.T) {
	s := atEnd(t)
	s.Press("3 7")
	s.Shows("7 is not on the scale, 0 to 5: still Bob.")
	s.Press("n")
	s.Shows("still Bob.")
	s.Press("backspace")
	if in := s.Session().Plan().Likelihood("pr1").In; in != 0 {
		t.Errorf("%d are in", in)
	}
}

func TestSomebodyLeftOutIsAskedAbout(t *testing.T) {
	s := atEnd(t)
	s.Press("3 right 4 r")
	s.Shows("Reveal although 2 of 3 are in?")
	s.Press("n")
	s.Press("m")
	s.Shows("Not in yet: Bob")
	s.Press("r y")
	s.Shows("Median 3.5, from 3 to 4")
	s.Press("u")
	s.Shows("2 of 3 in")
}

func TestOwnerAndDateAreFilledIn(t *testing.T) {
	s := atEnd(t)
	s.Press("p")
	s.Type("Hub lead")
	s.Press("tab right ctrl+s")
	s.Shows("Hub lead", "Mar–Jun 2026")
	s.Hides("nobody yet")
}

// TestOwnerAndDateAskForNothingElse: a room that is tired is asked three things, from the first.
func TestOwnerAndDateAskForNothingElse(t *testing.T) {
	s := atEnd(t)
	s.Press("p")
	s.Shows("Owner and date", "One induction for all", "Review on")
	s.Hides("Status", "Why now", "Ctrl+o")
	s.Type("Hub lead")
	s.Press("enter l")
	s.Shows("Choose with ← and →.", "Enter next field")
	s.Press("right")
	s.Hides("Choose with ←")
	s.Press("enter")
	s.Type("3 March")
	s.Press("enter")
	s.Shows("Hub lead", "Mar–Jun 2026")
	s.Press("p")
	s.Type("s") // whose text stands there is put right, not replaced
	s.Press("ctrl+s")
	s.Shows("Hub leads")
	if p, _ := s.Session().Plan().Priority("pr1"); p.Owner != "Hub leads" || p.Quarter == "" || p.Review == "" || p.What != "One induction for all" {
		t.Errorf("the priority is %+v", p)
	}
}

// TestTheWallNamesNoOwner: an owner may be a person, and the wall says that it has no names.
func TestTheWallNamesNoOwner(t *testing.T) {
	s := atEnd(t)
	text := func() string { return s.App().Top().(ui.ForRoom).Slide().Text }
	if got := text(); got != "No owner yet. When: no date yet" {
		t.Errorf("without an owner the room sees %q", got)
	}
	s.Press("p")
	s.Type("Kim Lee")
	s.Press("ctrl+s")
	s.Shows("Kim Lee")
	if got := text(); got != "An owner is named. When: no date yet" {
		t.Errorf("with an owner the room sees %q", got)
	}
}

func TestWhatWouldRaiseItIsALine(t *testing.T) {
	s := atEnd(t)
	s.Press("e")
	s.Shows("What would make it more likely?", "One induction for all")
	s.Type("A named lead in each agency")
	s.Press("enter")
	s.Shows("A named lead in each agency")
	if p, _ := s.Session().Plan().Priority("pr1"); p.Raise != "A named lead in each agency" {
		t.Errorf("it says %q", p.Raise)
	}
}

func TestHowTheRoomWorkedAndWhenItMeetsAgain(t *testing.T) {
	s := atEnd(t)
	s.Press("pgdown pgdown")
	s.Shows("3 of 4", "not said yet")
	s.Press("enter")
	s.Type("Cards for everybody")
	s.Press("tab")
	s.Type("Start earlier")
	s.Press("tab")
	s.Type("12/9/2026")
	s.Press("ctrl+s")
	s.Shows("Cards for everybody", "Start earlier", "12 September 2026")
	want := model.Closing{Keep: "Cards for everybody", Change: "Start earlier", Next: "2026-09-12"}
	if got := s.Session().Closing(); got != want {
		t.Errorf("kept is %+v, want %+v", got, want)
	}
	s.Press("enter tab tab")
	s.Type(" or so")
	s.Press("ctrl+s")
	s.Shows("is not a date")
}

// TestTheWordsOfTheEndAreWrittenInOrder: Enter goes from one to the next, what stands there is
// added to, and a day without a year is the next such day.
func TestTheWordsOfTheEndAreWrittenInOrder(t *testing.T) {
	s := atEnd(t)
	s.Press("pgdown pgdown enter")
	s.Type("Cards")
	s.Press("enter")
	s.Type("Start earlier")
	s.Press("enter")
	s.Type("3 March")
	s.Shows("Cards", "Start earlier", "= 3 March 20")
	s.Press("enter enter")
	s.Type(" for everybody")
	s.Press("ctrl+s")
	got := s.Session().Closing()
	if got.Keep != "Cards for everybody" || got.Change != "Start earlier" || len(got.Next) != 10 || got.Next[4:] != "-03-03" {
		t.Errorf("kept is %+v", got)
	}
}

func TestTheEndListsTheParkingLot(t *testing.T) {
	s := atEnd(t)
	s.Press("*")
	s.Type("Parking permits")
	s.Press("ctrl+s")
	s.Press("pgdown pgdown pgdown")
	s.Shows("4 of 4", "Parking lot", "Parking permits")
	s.Press("pgdown")
	s.Shows("There is no page further on")
	s.Press("enter")
	s.Shows("Parking lot: 1 of 1 still open")
	s.Press("esc esc")
	s.Hides("The end of the workshop")
}

func TestTheRoomSeesNoNames(t *testing.T) {
	s := atEnd(t)
	s.Press("3 w 4")
	s.Shows("One induction", "How likely is", "2 of 3 in")
	s.Hides("Ann", "Bob", "Cath")
	s.Press("4 enter")
	s.Shows("Median 4, from 3 to 4")
	s.InShape("the end on the wall", tuitest.Sizes...)
}

func TestAPriorityThatGoesLeavesNoHole(t *testing.T) {
	s := atEnd(t)
	s.Press("pgdown")
	s.Did(model.Remove[model.Priority]{ID: "pr2"})
	s.Shows("How we worked, and when we meet again", "2 of 3")
	s.Press("pgup 3")
	if in := s.Session().Plan().Likelihood("pr1").In; in != 1 {
		t.Errorf("%d are in for the first", in)
	}
}

func TestOnePersonAloneSealsNothing(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Alone(t, framework.Builtin())))
	s.Press("enter S")
	s.Did(model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "Learn to listen"}, At: model.End})
	s.Press("E 4")
	s.Shows("All 1 are in", "P1 4")
	s.Press("enter")
	s.Shows("How we worked")
}

func TestEveryPageOfTheEndIsInShape(t *testing.T) {
	s := atEnd(t)
	for _, lead := range []string{"", "3 4 5", "enter", "pgdown", "pgdown", "pgdown"} {
		s.Press(lead)
		s.InShape("the end after "+lead, tuitest.Sizes...)
	}
}

// TestNobodyInTheRowIsCut looks at each width for all who are asked, with what they said.
func TestNobodyInTheRowIsCut(t *testing.T) {
	names := make([]string, 12)
	for i := range names {
		names[i] = fmt.Sprintf("Perinatal %02d", i+1)
	}
	s := tuitest.New(t, 80, 36, tuitest.On(tuitest.RoomOf(t, framework.Builtin(), func(*model.Origin) {}, names...)))
	s.Choices(1)
	s.Press("E")
	for width := 60; width <= 200; width++ {
		s.Resize(width, 36)
		for _, name := range names {
			s.Shows(name + " □")
		}
	}
}
