// Package solo is a statement as somebody answers it who scores alone.
package solo

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
	"familyhub/stocktake/tui/workshop/scoring"

	tea "github.com/charmbracelet/bubbletea"
)

// Solo is one statement of a person who scores alone: a digit answers it and goes
// on, so that a whole run is twenty digits.
type Solo struct {
	open *ui.OpenSession
	look *ui.Look
	text framework.Statement
	step framework.Step

	keys     scoring.Keys
	answered int         // the statement that the latest key answered, on the page before; 0 for none
	comma    bool        // one was typed since
	page     int         // of what there is to understand, where that takes several
	kept     []screenful // what there is to understand, as it was laid out after the latest message
	panel    drawing.Panel

	width, height int // of the page
}

// New is a statement as somebody who scores alone answers it.
func New(d *ui.OpenSession, look *ui.Look, number int) *Solo {
	s := &Solo{open: d, look: look, keys: scoring.NewKeys(d.Session()), panel: drawing.New(d, look)}
	s.text, _ = d.Session().Framework().Statement(number)
	s.step, _ = d.Session().Framework().StepOf(number)
	return s
}

// Hint is what to know first, until an answer is in.
func (s *Solo) Hint() ui.Hint {
	if s.open.Session().Begun() {
		return ui.Hint{}
	}
	return ui.Hint{Name: "solo", Text: "One digit scores and goes on; ← goes back."}
}

func (s *Solo) place() model.Place {
	return model.Place{Page: model.StatementPage, Number: s.text.Number}
}

// Heading says where the user is.
func (s *Solo) Heading() string {
	return scoring.Heading(s.open, s.look, s.text.Number, "")
}

// Commands lists what can be done now, most wanted first.
func (s *Solo) Commands() []ui.Command {
	commands := []ui.Command{
		s.keys.Command("score", "Score the statement and go on", s.answer),
		ui.On("d D", "don't know", "Answer that you don't know, and go on", func() ui.Action { return s.answer(model.DontKnow) }),
		ui.On("n N", "not applicable", "Answer that it does not apply to you, and go on", func() ui.Action { return s.answer(model.NotApplicable) }),
	}
	if s.answered == 0 && len(s.kept) > 1 {
		next := (s.page + 1) % len(s.kept)
		commands = slices.Insert(commands, 1, ui.On("tab", s.kept[next].name, "Turn to the next page of what the levels mean and what to look for", ui.Just(func() { s.page = next })))
	}
	commands = append(commands,
		ui.On("left h up k pgup", "back", "Go to the statement before", func() ui.Action { return s.turn(-1) }).As("←"),
		ui.On("right l down j pgdown enter", "on", "Go to the next statement, with or without an answer", s.goOn).As("→"),
	)
	commands = append(commands, s.answerCommands()...)
	others := []ui.Command{
		ui.On("i", "guidance", "Read what stands behind the statement", ui.Opener(ui.Place{Page: ui.GuidePage, Subject: model.Subject{Statement: s.text.Number}})),
		ui.BoardCommand(model.Subject{Statement: s.text.Number}).Quietly(),
		ui.PlanCommand(model.Subject{Statement: s.text.Number}).Quietly(),
		ui.JumpCommand().Quietly(),
		ui.SummaryCommand(),
		ui.On("x", "score sheet", "Write your scores to a sheet, to hand to a group's session, or a report", func() ui.Action {
			return ui.Open(ui.Place{Page: ui.ExportPage, ID: "sheet-csv"})
		}).Quietly(),
	}
	for _, c := range append(others, ui.ReflectCommand(s.open, s.text.Number)...) {
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
	next := s.turn(1)
	if s.open.Session().At(s.text.Number).Score(model.SoloParticipant).Answered() {
		return next
	}
	return ui.Sequence(next, ui.Say("Statement %s is left out, without an answer. ← goes back.", ui.Sanitize(s.text.Label())))
}

// turn goes so many statements on or back, to the same page of what there is to understand.
func (s *Solo) turn(by int) ui.Action {
	return func(app ui.App) tea.Cmd {
		cmd := ui.GoNext(s.place(), by)(app)
		if next, ok := app.Top().(*Solo); ok {
			next.page = s.page
		}
		return cmd
	}
}

// answerCommands are about an answer: right after one, while the next statement is on
// the screen already, about that.
func (s *Solo) answerCommands() []ui.Command {
	if s.answered == 0 {
		return []ui.Command{
			ui.On("e", "comment", "Write why, or what you have seen", func() ui.Action { return ui.Push(scoring.Comment(s.open, s.look, s.text.Number)) }),
			scoring.BarriersCommand(s.text.Number), scoring.PrioritiesCommand(s.text.Number),
			ui.On("backspace delete", "clear", "Take the answer away; that is not a 0", func() ui.Action { return scoring.ClearAnswer(s.open, s.text.Number) }).Quietly(),
			ui.On("f", "flag", "Mark the statement to come back to it", func() ui.Action { return scoring.FlagAnswer(s.open, s.text.Number) }).Quietly(),
		}
	}
	about := s.open.Worded("Leave the statement just answered: the keys are about the one on the screen")
	here := ui.On("tab", "on to "+ui.Sanitize(s.text.Label()), about, ui.Just(func() { s.answered = 0 })).AsWritten()
	return append(scoring.CommandsAfter(s.open, s.look, &s.answered), here)
}

func (s *Solo) answer(score model.Score) ui.Action {
	if !s.open.Do(scoring.SoloScore(s.open, s.text.Number, score)) {
		return nil
	}
	return func(app ui.App) tea.Cmd {
		cmd := s.turn(1)(app)
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
		return ui.Ignore
	}
	s.answered = 0
	return ui.Tell("%s: still statement %s.", s.keys.Wrong(key), ui.Sanitize(s.text.Label()))
}

// justAnswered says what the keys are about right after an answer.
func (s *Solo) justAnswered() string {
	return scoring.AnsweredWords(s.open, s.answered) + ". Tab: on to " + ui.Sanitize(s.text.Label()) + "."
}

// Follow goes to where a change of the scores was made.
func (s *Solo) Follow(c model.Change) ui.Action { return scoring.Follow(c) }

// TakesCards marks a page for cards.
func (s *Solo) TakesCards() {}

// DropMinus takes back a minus that waits for its digit.
func (s *Solo) DropMinus(key string) (words string, dropped bool) {
	return s.keys.DropMinus(key)
}
