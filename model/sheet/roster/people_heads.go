package roster

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// The columns that a list of people may have besides name, agency, role and scoring.
const (
	ColFirst     = "first name"
	ColLast      = "last name"
	colHonorific = "title"
	colObserver  = "observer"
	colFamily    = "family"         // a parent or carer: yes or no
	colAddress   = "e-mail address" // read only to see that there is somebody, and never kept
	colCounter   = "no"
)

// PeopleField is which column of a list of people a heading names; empty for another.
// A weak heading, such as "team", gives way to a plainer one.
func PeopleField(heading string) (field string, weak bool) {
	heading, _, _ = strings.Cut(text.Line(heading), "(")
	heading = strings.ToLower(strings.Trim(heading, " :*.#"))
	switch heading {
	case ColName, "full name", "fullname", "your name", "your full name", "participant", "participant name", "participant’s name", "participant's name",
		"display name", "name or alias", "attendee", "attendee name", "delegate", "delegate name", "person", "enw", "name and surname",
		"surname, forename", "surname, first name", "last name, first name":
		return ColName, false
	case ColFirst, "firstname", "forename", "forenames", "first names", "given name", "given names":
		return ColFirst, false
	case ColLast, "lastname", "surname", "family name", "second name":
		return ColLast, false
	case colHonorific, "salutation", "honorific":
		return colHonorific, true
	case tabular.ColAgency, "organisation", "organization", "organisation name", "organization name", "agency name", "agency/organisation", "agency / organisation",
		"organisation/agency", "agency or organisation", "company", "employer", "org", "sefydliad":
		return tabular.ColAgency, false
	case "service", "team", "department", "partner", "partner agency", "sector", "workplace":
		return tabular.ColAgency, true
	case tabular.ColRole, "job title", "job role", "role/job title", "job title/role", "job title / role", "role / job title", "position", "post", "job", "occupation", "rôl":
		return tabular.ColRole, false
	case colScoring, "scores", "will score", "scoring?", "scorer":
		return colScoring, false
	case colObserver, "observers", "observing", "observes", "observer?", "observing?", "observing only", "observer only":
		return colObserver, false
	case colFamily, "families", "parent or carer", "parent/carer", "parent / carer", "parent carer", "parents and carers", "carer", "family member", "family?", "teulu":
		return colFamily, false
	case "email", "e-mail", "mail", "email address", colAddress, "user email", "mail address", "upn", "participant id", "work email":
		return colAddress, true
	case "", "no", "nr", "number", "id", "ref", "s/n", "item", "row", "rhif":
		return colCounter, true
	}
	return "", false
}

// joinsAndLeaves reports whether a heading is one of the attendance list of an online
// meeting. There a person stands once for each time that they joined, and their role is
// that in the meeting.
func joinsAndLeaves(heading string) bool {
	heading, _, _ = strings.Cut(strings.ToLower(text.Line(heading)), "(")
	return slices.Contains([]string{
		"first join", "last leave", "join time", "leave time", "first join time", "last leave time", "duration", "total duration",
		"in-meeting duration", "time in meeting", "time joined", "time exited", "joined", "left",
	}, strings.TrimSpace(heading))
}

// peopleHead are the columns of a table of people.
type peopleHead struct {
	tabular.Header
	cells    int  // of the row with the headings
	filled   int  // of those
	attended bool // it is the attendance list of a meeting
}

// readPeopleHead finds the columns; false where a row is no row of headings. Two columns
// that can be the same are a problem that names both.
func readPeopleHead(at tabular.Place, rec tabular.Record) (peopleHead, tabular.Problems, bool) {
	h := peopleHead{Header: make(tabular.Header), cells: len(rec.Cells), filled: len(rec.Filled())}
	weakly := make(map[string]bool)
	var problems tabular.Problems
	for i, cell := range rec.Cells {
		h.attended = h.attended || joinsAndLeaves(cell)
		field, weak := PeopleField(cell)
		before, twice := h.Header[field]
		switch {
		case field == "":
		case !twice, weakly[field] && !weak:
			h.Header[field], weakly[field] = i, weak
		case weak:
		default:
			problems = append(problems, twoHeadings(at, field, before, i, rec))
		}
	}
	if h.attended {
		delete(h.Header, tabular.ColRole)
	}
	return h, problems, h.Has(ColName) || h.Has(ColFirst) || h.Has(ColLast) && h.filled > 1
}

// twoHeadings is the problem of two columns that can both be the name, the agency or
// another thing.
func twoHeadings(at tabular.Place, field string, first, second int, rec tabular.Record) tabular.Problem {
	if strings.EqualFold(rec.Cells[first], rec.Cells[second]) {
		return tabular.TwoColumns(at, field, first, second)
	}
	at.Columns = map[string]int{field: second + 1}
	return at.Problem(field, fmt.Sprintf("%s and column %d, %s, can both be the %s; rename the one that is not meant, or remove it",
		tabular.Quote(rec.Cells[second]), first+1, tabular.Quote(rec.Cells[first]), field))
}
