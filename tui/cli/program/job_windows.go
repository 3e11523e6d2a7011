package program

import (
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"
)

// job is a program as a shell may stop and continue it: here none does.
type job struct {
	tea.Model
	guard *Guard
	lent  *atomic.Bool // to an editor
}

func (j *job) followSignals(*tea.Program) func() { return func() {} }

// StopSelf does nothing: here no shell stops a program.
func StopSelf() {}
