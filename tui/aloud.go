package tui

import (
	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/palette"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Said is what stands around the page, for the accessible mode.
func (r *Root) Said() chrome.Said { return r.Frame().Said() }

// Leave ends the program as soon as everything is on the disk, without a question.
func (r *Root) Leave() tea.Cmd { return r.Quit() }

// Choose carries out a command of the page on top that was named and not pressed.
func (r *Root) Choose(c ui.Command) tea.Cmd {
	r.BeginKey()
	return ui.Run(r, palette.Choose(r.look, r.Top(), c))
}

// Named are the commands that are called by some words.
func (r *Root) Named(words []string) []ui.Command {
	return palette.Find(append(r.Commands(), r.places()...), words)
}
