package board

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// The widths and heights from which the board uses more room.
const (
	boardColumns = 100 // barriers and priorities stand side by side
	boardDetail  = 14  // what is known of the entry in focus stands below
)

// View draws the page.
func (b *Board) View(width, height int) []string {
	top := b.top(width)
	bottom := b.detail(width, height)
	room := max(height-len(top)-len(bottom), 1)
	lines, focus := b.list(width)
	lines = ui.Window(lines, focus, room)
	return append(append(top, b.look.Exactly(lines, width, room)...), bottom...)
}

// RoomView is what the room may see: the board without what is told of one entry.
func (b *Board) RoomView(width, height int) []string {
	top := b.top(width)
	lines, focus := b.list(width)
	return append(top, ui.Window(lines, focus, max(height-len(top), 1))...)
}

func (b *Board) list(width int) (lines []string, focus int) {
	if b.ranked {
		return b.rankLines(width)
	}
	return b.placeLines(width)
}

// top is the filter, and the heads of the columns.
func (b *Board) top(width int) []string {
	var out []string
	if b.filter != nil {
		out = append(out, b.filter.View(width, 1)...)
	}
	if b.ranked {
		return append(append(out, b.voteLine(width)...), b.rankHead(width))
	}
	heads := []string{
		fmt.Sprintf("Barriers (%d)", len(b.session().Barriers())),
		fmt.Sprintf("Priorities (%d)", len(b.session().Priorities())),
	}
	for i := range heads {
		if b.right == (i == 1) {
			heads[i] = b.look.Focus.Render(b.look.Glyph.Focus + " " + heads[i])
		} else {
			heads[i] = "  " + b.look.Dim.Render(heads[i])
		}
	}
	if width < boardColumns {
		return append(out, heads[0]+"   "+heads[1])
	}
	half := (width - ui.BesideGap) / 2
	return append(out, b.look.Fit(heads[0], half)+ui.Blank(ui.BesideGap)+heads[1])
}

// placeLines is the board by step and statement.
func (b *Board) placeLines(width int) (lines []string, focus int) {
	at, _ := b.Current()
	groups := b.groups()
	if len(groups) == 0 {
		return []string{b.look.Dim.Render("  Nothing has these words. Esc shows everything again.")}, 0
	}
	for _, g := range groups {
		if at == (Cell{Target: g.target}) {
			focus = len(lines)
		}
		lines = append(lines, b.head(g.target, width, at == Cell{Target: g.target}))
		body, in := b.body(g, width)
		if at.Target == g.target && at.ID != "" {
			focus = len(lines) + in
		}
		lines = append(lines, body...)
	}
	return lines, focus
}

// body is what stands at a part of the board, and which line of it has the focus.
func (b *Board) body(g group, width int) (lines []string, focus int) {
	if width < boardColumns {
		return b.column(g, b.right, width)
	}
	half := (width - ui.BesideGap) / 2
	left, inLeft := b.column(g, false, half)
	right, inRight := b.column(g, true, width-half-ui.BesideGap)
	height := max(len(left), len(right))
	if b.right {
		inLeft = inRight
	}
	if height == 0 {
		return nil, 0
	}
	return b.look.Beside(b.look.Exactly(left, half, height), b.look.Exactly(right, width-half-ui.BesideGap, height)), inLeft
}

// column is the barriers of a part, or its priorities.
func (b *Board) column(g group, priorities bool, width int) (lines []string, focus int) {
	add := func(id, sign, text string) {
		row := b.entry(Cell{g.target, id}, sign, text, priorities == b.right, width)
		if (Cell{g.target, id}) == b.Focus {
			focus = len(lines)
		}
		lines = append(lines, row...)
	}
	if !priorities {
		for _, barrier := range g.barriers {
			add(barrier.ID, b.look.Glyph.Dash, barrier.Text+also(g.target, barrier.Statements, barrier.Steps))
		}
		return lines, focus
	}
	for _, p := range g.priorities {
		sign := ui.Itoa(b.session().Plan().Rank(p.ID))
		if p.Focus {
			sign += b.look.Glyph.Check
		}
		add(p.ID, sign, p.What+also(g.target, p.Statements, p.Steps))
	}
	return lines, focus
}

// entry is a text of the board on at most two lines.
func (b *Board) entry(c Cell, sign, text string, column bool, width int) []string {
	const indent, most = 7, 2
	mark, style := "  ", b.look.Text
	if column && c == b.Focus {
		mark, style = b.look.Glyph.Focus+" ", b.look.Strong
	}
	if c.ID == b.marked.ID {
		sign, style = "M", b.look.Warning
	}
	lines := ui.Wrap(text, max(width-indent, 8))
	if len(lines) > most {
		lines = []string{lines[0], b.look.Cut(strings.Join(lines[1:], " "), width-indent)}
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		head := ui.Blank(indent)
		if i == 0 {
			head = mark + b.look.Fit(sign, indent-2)
		}
		out[i] = style.Render(head + line)
	}
	return out
}

// also names the other places at which something stands.
func also(t model.Target, statements, steps []int) string {
	statements = slices.DeleteFunc(slices.Clone(statements), func(n int) bool { return n == t.Statement })
	steps = slices.DeleteFunc(slices.Clone(steps), func(n int) bool { return n == t.Step })
	if text := item.PlacesText(statements, steps); text != "" {
		return " (also " + text + ")"
	}
	return ""
}
