package report

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/model"
)

// movements lists the statements by which way they went, those that went furthest
// first, under headings of a level.
func (c *comparer) movements(level int) {
	for _, part := range []struct {
		title string
		way   model.Movement
	}{
		{"Rose", model.Rose},
		{"Fell", model.Fell},
		{"New", model.FirstScored},
		{"No longer scored", model.NoLongerScored},
		{"Not revealed yet", model.Unrevealed},
		{"Consensus one time, individual scores only the other", model.Unlike},
	} {
		moved := c.Moved(part.way)
		if len(moved) == 0 {
			continue
		}
		items := make([]Item, len(moved))
		for i, st := range moved {
			items[i].Text = Inline{{Text: StatementTitle(st.Statement), Strong: true}, {Text: moveWords(st)}}
		}
		c.heading(level, "%s", part.title)
		c.list(items)
	}
	c.held()
}

// held counts the statements that went neither way.
func (c *comparer) held() {
	same, never := len(c.Moved(model.Held)), len(c.Moved(model.NeverScored))
	switch {
	case same == 0 && never == len(c.Statements):
		c.say("Neither session has scored anything that the other asks.")
	case same > 0:
		c.say("The same as then: %s.", countOf(same, "statement", "statements"))
	}
}

// moveWords is what is said of a statement that moved: both figures, or of one that
// was not scored both times those that there are.
func moveWords(st model.StatementChange) string {
	s := st.Decisive()
	switch st.Movement() {
	case model.FirstScored:
		return standing(st.Consensus.Now, st.Individual.Now)
	case model.Unrevealed:
		if math.IsNaN(st.Consensus.Then) && math.IsNaN(st.Individual.Then) {
			return standing(st.Consensus.Now, st.Individual.Now) // it was sealed then
		}
		return standing(st.Consensus.Then, st.Individual.Then)
	case model.NoLongerScored:
		return standing(st.Consensus.Then, st.Individual.Then)
	case model.Unlike:
		return fmt.Sprintf(": consensus %s, individual mean %s", pointsCell(st.Consensus), shiftCell(st.Individual))
	}
	if st.Consensus.Both() {
		return fmt.Sprintf(": consensus %s (%s)", pointsCell(s), st.Words())
	}
	return fmt.Sprintf(": individual mean %s (%s)", shiftCell(s), st.Words())
}

// standing is the figures of a statement in one session.
func standing(consensus, individual float64) string {
	var words []string
	if cell := points(consensus); cell != noMark {
		words = append(words, "consensus "+cell)
	}
	if cell := figureOrDash(individual); cell != noMark {
		words = append(words, "individual mean "+cell)
	}
	return ": " + strings.Join(words, ", ")
}

// apart names what the two frameworks do not share.
func (c *comparer) apart() {
	if c.SameFramework() {
		return
	}
	c.heading(2, "What cannot be compared")
	c.say("Statements are compared where their words are the same. These are not:")
	var reworded, gone, fresh []Item
	for _, r := range c.Reworded {
		reworded = append(reworded, Item{Text: plain("%d. then “%s”, now “%s”", r.Now.Number, r.Then.Text, r.Now.Text)})
	}
	for _, st := range c.OnlyThen {
		gone = append(gone, Item{Text: plain("%s", StatementTitle(st))})
	}
	for _, st := range c.OnlyNow {
		fresh = append(fresh, Item{Text: plain("%s", StatementTitle(st))})
	}
	items := appendGroup(nil, "Worded otherwise now", reworded)
	items = appendGroup(items, "Asked then only", gone)
	c.list(appendGroup(items, "Asked now only", fresh))
}
