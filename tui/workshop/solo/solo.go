// Package solo is a statement as somebody answers it who scores alone.
package solo

import (
	"fmt"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"

	tea "github.com/charmbracelet/bubbletea"
)

// Solo is one statement of a person who scores alone: a digit answers it and goes
// on, so that a whole run is twenty digits.
type Solo struct {
	desk *ui.OpenSession
	look *ui.Look
	text framework.Statement
	step framework.Step

	answered int  // the statement that the latest key answered, on the page before; 0 for none
	comma    bool // one was typed since
	panel    ui.Panel
}

// New is a statement as somebody who scores alone answers it.
func New(d *ui.OpenSession, look *ui.Look, number int) *Solo {
	s := &Solo{desk: d, look: look, panel: ui.NewPanel(d, look)}
	s.text, _ = d.Session().Framework().Statement(number)
	s.step, _ = d.Session().Framework().StepOf(number)
	return s
}

func (s *Solo) place() model.Place {
	return model.Place{Page: model.StatementPage, Number: s.text.Number}
}

// Heading says where the user is.
func (s *Solo) Heading() string {
	return fmt.Sprintf("step %d: %s%s", s.step.Number, ui.Sanitize(s.step.Short), scoring.FlagWords(s.desk, s.look, s.text.Number))
}

// Commands lists what can be done now, most wanted first.
func (s *Solo) Commands() []ui.Command {
	commands := []ui.Command{
		ui.OnKey("0 1 2 3 4 5", "score", "Score the statement and go on", func(key string) ui.Action { return s.answer(scoring.ScoreOf(key)) }).As("0–5"),
		ui.On("d D", "don't know", "Answer that you don't know, and go on", func() ui.Action { return s.answer(model.DontKnow) }),
		ui.On("n N", "not applicable", "Answer that it does not apply to you, and go on", func() ui.Action { return s.answer(model.NotApplicable) }),
		ui.On("left h up k pgup", "back", "Go to the statement before", func() ui.Action { return ui.GoNext(s.place(), -1) }).As("←"),
		ui.On("right l down j pgdown enter", "on", "Go to the next statement, with or without an answer", s.goOn).As("→"),
	}
	commands = append(commands, s.answerCommands()...)
	others := []ui.Command{
		ui.On("i", "guidance", "Read what stands behind the statement", ui.Opener(ui.Place{Page: ui.GuidePage, Target: model.Target{Statement: s.text.Number}})),
		ui.BoardCommand(model.Target{Statement: s.text.Number}).Quietly(),
		ui.PlanCommand(model.Target{Statement: s.text.Number}).Quietly(),
		ui.JumpCommand().Quietly(),
		ui.SummaryCommand(),
	}
	for _, c := range append(others, ui.ReflectCommand(s.desk, s.text.Number)...) {
		run := c.Run
		c.Run = func() ui.Action {
			s.answered = 0
			return run()
		}
		commands = append(commands, c)
	}
	return commands
}

// goOn goes to the next statement, and says so where this one is left without an answer.
func (s *Solo) goOn() ui.Action {
	next := ui.GoNext(s.place(), 1)
	if s.desk.Session().At(s.text.Number).Score(model.SoloParticipant).Answered() {
		return next
	}
	return ui.Sequence(next, ui.Say(s.look.ToASCII(fmt.Sprintf("Statement %d is left out, without an answer. ← goes back.", s.text.Number))))
}

// answerCommands are about an answer: right after one, while the next statement is on
// the screen already, about that.
func (s *Solo) answerCommands() []ui.Command {
	if s.answered == 0 {
		return []ui.Command{
			ui.On("e", "comment", "Write why, or what you have seen", func() ui.Action { return ui.Push(scoring.Comment(s.desk, s.look, s.text.Number)) }),
			ui.On("backspace delete", "clear", "Take the answer away; that is not a 0", func() ui.Action { return scoring.ClearAnswer(s.desk, s.text.Number) }).Quietly(),
			ui.On("f", "flag", "Mark the statement to come back to it", func() ui.Action { return scoring.FlagAnswer(s.desk, s.text.Number) }).Quietly(),
		}
	}
	here := ui.On("tab", "on to "+ui.Itoa(s.text.Number), "Leave the statement just answered: the keys are about the one on the screen", func() ui.Action {
		s.answered = 0
		return nil
	})
	return append(scoring.CommandsAfter(s.desk, s.look, &s.answered), here)
}

