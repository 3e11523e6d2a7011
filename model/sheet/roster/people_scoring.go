package roster

import (
	"regexp"
	"strings"

	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// guest is what programs for meetings put after a name.
var guest = regexp.MustCompile(`(?i)\s*\((?:guest|external|unverified|host|co-?host|me|you|organi[sz]er|presenter|attendee|bot)\)`)

var (
	observes      = regexp.MustCompile(`(?i)^(?:observers?|observing|observes|observation|observer only|observing only|sylwedydd|arsylwr)(?:$|\s*[,(/–-])`)
	maybeObserver = regexp.MustCompile(`(?i)\b(?:observers?|observing)\b`)
)

// scoring reports whether somebody scores: their column scoring or observer says so, or
// else a role such as "Observer". Where two of them say otherwise, that is a problem.
func (t *peopleTable) scoring(h peopleHead, rec tabular.Record, at tabular.Place, role string) bool {
	scores, said := true, false
	for _, column := range []string{colScoring, colObserver} {
		cell := h.Cell(rec, column)
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
			t.problems.At(at, column, "%s does not say whether they observe; write yes or no, or leave it empty for no", tabular.Quote(cell))
		case !ok:
			t.problems.At(at, column, "%s does not say whether they score; write yes or no, or leave it empty for yes", tabular.Quote(cell))
		case said && yes != scores:
			t.problems.At(at, column, "the columns scoring and observer contradict each other here; leave one of them out")
		}
		scores, said = yes, true
	}
	switch {
	case observes.MatchString(role) && said && scores:
		t.problems.At(at, tabular.ColRole, "the role is %s, and another column says that they score; change one of them", tabular.Quote(role))
	case observes.MatchString(role):
		return false
	case !said && maybeObserver.MatchString(role):
		t.problems.At(at, tabular.ColRole, "%s may observe only; add a column scoring with yes or no", tabular.Quote(role))
	}
	return scores
}

// family reports whether somebody is a parent or carer: only a column of that name says so,
// never a role, since a parent may well be there for an agency.
func (t *peopleTable) family(h peopleHead, rec tabular.Record, at tabular.Place) bool {
	cell := h.Cell(rec, colFamily)
	if cell == "" {
		return false
	}
	family, ok := parseScoring(cell)
	switch field, _ := PeopleField(cell); field {
	case colFamily: // "carer", in the column of carers
		family, ok = true, true
	case colScoring, colObserver:
		ok = false
	}
	if !ok {
		t.problems.At(at, colFamily, "%s does not say whether they are a parent or carer; write yes or no, or leave it empty for no", tabular.Quote(cell))
	}
	return family
}

func parseScoring(said string) (scoring, ok bool) {
	switch strings.ToLower(text.Line(said)) {
	case "", "yes", "y", "true", "1", "x", "scoring", "✓", "✔", "☑", "scores", "ie", "ydy":
		return true, true
	case "no", "n", "false", "0", "observing", "observer", "observes", "✗", "✘", "☐", "-", "–", "na", "nac ydy":
		return false, true
	}
	return false, false
}
