package training

import (
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// The widths from which the less important columns have room.
const (
	byFrom    = 74
	levelFrom = 100
	howFrom   = 130

	needDetail = 10 // the height from which the row in focus stands whole below the table
)

// columns share out a width; those without room are left out.
func columns(width int) ui.Table {
	const count, day, least = 5, 10, 8
	table := ui.Table{
		{Head: SkillField},
		{Head: StaffField, Width: min(max(width/5, 14), 28)},
		{Head: "have", Width: count, Right: true},
		{Head: "need", Width: count, Right: true},
		{Head: "short", Width: count, Right: true},
		{Head: "by"},
		{Head: "to level"},
		{Head: "how"},
	}
	if width >= byFrom {
		table[5].Width = day
	}
	if width >= levelFrom {
		table[6].Width = min(width/7, 24)
	}
	if width >= howFrom {
		table[7].Width = min(width/4, 44)
	}
	table[0].Width = max(table.Left(width-len(noMark)), least)
	return table
}

const noMark = "  " // before a row that is not in focus

// View draws the page.
func (t *training) View(width, height int) []string {
	current, some := t.list.Item()
	if !some {
		return t.invitation(width)
	}
	return t.look.WithPreview(width, height, func(left, height int) []string { return t.table(current, left, height, left == width) },
		ui.Frame{Title: t.look.ToASCII(ui.Sanitize(current.Skill))}, func(width, _ int) []string {
			var out []string
			for _, text := range needWords(current, t.look.Glyph.Dash) {
				out = append(out, ui.Paragraph(t.look.Text, text, width)...)
			}
			return append(out, t.guidance(current, width)...)
		})
}

// guidance is what the guide says of the skill and of the way to train it.
func (t *training) guidance(n model.Need, width int) []string {
	var out []string
	for _, list := range [][]framework.Item{t.session().Guide().Skills, t.session().Guide().Formats} {
		for _, it := range list {
			if it.Note != "" && (it.Text == n.Skill || it.Text == n.Format) {
				out = append(append(out, ""), ui.Paragraph(t.look.Dim, t.look.ToASCII(it.Text+": "+it.Note), width)...)
			}
		}
	}
	return out
}

// table is the rows and, where nothing stands beside them, all of the one in focus below.
func (t *training) table(current model.Need, width, height int, alone bool) []string {
	table := columns(width)
	var rows []string
	for _, n := range t.rows() {
		rows = append(rows, t.look.Row(n.ID == current.ID, t.look.Text, table.Row(t.look, t.cells(n)...)))
	}
	var below []string
	if alone {
		below = t.below(current, width, height)
	}
	return t.look.ListOver(below, t.look.Header.Render(noMark+table.Heads(t.look)), rows, t.list.Place(), width, height)
}

// cells are a row of the table.
func (t *training) cells(n model.Need) []string {
	have, need, short := t.look.Glyph.Dash, t.look.Glyph.Dash, t.look.Glyph.Dash
	if n.Counted() {
		have, need, short = strconv.Itoa(n.Have), strconv.Itoa(n.Need), strconv.Itoa(n.Gap())
	}
	return []string{
		ui.Sanitize(n.Skill), ui.Sanitize(n.Group), have, need, short,
		ui.Sanitize(string(n.By)), ui.Sanitize(n.Level), ui.Sanitize(n.Format),
	}
}

// below tells all of the row in focus, where there is room.
func (t *training) below(n model.Need, width, height int) []string {
	const most = 6
	if height < needDetail {
		return nil
	}
	lines := ui.Paragraph(t.look.Strong, n.Skill, ui.Readable(width, 90))
	for _, text := range needWords(n, t.look.Glyph.Dash) {
		lines = append(lines, ui.Paragraph(t.look.Text, text, ui.Readable(width, 90))...)
	}
	return t.look.Below(lines, width, min(max(height/3, 3), most))
}

// invitation says how rows come into the table.
func (t *training) invitation(width int) []string {
	words := "Press a to add a row, or I to read a CSV file with the columns skill, group, have, need, level, by, format and note."
	if missing := len(t.session().Plan().NeedsToAdd()); missing > 0 {
		words += " Press + to start from the guide's list of " + text.CountOf(missing, "skill", "skills") + "; it is yours to change."
	}
	out := []string{"", t.look.Strong.Render("No training needs yet."), ""}
	return append(out, ui.Paragraph(t.look.Text, t.look.ToASCII(words), ui.Readable(width, 72))...)
}
