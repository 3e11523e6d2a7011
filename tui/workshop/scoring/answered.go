package scoring

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// Who scores alone answers a statement with a digit, and the next one is on the screen at
// once. What they press then is still about their answer: a comment, a flag, or Backspace.
// It is until they have pressed anything else.

// AfterAnswer is a page on which a statement was answered on the page before.
type AfterAnswer interface {
	ui.Screen
	JustAnswered(statement int)
}

// CommandsAfter are about the statement that was just answered, which is forgotten once
// they have gone elsewhere.
func CommandsAfter(d *ui.OpenSession, look *ui.Look, answered *int) []ui.Command {
	number := *answered
	then := func(a ui.Action) ui.Action {
		*answered = 0
		return a
	}
	after := func(c ui.Command) ui.Command {
		run := c.Run
		c.Run = func() ui.Action { return then(run()) }
		c.About += ", at the statement just answered"
		return c
	}
	return []ui.Command{
		ui.On("e", "comment on "+d.Label(number), "Write why you answered as you did, at the statement just answered", func() ui.Action {
			return then(ui.Push(Comment(d, look, number)))
		}),
		after(BarriersCommand(number)), after(PrioritiesCommand(number)),
		ui.On("backspace delete", "clear", "Take the answer just given away; that is not a 0", func() ui.Action {
			return then(ClearAnswer(d, number))
		}).Quietly(),
		ui.On("f", "flag", "Mark the statement just answered to come back to it", func() ui.Action { return FlagAnswer(d, number) }).Quietly(),
	}
}

// AnsweredWords is what the keys are about right after an answer.
func AnsweredWords(d *ui.OpenSession, statement int) string {
	score := d.Session().At(statement).Score(model.SoloParticipant)
	return d.Worded("Statement %s: %s. e comments on it, b and p note barriers and priorities, Backspace clears it", d.Label(statement), score.Words())
}

// BarriersCommand leads to the barriers at a statement.
func BarriersCommand(statement int) ui.Command {
	return ui.On("b", "barriers", "Note what stands in the way",
		ui.Opener(ui.Place{Page: ui.BarriersPage, Subject: model.Subject{Statement: statement}}))
}

// PrioritiesCommand leads to the priorities at a statement.
func PrioritiesCommand(statement int) ui.Command {
	return ui.On("p", "priorities", "Note what should be done",
		ui.Opener(ui.Place{Page: ui.PrioritiesPage, Subject: model.Subject{Statement: statement}}))
}

// SoloScore is the change that an answer makes.
func SoloScore(d *ui.OpenSession, statement int, score model.Score) model.Change {
	return model.SetScore{
		Statement: statement, Round: d.Session().At(statement).Rounds(), Participant: model.SoloParticipant, Score: score,
	}
}

// ClearAnswer takes an answer away, and goes to its statement.
func ClearAnswer(d *ui.OpenSession, statement int) ui.Action {
	switch {
	case !d.Session().At(statement).Score(model.SoloParticipant).Answered():
		return ui.Say("Statement %s has no answer to take away.", d.Label(statement))
	case !d.Do(SoloScore(d, statement, model.NoScore)):
		return nil
	}
	there := model.Place{Page: model.StatementPage, Number: statement}
	if d.Place == there {
		return nil
	}
	return ui.GoTo(there)
}

// FlagAnswer marks a statement to come back to it, or takes the mark away.
func FlagAnswer(d *ui.OpenSession, statement int) ui.Action {
	flag := !d.Session().At(statement).Flagged()
	switch {
	case !d.Do(model.SetFlag{Statement: statement, On: flag}):
		return nil
	case flag:
		return ui.Say("Statement %s is marked to come back to.", d.Label(statement))
	}
	return ui.Say("Statement %s is no longer marked.", d.Label(statement))
}

// CommentField is the name of the form's only field.
const CommentField = "Comment"

// Comment asks of somebody who scores alone why an answer is what it is.
func Comment(d *ui.OpenSession, look *ui.Look, number int) ui.Screen {
	text, _ := d.Session().Framework().Statement(number)
	was, there := d.Session().At(number).Comment(model.SoloParticipant)
	return &form.Edit{
		Look: look, Title: d.Worded("Comment on statement %s", d.Label(number)), Take: "save",
		Kept:  form.ID{Form: form.CommentForm, Subject: model.Subject{Statement: number}},
		Intro: []string{text.Text},
		Form:  form.New(look, form.NewArea(CommentField, was.Text, "why, or what you have seen", 5)),
		Done: func(f *form.Form) (ui.Action, bool) {
			now := was
			now.Text = f.Value(CommentField)
			switch {
			case there && f.Empty():
				return nil, d.Do(model.Remove[model.Note]{ID: was.ID})
			case there:
				return nil, d.Do(model.Edit[model.Note]{Item: now})
			case f.Empty():
				return nil, true
			}
			now.ID, now.Statement, now.By = model.NextID[model.Note](d.Session()), number, model.SoloParticipant
			return nil, d.Do(model.Add[model.Note]{Item: now, At: model.End})
		},
	}
}
