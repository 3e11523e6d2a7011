package measures

import (
	"cmp"
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/strip"
	"familyhub/stocktake/tui/ui"
)

// The widths from which the less important columns have room, and the height from which the
// measure in focus stands whole below the table.
const (
	courseFrom = 60
	sparkFrom  = 76
	startFrom  = 96
	detailFrom = 10
)

const noMark = "  " // before a row that is not in focus

// columns share out a width; those without room are left out. A figure is never cut: they
// are as wide as the widest.
func (m *measures) columns(width int) ui.Table {
	const least = 10
	figure := 9
	for _, known := range m.plan().Indicators() {
		for _, cell := range m.cells(known)[1:4] {
			figure = max(figure, ui.Width(cell))
		}
	}
	table := ui.Table{
		{Head: "measure"},
		{Head: "start", Right: true},
		{Head: "latest", Width: figure, Right: true},
		{Head: "target", Width: figure, Right: true},
		{Head: ""},
		{Head: "how it stands"},
	}
	if width >= startFrom {
		table[1].Width = figure
	}
	if width >= sparkFrom {
		table[4].Width = 8
	}
	if width >= courseFrom {
		table[5].Width = 14
	}
	table[0].Width = max(table.Left(width-len(noMark)), least)
	return table
}

// View draws the page: the register by heading and, where there is room, the measure in focus
// with its history beside it.
func (m *measures) View(width, height int) []string {
	e, some := m.list.Item()
	if !some || e.ID == "" {
		return m.invitation(width, height)
	}
	return m.look.WithPreview(width, height, func(left, height int) []string { return m.register(e.Indicator, left, height, left == width) },
		ui.Frame{Title: m.look.ToASCII(ui.Sanitize(e.Name))},
		func(width, height int) []string { return m.preview(e.Indicator, width, height) })
}

// register is the table; the one in focus is told whole below where the table stands alone.
func (m *measures) register(current model.Indicator, width, height int, alone bool) []string {
	table := m.columns(width)
	var rows []string
	focus := 0
	for _, g := range planning.MeasureGroups(m.open.Session()) {
		if len(g.Indicators) == 0 {
			continue
		}
		heading := cmp.Or(ui.Sanitize(g.Heading), "Other measures")
		rows = append(rows, m.look.Dim.Render(m.look.Cut(m.look.ToASCII(heading), width)))
		for _, known := range g.Indicators {
			if known.ID == current.ID {
				focus = len(rows)
			}
			rows = append(rows, m.look.Row(known.ID == current.ID, m.look.Text, table.Row(m.look, m.cells(known)...)))
		}
	}
	var below []string
	if alone && height >= detailFrom {
		below = m.below(current, width, height)
	}
	return m.look.ListOver(below, m.look.Header.Render(noMark+table.Heads(m.look)), rows, focus, width, height)
}

// cells are a row of the table.
func (m *measures) cells(known model.Indicator) []string {
	latest := ""
	if v, some := known.Latest(); some {
		latest = short(v.Number, known.Unit)
	}
	dash := m.look.Glyph.Dash
	ascii := m.look.ToASCII
	return []string{
		ascii(ui.Sanitize(known.Name)), cmp.Or(ascii(short(known.Start.Value, known.Unit)), dash), cmp.Or(ascii(latest), dash),
		cmp.Or(ascii(short(known.Target, known.Unit)), dash), m.spark(known, 8), courseWord[known.Course()],
	}
}

// short is a number with its sign, and without a unit that is a word.
func short(n decimal.Decimal, unit string) string {
	if unit != decimal.Percent && unit != decimal.Pounds {
		unit = ""
	}
	return n.In(unit)
}

var courseWord = map[model.Course]string{
	"": "", model.Reached: "reached", model.Toward: "on the way", model.Still: "as at start", model.Away: "going away",
}

func (m *measures) spark(known model.Indicator, width int) string {
	return strip.Sparkline(known.Numbers(), width, m.look.Glyph)
}

