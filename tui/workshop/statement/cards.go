package statement

import "familyhub/stocktake/model"

// cards is a round as a row of cards is entered into it.
type cards struct{ round }

// People are those who may answer.
func (c cards) People() []model.Participant { return c.people() }

// Score is what is in from somebody.
func (c cards) Score(p model.Participant) model.Score { return c.score(p) }

// Record enters a score, or puts one right that everybody has seen.
func (c cards) Record(p model.Participant, score model.Score) bool { return c.record(p, score) }

// Seq is the number of the log's latest entry.
func (c cards) Seq() uint64 { return c.desk.History.Seq() }

// Next says what Enter does behind the row.
func (c cards) Next() string {
	if c.unrevealed() {
		return c.desk.Worded("reveals the scores")
	}
	return "goes on to the consensus"
}
