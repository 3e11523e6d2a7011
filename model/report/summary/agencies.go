package summary

import (
	"cmp"
	"fmt"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// agencies is the figures of each agency by step, where they may be shown. With one
// agency, or in a session without agencies, there is nothing to compare. An agency
// whose people are too few for any has no row: a sentence names it.
func (w writer) agencies() {
	steps := w.Session.Framework().Steps
	if w.Session.Solo() || len(steps) == 0 {
		return
	}
	table := report.Table{Caption: w.Worded("Mean of the scores by agency and step"), Columns: []report.Column{{Title: "Agency"}}}
	some := false   // whether there is a figure at all
	var told []bool // of each agency, whether there is more to tell than that there are too few
	for i, step := range steps {
		table.Columns = append(table.Columns, report.Column{Title: report.StepTitle(step)})
		for row, g := range figures.Of(w.Session).ByAgency(numbersOf(step)...) {
			if i == 0 {
				table.Rows = append(table.Rows, []string{cmp.Or(g.Agency, report.NotGiven)})
				told = append(told, false)
			}
			table.Rows[row] = append(table.Rows[row], w.agencyWords(g, len(step.Statements)))
			told[row] = told[row] || g.Shown || g.Withheld
			some = some || g.Shown
		}
	}
	if len(table.Rows) < 2 || !slices.ContainsFunc(w.Summary.Steps, func(a figures.StepAverages) bool { return a.Individual.N > 0 }) {
		return
	}
	w.Heading(2, "By agency")
	switch {
	case !slices.Contains(told, true):
		w.Say("No agency has the scores of %d of its people for any step, so no figures are given by agency.", agency.LeastGroup)
		return
	case !some:
		w.Say("No figures are given by agency: without the scores that must stay hidden they would mislead.")
		return
	}
	var rows [][]string
	var left []string
	for i, row := range table.Rows {
		if told[i] {
			rows = append(rows, row)
		} else {
			left = append(left, row[0])
		}
	}
	table.Rows = rows
	w.Say("Each figure is the mean of the means of a step’s statements. Only statements count that at least %d of an agency’s people "+
		"scored. “%s” stands where there are none, and where the figure would give away those of a smaller group; “%s” where "+
		"what is hidden would move the figure by 0.3 or more, or change the order of two agencies.",
		agency.LeastGroup, report.TooFew(), notShown)
	w.Add(table)
	if len(left) > 0 {
		w.Say("Left out, since there would be no figure for any step: %s.", report.Together(left))
	}
}

// notShown stands for a figure that would mislead.
const notShown = "not shown"

// agencyWords is an agency's figure for a step of so many statements, such as "3.6, over 3
// of 4 statements, 5 people".
func (w writer) agencyWords(g figures.Agency, of int) string {
	switch {
	case g.Withheld:
		return notShown
	case !g.Shown:
		return report.TooFew()
	}
	words := g.Average.Figure()
	if n := g.Average.Statements; n < of {
		words += fmt.Sprintf(", over %d of %s", n, w.Session.Framework().Words().Statement.Count(of))
	}
	return words + ", " + text.CountOf(g.People, "person", "people")
}

func numbersOf(step framework.Step) []int {
	numbers := make([]int, len(step.Statements))
	for i, st := range step.Statements {
		numbers[i] = st.Number
	}
	return numbers
}
