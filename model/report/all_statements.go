package report

import (
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// pooledStatement is a statement of a session with what it came to.
type pooledStatement struct {
	model.StatementSummary
	step                          framework.Step
	latest, rounds, sealed, spent int
}

// pooledStatementFields are the columns of the statements: one row for each, scored or not.
// The figures are of the latest round that may be seen.
func pooledStatementFields(Options) []field[pooledStatement] {
	fields := []field[pooledStatement]{
		{"step", func(r pooledStatement) value { return intValue(r.step.Number) }},
		{"step_title", func(r pooledStatement) value { return textValue(r.step.Title) }},
		{"statement", func(r pooledStatement) value { return intValue(r.Statement.Number) }},
		{"statement_short", func(r pooledStatement) value { return textValue(r.Statement.Short) }},
		{"statement_text", func(r pooledStatement) value { return textValue(r.Statement.Text) }},
		{"round", func(r pooledStatement) value { return atLeastOne(r.latest) }},
		{"rounds", func(r pooledStatement) value { return intValue(r.rounds) }},
		{"sealed", func(r pooledStatement) value { return intValue(r.sealed) }},
		{"n", func(r pooledStatement) value { return intValue(r.Figures.N) }},
		{"mean", func(r pooledStatement) value { return figureValue(r.Figures.Mean) }},
		{"median", func(r pooledStatement) value { return figureValue(r.Figures.Median) }},
		{"ad", func(r pooledStatement) value { return figureValue(r.Figures.AD) }},
		{"min", func(r pooledStatement) value { return r.extreme(r.Figures.Min) }},
		{"max", func(r pooledStatement) value { return r.extreme(r.Figures.Max) }},
		{"rwg", func(r pooledStatement) value { return figureValue(shownRWG(r.Figures)) }},
		{"cns", func(r pooledStatement) value { return figureValue(r.Figures.CNS) }},
	}
	for points := range model.MaxPoints + 1 {
		fields = append(fields, field[pooledStatement]{"count" + strconv.Itoa(points), func(r pooledStatement) value {
			return intValue(r.Scores.Counts[points])
		}})
	}
	return append(fields, []field[pooledStatement]{
		{"dont_know", func(r pooledStatement) value { return intValue(r.Scores.DontKnow) }},
		{"not_applicable", func(r pooledStatement) value { return intValue(r.Scores.NotApplicable) }},
		{"missing", func(r pooledStatement) value { return intValue(r.Scores.Missing) }},
		{"consensus", func(r pooledStatement) value { return pointsValue(r.consensus().Score) }},
		{"no_consensus", func(r pooledStatement) value { return truthValue(r.Consensus != nil && !r.Consensus.Agreed()) }},
		{"outside_range", func(r pooledStatement) value { return truthValue(r.Outside) }},
		{"discuss", func(r pooledStatement) value { return truthValue(len(r.Reasons) > 0) }},
		{"flagged", func(r pooledStatement) value { return truthValue(r.Flagged) }},
		{"seconds", func(r pooledStatement) value { return atLeastOne(r.spent) }},
	}...)
}

// consensus is the room's, or an empty one.
func (r pooledStatement) consensus() model.Consensus {
	if r.Consensus == nil {
		return model.Consensus{}
	}
	return *r.Consensus
}

// extreme is the lowest or the highest score; nothing without scores.
func (r pooledStatement) extreme(score int) value {
	if r.Figures.N == 0 {
		return value{}
	}
	return intValue(score)
}

func pooledStatements(s *model.Session, _ Options, row func(pooledStatement)) {
	for _, step := range s.Framework().Steps {
		for _, st := range step.Statements {
			sum, _ := s.At(st.Number).Summary()
			row(pooledStatement{sum, step, s.At(st.Number).LatestRound(), s.At(st.Number).Rounds(), sealedIn(s, st.Number), seconds(s, st.Number)})
		}
	}
}
