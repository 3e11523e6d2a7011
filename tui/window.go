package tui

import (
	"time"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// window is what the program is seen in.
type window struct {
	width, height int // in cells
	look          *ui.Look
	notice        ui.Notice
	slowTicking   bool
	ticking       bool // a tick is on its way
}

// Notify shows a sentence until the next key.
func (w *window) Notify(n ui.Notice) { w.notice = n }

// Look is how things are drawn.
func (w *window) Look() *ui.Look { return w.look }

// Size is that of the window, in cells.
func (w *window) Size() (width, height int) { return w.width, w.height }

// tickMsg asks for the timer to be drawn again.
type tickMsg struct{}

// slowTickMsg asks whether a statement takes longer than was planned.
type slowTickMsg struct{}

// slowly is how often that is looked at.
const slowly = 30 * time.Second

// tick asks for the next tick while the time of a session is shown or planned, unless one is on
// its way.
func (w *window) tick(open *ui.OpenSession, later func(time.Duration, tea.Msg) tea.Cmd) tea.Cmd {
	switch {
	case open == nil || later == nil:
	case open.Ticks() && !w.ticking:
		w.ticking = true
		return later(time.Second, tickMsg{})
	case !open.Ticks() && open.Planned() && !w.slowTicking:
		w.slowTicking = true
		return later(slowly, slowTickMsg{})
	}
	return nil
}

// Later is how a running program delivers a message after a while.
func Later(wait time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(wait, func(time.Time) tea.Msg { return msg })
}
