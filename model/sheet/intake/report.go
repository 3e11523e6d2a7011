package intake

import (
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/measurelist"
)

// Report is what taking files in does, for people to read before or after.
type Report struct {
	NewParticipants  []string // their labels
	Scores, Comments Tally
	// Barriers and priorities are entered beside those that are there, or are there already:
	// they never take the place of others. Sealed ones go on the lists with the reveal.
	Barriers, Priorities Tally
	KeptSealed           int // sealed scores and comments that stay; what they are is not told
	Training             int // rows of training needs
	Measures             measurelist.Taken
	// Late are the statements whose consensus was recorded before scores came in here.
	Late []int
	asks *framework.Framework // in whose words people read it; nil for the program's own
}

// Tally is what becomes of scores, or of comments.
type Tally struct {
	New, Same int
	Changed   []Difference
	Kept      []Difference // they differ from the files and stay, as Keep asks
	// Sealed went into rounds that are not revealed: whether they are new, or differ from
	// what was there, is not told.
	Sealed int
}

// Difference is a score or a comment that a file replaces, or would, in words.
type Difference struct {
	Participant string
	Statement   string // as people know it, such as "statement 7"
	From, To    string
}

// Conflicts is how many scores and comments were there and differ.
func (r Report) Conflicts() int {
	return len(r.Scores.Changed) + len(r.Scores.Kept) + len(r.Comments.Changed) + len(r.Comments.Kept)
}

// add counts another report's content in.
func (r *Report) add(o Report) {
	r.NewParticipants = append(r.NewParticipants, o.NewParticipants...)
	r.Scores.add(o.Scores)
	r.Comments.add(o.Comments)
	r.Barriers.add(o.Barriers)
	r.Priorities.add(o.Priorities)
	r.KeptSealed += o.KeptSealed
	r.Training += o.Training
	r.Measures.Added, r.Measures.Changed = r.Measures.Added+o.Measures.Added, r.Measures.Changed+o.Measures.Changed
	r.Measures.Values, r.Measures.Skipped = r.Measures.Values+o.Measures.Values, r.Measures.Skipped+o.Measures.Skipped
	for _, statement := range o.Late {
		r.late(statement)
	}
}

func (t *Tally) add(o Tally) {
	t.New, t.Same, t.Sealed = t.New+o.New, t.Same+o.Same, t.Sealed+o.Sealed
	t.Changed, t.Kept = append(t.Changed, o.Changed...), append(t.Kept, o.Kept...)
}

// late notes a score at a statement whose consensus stands.
func (r *Report) late(statement int) {
	if i, noted := slices.BinarySearch(r.Late, statement); !noted {
		r.Late = slices.Insert(r.Late, i, statement)
	}
}

// repeated counts a row that says what an earlier one of the same files does. That tells
// nothing of the session, even where the round is sealed.
func (r *Report) repeated(row sheet.Row) {
	if row.Score.Answered() {
		r.Scores.Same++
	}
	if row.Comment != "" {
		r.Comments.Same++
	}
	r.Barriers.Same += len(row.Barriers)
	r.Priorities.Same += len(row.Priorities)
}

// Brief is the report on one line, without who and what; "nothing" for none.
func (r Report) Brief() string {
	var parts []string
	for _, c := range r.counts() {
		if c.n > 0 {
			parts = append(parts, c.String())
		}
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, ", ")
}

// Words has a line for each thing that the import does, none for what it does not, and
// one below for each score and comment that is there and differs.
func (r Report) Words() string {
	var lines []string
	for _, c := range r.counts() {
		if c.n == 0 {
			continue
		}
		line := c.String()
		if c.names != "" {
			line += ": " + c.names
		} else if len(c.each) > 0 {
			line += ":"
		}
		lines = append(append(lines, line), c.each...)
	}
	if len(lines) == 0 {
		return "nothing to take over"
	}
	if len(r.Late) > 0 {
		lines = append(lines, "late: the consensus is recorded already, and stays as it is, at "+report.StatementsAt(r.asks, r.Late))
	}
	return strings.Join(lines, "\n")
}
