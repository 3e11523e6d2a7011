package tui

import (
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
	open := map[part]func(string) act{
		whyPart:        func(string) act { return push(s.why()) },
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
		on("0 1 2 3 4 5", "score", "Score the statement for the person in focus, and go on to the next", s.enter).as("0–5"),
		on("enter", "consensus", "Go on to the consensus", s.focus(consensusPart)),
		on("d", "don't know", "The person doesn't know", s.enter),
		on("n", "not applicable", "It does not apply to the person", s.enter),
		on("backspace delete", "clear", "Take the score away; that is not a 0", s.enter).quietly(),
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
	if s.sealed() {
		return append(s.partMoves(),
			on("enter r", "reveal", "Show all scores at once", func(string) act { return s.reveal() }),
			on("0 1 2 3 4 5 n backspace delete", "", "Agree, once the scores are revealed", s.revealFirst).as("0–5").quietly())
	}
	return []command{
		on("0 1 2 3 4 5", "consensus", "Record what the group agreed on", s.agree).as("0–5"),
		on("n", "no consensus", "Record that the group did not agree", s.agree),
		on("backspace delete", "clear", "Take the consensus away", s.agree).quietly(),
		on("enter right l", "next", "Go on to the next page", func(string) act { return along(s.place(), 1) }).as("Enter"),
		on("left h", "", "Go to the page before", func(string) act { return along(s.place(), -1) }).quietly(),
		on("up k", "", "Back to the scores", s.stepPart(-1)).quietly(),
		on("down j", "", "The part below", s.stepPart(1)).quietly(),
	}
}

func (s *statement) focus(p part) func(string) act {
	return func(string) act {
		s.part = p
		return nil
	}
}

// stepPart moves the focus to another part.
func (s *statement) stepPart(by int) func(string) act {
	return func(string) act {
		s.part = (s.part + part(by) + parts) % parts
		return nil
	}
}

func (s *statement) movePerson(by int) func(string) act {
	return func(string) act {
		s.person = min(max(s.inFocus()+by, 0), max(len(s.scorers())-1, 0))
		return nil
	}
}

// moveRow goes a row up or down among the scores, and past the first or the last row
// out of them.
func (s *statement) moveRow(by int) func(string) act {
	return func(key string) act {
		last := len(s.scorers()) - 1
		at := s.inFocus()
		switch to := at + by*s.perRow; {
		case to < 0 || by > 0 && at/s.perRow == last/s.perRow:
			return s.stepPart(by)(key)
		default:
			s.person = min(to, last)
		}
		return nil
	}
}

// inFocus is the place of the person in focus, who may be the last after somebody
// has gone.
func (s *statement) inFocus() int {
	s.person = min(s.person, max(len(s.scorers())-1, 0))
	return s.person
}

// enter scores for the person in focus and goes on to the next; after the last, to
// the consensus. That is what makes a row of cards one key a card.
func (s *statement) enter(key string) act {
	all := s.scorers()
	if len(all) == 0 {
		return nil
	}
	score, p := scoreOf(key), all[s.inFocus()]
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
	if s.person++; s.person >= len(all) {
		s.person = 0
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
	c, _ := s.consensus()
	c.Score = model.NoScore
	if key != "n" {
		c.Score = scoreOf(key)
	}
	s.desk.do(model.SetConsensus{Statement: s.text.Number, Consensus: &c})
	return nil
}

func (s *statement) entries(p part) func(string) act {
	return func(string) act {
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
