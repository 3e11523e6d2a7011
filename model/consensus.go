package model

// Consensus is what the group settled on for a statement. A Score without points
// is "no consensus", an answer of its own.
type Consensus struct {
	Score     Score  `json:"score"`
	Rationale string `json:"rationale,omitempty"`
	Dissent   string `json:"dissent,omitempty"`
}

// Agreed reports whether there is a score; there is none in "no consensus".
func (c Consensus) Agreed() bool { return c.Score.Answered() }

// Words is the consensus as a sentence has it: a number or "no consensus".
func (c Consensus) Words() string {
	if !c.Agreed() {
		return "no consensus"
	}
	return c.Score.Words()
}

// Validate refuses an answer that is neither points nor "no consensus", and over-long texts.
func (c Consensus) Validate() error {
	if _, points := c.Score.Points(); !points && c.Agreed() {
		return refuse("a consensus is 0 to 5, or no consensus")
	}
	if err := tooLong("the rationale", c.Rationale, MaxText); err != nil {
		return err
	}
	return tooLong("the dissent", c.Dissent, MaxText)
}
