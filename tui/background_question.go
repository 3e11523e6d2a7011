package tui

import (
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// backgroundQuestion asks which colours can be read, where the terminal does not say what its background
// is. Both are shown on it: nobody needs to know what a background is.
type backgroundQuestion struct {
	look        *ui.Look
	onDark      ui.Look
	onLight     ui.Look
	focus       int
	choose      func(theme.Background) ui.Action
	leaveItOpen ui.Action
}

// newBackgroundQuestion asks before the program begins where it was to begin.
func newBackgroundQuestion(l *library, then ui.Action) *backgroundQuestion {
	with := func(b theme.Background) ui.Look {
		return ui.NewLook(theme.Auto, l.app.Look().Glyph.Set, b, l.config.Profile)
	}
	return &backgroundQuestion{
		look: l.app.Look(), onDark: with(theme.OnDark), onLight: with(theme.OnLight),
		choose: func(b theme.Background) ui.Action {
			return ui.Sequence(ui.Changing(func(app ui.App) tea.Cmd { return l.setBackground(app, b) }), ui.Sequence(ui.CloseTop, then))
		},
		leaveItOpen: ui.Sequence(ui.CloseTop, then),
	}
}

// backgrounds are what can be chosen, in order.
func backgrounds() []theme.Background {
	return []theme.Background{theme.OnDark, theme.OnLight, theme.Between}
}

// Heading is the question.
func (*backgroundQuestion) Heading() string { return "Which colours can you read?" }

// MustAnswer marks a page that must be answered.
func (*backgroundQuestion) MustAnswer() {}

// Commands choose by number, or the one in focus.
func (q *backgroundQuestion) Commands() []ui.Command {
	take := func() ui.Action { return q.choose(backgrounds()[q.focus]) }
	move := func(by int) ui.Action {
		q.focus = min(max(q.focus+by, 0), len(backgrounds())-1)
		return nil
	}
	by := func(by int) func() ui.Action { return func() ui.Action { return move(by) } }
	return slices.Concat([]ui.Command{
		ui.OnKey("1 2 3", "choose", "The colours of that number", func(key string) ui.Action { return q.choose(backgrounds()[key[0]-'1']) }).As("1 2 3"),
		ui.On("enter", "take", "The colours that are marked", take),
		ui.On("left", "", "The box to the left", by(-1)).As("←").Quietly(),
		ui.On("right", "", "The box to the right", by(1)).As("→").Quietly(),
		ui.On("esc q", "not now", "Go on with few colours, and ask at the next start", func() ui.Action { return q.leaveItOpen }).As("Esc"),
	}, ui.Moving("choice", move))
}

// View shows both sets of colours side by side, over the choices.
func (q *backgroundQuestion) View(width, height int) []string {
	const why = "This window does not say what its background is. Choose the box in which you can read every line. You are asked only once; ctrl+t changes colours later."
	const widest = 44
	across := min((width-1)/2, widest)
	var boxes [2][]string
	for i, l := range []*ui.Look{&q.onDark, &q.onLight} {
		lines := sample(l)
		boxes[i] = ui.Frame{Title: strconv.Itoa(i + 1)}.Draw(l, lines, across, len(lines)+ui.FrameDown)
	}
	parts := [][]string{ui.Paragraph(q.look.Text, why, width), ui.Adjoin(boxes[0], boxes[1]), q.choices()}
	out := slices.Concat(parts...)
	if len(out)+len(parts)-1 <= height {
		out = slices.Concat(parts[0], []string{""}, parts[1], []string{""}, parts[2])
	}
	return q.look.Exactly(out, width, height)
}

func (q *backgroundQuestion) choices() (rows []string) {
	for i, choice := range []string{"1  The left box", "2  The right box", "3  Neither: no colours"} {
		rows = append(rows, q.look.Row(q.focus == i, q.look.Text, choice))
	}
	return rows
}

// sample is something in each colour.
func sample(l *ui.Look) []string {
	series := func(s theme.Series, mark, words string) string {
		return s.Mark.Render(mark) + " " + s.Text.Render(words)
	}
	return []string{
		l.Key.Render("Enter") + " " + l.KeyText.Render("a key") + "  " + l.Selected.Render("chosen"),
		l.Good.Render("saved") + " " + l.Warning.Render("open") + " " + l.Danger.Render("NOT SAVED"),
		series(l.Consensus, l.Glyph.Consensus, "agreed by the room"),
		series(l.Individual, l.Glyph.Individual, "said by each person"),
		series(l.Baseline, l.Glyph.Baseline, "last time") + "  " + l.Faint.Render(strings.Repeat(l.Glyph.RuleAcross, 6)),
	}
}
