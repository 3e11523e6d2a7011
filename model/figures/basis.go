package figures

import (
	"fmt"

	"familyhub/stocktake/framework"
)

// Basis is what the figure of a statement rests on. Each statement has one, so that counts of them
// add up to all statements, on every screen and in every report.
type Basis int

const (
	ByConsensus Basis = iota // the group agreed a score
	NoConsensus              // the group said that it does not agree
	ByScores                 // enough people gave a number, and nothing is agreed; alone, the person's own
	ByFew                    // a number of too few to speak for the room, and nothing is agreed
	Unseen                   // scores are in that nobody may see yet, and nothing is agreed
	Unscored                 // nobody gave a number, and nothing is agreed
	bases       = iota
)

// Bases counts the statements by what their figures rest on.
type Bases [bases]int

// Basis is what the figure of the statement rests on.
func (st Statement) Basis() Basis {
	switch {
	case st.Consensus != nil && st.Consensus.Agreed():
		return ByConsensus
	case st.Consensus != nil:
		return NoConsensus
	case st.Scores.Sealed > 0:
		return Unseen
	case st.Figures.N == 0:
		return Unscored
	case st.Few():
		return ByFew
	}
	return ByScores
}

// Bases counts the statements of a session by what their figures rest on.
func (s Summary) Bases() (all Bases) {
	for _, st := range s.Statements {
		all[st.Basis()]++
	}
	return all
}

// Scored is how many statements have a figure or were settled without one: all but those without a
// number, and those whose scores are unseen.
func (b Bases) Scored() int { return b[ByConsensus] + b[NoConsensus] + b[ByScores] + b[ByFew] }

// All is how many statements there are.
func (b Bases) All() (all int) {
	for _, n := range b {
		all += n
	}
	return all
}

// FewWords say behind how many were scored that some were by a few people only; empty for none.
func (b Bases) FewWords() string {
	if b[ByFew] == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d of them by only a few people)", b[ByFew])
}

// Words say what the figures rest on, as a sentence with all statements in it: "The group agreed a
// score for 15 of 20 statements; no consensus on 1; 2 scored and not agreed; 1 scored by only a few
// people and not agreed; 1 not scored."
func (b Bases) Words(fw *framework.Framework, solo bool) string {
	first, format := ByConsensus, "The group agreed a score for %d of %s"
	if solo {
		first, format = ByScores, "This is one person’s view, not that of a group; %d of %s scored"
	}
	words := fw.Wordedf(format, b[first], fw.Words().Statement.Count(b.All()))
	for basis, format := range [bases]string{
		NoConsensus: "no consensus on %d", ByScores: "%d scored and not agreed", ByFew: "%d scored by only a few people and not agreed",
		Unseen: "%d not revealed yet", Unscored: "%d not scored",
	} {
		if n := b[basis]; n > 0 && Basis(basis) != first {
			words += "; " + fmt.Sprintf(format, n)
		}
	}
	return words + "."
}
