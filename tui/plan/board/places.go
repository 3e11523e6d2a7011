package board

import (
	"math"
	"slices"
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// places draws the board by step and statement.
type places struct {
	look    *ui.Look
	session *model.Session
	width   int
	right   bool   // the priorities have the focus rather than the barriers
	at      cell   // in focus
	marked  string // the id of what is to be merged
}

// lines are the groups one below the other, and which line has the focus.
func (p places) lines(groups []group) (lines []string, focus int) {
	if len(groups) == 0 {
		return []string{p.look.Dim.Render("  Nothing has these words. Esc shows everything again.")}, 0
	}
	for _, g := range groups {
		if p.at == (cell{subject: g.subject}) {
			focus = len(lines)
		}
		lines = append(lines, p.head(g.subject, p.at == cell{subject: g.subject}))
		body, in := p.body(g)
		if p.at.subject == g.subject && p.at.id != "" {
			focus = len(lines) + in
		}
		lines = append(lines, body...)
	}
	return lines, focus
}

// body is what stands at a part of the board, and which line of it has the focus.
func (p places) body(g group) (lines []string, focus int) {
	width := p.width
	if width < boardColumns {
		return p.column(g, p.right, width)
	}
	half := (width - ui.BesideGap) / 2
	left, inLeft := p.column(g, false, half)
	right, inRight := p.column(g, true, width-half-ui.BesideGap)
	height := max(len(left), len(right))
	if p.right {
		inLeft = inRight
	}
	if height == 0 {
		return nil, 0
	}
	lines = p.look.Beside(p.look.Exactly(left, half, height), p.look.Exactly(right, width-half-ui.BesideGap, height))
	return lines, inLeft
}

// column is the barriers of a part, or its priorities.
func (p places) column(g group, priorities bool, width int) (lines []string, focus int) {
	add := func(id, sign, text string) {
		row := p.entry(cell{g.subject, id}, sign, text, priorities == p.right, width)
		if (cell{g.subject, id}) == p.at {
			focus = len(lines)
		}
		lines = append(lines, row...)
	}
	if !priorities {
		for _, barrier := range g.barriers {
			add(barrier.ID, p.barrierSign(), barrier.Text+also(p.session.Framework(), g.subject, barrier.Statements, barrier.Steps))
		}
		return lines, focus
	}
	for _, priority := range g.priorities {
		sign := strconv.Itoa(p.session.Plan().Rank(priority.ID))
		if priority.Focus {
			sign += p.look.Glyph.Check
		}
		if p.look.Aloud() {
			sign = "Priority " + strconv.Itoa(p.session.Plan().Rank(priority.ID)) + ":"
		}
		add(priority.ID, sign, priority.What+also(p.session.Framework(), g.subject, priority.Statements, priority.Steps))
	}
	return lines, focus
}

// barrierSign stands before a barrier.
func (p places) barrierSign() string {
	if p.look.Aloud() {
		return "Barrier:"
	}
	return p.look.Glyph.Dash
}

// entry is a text of the board on at most two lines.
func (p places) entry(c cell, sign, text string, column bool, width int) []string {
	const indent, most = 7, 2
	mark, style := p.look.RowStart(column && c == p.at)
	focus := column && c == p.at
	if c.id == p.marked {
		sign, style = "M", p.look.Warning
	}
	head := mark + p.look.Fit(sign, indent-2)
	out := p.look.AtMost(most, text, width-indent)
	for i, line := range out {
		if line = head + line; focus {
			line = p.look.Fit(line, width)
		}
		out[i] = style.Render(line)
		head = ui.Blank(indent)
	}
	return out
}

// also names the other places at which something stands.
func also(fw *framework.Framework, t model.Subject, statements, steps []int) string {
	statements = slices.DeleteFunc(slices.Clone(statements), func(n int) bool { return n == t.Statement })
	steps = slices.DeleteFunc(slices.Clone(steps), func(n int) bool { return n == t.Step })
	if text := item.PlacesText(fw, statements, steps); text != "" {
		return " (also " + text + ")"
	}
	return ""
}

// head is the line above what stands at a statement, a step, or the session as a whole.
func (p places) head(t model.Subject, focus bool) string {
	mark, style := p.look.RowStart(focus)
	switch {
	case focus:
		style = p.look.Focus
	case t.Statement == 0:
		style = p.look.Header
	}
	name := p.headWords(t)
	st, ok := p.session.Framework().Statement(t.Statement)
	columns := figureColumns(p.look, p.session)
	room := columns.Left(p.width - 2)
	if !ok || room < leastHead {
		return style.Render(p.look.Fit(mark+name, p.width))
	}
	sum, _ := figures.Of(p.session).At(st.Number)
	line := mark + p.look.Fit(name, room) + "  " + p.figures(columns, sum)
	if !focus {
		return style.Render(mark+p.look.Fit(name, room)) + "  " + p.look.Dim.Render(p.figures(columns, sum))
	}
	return style.Render(p.look.Fit(line, p.width))
}

// leastHead is the least that a statement's name has beside its figures, in cells.
const leastHead = 24

// figureColumns are what is told of a statement beside its name: what was agreed, how far
// that is from the best score, and the spread of the scores.
func figureColumns(look *ui.Look, s *model.Session) ui.Table {
	if s.Solo() {
		return ui.Table{{Head: look.Glyph.Individual + " yours", Width: 7}, {Head: "to go", Width: 5, Right: true}}
	}
	return ui.Table{
		{Head: look.Glyph.Consensus + " agreed", Width: 8},
		{Head: "to go", Width: 5, Right: true},
		look.SpreadColumn(s.Framework().Scale),
	}
}

// headWords is what a part of the board is called.
func (p places) headWords(t model.Subject) string {
	fw := p.session.Framework()
	if st, ok := fw.Statement(t.Statement); ok {
		return ui.LabelCell(st, ui.LabelWidth(fw)) + "  " + p.look.ToASCII(ui.Sanitize(st.Short))
	}
	if step, ok := fw.Step(t.Step); ok {
		return fw.Wordedf("Step %d: %s", t.Step, p.look.ToASCII(ui.Sanitize(step.Title)))
	}
	return ui.Worded(fw, "The session as a whole")
}

// figures are those of a statement, in their columns.
func (p places) figures(columns ui.Table, sum figures.Statement) string {
	value, read := sum.Agreed(), p.session.Decimals()
	if p.session.Solo() {
		value = sum.Figures.Mean
	}
	toGo, spread := "", ""
	if !math.IsNaN(value) {
		toGo = read.Points(sum.ToGo())
	}
	if sum.Figures.N > 0 {
		spread = p.look.Spread(sum.Scores)
	}
	return columns.Row(p.look, append([]string{ui.OnPoint(p.look.Points(value, read), 5, read), toGo}, spread)[:len(columns)]...)
}
