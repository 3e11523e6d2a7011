package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/theme"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// memory is a store without a disk, which can be told to fail.
type memory struct {
	overviews map[string]model.Overview
	deleted   map[string]model.Overview
	origins   map[string]model.Origin
	works     map[string]*framework.Framework
	logs      map[string][]model.Entry
	settings  map[string]string
	drafts    map[string]*model.Draft
	path      string // where it says to be; the usual place if empty
	failing   error
	appends   int
}

func newMemory() *memory {
	return &memory{
		overviews: map[string]model.Overview{}, deleted: map[string]model.Overview{},
		origins: map[string]model.Origin{}, works: map[string]*framework.Framework{},
		logs: map[string][]model.Entry{}, settings: map[string]string{},
		drafts: map[string]*model.Draft{},
	}
}

func (m *memory) Path() string {
	if m.path != "" {
		return m.path
	}
	return "/data/stocktake.db"
}

func (m *memory) Sessions() ([]model.Overview, error) {
	if m.failing != nil {
		return nil, m.failing
	}
	var all []model.Overview
	for _, o := range m.overviews {
		all = append(all, o)
	}
	slices.SortFunc(all, model.NewestFirst)
	return all, nil
}

func (m *memory) Load(id string) (*model.History, model.Overview, error) {
	o, ok := m.overviews[id]
	if !ok {
		return nil, o, fmt.Errorf("there is no session %q", id)
	}
	h, err := model.NewHistory(m.origins[id], m.works[id])
	if err != nil {
		return nil, o, err
	}
	for _, e := range m.logs[id] {
		if err := h.Replay(e); err != nil {
			return nil, o, err
		}
	}
	return h, o, nil
}

func (m *memory) Create(origin model.Origin, fw *framework.Framework, o model.Overview, entries ...model.Entry) error {
	if m.failing != nil {
		return m.failing
	}
	m.origins[o.ID], m.works[o.ID], m.overviews[o.ID] = origin, fw, o
	m.logs[o.ID] = slices.Clone(entries)
	return nil
}

func (m *memory) Append(o model.Overview, entries ...model.Entry) error {
	m.appends++
	if m.failing != nil {
		return m.failing
	}
	if _, ok := m.overviews[o.ID]; !ok {
		return errors.New("no such session")
	}
	for _, e := range entries {
		there := len(m.logs[o.ID])
		switch seq := int(e.Seq); {
		case seq <= there && sameLog(m.logs[o.ID][seq-1:seq], []model.Entry{e}):
			continue
		case seq != there+1:
			return fmt.Errorf("change %d does not follow: the session has %d", e.Seq, there)
		}
		m.logs[o.ID] = append(m.logs[o.ID], e)
	}
	m.overviews[o.ID] = o
	return nil
}

func (m *memory) Delete(id string) error {
	m.deleted[id] = m.overviews[id]
	delete(m.overviews, id)
	return nil
}

func (m *memory) Restore(id string) error {
	m.overviews[id] = m.deleted[id]
	delete(m.deleted, id)
	return nil
}

func (m *memory) Setting(key string) (string, bool, error) {
	v, ok := m.settings[key]
	return v, ok, nil
}

func (m *memory) SetSetting(key, value string) error {
	m.settings[key] = value
	return nil
}

func (m *memory) Draft(id string) (*model.Draft, error) { return m.drafts[id], nil }

func (m *memory) SetDraft(id string, d *model.Draft) error {
	if m.failing == nil {
		m.drafts[id] = d
	}
	return m.failing
}

// sim drives the program without a terminal: each message is delivered and each
// command drained before the next key, so nothing waits and nothing races.
type sim struct {
	t     testing.TB
	root  *Root
	store *memory
	quit  bool
	clock time.Time
	hold  bool      // commands are kept back, as by a slow disk
	held  []tea.Cmd // those that were
}

