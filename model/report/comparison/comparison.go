// Package comparison makes the reports of what changed from one session to another, and of
// the trend over several.
package comparison

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// New writes down what changed from an earlier session to a later one. It
// begins with what rose and fell; then come the steps, every statement, which targets were reached, how
// the measures went, what became of the priorities, who was in the room, what cannot be compared, and which sessions these
// are.
func New(then, now *model.Session, o report.Options) *report.Document {
	c := comparer{report.BuildOn(now.Framework(), "What changed: "+now.Details().Title), compare.Sessions(then, now)}
	if len(c.Statements) == 0 {
		c.Say("The two sessions have no statement in common, so no figures can be compared.")
		c.cautions()
	} else {
		c.Say("%s", c.tally())
		c.cautions()
		c.Heading(2, "What rose and what fell")
		Movements(c.Builder, c.Comparison, 3)
		c.steps()
		c.statements()
	}
	c.wanted()
	c.measures()
	c.outcomes()
	c.year()
	c.room(o.Names)
	c.apart()
	c.facts()
	return c.Doc
}

// comparer adds the sections of a comparison to a document, one method each.
type comparer struct {
	report.Builder
	compare.Comparison
}

// tally says how many statements went which way.
func (c comparer) tally() string {
	count := func(way compare.Movement) int { return len(c.Moved(way)) }
	moved := []string{c.Now.Framework().Words().Statement.Count(count(compare.Rose)) + " rose", fmt.Sprint(count(compare.Fell)) + " fell"}
	if count(compare.Fell) == 0 {
		moved[1] = "none fell"
	}
	for _, other := range []struct {
		way   compare.Movement
		words string
	}{
		{compare.Held, "stayed the same"},
		{compare.FirstScored, "new"},
		{compare.NoLongerScored, "no longer scored"},
		{compare.Unrevealed, "not revealed yet"},
		{compare.Unlike, "with a consensus one time only"},
	} {
		if n := count(other.way); n > 0 {
			moved = append(moved, fmt.Sprintf("%d %s", n, other.words))
		}
	}
	d := c.Then.Details()
	return fmt.Sprintf("Compared with “%s”%s: %s.", d.Title, report.OfDay(d.Date), strings.Join(moved, ", "))
}

// facts says what was compared, and how.
func (c comparer) facts() {
	c.Heading(2, "What was compared")
	items := report.Facts("Now", Reference(c.Now), "Compared with", Reference(c.Then), c.Worded("Area"), c.Now.Details().Area)
	was, is := edition(c.Then.Framework()), edition(c.Now.Framework())
	if was == is {
		items = append(items, report.Facts("Framework", is)...)
	} else {
		items = append(items, report.Facts("Framework now", is, "Framework then", was)...)
	}
	c.List(items)
	c.Say("Like for like: a step’s change is taken over those of its statements that both sessions scored, and says over how " +
		"many where that is not all. A change is that of the figures as they stand here, rounded.")
}

// cautions say what the figures must not be taken for.
func (c comparer) cautions() {
	if c.Backwards() {
		c.Say("The session compared with is the later of the two: what reads as a rise has fallen since.")
	}
	if c.Solo() {
		c.Say("One of the sessions is one person’s, so there are individual scores only, and no consensus to compare.")
	}
}

// Reference names a session with its day and whose it is.
func Reference(s *model.Session) string {
	return "“" + s.Details().Title + "”" + report.OfDay(s.Details().Date) + ", by " + section.AssessedBy(s, report.Options{})
}

// edition is a framework's title and version.
func edition(fw *framework.Framework) string {
	return text.Joined(", ", fw.Title, text.After("version ", fw.Version))
}

func (c comparer) steps() {
	c.Heading(2, "By step")
	table := report.Table{Caption: c.Worded("Averages by step, then and now"), Columns: []report.Column{{Title: c.Worded("Step")}}}
	if !c.Solo() {
		table.Columns = append(table.Columns, report.Column{Title: "Consensus", Shift: true}, report.Column{Title: "Change", Right: true})
	}
	table.Columns = append(table.Columns, report.Column{Title: "Individual mean", Shift: true}, report.Column{Title: "Change", Right: true})
	for _, step := range c.Steps {
		row := []string{fmt.Sprintf("%d. %s", step.Step.Number, step.Step.Title)}
		if !c.Solo() {
			row = append(row, shiftCell(step.Consensus.Shift()), step.Consensus.Words(step.Of()))
		}
		table.Rows = append(table.Rows, append(row, shiftCell(step.Individual.Shift()), step.Individual.Words(step.Of())))
	}
	c.Add(table)
	c.radar()
}

func shift(then, now string) string {
	if then == report.NoMark && now == report.NoMark {
		return report.NoMark
	}
	return then + report.LeadsTo + now
}

// shiftCell is a figure then and now, such as "1.8 → 2.5".
func shiftCell(s compare.Shift) string {
	return shift(figureOrDash(s.Then, s.Decimals), figureOrDash(s.Now, s.Decimals))
}

// pointsCell is shiftCell for points of the scale, which have no decimals that they do not need.
func pointsCell(s compare.Shift) string {
	return shift(points(s.Then, s.Decimals), points(s.Now, s.Decimals))
}

func points(x float64, read stats.Decimals) string { return orDash(x, read.Points) }

func figureOrDash(x float64, read stats.Decimals) string { return orDash(x, read.Figure) }

func orDash(x float64, write func(float64) string) string {
	if math.IsNaN(x) {
		return report.NoMark
	}
	return write(x)
}

// statements is the whole table, in the order of the later session.
func (c comparer) statements() {
	c.Heading(2, "Every statement")
	c.Say("Spread is the average deviation from the median, in points: the lower, the closer together the scores.")
	table := report.Table{Caption: c.Worded("Every statement, then and now"), Columns: []report.Column{{Title: c.Worded("Statement")}}}
	if !c.Solo() {
		table.Columns = append(table.Columns, report.Column{Title: "Consensus", Shift: true})
	}
	table.Columns = append(table.Columns,
		report.Column{Title: "Individual mean", Shift: true}, report.Column{Title: c.Worded("Scores"), Shift: true}, report.Column{Title: "Spread", Shift: true}, report.Column{Title: "Change", Right: true}, report.Column{Title: "Result"})
	for _, st := range c.Statements {
		name := report.StatementTitle(st.Statement)
		if was := c.Then.Framework().LabelOf(st.Was); was != st.Statement.Label() {
			name += " (then " + was + ")"
		}
		row := []string{name}
		if !c.Solo() {
			row = append(row, pointsCell(st.Consensus))
		}
		row = append(row, shiftCell(st.Individual), shift(fmt.Sprint(st.ThenN), fmt.Sprint(st.NowN)), shiftCell(st.Spread), st.Words(), string(st.Movement()))
		table.Rows = append(table.Rows, row)
	}
	c.Add(table)
}
