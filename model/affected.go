package model

import "slices"

// affected returns the statements that a change is about, in order; nothing for
// one about the whole session. It reads the session as it is before the change.
func affected(c Change, s *Session) []int {
	var all []int
	switch c := c.(type) {
	case SetScore:
		all = []int{c.Statement}
	case Correct:
		all = []int{c.Statement}
	case Reveal:
		all = []int{c.Statement}
	case conceal:
		all = []int{c.Statement}
	case BeginRound:
		all = []int{c.Statement}
	case dropRound:
		all = []int{c.Statement}
	case SetConsensus:
		all = []int{c.Statement}
	case SetFlag:
		all = []int{c.Statement}
	case Spend:
		all = []int{c.Statement}
	case Add[Note]:
		all = []int{c.Item.Statement}
	case Edit[Note]:
		all = append(stoodAt(s.evidence, c.Item.ID, Note.at), c.Item.Statement)
	case Remove[Note]:
		all = stoodAt(s.evidence, c.ID, Note.at)
	case Add[Barrier]:
		all = slices.Clone(c.Item.Statements)
	case Edit[Barrier]:
		all = append(stoodAt(s.barriers, c.Item.ID, Barrier.at), c.Item.Statements...)
	case Remove[Barrier]:
		all = stoodAt(s.barriers, c.ID, Barrier.at)
	case Add[Priority]:
		all = slices.Clone(c.Item.Statements)
	case Edit[Priority]:
		all = append(stoodAt(s.priorities, c.Item.ID, Priority.at), c.Item.Statements...)
	case Remove[Priority]:
		all = stoodAt(s.priorities, c.ID, Priority.at)
	case Reorder[Priority]:
		all = stoodAt(s.priorities, c.ID, Priority.at)
	case SetReflection:
		p, _ := s.Guide().Reflection(c.Prompt)
		if _, ok := s.items[p.Statement]; ok { // a prompt for the end belongs to none
			all = []int{p.Statement}
		}
	case Batch:
		for _, inner := range c.Changes {
			all = append(all, affected(inner, s)...)
		}
	}
	return sortedSet(all)
}

func (n Note) at() []int     { return []int{n.Statement} }
func (b Barrier) at() []int  { return b.Statements }
func (p Priority) at() []int { return p.Statements }

// stoodAt returns the statements of the entry with this id, if it is there.
func stoodAt[T entry[T]](items []T, id string, at func(T) []int) []int {
	if i := position(items, id); i >= 0 {
		return slices.Clone(at(items[i]))
	}
	return nil
}
