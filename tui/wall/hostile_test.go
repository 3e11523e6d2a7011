package wall

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"familyhub/stocktake/model/hostiletext"
	kit "familyhub/stocktake/model/text"

	tea "github.com/charmbracelet/bubbletea"
)

// TestHostileStatesAreInert shows what a program may send that is not the one that
// should: each picture with a hostile text in every field.
func TestHostileStatesAreInert(t *testing.T) {
	sizes := []tea.WindowSizeMsg{{Width: 60, Height: 18}, {Width: 80, Height: 24}, {Width: 120, Height: 36}}
	all := states(t)
	for n, text := range hostiletext.Typed() {
		for i, name := range names(all) {
			if (n+i)%4 != 0 { // each text in some states, each state with many texts
				continue
			}
			st := clone(t, all[name])
			fill(reflect.ValueOf(&st), text.Value)
			st.Session = "abcdefghijkl"
			s := newStage(t, "abcdefghijkl")
			s.feed = &feed{}
			s.feed.publish(t, st)
			s.send(sizes[(n+i)%len(sizes)])
			s.settle()
			s.inert(text.Name + " in the state " + name)
		}
	}
}

// TestHostileErrorsAreInert: their sentences, and what is said after them, stay whole.
func TestHostileErrorsAreInert(t *testing.T) {
	for _, text := range hostiletext.Typed() {
		s := newStage(t, text.Value)
		s.saved = func(string) (State, error) { return State{}, errors.New(text.Value) }
		s.settle()
		s.inert(text.Name + " from the file")
		if s.screen.err != nil {
			s.shows("This screen goes on when the session is open.")
		}
		s = newStage(t, "abcdef")
		s.feed = &feed{err: errors.New(text.Value)}
		s.settle()
		s.inert(text.Name + " from the feed")
		s = newStage(t, "abcdef")
		s.feed = &feed{states: [][]byte{[]byte(text.Value)}}
		s.settle()
		s.inert(text.Name + " for a state")
	}
}

func clone(t *testing.T, st State) (same State) {
	t.Helper()
	data, err := json.Marshal(st)
	if err == nil {
		err = json.Unmarshal(data, &same)
	}
	if err != nil {
		t.Fatal(err)
	}
	return same
}

// inert fails unless the screen is as large as its window and harmless.
func (s *stage) inert(what string) {
	s.t.Helper()
	view := s.screen.View()
	if err := hostiletext.HarmlessScreen(view); err != nil {
		s.t.Errorf("%s: %v", what, err)
	}
	lines := strings.Split(view, "\n")
	if len(lines) != s.screen.height {
		s.t.Errorf("%s: %d lines, want %d", what, len(lines), s.screen.height)
	}
	for _, line := range lines {
		if w := kit.Width(line); w != s.screen.width {
			s.t.Errorf("%s: %d cells, want %d: %q", what, w, s.screen.width, line)
		}
	}
}

// fill puts a text into every string within a value.
func fill(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem(), text)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), text)
		}
	}
}
