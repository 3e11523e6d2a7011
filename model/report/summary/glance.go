package summary

import (
	"fmt"
	"math"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// glance is a row for each statement: where it stands, stood and is to stand, and what is to be
// noticed of it. The page names only the first few.
func (w writer) glance() {
	w.Heading(2, "Every statement at a glance")
	if !slices.ContainsFunc(w.Summary.Statements, found) {
		words := "Nothing has been scored yet."
		if len(w.Summary.Unrevealed) > 0 {
			words = w.Worded("No scores have been revealed yet.")
		}
		w.Say("%s", words)
		w.Listing("To come back to", w.Summary.Flagged, section.Unsaid, "")
		return
	}
	var since compare.Comparison
	if w.Options.Baseline != nil {
		since = compare.Sessions(w.Options.Baseline, w.Session)
		w.about(since)
	}
	if !w.Session.Solo() {
		if slices.ContainsFunc(w.Session.Framework().Scale.AllPoints(), func(p float64) bool { return p != math.Trunc(p) }) {
			w.Say("Where there is no consensus the figure is the mean of the individual scores.")
		} else {
			w.Say("A figure with a decimal is the mean of the individual scores, where there is no consensus.")
		}
	}
	w.Add(w.glanceTable(since))
	w.Listing("To ask again", w.Summary.Firmness().Unmet, figures.Statement.UnmetWords, "")
}

// about says what the baseline is, and who was in the room.
func (w writer) about(since compare.Comparison) {
	words := fmt.Sprintf("The baseline is %s. Changes are taken like for like, and are those of the figures as they stand here, rounded.",
		comparison.Reference(since.Then))
	if n := len(since.OnlyNow) + len(since.OnlyThen) + len(since.Reworded); n > 0 {
		words += fmt.Sprintf(" The frameworks differ: %s not in both, in the same words.", text.CountOf(n, w.Worded("statement is"), w.Worded("statements are")))
	}
	w.Say("%s", text.Joined(" ", words, w.Session.Framework().Worded(since.Room.Words())))
}

// found reports whether a statement has anything to be told in points, or agreed to have none.
func found(st figures.Statement) bool {
	return st.Consensus != nil || !math.IsNaN(st.Value())
}

func (w writer) glanceTable(since compare.Comparison) report.Table {
	table := report.Table{Caption: w.Worded("Every statement at a glance"), Columns: []report.Column{{Title: w.Worded("Statement")}}}
	column := func(title string, right bool) {
		table.Columns = append(table.Columns, report.Column{Title: title, Right: right})
	}
	compared := w.Options.Baseline != nil
	aimed := slices.ContainsFunc(w.Session.Targets().All(), func(t model.SetTarget) bool { return t.Statement != 0 })
	if compared {
		column("Then", true)
	}
	column("Now", true)
	if compared {
		column("Change", true)
	}
	if aimed {
		column(report.TargetMeasure.Title(false), true)
	}
	column("To notice", false)
	for _, st := range w.Summary.Statements {
		row := []string{report.StatementTitle(st.Statement)}
		c, _ := since.At(st.Statement.Number)
		if compared {
			row = append(row, w.stood(c))
		}
		row = append(row, w.stands(st))
		if compared {
			row = append(row, w.changed(c))
		}
		if aimed {
			words := report.NoMark
			if target, set := w.Session.Targets().Statement(st.Statement.Number); set {
				words = st.Scores.Decimals().Points(st.Scores.Scale.Points(target.Level))
			}
			row = append(row, words)
		}
		table.Rows = append(table.Rows, append(row, w.notice(st)))
	}
	return table
}

// stands is a statement's consensus, or where there is none the mean of its scores.
func (w writer) stands(st figures.Statement) string {
	switch {
	case math.IsNaN(st.Value()):
		return report.NoMark
	case w.Session.Solo() || !math.IsNaN(st.Agreed()):
		return st.ValueWords()
	}
	return st.Scores.Decimals().Figure(st.Value())
}

// stood is what the baseline has of a statement, as stands has it of the session.
func (w writer) stood(c compare.StatementChange) string {
	switch {
	case !w.Session.Solo() && c.Was != 0 && !math.IsNaN(c.Consensus.Then):
		return w.Session.Decimals().Points(c.Consensus.Then)
	case c.Was == 0 || math.IsNaN(c.Individual.Then):
		return report.NoMark
	case w.Session.Solo():
		return w.Session.Decimals().Points(c.Individual.Then)
	}
	return w.Session.Decimals().Figure(c.Individual.Then)
}

// changed is how far a statement went, where both sessions have the same figure of it.
func (w writer) changed(c compare.StatementChange) string {
	switch {
	case c.Was == 0 || !c.Decisive().Both():
		return report.NoMark
	}
	return c.Words()
}

// notice is what is worth a word of a statement.
func (w writer) notice(st figures.Statement) string {
	var words []string
	for _, some := range []figures.StandOut{figures.Of(w.Session).Strengths(w.Summary.Statements), figures.Of(w.Session).ToWorkOn(w.Summary.Statements)} {
		if some.Has(st) {
			words = append(words, some.At(st))
		}
	}
	if apart := st.ApartWords(); apart != "" && !w.Session.Solo() {
		words = append(words, apart)
	}
	is := func(some []figures.Statement) bool { return figures.StandOut{Statements: some}.Has(st) }
	switch {
	case is(w.Summary.Unrevealed):
		words = append(words, w.turnout(st))
	case is(w.Summary.Unscored):
		words = append(words, "not scored")
	}
	if st.Flagged {
		words = append(words, "to come back to")
	}
	return text.Joined("; ", words...)
}
