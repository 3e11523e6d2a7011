package model

// Note is a piece of evidence for a statement's score. By is the participant who
// wrote it as a comment, or empty for a note of the room.
type Note struct {
	ID        string `json:"id"`
	Statement int    `json:"statement"`
	Text      string `json:"text"`
	By        string `json:"participant,omitempty"`
	// Round is the blind round, from 1, in which a participant's comment came in with
	// the scores: nobody sees it before that round is revealed. 0 for a note that is
	// seen as soon as it is entered.
	Round int `json:"round,omitempty"`
}

const notePrefix = "e"

func (n Note) key() string             { return n.ID }
func (n Note) list(s *Session) *[]Note { return &s.evidence }
func (n Note) mayGo(*Session) error    { return nil }
func (n Note) noun() string            { return "evidence" }
func (n Note) words(s *Session) string {
	if s.sealedNote(n) {
		return n.discreet()
	}
	return about("evidence", []int{n.Statement}, nil) + ": " + excerpt(n.Text)
}

func (n Note) cleaned() Note {
	n.ID, n.Text, n.By = CleanLine(n.ID), CleanText(n.Text), CleanLine(n.By)
	return n
}

func (n Note) check(s *Session) error {
	if !wellFormedID(n.ID, notePrefix) {
		return refuse("%q is no id for a note; ids are e1, e2 and so on", n.ID)
	}
	if n.Text == "" {
		return refuse("the note is empty; write what supports the score")
	}
	if n.By != "" {
		if _, ok := s.Participant(n.By); !ok {
			return refuse("there is no participant %q to have written this note", n.By)
		}
	}
	if err := s.knows([]int{n.Statement}, nil); err != nil {
		return err
	}
	if n.Round != 0 && (n.Round < 0 || n.By == "" || !s.blind) {
		return refuse("only a participant's comment in a blind session is of a round; leave the round out")
	}
	return tooLong("the note", n.Text, MaxText)
}
