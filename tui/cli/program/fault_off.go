//go:build !faults || !unix

package program

import (
	"io"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/tui/input"
)

// withFailure is the program with a fault in it that a test asked for: here never.
func withFailure(_ *Guard, program tea.Model) tea.Model { return program }

// unrecovered reports whether a test wants to see what a panic does that nobody recovers.
func unrecovered() bool { return false }

// Keyboard is what is typed at a terminal.
func Keyboard(in io.Reader) *input.Keyboard { return input.New(in) }
