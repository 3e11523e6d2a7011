package model

import (
	"cmp"
	"slices"
)

// SetLookFor says whether something that a statement looks for is there: yes, partly or no; an
// empty Tick takes that back. It is quiet evidence beside the scores and changes none of them.
type SetLookFor struct {
	Statement int  `json:"statement"`
	LookFor   int  `json:"look_for"` // its place among the statement's, from 1
	Tick      Tick `json:"tick,omitempty"`
}

func (c SetLookFor) kind() string    { return "look-for" }
func (c SetLookFor) cleaned() Change { return c }

func (c SetLookFor) describe(s *Session) Description {
	st, _ := s.framework.Statement(c.Statement)
	what := "something to look for that is not there"
	if c.LookFor >= 1 && c.LookFor <= len(st.LookFor) {
		what = "“" + excerpt(st.LookFor[c.LookFor-1]) + "”"
	}
	return plainly("%s, %s: %s", s.framework.StatementNamed(c.Statement), what, excerpt(c.Tick.Met())).at(c.Statement)
}

func (c SetLookFor) apply(s *Session) (Change, error) {
	if err := s.checkRefs([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	st, _ := s.framework.Statement(c.Statement)
	switch {
	case len(st.LookFor) == 0:
		return nil, refuse("%s has nothing to look for in its instrument", s.framework.StatementNamed(c.Statement))
	case c.LookFor < 1 || c.LookFor > len(st.LookFor):
		return nil, refuse("%s has no thing to look for with the number %d; they are 1 to %d", s.framework.StatementNamed(c.Statement), c.LookFor, len(st.LookFor))
	case !slices.Contains(Ticks(), c.Tick):
		return nil, refuse("%q is no answer; it is yes, partly, no or empty", excerpt(string(c.Tick)))
	}
	met := s.items[c.Statement].met
	was := met[c.LookFor]
	if was == c.Tick {
		return nil, ErrNoChange
	}
	met[c.LookFor] = c.Tick
	if c.Tick == "" {
		delete(met, c.LookFor)
	}
	return SetLookFor{c.Statement, c.LookFor, was}, nil
}

func (SetLookFor) standing(s *Session) []Change {
	var all []Change
	for _, st := range s.statements {
		for item, tick := range s.items[st.Number].met {
			all = append(all, SetLookFor{st.Number, item, tick})
		}
	}
	slices.SortStableFunc(all, func(a, b Change) int {
		one, other := a.(SetLookFor), b.(SetLookFor)
		return cmp.Or(cmp.Compare(one.Statement, other.Statement), cmp.Compare(one.LookFor, other.LookFor))
	})
	return all
}

// Met is what was said of something to look for, as a sentence has it.
func (t Tick) Met() string {
	switch t {
	case Yes:
		return "met"
	case Partly:
		return "partly met"
	case No:
		return "not met"
	case "":
		return "not yet looked at"
	default:
		return string(t)
	}
}

// LookFor returns what was said of something that the statement looks for, by its place from
// 1; empty for nothing.
func (a AtStatement) LookFor(place int) Tick { return a.met[place] }

// LookFors counts what was said of the things that the statement looks for.
func (a AtStatement) LookFors() Ticked {
	st, _ := a.s.framework.Statement(a.number)
	var t Ticked
	for i := range st.LookFor {
		t.count(a.LookFor(i + 1))
	}
	return t
}
