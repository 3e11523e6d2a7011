package model

import "slices"

// affected returns the statements that a change is about, in order; nothing for
// one about the whole session.
func affected(c Change) []int {
	switch c := c.(type) {
	case SetScore:
		return []int{c.Statement}
	case Correct:
		return []int{c.Statement}
	case Reveal:
		return []int{c.Statement}
	case conceal:
		return []int{c.Statement}
	case BeginRound:
		return []int{c.Statement}
	case dropRound:
		return []int{c.Statement}
	case SetConsensus:
		return []int{c.Statement}
	case SetFlag:
		return []int{c.Statement}
	case Spend:
		return []int{c.Statement}
	case Add[Note]:
		return []int{c.Item.Statement}
	case Edit[Note]:
		return []int{c.Item.Statement}
	case Add[Barrier]:
		return c.Item.Statements
	case Edit[Barrier]:
		return c.Item.Statements
	case Add[Priority]:
		return c.Item.Statements
	case Edit[Priority]:
		return c.Item.Statements
	case Batch:
		var all []int
		for _, inner := range c.Changes {
			all = append(all, affected(inner)...)
		}
		slices.Sort(all)
		return slices.Compact(all)
	default:
		return nil
	}
}
