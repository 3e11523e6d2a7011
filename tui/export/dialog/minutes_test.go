package dialog_test

import (
	"errors"
	"strings"
	"testing"

	"familyhub/stocktake/tui/tuitest"
)

// copying is a program whose clipboard is kept in a variable, or refuses.
func copying(t *testing.T, refuses error) (s *tuitest.Sim, copied *[]string) {
	t.Helper()
	copied = new([]string)
	s = tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), func(c *tuitest.Setup) {
		c.Copy = func(text string) (string, error) {
			if refuses == nil {
				*copied = append(*copied, text)
			}
			return "Some terminals do not.", refuses
		}
	})
	return s, copied
}

func TestMinutesAreCopied(t *testing.T) {
	for name, keys := range map[string]string{"at the end of the workshop": "enter E @", "in the dialog": "x @"} {
		t.Run(name, func(t *testing.T) {
			s, copied := copying(t, nil)
			s.Press(keys)
			s.Shows("Minutes", "Sent to the clipboard. Some terminals do not. If pasting brings", "Decisions", "average 3.8")
			if len(*copied) != 1 || !strings.HasPrefix((*copied)[0], "Minutes: Workforce workshop, spring 2026\n") || !strings.Contains((*copied)[0], "Next date") {
				t.Fatalf("copied was %q", *copied)
			}
			s.InShape("minutes", tuitest.Sizes...)
			s.Press("@")
			if len(*copied) != 2 {
				t.Errorf("copied was %d times", len(*copied))
			}
			s.Press("enter")
			s.Shows("Export: minutes")
			s.Press("ctrl+s")
			s.Shows("-minutes.txt")
		})
	}
}

func TestWhatTheClipboardDoesNotTakeIsSaid(t *testing.T) {
	s, _ := copying(t, errors.New("this terminal has no clipboard"))
	s.Press("x @")
	s.Shows("This terminal has no clipboard. Enter writes the text to a file", "Decisions")
	s.Setup.Copy = nil
	s.Restart()
	s.Press("x @")
	s.Shows("There is no clipboard here. Enter writes the text to a file")
}
