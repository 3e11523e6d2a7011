package tui_test

import (
	"errors"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/tui/editor"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/workshop/statement"

	tea "github.com/charmbracelet/bubbletea"
)

// inEditor gives the program an editor in which a text becomes another.
func inEditor(edit func(text string) (string, error)) func(*tuitest.Setup) {
	return func(c *tuitest.Setup) {
		c.Editor = func(text string, done func(string, error) tea.Msg) tea.Cmd {
			return func() tea.Msg { return done(edit(text)) }
		}
	}
}

func TestEditorTakesTheTextAndGivesItBack(t *testing.T) {
	var got []string
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)), inEditor(func(text string) (string, error) {
		got = append(got, text)
		return text + " and\nmore\n", nil
	}))
	s.Press("enter g 7 enter b")
	s.Type("One thing")
	s.Shows("ctrl+e editor")
	s.Press("ctrl+e")
	s.Shows("One thing and", "more")
	s.Press("enter")
	all := s.Session().Plan().BarriersAt(model.Subject{Statement: 7})
	if text := all[len(all)-1].Text; text != "One thing and\nmore" || len(got) != 1 || got[0] != "One thing" {
		t.Errorf("from %q to %q", got, text)
	}
	s.Press("esc P a")
	s.Type("Ann")
	s.Press("ctrl+e")
	if got := s.Field(people.NameField); got != "Ann and more" {
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
		"too long": {func(string) (string, error) { return strings.Repeat("x", refusal.MaxText+1), nil }, "with 10001 characters the one from the editor is too"},
	} {
		s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)), inEditor(c.edit))
		s.Press("enter g 7 enter e")
		s.Type("as it was")
		s.Press("ctrl+e")
		s.Shows("The text is as it was", c.says)
		if got := s.Field(statement.NoteField); got != "as it was" {
			t.Errorf("%s: the text is %q", name, got)
		}
	}
}

func TestTextIsTakenThoughItsFileCannotBeDeleted(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)), inEditor(func(text string) (string, error) {
		return text + " and more", &editor.TextLeft{Path: "folder of texts", Err: errors.New("another program has it open")}
	}))
	s.Press("enter g 7 enter e")
	s.Type("What was said")
	s.Press("ctrl+e")
	s.Shows("The text was taken over, but its copy in folder of texts could not be deleted (another program has it open)")
	if got := s.Field(statement.NoteField); got != "What was said and more" {
		t.Errorf("the text is %q", got)
	}
}

func TestWithoutAnEditorTheProgramSaysSo(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter e")
	s.Hides("ctrl+e editor")
	s.Press("ctrl+e")
	s.Shows("No editor is set. Set VISUAL or EDITOR")
	s = tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), inEditor(func(string) (string, error) { t.Error("it was opened"); return "", nil }))
	s.Press("enter g 7 enter b tab ctrl+e")
	s.Shows("This is no text")
}

// While something is not saved, the key that the screen names for that must work.
func TestNotSavedComesBeforeTheEditor(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), inEditor(func(string) (string, error) { t.Error("it was opened"); return "", nil }))
	s.Press("enter g 7 enter")
	s.Store.Failing = tuitest.ErrFull
	s.Press("f e")
	s.Type("x")
	s.Shows("NOT SAVED")
	s.Hides("ctrl+e editor")
	s.Press("ctrl+e")
	s.Shows("Export")
}

func TestHostileTextFromAnEditorIsInert(t *testing.T) {
	for _, text := range hostiletext.Typed() {
		s := tuitest.New(t, 60, 18, inEditor(func(string) (string, error) { return text.Value, nil }))
		s.Workshop(2)
		for _, keys := range []string{"b ctrl+e", "enter", "esc P a ctrl+e", "enter"} {
			s.Press(keys)
			s.InShape(text.Name+" from the editor, "+keys, tuitest.Sizes[0])
		}
	}
}
