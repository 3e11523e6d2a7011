package tui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

// hostile draws what people may type or paste by accident or in malice.
func hostile() *rapid.Generator[string] {
	return rapid.Map(rapid.SampledFrom(hostiletext.Typed()), func(t hostiletext.Text) string { return t.Value })
}

// keysOf are the keys of all commands that a screen has, as far as a test can press them.
func keysOf(s *tuitest.Sim) (all []string) {
	for _, c := range s.Commands() {
		for _, key := range c.Keys {
			key = strings.ReplaceAll(key, " ", "space")
			if len([]rune(key)) == 1 || slices.Contains(tuitest.KeyNames(), key) {
				all = append(all, key)
			}
		}
	}
	return all
}

// TestAnythingGoes presses random keys on every screen and dialog while the window
// changes its size, the disk is slow and the disk fails. Nothing may panic, each view
// must be exactly as large as the window and harmless, and once everything is
// written, the store must have what the screens have.
func TestAnythingGoes(t *testing.T) {
	t.Chdir(t.TempDir()) // a folder that was typed may be relative
	stores := []*tuitest.Memory{
		tuitest.NewMemory(), tuitest.Samples(t), tuitest.Room(t, framework.Builtin(), tuitest.Names(30)...),
		tuitest.Room(t, tuitest.FrameworkOf(t, 3, 2), tuitest.Names(3)...), tuitest.Room(t, tuitest.FrameworkOf(t, 12, 5), tuitest.Names(60)...), tuitest.Room(t, framework.Builtin()),
		tuitest.Voting(t), tuitest.Secret(t), tuitest.RoomOf(t, tuitest.FrameworkOf(t, 3, 2), tuitest.Blind, tuitest.Names(3)...),
	}
	keys := append(strings.Split("0123456789dnhjklq", ""), tuitest.KeyNames()...)
	lengths := []int{0, 1, 2, 5, 11, 17, 18, 20, 24, 36, 50, 60}
	widths := []int{0, 1, 2, 7, 15, 20, 31, 59, 60, 75, 80, 101, 120, 200, 250}
	rapid.Check(t, func(rt *rapid.T) {
		width, height := 80, 24
		m := rapid.SampledFrom(stores).Draw(rt, "store").Clone()
		s := tuitest.New(t, width, height, tuitest.On(m), func(c *tuitest.Setup) {
			c.Profile = rapid.SampledFrom([]termenv.Profile{termenv.Ascii, termenv.TrueColor}).Draw(rt, "colours")
			c.Look = ui.NewLook(theme.Auto, rapid.SampledFrom(theme.GlyphSets()).Draw(rt, "glyphs"), theme.OnDark, c.Profile)
			c.Demo = func() (ui.Store, error) { return stores[1].Clone(), nil }
			c.Begin.Wall = rapid.Bool().Draw(rt, "wall")
			tuitest.Soon(c)
			inEditor(func(text string) (string, error) { return text + "\n" + hostile().Draw(rt, "edited"), nil })(c)
			c.Publish = func([]byte) {}
			c.Backup = func(ui.Store) (string, error) { return "/data/backups/stocktake.db", m.Failing }
		})
		s.Press(rapid.SampledFrom(planLeads).Draw(rt, "lead"))
		for i := range rapid.IntRange(1, 60).Draw(rt, "steps") {
			switch rapid.IntRange(0, 30).Draw(rt, "kind") {
			case 0:
				width, height = rapid.SampledFrom(widths).Draw(rt, "width"), rapid.SampledFrom(lengths).Draw(rt, "height")
				s.Resize(width, height)
			case 1:
				s.Paste(hostile().Draw(rt, "pasted"))
			case 2:
				s.Type(hostile().Draw(rt, "typed"))
			case 3:
				m.Failing = nil
				if rapid.Bool().Draw(rt, "fails") {
					m.Failing = errors.New("the disk is full")
				}
			case 4:
				s.Hold = true
			case 5:
				s.Release()
			case 6:
				s.Press("enter g g enter")
			case 7, 8, 9, 10, 11, 12, 13, 14, 15: // what the screen has a key for, or would while nobody types
				if all := keysOf(s); len(all) > 0 {
					s.Press(rapid.SampledFrom(all).Draw(rt, "key of the screen"))
				}
			default:
				s.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if fault := s.Misshapen(); fault != "" {
				rt.Fatalf("after step %d at %dx%d: %s\n%s", i+1, width, height, fault, s.See())
			}
			if s.Quit {
				return
			}
		}
		m.Failing = nil
		s.Release()
		s.Press("ctrl+s")
		if s.Open() && !s.Quit {
			s.SavedIn(rt)
		}
	})
}

func TestEverySize(t *testing.T) {
	notShort(t)
	for _, shot := range shots() {
		s := tuitest.New(t, 80, 24, tuitest.On(shot.begin(t)))
		shot.lead(s)
		for _, size := range [][2]int{{0, 0}, {1, 1}, {1, 60}, {250, 1}, {20, 5}, {20, 6}, {14, 9}, {15, 9}, {59, 17}, {60, 18}, {120, 36}, {250, 80}} {
			s.Resize(size[0], size[1])
			if fault := s.Misshapen(); fault != "" {
				t.Errorf("%s at %dx%d: %s", shot.name, size[0], size[1], fault)
			}
		}
	}
}

func TestTooSmallSaysSo(t *testing.T) {
	s := tuitest.New(t, 59, 17)
	s.Workshop(2)
	s.Resize(59, 17)
	s.Shows("Too small: enlarge to 60 by 18.")
	s.Resize(20, 5)
	s.Shows("Make this window", "larger.")
	s.Press("4")
	if n := s.Session().At(1).Distribution().Answered(); n != 1 {
		t.Errorf("%d scores were taken in a window that is too small, want 1", n)
	}
}

// planLeads lead from the home screen to the screens of the plan, where random keys
// seldom get by themselves; every other one leads nowhere.
var planLeads = []string{
	"", "enter S B", "", "enter S B o", "", "enter S B tab a ctrl+o", "", "enter S T",
	"", "enter g 7 enter p up enter ctrl+o tab", "", "enter S B v enter",
	"", "enter p x enter y enter z enter esc B v enter", "", "enter S B a x enter",
	"", "down enter S F enter y", "enter S F down enter e", "enter S T F",
	"", "enter S B tab a x ctrl+o tab tab tab tab", "", "enter S B o M down M", "", "enter S B v enter 1 1 enter 2 esc v o",
	"enter S L", "enter S L 3", "", "enter S L 4 a", "enter S L 6 +", "", "enter S L 6 a x tab y tab 3 enter esc", "enter S L 7", "enter S L 8 x",
	"enter S L 0", "enter S L 0 a x enter enter 3 enter", "enter S L 0 enter ctrl+o",
	"enter Q enter", "enter L 9 /", "enter S L 3 w", "enter S L 3 tab a", "enter S L F", "enter S L x",
	"enter S L W", "enter S L W 3 4 enter", "enter g 7 enter W 4", "enter S L U", "enter S L U 3 e", "enter S L U N", "enter S L U w",
	"enter S L down down enter", "enter S L down down enter enter", "enter S B tab a x ctrl+o tab tab tab tab enter", "enter S x @",
	"enter S x 1", "enter S L 0 a x enter 5", "enter O", "enter O right right", "enter A", "enter E", "enter E p", "enter V", "*",
}
