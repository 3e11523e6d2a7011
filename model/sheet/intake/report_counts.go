package intake

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/sheet/tabular"
)

// count is one of a report's figures.
type count struct {
	n         int
	one, many string   // what it counts
	names     string   // who they are, on the same line
	each      []string // what each of them is, on a line of its own
}

func (c count) String() string {
	if c.n == 1 {
		return "1 " + c.one
	}
	return fmt.Sprintf("%d %s", c.n, c.many)
}

// counts are the report's figures, in the order in which people read them.
func (r Report) counts() []count {
	return []count{
		{n: len(r.NewParticipants), one: "new participant", many: "new participants", names: strings.Join(r.NewParticipants, ", ")},
		{n: r.NewScores, one: "new score", many: "new scores"},
		{n: len(r.ChangedScores), one: "changed score", many: "changed scores", each: scoresWords(r.ChangedScores, "from %s to %s")},
		{n: r.SameScores, one: "score as it was", many: "scores as they were"},
		{n: len(r.KeptScores), one: "score kept as it is", many: "scores kept as they are", each: scoresWords(r.KeptScores, "%s stays, not %s")},
		{n: r.SealedScores, one: "sealed score, unread", many: "sealed scores, unread"},
		{n: r.Comments, one: "new comment", many: "new comments"},
		{n: len(r.ChangedComments), one: "changed comment", many: "changed comments", each: commentsWords(r.ChangedComments, "from %s to %s")},
		{n: r.SameComments, one: "comment as it was", many: "comments as they were"},
		{n: len(r.KeptComments), one: "comment kept as it is", many: "comments kept as they are", each: commentsWords(r.KeptComments, "%s stays, not %s")},
		{n: r.SealedComments, one: "sealed comment, unread", many: "sealed comments, unread"},
		{n: r.KeptSealed, one: "sealed entry kept as it is", many: "sealed entries kept as they are"},
		{n: r.Training, one: "training need", many: "training needs"},
	}
}

func scoresWords(changed []ChangedScore, how string) []string {
	lines := make([]string, len(changed))
	for i, c := range changed {
		lines[i] = fmt.Sprintf("  %s at statement %d: "+how, c.Participant, c.Statement, c.From.Words(), c.To.Words())
	}
	return lines
}

func commentsWords(changed []ChangedComment, how string) []string {
	lines := make([]string, len(changed))
	for i, c := range changed {
		lines[i] = fmt.Sprintf("  %s at statement %d: "+how, c.Participant, c.Statement, tabular.Quote(c.From), tabular.Quote(c.To))
	}
	return lines
}
