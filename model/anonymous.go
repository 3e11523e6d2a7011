package model

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// In an anonymous session people are numbers. Those are drawn at random and stand
// in the table in their own order, so that neither the number nor the place tells
// who was entered first.

// drawID is a free id for a participant of an anonymous session: with two digits
// while at least half of those are free, which makes the draw a short one.
func (Participant) drawID(s *Session) (id string, drawn bool) {
	if !s.Anonymous() {
		return "", false
	}
	lowest, beyond := 10, 100
	for len(s.participants) > (beyond-lowest)/2 {
		lowest, beyond = beyond, beyond*10
	}
	for {
		id = fmt.Sprintf("%s%d", participantPrefix, lowest+rand.IntN(beyond-lowest))
		if position(s.participants, id) < 0 {
			return id, true
		}
	}
}

// place is where a participant stands in the table who was put at a place: in an anonymous
// session by number instead.
func (p Participant) place(s *Session, at int) int {
	if !s.Anonymous() {
		return at
	}
	after := slices.IndexFunc(s.participants, func(o Participant) bool { return o.number() > p.number() })
	if after < 0 {
		return len(s.participants)
	}
	return after
}

// number is that of the participant's id; 0 for an id that is not well formed.
func (p Participant) number() int {
	n, err := strconv.Atoi(strings.TrimPrefix(p.ID, participantPrefix))
	if err != nil {
		return 0
	}
	return n
}
