package scoring

import (
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// Ballot is what a row of cards is entered into: a round of a statement's scores, or how
// likely people find it that a priority happens.
type Ballot struct {
	// People are those who may answer, in the order of the table.
	People func() []model.Participant
	// Score is what is in from somebody; Sealed where it may not be seen.
	Score func(p model.Participant) model.Score
	// Record enters an answer, or with NoScore takes it away. It reports whether the session
	// took it.
	Record func(p model.Participant, score model.Score) bool
	// Seq is the number of the log's latest entry, or of whatever counts what was entered.
	Seq func() uint64
	// Next says what Enter does behind the row, such as "reveals the scores".
	Next func() string
}

// Row is the row of scorers: people hold up their cards, and a key each enters them in the
// order of the table. The focus goes on with each score; after the last person it
// stands behind the row, where no digit means anything until Enter goes on to the
// consensus. So neither a key too many nor a wrong one is taken for what nobody said.
type Row struct {
	Ballot Ballot
	Look   *ui.Look
	Keys   Keys
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

// FirstMissing is the place of the first person without a score; behind the last when
// all have one.
func (r *Row) FirstMissing() int {
	all := r.Ballot.People()
	for i, p := range all {
		if !r.Ballot.Score(p).Answered() {
			return i
		}
	}
	return len(all)
}

// Current is the place in focus; behind the last, how many people there are. The
// person is what counts, not the place: others come and go meanwhile.
func (r *Row) Current() int {
	all := r.Ballot.People()
	for i, p := range all {
		if p.ID == r.who {
			return i
		}
	}
	return min(r.place, len(all))
}

// GoTo moves the focus to a place in the row, or behind the last.
func (r *Row) GoTo(place int) {
	r.latest.open = false
	r.Put(place)
}

// Put moves the focus to a place, as a score does that goes on to the next.
func (r *Row) Put(place int) {
	r.place, r.who = place, ""
	if all := r.Ballot.People(); place < len(all) {
		r.who = all[place].ID
	}
}

// AskFrom goes to a place that was named, and says who is there.
func (r *Row) AskFrom(place int) ui.Action {
	r.GoTo(place)
	return r.TellPerson("Now at ", ".")
}

// FocusOn moves the focus to a person.
func (r *Row) FocusOn(person string) {
	r.who = person
	r.Put(r.Current())
}

// AtEnd reports whether the focus stands behind the last person.
func (r *Row) AtEnd() bool {
	people := len(r.Ballot.People())
	return people > 0 && r.Current() == people
}

// Revealing are the commands that enter cards, go on and reveal, the most wanted of them first. While
// cards are sealed Enter reveals them behind the last, and before it r does.
func (r *Row) Revealing(sealed bool, cards, goOn, reveal ui.Command) []ui.Command {
	switch {
	case sealed && r.AtEnd():
		reveal.Keys = []string{"enter", "r"}
		return []ui.Command{reveal, cards.Quietly()}
	case sealed:
		return []ui.Command{cards, reveal, goOn.Quietly()}
	}
	return []ui.Command{cards, goOn}
}

// Enter scores for the person in focus and goes on to the next. That is what makes a
// row of cards one key a card.
func (r *Row) Enter(score model.Score) ui.Action {
	if r.AtEnd() {
		return ui.Tell("%s.", r.Words())
	}
	at := r.Current()
	p := r.Ballot.People()[at]
	if !r.Ballot.Record(p, score) {
		return nil
	}
	r.Put(at + 1)
	r.latest = latest{who: p.ID, seq: r.Ballot.Seq(), open: true}
	return nil
}

// RightAfter reports whether nothing was entered since the latest score, and the focus
// is where that left it.
func (r *Row) RightAfter() bool {
	at := r.Current()
	return r.latest.seq == r.Ballot.Seq() && at > 0 && r.Ballot.People()[at-1].ID == r.latest.who
}

// Clear takes a score away: as in any text what was typed last, otherwise that of the
// person in focus, and where there is none that of the person before.
func (r *Row) Clear() ui.Action {
	all, at := r.Ballot.People(), r.Current()
	if r.RightAfter() || at == len(all) || !r.Ballot.Score(all[at]).Answered() {
		at = max(at-1, 0)
	}
	r.GoTo(at)
	if p := all[at]; r.Ballot.Score(p).Answered() {
		r.Ballot.Record(p, model.NoScore)
		return nil
	}
	return r.TellPerson("", " has no score to take away.")
}

// Skip goes on to the next person, and says so where that leaves somebody out.
func (r *Row) Skip() ui.Action {
	if r.AtEnd() {
		return ui.Tell("%s.", r.Words())
	}
	var said ui.Action
	if !r.Ballot.Score(r.Ballot.People()[r.Current()]).Answered() {
		said = r.TellPerson("", r.Look.ToASCII(" is left out, without a score. ← goes back."))
	}
	r.GoTo(r.Current() + 1)
	return said
}

// Back goes to the person before.
func (r *Row) Back() ui.Action {
	r.GoTo(max(r.Current()-1, 0))
	return nil
}

// Move goes a line of people up or down; leaves reports that there is none below.
func (r *Row) Move(by, across int) (leaves bool) {
	last, at := len(r.Ballot.People())-1, r.Current()
	switch to := at + by*across; {
	case by > 0 && at/across >= last/across:
		return true
	case to >= 0 || at > last:
		r.GoTo(min(max(to, 0), last))
	}
	return false
}

// Words is how many are in behind the row, and what is next.
func (r *Row) Words() string {
	in, of := r.In()
	words := fmt.Sprintf("%d of %d are in", in, of)
	if in == of {
		words = fmt.Sprintf("All %d are in", of)
	}
	return words + ": Enter " + r.Ballot.Next()
}

// In counts the answers that are in, and who may answer.
func (r *Row) In() (in, of int) {
	all := r.Ballot.People()
	for _, p := range all {
		if r.Ballot.Score(p).Answered() {
			in++
		}
	}
	return in, len(all)
}

// Settle says that whatever is typed next does not separate two scores.
func (r *Row) Settle() { r.latest.open = false }

// Separates reports whether a key stands between two scores and means nothing by
// itself. Two commas might mean that somebody is left out, so the second does not.
func (r *Row) Separates(key string) bool {
	if !r.latest.open || !r.RightAfter() || key != " " && (key != "," || r.latest.comma) {
		return false
	}
	r.latest.comma = key == "," || r.latest.comma
	return true
}

// Wrong says of a key that it is no answer, and who still has the turn. Where nobody may see what is
// typed, the room reads only the latter: which key it was is for the facilitator.
func (r *Row) Wrong(key string) ui.Action {
	wrong, end := r.Keys.Wrong(key), "."
	if r.AtEnd() {
		return r.tell(wrong+". ", r.Words()+end, r.Words()+end)
	}
	if key == " " {
		end = r.Look.ToASCII(". → leaves them out.")
	}
	all, place := r.Ballot.People(), r.Current()
	return r.tell(wrong+": ", "still "+ui.Sanitize(all[place].Label())+end, fmt.Sprintf("still Person %d of %d", place+1, len(all))+end)
}

// tell says what is wrong and goes on with what is for the facilitator; to the room with what is for
// it, and without what is wrong where nobody may see what is typed.
func (r *Row) tell(wrong, facilitator, room string) ui.Action {
	n := ui.Notice{Text: wrong + facilitator, Wall: wrong + room}
	if r.Keys.hidden() {
		n.Wall = text.Capital(room)
	}
	return ui.Notify(n)
}

// TellPerson says something of the person in focus.
func (r *Row) TellPerson(before, after string) ui.Action {
	all, place := r.Ballot.People(), r.Current()
	return ui.TellPerson(all[place], place, len(all), before, after)
}

// Page is what every page with a row of cards answers: which keys are cards, and what the accessible
// mode asks people for.
type Page struct{ Row Row }

// TakesCards marks a page for cards.
func (p *Page) TakesCards() {}

// DropMinus takes back a minus that waits for its digit.
func (p *Page) DropMinus(key string) (words string, dropped bool) { return p.Row.Keys.DropMinus(key) }

// CardScale is the scale of the answers.
func (p *Page) CardScale() framework.Scale { return p.Row.Keys.Scale }

// AskFrom goes to the answer of the person at a place.
func (p *Page) AskFrom(place int) ui.Action { return p.Row.AskFrom(place) }
