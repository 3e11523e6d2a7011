package tui_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/tui/tuitest"
)

// TestHostileTextIsInert puts every hostile text into every field: most are pasted,
// and each is typed into some.
func TestHostileTextIsInert(t *testing.T) {
	fields := []struct{ name, keys string }{
		{"details", "P N"},
		{"person", "P a"},
		{"several", "P +"},
		{"score sheets", "P I"},
		{"whose score sheets", "P I ctrl+o"},
		{"file", "P I"},
		{"why", "y"},
		{"evidence", "e"},
		{"barrier", "b"},
		{"priority", "p"},
		{"jump", "g"},
		{"palette", ":"},
		{"export", "x"},
		{"guide", "i /"},
		{"places", "B tab a ctrl+o"},
		{"outcome", "B tab a ctrl+o tab tab tab tab"},
		{"find", "B /"},
		{"dots", "p x enter esc B v"},
		{"note on an item", "L 3 e"},
		{"priority of an item", "L 3 a"},
		{"skill", "L 6 a"},
		{"level", "L 6 + enter tab tab tab tab"},
		{"training from a file", "L 6 I"},
		{"reflection", "Q enter"},
		{"vision", "L 8"},
		{"lead", "L 8 tab tab"},
		{"resources", "L 9 /"},
	}
	for f, field := range fields {
		for n, text := range hostiletext.Typed() {
			if (f+n)%3 > 0 {
				continue // each text goes into a third of the fields
			}
			s := tuitest.New(t, 60, 18)
			s.Workshop(2)
			s.Press(field.keys)
			if (f+n)%2 == 0 {
				s.Type(text.Value)
			} else {
				s.Paste(text.Value)
			}
			for _, then := range []string{"", "enter", "esc n esc", "S tab"} {
				s.Press(then)
				s.InShape(text.Name+" as "+field.name+", then "+then, tuitest.Sizes[(f+n)%2])
			}
			if s.Open() {
				s.Saved()
			}
		}
	}
}

// TestHostileSessionIsInert opens a session that somebody else has filled, text by
// text, and walks through every page and dialog of it.
func TestHostileSessionIsInert(t *testing.T) {
	pages := []string{
		"", "/", "esc delete", "esc x", "esc enter", "pgup", "left", "right enter", "y", "esc esc e", "esc b", "esc p", "esc R", "esc m", "H", "down down",
		"esc P", "enter", "esc t", "esc u", "s", "t down down down", "esc", "i", "/", "esc", "esc ?", "esc :", "esc x", "esc w", "c", "right", "s", "esc w",
		"L", "3", "a", "P", "esc enter", "esc w tab", "w esc", "6", "enter", "esc P", "esc esc 7", "enter", "esc y esc 8", "tab", "esc esc 9", "end", "/", "esc",
	}
	for n, text := range hostiletext.Typed() {
		fw, mode := hostilesession.Framework(text.Value), model.Group
		if n%4 == 3 {
			fw, mode = framework.Builtin(), model.Solo
		}
		full, err := hostilesession.New(fw, mode, text.Value)
		if err != nil {
			t.Fatalf("%s: %v", text.Name, err)
		}
		m := tuitest.NewMemory()
		m.Keep(t, full, fw)
		s := tuitest.New(t, 80, 24, tuitest.On(m))
		walked := ""
		for i, keys := range pages {
			s.Press(keys)
			walked += " " + keys
			s.InShape(text.Name+", after"+walked, tuitest.Sizes[(i+n)%3])
		}
	}
}

// TestHostileOverviewIsInert lists sessions of a store that somebody else has filled.
func TestHostileOverviewIsInert(t *testing.T) {
	for n, text := range hostiletext.Typed() {
		m := tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
		for id, o := range m.Overviews {
			o.Details = model.Details{Title: text.Value, Area: text.Value, Facilitator: text.Value, Date: model.Date(text.Value), Ends: model.Clock(text.Value)}
			o.Steps = []model.StepOverview{{Short: text.Value}}
			m.Overviews[id] = o
		}
		s := tuitest.New(t, 80, 24, tuitest.On(m))
		for _, keys := range []string{"", "delete", "n", "/"} {
			s.Press(keys)
			s.InShape(text.Name+" in the list, "+keys, tuitest.Sizes[n%3])
		}
	}
}
