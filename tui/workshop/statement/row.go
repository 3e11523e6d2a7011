package statement

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"
)

// The row of scorers: people hold up their cards, and a key each enters them in the
// order of the table. The focus goes on with each score; after the last person it
// stands behind the row, where no digit means anything until Enter goes on to the
// consensus. So neither a key too many nor a wrong one is taken for what nobody said.

// latest is the score that was typed last, for Backspace and for what may separate two
// scores.
type latest struct {
	who   string // empty for none
	seq   uint64 // of the log, once it was entered
	open  bool   // what was typed since only separates it from the next
	comma bool   // that was a comma, too
}

// InFocus is the place of the person in focus; behind the last, how many there are. The
// person is what counts, not the place: others come and go meanwhile.
func (s *Statement) InFocus() int {
	all := s.Scorers()
	for i, p := range all {
		if p.ID == s.who {
			return i
		}
	}
	return min(s.Person, len(all))
}

// at moves the focus to a place in the row, or behind the last.
func (s *Statement) at(place int) {
	s.latest.open = false
	s.put(place)
}

func (s *Statement) put(place int) {
	s.Person, s.who = place, ""
	if all := s.Scorers(); place < len(all) {
		s.who = all[place].ID
	}
}

// AtRowEnd reports whether the focus stands behind the last person.
func (s *Statement) AtRowEnd() bool {
	people := len(s.Scorers())
	return people > 0 && s.InFocus() == people
}

// FocusOn puts the focus on a person, or without one on the consensus.
func (s *Statement) FocusOn(person string) {
	if person == "" {
		s.Part = ConsensusPart
		return
	}
	s.Part, s.who = ScoresPart, person
	s.put(s.InFocus())
}

// enter scores for the person in focus and goes on to the next. That is what makes a
// row of cards one key a card.
func (s *Statement) enter(score model.Score) ui.Action {
	if s.AtRowEnd() {
		return ui.Tell(s.rowWords() + ".")
	}
	at := s.InFocus()
	p := s.Scorers()[at]
	if !s.record(p, score) {
		return nil
	}
	s.at(at + 1)
	s.latest = latest{who: p.ID, seq: s.desk.History.Seq(), open: true}
	return nil
}

// record enters a score, and says so where that puts one right that everybody has seen.
func (s *Statement) record(p model.Participant, score model.Score) bool {
	was, correcting := s.score(p), s.correcting()
	if !s.desk.Do(s.scoring(p.ID, score)) {
		return false
	}
	if correcting && s.score(p) != was {
		s.tellCorrected(p)
	}
	return true
}

// rightAfter reports whether nothing was entered since the latest score, and the focus
// is where that left it.
func (s *Statement) rightAfter() bool {
	at := s.InFocus()
	return s.latest.seq == s.desk.History.Seq() && at > 0 && s.Scorers()[at-1].ID == s.latest.who
}

// clear takes a score away: as in any text what was typed last, otherwise that of the
// person in focus, and where there is none that of the person before.
func (s *Statement) clear() ui.Action {
	all, at := s.Scorers(), s.InFocus()
	if s.rightAfter() || at == len(all) || !s.score(all[at]).Answered() {
		at = max(at-1, 0)
	}
	s.at(at)
	if p := all[at]; s.score(p).Answered() {
		s.record(p, model.NoScore)
		return nil
	}
	return s.tellPerson(at, "", " has no score to take away.")
}

// skip goes on to the next person, and says so where that leaves somebody out.
func (s *Statement) skip() ui.Action {
	if s.AtRowEnd() {
		return ui.Tell(s.rowWords() + ".")
	}
	at := s.InFocus()
	s.at(at + 1)
	if s.score(s.Scorers()[at]).Answered() {
		return nil
	}
	return s.tellPerson(at, "", s.look.ToASCII(" is left out, without a score. ← goes back."))
}

func (s *Statement) personBefore() ui.Action {
	s.at(max(s.InFocus()-1, 0))
	return nil
}

// moveRow goes a row up or down among the scores, and past the last row out of them.
func (s *Statement) moveRow(by int) func() ui.Action {
	return func() ui.Action {
		last, at, perRow := len(s.Scorers())-1, s.InFocus(), s.PerRow()
		switch to := at + by*perRow; {
		case by > 0 && at/perRow >= last/perRow:
			return s.stepPart(by)()
		case to >= 0 || at > last:
			s.at(min(max(to, 0), last))
		}
		return nil
	}
}

// toConsensus goes on once scores are in; behind the row of a blind round by revealing
// them. With none it stays: a room that presses Enter once too often must not find its
// cards recorded as what it agreed on.
func (s *Statement) toConsensus() ui.Action {
	in, _ := s.Ballot()
	switch {
	case in == 0:
		return ui.Say("No score is in yet. c goes to the consensus all the same.")
	case s.AtRowEnd() && s.unrevealed():
		return s.reveal()
	}
	s.Part = ConsensusPart
	if _, of := s.Ballot(); in < of && !s.unrevealed() {
		return ui.Say(fmt.Sprintf("%d of %d are in. ↑ goes back for the others.", in, of))
	}
	return nil
}

// rowWords is how many are in behind the row, and what is next.
func (s *Statement) rowWords() string {
	in, of := s.Ballot()
	words := fmt.Sprintf("%d of %d are in", in, of)
	if in == of {
		words = fmt.Sprintf("All %d are in", of)
	}
	if s.unrevealed() {
		return words + ": Enter reveals the scores"
	}
	return words + ": Enter goes on to the consensus"
}

// Unknown names a key that no command has, and what still has the focus.
func (s *Statement) Unknown(key string) ui.Action {
	if s.separates(key) {
		s.latest.comma = s.latest.comma || key == ","
		return nil
	}
	s.latest.open = false
	wrong := scoring.WrongKey(key)
	switch {
	case s.Part == ConsensusPart && (key == "left" || key == "h"):
		return ui.Tell(s.look.ToASCII("↑ goes back to the scores, PgUp to the page before."))
	case s.Part == ConsensusPart:
		return ui.Tell(wrong + ": still the consensus.")
	case s.Part != ScoresPart:
		return ui.Tell(wrong + ": the focus is not on the scores. c goes to the consensus, Tab through the parts.")
	case len(s.Scorers()) == 0:
		return ui.Tell(wrong + ": nobody scores yet. P adds people, c goes to the consensus.")
	case s.AtRowEnd():
		return ui.Tell(wrong + ". " + s.rowWords() + ".")
	}
	more := ""
	if key == " " {
		more = s.look.ToASCII(" → leaves them out.")
	}
	return s.tellPerson(s.InFocus(), wrong+": still ", "."+more)
}

// separates reports whether a key stands between two scores and means nothing by
// itself. Two commas might mean that somebody is left out, so the second does not.
func (s *Statement) separates(key string) bool {
	return s.Part == ScoresPart && s.latest.open && s.rightAfter() && (key == " " || key == "," && !s.latest.comma)
}

func (s *Statement) tellPerson(place int, before, after string) ui.Action {
	all := s.Scorers()
	return ui.TellPerson(all[place], place, len(all), before, after)
}
