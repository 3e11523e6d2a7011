package tui

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/theme"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

// hostile draws what people may type or paste by accident or in malice.
func hostile() *rapid.Generator[string] {
	return rapid.Map(rapid.SampledFrom(hostiletext.Typed()), func(t hostiletext.Text) string { return t.Value })
}

func (m *memory) clone() *memory {
	c := *m
	c.overviews, c.deleted, c.origins = maps.Clone(m.overviews), maps.Clone(m.deleted), maps.Clone(m.origins)
	c.drafts = maps.Clone(m.drafts)
	c.works, c.logs, c.settings = maps.Clone(m.works), maps.Clone(m.logs), maps.Clone(m.settings)
	for id, log := range c.logs {
		c.logs[id] = slices.Clip(log)
	}
	return &c
}

// TestAnythingGoes presses random keys on every screen and dialog while the window
// changes its size, the disk is slow and the disk fails. Nothing may panic, each view
// must be exactly as large as the window and harmless, and once everything is
// written, the store must have what the screens have.
func TestAnythingGoes(t *testing.T) {
	t.Chdir(t.TempDir()) // a folder that was typed may be relative
	stores := []*memory{
		newMemory(), samples(t), room(t, framework.Builtin(), names(30)...),
		room(t, frameworkOf(t, 3, 2), names(3)...), room(t, frameworkOf(t, 12, 5), names(60)...), room(t, framework.Builtin()),
		voting(t), secret(t), roomOf(t, frameworkOf(t, 3, 2), blind, names(3)...),
	}
	keys := strings.Split("0123456789dnxcybepifgsPtamoujkhlqDGHRwzvrBFJKLMNOST/?:<>", "")
	keys = append(keys, slices.Sorted(maps.Keys(named))...)
	lengths := []int{0, 1, 2, 5, 11, 17, 18, 20, 24, 36, 50, 60}
	widths := []int{0, 1, 2, 7, 15, 20, 31, 59, 60, 75, 80, 101, 120, 200, 250}
	rapid.Check(t, func(rt *rapid.T) {
		width, height := 80, 24
		m := rapid.SampledFrom(stores).Draw(rt, "store").clone()
		s := newSim(t, width, height, stored(m), func(c *Config) {
			c.Profile = rapid.SampledFrom([]termenv.Profile{termenv.Ascii, termenv.TrueColor}).Draw(rt, "colours")
			c.Look = ui.NewLook(theme.Auto, rapid.SampledFrom(theme.GlyphSets()).Draw(rt, "glyphs"), true, c.Profile)
			c.Demo = func() (ui.Store, error) { return stores[1].clone(), nil }
			c.Begin.Wall = rapid.Bool().Draw(rt, "wall")
			soon(c)
			inEditor(func(text string) (string, error) { return text + "\n" + hostile().Draw(rt, "edited"), nil })(c)
			c.Publish = func([]byte) {}
			c.Backup = func(ui.Store) (string, error) { return "/data/backups/stocktake.db", m.failing }
		})
		s.press(rapid.SampledFrom(planLeads).Draw(rt, "lead"))
		for i := range rapid.IntRange(1, 60).Draw(rt, "steps") {
			switch rapid.IntRange(0, 30).Draw(rt, "kind") {
			case 0:
				width, height = rapid.SampledFrom(widths).Draw(rt, "width"), rapid.SampledFrom(lengths).Draw(rt, "height")
				s.resize(width, height)
			case 1:
				s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(hostile().Draw(rt, "pasted")), Paste: true})
			case 2:
				s.write(hostile().Draw(rt, "typed"))
			case 3:
				m.failing = nil
				if rapid.Bool().Draw(rt, "fails") {
					m.failing = errors.New("the disk is full")
				}
			case 4:
				s.hold = true
			case 5:
				s.release()
			case 6:
				s.press("enter g enter")
			default:
				s.press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if fault := misshapen(s.root.View(), width, height); fault != "" {
				rt.Fatalf("after step %d at %dx%d: %s\n%s", i+1, width, height, fault, s.see())
			}
			if s.quit {
				return
			}
		}
		m.failing = nil
		s.release()
		s.send(tea.KeyMsg{Type: tea.KeyCtrlS})
		s.same(rt)
	})
}

// same fails unless the store has the open session as the screens have it.
func (s *sim) same(rt *rapid.T) {
	if s.quit || s.root.desk == nil {
		return
	}
	if len(s.root.Unsaved()) > 0 {
		rt.Fatalf("%d writes are still queued", len(s.root.Unsaved()))
	}
	h, _, err := s.root.File().Load(s.root.desk.Session().ID())
	if err != nil {
		rt.Fatal(err)
	}
	want, got := strings.Split(written(s.t, s.root.desk.Session()), "\n"), strings.Split(written(s.t, h.Session()), "\n")
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			rt.Fatalf("line %d of the session is %s in the store and %s on the screens", i+1, got[i], want[i])
		}
	}
	if len(want) != len(got) {
		rt.Fatalf("the session has %d lines in the store and %d on the screens", len(got), len(want))
	}
}

func TestEverySize(t *testing.T) {
	for _, shot := range shots() {
		s := newSim(t, 80, 24, stored(shot.begin(t)))
		shot.lead(s)
		for _, size := range [][2]int{{0, 0}, {1, 1}, {1, 60}, {250, 1}, {20, 5}, {20, 6}, {14, 9}, {15, 9}, {59, 17}, {60, 18}, {120, 36}, {250, 80}} {
			s.resize(size[0], size[1])
			if fault := misshapen(s.root.View(), size[0], size[1]); fault != "" {
				t.Errorf("%s at %dx%d: %s", shot.name, size[0], size[1], fault)
			}
		}
	}
}

func TestTooSmallSaysSo(t *testing.T) {
	s := newSim(t, 59, 17)
	s.workshop(2)
	s.resize(59, 17)
	s.shows("Too small: enlarge to 60 by 18.")
	s.resize(20, 5)
	s.shows("Make this window", "larger.")
	s.press("4")
	if n := s.session().Distribution(1).Answered(); n != 1 {
		t.Errorf("%d scores were taken in a window that is too small, want 1", n)
	}
}
