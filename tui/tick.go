package tui

import (
	"time"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// tickMsg asks for the timer to be drawn again.
type tickMsg struct{}

// Later is how a running program delivers a message after a while.
func Later(wait time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(wait, func(time.Time) tea.Msg { return msg })
}

// minutesLeft is how long the workshop has left while the time is shown.
func minutesLeft(d *ui.OpenSession) *int {
	if !d.Timer {
		return nil
	}
	left, ok := ui.UntilEnd(d.Session(), d.Now())
	if !ok {
		return nil
	}
	minutes := int(left / time.Minute)
	return &minutes
}
