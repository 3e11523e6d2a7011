package comparison

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// wanted is what the earlier session wanted, and what came of it.
func (c comparer) wanted() {
	if len(c.Wanted) == 0 {
		return
	}
	c.Heading(2, "What was wanted, and what came")
	c.Say("%s", WantedWords(c.Comparison))
	table := report.Table{Caption: "Targets set then, and where we are now", Columns: []report.Column{
		{Title: c.Worded("Step or statement")}, {Title: "Then", Right: true}, {Title: "Wanted", Right: true}, {Title: "By"}, {Title: "Now", Right: true}, {Title: "Result"},
	}}
	for _, w := range c.Wanted {
		table.Rows = append(table.Rows, []string{
			WantedName(c.Now.Framework(), w), wantedFigure(w, w.Then), WantedLevel(w), w.By.Words(), WantedNow(w), string(w.Outcome),
		})
	}
	c.Add(table)
}

// WantedWords counts what became of the targets, as a sentence.
func WantedWords(c compare.Comparison) string {
	words := text.CountOf(len(c.Wanted), "target was", "targets were") + " set then: "
	var parts []string
	for _, of := range []compare.Reached{compare.TargetReached, compare.TargetMissed, compare.TargetNotYet, compare.TargetNotAgreed, compare.TargetUnlike} {
		if n := c.CountWanted(of); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, of))
		}
	}
	return words + strings.Join(parts, ", ") + "."
}

// WantedName is the step or the statement that a target is of.
func WantedName(fw *framework.Framework, w compare.Wanted) string {
	if w.Statement.Number == 0 {
		return fw.Worded("Step ") + report.StepTitle(w.Step)
	}
	return report.StatementTitle(w.Statement)
}

// WantedLevel is the level that was wanted: a point of the scale without decimals.
func WantedLevel(w compare.Wanted) string {
	if w.Own {
		return w.Decimals.Points(w.Level)
	}
	return w.Decimals.Figure(w.Level)
}

// WantedNow is where a target stands now; a mark where it is not known.
func WantedNow(w compare.Wanted) string { return wantedFigure(w, w.Now) }

// wantedFigure is where a statement stood or stands, in points, or a step, as a mean.
func wantedFigure(w compare.Wanted, x float64) string {
	if w.Statement.Number != 0 {
		return points(x, w.Decimals)
	}
	return figureOrDash(x, w.Decimals)
}
