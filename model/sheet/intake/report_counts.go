package intake

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// count is one of a report's figures.
type count struct {
	n         int
	one, many string   // what it counts
	names     string   // who they are, on the same line
	each      []string // what each of them is, on a line of its own
}

func (c count) String() string { return text.CountOf(c.n, c.one, c.many) }

// counts are the report's figures, in the order in which people read them.
func (r Report) counts() []count {
	words := cmp.Or(r.asks, new(framework.Framework)).Words()
	person, score := words.Participant, words.Score
	all := []count{{n: len(r.NewParticipants), one: "new " + person.One, many: "new " + person.Many, names: strings.Join(r.NewParticipants, ", ")}}
	all = append(append(all, r.Scores.counts(score.One, score.Many)...), r.Comments.counts("comment", "comments")...)
	all = append(append(all, r.Barriers.wished("barrier", "barriers")...), r.Priorities.wished("priority", "priorities")...)
	return append(all,
		count{n: r.KeptSealed, one: "sealed entry kept as it is", many: "sealed entries kept as they are"},
		count{n: r.Training, one: "training need", many: "training needs"},
		count{n: r.Measures.Added, one: "new measure", many: "new measures"},
		count{n: r.Measures.Changed, one: "changed measure", many: "changed measures"},
		count{n: r.Measures.Values, one: "new value", many: "new values"},
		count{n: r.Measures.Skipped, one: "value that is there already", many: "values that are there already"})
}

func (t Tally) counts(one, many string) []count {
	return []count{
		{n: t.New, one: "new " + one, many: "new " + many},
		{n: len(t.Changed), one: "changed " + one, many: "changed " + many, each: lines(t.Changed, "from %s to %s")},
		{n: t.Same, one: one + " as it was", many: many + " as they were"},
		{n: len(t.Kept), one: one + " kept as it is", many: many + " kept as they are", each: lines(t.Kept, "%s stays, not %s")},
		{n: t.Sealed, one: "sealed " + one + ", unread", many: "sealed " + many + ", unread"},
	}
}

func (t Tally) wished(one, many string) []count {
	return []count{
		{n: t.New, one: "new " + one, many: "new " + many},
		{n: t.Same, one: one + " that is on the list already", many: many + " that are on the list already"},
		{n: t.Sealed, one: one + ", sealed until the reveal", many: many + ", sealed until the reveal"},
	}
}

func lines(all []Difference, how string) []string {
	lines := make([]string, len(all))
	for i, d := range all {
		lines[i] = fmt.Sprintf("  %s at %s: "+how, d.Participant, d.Statement, d.From, d.To)
	}
	return lines
}
