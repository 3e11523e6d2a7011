package model

import (
	"fmt"
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

// Firmness counts what the highest statements rest on.
type Firmness struct {
	All   int // strengths
	Of    int // of them, those whose consensus makes them one
	Said  int // of them, those of which the room said what they rest on
	Views int // of them, those that rest on views alone
	Unmet []StatementSummary
}

// Words says what the highest statements rest on, as a sentence; empty where nobody said.
func (f Firmness) Words() string {
	if f.Said == 0 {
		return ""
	}
	more, highest := f.Said-f.Views, "highest"
	if f.Of < f.All {
		highest = "highest agreed"
	}
	switch {
	case f.Of == 1 && more == 0:
		return "The " + highest + " rests on views alone."
	case f.Of == 1:
		return "The " + highest + " rests on more than views."
	case f.Said < f.Of:
		return fmt.Sprintf("Of the %d %s, %s; nobody said what the other %d %s on.", f.Of, highest, f.saidWords(), f.Of-f.Said, rest(f.Of-f.Said))
	case f.Views == 0:
		return fmt.Sprintf("None of the %d %s rests on views alone.", f.Of, highest)
	}
	return fmt.Sprintf("%d of the %d %s %s on views alone.", f.Views, f.Of, highest, rest(f.Views))
}

// saidWords is what those rest on of which the room said it, such as "1 rests on views alone and 2 on more".
func (f Firmness) saidWords() string {
	more := f.Said - f.Views
	switch {
	case more == 0:
		return fmt.Sprintf("%d %s on views alone", f.Views, rest(f.Views))
	case f.Views == 0:
		return fmt.Sprintf("%d %s on more than views", more, rest(more))
	}
	return fmt.Sprintf("%d %s on views alone and %d on more", f.Views, rest(f.Views), more)
}

// rest is the verb for so many statements.
func rest(n int) string {
	if n == 1 {
		return "rests"
	}
	return "rest"
}

// UnmetWords is the question to the room where a statement is Unmet, such as "scored 4, with 4
// of the 6 things to look for not met: what else speaks for it?".
func (st StatementSummary) UnmetWords() string {
	unmet := fmt.Sprintf("%d of the %d things to look for not met", st.LookFors.No, len(st.Statement.LookFor))
	if st.LookFors.No == len(st.Statement.LookFor) {
		unmet = fmt.Sprintf("none of the %d things to look for met", st.LookFors.No)
		if st.LookFors.No == 1 {
			unmet = "the one thing to look for not met"
		}
	}
	return fmt.Sprintf("scored %s, with %s: what else speaks for it?", st.ValueWords(), unmet)
}

// Firmness counts what the statements rest on whose consensus makes them a strength.
func (s Summary) Firmness() Firmness {
	f := Firmness{All: len(s.Strengths)}
	for _, st := range s.Strengths {
		if st.Unmet() {
			f.Unmet = append(f.Unmet, st)
		}
		if st.Consensus == nil || !st.Consensus.Agreed() {
			continue
		}
		f.Of++
		switch st.Consensus.Ground {
		case OnView:
			f.Views++
			f.Said++
		case OnExample, OnDocument, OnData:
			f.Said++
		}
	}
	return f
}
