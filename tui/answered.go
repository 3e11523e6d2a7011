package tui

import (
	"fmt"

	"stocktake/model"
)

// Who scores alone answers a statement with a digit, and the next one is on the screen at
// once. What they press then is still about their answer: a comment, a flag, or Backspace.
// It is until they have pressed anything else.

// afterAnswer is a page on which a statement was answered on the page before.
type afterAnswer interface {
	screen
	justAnswered(statement int)
}

// commandsAfter are about the statement that was just answered, which is forgotten once
// they have gone elsewhere.
func commandsAfter(d *desk, look *Look, answered *int) []command {
	number := *answered
	then := func(a act) act {
		*answered = 0
		return a
	}
	return []command{
		on("e", "comment on "+itoa(number), "Write why you answered as you did, at the statement just answered", func() act {
			return then(push(newSolo(d, look, number).comment()))
		}),
		on("backspace delete", "clear", "Take the answer just given away; that is not a 0", func() act {
			return then(clearAnswer(d, number))
		}).quietly(),
		on("f", "flag", "Mark the statement just answered to come back to it", func() act { return flagAnswer(d, number) }).quietly(),
	}
}

// answeredWords is what the keys are about right after an answer.
func answeredWords(d *desk, statement int) string {
	score := d.session().Score(statement, model.SoloParticipant)
	return fmt.Sprintf("Statement %d: %s. e comments on it, Backspace takes it away", statement, score.Words())
}

// soloScore is the change that an answer makes.
func soloScore(d *desk, statement int, score model.Score) model.Change {
	return model.SetScore{
		Statement: statement, Round: d.session().Rounds(statement), Participant: model.SoloParticipant, Score: score,
	}
}

// clearAnswer takes an answer away, and goes to its statement.
func clearAnswer(d *desk, statement int) act {
	switch {
	case !d.session().Score(statement, model.SoloParticipant).Answered():
		return say(fmt.Sprintf("Statement %d has no answer to take away.", statement))
	case !d.do(soloScore(d, statement, model.NoScore)):
		return nil
	}
	there := model.Place{Page: model.StatementPage, Number: statement}
	if d.place == there {
		return nil
	}
	return goTo(there)
}

// flagAnswer marks a statement to come back to it, or takes the mark away.
func flagAnswer(d *desk, statement int) act {
	flag := !d.session().Flagged(statement)
	switch {
	case !d.do(model.SetFlag{Statement: statement, On: flag}):
		return nil
	case flag:
		return say(fmt.Sprintf("Statement %d is marked to come back to.", statement))
	}
	return say(fmt.Sprintf("Statement %d is no longer marked.", statement))
}
