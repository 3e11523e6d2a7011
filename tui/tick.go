package tui

import (
	"time"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// tick asks for the next tick while the time is shown, unless one is on its way.
// Config says how, so that no test waits.
func (r *Root) tick() tea.Cmd {
	if r.ticking || r.desk == nil || !r.desk.Timer || r.config.Tick == nil {
		return nil
	}
	r.ticking = true
	return r.config.Tick()
}

// minutesLeft is how long the workshop has left while the time is shown.
func (r *Root) minutesLeft() *int {
	if !r.desk.Timer {
		return nil
	}
	left, ok := ui.UntilEnd(r.desk.Session(), r.config.Now())
	if !ok {
		return nil
	}
	minutes := int(left / time.Minute)
	return &minutes
}

// tickMsg asks for the timer to be drawn anew.
type tickMsg struct{}

// EverySecond is the tick of a running program.
func EverySecond() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return tickMsg{} })
}
