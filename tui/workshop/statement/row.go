package statement

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// row is the row of scorers: people hold up their cards, and a key each enters them in the
// order of the table. The focus goes on with each score; after the last person it
// stands behind the row, where no digit means anything until Enter goes on to the
// consensus. So neither a key too many nor a wrong one is taken for what nobody said.
type row struct {
	round  round
	look   *ui.Look
	place  int    // in the row; behind the last, how many people there are
	who    string // the id of the person at that place; empty behind the last
	latest latest
}

// latest is the score that was typed last, for Backspace and for what may separate two
// scores.
type latest struct {
	who   string // empty for none
	seq   uint64 // of the log, once it was entered
	open  bool   // what was typed since only separates it from the next
	comma bool   // that was a comma, too
}

// firstMissing is the place of the first person without a score; behind the last when
// all have one.
func (r *row) firstMissing() int {
	all := r.round.people()
	for i, p := range all {
		if !r.round.score(p).Answered() {
			return i
		}
	}
	return len(all)
}

// current is the place in focus; behind the last, how many people there are. The
// person is what counts, not the place: others come and go meanwhile.
func (r *row) current() int {
	all := r.round.people()
	for i, p := range all {
		if p.ID == r.who {
			return i
		}
	}
	return min(r.place, len(all))
}

// goTo moves the focus to a place in the row, or behind the last.
func (r *row) goTo(place int) {
	r.latest.open = false
	r.put(place)
}

func (r *row) put(place int) {
	r.place, r.who = place, ""
	if all := r.round.people(); place < len(all) {
		r.who = all[place].ID
	}
}

func (r *row) focusOn(person string) {
	r.who = person
	r.put(r.current())
}

// atEnd reports whether the focus stands behind the last person.
func (r *row) atEnd() bool {
	people := len(r.round.people())
	return people > 0 && r.current() == people
}

// enter scores for the person in focus and goes on to the next. That is what makes a
// row of cards one key a card.
func (r *row) enter(score model.Score) ui.Action {
	if r.atEnd() {
		return ui.Tell(r.words() + ".")
	}
	at := r.current()
	p := r.round.people()[at]
	if !r.round.record(p, score) {
		return nil
	}
	r.put(at + 1)
	r.latest = latest{who: p.ID, seq: r.round.desk.History.Seq(), open: true}
	return nil
}

// rightAfter reports whether nothing was entered since the latest score, and the focus
// is where that left it.
func (r *row) rightAfter() bool {
	at := r.current()
	return r.latest.seq == r.round.desk.History.Seq() && at > 0 && r.round.people()[at-1].ID == r.latest.who
}

// clear takes a score away: as in any text what was typed last, otherwise that of the
// person in focus, and where there is none that of the person before.
func (r *row) clear() ui.Action {
	all, at := r.round.people(), r.current()
	if r.rightAfter() || at == len(all) || !r.round.score(all[at]).Answered() {
		at = max(at-1, 0)
	}
	r.goTo(at)
	if p := all[at]; r.round.score(p).Answered() {
		r.round.record(p, model.NoScore)
		return nil
	}
	return r.tellPerson("", " has no score to take away.")
}

// skip goes on to the next person, and says so where that leaves somebody out.
func (r *row) skip() ui.Action {
	if r.atEnd() {
		return ui.Tell(r.words() + ".")
	}
	var said ui.Action
	if !r.round.score(r.round.people()[r.current()]).Answered() {
		said = r.tellPerson("", r.look.ToASCII(" is left out, without a score. ← goes back."))
	}
	r.goTo(r.current() + 1)
	return said
}

func (r *row) back() ui.Action {
	r.goTo(max(r.current()-1, 0))
	return nil
}

// move goes a line of people up or down; leaves reports that there is none below.
func (r *row) move(by, across int) (leaves bool) {
	last, at := len(r.round.people())-1, r.current()
	switch to := at + by*across; {
	case by > 0 && at/across >= last/across:
		return true
	case to >= 0 || at > last:
		r.goTo(min(max(to, 0), last))
	}
	return false
}

// words is how many are in behind the row, and what is next.
func (r *row) words() string {
	in, of := r.round.ballot()
	words := fmt.Sprintf("%d of %d are in", in, of)
	if in == of {
		words = fmt.Sprintf("All %d are in", of)
	}
	if r.round.unrevealed() {
		return words + ": Enter reveals the scores"
	}
	return words + ": Enter goes on to the consensus"
}

// separates reports whether a key stands between two scores and means nothing by
// itself. Two commas might mean that somebody is left out, so the second does not.
func (r *row) separates(key string) bool {
	if !r.latest.open || !r.rightAfter() || key != " " && (key != "," || r.latest.comma) {
		return false
	}
	r.latest.comma = key == "," || r.latest.comma
	return true
}

// tellPerson says something of the person in focus.
func (r *row) tellPerson(before, after string) ui.Action {
	all, place := r.round.people(), r.current()
	return ui.TellPerson(all[place], place, len(all), before, after)
}

// level is the level of the scale that the person in focus gave, or the one before, whose
// card was just entered.
func (r *row) level() int {
	all, place := r.round.people(), r.current()
	for _, at := range []int{place, place - 1} {
		if at >= 0 && at < len(all) {
			if l := ui.LevelOf(r.round.score(all[at])); l != ui.NoLevel {
				return l
			}
		}
	}
	return ui.NoLevel
}