func (s *Solo) answer(score model.Score) ui.Action {
	if !s.desk.Do(scoring.SoloScore(s.desk, s.text.Number, score)) {
		return nil
	}
	return func(app ui.App) tea.Cmd {
		cmd := ui.GoNext(s.place(), 1)(app)
		if next, ok := app.Top().(scoring.AfterAnswer); ok {
			next.JustAnswered(s.text.Number)
		}
		return cmd
	}
}

func (s *Solo) JustAnswered(statement int) { s.answered = statement }

// Unknown names a key that no command has, and what still waits for an answer. Between
// two answers a space or a comma means nothing; two commas might mean that a statement is
// left out.
func (s *Solo) Unknown(key string) ui.Action {
	if s.answered != 0 && (key == " " || key == "," && !s.comma) {
		s.comma = s.comma || key == ","
		return nil
	}
	s.answered = 0
	return ui.Tell(fmt.Sprintf("%s: still statement %d.", scoring.WrongKey(key), s.text.Number))
}

// View draws the page.
func (s *Solo) View(width, height int) []string {
	if width < ui.RadarWidth {
		return s.column(width, height)
	}
	side := ui.SideColumn(width)
	left := width - side - ui.BesideGap
	return s.look.Beside(s.look.Exactly(s.column(left, height), left, height), s.panel.Averages(s.step.Number, side, height))
}

func (s *Solo) column(width, height int) []string {
	score := s.desk.Session().At(s.text.Number).Score(model.SoloParticipant)
	text := ui.StatementText(s.look, s.text, width)
	answer := s.answerLines(score, width)
	levels := ui.NewScale(s.look, s.desk.Session().Framework().Scale, ui.LevelOf(score), width)
	top := s.topLines(width)
	const gaps = 2
	for _, form := range []ui.ScaleForm{ui.FullScale, ui.ShortScale, ui.BareScale} {
		drawn := levels.Draw(form)
		if form > ui.BareScale && len(top)+len(text)+len(drawn)+len(answer)+gaps > height {
			continue
		}
		out := append(slices.Clip(top), text...)
		out = append(out, "")
		out = append(append(out, drawn...), "")
		return append(out, answer...)
	}
	return nil
}

// topLines say right after an answer what the keys are about.
func (s *Solo) topLines(width int) []string {
	if s.answered == 0 {
		return []string{""}
	}
	words := scoring.AnsweredWords(s.desk, s.answered) + ". Tab: on to " + ui.Itoa(s.text.Number) + "."
	var out []string
	for _, line := range s.look.Ends(words, 2, width) {
		out = append(out, s.look.Text.Render(line))
	}
	return out
}

// answerLines is what was answered, in words, and the comment.
func (s *Solo) answerLines(score model.Score, width int) []string {
	const indent = 4
	out := []string{ui.Blank(indent) + s.look.Dim.Render(s.look.Cut("Press a digit; it is kept at once.", width-indent))}
	if score.Answered() {
		out = []string{ui.Blank(indent) + s.look.Dim.Render("Your answer  ") + s.look.Strong.Render(score.Words())}
	}
	n, ok := s.desk.Session().At(s.text.Number).Comment(model.SoloParticipant)
	if !ok {
		return out
	}
	head := "Comment  "
	for _, line := range ui.Wrap(n.Text, min(width-indent-len(head), ui.StatementWidth)) {
		out = append(out, ui.Blank(indent)+s.look.Dim.Render(head)+s.look.Text.Render(line))
		head = ui.Blank(len(head))
	}
	return out
}

// Follow goes to where a change of the scores was made.
func (s *Solo) Follow(c model.Change) ui.Action { return scoring.Follow(c) }

// TakesCards marks a page for cards.
func (s *Solo) TakesCards() {}
