// Package tuitest drives the screens without a terminal, for tests. A scenario begins the
// program on a store in memory, presses keys and types, and looks at what a person would
// see and at what the log of the session says:
//
//	s := tuitest.New(t, 80, 24)
//	s.Workshop(2)
//	s.Press("3 4 enter 3")
//	s.Shows("2 of 2 in")
//	s.Saved()
//
// Each message is delivered, and each command carried out, before the next key: nothing
// waits and nothing races. Time passes only where a scenario says so, with Elapse.
package tuitest

import (
	"fmt"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
)

// Setup is what a program is begun with.
type Setup struct {
	tui.Config
	Soon  bool // what waits for up to a second arrives after the next key
	Still bool // the clock stands still but for Pass
	Slow  bool // commands are kept back from the beginning, until Release
}

// Sim is a running program with somebody at its keyboard.
type Sim struct {
	T     testing.TB
	Store *Memory // the data file, where it is one in memory
	Setup Setup
	Quit  bool // the program has ended
	Clock time.Time
	Hold  bool      // commands are kept back, as by a slow disk
	Held  []tea.Cmd // those that were

	root          *tui.Root
	width, height int
	waiting       []timer
	file, demo    ui.Store // where sessions are kept, and where while the demo is shown
}

// timer is a message that is to arrive after a while.
type timer struct {
	wait time.Duration
	msg  tea.Msg
}

// New begins the program in a window of a size, on an empty store unless a change says
// otherwise.
func New(t testing.TB, width, height int, change ...func(*Setup)) *Sim {
	t.Helper()
	s := &Sim{T: t, Clock: time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC), width: width, height: height}
	ids := 0
	s.Setup.Config = tui.Config{
		Store: NewMemory(), Framework: framework.Builtin(), Instruments: framework.Shipped, ExportDir: t.TempDir(), Work: 2,
		Now: func() time.Time {
			if !s.Setup.Still {
				s.Clock = s.Clock.Add(time.Second)
			}
			return s.Clock
		},
		NewID: func() string {
			for {
				ids++
				id := fmt.Sprintf("session%05d", ids)
				if _, taken := s.Store.Origins[id]; !taken {
					return id
				}
			}
		},
		Later: func(wait time.Duration, msg tea.Msg) tea.Cmd {
			s.waiting = append(s.waiting, timer{wait, msg})
			return nil
		},
		Background: theme.OnDark, Profile: termenv.Ascii, Look: ui.NewLook(theme.Dark, theme.Mixed, theme.OnDark, termenv.Ascii),
	}
	s.Restart(change...)
	return s
}

// On begins the program on a store.
func On(m *Memory) func(*Setup) { return func(c *Setup) { c.Store = m } }

// OpenAt begins the program in a session.
func OpenAt(id string) func(*Setup) { return func(c *Setup) { c.Begin.Open = id } }

// Soon lets what waits for up to a second arrive with the next key, such as drafts.
func Soon(c *Setup) { c.Soon = true }

// Still has the clock stand still.
func Still(c *Setup) { c.Still = true }

// ReadOnly begins the program on a file of which not all can be read.
func ReadOnly(c *Setup) {
	c.ReadOnly = "entry 17 of the session k3v7 and 2 other records cannot be read (stocktake check names them)"
}

// Killed is the program after a kill: begun again, on the home screen.
func (s *Sim) Killed() {
	s.T.Helper()
	s.Setup.Begin = tui.Begin{}
	s.Restart(Soon)
}

// Restart begins the program again on what is on the disk, as after a kill.
func (s *Sim) Restart(change ...func(*Setup)) {
	s.T.Helper()
	for _, c := range change {
		c(&s.Setup)
	}
	s.Store, _ = s.Setup.Store.(*Memory)
	if s.Store == nil {
		s.Store = NewMemory()
	}
	s.Quit, s.Hold, s.Held, s.waiting = false, s.Setup.Slow, nil, nil
	s.file = s.Setup.Store
	s.root = tui.New(s.watched())
	s.Resize(s.width, s.height)
	s.Drain(s.root.Init())
}

// watched is the setup with an eye on which files are made.
func (s *Sim) watched() tui.Config {
	config := s.Setup.Config
	if demo := config.Demo; demo != nil {
		config.Demo = func() (file ui.Store, err error) {
			file, err = demo()
			s.demo = file
			return file, err
		}
	}
	if elsewhere := config.Elsewhere; elsewhere != nil {
		config.Elsewhere = func(path string, fill func(ui.Store) error) (ui.Store, error) {
			file, err := elsewhere(path, fill)
			if err == nil {
				s.file = file
			}
			return file, err
		}
	}
	return config
}

// File is where the sessions that are shown are kept.
func (s *Sim) File() ui.Store {
	if s.root.Demo() {
		return s.demo
	}
	return s.file
}

// App is the program as its screens see it.
func (s *Sim) App() ui.App { return s.root }

// Run carries out an action, as a key would.
func (s *Sim) Run(a ui.Action) { s.Send(a) }

// Flush writes what is still queued, as at the end of the program.
func (s *Sim) Flush() error { return s.root.Flush() }

// Unbacked is why the latest changes are in no backup.
func (s *Sim) Unbacked() error { return s.root.Unbacked() }

// Demo reports whether the sample sessions are shown.
func (s *Sim) Demo() bool { return s.root.Demo() }

// Resize changes the size of the window.
func (s *Sim) Resize(width, height int) {
	s.width, s.height = width, height
	s.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Send delivers a message.
func (s *Sim) Send(msg tea.Msg) {
	_, cmd := s.root.Update(msg)
	s.Drain(cmd)
}

// Drain carries out a command and all that comes of it.
func (s *Sim) Drain(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if s.Hold {
		s.Held = append(s.Held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			s.Drain(c)
		}
	case tea.QuitMsg:
		s.Quit = true
	default:
		s.Send(msg)
	}
}

// Release lets the held commands go on.
func (s *Sim) Release() {
	s.Hold = false
	held := s.Held
	s.Held = nil
	for _, c := range held {
		s.Drain(c)
	}
	s.soon()
}

// soon lets what waits for up to a second arrive, where nothing is to be waited for.
func (s *Sim) soon() {
	if s.Setup.Soon {
		s.Elapse(time.Second)
	}
}

// Pass sets the clock on.
func (s *Sim) Pass(d time.Duration) { s.Clock = s.Clock.Add(d) }

// Elapse lets what waits for so long or less arrive.
func (s *Sim) Elapse(wait time.Duration) {
	waiting := s.waiting
	s.waiting = nil
	for _, w := range waiting {
		if w.wait > wait {
			s.waiting = append(s.waiting, w)
			continue
		}
		s.Send(w.msg)
	}
}

// Waits is how many messages are to arrive after just so long.
func (s *Sim) Waits(wait time.Duration) (n int) {
	for _, w := range s.waiting {
		if w.wait == wait {
			n++
		}
	}
	return n
}

// Session is the session that is open.
func (s *Sim) Session() *model.Session {
	s.T.Helper()
	if !s.Open() {
		s.T.Fatalf("no session is open:\n%s", s.See())
	}
	return s.root.Session().Session()
}
