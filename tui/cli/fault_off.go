//go:build !faults || !unix

package cli

import (
	"io"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/tui/input"
)

// planted is the program with a fault in it that a test asked for: here never.
func planted(program tea.Model) tea.Model { return program }

// unsupervised reports whether a test wants to see what happens without a supervisor.
func unsupervised() bool { return false }

// keyboard is what is typed at a terminal.
func keyboard(in io.Reader) *input.Keyboard { return input.New(in) }
