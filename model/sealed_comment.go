package model

// A comment that comes in with the scores of a blind round may tell as much as they
// do. It lies sealed with them until the round is revealed, and until then nothing
// that the session hands out holds its text, nor says whether it is like another.

// sealedNote is true while nobody may see a note.
func (s *Session) sealedNote(n Note) bool {
	if n.Round < 1 || !s.blind {
		return false
	}
	rounds := s.rounds(n.Statement)
	return n.Round > len(rounds) || s.sealed(rounds[n.Round-1])
}

// SealedComments returns the comments on a statement that nobody may see yet, in the
// order of entry and without their texts.
func (s *Session) SealedComments(statement int) []Note {
	var notes []Note
	for _, n := range s.evidence {
		if n.Statement == statement && s.sealedNote(n) {
			n.Text = ""
			notes = append(notes, n)
		}
	}
	return notes
}

// redacted names a comment without telling what it says.
func (n Note) redacted() string {
	return about("evidence", []int{n.Statement}, nil) + ": a comment, sealed until the reveal,"
}
