package model

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// BarrierKind says what sort of thing a barrier is: the id of one of Plan.BarrierKinds; empty
// is not said.
type BarrierKind string

// The kinds of barriers of a framework that has none of its own, under ids that are their words.
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

// BarrierKinds are the kinds that a barrier can be of: the framework's own, or else those that
// serve any.
func (p Plan) BarrierKinds() []framework.Item {
	if own := p.s.framework.BarrierKinds; len(own) > 0 {
		return own
	}
	var usual []framework.Item
	for _, kind := range []BarrierKind{Capacity, Time, Money, Skills, Culture, Data, Governance, OtherKind} {
		usual = append(usual, framework.Item{ID: string(kind), Text: string(kind)})
	}
	return usual
}

// KindWords is what a kind of barrier is called; empty for not said.
func (p Plan) KindWords(kind BarrierKind) string {
	for _, known := range p.BarrierKinds() {
		if known.ID == string(kind) {
			return known.Text
		}
	}
	return string(kind)
}

// BarriersByKind are some barriers by their kinds, in the order of these; those of no kind come
// last, and kinds without any are left out.
func (p Plan) BarriersByKind(of []Barrier) []KindOfBarriers {
	var all []KindOfBarriers
	for _, kind := range append(p.BarrierKinds(), framework.Item{}) {
		some := keepOnly(of, func(b Barrier) bool { return string(b.Kind) == kind.ID })
		if len(some) > 0 {
			all = append(all, KindOfBarriers{kind.Text, some})
		}
	}
	return all
}

// KindOfBarriers are barriers of one kind.
type KindOfBarriers struct {
	Kind     string // what it is called; empty for not said
	Barriers []Barrier
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
		{"kind", s.Plan().KindWords(old.Kind), s.Plan().KindWords(b.Kind)},
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
	kinds := s.Plan().BarrierKinds()
	if b.Kind != "" && !slices.ContainsFunc(kinds, func(kind framework.Item) bool { return kind.ID == string(b.Kind) }) {
		return refuse("%q is no kind of barrier; it is %s", excerpt(string(b.Kind)), kindWords(kinds))
	}
	return refusal.TooLong("the barrier", b.Text, refusal.MaxText)
}

// kindWords lists the kinds for a sentence.
func kindWords(kinds []framework.Item) string {
	var words []string
	for _, k := range kinds {
		words = append(words, k.ID)
	}
	return strings.Join(words, ", ") + " or empty"
}
