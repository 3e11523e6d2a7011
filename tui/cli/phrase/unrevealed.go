package phrase

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
)

// Unrevealed says what of a session is in and may not be seen yet: scores, the comments
// that came with them, and dots; nothing for nothing.
func Unrevealed(s *model.Session) []string {
	var what []string
	if n := Sealed(s); n > 0 {
		what = append(what, text.CountOf(n, "score", "scores"))
	}
	comments := 0
	for _, st := range s.Statements() {
		comments += len(s.At(st.Number).SealedComments())
	}
	if comments > 0 {
		what = append(what, text.CountOf(comments, "comment", "comments"))
	}
	if b, voted := s.Vote().Ballot(); voted && b.Sealed && b.In > 0 {
		what = append(what, fmt.Sprintf("the dots of %s", text.CountOf(b.In, "person", "people")))
	}
	return what
}

// Sealed counts the answers that are in and may not be seen yet.
func Sealed(s *model.Session) int {
	n := 0
	for _, st := range s.Statements() {
		for _, p := range s.Participants() {
			if s.At(st.Number).Score(p.ID) == model.Sealed {
				n++
			}
		}
	}
	return n
}
