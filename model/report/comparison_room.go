package report

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
)

// outcomes says what became of the earlier session's priorities; left out without any.
func (c *comparer) outcomes() {
	if len(c.Priorities) == 0 {
		return
	}
	c.heading(2, "What became of the priorities")
	counts := make(map[model.Outcome]int)
	table := Table{Caption: "What became of the priorities", Columns: []Column{{Title: "Priority"}, {Title: "Was"}, {Title: "Is"}, {Title: "Lead"}, {Title: "Since then"}}}
	for _, p := range c.Priorities {
		counts[p.Outcome]++
		is, owner := noMark, p.Was.Owner
		if p.Is != nil {
			is, owner = string(p.Is.Status), thenAndNow(p.Was.Owner, p.Is.Owner)
		}
		table.Rows = append(table.Rows, []string{p.Was.What, string(p.Was.Status), is, or(owner, noMark), outcomeWords(p)})
	}
	var words []string
	for _, outcome := range model.Outcomes() {
		if n := counts[outcome]; n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, outcome))
		}
	}
	c.say("%s then: %s.", countOf(len(c.Priorities), "priority", "priorities"), strings.Join(words, ", "))
	c.add(table)
}

// thenAndNow is a text then and now, or once where it is the same.
func thenAndNow(was, is string) string {
	if was == is || was == "" {
		return is
	}
	return was + leadsTo + or(is, noMark)
}

// outcomeWords is what became of a priority, and how far it has come.
func outcomeWords(p model.PriorityOutcome) string {
	switch {
	case p.Is == nil && p.Outcome != model.NotTakenUp:
		return string(p.Outcome) + " then already"
	case p.Is == nil:
		return string(p.Outcome)
	case p.Outcome == model.CarriedOver:
		return string(p.Outcome) + ", " + p.Advance.Words()
	default:
		return p.Advance.Words()
	}
}

// room says who scored, since other people give other scores. Names stand in it only
// when asked for.
func (c *comparer) room() {
	words := c.Room.Words()
	if words == "" {
		return
	}
	c.heading(2, "Who was in the room")
	c.say("%s", words)
	c.turnouts()
	if c.o.Names && c.Room.Named {
		c.list(facts("Both times", strings.Join(labelsOf(c.Room.Stayed), ", "), "Only then", strings.Join(labelsOf(c.Room.Left), ", "), "Only now", strings.Join(labelsOf(c.Room.Came), ", ")))
	}
}

// turnouts counts the people of each agency, where there is more than one.
func (c *comparer) turnouts() {
	if len(c.Room.Agencies) < 2 {
		return
	}
	if !slices.ContainsFunc(c.Room.Agencies, func(a model.Turnout) bool { return a.ThenShown || a.NowShown }) {
		c.say("No agency had %d people who scored, so they are not counted by agency.", model.LeastGroup)
		return
	}
	table := Table{Caption: "People by agency, then and now", Columns: []Column{{Title: "Agency"}, {Title: "People then", Right: true}, {Title: "People now", Right: true}}}
	for _, a := range c.Room.Agencies {
		table.Rows = append(table.Rows, []string{or(a.Agency, notGiven), turnoutWords(a.Then, a.ThenShown), turnoutWords(a.Now, a.NowShown)})
	}
	c.say("People who scored, by agency. The words “%s” also stand where a number would give away that of a smaller group.", tooFew())
	c.add(table)
}

func turnoutWords(n int, shown bool) string {
	if !shown {
		return tooFew()
	}
	return fmt.Sprint(n)
}
