package report

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/model"
)

// findings names the statements that stand out, and those that are still open.
func (w *writer) findings() {
	w.heading(2, "What stands out")
	if !slices.ContainsFunc(w.sum.Statements, found) {
		if len(w.sum.Unrevealed) > 0 {
			w.say("No scores have been revealed yet.")
		} else {
			w.say("Nothing has been scored yet.")
		}
		w.section("To come back to", w.sum.Flagged, unsaid, "")
		return
	}
	w.section("Strengths", w.sum.Strengths, w.value, fmt.Sprintf("No statement reached %d points.", model.StrengthFrom))
	w.section("Gaps", w.sum.Gaps, w.value, fmt.Sprintf("No statement that was scored is at %d points or below.", model.GapUpTo))
	if !w.s.Solo() {
		w.section("To discuss", w.sum.Discuss, reasons, "No statement’s scores lie far apart.")
		w.section("No consensus", w.sum.Unagreed, unsaid, "")
	}
	w.section("To come back to", w.sum.Flagged, unsaid, "")
	w.section("Not revealed", w.sum.Unrevealed, w.turnout, "")
	none := "Every statement was scored."
	if len(w.sum.Unrevealed) > 0 {
		none = ""
	}
	w.section("Not scored", w.sum.Unscored, unsaid, none)
}

// found reports whether a statement has anything to be told in points, or was agreed to have none.
func found(st model.StatementSummary) bool {
	return st.Consensus != nil || !math.IsNaN(st.Value())
}

// section lists statements, or says that there are none; without words for that it
// is left out.
func (w *writer) section(title string, list []model.StatementSummary, say func(model.StatementSummary) string, none string) {
	if len(list) == 0 && none == "" {
		return
	}
	w.heading(3, "%s", title)
	if len(list) == 0 {
		w.say("%s", none)
		return
	}
	items := make([]Item, len(list))
	for i, st := range list {
		items[i].Text = named(st, say(st))
	}
	w.list(items)
}

// named is a statement's number and name, with what is said about it.
func named(st model.StatementSummary, said string) Inline {
	name := Inline{{Text: StatementTitle(st.Statement), Strong: true}}
	if said != "" {
		name = append(name, Span{Text: ": " + said})
	}
	return name
}

func unsaid(model.StatementSummary) string { return "" }

func (w *writer) value(st model.StatementSummary) string {
	switch {
	case w.s.Solo():
		return st.ValueWords()
	case st.Consensus != nil && st.Consensus.Agreed():
		return "consensus " + st.ValueWords()
	default:
		return "individual mean " + Figure(st.Figures.Mean)
	}
}

func reasons(st model.StatementSummary) string {
	words := make([]string, len(st.Reasons))
	for i, r := range st.Reasons {
		words[i] = string(r)
	}
	return strings.Join(words, "; ")
}

// Figure is a mean, median or spread as people read it: model.Figure.
func Figure(x float64) string { return model.Figure(x) }
