package comparison

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// outcomes says what became of the earlier session's priorities; left out without any.
func (c comparer) outcomes() {
	if len(c.Priorities) == 0 {
		return
	}
	c.Heading(2, "What became of the priorities")
	counts := make(map[compare.Outcome]int)
	table := report.Table{Caption: "What became of the priorities", Columns: []report.Column{{Title: "Priority"}, {Title: "Was"}, {Title: "Is"}, {Title: "Lead"}, {Title: "Since then"}}}
	for _, p := range c.Priorities {
		counts[p.Outcome]++
		is, owner := report.NoMark, p.Was.Owner
		if p.Is != nil {
			is, owner = string(p.Is.Status), thenAndNow(p.Was.Owner, p.Is.Owner)
		}
		table.Rows = append(table.Rows, []string{p.Was.What, string(p.Was.Status), is, cmp.Or(owner, report.NoMark), report.FateWords(p)})
	}
	var words []string
	for _, outcome := range compare.Outcomes() {
		if n := counts[outcome]; n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, outcome))
		}
	}
	c.Say("%s then: %s.", text.CountOf(len(c.Priorities), "priority", "priorities"), strings.Join(words, ", "))
	c.Add(table)
}

// thenAndNow is a text then and now, or once where it is the same.
func thenAndNow(was, is string) string {
	if was == is || was == "" {
		return is
	}
	return was + report.LeadsTo + cmp.Or(is, report.NoMark)
}

// room says who scored, since other people give other scores. Names stand in it only
// when asked for.
func (c comparer) room(names bool) {
	words := c.Room.Words()
	if words == "" {
		return
	}
	c.Heading(2, "Who was in the room")
	c.Say("%s", c.Now.Framework().Worded(words))
	c.turnouts()
	if names && c.Room.Named {
		c.List(report.Facts("Both times", strings.Join(report.Labels(c.Room.Stayed), ", "), "Only then", strings.Join(report.Labels(c.Room.Left), ", "), "Only now", strings.Join(report.Labels(c.Room.Came), ", ")))
	}
}

// turnouts counts the people of each agency, where there is more than one. Those without
// a number either time are named below the table.
func (c comparer) turnouts() {
	if len(c.Room.Agencies) < 2 {
		return
	}
	table := report.Table{
		Caption: "People by agency, then and now",
		Columns: []report.Column{{Title: "Agency"}, {Title: "People then", Right: true}, {Title: "People now", Right: true}},
	}
	var few []string
	for _, a := range c.Room.Agencies {
		agency := cmp.Or(a.Agency, report.NotGiven)
		if !a.ThenShown && !a.NowShown {
			few = append(few, agency)
			continue
		}
		table.Rows = append(table.Rows, []string{agency, turnoutWords(a.Then, a.ThenShown), turnoutWords(a.Now, a.NowShown)})
	}
	if len(table.Rows) == 0 {
		c.Say("No agency had %d people who scored, so they are not counted by agency.", agency.LeastGroup)
		return
	}
	c.Say("People who scored, by agency. The words “%s” also stand where a number would give away that of a smaller group.", report.TooFew())
	c.Add(table)
	if len(few) > 0 {
		c.Say("Left out, with %s both times: %s.", report.TooFew(), report.Together(few))
	}
}

func turnoutWords(n int, shown bool) string {
	if !shown {
		return report.TooFew()
	}
	return fmt.Sprint(n)
}
