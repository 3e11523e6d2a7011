package checklist

import (
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// priority asks for a priority that begins with the item, or the action in focus;
// right after an answer, with the item just answered. Where
// one with these words is there already it opens that.
func (c *checklist) priority() ui.Action {
	what := c.subject().Text
	if c.action != noAction {
		what = c.item().Actions[c.action]
	}
	if p, there := c.session().Plan().PriorityNamed(what); there {
		return ui.Sequence(
			ui.Push(item.EditPriority(c.open, c.look, p, "", nil)),
			ui.Say("It is priority %s already; what is changed here is changed there.", strconv.Itoa(c.session().Plan().Rank(p.ID))),
		)
	}
	p := item.NewPriorityAt(model.Subject{})
	p.What, p.Requirement = what, c.checklist().Requirement
	return ui.Push(item.EditPriority(c.open, c.look, p, "", item.TellPriority(c.open)))
}
