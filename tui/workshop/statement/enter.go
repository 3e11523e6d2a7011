package statement

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// plateHeight is how many rows the name of whose turn it is takes where there is room.
const plateHeight = 3

// enter is the row of people with the levels below, in the most generous form that fits, and how
// many people stand in a line of it.
func (s *Statement) enter(width, height int) (lines []string, across int) {
	v := s.levels()
	for _, name := range []int{18, 14, 10, 0} {
		g := s.grid(width)
		grid := g.draw(name, name == 18 && height > 30)
		lines, across = grid.lines, grid.across
		plate := g.plate(1)
		if g.place >= len(g.people) {
			plate = nil // the head says it
		}
		for _, above := range [][]string{plate, nil} {
			if len(above) == 0 {
				g.turn(lines, name, name == 18 && height > 30)
			}
			rest := height - len(lines) - len(above)
			if levels, ok := v.General(s.look, width, rest-1); ok {
				return slices.Concat(lines[:1], above, lines[1:], []string{""}, levels), across
			}
			if levels, ok := v.General(s.look, width, rest); ok {
				return slices.Concat(lines[:1], above, lines[1:], levels), across
			}
		}
	}
	for _, name := range []int{18, 10, 0} {
		g := s.grid(width)
		drawn := g.draw(name, false)
		g.turn(drawn.lines, name, false)
		below := v.Digits(s.look, width, height-len(drawn.lines))
		if len(drawn.lines)+len(below) <= height && (len(below) > 1 || name == 0) {
			return append(drawn.lines, below...), drawn.across
		}
	}
	g := s.grid(width)
	grid := g.draw(0, false)
	g.turn(grid.lines, 0, false)
	lines, across = grid.lines, grid.across
	return append(lines[:1:1], ui.Window(lines[1:], grid.focus-1, height-1)...), across
}

// turnLine is whose turn it is and how many are in, in one line.
func (s *Statement) turnLine(width int) string {
	g := s.grid(width)
	var line strings.Builder
	line.WriteString(partHead(s.look, s.look.Own("Scores"), g.focus))
	if len(g.people) == 0 {
		line.WriteString(s.look.Text.Render(s.look.Cut(s.look.Own(nobodyHint), width-partIndent)))
		return line.String()
	}
	words := g.inWords()
	line.WriteString(s.look.Text.Render(s.look.Cut(words, width-partIndent)))
	if !g.focus || g.place >= len(g.people) {
		return s.look.Cut(line.String(), width)
	}
	line.WriteString("   ")
	p := g.people[g.place]
	s.look.Focus.Write(&line, ui.Sanitize(p.Label())+" "+g.shown(g.place)+" ")
	if about := personAbout(p); about != "" {
		line.WriteString("  " + s.look.Dim.Render(about))
	}
	return s.look.Cut(line.String(), width)
}

// peoplePanel is the row of people in a frame.
func (s *Statement) peoplePanel(width, height int) []string {
	g := s.grid(width)
	f := ui.Frame{Title: s.look.Own("Scores   ") + g.count(), Focus: g.focus}
	if g.focus {
		f.Title = s.look.Glyph.Focus + " " + f.Title
	}
	lines, _ := s.people(width-ui.FrameAcross, height-ui.FrameDown)
	return f.Draw(s.look, lines, width, height)
}

// people are the people one below the other with whose turn it is large above them; where that
// has no room, as many in a line as fit.
func (s *Statement) people(width, height int) (lines []string, across int) {
	g := s.grid(width)
	if len(g.people) == 0 {
		return ui.Paragraph(s.look.Text, s.look.Own(nobodyHint), width), 1
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
		grid := g.draw(name, true)
		if across = grid.across; len(grid.lines)-1 <= rest || name == 0 {
			lines = ui.Window(grid.lines[1:], grid.focus-1, max(rest, 1))
			break
		}
	}
	return append(append(plate, lines...), hint...), across
}

// cardLevel is the level of the scale that the person in focus gave, or the one before, whose
// card was just entered.
func (s *Statement) cardLevel() int {
	all, place := s.round.people(), s.row.Current()
	for _, at := range []int{place, place - 1} {
		if at >= 0 && at < len(all) {
			if l := ui.LevelOf(s.round.score(all[at])); l != ui.NoLevel {
				return l
			}
		}
	}
	return ui.NoLevel
}
