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
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/firstuse"
	"familyhub/stocktake/tui/story"
	"familyhub/stocktake/tui/ui"
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
	*story.Player
	T     testing.TB
	Store *Memory // the data file, where it is one in memory
	Setup Setup

	file, demo ui.Store // where sessions are kept, and where while the demo is shown
}

// New begins the program in a window of a size, on an empty store unless a change says
// otherwise.
func New(t testing.TB, width, height int, change ...func(*Setup)) *Sim {
	t.Helper()
	s := &Sim{Player: story.New(width, height), T: t}
	s.Setup.Config = s.Config(NewMemory())
	s.Setup.ExportDir = t.ArtifactDir()
	s.Restart(change...)
	return s
}

// On begins the program on a store.
func On(m *Memory) func(*Setup) { return func(c *Setup) { c.Store = m } }

// OpenAt begins the program in a session.
func OpenAt(id string) func(*Setup) { return func(c *Setup) { c.Begin.Open = id } }

// Soon lets what waits for up to a second arrive with the next key, such as drafts.
func Soon(c *Setup) { c.Soon = true }

// Hints begins the program with those hints for newcomers that its file says have not served yet.
func Hints(c *Setup) {
	remembered, _, _ := c.Store.Setting(firstuse.HintsSetting)
	c.Hints = firstuse.NewHints(remembered)
}

// WithDemo begins the program with the samples as its demo, in a file of its own each time.
func WithDemo(t testing.TB) func(*Setup) {
	return func(c *Setup) { c.Demo = func() (ui.Store, error) { return Samples(t), nil } }
}

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
	s.Hold, s.Still = s.Setup.Slow, s.Setup.Still
	s.file = s.Setup.Store
	s.Player.Begin(s.watched())
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
	if s.Root.Demo() {
		return s.demo
	}
	return s.file
}

// App is the program as its screens see it.
func (s *Sim) App() ui.App { return s.Root }

// Run carries out an action, as a key would.
func (s *Sim) Run(a ui.Action) { s.Send(a) }

// Flush writes what is still queued, as at the end of the program.
func (s *Sim) Flush() error { return s.Root.Flush() }

// Unbacked is why the latest changes are in no backup.
func (s *Sim) Unbacked() error { return s.Root.Unbacked() }

// Demo reports whether the sample sessions are shown.
func (s *Sim) Demo() bool { return s.Root.Demo() }

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
	waiting := s.Waiting
	s.Waiting = nil
	for _, w := range waiting {
		if w.Wait > wait {
			s.Waiting = append(s.Waiting, w)
			continue
		}
		s.Send(w.Msg)
	}
}

// Waits is how many messages are to arrive after just so long.
func (s *Sim) Waits(wait time.Duration) (n int) {
	for _, w := range s.Waiting {
		if w.Wait == wait {
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
	return s.Root.Session().Session()
}
