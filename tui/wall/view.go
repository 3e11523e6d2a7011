package wall

import (
	"fmt"
	"strings"

	"familyhub/stocktake/tui/wall/slide"
)

// headerFrom is the height from which the room is told where it is, in the least striking
// way: nobody has to read it. From airFrom on a row below it stays free.
const (
	headerFrom = 18
	airFrom    = 30
)

// View draws a state on exactly height lines of exactly width cells.
func View(st State, look slide.Look, width, height int) []string {
	if width < 1 || height < 1 {
		return nil
	}
	margin := 2
	if width < 60 {
		margin = 1
	}
	inner := max(width-2*margin, 1)
	var lines []string
	if st.Session == "" && st.Slide.Empty() {
		lines = []string{"", look.Theme.Strong.Render(look.Clean("No session is open.", inner))}
	} else {
		if height >= headerFrom {
			lines = []string{st.header(look, inner)}
		}
		if height >= airFrom {
			lines = append(lines, "")
		}
		lines = append(lines, slide.Draw(st.Slide, look, inner, height-len(lines))...)
	}
	side := strings.Repeat(" ", margin)
	for i, line := range lines {
		lines[i] = side + line
	}
	return look.Exactly(lines, width, height)
}

// header says where the room is.
func (st State) header(look slide.Look, width int) string {
	where := look.Clean(st.Where, width)
	if st.MinutesLeft != nil {
		if where != "" {
			where += " " + look.Glyphs.Between + " "
		}
		where += remaining(*st.MinutesLeft)
	}
	return look.Ends(look.Clean(st.Title, width), where, look.Theme.Dim, width)
}

// remaining is the time that is left, in words.
func remaining(minutes int) string {
	unit, end := "minutes", "left"
	if minutes < 0 {
		minutes, end = -minutes, "over"
	}
	if minutes == 1 {
		unit = "minute"
	}
	return fmt.Sprintf("%d %s %s", minutes, unit, end)
}
