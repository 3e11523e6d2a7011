package training

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// needColumns is how the width is shared out among the columns of the table; 0 leaves
// one out.
type needColumns struct{ skill, staff, by, level, how int }

// The widths from which the less important columns have room, and what the others take.
const (
	byFrom    = 74
	levelFrom = 100
	howFrom   = 130

	needDetail = 10 // the height from which the row in focus stands whole below the table

	countWidth = 5 // of "have", "need" and "gap"
	dayWidth   = 10
	needGap    = 2
	needMark   = 2
)

func newNeedColumns(width int) needColumns {
	c := needColumns{staff: min(max(width/5, 14), 28)}
	taken := needMark + c.staff + needGap + 3*(countWidth+needGap)
	if width >= byFrom {
		c.by = dayWidth
		taken += c.by + needGap
	}
	if width >= levelFrom {
		c.level = min(width/7, 24)
		taken += c.level + needGap
	}
	if width >= howFrom {
		c.how = min(width/4, 44)
		taken += c.how + needGap
	}
	c.skill = max(width-taken, 8)
	return c
}

// line puts the cells of a row below the heads of their columns.
func (t *training) line(c needColumns, skill, staff, have, need, gap, level, by, how string) string {
	var b strings.Builder
	b.WriteString(t.look.Fit(skill, c.skill))
	for _, column := range []struct {
		width  int
		text   string
		number bool
	}{
		{c.staff, staff, false},
		{countWidth, have, true},
		{countWidth, need, true},
		{countWidth, gap, true},
		{c.by, by, false},
		{c.level, level, false},
		{c.how, how, false},
	} {
		if column.width == 0 {
			continue
		}
		b.WriteString(ui.Blank(needGap))
		if column.number {
			column.text = ui.Blank(column.width-ui.Width(column.text)) + column.text
		}
		b.WriteString(t.look.Fit(column.text, column.width))
	}
	return b.String()
}

// View draws the page.
func (t *training) View(width, height int) []string {
	current, some := t.current()
	if !some {
		return t.invitation(width)
	}
	c := newNeedColumns(width)
	var rows []string
	for _, n := range t.rows() {
		line := t.needLine(c, n)
		if n.ID == current.ID {
			rows = append(rows, t.look.Focus.Render(t.look.Glyph.Focus+" "+line))
		} else {
			rows = append(rows, "  "+t.look.Text.Render(line))
		}
	}
	head := t.look.Header.Render("  " + t.line(c, SkillField, StaffField, "have", "need", "gap", "to level", "by", "how"))
	below := t.below(current, width, height)
	room := max(height-1-len(below), 1)
	return append(append([]string{head}, t.look.Exactly(ui.Window(rows, t.at, room), width, room)...), below...)
}

func (t *training) needLine(c needColumns, n model.Need) string {
	have, need, gap := "–", "–", "–"
	if n.Counted() {
		have, need, gap = ui.Itoa(n.Have), ui.Itoa(n.Need), ui.Itoa(n.Gap())
	}
	return t.line(
		c, ui.Sanitize(n.Skill), ui.Sanitize(n.Group), t.look.ToASCII(have), t.look.ToASCII(need), t.look.ToASCII(gap),
		ui.Sanitize(n.Level), ui.Sanitize(string(n.By)), ui.Sanitize(n.Format),
	)
}

// below tells all of the row in focus, where there is room. How many lines it takes
// depends on the window alone: nothing jumps.
func (t *training) below(n model.Need, width, height int) []string {
	const most = 6
	if height < needDetail {
		return nil
	}
	var lines []string
	for i, text := range append([]string{n.Skill}, needWords(n, t.look.Glyph.Dash)...) {
		style := t.look.Text
		if i == 0 {
			style = t.look.Strong
		}
		for _, line := range ui.Wrap(text, min(width, 90)) {
			lines = append(lines, style.Render(line))
		}
	}
	room := min(max(height/3, 3), most)
	if len(lines) > room {
		lines = append(lines[:room-1], t.look.Dim.Render(t.look.Glyph.Ellipsis))
	}
	rule := t.look.Rule.Render(strings.Repeat(t.look.Glyph.RuleAcross, width))
	return append([]string{rule}, t.look.Exactly(lines, width, room)...)
}

// invitation says how rows come into the table.
func (t *training) invitation(width int) []string {
	text := "Press a to add a row, or f to read a CSV file with the columns skill, group, have, need, level, by, format and note."
	if missing := len(t.missing()); missing > 0 {
		text += " Press s to start from the guide's list of " + ui.Plural(missing, "skill", "skills") + "; it is yours to change."
	}
	out := []string{"", t.look.Strong.Render("Nobody's training needs are in the table yet."), ""}
	for _, line := range ui.Wrap(text, min(width, 72)) {
		out = append(out, t.look.Text.Render(line))
	}
	return out
}
