package model

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Tick is what the room says of an item of a checklist, or of something to look for.
type Tick string

// What may be said of an item; empty is not yet talked about.
const (
	Yes    Tick = "yes"
	Partly Tick = "partly"
	No     Tick = "no"
)

// Ticks lists everything that may be said, not yet talked about first.
func Ticks() []Tick { return []Tick{"", Yes, Partly, No} }

// Words is what was said, as a sentence has it.
func (t Tick) Words() string {
	if t == "" {
		return "not yet talked about"
	}
	return string(t)
}

// Answer is what the room says of an item of a checklist, and a note.
type Answer struct {
	Tick Tick   `json:"tick,omitempty"`
	Note string `json:"note,omitempty"`
}

// checkItem names an item of a checklist, by the ids of both.
type checkItem struct{ checklist, item string }

// SetAnswer answers an item of a checklist; the zero Answer clears it.
type SetAnswer struct {
	Checklist string `json:"checklist"` // the ids of both, as the session's Guide has them
	Item      string `json:"item"`
	Answer    Answer `json:"answer"`
}

func (c SetAnswer) kind() string { return "checklist" }

func (c SetAnswer) cleaned() Change {
	return SetAnswer{
		text.Line(c.Checklist), text.Line(c.Item),
		Answer{Tick(text.Line(string(c.Answer.Tick))), text.Lines(c.Answer.Note)},
	}
}

// describe names the checklist and the item, and says what changes: the answer or the note.
func (c SetAnswer) describe(s *Session) Description {
	list, _ := s.Guide().Checklist(c.Checklist)
	item, ok := list.Item(c.Item)
	if !ok {
		return plainly("checklist: an item that is not there")
	}
	said := c.Answer.Tick.Words()
	if was := s.Plan().Answer(c.Checklist, c.Item); was.Tick == c.Answer.Tick {
		said = "note"
	}
	return plainly("checklist %s, %s: %s", excerpt(list.Title), excerpt(item.Text), excerpt(said))
}

func (SetAnswer) standing(s *Session) []Change {
	var all []Change
	for at, answer := range s.answers {
		all = append(all, SetAnswer{at.checklist, at.item, answer})
	}
	slices.SortFunc(all, func(a, b Change) int {
		one, other := a.(SetAnswer), b.(SetAnswer)
		return cmp.Or(strings.Compare(one.Checklist, other.Checklist), strings.Compare(one.Item, other.Item))
	})
	return all
}

func (c SetAnswer) apply(s *Session) (Change, error) {
	list, ok := s.Guide().Checklist(c.Checklist)
	if !ok {
		return nil, refuse("there is no checklist %q in this session's instrument", excerpt(c.Checklist))
	}
	if _, ok := list.Item(c.Item); !ok {
		return nil, refuse("the checklist %q has no item %q", excerpt(list.Title), excerpt(c.Item))
	}
	if !slices.Contains(Ticks(), c.Answer.Tick) {
		return nil, refuse("%q is no answer; it is yes, partly, no or empty", excerpt(string(c.Answer.Tick)))
	}
	if err := refusal.TooLong("the note", c.Answer.Note, refusal.MaxText); err != nil {
		return nil, err
	}
	at := checkItem{c.Checklist, c.Item}
	was := s.answers[at]
	if was == c.Answer {
		return nil, ErrNoChange
	}
	s.answers[at] = c.Answer
	if c.Answer == (Answer{}) {
		delete(s.answers, at)
	}
	return SetAnswer{c.Checklist, c.Item, was}, nil
}

// Answer returns what was said of an item of a checklist; the zero Answer for nothing.
func (p Plan) Answer(checklist, item string) Answer { return p.s.answers[checkItem{checklist, item}] }

// Ticked counts what was said of some items of a checklist: it is no score, and there
// is no verdict in it.
type Ticked struct {
	Yes, Partly, No, Open int
}

// Headline says how far the room has come, without a full stop: it is no verdict.
func (t Ticked) Headline() string {
	switch all := t.Yes + t.Partly + t.No + t.Open; t.Open {
	case 0:
		return text.Share(all, all, "The one item", "All") + " talked about"
	case all:
		return "Nothing talked about yet"
	default:
		return text.Share(t.Open, all, "The one item", "All") + " still to talk about"
	}
}

// Ticked counts what was said of the items of a group of a checklist.
func (p Plan) Ticked(checklist string, group framework.ChecklistGroup) Ticked {
	var t Ticked
	for _, it := range group.Items {
		t.count(p.Answer(checklist, it.ID).Tick)
	}
	return t
}

func (t *Ticked) count(tick Tick) {
	switch tick {
	case Yes:
		t.Yes++
	case Partly:
		t.Partly++
	case No:
		t.No++
	default:
		t.Open++
	}
}
