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
		whyPart:        func() act { return push(s.why()) },
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
	return []command{
		onKey("0 1 2 3 4 5", "score", "Score the statement for the person in focus, and go on to the next", s.enter).as("0–5"),
		on("enter", "consensus", "Go on to the consensus", s.toConsensus),
		onKey("d", "don't know", "The person doesn't know", s.enter),
		onKey("n", "not applicable", "It does not apply to the person", s.enter),
		onKey("backspace delete", "clear", "Take the score away; that is not a 0", s.enter).quietly(),
		on("left h", "", "The person before", s.movePerson(-1)).quietly(),
		on("right l space", "", "The next person, leaving this one out", s.movePerson(1)).as("→").quietly(),
		on("up k", "", "The row above", s.moveRow(-1)).quietly(),
		on("down j", "", "The row below; below the last, the consensus", s.moveRow(1)).quietly(),
	}
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
			on("0 1 2 3 4 5 n backspace delete", "", "Agree, once the scores are revealed", s.revealFirst).as("0–5").quietly())
	}
	return []command{
		onKey("0 1 2 3 4 5", "consensus", "Record what the group agreed on", s.agree).as("0–5"),
		onKey("n", "no consensus", "Record that the group did not agree", s.agree),
		onKey("backspace delete", "clear", "Take the consensus away", s.agree).quietly(),
		on("enter right l", "next", "Go on to the next page", s.goOn).as("Enter"),
		on("left h", "", "Go to the page before", func() act { return along(s.place(), -1) }).quietly(),
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

// toConsensus goes on once scores are in. With none it stays: a room that presses
// Enter once too often must not find its cards recorded as what it agreed on.
func (s *statement) toConsensus() act {
	for _, p := range s.scorers() {
		if s.score(p).Answered() {
			s.part = consensusPart
			return nil
		}
	}
	return say("No score is in yet. c goes to the consensus all the same.")
}

func (s *statement) focus(p part) func() act {
	return func() act {
		s.part = p
		return nil
	}
}

// stepPart moves the focus to another part.
func (s *statement) stepPart(by int) func() act {
	return func() act {
		s.part = (s.part + part(by) + parts) % parts
		return nil
	}
}

func (s *statement) movePerson(by int) func() act {
	return func() act {
		s.at(min(max(s.inFocus()+by, 0), max(len(s.scorers())-1, 0)))
		return nil
	}
}

// moveRow goes a row up or down among the scores, and past the first or the last row
// out of them.
func (s *statement) moveRow(by int) func() act {
	return func() act {
		last := len(s.scorers()) - 1
		at := s.inFocus()
		switch to := at + by*s.perRow; {
		case to < 0 || by > 0 && at/s.perRow == last/s.perRow:
			return s.stepPart(by)()
		default:
			s.at(min(to, last))
		}
		return nil
	}
}

// inFocus is the place of the person in focus. The person is what counts, not the
// place: others come and go meanwhile.
func (s *statement) inFocus() int {
	all := s.scorers()
	for i, p := range all {
		if p.ID == s.who {
			s.person = i
		}
	}
	s.at(min(s.person, max(len(all)-1, 0)))
	return s.person
}

// at puts the focus on a place in the row.
func (s *statement) at(place int) {
	s.person, s.who = place, ""
	if all := s.scorers(); place < len(all) {
		s.who = all[place].ID
	}
}

// focusOn puts the focus on a person, or without one on the consensus.
func (s *statement) focusOn(person string) {
	if person == "" {
		s.part = consensusPart
		return
	}
	s.part, s.who = scoresPart, person
	s.inFocus()
}

// enter scores for the person in focus and goes on to the next; after the last, to
// the consensus. That is what makes a row of cards one key a card.
func (s *statement) enter(key string) act {
	all := s.scorers()
	if len(all) == 0 {
		return nil
	}
	score := scoreOf(key)
	if score == model.NoScore && !s.score(all[s.inFocus()]).Answered() {
		s.at(max(s.person-1, 0)) // as in any text: Backspace takes away what was typed last
	}
	p := all[s.inFocus()]
	was, correcting := s.score(p), s.correcting()
	if !s.desk.do(s.scoring(p.ID, score)) {
		return nil
	}
	if correcting && s.score(p) != was {
		s.tellCorrected(p)
	}
	if score == model.NoScore {
		return nil
	}
	if next := s.person + 1; next < len(all) {
		s.at(next)
	} else {
		s.at(0)
		s.part = consensusPart
	}
	return nil
}

// scoreOf is the score that a key stands for; no score for the keys that clear.
func scoreOf(key string) model.Score {
	score, err := model.ParseScore(key)
	if err != nil {
		return model.NoScore
	}
	return score
}

// agree records the consensus and keeps what was written about it.
func (s *statement) agree(key string) act {
	if key == "backspace" || key == "delete" {
		s.desk.do(model.SetConsensus{Statement: s.text.Number})
		return nil
	}
	c, had := s.consensus()
	was := c.Words()
	c.Score = model.NoScore
	if key != "n" {
		c.Score = scoreOf(key)
	}
	if !s.desk.do(model.SetConsensus{Statement: s.text.Number, Consensus: &c}) {
		return nil
	}
	return s.tellConsensus(c, had, was)
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
			return push(newBarriers(s.desk, s.look, s.target()))
		default:
			return push(newPriorities(s.desk, s.look, s.target()))
		}
	}
}
