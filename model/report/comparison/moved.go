package comparison

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// Movements lists the statements by which way they went, those that went furthest
// first, under headings of a level.
func Movements(b report.Builder, c model.Comparison, level int) {
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
		items := make([]report.Item, len(moved))
		for i, st := range moved {
			items[i].Text = report.Inline{{Text: report.StatementTitle(st.Statement), Strong: true}, {Text: moveWords(st)}}
		}
		b.Heading(level, "%s", part.title)
		b.List(items)
	}
	held(b, c)
}

// held counts the statements that went neither way.
func held(b report.Builder, c model.Comparison) {
	same, never := len(c.Moved(model.Held)), len(c.Moved(model.NeverScored))
	switch {
	case same == 0 && never == len(c.Statements):
		b.Say("Neither session has scored anything that the other asks.")
	case same > 0:
		b.Say("The same as then: %s.", report.CountOf(same, "statement", "statements"))
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
	if cell := points(consensus); cell != report.NoMark {
		words = append(words, "consensus "+cell)
	}
	if cell := figureOrDash(individual); cell != report.NoMark {
		words = append(words, "individual mean "+cell)
	}
	return ": " + strings.Join(words, ", ")
}

// apart names what the two frameworks do not share.
func (c comparer) apart() {
	if c.SameFramework() {
		return
	}
	c.Heading(2, "What cannot be compared")
	c.Say("Statements are compared where their words are the same. These are not:")
	reworded := report.Entries(c.Reworded, func(r model.Rewording) string {
		return fmt.Sprintf("%d. then “%s”, now “%s”", r.Now.Number, r.Then.Text, r.Now.Text)
	})
	items := report.AppendGroup(nil, "Worded otherwise now", reworded)
	items = report.AppendGroup(items, "Asked then only", report.Entries(c.OnlyThen, report.StatementTitle))
	c.List(report.AppendGroup(items, "Asked now only", report.Entries(c.OnlyNow, report.StatementTitle)))
}
