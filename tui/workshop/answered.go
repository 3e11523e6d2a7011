package workshop

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// Who scores alone answers a statement with a digit, and the next one is on the screen at
// once. What they press then is still about their answer: a comment, a flag, or Backspace.
// It is until they have pressed anything else.

// afterAnswer is a page on which a statement was answered on the page before.
type afterAnswer interface {
	ui.Screen
	justAnswered(statement int)
}

// commandsAfter are about the statement that was just answered, which is forgotten once
// they have gone elsewhere.
func commandsAfter(d *ui.OpenSession, look *ui.Look, answered *int) []ui.Command {
	number := *answered
	then := func(a ui.Action) ui.Action {
		*answered = 0
		return a
	}
	return []ui.Command{
		ui.On("e", "comment on "+ui.Itoa(number), "Write why you answered as you did, at the statement just answered", func() ui.Action {
			return then(ui.Push(NewSolo(d, look, number).Comment()))
		}),
		ui.On("backspace delete", "clear", "Take the answer just given away; that is not a 0", func() ui.Action {
			return then(clearAnswer(d, number))
		}).Quietly(),
		ui.On("f", "flag", "Mark the statement just answered to come back to it", func() ui.Action { return flagAnswer(d, number) }).Quietly(),
	}
}

// answeredWords is what the keys are about right after an answer.
func answeredWords(d *ui.OpenSession, statement int) string {
	score := d.Session().At(statement).Score(model.SoloParticipant)
	return fmt.Sprintf("Statement %d: %s. e comments on it, Backspace takes it away", statement, score.Words())
}

// soloScore is the change that an answer makes.
func soloScore(d *ui.OpenSession, statement int, score model.Score) model.Change {
	return model.SetScore{
		Statement: statement, Round: d.Session().At(statement).Rounds(), Participant: model.SoloParticipant, Score: score,
	}
}

// clearAnswer takes an answer away, and goes to its statement.
func clearAnswer(d *ui.OpenSession, statement int) ui.Action {
	switch {
	case !d.Session().At(statement).Score(model.SoloParticipant).Answered():
		return ui.Say(fmt.Sprintf("Statement %d has no answer to take away.", statement))
	case !d.Do(soloScore(d, statement, model.NoScore)):
		return nil
	}
	there := model.Place{Page: model.StatementPage, Number: statement}
	if d.Place == there {
		return nil
	}
	return ui.GoTo(there)
}

// flagAnswer marks a statement to come back to it, or takes the mark away.
func flagAnswer(d *ui.OpenSession, statement int) ui.Action {
	flag := !d.Session().At(statement).Flagged()
	switch {
	case !d.Do(model.SetFlag{Statement: statement, On: flag}):
		return nil
	case flag:
		return ui.Say(fmt.Sprintf("Statement %d is marked to come back to.", statement))
	}
	return ui.Say(fmt.Sprintf("Statement %d is no longer marked.", statement))
}
