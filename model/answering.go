package model

// Answering returns who may answer a statement in its current round, and who did and has
// left since.
func (a AtStatement) Answering() []Participant {
	var answering []Participant
	for _, p := range a.Scorers() {
		if !p.Left || a.Score(p.ID).Answered() {
			answering = append(answering, p)
		}
	}
	return answering
}

// Missing returns those whose answer is not in for the current round.
func (a AtStatement) Missing() []Participant {
	var missing []Participant
	for _, p := range a.Answering() {
		if !a.Score(p.ID).Answered() {
			missing = append(missing, p)
		}
	}
	return missing
}
