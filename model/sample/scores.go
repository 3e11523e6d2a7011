package sample

import (
	"fmt"
	"strings"

	"stocktake/model"
)

// noAnswer is the mark of somebody who did not answer.
const noAnswer = "."

// parseScores reads the marks of one row, such as "3 2 d 4 . n": points, d for don't
// know, n for not applicable, and a full stop for no answer. There must be as many
// marks as people; the error says which mark is wrong, counted from 1.
func parseScores(marks string, people int) ([]model.Score, error) {
	fields := strings.Fields(marks)
	if len(fields) != people {
		return nil, fmt.Errorf("%q has %d marks and needs %d; write a full stop for somebody who did not answer",
			marks, len(fields), people)
	}
	scores := make([]model.Score, people)
	for i, mark := range fields {
		if mark == noAnswer {
			continue
		}
		score, err := model.ParseScore(mark)
		if err != nil {
			return nil, fmt.Errorf("mark %d of %q: %w", i+1, marks, err)
		}
		scores[i] = score
	}
	return scores, nil
}

// parseOutcome reads the score of an outcome.
func parseOutcome(score string) (model.Score, error) {
	if score == noConsensus {
		return model.NoScore, nil
	}
	parsed, err := model.ParseScore(score)
	if err != nil {
		return model.NoScore, err
	}
	if _, points := parsed.Points(); !points {
		return model.NoScore, fmt.Errorf("%q is no outcome; write 0 to 5 or %q", score, noConsensus)
	}
	return parsed, nil
}
