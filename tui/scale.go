package tui

import (
	"fmt"

	"stocktake/framework"
	"stocktake/model"
)

// statementWidth is the most cells a line of a statement has: a room reads short
// lines from far away.
const statementWidth = 60

// noLevel stands for no level of the scale.
const noLevel = -1

// levelOf is the level that a score stands for, or noLevel.
func levelOf(s model.Score) int {
	if p, ok := s.Points(); ok {
		return p
	}
	return noLevel
}

// statementText is a statement with its number, large.
func statementText(look *Look, st framework.Statement, width int) []string {
	number := fmt.Sprintf("%2d  ", st.Number)
	var out []string
	for i, line := range wrap(st.Text, min(width-len(number), statementWidth)) {
		if i > 0 {
			number = blank(len(number))
		}
		out = append(out, look.Title.Render(number)+look.Strong.Render(line))
	}
	return out
}

// scale draws the levels with the one in focus described: a line for each level
// where there is room for that, otherwise one line of digits and the description in
// the lines that are left.
func scale(look *Look, levels []framework.Level, focus, width, room int) []string {
	if room >= longHeight(levels, width) {
		return longScale(look, levels, focus, width)
	}
	return shortScale(look, levels, focus, width, room-1)
}

// scaleHeight is how many rows the scale takes at most, whichever level is in focus.
func scaleHeight(levels []framework.Level, width, room int) int {
	return min(longHeight(levels, width), room)
}

func longHeight(levels []framework.Level, width int) int {
	longest := 0
	for _, l := range levels {
		longest = max(longest, len(wrap(l.Description, min(width-8, statementWidth))))
	}
	return len(levels) + longest
}

func longScale(look *Look, levels []framework.Level, focus, width int) []string {
	var out []string
	for _, l := range levels {
		line := fmt.Sprintf("  %d  %s", l.Value, cut(l.Label, width-9))
		if l.Value != focus {
			out = append(out, "  "+look.Text.Render(line))
			continue
		}
		out = append(out, look.Consensus.Text.Render("  "+look.Glyph.Focus)+look.Strong.Render(line[1:]))
		for _, d := range wrap(l.Description, min(width-8, statementWidth)) {
			out = append(out, blank(7)+look.Dim.Render(d))
		}
	}
	return out
}

func shortScale(look *Look, levels []framework.Level, focus, width, room int) []string {
	line := "    "
	for _, l := range levels {
		digit := fmt.Sprintf(" %d ", l.Value)
		if l.Value == focus {
			line += look.Focus.Render(digit)
		} else {
			line += look.Text.Render(digit)
		}
	}
	if focus < 0 {
		return []string{line + look.Dim.Render(cut("  "+levels[0].Label+" … "+levels[len(levels)-1].Label, width-22))}
	}
	out := []string{line + "  " + look.Strong.Render(cut(levels[focus].Label, width-24))}
	text := wrap(levels[focus].Description, min(width-5, 72))
	for i, d := range text {
		if i == room {
			break
		}
		out = append(out, blank(5)+look.Dim.Render(d))
	}
	return out
}
