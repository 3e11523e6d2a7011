package ui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// Practice is the practice item of the opening as the room scores it. It is no part of the
// session: it stands in no log, no export and no figure, and is gone once the session is closed.
type Practice struct {
	Scores map[string]model.Score // by the ids of the participants
	Shown  bool                   // the scores were revealed, in a blind session
	Agreed *model.Score           // what the room practised to agree on, NoScore for no consensus; nil before that
	Seq    uint64                 // how often anything was changed
}

// Set keeps what somebody gave; NoScore takes it away.
func (p *Practice) Set(participant string, score model.Score) {
	if p.Scores[participant] = score; score == model.NoScore {
		delete(p.Scores, participant)
	}
	p.Seq++
}

// Of is how the scores of some people lie on a scale.
func (p *Practice) Of(scale framework.Scale, people []model.Participant) model.Distribution {
	var answers []model.Score
	for _, person := range people {
		answers = append(answers, p.Scores[person.ID])
	}
	return model.NewDistribution(scale, answers...)
}

// OpeningCommand shows what a workshop begins with, from wherever one is; Esc leads back.
func OpeningCommand() Command {
	return On("O", "opening", "Show what a workshop begins with: what this is, the scale, the ground rules, a practice run",
		func() Action { return GoTo(model.Place{Page: model.OpeningPage, Number: 1}) }).Quietly()
}
