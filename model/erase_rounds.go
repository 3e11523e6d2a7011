package model

// A round cannot be revealed or followed by another before anybody has scored it. So
// when a person is erased, the rounds that nobody else scored go too, and what follows
// them is put in order here.

// renumber gives the rounds of a statement their new numbers. One that goes has that
// of the next that is kept, which stands in its place.
func (e *eraser) renumber(rounds []*round) []int {
	numbers, next := make([]int, len(rounds)), 1
	for i, r := range rounds {
		numbers[i] = next
		if e.used(r) {
			next++
		}
	}
	return numbers
}

// goes is true for a round that is not kept. The last one is, as what is scored next.
func (e *eraser) goes(statement, number int) bool {
	rounds := e.final.rounds(statement)
	return number < len(rounds) && !e.used(rounds[number-1])
}

// used is true when somebody who stays has an answer in a round in the end.
func (e *eraser) used(r *round) bool {
	for _, p := range e.final.participants {
		if p.ID != e.who && (r.score(p.ID).Answered() || r.scores[p.ID].Answered()) {
			return true
		}
	}
	return false
}

// roundAt tells which round a change is about, by its old number.
func roundAt(c Change) (statement, number int, ok bool) {
	switch c := c.(type) {
	case SetScore:
		return c.Statement, c.Round, true
	case Correct:
		return c.Statement, c.Round, true
	case Reveal:
		return c.Statement, c.Round, true
	case conceal:
		return c.Statement, c.Round, true
	case BeginRound:
		return c.Statement, c.Round, true
	case dropRound:
		return c.Statement, c.Round, true
	}
	return 0, 0, false
}

// renumbered is a change about a round, with the round's new number.
func renumbered(c Change, number int) Change {
	switch c := c.(type) {
	case SetScore:
		c.Round = number
		return c
	case Correct:
		c.Round = number
		return c
	case Reveal:
		c.Round = number
		return c
	case conceal:
		c.Round = number
		return c
	case BeginRound:
		c.Round = number
		return c
	case dropRound:
		c.Round = number
		return c
	}
	return c
}

// hold is what waits at a statement until a round has its first answer.
type hold struct {
	round   int // its new number
	changes []Change
}

// place makes a change about a round. When a round is to be fixed that nobody who
// stays has scored, but that somebody gave an answer by correction later, the change
// is held, with all that comes after it at this statement, until that answer comes.
func (e *eraser) place(c Change, statement, round int) error {
	number := e.numbers[statement][round-1]
	_, begins := c.(BeginRound)
	if e.goes(statement, round) && !begins {
		return nil
	}
	if h := e.held[statement]; h != nil {
		if correct, ok := c.(Correct); ok && number == h.round && e.lasts(correct) {
			return e.release(statement, SetScore{statement, number, correct.Participant, correct.Score})
		}
		h.changes = append(h.changes, c)
		return nil
	}
	rounds := e.after.rounds(statement)
	fixes := 0
	switch c.(type) {
	case BeginRound:
		if number <= len(rounds) {
			return nil // begun already, in place of one that goes
		}
		fixes = number - 1
	case Reveal:
		if !e.used(e.final.rounds(statement)[round-1]) {
			return nil
		}
		fixes = number
	case Correct:
		if !rounds[number-1].revealed {
			return nil // only the person's own score had it revealed; this was taken back later
		}
	}
	if fixes > 0 && len(rounds[fixes-1].scores) == 0 {
		e.held[statement] = &hold{fixes, []Change{c}}
		return nil
	}
	return e.make(renumbered(c, number))
}

// lasts is true for a correction to an answer, by somebody who has one in that round
// to the end.
func (e *eraser) lasts(c Correct) bool {
	final := e.final.rounds(c.Statement)[c.Round-1].score(c.Participant)
	return c.Score.Answered() && final.Answered()
}

// release makes a score, and then what was held for want of it.
func (e *eraser) release(statement int, first SetScore) error {
	held := e.held[statement].changes
	delete(e.held, statement)
	if err := e.make(first); err != nil {
		return err
	}
	for _, c := range held {
		if score, ok := c.(SetScore); ok && e.observes(score.Participant) {
			continue // it was cleared before the person became an observer
		}
		_, round, _ := roundAt(c)
		if err := e.place(c, statement, round); err != nil {
			return err
		}
	}
	return nil
}

func (e *eraser) observes(participant string) bool {
	p, _ := e.after.Participant(participant)
	return !p.Scoring
}
