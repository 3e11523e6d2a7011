package cli

import (
	"fmt"

	"familyhub/stocktake/model"
)

// unrevealed says what of a session is in and may not be seen yet: scores, the comments
// that came with them, and dots; nothing for nothing.
func unrevealed(s *model.Session) []string {
	var what []string
	if n := sealed(s); n > 0 {
		what = append(what, plural(n, "score"))
	}
	comments := 0
	for _, st := range s.Statements() {
		comments += len(s.At(st.Number).SealedComments())
	}
	if comments > 0 {
		what = append(what, plural(comments, "comment"))
	}
	if b, voted := s.Vote().Ballot(); voted && b.Sealed && b.In > 0 {
		what = append(what, fmt.Sprintf("the dots of %s", people(b.In)))
	}
	return what
}
