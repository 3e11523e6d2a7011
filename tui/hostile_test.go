package tui_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/overview"
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
		{"places", "B tab a tab tab tab"},
		{"outcome", "B tab a ctrl+o tab tab tab tab tab"},
		{"find", "B /"},
		{"dots", "p x enter esc B v"},
		{"note on an item", "L 3 e"},
		{"priority of an item", "L 3 a"},
		{"skill", "L 6 a"},
		{"level", "L 6 + enter tab tab tab tab"},
		{"training from a file", "L 6 I"},
		{"reflection", "Q enter"},
		{"measure", "L 0 a"},
		{"unit", "L 0 a x tab"},
		{"value of a measure", "L 0 a x enter enter"},
		{"measures from a file", "L 0 I"},
		{"vision", "L 8"},
		{"lead", "L 8 tab tab tab"},
		{"resources", "L 9 /"},
		{"ground rule", "O right right a"},
		{"parked", "*"},
		{"who takes it up", "* x tab"},
		{"would raise it", "p x ctrl+s esc E e"},
		{"keep", "E enter"},
	}
	room := tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
	for f, field := range fields {
		t.Run(field.name, func(t *testing.T) {
			t.Parallel()
			for n, text := range hostiletext.Typed() {
				if (f+n)%3 > 0 {
					continue // each text goes into a third of the fields
				}
				s := tuitest.New(t, 60, 18, tuitest.On(room.Clone()))
				s.Press("enter " + field.keys)
				if (f+n)%12 == 0 {
					s.Type(text.Value)
				} else {
					s.Paste(text.Value)
				}
				for _, then := range []string{"", "enter", "esc n esc", "S tab"} {
					s.Press(then)
					s.InShape(text.Name+", then "+then, tuitest.Sizes[(f+n)%2])
				}
				if s.Open() {
					s.Saved()
				}
			}
		})
	}
}

// walks lead from the home screen to every page and dialog of a session, with a look at each
// step.
var walks = [][]string{
	{"", "/", "esc delete", "esc x", "esc enter", "pgup", "left", "right enter", "y", "esc e", "esc b", "up", "enter"},
	{"enter p", "up", "enter", "esc esc m", "esc H", "down down", "/"},
	{"enter R", "esc i", "/", "esc", "right right", "esc ?", "esc :", "esc x", "1", "esc g", "esc *", "x"},
	{"enter P", "enter", "esc N", "esc I", "esc +", "esc a"},
	{"enter t", "esc w", "c", "right", "w"},
	{"enter O", "right", "right", "e", "esc right", "w", "right"},
	{"enter A", "w", "w a"},
	{"enter E", "p", "esc e", "esc w", "w pgdown", "w", "w enter", "esc pgdown", "enter", "a"},
	{"enter S", "tab", "end", "w", "w C", "esc esc"},
	{"enter S F", "enter"},
	{"enter S V", "down"},
	{"enter Q", "enter"},
	{"enter S H"},
	{"enter S B", "o", "tab", "enter", "esc M", "down M"},
	{"enter S B v", "enter", "1", "w"},
	{"enter S T", "down", "enter", "esc w"},
	{"enter S L", "1", "esc 2", "esc 3", "a", "esc enter", "esc w", "tab", "w", "e"},
	{"enter S L 4", "down", "enter"},
	{"enter S L 5", "enter"},
	{"enter S L 6", "tab"},
	{"enter S L 7", "enter", "up", "enter", "esc esc e", "ctrl+o", "esc a", "ctrl+o"},
	{"enter S L 8", "enter", "end", "/"},
}

// TestHostileSessionIsInert opens a session that somebody else has filled, text by
// text, and walks through every page and dialog of it: each text through half of them, each of them
// with half of the texts.
func TestHostileSessionIsInert(t *testing.T) {
	for n, text := range hostiletext.Typed() {
		t.Run(text.Name, func(t *testing.T) {
			t.Parallel()
			fw, mode := hostilesession.Framework(text.Value), model.Group
			if n%4 == 3 {
				fw, mode = framework.Builtin(), model.Solo
			}
			full, err := hostilesession.New(fw, mode, text.Value)
			if err != nil {
				t.Fatal(err)
			}
			m := tuitest.NewMemory()
			m.Keep(t, full, fw)
			for w, walk := range walks {
				if (n+w)%2 > 0 {
					continue
				}
				s := tuitest.New(t, 80, 24, tuitest.On(m.Clone()))
				walked := ""
				for i, keys := range walk {
					s.Press(keys)
					walked += " " + keys
					s.InShape("after"+walked, tuitest.Sizes[(w+i+n)%3])
				}
			}
		})
	}
}

// TestHostileOverviewIsInert lists sessions of a store that somebody else has filled.
func TestHostileOverviewIsInert(t *testing.T) {
	for n, text := range hostiletext.Typed() {
		m := tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
		for id, o := range m.Overviews {
			o.Details = model.Details{Title: text.Value, Area: text.Value, Facilitator: text.Value, Date: calendar.Date(text.Value), Ends: calendar.Clock(text.Value)}
			o.Steps = []overview.Step{{Short: text.Value}}
			m.Overviews[id] = o
		}
		s := tuitest.New(t, 80, 24, tuitest.On(m))
		for _, keys := range []string{"", "delete", "n", "/"} {
			s.Press(keys)
			s.InShape(text.Name+" in the list, "+keys, tuitest.Sizes[n%3])
		}
	}
}
