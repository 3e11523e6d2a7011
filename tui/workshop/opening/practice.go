package opening

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"
)

// cards is the practice item as a row of cards is entered into it. They are kept in the open
// session's memory alone, never in the session.
type cards struct{ *Opening }

// People are those who score.
func (c cards) People() []model.Participant { return c.desk.Session().Scorers() }

// Score is what is in from somebody; in a blind session not before it is shown.
func (c cards) Score(p model.Participant) model.Score {
	score := c.desk.Practice.Scores[p.ID]
	if score.Answered() && c.hidden() {
		return model.Sealed
	}
	return score
}

// Record enters what somebody gave.
func (c cards) Record(p model.Participant, score model.Score) bool {
	was := c.Score(p)
	c.desk.Practice.Set(p.ID, score)
	if was.Answered() && score.Answered() && (was == model.Sealed || was != score) {
		c.desk.Say(scoring.Replaced(p, was, c.Score(p)))
	}
	return true
}

// Seq is how often anything was entered.
func (c cards) Seq() uint64 { return c.desk.Practice.Seq }

// Next says what Enter does behind the row.
func (c cards) Next() string {
	if c.hidden() {
		return "reveals the scores"
	}
	return "goes on to the statements"
}

// hidden reports whether what is in may not be seen yet.
func (o *Opening) hidden() bool { return o.desk.Session().Blind() && !o.desk.Practice.Shown }

// Sealed reports whether practice scores are in that nobody may see yet.
func (o *Opening) Sealed() bool {
	in, _ := o.row.In()
	return o.part == briefing.PracticePart && o.hidden() && in > 0
}

func (o *Opening) practiceCommands() []ui.Command {
	if len(o.row.Ballot.People()) == 0 {
		return []ui.Command{ui.On("enter right l", "go on", "Go on to the statements", o.turn(1)).As("Enter")}
	}
	score := ui.OnKey("0 1 2 3 4 5", "score", "What the person in focus gives, and on to the next",
		func(key string) ui.Action { return o.row.Enter(scoring.ScoreOf(key)) }).As("0–5")
	goOn := ui.On("enter", "go on", "Go on: reveal the scores, or to the statements", o.goOn)
	reveal := ui.On("r", "reveal", "Show all scores at once", o.reveal)
	commands := []ui.Command{score, goOn}
	switch {
	case o.Sealed() && o.row.AtEnd():
		reveal.Keys = []string{"enter", "r"}
		commands = []ui.Command{reveal, score.Quietly()}
	case o.Sealed():
		commands = []ui.Command{score, reveal, goOn.Quietly()}
	}
	return append(commands,
		ui.On("d D", "don't know", "The person doesn't know", func() ui.Action { return o.row.Enter(model.DontKnow) }),
		ui.On("n N", "not applicable", "It does not apply to the person", func() ui.Action { return o.row.Enter(model.NotApplicable) }).Quietly(),
		ui.On("right l", "skip", "Leave the person out, and go on to the next", o.row.Skip).As("→").Quietly(),
		ui.On("left h", "", "The person before", o.row.Back).Quietly(),
		ui.On("backspace delete u ctrl+z", "clear", "Take the latest practice score away, or that of the person in focus", o.row.Clear).Quietly(),
		ui.On("ctrl+r ctrl+y", "", "Nothing: what is practised is not kept", func() ui.Action {
			return ui.Tell("A practice run is not kept, so there is nothing to make again.")
		}).Quietly(),
	)
}

// goOn reveals the scores of a blind session once some are in, and then leads to the statements.
func (o *Opening) goOn() ui.Action {
	if o.Sealed() {
		return o.reveal()
	}
	return o.turn(1)()
}

func (o *Opening) reveal() ui.Action {
	if !o.Sealed() {
		return ui.Tell("No practice score is in yet.")
	}
	o.desk.Practice.Shown = true
	o.desk.Practice.Seq++
	return nil
}

// Unknown names a key that no command has, and whose turn it is.
func (o *Opening) Unknown(key string) ui.Action {
	if o.part != briefing.PracticePart || len(o.row.Ballot.People()) == 0 {
		return nil
	}
	if o.row.Separates(key) {
		return nil
	}
	o.row.Settle()
	return o.row.Wrong(key)
}
