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
// says why not. A command that pages share is pressed on the first of them. On each screen, and on each
// that a key leads to, the letters are for what the one table in docs/workshop.md says
// (TestALetterMeansTheSame, which is its end).
func TestNoKeyIsSilent(t *testing.T) {
	notShort(t)
	met, keys, letters := map[string]bool{}, keymap(t), newMeant(t)
	t.Run("screens", func(t *testing.T) {
		planned := shots()
		for n, shot := range append(planned, planlessShots()...) {
			m := shot.begin(t)
			begin := func(t *testing.T) *tuitest.Sim {
				s := tuitest.New(t, 80, 24, tuitest.On(m.Clone()), tuitest.Still)
				shot.lead(s)
				return s
			}
			look := func(s *tuitest.Sim, where string) {
				if n < len(planned) {
					letters.look(s, "on "+shot.name+where)
				}
			}
			s := begin(t)
			look(s, "")
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
				s := begin(t)
				first := s.See()
				was := first
				for _, key := range pressed {
					if s.Quit || pageOf(was) != pageOf(first) {
						s = begin(t)
						was = s.See()
					}
					seq, held := seqOf(s), len(s.Held)
					s.Press(key)
					now := s.See()
					if now == was && s.Said() == "" && !s.Quit && seqOf(s) == seq && len(s.Held) == held {
						t.Errorf("%s does nothing, and nothing is said:\n%s", key, was)
					}
					look(s, ", "+key)
					was = now
				}
			})
		}
	})
	t.Run("TestALetterMeansTheSame", letters.check)
}

// pageOf is a screen without what stands around its page: the first line and the last two.
func pageOf(screen string) string {
	_, rest, _ := strings.Cut(screen, "\n")
	lines := strings.Split(rest, "\n")
	return strings.Join(lines[:len(lines)-2], "\n")
}

// seqOf is how many entries the log of the open session has; none without one.
func seqOf(s *tuitest.Sim) int {
	if !s.Open() {
		return 0
	}
	return s.Seq()
}
