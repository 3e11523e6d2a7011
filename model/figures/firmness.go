package figures

import (
	"fmt"

	"familyhub/stocktake/model"
)

// Firmness is what the highest statements rest on, in numbers of statements.
type Firmness struct {
	All   int // strengths
	Of    int // of them, those whose consensus makes them one
	Said  int // of them, those of which the room said what they rest on
	Views int // of them, those that rest on views alone
	Unmet []Statement
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
func (st Statement) UnmetWords() string {
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
		case model.OnView:
			f.Views++
			f.Said++
		case model.OnExample, model.OnDocument, model.OnData:
			f.Said++
		}
	}
	return f
}

// Unmet reports whether a statement counts as a strength while more than half of what it looks
// for is said not to be there. That is a question to the room: a score is what people agreed on.
func (st Statement) Unmet() bool {
	return st.strong && st.LookFors.No*2 > len(st.Statement.LookFor)
}
