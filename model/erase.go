package model

import (
	"fmt"
	"maps"
	"slices"

	"stocktake/framework"
)

// Erase returns a session's log as it reads without a participant: as if that person
// had never been there. Where the log is kept it takes the place of the old one. What
// goes is all that the program knows to be the person's: name, agency and role, scores
// and corrections in every round, dots, comments, and their places in batches. With
// them go everything that was undone, and whoever was removed from the session before;
// an empty id takes away no more than those two. Everybody else keeps their id.
//
// The entries keep their times and are numbered anew from 1. What the others entered
// stays as it was, but for the rounds and votes that nobody else used:
//
//   - an earlier round that nobody else scored goes, and those after it are renumbered,
//     also where a comment came in with one;
//   - a current round that nobody else scored is no longer revealed;
//   - where nobody else had scored when a round was fixed, and a score was put in by a
//     correction later, that score counts as entered, and the round as fixed then;
//   - a vote in which nobody else laid dots is no longer revealed.
//
// A name in a text that somebody wrote, such as a rationale or another's note, cannot
// be told from other words and stays: see Mentions.
//
// It refuses an id that is not in the session and the one person of a solo session.
func Erase(origin Origin, fw *framework.Framework, entries []Entry, participant string) ([]Entry, error) {
	h, err := NewHistory(origin, fw)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if err := h.Replay(e); err != nil {
			return nil, err
		}
	}
	if _, ok := h.session.Participant(participant); !ok && participant != "" {
		return nil, refuse("there is no participant %q to erase", excerpt(participant))
	}
	if h.session.Solo() && participant != "" {
		return nil, refuse("one person scored this session alone; erase the whole session instead")
	}
	log := standing(entries)
	e := newEraser(h.session, participant, log)
	for _, entry := range log {
		if err := e.rewrite(entry); err != nil {
			return nil, fmt.Errorf("entry %d of the log cannot be rewritten: %w", entry.Seq, err)
		}
	}
	return e.log, nil
}

// standing returns the entries whose changes were not undone, and what was noted, in
// the order in which they were first made. Each meets the session that it met then:
// an undo takes back the latest, so what a change rests on stands as long as it does.
func standing(entries []Entry) []Entry {
	var stand, undone, noted []Entry
	for _, e := range entries {
		e.Change = e.Change.cleaned()
		switch e.Act {
		case Did:
			stand, undone = append(stand, e), nil
		case Noted:
			noted = append(noted, e)
		case Undid:
			last := len(stand) - 1
			stand, undone = stand[:last], append(undone, stand[last])
		case Redid:
			last := len(undone) - 1
			stand, undone = append(stand, undone[last]), undone[:last]
		}
	}
	all := append(stand, noted...)
	slices.SortFunc(all, func(a, b Entry) int { return int(a.Seq) - int(b.Seq) })
	return all
}

// eraser makes the changes of a log twice, on a session with the person and on one
// without, and writes down what was made on the second.
type eraser struct {
	before, after *Session
	who           string
	final         *Session
	comes         map[string]int // how often each id is still to be given to somebody
	numbers       map[int][]int  // by statement and round: the round's new number
	held          map[int]*hold  // by statement: see place
	made          []Change       // of the entry at hand
	log           []Entry
}

func newEraser(final *Session, who string, log []Entry) *eraser {
	e := &eraser{
		before: newSession(final.origin, final.framework), after: newSession(final.origin, final.framework),
		who: who, final: final,
		comes: map[string]int{}, numbers: map[int][]int{}, held: map[int]*hold{},
	}
	for _, entry := range log {
		for c := range leaves(entry.Change) {
			if add, ok := c.(Add[Participant]); ok {
				e.comes[add.Item.ID]++
			}
		}
	}
	for n, it := range final.items {
		e.numbers[n] = e.renumber(it.rounds)
	}
	return e
}

// leaves are a change, or the changes of a batch.
func leaves(c Change) func(yield func(Change) bool) {
	if b, ok := c.(Batch); ok {
		return slices.Values(b.Changes)
	}
	return slices.Values([]Change{c})
}

// gone is true when whoever has an id now is not in the session that is to be left:
// the person to erase, or somebody who was removed and whose id may have been given
// to another since.
func (e *eraser) gone(id string) bool {
	_, stays := e.final.Participant(id)
	return id == e.who || !stays || e.comes[id] > 0
}

