package plan_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/tuitest"
)

// ticks is what was said of the items of a checklist, in their order.
func ticks(s *tuitest.Sim, list string) []model.Tick {
	found, _ := s.Session().Guide().Checklist(list)
	var all []model.Tick
	for _, item := range found.Items() {
		all = append(all, s.Session().Plan().Answer(list, item.ID).Tick)
	}
	return all
}

func TestChecklistFromTopToBottom(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	before := func() string { return tuitest.Entered(t, s.Session()) }
	s.Press("enter S L 4")
	was := before()
	s.Press("y p n y y p")
	s.Shows("3 yes, 2 partly, 1 no, 1 not yet talked about", "Developed", "Going further")
	s.Hides("%", "score")
	s.Press("n")
	want := []model.Tick{model.Yes, model.Partly, model.No, model.Yes, model.Yes, model.Partly, model.No}
	for i, got := range ticks(s, "requirements") {
		if got != want[i] {
			t.Errorf("item %d: %q, want %q", i+1, got, want[i])
		}
	}
	s.Press("home backspace")
	s.Shows("2 yes, 2 partly, 2 no, 1 not yet talked about")
	s.Saved()
	s.Press("u u u u u u u u")
	if got := before(); got != was {
		t.Errorf("undo gave\n%s\nwant\n%s", got, was)
	}
}

func TestChecklistsTurn(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 3 down down y right")
	s.Shows("Minimum requirements", "7 not yet talked about")
	s.Press("right")
	s.Shows("Workforce outcomes", "6 not yet talked about")
	s.Press("right")
	s.Shows("Building a culture", "1 yes, 8 not yet talked about")
	s.Press("left")
	s.Shows("Workforce outcomes")
	if got := ticks(s, "culture")[2]; got != model.Yes {
		t.Errorf("the third aspect of the culture is %q", got)
	}
}

func TestUndoGoesBackToTheItem(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 4 y n right p u u")
	s.Shows("Minimum requirements", "▸ –       Everyone is committed")
	s.Press("y u u ctrl+r")
	s.Shows("▸ yes     There is a first version", "1 yes, 6 not yet talked about")
	s.Saved()
}

func TestNoteKeepsTheAnswer(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 5 p up e")
	s.Type("Health only")
	s.Press("enter")
	s.Shows("Note: Health only", "1 partly")
	s.Press("n up")
	if got := s.Session().Plan().Answer("outcomes", "capacity"); got != (model.Answer{Tick: model.No, Note: "Health only"}) {
		t.Errorf("the answer is %+v", got)
	}
	s.Press("enter x esc n esc y")
	s.Shows("Note: Health only")
	s.Saved()
}

func TestActionsUnfold(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	const first, second = "Keep time in every working week", "Give clinical practitioners days"
	s.Press("enter S L 3 down")
	s.Hides(first)
	s.Press("tab")
	s.Shows("▸ "+first, "· "+second)
	s.Press("down")
	s.Shows("· "+first, "▸ "+second)
	s.Press("tab")
	s.Hides(first)
	s.Resize(120, 36)
	s.Shows(first, second)
	s.Press("right")
	if _, there := s.Command("tab"); there {
		t.Error("an item without actions offers to show them")
	}
}

func TestChecklistMakesPriorities(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 4 a enter")
	s.Shows("It is priority 9 now")
	s.Press("esc 3 down tab down a enter")
	all := s.Session().Priorities()
	requirement, action := all[8], all[9]
	if requirement.What != "There is a first version of a plan to develop the multi-agency workforce" || requirement.Requirement != 1 {
		t.Errorf("of the requirement: %+v", requirement)
	}
	if action.What != "Give clinical practitioners days in each month to pass on what they have learned." || action.Requirement != 0 {
		t.Errorf("of the action: %+v", action)
	}
	s.Press("down a esc")
	if len(s.Session().Priorities()) != 10 {
		t.Error("Esc wrote a priority")
	}
	s.Saved()
}

func TestChecklistGoesToThePriorityOfAnItem(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
		s.Press("enter S L 4 a enter a")
		s.Shows("It is priority 9 already", "There is a first version of a plan")
		s.Press("tab")
		s.Type("The lead")
		s.Press("enter")
		all := s.Session().Priorities()
		if len(all) != 9 || all[8].Owner != "The lead" {
			t.Errorf("there are %d priorities, the last %+v", len(all), all[len(all)-1])
		}
		s.Press("u u a")
		s.Shows("A new priority")
	}
}

func TestRoomSeesNoNotes(t *testing.T) {
	for _, width := range []int{80, 120} {
		s := tuitest.New(t, width, 36, tuitest.On(tuitest.Samples(t)))
		s.Press("enter S L 3 e")
		s.Type("Marged says never")
		s.Press("enter p up w")
		s.Shows("partly", "purpose")
		s.Hides("Marged", "Enter note")
		s.Press("n w")
		s.Shows("1 no", "Marged says never")
	}
}

// A note or a priority right after an answer is about what was just answered, although
// the focus has gone on.
func TestANoteBelongsToWhatWasJustAnswered(t *testing.T) {
	for _, c := range []struct {
		keys string
		item int // that has the note
	}{
		{"y e", 0}, {"y p e", 1}, {"y enter", 1}, {"y down e", 2}, {"y down up e", 1}, {"y e esc e", 1}, {"e", 0}, {"y backspace e", 2},
	} {
		s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
		s.Press("enter S L 4 " + c.keys)
		s.Type("Health only")
		s.Press("enter")
		found, _ := s.Session().Guide().Checklist("requirements")
		for i, item := range found.Items() {
			if got := s.Session().Plan().Answer("requirements", item.ID).Note; (got != "") != (i == c.item) {
				t.Errorf("%s: the note on item %d is %q", c.keys, i+1, got)
			}
		}
	}
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 4 n")
	s.Shows(`"no": e adds a note to it, a makes it a priority.`)
	s.Press("a")
	first := s.Field(item.WhatField)
	found, _ := s.Session().Guide().Checklist("requirements")
	if first != found.Items()[0].Text {
		t.Errorf("the priority begins with %q, want %q", first, found.Items()[0].Text)
	}
}

func TestAChecklistNamesAWrongKey(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 4")
	s.Type("y, n")
	s.Press("7")
	s.Shows(`7 does nothing here: still "`)
	s.Press("Y N")
	want := []model.Tick{model.Yes, model.No, model.Yes, model.No, "", "", ""}
	for i, got := range ticks(s, "requirements") {
		if got != want[i] {
			t.Errorf("item %d: %q, want %q", i+1, got, want[i])
		}
	}
}
