package chrome

import (
	"strings"

	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall"
)

// OnWall is the whole window as the room may see a page, with the saved state below.
func (f Frame) OnWall(page ui.Screen, state func() wall.State) []string {
	if f.TooSmall() {
		return f.Around(page)
	}
	var lines []string
	if own, ok := page.(ui.ForRoom); ok {
		lines = []string{" " + f.Look.Dim.Render(f.Look.Cut(Name(f.Look, f.Session), f.Width-2)), ""}
		for _, line := range own.RoomView(f.Width-2, max(f.Height-1-len(lines), 1)) {
			lines = append(lines, " "+line)
		}
	} else {
		lines = wall.View(state(), wall.Look{Theme: f.Look.Theme, Glyphs: f.Look.Glyph}, f.Width, f.Height-1)
	}
	return append(f.Look.Exactly(lines, f.Width, f.Height-1), f.wallFooter(page))
}

// wallFooter is the line below the wall: the saved state, and before it what the room
// may read of the last notice, or while scores are sealed the keys that reveal them.
func (f Frame) wallFooter(page ui.Screen) string {
	state, stateStyle := f.State()
	words, style := "", f.Look.Dim
	if sealing, ok := page.(ui.Sealing); ok && sealing.Sealed() {
		reveal, _ := ui.Find(f.Commands, "r")
		words = strings.ReplaceAll(reveal.EveryKey(f.Look), ", ", " or ") + ": reveal"
	}
	switch {
	case f.Notice.Wall != "":
		words = f.Notice.Wall
	case f.Notice.Bad:
		words, style = "That cannot be done; w goes back to see why.", f.Look.Danger
	}
	room := max(f.Width-ui.Width(state)-4, 0)
	left := " " + style.Render(f.Look.Cut(words, room))
	return f.Look.Fit(left+ui.Blank(f.Width-ui.Width(left)-ui.Width(state)-1)+stateStyle.Render(state), f.Width)
}