func newSim(t testing.TB, width, height int, change ...func(*Config)) *sim {
	t.Helper()
	s := &sim{t: t, store: newMemory(), clock: time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC)}
	ids := 0
	config := Config{
		Store: s.store, Framework: framework.Builtin(), ExportDir: t.TempDir(), Work: 2,
		Now: func() time.Time { s.clock = s.clock.Add(time.Second); return s.clock },
		NewID: func() string {
			for {
				ids++
				id := fmt.Sprintf("session%05d", ids)
				if _, taken := s.store.origins[id]; !taken {
					return id
				}
			}
		},
		Dark: true, Profile: termenv.Ascii, Look: ui.NewLook(theme.Dark, theme.Mixed, true, termenv.Ascii),
	}
	for _, c := range change {
		c(&config)
	}
	if m, ok := config.Store.(*memory); ok {
		s.store = m
	}
	s.root = New(config)
	s.send(tea.WindowSizeMsg{Width: width, Height: height})
	s.drain(s.root.Init())
	return s
}

// newSimOn begins the program on a store and a framework for new sessions.
func newSimOn(t testing.TB, m *memory, fw *framework.Framework) *sim {
	return newSim(t, 80, 24, stored(m), func(c *Config) { c.Framework = fw })
}

// resize changes the size of the window.
func (s *sim) resize(width, height int) { s.send(tea.WindowSizeMsg{Width: width, Height: height}) }

func (s *sim) send(msg tea.Msg) {
	_, cmd := s.root.Update(msg)
	s.drain(cmd)
}

// drain runs a command and all that comes of it.
func (s *sim) drain(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if s.hold {
		s.held = append(s.held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			s.drain(c)
		}
	case tea.QuitMsg:
		s.quit = true
	default:
		s.send(msg)
	}
}

// release lets the held commands go on.
func (s *sim) release() {
	s.hold = false
	held := s.held
	s.held = nil
	for _, c := range held {
		s.drain(c)
	}
}

var named = map[string]tea.KeyType{
	"enter": tea.KeyEnter, "esc": tea.KeyEsc, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "space": tea.KeySpace,
	"ctrl+c": tea.KeyCtrlC, "ctrl+s": tea.KeyCtrlS, "ctrl+r": tea.KeyCtrlR, "ctrl+e": tea.KeyCtrlE, "ctrl+p": tea.KeyCtrlP, "ctrl+o": tea.KeyCtrlO,
	"ctrl+left": tea.KeyCtrlLeft, "ctrl+right": tea.KeyCtrlRight, "ctrl+home": tea.KeyCtrlHome, "ctrl+end": tea.KeyCtrlEnd,
	"ctrl+w": tea.KeyCtrlW, "ctrl+h": tea.KeyCtrlH, "ctrl+j": tea.KeyCtrlJ,
	"shift+up": tea.KeyShiftUp, "shift+down": tea.KeyShiftDown, "shift+left": tea.KeyShiftLeft, "shift+right": tea.KeyShiftRight,
}

// press presses keys by name, separated by spaces: "n enter 3 4 d".
func (s *sim) press(keys string) {
	s.t.Helper()
	for _, k := range strings.Fields(keys) {
		if kind, ok := named[k]; ok {
			msg := tea.KeyMsg{Type: kind}
			if kind == tea.KeySpace {
				msg.Runes = []rune{' '}
			}
			s.send(msg)
			continue
		}
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(k)})
	}
}

// write types a text, one key press a character, as a keyboard sends it.
func (s *sim) write(text string) {
	for _, r := range text {
		if r == ' ' {
			s.send(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
			continue
		}
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
}

// see is the screen without colours.
func (s *sim) see() string { return ansi.Strip(s.root.View()) }

// shows fails unless all texts are on the screen.
func (s *sim) shows(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.see(), text) {
			s.t.Fatalf("%q is not on the screen:\n%s", text, s.see())
		}
	}
}

// hides fails if a text is on the screen.
func (s *sim) hides(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if strings.Contains(s.see(), text) {
			s.t.Fatalf("%q is on the screen:\n%s", text, s.see())
		}
	}
}

// session is the session that is open.
func (s *sim) session() *model.Session {
	s.t.Helper()
	if s.root.desk == nil {
		s.t.Fatalf("no session is open:\n%s", s.see())
	}
	return s.root.desk.Session()
}

// workshop opens a new group session with some participants, at its first statement.
func (s *sim) workshop(people int) {
	s.t.Helper()
	s.press("n")
	s.write("Northvale spring")
	s.press("enter m")
	s.write(fmt.Sprint(people))
	s.press("enter g enter")
	s.shows("1 of 20")
}
