package statement

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/ui"
)

// hints is what to look for and what to ask, where there is plenty of free room.
func hints(look *ui.Look, st framework.Statement, width, room int) []string {
	const least, above = 12, 1
	if room < least {
		return nil
	}
	lines := make([]string, above)
	block := func(head string, points []string) {
		if len(points) == 0 {
			return
		}
		lines = append(lines, "  "+look.Header.Render(head))
		for _, p := range points {
			lines = append(lines, ui.Hanging(look.Dim, "  "+look.Glyph.Between+" ", look.ToASCII(p), min(width, 76))...)
		}
	}
	block("Look for", st.LookFor)
	block("Questions for the room", st.Questions)
	if len(lines) > room {
		lines = append(lines[:room-1], "  "+look.Dim.Render(look.ToASCII("… i shows the rest")))
	}
	return lines
}
