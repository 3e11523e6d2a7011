package tui

import (
	"errors"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/editor"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/workshop"

	tea "github.com/charmbracelet/bubbletea"
)

// inEditor gives the program an editor in which a text becomes another.
func inEditor(edit func(text string) (string, error)) func(*Config) {
	return func(c *Config) {
		c.Editor = func(text string, done func(string, error) tea.Msg) tea.Cmd {
			return func() tea.Msg { return done(edit(text)) }
		}
	}
}

func TestEditorTakesTheTextAndGivesItBack(t *testing.T) {
	var got []string
	s := newSim(t, 120, 36, stored(samples(t)), inEditor(func(text string) (string, error) {
		got = append(got, text)
		return text + " and\nmore\n", nil
	}))
	s.press("enter g 7 enter b")
	s.write("One thing")
	s.shows("ctrl+e editor")
	s.press("ctrl+e")
	s.shows("One thing and", "more")
	s.press("enter")
	all := s.session().BarriersAt(model.Target{Statement: 7})
	if text := all[len(all)-1].Text; text != "One thing and\nmore" || len(got) != 1 || got[0] != "One thing" {
		t.Errorf("from %q to %q", got, text)
	}
	s.press("esc P a")
	s.write("Ann")
	s.press("ctrl+e")
	if got := s.root.Top().(*form.Edit).Form.Value(people.NameField); got != "Ann and more" {
		t.Errorf("a line became %q", got)
	}
}

func TestEditorThatFailsLeavesTheText(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(string) (string, error)
		says string
	}{
		"fails": {func(string) (string, error) {
			return "", errors.New("the editor vim has failed: it ended with the status 1")
		}, "the editor vim has failed: it ended"},
		"too long": {func(string) (string, error) { return strings.Repeat("x", model.MaxText+1), nil }, "with 10001 characters the one from the editor is too"},
	} {
		s := newSim(t, 120, 36, stored(samples(t)), inEditor(c.edit))
		s.press("enter g 7 enter e")
		s.write("as it was")
		s.press("ctrl+e")
		s.shows("The text is as it was", c.says)
		if got := form.OpenIn(s.root.Top()).Value(workshop.NoteField); got != "as it was" {
			t.Errorf("%s: the text is %q", name, got)
		}
	}
}

func TestTextIsTakenThoughItsFileCannotBeDeleted(t *testing.T) {
	s := newSim(t, 120, 36, stored(samples(t)), inEditor(func(text string) (string, error) {
		return text + " and more", &editor.TextLeft{Path: "folder of texts", Err: errors.New("another program has it open")}
	}))
	s.press("enter g 7 enter e")
	s.write("What was said")
	s.press("ctrl+e")
	s.shows("The text was taken over, but its copy in folder of texts could not be deleted (another program has it open)")
	if got := form.OpenIn(s.root.Top()).Value(workshop.NoteField); got != "What was said and more" {
		t.Errorf("the text is %q", got)
	}
}

func TestWithoutAnEditorTheProgramSaysSo(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter g 7 enter e")
	s.hides("ctrl+e editor")
	s.press("ctrl+e")
	s.shows("No editor is set. Set VISUAL or EDITOR")
	s = newSim(t, 80, 24, stored(samples(t)), inEditor(func(string) (string, error) { t.Error("it was opened"); return "", nil }))
	s.press("enter g 7 enter b tab ctrl+e")
	s.shows("This is no text")
}

// While something is not saved, the key that the screen names for that must work.
func TestNotSavedComesBeforeTheEditor(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)), inEditor(func(string) (string, error) { t.Error("it was opened"); return "", nil }))
	s.press("enter g 7 enter")
	s.store.failing = errFull
	s.press("f e")
	s.write("x")
	s.shows("NOT SAVED")
	s.hides("ctrl+e editor")
	s.press("ctrl+e")
	s.shows("Export")
}

func TestHostileTextFromAnEditorIsInert(t *testing.T) {
	for _, text := range hostiletext.Typed() {
		s := newSim(t, 60, 18, inEditor(func(string) (string, error) { return text.Value, nil }))
		s.workshop(2)
		for _, keys := range []string{"b ctrl+e", "enter", "esc P a ctrl+e", "enter"} {
			s.press(keys)
			s.inShape(text.Name+" from the editor, "+keys, sizes[0])
		}
	}
}
