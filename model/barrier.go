package model

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/model/text"
)

// BarrierKind says what sort of thing a barrier is.
type BarrierKind string

// The kinds of barriers; empty is not said.
const (
	Capacity   BarrierKind = "people and capacity"
	Time       BarrierKind = "time"
	Money      BarrierKind = "money"
	Skills     BarrierKind = "skills"
	Culture    BarrierKind = "culture"
	Data       BarrierKind = "data and systems"
	Governance BarrierKind = "governance"
	OtherKind  BarrierKind = "other"
)

// BarrierKinds lists every kind, not said first.
func BarrierKinds() []BarrierKind {
	return []BarrierKind{"", Capacity, Time, Money, Skills, Culture, Data, Governance, OtherKind}
}

// Barrier is what holds the work back, for any number of statements and steps.
type Barrier struct {
	ID         string      `json:"id"`
	Text       string      `json:"text"`
	Kind       BarrierKind `json:"kind,omitempty"`
	Statements []int       `json:"statements"`
	Steps      []int       `json:"steps,omitempty"`
	By         []string    `json:"by,omitempty"` // ids of the participants who said it, where that is known
}

const barrierPrefix = "b"

func (b Barrier) key() string                { return b.ID }
func (b Barrier) prefix() string             { return barrierPrefix }
func (b Barrier) list(s *Session) *[]Barrier { return &s.barriers }
func (b Barrier) noun() string               { return "barrier" }

// canRemove refuses while a priority rests on the barrier: see RemoveBarrier.
func (b Barrier) canRemove(s *Session) error {
	for _, p := range s.priorities {
		if slices.Contains(p.Barriers, b.ID) {
			return refuse("the priority %q is there to remove this barrier; take the barrier out of it first", excerpt(p.What))
		}
	}
	return nil
}

func (b Barrier) describe(s *Session) Description {
	return Description{Statements: b.Statements, what: about(s, "barrier", b.Statements, b.Steps) + ": " + excerpt(b.Text)}
}

func (b Barrier) fields(s *Session, old Barrier) []field {
	words := s.framework.Words()
	return []field{
		{"text", old.Text, b.Text},
		{"kind", string(old.Kind), string(b.Kind)},
		{words.Statement.Many, s.labels(old.Statements), s.labels(b.Statements)},
		{words.Step.Many, numbers(old.Steps), numbers(b.Steps)},
	}
}

func (b Barrier) cleaned() Barrier {
	b.ID, b.Text = text.Line(b.ID), text.Lines(b.Text)
	b.Statements, b.Steps = sortedSet(b.Statements), sortedSet(b.Steps)
	b.By = cleanedSpeakers(b.By)
	return b
}

func (b Barrier) check(s *Session) error {
	if !wellFormedID(b.ID, barrierPrefix) {
		return refuse("%q is no id for a barrier; ids are b1, b2 and so on", b.ID)
	}
	if b.Text == "" {
		return refuse("the barrier is empty; write what stands in the way")
	}
	if err := cmp.Or(s.checkRefs(b.Statements, b.Steps), s.checkSpeakers("barrier", b.By)); err != nil {
		return err
	}
	if !slices.Contains(BarrierKinds(), b.Kind) {
		return refuse("%q is no kind of barrier; it is %s", excerpt(string(b.Kind)), kindWords())
	}
	return tooLong("the barrier", b.Text, MaxText)
}

// kindWords lists the kinds for a sentence.
func kindWords() string {
	var words []string
	for _, k := range BarrierKinds()[1:] {
		words = append(words, string(k))
	}
	return strings.Join(words, ", ") + " or empty"
}
