package model

// Answering returns who may answer a statement in its current round, and who did and has
// left since.
func (a AtStatement) Answering() []Participant {
	return keepOnly(a.Scorers(), func(p Participant) bool { return !p.Left || a.Score(p.ID).Answered() })
}

// Missing returns those whose answer is not in for the current round.
func (a AtStatement) Missing() []Participant {
	return keepOnly(a.Answering(), func(p Participant) bool { return !a.Score(p.ID).Answered() })
}
