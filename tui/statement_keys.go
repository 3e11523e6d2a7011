package tui

import (
	"fmt"

	"stocktake/model"
)

// partCommands are those of the part in focus.
func (s *statement) partCommands() []command {
	switch s.part {
	case scoresPart:
		return s.scoreCommands()
	case consensusPart:
		return s.consensusCommands()
	}
	open := map[part]func() act{
		whyPart:        s.openWhy,
		evidencePart:   s.entries(evidencePart),
		barriersPart:   s.entries(barriersPart),
		prioritiesPart: s.entries(prioritiesPart),
	}[s.part]
	return append(s.partMoves(), on("enter", "open", "Open the part in focus", open))
}

func (s *statement) scoreCommands() []command {
	if len(s.scorers()) == 0 {
		return append(s.partMoves(), on("enter", "consensus", "Go to the consensus", s.focus(consensusPart)))
	}
	scoring := []command{
		onKey("0 1 2 3 4 5", "score", "Score the statement for the person in focus, and go on to the next",
			func(key string) act { return s.enter(scoreOf(key)) }).as("0–5"),
		on("enter", "consensus", "Go on to the consensus", s.toConsensus),
		on("d D", "don't know", "The person doesn't know", func() act { return s.enter(model.DontKnow) }),
		on("n N", "not applicable", "It does not apply to the person", func() act { return s.enter(model.NotApplicable) }),
		on("right l", "skip", "Leave the person out, and go on to the next", s.skip).as("→"),
	}
	if s.atRowEnd() {
		for i := range scoring {
			scoring[i] = scoring[i].quietly()
		}
		scoring = append([]command{s.rowEndCommand()}, scoring...)
	}
	return append(scoring,
		on("backspace delete", "clear", "Take the latest score away, or that of the person in focus; that is not a 0", s.clear).quietly(),
		on("left h", "", "The person before", s.personBefore).quietly(),
		on("up k", "", "The row above", s.moveRow(-1)).quietly(),
		on("down j", "", "The row below; below the last, the consensus", s.moveRow(1)).quietly(),
	)
}

// rowEndCommand is what comes after the last person.
func (s *statement) rowEndCommand() command {
	if s.unrevealed() {
		return on("enter r", "reveal", "Show all scores at once", s.toConsensus)
	}
	return on("enter", "consensus", "Go on to the consensus", s.toConsensus)
}

// partMoves go from part to part.
func (s *statement) partMoves() []command {
	return []command{
		on("up k", "", "The part above", s.stepPart(-1)).quietly(),
		on("down j", "", "The part below", s.stepPart(1)).quietly(),
	}
}

func (s *statement) consensusCommands() []command {
	if s.unrevealed() {
		return append(s.partMoves(),
			on("enter r", "reveal", "Show all scores at once", func() act { return s.reveal() }),
			on("0 1 2 3 4 5 n N", "", "Agree, once the scores are revealed", s.revealFirst).as("0–5").quietly(),
			on("backspace delete", "", "Back to the latest score, and take it away", s.clearConsensus).quietly())
	}
	return []command{
		onKey("0 1 2 3 4 5", "consensus", "Record what the group agreed on", func(key string) act { return s.agree(scoreOf(key)) }).as("0–5"),
		on("n N", "no consensus", "Record that the group did not agree", func() act { return s.agree(model.NoScore) }),
		on("backspace delete", "clear", "Take the consensus away; right after the scores, the latest of them", s.clearConsensus).quietly(),
		on("enter right l", "next", "Go on to the next page", s.goOn).as("Enter"),
		on("up k", "", "Back to the scores", s.stepPart(-1)).quietly(),
		on("down j", "", "The part below", s.stepPart(1)).quietly(),
	}
}

// goOn goes to the next page. Where scores are in and nothing was agreed, it says so
// first: a second Enter by mistake must not pass over what was just revealed.
func (s *statement) goOn() act {
	in, _ := s.ballot()
	if _, agreed := s.consensus(); !agreed && in > 0 && !s.warned {
		s.warned = true
		return say("No consensus is recorded yet: a digit, or n for none. Enter again goes on without.")
	}
	return along(s.place(), 1)
}

func (s *statement) focus(p part) func() act {
	return func() act {
		s.latest.open = false
		if p == scoresPart && s.part != scoresPart && s.atRowEnd() {
			s.at(0)
		}
		s.part = p
		return nil
	}
}

// stepPart moves the focus to the part above or below, as far as there is one.
func (s *statement) stepPart(by int) func() act {
	return s.focus(min(max(s.part+part(by), 0), parts-1))
}

// turnPart moves the focus to another part, from the last to the first and back.
func (s *statement) turnPart(by int) func() act {
	return s.focus((s.part + part(by) + parts) % parts)
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
func (s *statement) agree(score model.Score) act {
	c, had := s.consensus()
	was := c.Words()
	c.Score = score
	if !s.desk.do(model.SetConsensus{Statement: s.text.Number, Consensus: &c}) {
		return nil
	}
	return s.tellConsensus(c, had, was)
}

// clearConsensus takes the consensus away. Where there is none, Backspace right after
// the row goes on taking away what was typed last.
func (s *statement) clearConsensus() act {
	_, agreed := s.consensus()
	switch {
	case agreed:
		s.desk.do(model.SetConsensus{Statement: s.text.Number})
		return nil
	case s.rightAfter() && (s.atRowEnd() || !s.unrevealed()):
		s.part = scoresPart
		return s.clear()
	case s.unrevealed():
		return s.revealFirst()
	}
	return tell(s.look.spell("There is no consensus to take away. ↑ goes back to the scores."))
}

// tellConsensus says what was recorded where it may not be what was meant.
func (s *statement) tellConsensus(c model.Consensus, had bool, was string) act {
	sum, _ := s.desk.session().Summarise(s.text.Number)
	switch {
	case had && was != c.Words():
		return say("The consensus was " + was + ", and is now " + c.Words() + ". u takes it back.")
	case sum.Outside:
		return say(fmt.Sprintf("The consensus %s lies outside the scores, %d to %d.", c.Words(), sum.Figures.Min, sum.Figures.Max))
	case sum.Scores.Answered() == 0 && len(s.scorers()) > 0:
		return say("The consensus is " + c.Words() + ", although no score is in. u takes it back.")
	}
	return nil
}

func (s *statement) entries(p part) func() act {
	return func() act {
		switch p {
		case evidencePart:
			return push(newEvidence(s.desk, s.look, s.text.Number))
		case barriersPart:
			return open(Place{Page: BarriersPage, Target: s.target()})
		default:
			return open(Place{Page: PrioritiesPage, Target: s.target()})
		}
	}
}
