package report

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// pooledScore is one answer, with where it stands.
type pooledScore struct {
	answer
	step      framework.Step
	statement framework.Statement
	round     int
	latest    bool // the figures are of this round; whoever has scored is no observer
}

// pooledScoreFields are the columns of the scores. Agency and role are empty without names
// and in an anonymous session, as they are in ScoresCSV.
func pooledScoreFields(o Options) []field[pooledScore] {
	return []field[pooledScore]{
		{"step", func(r pooledScore) value { return intValue(r.step.Number) }},
		{"statement", func(r pooledScore) value { return intValue(r.statement.Number) }},
		{"statement_short", func(r pooledScore) value { return textValue(r.statement.Short) }},
		{"round", func(r pooledScore) value { return intValue(r.round) }},
		{"latest", func(r pooledScore) value { return truthValue(r.latest) }},
		{"participant", func(r pooledScore) value { return textValue(o.label(r.participant)) }},
		{"agency", func(r pooledScore) value { return textValue(r.participant.Agency) }},
		{"role", func(r pooledScore) value { return textValue(r.participant.Role) }},
		{"answer", func(r pooledScore) value { return textValue(answerKind(r.score)) }},
		{"score", func(r pooledScore) value { return pointsValue(r.score) }},
		{"corrected_from", func(r pooledScore) value { return textValue(correctedWords(r.answer)) }},
	}
}

// answerKind says what sort of answer a score is; none is one that a correction took away.
func answerKind(s model.Score) string {
	switch _, points := s.Points(); {
	case points:
		return "score"
	case s.Answered():
		return s.String()
	default:
		return "none"
	}
}

// pooledScores goes through the answers that may be seen: statement by statement,
// round by round, each in the order of the table.
func pooledScores(s *model.Session, o Options, row func(pooledScore)) {
	bare := s.Anonymous() || !o.Names
	for _, step := range s.Framework().Steps {
		for _, st := range step.Statements {
			latest := s.At(st.Number).LatestRound()
			for round := 1; round <= s.At(st.Number).Rounds(); round++ {
				for _, a := range answersOf(s, st.Number, round) {
					if bare {
						a.participant.Agency, a.participant.Role = "", ""
					}
					row(pooledScore{a, step, st, round, round == latest})
				}
			}
		}
	}
}
