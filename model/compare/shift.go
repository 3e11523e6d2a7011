package compare

import (
	"math"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
)

// Movement is which way a figure has gone from one session to another, as words to show.
type Movement string

// The movements.
const (
	Rose           Movement = "rose"
	Fell           Movement = "fell"
	Held           Movement = "same"
	FirstScored    Movement = "new"              // scored now, and not then
	NoLongerScored Movement = "no longer scored" // scored then, and not now
	Unrevealed     Movement = "not revealed yet" // scored in one session; what is in the other may not be seen
	Unlike         Movement = "scored otherwise" // a consensus in one session, individual scores only in the other
	NeverScored    Movement = "not scored"       // in neither
)

// Shift is where a figure stood in an earlier session and stands in a later one; NaN
// where a session has none.
type Shift struct {
	Then, Now float64
	Decimals  stats.Decimals // with which both are read
}

// Both reports whether there is something to compare.
func (s Shift) Both() bool { return !math.IsNaN(s.Then) && !math.IsNaN(s.Now) }

// Change is how far the figure went, as people read both: Rounded first, so that what
// a table shows adds up, and 0 where they read the same. NaN unless Both.
func (s Shift) Change() float64 {
	return s.Decimals.Rounded(s.Decimals.Rounded(s.Now) - s.Decimals.Rounded(s.Then))
}

// ChangeWords is Change as people read that of a mean; a dash unless Both.
func (s Shift) ChangeWords() string { return s.Decimals.SignedFigure(s.Change()) }

// Movement tells which way the figure went.
func (s Shift) Movement() Movement {
	switch change := s.Change(); {
	case change > 0:
		return Rose
	case change < 0:
		return Fell
	case s.Both():
		return Held
	case !math.IsNaN(s.Now):
		return FirstScored
	case !math.IsNaN(s.Then):
		return NoLongerScored
	default:
		return NeverScored
	}
}

// Words is how far a statement's decisive figure has gone: a consensus by whole points,
// such as "+2", a mean with a decimal.
func (c StatementChange) Words() string {
	if c.Consensus.Both() {
		return c.Consensus.Decimals.SignedPoints(c.Consensus.Change())
	}
	return c.Individual.ChangeWords()
}

// LikeForLike are two averages over the same statements: those that both sessions scored.
type LikeForLike struct{ Then, Now stats.Average }

// Statements is how many statements both averages rest on.
func (l LikeForLike) Statements() int { return l.Now.Statements }

// Shift is the two means.
func (l LikeForLike) Shift() Shift { return Shift{l.Then.Mean, l.Now.Mean, l.Now.Decimals} }

// Words is the change, with what it rests on where that is not all of so many statements:
// "+0.8", or "+0.8 over 3 of 4".
func (l LikeForLike) Words(of int) string {
	if l.Statements() == 0 {
		return "nothing in common"
	}
	change := l.Shift().ChangeWords()
	if over := stats.Over(l.Statements(), of); over != "" {
		return change + " over " + over
	}
	return change
}

// pairedMeans sum up the values of statements in two sessions.
type pairedMeans struct{ then, now stats.Means }

// pairedIn are those that are read as the figures of a session are.
func pairedIn(s *model.Session) pairedMeans {
	none := stats.Means{Decimals: s.Decimals()}
	return pairedMeans{none, none}
}

// add counts a statement if both sessions have a value for it.
func (m *pairedMeans) add(s Shift, thenN, nowN int) {
	if s.Both() {
		m.then.Add(s.Then, thenN)
		m.now.Add(s.Now, nowN)
	}
}

func (m *pairedMeans) likeForLike() LikeForLike {
	return LikeForLike{m.then.Average(), m.now.Average()}
}
