package model

import (
	"slices"

	"familyhub/stocktake/model/text"
)

// Ground is what a consensus rests on, as the room sees it. It enters no figure.
type Ground string

// What a consensus may rest on, the least firm first; empty where nobody said.
const (
	OnView     Ground = "view"
	OnExample  Ground = "example"
	OnDocument Ground = "document"
	OnData     Ground = "data"
)

// Grounds lists everything that a consensus may rest on, the least firm first.
func Grounds() []Ground { return []Ground{OnView, OnExample, OnDocument, OnData} }

// Words is the ground behind "rests on"; empty where nobody said.
func (g Ground) Words() string {
	switch g {
	case OnView:
		return "views alone"
	case OnExample:
		return "an example"
	case OnDocument:
		return "a document"
	case OnData:
		return "data"
	default:
		return ""
	}
}

// SetGround says what the consensus on a statement rests on; an empty Ground takes that back.
// It needs a score that was agreed, and goes when that is cleared.
type SetGround struct {
	Statement int    `json:"statement"`
	Ground    Ground `json:"ground,omitempty"`
}

func (c SetGround) kind() string { return "consensus.ground" }

func (c SetGround) cleaned() Change {
	return SetGround{c.Statement, Ground(text.Line(string(c.Ground)))}
}

func (c SetGround) scoredAt() (int, string) { return c.Statement, "" }

func (c SetGround) describe(s *Session) Description {
	if c.Ground == "" {
		return plainly("what the consensus at %s rests on cleared", s.framework.StatementNamed(c.Statement)).at(c.Statement)
	}
	words := c.Ground.Words()
	if words == "" {
		words = excerpt(string(c.Ground))
	}
	return plainly("consensus at %s rests on %s", s.framework.StatementNamed(c.Statement), words).at(c.Statement)
}

func (c SetGround) apply(s *Session) (Change, error) {
	if err := s.checkRefs([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	it := s.items[c.Statement]
	switch {
	case it.consensus == nil || !it.consensus.Agreed():
		return nil, refuse("nothing is agreed at %s yet; agree on a score before you say what it rests on", s.framework.StatementNamed(c.Statement))
	case s.At(c.Statement).HasSealed():
		return nil, refuse("the scores of %s are not revealed yet; reveal them first", s.framework.StatementNamed(c.Statement))
	}
	own := *it.consensus // the entry of the log keeps the other
	own.Ground = c.Ground
	if err := own.Validate(); err != nil {
		return nil, err
	}
	was := it.consensus.Ground
	if was == c.Ground {
		return nil, ErrNoChange
	}
	it.consensus = &own
	return SetGround{c.Statement, was}, nil
}

// validate refuses what is no ground.
func (g Ground) validate() error {
	if g != "" && !slices.Contains(Grounds(), g) {
		return refuse("a consensus rests on a view, an example, a document or data, not on %q", excerpt(string(g)))
	}
	return nil
}
