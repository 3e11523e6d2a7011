package statement

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/ui"
)

// plateHeight is how many rows the name of whose turn it is takes where there is room.
const plateHeight = 3

// above is the row of people with the levels below, in the most generous form that fits, and how
// many people stand in a line of it.
func (g *grid) above(v levels.Levels, height int) (lines []string, across int) {
	for _, name := range []int{18, 14, 10, 0} {
		row := g.draw(name, name == 18 && height > 30)
		lines, across = row.lines, row.across
		plate := g.plate(1)
		if g.place >= len(g.people) {
			plate = nil // the head says it
		}
		for _, above := range [][]string{plate, nil} {
			if len(above) == 0 {
				g.turn(lines, name, name == 18 && height > 30)
			}
			rest := height - len(lines) - len(above)
			if levels, ok := v.General(g.look, g.width, rest-1); ok {
				return slices.Concat(lines[:1], above, lines[1:], []string{""}, levels), across
			}
			if levels, ok := v.General(g.look, g.width, rest); ok {
				return slices.Concat(lines[:1], above, lines[1:], levels), across
			}
		}
	}
	for _, name := range []int{18, 10, 0} {
		drawn := g.draw(name, false)
		g.turn(drawn.lines, name, false)
		below := v.Digits(g.look, g.width, height-len(drawn.lines))
		if len(drawn.lines)+len(below) <= height && (len(below) > 1 || name == 0) {
			return append(drawn.lines, below...), drawn.across
		}
	}
	row := g.draw(0, false)
	g.turn(row.lines, 0, false)
	return append(row.lines[:1:1], ui.Window(row.lines[1:], row.focus-1, height-1)...), row.across
}

// turnLine is whose turn it is and how many are in, in one line.
func (g *grid) turnLine() string {
	var line strings.Builder
	line.WriteString(partHead(g.look, g.look.Own("Scores"), g.focus))
	if len(g.people) == 0 {
		line.WriteString(g.look.Text.Render(g.look.Cut(g.look.Own(nobodyHint), g.width-partIndent)))
		return line.String()
	}
	words := g.inWords()
	line.WriteString(g.look.Text.Render(g.look.Cut(words, g.width-partIndent)))
	if !g.focus || g.place >= len(g.people) {
		return g.look.Cut(line.String(), g.width)
	}
	line.WriteString("   ")
	p := g.people[g.place]
	g.look.Focus.Write(&line, ui.Sanitize(p.Label())+" "+g.shown(g.place)+" ")
	if about := personAbout(p); about != "" {
		line.WriteString("  " + g.look.Dim.Render(about))
	}
	return g.look.Cut(line.String(), g.width)
}

// panel is the people in a frame of a size; the grid is as wide as its inside.
func (g *grid) panel(width, height int) []string {
	f := ui.Frame{Title: g.look.Own("Scores   ") + g.count(), Focus: g.focus}
	if g.focus {
		f.Title = g.look.Glyph.Focus + " " + f.Title
	}
	lines, _ := g.stack(height - ui.FrameDown)
	return f.Draw(g.look, lines, width, height)
}

// stack is the people one below the other with whose turn it is large above them; where that
// has no room, as many in a line as fit.
func (g *grid) stack(height int) (lines []string, across int) {
	if len(g.people) == 0 {
		return ui.Paragraph(g.look.Text, g.look.Own(nobodyHint), g.width), 1
	}
	plate := g.plate(plateHeight)
	if height < len(g.people)/2+2*plateHeight {
		plate = g.plate(1)
	}
	hint := g.below()
	rest := height - len(plate) - len(hint)
	if rows := g.list(); len(rows) <= rest {
		if !g.unrevealed {
			hint = nil // the scores stand in words
		}
		return append(append(plate, rows...), hint...), 1
	}
	for _, name := range []int{18, 14, 10, 0} {
		row := g.draw(name, true)
		if across = row.across; len(row.lines)-1 <= rest || name == 0 {
			lines = ui.Window(row.lines[1:], row.focus-1, max(rest, 1))
			break
		}
	}
	return append(append(plate, lines...), hint...), across
}
