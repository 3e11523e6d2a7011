package figures

import (
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
)

// Standing is where people who were apart on a statement stand now.
type Standing int

const (
	Together    Standing = iota // they never were apart
	Disagreeing                 // their scores need discussion, and nothing is settled yet
	Unresolved                  // no consensus was found, however near their scores are
	Reconciled                  // they disagreed, then agreed
	Questioned                  // they agreed, and scores that came in later need discussion
)

// Words is how people stand, within a sentence; empty for Together.
func (s Standing) Words() string {
	return [...]string{Disagreeing: "people disagree", Unresolved: "no consensus", Reconciled: "disagreed, then agreed", Questioned: "agreed, with other scores later"}[s]
}

// Title is Words over a list of statements on which people stand so.
func (s Standing) Title() string {
	words := s.Words()
	if words == "" {
		return ""
	}
	return text.Capital(words)
}

// Standing is where people stand on the statement.
func (st Statement) Standing() Standing {
	apart := len(st.Reasons) > 0
	switch {
	case st.Consensus != nil && !st.Consensus.Agreed():
		return Unresolved
	case apart && st.Consensus == nil:
		return Disagreeing
	case apart && st.stood == model.StoodTogether:
		return Questioned
	case apart:
		return Reconciled
	}
	return Together
}

// Apart reports whether people were apart on the statement: their scores need discussion, or
// no consensus was found. Scores that came in after they had agreed are another matter.
func (st Statement) Apart() bool {
	so := st.Standing()
	return so != Together && so != Questioned
}

// ApartWords says how people stand on a statement where they are not Together, and how far apart their
// scores are; empty where they are.
func (st Statement) ApartWords() string {
	now, since, agreed := strings.Cut(st.Standing().Words(), ", ")
	how := st.ApartRange()
	if st.Standing() == Questioned {
		return text.Joined(", ", st.Standing().Words(), how)
	}
	if how != "" && now != "" {
		now += ", " + how
	}
	if agreed {
		now += ", " + since
	}
	return now
}

// ApartRange is from where to where people scored a statement that is Apart.
func (st Statement) ApartRange() string {
	if st.Figures.N < 2 || st.Figures.YesOrNo() {
		return ""
	}
	return framework.Number(st.Figures.Min) + " to " + framework.Number(st.Figures.Max)
}
