package comparison

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// Movements lists the statements by which way they went, those that went furthest
// first, under headings of a level.
func Movements(b report.Builder, c compare.Comparison, level int) {
	for _, part := range []struct {
		title string
		way   compare.Movement
	}{
		{"Rose", compare.Rose},
		{"Fell", compare.Fell},
		{"New", compare.FirstScored},
		{"No longer scored", compare.NoLongerScored},
		{"Not revealed yet", compare.Unrevealed},
		{"Consensus one time, individual scores only the other", compare.Unlike},
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
func held(b report.Builder, c compare.Comparison) {
	same, never := len(c.Moved(compare.Held)), len(c.Moved(compare.NeverScored))
	switch {
	case same == 0 && never == len(c.Statements):
		b.Say("Neither session has scored anything that the other asks.")
	case same > 0:
		b.Say("The same as then: %s.", c.Now.Framework().Words().Statement.Count(same))
	}
}

// moveWords is what is said of a statement that moved: both figures, or of one that
// was not scored both times those that there are.
func moveWords(st compare.StatementChange) string {
	s := st.Decisive()
	switch st.Movement() {
	case compare.FirstScored:
		return standing(st.Consensus.Now, st.Individual.Now, s.Decimals)
	case compare.Unrevealed:
		if math.IsNaN(st.Consensus.Then) && math.IsNaN(st.Individual.Then) {
			return standing(st.Consensus.Now, st.Individual.Now, s.Decimals) // it was sealed then
		}
		return standing(st.Consensus.Then, st.Individual.Then, s.Decimals)
	case compare.NoLongerScored:
		return standing(st.Consensus.Then, st.Individual.Then, s.Decimals)
	case compare.Unlike:
		return fmt.Sprintf(": consensus %s, individual mean %s", pointsCell(st.Consensus), shiftCell(st.Individual))
	}
	if st.Consensus.Both() {
		return fmt.Sprintf(": consensus %s (%s)", pointsCell(s), st.Words())
	}
	return fmt.Sprintf(": individual mean %s (%s)", shiftCell(s), st.Words())
}

// standing is the figures of a statement in one session.
func standing(consensus, individual float64, read stats.Decimals) string {
	var words []string
	if cell := points(consensus, read); cell != report.NoMark {
		words = append(words, "consensus "+cell)
	}
	if cell := figureOrDash(individual, read); cell != report.NoMark {
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
	reworded := report.Entries(c.Reworded, func(r compare.Rewording) string {
		return fmt.Sprintf("%s. then “%s”, now “%s”", r.Now.Label(), r.Then.Text, r.Now.Text)
	})
	items := report.AppendGroup(nil, "Worded otherwise now", reworded)
	items = report.AppendGroup(items, "Asked then only", report.Entries(c.OnlyThen, report.StatementTitle))
	c.List(report.AppendGroup(items, "Asked now only", report.Entries(c.OnlyNow, report.StatementTitle)))
}
