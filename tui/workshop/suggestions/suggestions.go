// Package suggestions lists which statements the scores that came in before the room agreed
// suggest to confirm, and which to discuss.
package suggestions

import (
	"fmt"
	"slices"
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
)

// list is the statements step by step, with what is suggested for each.
type list struct {
	open   *ui.OpenSession
	look   *ui.Look
	cursor ui.Cursor[framework.Statement]
}

// New lists what the scores suggest, at the first statement to discuss.
func New(d *ui.OpenSession, look *ui.Look) ui.Screen {
	l := &list{open: d, look: look, cursor: ui.NewCursor(
		func() []framework.Statement { return d.Session().Statements() },
		func(st framework.Statement) string { return strconv.Itoa(st.Number) })}
	for _, st := range d.Session().Statements() {
		if d.Session().At(st.Number).Suggestion() == model.ToDiscuss {
			l.cursor.ID = strconv.Itoa(st.Number)
			break
		}
	}
	return l
}

// counts is how many statements are to be confirmed, and how many to be discussed.
func (l *list) counts() (confirm, discuss int) {
	for _, st := range l.open.Session().Statements() {
		switch l.open.Session().At(st.Number).Suggestion() {
		case model.ToConfirm:
			confirm++
		case model.ToDiscuss:
			discuss++
		}
	}
	return confirm, discuss
}

// Heading says what the scores suggest.
func (l *list) Heading() string {
	s := l.open.Session()
	sealed := slices.ContainsFunc(s.Statements(), func(st framework.Statement) bool { return s.At(st.Number).HasSealed() })
	switch confirm, discuss := l.counts(); {
	case confirm+discuss > 0:
		return fmt.Sprintf("Confirm %d, discuss %d", confirm, discuss)
	case s.Settled() == len(s.Statements()):
		return "Confirm or discuss: everything is settled"
	case sealed:
		return "Confirm or discuss: not before the reveal"
	default:
		return l.open.Worded("Confirm or discuss: too few scores yet")
	}
}

// Commands lists what can be done now, most wanted first.
func (l *list) Commands() []ui.Command {
	label, about := "mark statements", "Show on each statement's page whether to confirm or to discuss it"
	if l.open.Session().Suggesting() {
		label, about = "no marks", "Show it on the statements' pages no longer"
	}
	commands := []ui.Command{
		ui.On("enter", "go there", "Go to the statement", func() ui.Action {
			st, _ := l.cursor.Item()
			return ui.GoTo(model.Place{Page: model.StatementPage, Number: st.Number})
		}),
		ui.On("space", label, about, func() ui.Action {
			return l.open.Act(model.SetSuggesting{On: !l.open.Session().Suggesting()})
		}),
	}
	return append(append(commands, l.cursor.Commands("statement")...),
		ui.On("esc q", "close", "Close the list", func() ui.Action { return ui.CloseTop }).As("Esc"))
}

// listWidth is how wide the list is where the statement in focus stands beside it.
const listWidth = 74

// View draws the page: the list, and where there is room the statement in focus beside it.
func (l *list) View(width, height int) []string {
	side := width - listWidth - ui.BesideGap
	if side < leastPreview {
		return l.list(width, height)
	}
	return l.look.Beside(l.look.Exactly(l.list(listWidth, height), listWidth, height), l.look.Exactly(l.preview(side), side, height))
}

// leastPreview is from how many cells on the statement in focus stands beside the list.
const leastPreview = 36

// preview is the statement in focus, how its scores lie, and why it is to be discussed.
func (l *list) preview(width int) []string {
	st, _ := l.cursor.Item()
	sum, _ := figures.Of(l.open.Session()).At(st.Number)
	out := append([]string{""}, ui.StatementText(l.look, st, width, ui.StatementWidth)...)
	if sum.Figures.N == 0 {
		return append(out, "", l.look.Dim.Render(l.open.Worded("No scores to see yet.")))
	}
	out = append(append(out, ""), drawing.Distribution(sum.Scores, l.look, ui.Readable(width, ui.StatementWidth))...)
	for _, reason := range sum.Reasons {
		out = append(append(out, ""), ui.Paragraph(l.look.Text, l.open.Session().Framework().Worded(string(reason)), ui.Readable(width, ui.StatementWidth))...)
	}
	return out
}

func (l *list) list(width, height int) []string {
	top := append([]string{""}, ui.Paragraph(l.look.Dim, l.about(), ui.Readable(width, 90))...)
	lines, focus := l.rows(width)
	return append(append(top, ""), ui.Window(lines, focus, max(height-len(top)-1, 1))...)
}

// about is what the list goes by, and whether the statements' pages show it.
func (l *list) about() string {
	shown := "Space marks the statements' pages with it."
	if l.open.Session().Suggesting() {
		shown = "The statements' pages show it."
	}
	return l.open.Worded("By the scores that are in, where at least 3 people and more than half gave a number. "+
		"Nothing is agreed by it: the room agrees. %s", l.open.Session().Framework().Worded(shown))
}

// rows are the statements below their steps.
func (l *list) rows(width int) (lines []string, focus int) {
	in, _ := l.cursor.Item()
	for _, step := range l.open.Session().Framework().Steps {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, l.look.Header.Render(l.look.Cut(fmt.Sprintf("%d  %s", step.Number, l.look.ToASCII(ui.Sanitize(step.Short))), width)))
		for _, st := range step.Statements {
			if st.Number == in.Number {
				focus = len(lines)
			}
			lines = append(lines, l.row(st, st.Number == in.Number, width))
		}
	}
	return lines, focus
}

// row is a statement, with what is suggested for it and what that goes by: to discuss stands
// out, to confirm is quiet.
func (l *list) row(st framework.Statement, focus bool, width int) string {
	const head, word, why = 6, 10, 26
	mark, style := l.look.RowStart(focus)
	at := l.open.Session().At(st.Number)
	suggestion := at.Suggestion()
	name := max(width-head-word-why, 12)
	line := style.Render(mark + ui.LabelCell(st, ui.LabelWidth(l.open.Session().Framework())) + "  " + l.look.Fit(l.look.ToASCII(ui.Sanitize(st.Short)), name-2) + "  ")
	told := l.look.Text
	if suggestion == model.ToDiscuss {
		told = l.look.Warning
	}
	line += told.Render(l.look.Fit(string(suggestion), word))
	switch {
	case suggestion != "":
		return line + l.look.Dim.Render(l.look.Cut(fmt.Sprintf("%s, %d in",
			ui.SpreadWords(at.Distribution()), at.Distribution().N()), why))
	case at.Progress() == model.Settled:
		return line + l.look.Dim.Render("settled")
	case at.HasSealed():
		return line + l.look.Dim.Render("not revealed")
	default:
		return line + l.look.Dim.Render(fmt.Sprintf("%d in", at.Distribution().Answered()))
	}
}
