package workshop

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// partCommands are those of the part in focus.
func (s *Statement) partCommands() []ui.Command {
	switch s.Part {
	case ScoresPart:
		return s.scoreCommands()
	case ConsensusPart:
		return s.consensusCommands()
	}
	open := map[part]func() ui.Action{
		whyPart:        s.openWhy,
		evidencePart:   s.entries(evidencePart),
		barriersPart:   s.entries(barriersPart),
		PrioritiesPart: s.entries(PrioritiesPart),
	}[s.Part]
	return append(s.partMoves(), ui.On("enter", "open", "Open the part in focus", open))
}

func (s *Statement) scoreCommands() []ui.Command {
	if len(s.Scorers()) == 0 {
		return append(s.partMoves(), ui.On("enter", "consensus", "Go to the consensus", s.focus(ConsensusPart)))
	}
	scoring := []ui.Command{
		ui.OnKey("0 1 2 3 4 5", "score", "Score the statement for the person in focus, and go on to the next",
			func(key string) ui.Action { return s.enter(scoreOf(key)) }).As("0–5"),
		ui.On("enter", "consensus", "Go on to the consensus", s.toConsensus),
		ui.On("d D", "don't know", "The person doesn't know", func() ui.Action { return s.enter(model.DontKnow) }),
		ui.On("n N", "not applicable", "It does not apply to the person", func() ui.Action { return s.enter(model.NotApplicable) }),
		ui.On("right l", "skip", "Leave the person out, and go on to the next", s.skip).As("→"),
	}
	if s.AtRowEnd() {
		for i := range scoring {
			scoring[i] = scoring[i].Quietly()
		}
		scoring = append([]ui.Command{s.rowEndCommand()}, scoring...)
	}
	return append(scoring,
		ui.On("backspace delete", "clear", "Take the latest score away, or that of the person in focus; that is not a 0", s.clear).Quietly(),
		ui.On("left h", "", "The person before", s.personBefore).Quietly(),
		ui.On("up k", "", "The row above", s.moveRow(-1)).Quietly(),
		ui.On("down j", "", "The row below; below the last, the consensus", s.moveRow(1)).Quietly(),
	)
}

// rowEndCommand is what comes after the last person.
func (s *Statement) rowEndCommand() ui.Command {
	if s.unrevealed() {
		return ui.On("enter r", "reveal", "Show all scores at once", s.toConsensus)
	}
	return ui.On("enter", "consensus", "Go on to the consensus", s.toConsensus)
}

// partMoves go from part to part.
func (s *Statement) partMoves() []ui.Command {
	return []ui.Command{
		ui.On("up k", "", "The part above", s.stepPart(-1)).Quietly(),
		ui.On("down j", "", "The part below", s.stepPart(1)).Quietly(),
	}
}

func (s *Statement) consensusCommands() []ui.Command {
	if s.unrevealed() {
		return append(s.partMoves(),
			ui.On("enter r", "reveal", "Show all scores at once", func() ui.Action { return s.reveal() }),
			ui.On("0 1 2 3 4 5 n N", "", "Agree, once the scores are revealed", s.revealFirst).As("0–5").Quietly(),
			ui.On("backspace delete", "", "Back to the latest score, and take it away", s.clearConsensus).Quietly())
	}
	return []ui.Command{
		ui.OnKey("0 1 2 3 4 5", "consensus", "Record what the group agreed on", func(key string) ui.Action { return s.agree(scoreOf(key)) }).As("0–5"),
		ui.On("n N", "no consensus", "Record that the group did not agree", func() ui.Action { return s.agree(model.NoScore) }),
		ui.On("backspace delete", "clear", "Take the consensus away; right after the scores, the latest of them", s.clearConsensus).Quietly(),
		ui.On("enter right l", "next", "Go on to the next page", s.goOn).As("Enter"),
		ui.On("up k", "", "Back to the scores", s.stepPart(-1)).Quietly(),
		ui.On("down j", "", "The part below", s.stepPart(1)).Quietly(),
	}
}

// goOn goes to the next page. Where scores are in and nothing was agreed, it says so
// first: a second Enter by mistake must not pass over what was just revealed.
func (s *Statement) goOn() ui.Action {
	in, _ := s.Ballot()
	if _, agreed := s.consensus(); !agreed && in > 0 && !s.warned {
		s.warned = true
		return ui.Say("No consensus is recorded yet: a digit, or n for none. Enter again goes on without.")
	}
	return ui.GoNext(s.place(), 1)
}

func (s *Statement) focus(p part) func() ui.Action {
	return func() ui.Action {
		s.latest.open = false
		if p == ScoresPart && s.Part != ScoresPart && s.AtRowEnd() {
			s.at(0)
		}
		s.Part = p
		return nil
	}
}

// stepPart moves the focus to the part above or below, as far as there is one.
func (s *Statement) stepPart(by int) func() ui.Action {
	return s.focus(min(max(s.Part+part(by), 0), parts-1))
}

// turnPart moves the focus to another part, from the last to the first and back.
func (s *Statement) turnPart(by int) func() ui.Action {
	return s.focus((s.Part + part(by) + parts) % parts)
}

// scoreOf is the score that a key stands for; no score for the keys that clear.
func scoreOf(key string) model.Score {
	score, err := model.ParseScore(key)
	if err != nil {
		return model.NoScore
	}
	return score
}

// agree records the consensus, or with no score that there is none, and keeps what was
// written about it.
func (s *Statement) agree(score model.Score) ui.Action {
	c, had := s.consensus()
	was := c.Words()
	c.Score = score
	if !s.desk.Do(model.SetConsensus{Statement: s.Text.Number, Consensus: &c}) {
		return nil
	}
	return s.tellConsensus(c, had, was)
}

// clearConsensus takes the consensus away. Where there is none, Backspace right after
// the row goes on taking away what was typed last.
func (s *Statement) clearConsensus() ui.Action {
	_, agreed := s.consensus()
	switch {
	case agreed:
		s.desk.Do(model.SetConsensus{Statement: s.Text.Number})
		return nil
	case s.rightAfter() && (s.AtRowEnd() || !s.unrevealed()):
		s.Part = ScoresPart
		return s.clear()
	case s.unrevealed():
		return s.revealFirst()
	}
	return ui.Tell(s.look.ToASCII("There is no consensus to take away. ↑ goes back to the scores."))
}

// tellConsensus says what was recorded where it may not be what was meant.
func (s *Statement) tellConsensus(c model.Consensus, had bool, was string) ui.Action {
	sum, _ := s.desk.Session().At(s.Text.Number).Summary()
	switch {
	case had && was != c.Words():
		return ui.Say("The consensus was " + was + ", and is now " + c.Words() + ". u takes it back.")
	case sum.Outside:
		return ui.Say(fmt.Sprintf("The consensus %s lies outside the scores, %d to %d.", c.Words(), sum.Figures.Min, sum.Figures.Max))
	case sum.Scores.Answered() == 0 && len(s.Scorers()) > 0:
		return ui.Say("The consensus is " + c.Words() + ", although no score is in. u takes it back.")
	}
	return nil
}

func (s *Statement) entries(p part) func() ui.Action {
	return func() ui.Action {
		switch p {
		case evidencePart:
			return ui.Push(NewEvidence(s.desk, s.look, s.Text.Number))
		case barriersPart:
			return ui.Open(ui.Place{Page: ui.BarriersPage, Target: s.target()})
		default:
			return ui.Open(ui.Place{Page: ui.PrioritiesPage, Target: s.target()})
		}
	}
}
