//go:build !faults || !unix

package program

import (
	"io"

	"familyhub/stocktake/tui/input"

	tea "github.com/charmbracelet/bubbletea"
)

// withFailure is the program with a fault in it that a test asked for: here never.
func withFailure(_ *Guard, program tea.Model) tea.Model { return program }

// unrecovered reports whether a test wants to see what a panic does that nobody recovers.
func unrecovered() bool { return false }

// Keyboard is what is typed at a terminal.
func Keyboard(in io.Reader) *input.Keyboard { return input.New(in) }
