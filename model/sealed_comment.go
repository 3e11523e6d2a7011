package model

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
func (n Note) redacted() string {
	return about("evidence", []int{n.Statement}, nil) + ": a comment, sealed until the reveal,"
}
