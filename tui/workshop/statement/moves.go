package statement

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// roundWords compares the latest two of several rounds that may be seen, in a line.
func roundWords(rounds []model.RoundSummary, at model.AtStatement) string {
	was, is := rounds[len(rounds)-2], rounds[len(rounds)-1]
	moved := at.Moves(was.Number, is.Number)
	return fmt.Sprintf("%s; %s; %d moved", roundFigures(was), roundFigures(is), len(moved))
}

// roundFigures is how the scores of one of several rounds lie.
func roundFigures(r model.RoundSummary) string {
	f := r.Figures
	switch {
	case f.N == 0:
		return fmt.Sprintf("round %d: no numbers", r.Number)
	case f.Min == f.Max:
		return fmt.Sprintf("round %d: all %s", r.Number, framework.Number(f.Min))
	default:
		return fmt.Sprintf("round %d: %s", r.Number, ui.SpreadWords(r.Scores))
	}
}

// movedWords names who moved between the latest two rounds, and how; of too many for a line or
// two it says where they are named.
func movedWords(look *ui.Look, rounds []model.RoundSummary, at model.AtStatement) string {
	const most = 6
	moved := at.Moves(rounds[len(rounds)-2].Number, rounds[len(rounds)-1].Number)
	switch {
	case len(moved) == 0:
		return ""
	case len(moved) > most:
		return " (m says who)"
	}
	words := make([]string, len(moved))
	for i, m := range moved {
		words[i] = fmt.Sprintf("%s %s to %s", ui.Sanitize(m.Participant.Label()), look.ToASCII(m.From.Words()), look.ToASCII(m.To.Words()))
	}
	return ": " + strings.Join(words, ", ")
}

// moves is who changed their score between the latest two rounds.
type moves struct {
	ui.Scroll
	open   *ui.OpenSession
	look   *ui.Look
	number int // of the statement
}

func newMoves(d *ui.OpenSession, look *ui.Look, number int) *moves {
	m := &moves{open: d, look: look, number: number}
	m.Text = m.lines
	return m
}

// Heading says where the user is.
func (m *moves) Heading() string {
	return m.open.Worded("Statement %s: who moved", m.open.Label(m.number))
}

// Commands lists what can be done now, most wanted first.
func (m *moves) Commands() []ui.Command {
	return append([]ui.Command{ui.On("esc q m enter", "close", "Close", func() ui.Action { return ui.CloseTop }).As("Esc")}, m.Scroll.Commands()...)
}

func (m *moves) lines(width int) []string {
	at := m.open.Session().At(m.number)
	rounds := at.RoundSummaries()
	if len(rounds) < 2 {
		return []string{"", m.look.Dim.Render("There is one round only.")}
	}
	out := append([]string{""}, ui.Paragraph(m.look.Text, m.look.ToASCII(roundWords(rounds, at)), ui.Readable(width, 76))...)
	out = append(out, "")
	moved := at.Moves(rounds[len(rounds)-2].Number, rounds[len(rounds)-1].Number)
	for _, move := range moved {
		line := fmt.Sprintf("%s: from %s to %s", ui.Sanitize(move.Participant.Label()), move.From.Words(), move.To.Words())
		out = append(out, m.look.Text.Render(m.look.Cut("  "+line, width)))
	}
	if len(moved) == 0 {
		out = append(out, m.look.Dim.Render("  Nobody moved."))
	}
	return out
}
