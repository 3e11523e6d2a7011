package sheet

import (
	"fmt"
	"strings"

	"stocktake/model"
)

// Report is what taking a sheet in does, for people to read before or after.
type Report struct {
	NewParticipants []string // their labels
	NewScores       int
	ChangedScores   []ChangedScore
	SameScores      int
	// SealedScores went into rounds that are not revealed: whether they are new, or
	// differ from what was there, is not told.
	SealedScores int
	Comments     int // added or changed
}

// ChangedScore is a score that the sheet replaces.
type ChangedScore struct {
	Participant string
	Statement   int
	From, To    model.Score
}

// Words has a line for each thing that the import does, none for what it does not.
func (r Report) Words() string {
	var lines []string
	add := func(n int, one, many string) {
		if n == 1 {
			lines = append(lines, "1 "+one)
		} else if n > 1 {
			lines = append(lines, fmt.Sprintf("%d %s", n, many))
		}
	}
	add(len(r.NewParticipants), "new participant: "+strings.Join(r.NewParticipants, ", "), "new participants: "+strings.Join(r.NewParticipants, ", "))
	add(r.NewScores, "new score", "new scores")
	add(len(r.ChangedScores), "changed score:", "changed scores:")
	for _, c := range r.ChangedScores {
		lines = append(lines, fmt.Sprintf("  %s at statement %d: from %s to %s", c.Participant, c.Statement, c.From.Words(), c.To.Words()))
	}
	add(r.SameScores, "score as it was", "scores as they were")
	add(r.SealedScores, "sealed score taken in, unread", "sealed scores taken in, unread")
	add(r.Comments, "comment taken over", "comments taken over")
	if len(lines) == 0 {
		return "nothing to take over"
	}
	return strings.Join(lines, "\n")
}