// rewrite makes the changes of an entry, and writes down what is left of it.
func (e *eraser) rewrite(entry Entry) error {
	e.made = nil
	for c := range leaves(entry.Change) {
		if err := e.take(c); err != nil {
			return err
		}
	}
	if len(e.made) == 0 {
		return nil
	}
	batch, ok := entry.Change.(Batch)
	if ok || len(e.made) > 1 {
		entry.Change = Batch{batch.Label, e.made} // the label is the program's own words
	} else {
		entry.Change = e.made[0]
	}
	entry.Seq = uint64(len(e.log)) + 1
	if entry.Act == Redid {
		entry.Act = Did
	}
	e.log = append(e.log, entry)
	return nil
}

// take makes one change on both sessions.
func (e *eraser) take(c Change) error {
	if add, ok := c.(Add[Participant]); ok {
		e.comes[add.Item.ID]--
	}
	left := e.strip(c)
	if _, err := c.apply(e.before); NoChange(err) {
		return nil
	} else if err != nil {
		return err
	}
	if left == nil {
		return nil
	}
	if statement, round, ok := roundAt(left); ok {
		return e.place(left, statement, round)
	}
	return e.make(left)
}

// make makes a change on the session without the person.
func (e *eraser) make(c Change) error {
	switch _, err := c.apply(e.after); {
	case NoChange(err):
		return nil
	case err != nil:
		return err
	}
	e.made = append(e.made, c)
	return nil
}

// strip returns what is left of a change; nil for one that is of a person who goes. It
// reads the session as it is before the change.
func (e *eraser) strip(c Change) Change {
	who := ""
	switch c := c.(type) {
	case SetScore:
		who = c.Participant
	case Correct:
		who = c.Participant
	case Leave:
		who = c.Participant
	case SetDots:
		who = c.Participant
	case RevealVote:
		if e.after.vote == nil || len(e.after.vote.Dots) == 0 {
			return nil // only dots of people who go were revealed
		}
	case restoreVote:
		return e.stripVote(c)
	case Edit[Participant]:
		who = c.Item.ID
	case Remove[Participant]:
		who = c.ID
	case Add[Participant]:
		if e.gone(c.Item.ID) {
			return nil
		}
		c.At = among(e.before.participants, c.At, func(p Participant) bool { return !e.gone(p.ID) })
		return c
	case Add[Note]:
		return e.stripNote(c.Item.ID, c.At, &c.Item)
	case Edit[Note]:
		return e.stripNote(c.Item.ID, End, &c.Item)
	case Remove[Note]:
		return e.stripNote(c.ID, End, nil)
	}
	if who != "" && e.gone(who) {
		return nil
	}
	return c
}

// stripNote is strip for a note that becomes another, or nil. A comment is its
// author's as long as it is by that person: one that is given to somebody else comes
// in then, and one that is given to a person who goes is taken out.
func (e *eraser) stripNote(id string, at int, becomes *Note) Change {
	place := position(e.before.evidence, id)
	was := place >= 0 && e.stays(e.before.evidence[place])
	is := becomes != nil && e.stays(*becomes)
	if is {
		renumbered := e.renumberedNote(*becomes)
		becomes = &renumbered
	}
	switch {
	case was && is:
		return Edit[Note]{*becomes}
	case was:
		return Remove[Note]{id}
	case is && place >= 0:
		return Add[Note]{*becomes, among(e.before.evidence, place, e.stays)}
	case is:
		return Add[Note]{*becomes, among(e.before.evidence, at, e.stays)}
	default:
		return nil
	}
}

// stripVote takes the dots of the people who go out of a vote that is put back.
func (e *eraser) stripVote(c restoreVote) Change {
	c.Vote = c.Vote.clone()
	if c.Vote == nil {
		return c
	}
	maps.DeleteFunc(c.Vote.Dots, func(who string, _ map[string]int) bool { return e.gone(who) })
	c.Vote.Revealed = c.Vote.Revealed && len(c.Vote.Dots) > 0
	return c
}

func (e *eraser) stays(n Note) bool { return n.By == "" || !e.gone(n.By) }

// among is a place in a list, counted among those only that stay.
func among[T any](items []T, at int, stays func(T) bool) int {
	if at < 0 || at > len(items) || !slices.ContainsFunc(items[at:], stays) {
		return End
	}
	n := 0
	for _, it := range items[:at] {
		if stays(it) {
			n++
		}
	}
	return n
}
