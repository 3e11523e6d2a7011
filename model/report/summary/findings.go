package summary

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
)

// findings names the statements that stand out, and those that are still open.
func (w writer) findings() {
	w.Heading(2, "What stands out")
	if !slices.ContainsFunc(w.Summary.Statements, found) {
		if len(w.Summary.Unrevealed) > 0 {
			w.Say("No scores have been revealed yet.")
		} else {
			w.Say("Nothing has been scored yet.")
		}
		w.Listing("To come back to", w.Summary.Flagged, section.Unsaid, "")
		return
	}
	w.Listing("Strengths", w.Summary.Strengths, w.Value, fmt.Sprintf("No statement reached %d points.", model.StrengthFrom))
	firm := w.Summary.Firmness()
	if words := firm.Words(); words != "" {
		w.Say("How firm the ground is: %s", strings.ToLower(words[:1])+words[1:])
	}
	w.Listing("To ask again", firm.Unmet, model.StatementSummary.UnmetWords, "")
	w.Listing("To work on", w.Summary.Gaps, w.Value, fmt.Sprintf("No statement that was scored is at %d points or below.", model.GapUpTo))
	if !w.Session.Solo() {
		w.Listing("To discuss", w.Summary.Discuss, report.Reasons, "There is no statement on which people disagree widely.")
		w.Listing("No consensus", w.Summary.Unagreed, w.Value, "")
	}
	w.Listing("To come back to", w.Summary.Flagged, section.Unsaid, "")
	w.Listing("Not revealed", w.Summary.Unrevealed, w.turnout, "")
	none := "Every statement was scored."
	if len(w.Summary.Unrevealed) > 0 {
		none = ""
	}
	w.Listing("Not scored", w.Summary.Unscored, section.Unsaid, none)
}

// found reports whether a statement has anything to be told in points, or agreed to have none.
func found(st model.StatementSummary) bool {
	return st.Consensus != nil || !math.IsNaN(st.Value())
}
