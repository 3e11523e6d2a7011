package model

import "slices"

// Stood is how people stood on a statement when its consensus was taken. Scores that come in later,
// such as from a sheet, change the figures, and not what happened.
type Stood string

const (
	StoodApart    Stood = "apart"    // their scores needed discussion
	StoodTogether Stood = "together" // they did not
	StoodUnscored Stood = "unscored" // nobody had given a number
)

// validate refuses what is no way to stand; empty goes by the scores that are there.
func (s Stood) validate() error {
	if !slices.Contains([]Stood{"", StoodApart, StoodTogether, StoodUnscored}, s) {
		return refuse("people were apart or together when they agreed, or it was unscored, not %q", excerpt(string(s)))
	}
	return nil
}

// stands is how people stand by the scores of the statement that may be seen.
func (a AtStatement) stands() Stood {
	switch of := a.Distribution().Statistics(); {
	case of.N == 0:
		return StoodUnscored
	case len(of.Discuss()) > 0:
		return StoodApart
	}
	return StoodTogether
}

// Stood is how people stood on the statement when its consensus was taken, where its scores tell
// otherwise now; empty where they tell the same, and without a consensus.
func (a AtStatement) Stood() Stood {
	if a.consensus == nil || a.consensus.Stood == a.stands() {
		return ""
	}
	return a.consensus.Stood
}

// Again is a consensus with how people stand now. For a room that settles on what it had settled on before
// it is another one wherever people stand otherwise than they did then, such as after another round.
func (a AtStatement) Again(c Consensus) Consensus {
	c.Stood = a.stands()
	return c
}

// taken is a consensus as the session keeps it, with how people stand now unless it says how they
// stood, or only its words are other ones than before.
func (a AtStatement) taken(c Consensus) *Consensus {
	switch was := a.consensus; {
	case c.Stood != "":
	case was != nil && was.Score == c.Score:
		c.Stood = was.Stood
	default:
		c.Stood = a.stands()
	}
	return &c
}
