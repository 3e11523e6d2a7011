package model

// Barrier is what holds the work back, for any number of statements and steps.
type Barrier struct {
	ID         string `json:"id"`
	Text       string `json:"text"`
	Statements []int  `json:"statements"`
	Steps      []int  `json:"steps,omitempty"`
}

const barrierPrefix = "b"

func (b Barrier) key() string                { return b.ID }
func (b Barrier) list(s *Session) *[]Barrier { return &s.barriers }
func (b Barrier) mayGo(*Session) error       { return nil }
func (b Barrier) noun() string               { return "barrier" }
func (b Barrier) words(*Session) string {
	return about("barrier", b.Statements, b.Steps) + ": " + excerpt(b.Text)
}

func (b Barrier) cleaned() Barrier {
	b.ID, b.Text = CleanLine(b.ID), CleanText(b.Text)
	b.Statements, b.Steps = sortedSet(b.Statements), sortedSet(b.Steps)
	return b
}

func (b Barrier) check(s *Session) error {
	if !wellFormedID(b.ID, barrierPrefix) {
		return refuse("%q is no id for a barrier; ids are b1, b2 and so on", b.ID)
	}
	if b.Text == "" {
		return refuse("the barrier is empty; write what stands in the way")
	}
	if err := s.knows(b.Statements, b.Steps); err != nil {
		return err
	}
	return tooLong("the barrier", b.Text, MaxText)
}
