package tui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/tui/tuitest"
)

// planlessShots are screens of an instrument without a plan.
func planlessShots() (all []shot) {
	room := func(t testing.TB) *tuitest.Memory { return tuitest.Room(t, ownWords(t), tuitest.Four...) }
	for _, lead := range []string{"enter pgup", "enter", "enter 3 4 3 4 enter 3", "enter g g enter", "enter S", "enter B", "enter p x enter esc B o", "enter S x", "enter P", "enter E", "enter H"} {
		all = append(all, shot{"no plan, " + lead, room, tuitest.Pressing(lead)})
	}
	return all
}

// keymap are all keys that mean something anywhere, or may be taken for one that does.
func keymap(t *testing.T) []string {
	keys := strings.Split("0 1 2 3 4 5 6 7 8 9 d n y D N Y k j h l z K J G _ , . é", " ")
	for letter := range letters(t) {
		keys = append(keys, letter)
	}
	keys = append(keys, tuitest.KeyNames()...)
	keys = slices.DeleteFunc(keys, func(key string) bool { return key == "ctrl+j" }) // a line more, of which an empty one shows nothing
	slices.Sort(keys)
	return slices.Compact(keys)
}

// TestNoKeyIsSilent presses every key of the keymap on every screen: something happens, or a sentence
// says why not. A command that pages share is pressed on the first of them.
func TestNoKeyIsSilent(t *testing.T) {
	met, keys := map[string]bool{}, keymap(t)
	for _, shot := range append(shots(), planlessShots()...) {
		m := shot.begin(t)
		begin := func(t *testing.T) *tuitest.Sim {
			s := tuitest.New(t, 80, 24, tuitest.On(m.Clone()), tuitest.Still)
			shot.lead(s)
			return s
		}
		s := begin(t)
		typing := s.Typing()
		var pressed []string
		for _, key := range keys {
			name := strings.ReplaceAll(key, "space", " ")
			way, offered := fmt.Sprintf("%T %s", s.App().Top(), key), false
			for _, c := range s.Commands() {
				if slices.Contains(c.Keys, name) {
					way, offered = way+" "+c.Label+c.About, true
				}
			}
			if !met[way] && (offered || !typing) {
				pressed = append(pressed, key)
			}
			met[way] = true
		}
		t.Run(shot.name, func(t *testing.T) {
			t.Parallel()
			s, state := begin(t), ""
			for _, key := range pressed {
				if now := s.Body() + s.Heading(); state != "" && now != state || s.Quit {
					s = begin(t)
				}
				was, seq, held := s.See(), seqOf(s), len(s.Held)
				state = s.Body() + s.Heading()
				s.Press(key)
				if s.See() == was && s.Said() == "" && !s.Quit && seqOf(s) == seq && len(s.Held) == held {
					t.Errorf("%s does nothing, and nothing is said:\n%s", key, was)
				}
			}
		})
	}
}

// seqOf is how many entries the log of the open session has; none without one.
func seqOf(s *tuitest.Sim) int {
	if !s.Open() {
		return 0
	}
	return s.Seq()
}
