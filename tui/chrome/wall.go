package chrome

import (
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall"
	"familyhub/stocktake/tui/wall/slide"
)

// OnWall is the whole window as the room may see a page, with the saved state below.
func (f Frame) OnWall(page ui.Screen, state func() wall.State) []string {
	if f.TooSmall() {
		return f.Around(page)
	}
	lines := wall.View(state(), slide.Look{Theme: f.Look.Theme, Glyphs: f.Look.Glyph}, f.Width, f.Height-1)
	return append(lines, f.wallFooter())
}

// wallFooter is the line below the wall: the saved state, and before it what the room
// may read of the last notice.
func (f Frame) wallFooter() string {
	state, stateStyle := f.State()
	words, style := "", f.Look.Dim
	switch {
	case f.Notice.Wall != "":
		words = f.Notice.Wall
	case f.Notice.Bad:
		words, style = "That cannot be done now.", f.Look.Danger
	case f.Tour.Title != "":
		words = f.Tour.Title + ": w comes back."
	}
	room := max(f.Width-ui.Width(state)-4, 0)
	left := " " + style.Render(f.Look.Cut(words, room))
	return f.Look.Fit(left+ui.Blank(f.Width-ui.Width(left)-ui.Width(state)-1)+stateStyle.Render(state), f.Width)
}
