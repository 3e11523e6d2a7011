package tui

import (
	"time"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// tick asks for the next tick while the time is shown, unless one is on its way.
func (r *Root) tick() tea.Cmd {
	if r.ticking || r.desk == nil || !r.desk.Timer || r.config.Later == nil {
		return nil
	}
	r.ticking = true
	return r.config.Later(time.Second, tickMsg{})
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
