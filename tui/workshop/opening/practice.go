package opening

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"
)

// practice is the practice item: a row of cards, and then a consensus, as at a statement. All
// of it is kept in the open session's memory alone, never in the session.
type practice struct {
	scoring.Page
	open     *ui.OpenSession
	look     *ui.Look
	agreeing bool // the keys are about the consensus
	warned   bool // it was said that there is no consensus yet
}

func newPractice(d *ui.OpenSession, look *ui.Look) *practice {
	p := &practice{open: d, look: look}
	p.Row = scoring.Row{Ballot: p.cards(), Look: look, Keys: scoring.Keys{Scale: d.Session().Framework().Scale, Hidden: p.hidden}}
	p.Row.Put(p.Row.FirstMissing())
	return p
}

// cards is the item as a row of cards is entered into it.
func (p *practice) cards() scoring.Ballot {
	return scoring.Ballot{
		People: func() []model.Participant { return p.open.Session().Room().Scorers() },
		Score:  p.score, Record: p.record,
		Seq: func() uint64 { return p.open.Practice.Seq },
		Next: func() string {
			if p.hidden() {
				return p.open.Worded("reveals the scores")
			}
			return "goes on to the consensus"
		},
	}
}

// score is what is in from somebody; in a blind session not before it is shown.
func (p *practice) score(person model.Participant) model.Score {
	score := p.open.Practice.Scores[person.ID]
	if score.Answered() && p.hidden() {
		return model.Sealed
	}
	return score
}

// record enters what somebody gave.
func (p *practice) record(person model.Participant, score model.Score) bool {
	was := p.score(person)
	p.open.Practice.Set(person.ID, score)
	scoring.TellReplaced(p.open, person, was, score, p.score(person))
	return true
}

// hidden reports whether what is in may not be seen yet.
func (p *practice) hidden() bool { return p.open.Session().Blind() && !p.open.Practice.Shown }

// sealed reports whether practice scores are in that nobody may see yet.
func (p *practice) sealed() bool {
	in, _ := p.Row.In()
	return p.hidden() && in > 0
}

// shown reports whether all may see how the practice scores lie.
func (p *practice) shown() bool {
	in, of := p.Row.In()
	return in > 0 && !p.hidden() && (in == of || p.open.Practice.Shown || p.agreeing)
}

// commands are those of the row or of the consensus; leave leads to the statements.
func (p *practice) commands(leave func() ui.Action) []ui.Command {
	switch {
	case len(p.Row.Ballot.People()) == 0:
		return []ui.Command{ui.On("enter right l", "go on", "Go on to the statements", leave).As("Enter")}
	case p.agreeing:
		return p.consensusCommands(leave)
	}
	score := p.Row.Keys.Command("score", "What the person in focus gives, and on to the next", p.Row.Enter)
	next := "consensus"
	if in, _ := p.Row.In(); in == 0 {
		next = "go on"
	}
	goOn := ui.On("enter", next, "Go on: reveal the scores, then the consensus, then the statements", func() ui.Action { return p.goOn(leave) })
	reveal := ui.On("r", "reveal", "Show all scores at once", p.reveal)
	return append(p.Row.Revealing(p.sealed(), score, goOn, reveal),
		ui.On("d D", "don't know", "The person doesn't know", func() ui.Action { return p.Row.Enter(model.DontKnow) }),
		ui.On("n N", "not applicable", "It does not apply to the person", func() ui.Action { return p.Row.Enter(model.NotApplicable) }).Quietly(),
		ui.On("right l", "skip", "Leave the person out, and go on to the next", p.Row.Skip).As("→").Quietly(),
		ui.On("left h", "", "The person before", p.Row.Back).Quietly(),
		ui.On("backspace delete u ctrl+z", "clear", "Take the latest practice score away, or that of the person in focus", p.Row.Clear).Quietly(),
		redo())
}

// consensusCommands are those of the consensus.
func (p *practice) consensusCommands(leave func() ui.Action) []ui.Command {
	return []ui.Command{
		p.Row.Keys.Command("consensus", "What the room agrees on; here it is not kept", p.agree),
		ui.On("n", "no consensus", "The room did not agree; here it is not kept", func() ui.Action { return p.agree(model.NoScore) }),
		ui.On("enter", "go on", "Go on to the statements", func() ui.Action { return p.goOn(leave) }),
		ui.On("up k left h", "", "Back to the scores", p.back).As("↑").Quietly(),
		ui.On("backspace delete u ctrl+z", "clear", "Take the practised consensus away, and then the latest score", p.clear).Quietly(),
		redo(),
	}
}

// redo says of the keys that make something again that there is nothing to make.
func redo() ui.Command {
	return ui.On("ctrl+r ctrl+y", "", "Nothing: what is practised is not kept", func() ui.Action {
		return ui.Tell("A practice run is not kept, so there is nothing to make again.")
	}).Quietly()
}

// goOn reveals the scores of a blind session once some are in, then leads to the consensus, and
// from there to the statements. Without scores there is nothing to agree on.
func (p *practice) goOn(leave func() ui.Action) ui.Action {
	in, of := p.Row.In()
	switch {
	case p.sealed():
		return p.reveal()
	case in == 0:
		return leave()
	case !p.agreeing:
		p.agreeing = true
		p.Row.GoTo(of)
		return nil
	case p.open.Practice.Agreed == nil && !p.warned:
		p.warned = true
		return ui.Say("Not agreed yet: a digit, or n for no consensus. Enter again goes on without.")
	}
	return leave()
}

func (p *practice) reveal() ui.Action {
	if !p.sealed() {
		return ui.Tell("No practice score is in yet.")
	}
	p.open.Practice.Shown = true
	p.open.Practice.Seq++
	return nil
}

// agree is what the room practises to agree on, or with no score that it does not.
func (p *practice) agree(score model.Score) ui.Action {
	p.open.Practice.Agreed = &score
	p.open.Practice.Seq++
	return nil
}

// clear takes the consensus away, or where there is none the latest score.
func (p *practice) clear() ui.Action {
	if p.open.Practice.Agreed == nil {
		p.agreeing = false
		return p.Row.Clear()
	}
	p.open.Practice.Agreed = nil
	p.open.Practice.Seq++
	return ui.Say("Cleared.")
}

// back leads to the last of the row.
func (p *practice) back() ui.Action {
	p.agreeing = false
	return p.Row.Back()
}

// unknown names a key that no command has, and what has the focus.
func (p *practice) unknown(key string) ui.Action {
	switch {
	case len(p.Row.Ballot.People()) == 0 || !p.agreeing && p.Row.Separates(key):
		return nil
	case p.agreeing:
		return ui.Tell("%s: still the consensus.", p.Row.Keys.Wrong(key))
	}
	p.Row.Settle()
	return p.Row.Wrong(key)
}
