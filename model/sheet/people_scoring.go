package sheet

import (
	"familyhub/stocktake/model/text"
	"regexp"
	"strings"
)

// guest is what programs for meetings put after a name.
var guest = regexp.MustCompile(`(?i)\s*\((?:guest|external|unverified|host|co-?host|me|you|organi[sz]er|presenter|attendee|bot)\)`)

var (
	observes      = regexp.MustCompile(`(?i)^(?:observers?|observing|observes|observation|observer only|observing only|sylwedydd|arsylwr)(?:$|\s*[,(/–-])`)
	maybeObserver = regexp.MustCompile(`(?i)\b(?:observers?|observing)\b`)
)

// scoring reports whether somebody scores: their column scoring or observer says so, or
// else a role such as "Observer". Where two of them say otherwise, that is a problem.
func (t *peopleTable) scoring(h peopleHead, rec record, at place, role string) bool {
	scores, said := true, false
	for _, column := range []string{colScoring, colObserver} {
		cell := h.cell(rec, column)
		if cell == "" {
			continue
		}
		yes, ok := parseScoring(cell)
		if observes.MatchString(cell) {
			yes = false
		} else if column == colObserver && ok && !strings.EqualFold(cell, "scoring") {
			yes = !yes
		}
		switch {
		case !ok && column == colObserver:
			t.problems.at(at, column, "%s does not say whether they observe; write yes or no, or leave it empty for no", quote(cell))
		case !ok:
			t.problems.at(at, column, "%s does not say whether they score; write yes or no, or leave it empty for yes", quote(cell))
		case said && yes != scores:
			t.problems.at(at, column, "the columns scoring and observer contradict each other here; leave one of them out")
		}
		scores, said = yes, true
	}
	switch {
	case observes.MatchString(role) && said && scores:
		t.problems.at(at, colRole, "the role is %s, and another column says that they score; change one of them", quote(role))
	case observes.MatchString(role):
		return false
	case !said && maybeObserver.MatchString(role):
		t.problems.at(at, colRole, "%s may observe only; add a column scoring with yes or no", quote(role))
	}
	return scores
}

func parseScoring(s string) (scoring, ok bool) {
	switch strings.ToLower(text.Line(s)) {
	case "", "yes", "y", "true", "1", "x", "scoring", "✓", "✔", "☑", "scores", "ie", "ydy":
		return true, true
	case "no", "n", "false", "0", "observing", "observer", "observes", "✗", "✘", "☐", "-", "–", "na", "nac ydy":
		return false, true
	}
	return false, false
}