// below tells all of the measure in focus.
func (m *measures) below(known model.Indicator, width, height int) []string {
	const most = 6
	wide := ui.Readable(width, 90)
	lines := ui.Paragraph(m.look.Strong, m.look.ToASCII(known.Name), wide)
	for _, fact := range m.told(known) {
		lines = append(lines, ui.Paragraph(m.look.Text, m.look.ToASCII(fact), wide)...)
	}
	return m.look.Below(lines, width, min(max(height/3, 3), most))
}

// preview is the measure in focus with its values, the latest first.
func (m *measures) preview(known model.Indicator, width, height int) []string {
	var out []string
	if line := m.spark(known, width); line != "" {
		out = append(out, m.look.Strong.Render(line), "")
	}
	for _, fact := range m.told(known) {
		out = append(out, ui.Paragraph(m.look.Text, m.look.ToASCII(fact), width)...)
	}
	out = append(out, "")
	all := known.History()
	for i := len(all) - 1; i >= 0; i-- {
		v := all[i]
		words := m.look.Fit(cmp.Or(v.Date.Words(), "at the start"), 18) + v.Number.In(known.Unit)
		if i == 0 && known.Start.Value != "" && v.Date != "" {
			words += ", the start"
		}
		if v.Note != "" {
			words += ": " + v.Note
		}
		out = append(out, ui.Hanging(m.look.Text, m.look.Glyph.Between+" ", m.look.ToASCII(words), width)...)
	}
	if len(out) > height && height > 0 {
		out = append(out[:height-1], m.look.Dim.Render(m.look.Glyph.Ellipsis))
	}
	return out
}

// told is all that there is to say of a measure besides its values: what it is, how it stands, and
// what it is linked with.
func (m *measures) told(known model.Indicator) []string {
	all := facts(known)
	if course := string(known.Course()); course != "" {
		all = append(all, text.Capital(course))
	}
	return append(all, m.linked(known)...)
}

// facts is what a measure is, a line for each part: nothing that another value would change.
func facts(known model.Indicator) []string {
	start := known.Start.Value.In(known.Unit)
	if known.Start.Date != "" {
		start += " on " + known.Start.Date.Words()
	}
	figures := text.Joined(", ", text.After("start ", start), text.After("target ", known.Target.In(known.Unit)), text.After("better when ", string(known.Better)))
	more := text.Joined(", ", text.After("from ", known.Source), text.After("reported by ", known.Reports))
	all := text.Present(figures, more)
	for i, line := range all {
		all[i] = text.Capital(line)
	}
	return append(all, text.Present(text.After("Outcome: ", known.Outcome))...)
}

// linked names the level of evaluation and the priorities that are measured by it.
func (m *measures) linked(known model.Indicator) []string {
	var all []string
	if level, ok := m.open.Session().Guide().EvaluationLevel(known.Level); ok {
		all = append(all, level.Text)
	}
	for _, p := range m.plan().MeasuredBy(known.ID) {
		all = append(all, "Priority "+strconv.Itoa(m.plan().Rank(p.ID))+": "+p.What)
	}
	return all
}

// invitation says what goes here, and offers the examples of the guide.
func (m *measures) invitation(width, height int) []string {
	const words = "A measure is a number that shows whether the plan works: where it starts, where it is to stand, and what it is every few months. " +
		"Press a to write one, or I to read a table from CSV or XLSX."
	out := []string{"", m.look.Strong.Render("No measures yet."), ""}
	out = append(out, ui.Paragraph(m.look.Text, words, ui.Readable(width, 76))...)
	e, some := m.list.Item()
	if !some {
		return out
	}
	out = append(append(out, ""), ui.Paragraph(m.look.Text, "The guide has examples; Enter makes a measure of the one in focus:", ui.Readable(width, 76))...)
	var rows []string
	focus, heading := 0, ""
	for _, example := range m.entries() {
		if example.Heading != heading {
			heading = example.Heading
			rows = append(rows, m.look.Dim.Render(m.look.Cut(m.look.ToASCII(ui.Sanitize(heading)), width)))
		}
		line := m.look.Cut(m.look.ToASCII(ui.Sanitize(example.Name)), width-len(noMark))
		if example.Name == e.Name {
			focus = len(rows)
		}
		rows = append(rows, m.look.Row(example.Name == e.Name, m.look.Text, line))
	}
	return append(out, ui.Window(rows, focus, max(height-len(out), 1))...)
}
