package model

import (
	"cmp"
	"slices"
)

// Stood is how people stood on a statement when its consensus was taken. Scores that come in later,
// such as from a sheet, change the figures, and not what happened.
type Stood string

const (
	StoodApart    Stood = "apart"    // their scores needed discussion
	StoodTogether Stood = "together" // they did not
)

// validate refuses what is no way to stand; empty goes by the scores that are there.
func (s Stood) validate() error {
	if !slices.Contains([]Stood{"", StoodApart, StoodTogether}, s) {
		return refuse("people were apart or together when they agreed, not %q", excerpt(string(s)))
	}
	return nil
}

// stands is how people stand by the scores of the statement that may be seen.
func (a AtStatement) stands() Stood {
	if len(a.Distribution().Statistics().Discuss()) > 0 {
		return StoodApart
	}
	return StoodTogether
}

// Stood is how people stood on the statement when its consensus was taken, where its scores tell
// otherwise now; empty where they tell the same, without a consensus, and where there were no scores then.
func (a AtStatement) Stood() Stood {
	if a.consensus == nil || a.consensus.Stood == a.stands() {
		return ""
	}
	return a.consensus.Stood
}

// TakenIn is the round of scores on which the consensus was taken; 0 where that is the latest that may be
// seen, and without a consensus.
func (a AtStatement) TakenIn() int {
	if a.consensus == nil || a.consensus.Round == a.LatestRound() {
		return 0
	}
	return a.consensus.Round
}

// taken is a consensus as the session keeps it, with how people stand now and on which round, unless it
// says how they stood, or only its words are other ones than before. Another round on which people stand
// otherwise is another reason to agree. Nobody stands anywhere where nobody has given a number.
func (a AtStatement) taken(c Consensus) *Consensus {
	c.Round = cmp.Or(c.Round, a.LatestRound())
	was, numbers := a.consensus, a.Distribution().Statistics().N > 0
	switch {
	case c.Stood != "":
	case was != nil && was.Score == c.Score && (!numbers || was.Round >= c.Round || was.Stood == a.stands()):
		c.Stood, c.Round = was.Stood, was.Round
	case numbers:
		c.Stood = a.stands()
	}
	return &c
}
