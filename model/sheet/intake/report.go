package intake

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/sheet"
)

// Report is what taking files in does, for people to read before or after.
type Report struct {
	NewParticipants []string // their labels
	NewScores       int
	ChangedScores   []ChangedScore
	SameScores      int
	// KeptScores differ from the files and stay, as Keep asks.
	KeptScores []ChangedScore
	// SealedScores went into rounds that are not revealed: whether they are new, or
	// differ from what was there, is not told.
	SealedScores    int
	Comments        int // new
	ChangedComments []ChangedComment
	SameComments    int
	KeptComments    []ChangedComment
	SealedComments  int // as SealedScores
	KeptSealed      int // sealed scores and comments that stay; what they are is not told
	Training        int // rows of training needs
	// Late are the statements whose consensus was recorded before scores came in here.
	Late []int
}

// ChangedScore is a score that a file replaces, or would.
type ChangedScore struct {
	Participant string
	Statement   int
	From, To    model.Score
}

// ChangedComment is a comment that a file replaces, or would.
type ChangedComment struct {
	Participant string
	Statement   int
	From, To    string
}

// Conflicts is how many scores and comments were there and differ.
func (r Report) Conflicts() int {
	return len(r.ChangedScores) + len(r.KeptScores) + len(r.ChangedComments) + len(r.KeptComments)
}

// add counts another report's content in.
func (r *Report) add(o Report) {
	r.NewParticipants = append(r.NewParticipants, o.NewParticipants...)
	r.NewScores += o.NewScores
	r.ChangedScores = append(r.ChangedScores, o.ChangedScores...)
	r.SameScores += o.SameScores
	r.KeptScores = append(r.KeptScores, o.KeptScores...)
	r.SealedScores += o.SealedScores
	r.Comments += o.Comments
	r.ChangedComments = append(r.ChangedComments, o.ChangedComments...)
	r.SameComments += o.SameComments
	r.KeptComments = append(r.KeptComments, o.KeptComments...)
	r.SealedComments += o.SealedComments
	r.KeptSealed += o.KeptSealed
	r.Training += o.Training
	for _, statement := range o.Late {
		r.late(statement)
	}
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
		r.SameScores++
	}
	if row.Comment != "" {
		r.SameComments++
	}
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
		lines = append(lines, "late: the consensus is recorded already, and stays as it is, at "+report.Places(r.Late, nil))
	}
	return strings.Join(lines, "\n")
}
