package vote

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// View draws the page.
func (v *Dots) View(width, height int) []string {
	top := append([]string{""}, v.turn(width)...)
	top = append(top, "")
	rows := v.listed()
	if len(rows) == 0 {
		return append(top, v.look.Dim.Render("  There are no priorities any more."))
	}
	lines, focus := v.rows(rows, width)
	return append(top, ui.Window(lines, focus, max(height-len(top), 1))...)
}

// turn is whose turn it is, how many dots they have laid, and how far the room is.
func (v *Dots) turn(width int) []string {
	ballot, _ := v.open.Session().Vote().Ballot()
	people := v.People()
	if len(people) == 0 {
		return []string{v.look.Dim.Render(v.open.Worded("No scoring participants yet. P on a statement adds people."))}
	}
	_, count := v.laid()
	at := v.Person()
	left := ""
	if people[at].Left {
		left = "left, "
	}
	person := fmt.Sprintf("%s  (%s%d of %d)", ui.Sanitize(people[at].Label()), left, at+1, len(people))
	if v.look.Aloud() {
		return []string{fmt.Sprintf("%s, %s of %d cast", person, text.CountOf(count, "dot", "dots"), ballot.Each)}
	}
	dots := strings.Repeat(v.look.Glyph.Done+" ", count) + strings.Repeat(v.look.Glyph.Empty+" ", max(ballot.Each-count, 0))
	return []string{v.look.Strong.Render(v.look.Cut(person, max(width-2*ballot.Each-2, 8)) + "  " + dots)}
}

// cast says how many people have cast dots, and whether these may be seen.
func (v *Dots) cast() string {
	ballot, _ := v.open.Session().Vote().Ballot()
	words := text.CountOf(ballot.In, "person has", "people have") + " cast dots"
	switch {
	case ballot.Sealed:
		words += "; they lie face down"
	case v.open.Session().Blind():
		words += "; they are revealed and fixed"
	}
	return words
}

// rows are the priorities with their keys, what the person laid on them and, once that
// may be seen, what everybody did.
func (v *Dots) rows(listed []int, width int) (lines []string, focus int) {
	const head, own, total = 6, 6, 14
	ballot, _ := v.open.Session().Vote().Ballot()
	_, mine := v.open.Session().Vote().Dots(v.who)
	if v.look.Aloud() && v.Covered() {
		mine = nil // on a screen one person sees them, and a voice is heard by all
	}
	text := max(width-head-own-total, 12)
	all, inFocus := v.open.Session().Priorities(), v.focus(listed)
	for at, i := range listed {
		p := all[i]
		row := v.look.Item(at == inFocus, v.look.Text, v.look.Fit(keyOf(i), head-2), p.What, head+text-1)
		if at == inFocus {
			focus = len(lines) + len(row) - 1
		}
		row[0] = v.look.Fit(row[0], head+text) + v.look.Strong.Render(v.look.Fit(ownDots(v.look, mine[p.ID], own-1), own))
		if !ballot.Sealed {
			row[0] += v.look.Text.Render(v.look.Pips(ballot.Totals[p.ID], total-1))
		}
		lines = append(lines, row...)
	}
	return lines, focus
}

// ownDots is the dots of one person on a priority; more than have room are a figure
// and as many dots as fit beside it.
func ownDots(l *ui.Look, count, width int) string {
	if l.Aloud() && count > 0 {
		return text.CountOf(count, "dot", "dots") + " of theirs"
	}
	if count > width {
		return l.Pips(count, width)
	}
	return strings.Repeat(l.Glyph.Done, count)
}
