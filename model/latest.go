package model

// LatestRound is the number of the round that a statement's figures are of: the latest
// that may be seen. One that was begun and has no scores yet does not stand before the
// one it follows. It is 0 while there is none.
func (s *Session) LatestRound(statement int) int {
	latest := s.shown(statement)
	for i, r := range s.rounds(statement) {
		if r == latest {
			return i + 1
		}
	}
	return 0
}
