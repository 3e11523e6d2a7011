package tui

import (
	"encoding/json"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
	"stocktake/tui/wall"
)

// openWall shows the session as the room may see it, or goes back to the
// facilitator's screen. All keys go on working.
func openWall(r *Root) tea.Cmd {
	r.onWall = !r.onWall
	if r.onWall {
		r.notice = notice{text: "On the wall: no names, nothing of yours. All keys work as before; w goes back."}
	}
	return nil
}

func wallCommand() command {
	return on("w", "wall", "Show only what the room may see, large", func(string) act { return openWall }).quietly()
}

// walled is true where a page of the session is seen as the room may see it. Dialogs
// and forms are the facilitator's, and are shown as they are.
func (r *Root) walled() bool {
	if !r.onWall || r.desk == nil || len(r.pages) != 2 {
		return false
	}
	switch r.top().(type) {
	case *statement, *step, *summary:
		return true
	}
	return false
}

// wallView is the whole window as the room may see it, with the saved state below.
func (r *Root) wallView() string {
	state := wall.Of(r.desk.session(), r.desk.place, wall.Options{MinutesLeft: r.minutesLeft()})
	lines := wall.View(state, wall.Look{Theme: r.look.Theme, Glyphs: r.look.Glyph}, r.width, r.height-1)
	lines = r.look.exactly(lines, r.width, r.height-1)
	words, style := r.state()
	if r.notice.text != "" {
		words, style = r.notice.text, r.look.Dim
		if r.notice.bad {
			style = r.look.Danger
		}
	}
	last := r.look.fit(" "+style.Render(r.look.cut(words, max(r.width-2, 0))), r.width)
	return strings.Join(append(lines, last), "\n")
}

// sight is what decides whether a second screen has to be told anything.
type sight struct {
	session string
	seq     uint64
	place   model.Place
	minutes int
}

// publish tells a second screen what the room may see, when that has changed.
func (r *Root) publish() {
	if r.config.Publish == nil {
		return
	}
	var now sight
	var state wall.State
	if r.desk != nil {
		now = sight{r.desk.session().ID(), r.desk.history.Seq(), r.desk.place, -1}
		if left := r.minutesLeft(); left != nil {
			now.minutes = *left
		}
	}
	if now == r.published {
		return
	}
	r.published = now
	if r.desk != nil {
		state = wall.Of(r.desk.session(), r.desk.place, wall.Options{MinutesLeft: r.minutesLeft()})
	}
	// A state is numbers and texts: there is nothing in it that JSON cannot hold.
	if data, err := json.Marshal(state); err == nil {
		r.config.Publish(data)
	}
}
