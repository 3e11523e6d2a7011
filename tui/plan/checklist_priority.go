package plan

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
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
	if p, rank := withWords(c.session().Priorities(), what); rank > 0 {
		return ui.Sequence(
			ui.Push(EditPriority(c.desk, c.look, p, "", func(string) {})),
			ui.Say("It is priority "+ui.Itoa(rank)+" already; what is changed here is changed there."),
		)
	}
	p := NewPriorityAt(model.Target{})
	p.What, p.Government = what, c.checklist().GovernmentPriority
	return ui.Push(EditPriority(c.desk, c.look, p, "", tellPriority(c.desk)))
}

// withWords is the first priority with the same words but for white space, and its rank
// from 1 on; 0 for none.
func withWords(all []model.Priority, what string) (p model.Priority, rank int) {
	at := slices.IndexFunc(all, func(p model.Priority) bool {
		return slices.Equal(strings.Fields(p.What), strings.Fields(what))
	})
	if at < 0 {
		return model.Priority{}, 0
	}
	return all[at], at + 1
}

// tellPriority says where a priority went that was made of something else.
func tellPriority(d *ui.OpenSession) func(id string) {
	return func(string) {
		d.Say(ui.Notice{Text: "It is priority " + ui.Itoa(len(d.Session().Priorities())) + " now, the last by rank; the board has it."})
	}
}
