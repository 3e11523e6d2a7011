package wall

import (
	"fmt"
	"strings"
)

// mostWidth keeps what belongs together near each other on a very wide screen.
const mostWidth = 140

// View draws a state on exactly height lines of exactly width cells.
func View(st State, look Look, width, height int) []string {
	if width < 1 || height < 1 {
		return nil
	}
	margin := 2
	if width < 60 {
		margin = 1
	}
	inner := min(width-2*margin, mostWidth)
	lines := look.picture(st, max(inner, 1), height)
	side := blank((width - inner) / 2)
	for i, line := range lines {
		lines[i] = side + line
	}
	return look.exactly(lines, width, height)
}

// picture is a state on lines that are not yet filled up.
func (l Look) picture(st State, width, height int) []string {
	if st.Page == "" {
		return []string{"", l.Theme.Strong.Render(l.clean("No session is open.", width))}
	}
	lines := []string{l.header(st, width)}
	if height > leastAir {
		lines = append(lines, "")
	}
	room := height - len(lines)
	switch {
	case st.Page == StatementPage && st.Statement != nil:
		return append(lines, l.statement(st.Statement, width, room)...)
	case st.Step != nil:
		return append(lines, l.step(st, width, room)...)
	case st.Page == SummaryPage:
		return append(lines, l.summary(st, width, room)...)
	}
	return append(lines, l.elsewhere(st, width, room)...)
}

// leastAir is the height up to which no row is left free that a word could have.
const leastAir = 14

// header says where the room is, in the least striking way: nobody has to read it.
func (l Look) header(st State, width int) string {
	long := width >= sideFrom
	var parts []string
	switch {
	case st.Statement != nil:
		parts = append(parts, place("statement", st.Statement.Place, st.Statement.Of, long))
	case st.Step != nil:
		parts = append(parts, place("step", st.Step.Number, st.Step.Of, true))
	}
	if st.MinutesLeft != nil {
		parts = append(parts, remaining(*st.MinutesLeft, long))
	}
	where := strings.Join(parts, " "+l.Glyphs.Between+" ")
	return l.ends(l.clean(st.Title, width), l.Theme.Dim, where, l.Theme.Dim, width)
}

func place(what string, number, of int, long bool) string {
	if !long {
		return fmt.Sprintf("%d of %d", number, of)
	}
	return fmt.Sprintf("%s %d of %d", what, number, of)
}

// remaining is the time that is left, in words.
func remaining(minutes int, long bool) string {
	unit, end := "min", " left"
	if minutes < 0 {
		minutes, end = -minutes, " over"
	}
	if long && minutes == 1 {
		unit = "minute"
	} else if long {
		unit = "minutes"
	}
	return fmt.Sprintf("%d %s%s", minutes, unit, end)
}
