package model

import (
	"cmp"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Consensus is what the group settled on for a statement. A Score without points
// is "no consensus", an answer of its own.
type Consensus struct {
	Score     Score  `json:"score"`
	Rationale string `json:"rationale,omitempty"`
	Dissent   string `json:"dissent,omitempty"`
	Ground    Ground `json:"ground,omitempty"` // what the score rests on; empty without a score
	// Stood is kept by the session, and found out where it is empty: see AtStatement.Stood.
	Stood Stood `json:"stood,omitempty"`
}

// Agreed reports whether there is a score; there is none in "no consensus".
func (c Consensus) Agreed() bool { return c.Score.Answered() }

// Words is the consensus as a sentence has it: a number or "no consensus".
func (c Consensus) Words() string {
	if !c.Agreed() {
		return "no consensus"
	}
	return c.Score.Words()
}

// Validate refuses an answer that is neither points nor "no consensus", a ground without a
// score, and over-long texts.
func (c Consensus) Validate() error {
	if _, points := c.Score.Points(); !points && c.Agreed() {
		return refuse("a consensus is points of the scale, or no consensus")
	}
	if c.Ground != "" && !c.Agreed() {
		return refuse("no consensus rests on nothing; say what a score rests on")
	}
	return cmp.Or(c.Ground.validate(), c.Stood.validate(), refusal.TooLong("the rationale", c.Rationale, refusal.MaxText), refusal.TooLong("the dissent", c.Dissent, refusal.MaxText))
}

// SetConsensus records what the group settled on, or with nil that it has not yet.
// It is refused, either way, while the current round holds answers that are sealed.
type SetConsensus struct {
	Statement int        `json:"statement"`
	Consensus *Consensus `json:"consensus"`
}

func (c SetConsensus) kind() string { return "consensus" }

func (c SetConsensus) scoredAt() (int, string) { return c.Statement, "" }

func (c SetConsensus) cleaned() Change {
	if c.Consensus != nil {
		c.Consensus = &Consensus{
			Score:     c.Consensus.Score,
			Rationale: text.Lines(c.Consensus.Rationale), Dissent: text.Lines(c.Consensus.Dissent),
			Ground: Ground(text.Line(string(c.Consensus.Ground))), Stood: Stood(text.Line(string(c.Consensus.Stood))),
		}
	}
	return c
}

func (c SetConsensus) describe(s *Session) Description {
	if c.Consensus == nil {
		return plainly("consensus at %s cleared", s.framework.StatementNamed(c.Statement)).at(c.Statement)
	}
	return plainly("consensus at %s: %s", s.framework.StatementNamed(c.Statement), c.Consensus.Words()).at(c.Statement)
}

func (c SetConsensus) apply(s *Session) (Change, error) {
	if err := s.checkRefs([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	if c.Consensus != nil {
		if s.Solo() {
			return nil, refuse("one person scoring alone has no consensus to record; score the statement itself")
		}
		if scale := s.framework.Scale; c.Consensus.Agreed() && !c.Consensus.Score.on(scale) {
			return nil, refuse("a consensus is %s, or no consensus", scale.Words())
		}
		if err := c.Consensus.Validate(); err != nil {
			return nil, err
		}
	}
	it := s.items[c.Statement]
	old := it.consensus
	var own *Consensus // the entry of the log keeps the other
	if c.Consensus != nil {
		own = s.At(c.Statement).taken(*c.Consensus)
	}
	if (old == nil) == (own == nil) && (old == nil || *old == *own) {
		return nil, ErrNoChange
	}
	if s.At(c.Statement).HasSealed() {
		return nil, refuse("the scores of %s are not revealed yet; reveal them before you agree", s.framework.StatementNamed(c.Statement))
	}
	it.consensus = own
	return SetConsensus{c.Statement, old}, nil
}

func (SetConsensus) standing(s *Session) []Change {
	var all []Change
	for _, st := range s.statements {
		if c := s.items[st.Number].consensus; c != nil {
			all = append(all, SetConsensus{st.Number, c})
		}
	}
	return all
}
