// Package ui is what every screen builds on: the screen and its commands, the action that a
// key press leads to, the open session, notices, and how texts are laid out in cells.
package ui

import (
	"familyhub/stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// App is the program as a screen sees it. What a screen needs beyond this it declares
// itself.
type App interface {
	// Push puts pages on top, the last on top of all.
	Push(...Screen)
	// CloseTop takes the page on top off; the home screen stays.
	CloseTop()
	// Back goes one page back; before a session is left it asks.
	Back() tea.Cmd
	// Top is the page that is seen.
	Top() Screen
	// AtHome reports whether the home screen is on top.
	AtHome() bool
	// Show puts a place of the open session above the home screen, and nothing else.
	Show(model.Place) tea.Cmd
	// Open puts a page on top that another package draws.
	Open(Place) tea.Cmd
	// Notify shows a sentence until the next key.
	Notify(Notice)
	// Session is the one that is open; nil for none.
	Session() *OpenSession
	// Look is how things are drawn; it stays the same pointer when the theme changes.
	Look() *Look
	// Size is that of the window, in cells.
	Size() (width, height int)
	// ReadOnly says why nothing may be changed, as a clause; empty where everything may.
	ReadOnly() string
	// SaveError is why the latest write failed; nil once one has succeeded.
	SaveError() error
	// WaitTurn carries an action out when its turn on the data file comes, with saved not
	// before everything that was entered is on the disk.
	WaitTurn(a Action, saved bool) tea.Cmd
	// OnDisk works on the data file aside, as the turn that is being taken, and carries out
	// what that returns. Leaving the program waits for what changes the file.
	OnDisk(work func(Store) Action, changes bool) tea.Cmd
	// Aside does something on the disk that has nothing to do with the data file, such as
	// writing an export. Leaving the program waits for it.
	Aside(work func() Action) tea.Cmd
}

// Action is what a key press leads to: something to carry out at once, before the next key.
// A nil action is nothing.
type Action func(App) tea.Cmd

// Run carries an action out.
func Run(app App, a Action) tea.Cmd {
	if a == nil {
		return nil
	}
	return a(app)
}
