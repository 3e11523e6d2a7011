package tui

import (
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// openWall shows the session as the room may see it, or goes back to the
// facilitator's screen. All keys go on working.
func openWall(r *Root) tea.Cmd {
	r.wallMode = !r.wallMode
	if r.wallMode {
		const words = "No names, nothing private; w goes back."
		r.notice = ui.Notice{Text: words, Wall: words}
		return nil
	}
	r.notice = r.unread
	r.offerDraft()
	return nil
}

// noWallCommand answers the key of the wall on pages that the room never sees.
func noWallCommand() ui.Command {
	return ui.On("w", "", "Show only what the room may see (from the pages of a group's session)", func() ui.Action { return sayNoWall }).Quietly()
}

func sayNoWall(app ui.App) tea.Cmd {
	words := "This page is not for the room. On the statements, the steps, the summary, the board and the timeline w shows the wall."
	switch {
	case app.Session() == nil:
		words = "The wall shows a session: open one of a group, then press w."
	case app.Session().Session().Solo():
		words = "There is no wall for one person's scores."
	}
	return ui.Run(app, ui.Say(words))
}

// showingWall reports whether a page of the session is seen as the room may see it. Dialogs
// and forms are the facilitator's, and are shown as they are.
func (r *Root) showingWall() bool {
	if !r.wallMode || r.desk == nil {
		return false
	}
	switch top := r.Top().(type) {
	case ui.OnWall:
		return len(r.pages) == 2
	case ui.ForRoom:
		t, ok := top.(ui.TextInput)
		return !ok || !t.Typing()
	}
	return false
}
