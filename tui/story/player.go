package story

import (
	"fmt"
	"slices"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
)

// Player drives the program without a terminal. Each message is delivered, and each command carried
// out, before the next: nothing waits and nothing races. The same keys give the same screens on any
// computer at any time.
type Player struct {
	Root          *tui.Root
	Width, Height int       // of the window
	Clock         time.Time // goes on by a second each time that it is read
	Still         bool      // it does not
	Quit          bool      // the program has ended
	Hold          bool      // commands are kept back, as by a slow disk
	Held          []tea.Cmd // those that were
	Waiting       []Timer   // what is to come after a while

	after func(wait time.Duration, msg tea.Msg) tea.Cmd // has it come; nil while it waits
	ids   int
}

// Timer is a message that is to come after a while.
type Timer struct {
	Wait time.Duration
	Msg  tea.Msg
}

// New is a player with a window of a size, at half past nine of the samples' day.
func New(width, height int) *Player {
	return &Player{Width: width, Height: height, Clock: begun()}
}

// Config is what the program is begun with on a store.
func (p *Player) Config(s ui.Store) tui.Config {
	return tui.Config{
		Store: s, Framework: framework.Builtin(), Instruments: framework.Shipped, ExportDir: "/home/reader/minutes", Work: 2,
		Now: func() time.Time {
			if !p.Still {
				p.Clock = p.Clock.Add(time.Second)
			}
			return p.Clock
		},
		NewID:      p.newID,
		Later:      p.Later,
		Background: theme.OnDark, Profile: termenv.Ascii, Look: ui.NewLook(theme.Dark, theme.Mixed, theme.OnDark, termenv.Ascii),
	}
}

// newID is an id that no session of the file has.
func (p *Player) newID() string {
	there, _ := p.Root.File().Sessions() // a file that cannot be read takes no new session
	for {
		p.ids++
		id := sessionID(p.ids)
		if !slices.ContainsFunc(there, func(o overview.Overview) bool { return o.ID == id }) {
			return id
		}
	}
}

// Later keeps a message that is to come after a while.
func (p *Player) Later(wait time.Duration, msg tea.Msg) tea.Cmd {
	if p.after != nil {
		return p.after(wait, msg)
	}
	p.Waiting = append(p.Waiting, Timer{wait, msg})
	return nil
}

// Begin begins the program.
func (p *Player) Begin(c tui.Config) {
	p.Root, p.Quit, p.Held, p.Waiting = tui.New(c), false, nil, nil
	p.Resize(p.Width, p.Height)
	p.Drain(p.Root.Init())
}

// Resize changes the size of the window.
func (p *Player) Resize(width, height int) {
	p.Width, p.Height = width, height
	p.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Send delivers a message.
func (p *Player) Send(msg tea.Msg) {
	_, cmd := p.Root.Update(msg)
	p.Drain(cmd)
}

// Drain carries out a command and all that comes of it.
func (p *Player) Drain(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if p.Hold {
		p.Held = append(p.Held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			p.Drain(c)
		}
	case tea.QuitMsg:
		p.Quit = true
	default:
		p.Send(msg)
	}
}

// Resumed is a program that has begun already.
type Resumed struct {
	*tui.Root
	waiting tea.Cmd
}

func (r Resumed) Init() tea.Cmd { return r.waiting }

// Resume is the program as the player leaves it, for a front end that has messages come after a while.
func (p *Player) Resume(later func(wait time.Duration, msg tea.Msg) tea.Cmd) Resumed {
	p.after = later
	var waiting []tea.Cmd
	for _, t := range p.Waiting {
		waiting = append(waiting, later(t.Wait, t.Msg))
	}
	return Resumed{p.Root, tea.Batch(waiting...)}
}

func begun() time.Time { return time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC) }

func sessionID(n int) string { return fmt.Sprintf("session%05d", n) }
