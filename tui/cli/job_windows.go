package cli

import tea "github.com/charmbracelet/bubbletea"

// job is a program as a shell may stop and continue it: here none does.
type job struct{ tea.Model }

func (j *job) heed(*tea.Program) func() { return func() {} }
