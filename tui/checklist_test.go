package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
	"testing"
)

// ticks is what was said of the items of a checklist, in their order.
func (s *sim) ticks(list string) []model.Tick {
	found, _ := s.session().Guide().Checklist(list)
	var all []model.Tick
	for _, item := range found.Items() {
		all = append(all, s.session().Answer(list, item.ID).Tick)
	}
	return all
}

func TestChecklistFromTopToBottom(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	before := func() string { return entered(t, s.session()) }
	s.press("enter s L 4")
	was := before()
	s.press("y p n y y p")
	s.shows("3 yes, 2 partly, 1 no, 1 not yet talked about", "Developed", "Going further")
	s.hides("%", "score")
	s.press("n")
	want := []model.Tick{model.Yes, model.Partly, model.No, model.Yes, model.Yes, model.Partly, model.No}
	for i, got := range s.ticks("requirements") {
		if got != want[i] {
			t.Errorf("item %d: %q, want %q", i+1, got, want[i])
		}
	}
	s.press("home backspace")
	s.shows("2 yes, 2 partly, 2 no, 1 not yet talked about")
	s.kept()
	s.press("u u u u u u u u")
	if got := before(); got != was {
		t.Errorf("undo gave\n%s\nwant\n%s", got, was)
	}
}

func TestChecklistsTurn(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 3 down down y tab")
	s.shows("Minimum requirements", "7 not yet talked about")
	s.press("tab")
	s.shows("Workforce outcomes", "6 not yet talked about")
	s.press("tab")
	s.shows("Building a culture", "1 yes, 8 not yet talked about")
	s.press("shift+tab")
	s.shows("Workforce outcomes")
	if got := s.ticks("culture")[2]; got != model.Yes {
		t.Errorf("the third aspect of the culture is %q", got)
	}
}

func TestUndoGoesBackToTheItem(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 4 y n tab p u u")
	s.shows("Minimum requirements", "▸ –       Everyone is committed")
	s.press("y u u ctrl+r")
	s.shows("▸ yes     There is a first version", "1 yes, 6 not yet talked about")
	s.kept()
}

func TestNoteKeepsTheAnswer(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 5 p up e")
	s.write("Health only")
	s.press("enter")
	s.shows("Note: Health only", "1 partly")
	s.press("n up")
	if got := s.session().Answer("outcomes", "capacity"); got != (model.Answer{Tick: model.No, Note: "Health only"}) {
		t.Errorf("the answer is %+v", got)
	}
	s.press("enter x esc n esc y")
	s.shows("Note: Health only")
	s.kept()
}

func TestActionsUnfold(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	const first, second = "Keep time in every working week", "Give clinical practitioners days"
	s.press("enter s L 3 down")
	s.hides(first)
	s.press("a")
	s.shows("▸ "+first, "· "+second)
	s.press("down")
	s.shows("· "+first, "▸ "+second)
	s.press("a")
	s.hides(first)
	s.resize(120, 36)
	s.shows(first, second)
	s.press("tab")
	if _, there := ui.Find(s.root.commands(), "a"); there {
		t.Error("an item without actions offers to show them")
	}
}

func TestChecklistMakesPriorities(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 4 P enter")
	s.shows("It is priority 9 now")
	s.press("esc 3 down a down P enter")
	all := s.session().Priorities()
	requirement, action := all[8], all[9]
	if requirement.What != "There is a first version of a plan to develop the multi-agency workforce" || requirement.Government != 1 {
		t.Errorf("of the requirement: %+v", requirement)
	}
	if action.What != "Give clinical practitioners days in each month to pass on what they have learned." || action.Government != 0 {
		t.Errorf("of the action: %+v", action)
	}
	s.press("down P esc")
	if len(s.session().Priorities()) != 10 {
		t.Error("Esc wrote a priority")
	}
	s.kept()
}

func TestChecklistGoesToThePriorityOfAnItem(t *testing.T) {
	for _, size := range sizes {
		s := newSim(t, size[0], size[1], stored(samples(t)))
		s.press("enter s L 4 P enter P")
		s.shows("It is priority 9 already", "There is a first version of a plan")
		s.press("tab")
		s.write("The lead")
		s.press("enter")
		all := s.session().Priorities()
		if len(all) != 9 || all[8].Owner != "The lead" {
			t.Errorf("there are %d priorities, the last %+v", len(all), all[len(all)-1])
		}
		s.press("u u P")
		s.shows("A new priority")
	}
}

func TestRoomSeesNoNotes(t *testing.T) {
	for _, width := range []int{80, 120} {
		s := newSim(t, width, 36, stored(samples(t)))
		s.press("enter s L 3 e")
		s.write("Marged says never")
		s.press("enter p up w")
		s.shows("partly", "A common purpose")
		s.hides("Marged", "Enter note")
		s.press("n w")
		s.shows("1 no", "Marged says never")
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
		s := newSim(t, 80, 24, stored(samples(t)))
		s.press("enter s L 4 " + c.keys)
		s.write("Health only")
		s.press("enter")
		found, _ := s.session().Guide().Checklist("requirements")
		for i, item := range found.Items() {
			if got := s.session().Answer("requirements", item.ID).Note; (got != "") != (i == c.item) {
				t.Errorf("%s: the note on item %d is %q", c.keys, i+1, got)
			}
		}
	}
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 4 n")
	s.shows(`"no": e adds a note to it, P makes it a priority.`)
	s.press("P")
	first := s.root.Top().(*form.Edit).Form.Value(item.WhatField)
	found, _ := s.session().Guide().Checklist("requirements")
	if first != found.Items()[0].Text {
		t.Errorf("the priority begins with %q, want %q", first, found.Items()[0].Text)
	}
}

func TestAChecklistNamesAWrongKey(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 4")
	s.write("y, n")
	s.press("7")
	s.shows(`7 does nothing here: still "`)
	s.press("Y N")
	want := []model.Tick{model.Yes, model.No, model.Yes, model.No, "", "", ""}
	for i, got := range s.ticks("requirements") {
		if got != want[i] {
			t.Errorf("item %d: %q, want %q", i+1, got, want[i])
		}
	}
}
