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

func (c SetGround) describe(*Session) Description {
	if c.Ground == "" {
		return plainly("what the consensus at statement %d rests on cleared", c.Statement).at(c.Statement)
	}
	words := c.Ground.Words()
	if words == "" {
		words = excerpt(string(c.Ground))
	}
	return plainly("consensus at statement %d rests on %s", c.Statement, words).at(c.Statement)
}

func (c SetGround) apply(s *Session) (Change, error) {
	if err := s.checkRefs([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	it := s.items[c.Statement]
	switch {
	case it.consensus == nil || !it.consensus.Agreed():
		return nil, refuse("nothing is agreed at statement %d yet; agree on a score before you say what it rests on", c.Statement)
	case s.At(c.Statement).HasSealed():
		return nil, refuse("the scores of statement %d are not revealed yet; reveal them first", c.Statement)
	}
	own := *it.consensus // the entry of the log keeps the other
	own.Ground = c.Ground
	if err := own.Validate(); err != nil {
		return nil, err
	}
	was := it.consensus.Ground
	if was == c.Ground {
		return nil, errNoChange
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
	Of    int // statements whose consensus makes them a strength
	Said  int // of them, those of which the room said what they rest on
	Views int // of them, those that rest on views alone
	Unmet []StatementSummary
}

// Words says what the highest statements rest on, as a sentence; empty where nobody said.
func (f Firmness) Words() string {
	if f.Said == 0 {
		return ""
	}
	of := fmt.Sprintf("the %d highest", f.Of)
	if f.Said < f.Of {
		of = fmt.Sprintf("the %d highest of which it was said", f.Said)
	}
	words := fmt.Sprintf("%d of %s rest on views alone", f.Views, of)
	switch {
	case f.Of == 1 && f.Views == 1:
		words = "The highest rests on views alone"
	case f.Of == 1:
		words = "The highest rests on more than views"
	case f.Said == 1 && f.Views == 1:
		words = "The one of the highest of which it was said rests on views alone"
	case f.Said == 1:
		words = "The one of the highest of which it was said rests on more than views"
	case f.Views == 0:
		words = fmt.Sprintf("None of %s rests on views alone", of)
	case f.Views == 1:
		words = fmt.Sprintf("1 of %s rests on views alone", of)
	}
	if f.Said < f.Of {
		words += fmt.Sprintf("; of %d it was not said", f.Of-f.Said)
	}
	return words + "."
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
	var f Firmness
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
