package form_test

import (
	"testing"

	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/tuitest"

	tea "github.com/charmbracelet/bubbletea"
)

// area is an evidence field of a session, in focus.
func area(t *testing.T) (*tuitest.Sim, *form.AreaInput) {
	t.Helper()
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("e")
	return s, s.App().Top().(*form.Entries).Form.Fields[0].(*form.AreaInput)
}

func TestKeysWithinATextOfSeveralLines(t *testing.T) {
	for keys, want := range map[string]string{
		"x":                                   "one two\nthree fourx",
		"ctrl+left x":                         "one two\nthree xfour",
		"ctrl+left ctrl+left x":               "one two\nxthree four",
		"ctrl+left ctrl+left ctrl+left x":     "one xtwo\nthree four",
		"ctrl+home ctrl+right x":              "onex two\nthree four",
		"ctrl+home ctrl+right ctrl+right x":   "one twox\nthree four",
		"ctrl+home x":                         "xone two\nthree four",
		"ctrl+home ctrl+end x":                "one two\nthree fourx",
		"home x":                              "one two\nxthree four",
		"ctrl+home end x":                     "one twox\nthree four",
		"ctrl+w x":                            "one two\nthree x",
		"ctrl+h x":                            "one two\nthree x",
		"backspace x":                         "one two\nthree foux",
		"ctrl+home end ctrl+j x":              "one two\nx\nthree four",
		"ctrl+home ctrl+left ctrl+left x":     "xone two\nthree four",
		"ctrl+home space space ctrl+left x":   "x  one two\nthree four",
		"ctrl+home end delete x":              "one twoxthree four",
		"up x":                                "one twox\nthree four",
		"ctrl+left ctrl+left backspace x":     "one twoxthree four",
		"ctrl+home ctrl+j ctrl+j ctrl+left x": "x\n\none two\nthree four",
	} {
		s, f := area(t)
		s.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("one two\r\nthree four"), Paste: true})
		s.Press(keys)
		if got := f.Value(); got != want {
			t.Errorf("%s: %q, not %q", keys, got, want)
		}
	}
}

// The textarea looks for the word before the cursor for ever where there is none.
func TestNoWordBefore(t *testing.T) {
	for _, typed := range []string{"", " ", "   \n  \n"} {
		s, f := area(t)
		f.Input.SetValue(typed)
		s.Press("ctrl+left")
		s.Send(tea.KeyMsg{Type: tea.KeyLeft, Alt: true})
		s.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("b"), Alt: true})
		s.Press("x")
		if got := f.Value(); got != "x"+typed {
			t.Errorf("in %q: %q", typed, got)
		}
	}
}

func TestPasteOfSeveralLines(t *testing.T) {
	s, f := area(t)
	s.Type("so ")
	s.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("first\rsecond\r\n\r\nthird "), Paste: true})
	s.Type("end")
	if want := "so first\nsecond\n\nthird end"; f.Value() != want {
		t.Errorf("%q, not %q", f.Value(), want)
	}
	s.Press("enter")
	if got := s.Session().At(1).Evidence()[0].Text; got != "so first\nsecond\n\nthird end" {
		t.Errorf("kept as %q", got)
	}
}

func TestKeysWithinALine(t *testing.T) {
	for keys, want := range map[string]string{
		"ctrl+left x": "one two xthree", "ctrl+left ctrl+left x": "one xtwo three", "home ctrl+right x": "onex two three",
		"ctrl+home x": "xone two three", "home ctrl+end x": "one two threex", "ctrl+w x": "one two x", "ctrl+h x": "one two x",
		"home ctrl+left x": "xone two three", "end ctrl+right x": "one two threex",
	} {
		s := tuitest.New(t, 80, 24)
		s.Workshop(2)
		s.Press("P a")
		s.Type("one two three")
		s.Press(keys)
		if got := s.Field(people.NameField); got != want {
			t.Errorf("%s: %q, not %q", keys, got, want)
		}
	}
}
