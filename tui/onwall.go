package tui

import (
	"bytes"
	"encoding/json"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/vote"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall"
	"familyhub/stocktake/tui/workshop"
	"strings"

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
	return ui.On("w", "", "Show only what the room may see (from the pages of a group's session)", func() ui.Action { return own(sayNoWall) }).Quietly()
}

func sayNoWall(r *Root) tea.Cmd {
	words := "This page is not for the room. On the statements, the steps, the summary, the board and the timeline w shows the wall."
	switch {
	case r.desk == nil:
		words = "The wall shows a session: open one of a group, then press w."
	case r.desk.Session().Solo():
		words = "There is no wall for one person's scores."
	}
	return r.run(ui.Say(words))
}

// showingWall reports whether a page of the session is seen as the room may see it. Dialogs
// and forms are the facilitator's, and are shown as they are.
func (r *Root) showingWall() bool {
	if !r.wallMode || r.desk == nil {
		return false
	}
	switch top := r.Top().(type) {
	case *workshop.Statement, *workshop.Step, *workshop.Summary:
		return len(r.pages) == 2
	case forRoom:
		t, ok := top.(ui.TextInput)
		return !ok || !t.Typing()
	}
	return false
}

// forRoom is a page that draws by itself what of it the room may see.
type forRoom interface {
	ui.Screen
	RoomView(width, height int) []string
}

// roomView is such a page below the session's title.
func (r *Root) roomView(page forRoom, width, height int) []string {
	lines := []string{" " + r.look.Dim.Render(r.look.Cut(r.name(), width-2)), ""}
	for _, line := range page.RoomView(width-2, max(height-len(lines), 1)) {
		lines = append(lines, " "+line)
	}
	return lines
}

// wallView is the whole window as the room may see it, with the saved state below.
func (r *Root) wallView() string {
	var lines []string
	if page, ok := r.Top().(forRoom); ok {
		lines = r.roomView(page, r.width, r.height-1)
	} else {
		state := wall.Of(r.desk.Session(), r.desk.Place, wall.Options{MinutesLeft: r.minutesLeft(), Baseline: r.desk.Baseline})
		lines = wall.View(state, wall.Look{Theme: r.look.Theme, Glyphs: r.look.Glyph}, r.width, r.height-1)
	}
	lines = append(r.look.Exactly(lines, r.width, r.height-1), r.wallFooter())
	return strings.Join(lines, "\n")
}

// wallFooter is the line below the wall: the saved state, and before it what the room
// may read of the last notice, or while scores are sealed the keys that reveal them.
func (r *Root) wallFooter() string {
	state, stateStyle := r.state()
	words, style := r.wallHint(), r.look.Dim
	switch {
	case r.notice.Wall != "":
		words = r.notice.Wall
	case r.notice.Bad:
		words, style = "That cannot be done; w goes back to see why.", r.look.Danger
	}
	room := max(r.width-ui.Width(state)-4, 0)
	left := " " + style.Render(r.look.Cut(words, room))
	return r.look.Fit(left+ui.Blank(r.width-ui.Width(left)-ui.Width(state)-1)+stateStyle.Render(state), r.width)
}

// wallHint says how the scores are revealed while they are sealed.
func (r *Root) wallHint() string {
	switch top := r.Top().(type) {
	case *workshop.Statement:
		if !top.Sealed() {
			return ""
		}
	case *vote.Dots:
		if ballot, _ := r.desk.Session().Vote().Ballot(); !ballot.Sealed {
			return ""
		}
	default:
		return ""
	}
	reveal, _ := ui.Find(r.commands(), "r")
	return strings.Join(strings.Split(reveal.EveryKey(r.look), ", "), " or ") + ": reveal"
}

// wallKey is what decides whether a second screen may have to be told anything.
type wallKey struct {
	session  string
	baseline *model.Session
	seq      uint64
	place    model.Place
	minutes  int
	timed    bool // minutes are shown
}

// publish tells a second screen what the room may see, when that has changed. Drawing
// it up is not free, so that is left out while nothing can have changed.
func (r *Root) publish() {
	if r.config.Publish == nil {
		return
	}
	now, state := r.wallNow()
	if r.seen != nil && *r.seen == now {
		return
	}
	r.seen = &now
	// A state is numbers and texts: there is nothing in it that JSON cannot hold.
	data, err := json.Marshal(state())
	if err != nil || bytes.Equal(data, r.published) {
		return
	}
	r.published = data
	r.config.Publish(data)
}

// wallNow is what the room may see now, and by what to know it again.
func (r *Root) wallNow() (wallKey, func() wall.State) {
	if r.desk == nil {
		return wallKey{}, func() wall.State { return wall.State{} }
	}
	now := wallKey{session: r.desk.Session().ID(), baseline: r.desk.Baseline, seq: r.desk.History.Seq(), place: r.desk.Place}
	left := r.minutesLeft()
	if left != nil {
		now.minutes, now.timed = *left, true
	}
	return now, func() wall.State {
		return wall.Of(r.desk.Session(), r.desk.Place, wall.Options{MinutesLeft: left, Baseline: r.desk.Baseline})
	}
}
