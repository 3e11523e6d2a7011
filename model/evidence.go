package model

import (
	"reflect"
	"slices"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Note is a piece of evidence for a statement's score. By is the participant who
// wrote it as a comment, or empty for a note of the room.
type Note struct {
	ID        string `json:"id"`
	Statement int    `json:"statement"`
	Text      string `json:"text"`
	By        string `json:"participant,omitempty"`
	// Round is the blind round, from 1, in which a participant's comment came in with
	// the scores: nobody sees it before that round is revealed. At most the statement's
	// current round. 0 for a note that is seen as soon as it is entered.
	Round int `json:"round,omitempty"`
	// Wishes are the barriers and priorities that came in with a comment that is still sealed.
	Wishes []Wish `json:"wishes,omitempty"`
}

const notePrefix = "e"

func (n Note) key() string              { return n.ID }
func (n Note) prefix() string           { return notePrefix }
func (n Note) list(s *Session) *[]Note  { return &s.evidence }
func (n Note) canRemove(*Session) error { return nil }
func (n Note) noun() string             { return "evidence" }

// describe tells the text unless it is sealed. It does not say who wrote a comment.
func (n Note) describe(s *Session) Description {
	d := Description{Statements: []int{n.Statement}, Statement: n.Statement, Round: n.Round, what: about(s, "evidence", []int{n.Statement}, nil) + ": " + excerpt(n.Text)}
	if n.Round > 0 {
		d.redacted = n.redacted(s)
	}
	if n.sealed(s) {
		d.what = n.redacted(s)
	}
	return d
}

func (n Note) cleaned() Note {
	n.ID, n.Text, n.By = text.Line(n.ID), text.Lines(n.Text), text.Line(n.By)
	n.Wishes = slices.Clone(n.Wishes)
	for i, w := range n.Wishes {
		n.Wishes[i] = w.cleaned()
	}
	return n
}

func (n Note) check(s *Session) error {
	if !wellFormedID(n.ID, notePrefix) {
		return refuse("%q is no id for a note; ids are e1, e2 and so on", n.ID)
	}
	if n.Text == "" && len(n.Wishes) == 0 {
		return refuse("the note is empty; write what supports the score")
	}
	if n.By != "" {
		if _, ok := s.Participant(n.By); !ok {
			return refuse("there is no participant %q to have written this note", n.By)
		}
	}
	if err := s.checkRefs([]int{n.Statement}, nil); err != nil {
		return err
	}
	if n.Round != 0 && (n.Round < 0 || n.By == "" || !s.blind) {
		return refuse("only a participant's comment in a blind session is of a round; leave the round out")
	}
	if err := n.checkWishes(s); err != nil {
		return err
	}
	return refusal.TooLong("the note", n.Text, refusal.MaxText)
}

// checkEntered refuses a comment of a round that the statement is not in yet: it would be
// sealed until that round comes, which may be never.
func (n Note) checkEntered(s *Session) error {
	if rounds := len(s.At(n.Statement).rounds); rounds > 0 && n.Round > rounds {
		return refuse("%s is in round %d, and this comment says it came in with round %d; begin that round first", s.framework.StatementNamed(n.Statement), rounds, n.Round)
	}
	return nil
}

// forget takes out the comments that a participant wrote.
func (n Note) forget(s *Session, participant string) {
	s.evidence = keepOnly(s.evidence, func(n Note) bool { return n.By != participant })
}

func (n Note) unchanged(old Note, s *Session) bool {
	return reflect.DeepEqual(n, old) && !old.sealed(s) // of a sealed comment, to say so would tell what it says
}

// A comment that comes in with the scores of a blind round may tell as much as they
// do. It lies sealed with them until the round is revealed, and until then nothing
// that the session hands out holds its text, nor says whether it is like another.

// sealed reports whether nobody may see the note yet.
func (n Note) sealed(s *Session) bool {
	if n.Round < 1 || !s.blind {
		return false
	}
	rounds := s.At(n.Statement).rounds
	return n.Round > len(rounds) || rounds[n.Round-1].sealed(s)
}

// redacted names a comment without telling what it says.
func (n Note) redacted(s *Session) string {
	return about(s, "evidence", []int{n.Statement}, nil) + ": a comment, sealed until the reveal,"
}
