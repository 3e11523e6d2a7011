package tui

import (
	"time"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// wayBackShown is how long the wall says how to leave it, if no key is pressed: long enough to be
// read, and then the room has nothing before it that is not for it.
const wayBackShown = 6 * time.Second

// wayBack says how to leave the wall.
var wayBack = ui.Notice{Text: wayBackWords, Wall: wayBackWords}

const wayBackWords = "No names, nothing private; w goes back."

// wayBackSeen takes a notice away that has been shown long enough.
type wayBackSeen struct{ notice ui.Notice }

// openWall shows the session as the room may see it, or goes back to the
// facilitator's screen. All keys go on working.
func openWall(r *Root) tea.Cmd {
	if r.look.Aloud() {
		return ui.Run(r, ui.Say("The wall is a picture for the room. In another window, stocktake wall shows it and follows what you do here."))
	}
	r.wallMode = !r.wallMode
	if r.wallMode {
		r.notice = wayBack
		if r.config.Later != nil {
			return r.config.Later(wayBackShown, wayBackSeen{r.notice})
		}
		return nil
	}
	if r.notice = r.unread; r.notice == wayBack {
		r.notice = ui.Notice{} // it goes with the wall
	}
	r.offerDraft()
	return nil
}

// EndWall shows the pages of the session as they are.
func (r *Root) EndWall() { r.wallMode = false }

// noWallCommand answers the key of the wall on pages that the room never sees.
func noWallCommand() ui.Command {
	return ui.On("w", "", "Show only what the room may see (from the pages of a group's session)", func() ui.Action { return sayNoWall }).Quietly()
}

func sayNoWall(app ui.App) tea.Cmd {
	said := ui.Say("This page is not for the room. On the statements, the steps, the summary, the vote, the plan and what changed w shows the wall.")
	switch {
	case app.Session() == nil:
		said = ui.Say("The wall shows a session: open one of a group, then press w.")
	case app.Session().Session().Solo():
		said = ui.Say("There is no wall for one person's scores.")
	}
	return ui.Run(app, said)
}

// OnWall reports whether a page of the session is seen as the room may see it. Dialogs
// and forms are the facilitator's, and are shown as they are.
func (r *Root) OnWall() bool {
	if !r.wallMode || r.open == nil {
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
