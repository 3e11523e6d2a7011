package sheet

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
)

// Namesake is somebody whose name is that of a person with another agency, or nearly that
// of a participant: the same person, or another one.
type Namesake struct {
	Name  string
	Here  string   // the agency in the session, or in an earlier row; empty where names differ
	There string   // the agency in the file
	Near  []string // the participants whose name is nearly the same; empty where agencies differ
}

// Words ask whether the two are the same person.
func (n Namesake) Words() string {
	if len(n.Near) > 0 {
		return fmt.Sprintf("%s is not in the session: did you mean %s?", n.Name, strings.Join(n.Near, " or "))
	}
	return fmt.Sprintf("%s is with %s, and with %s in the file: the same person?", n.Name, quote(n.Here), quote(n.There))
}

// choices say how to answer at the command line.
func (n Namesake) choices() string {
	switch len(n.Near) {
	case 0:
		return fmt.Sprintf("If so, say --same %s, or write the agency as it is there; if not, write the name in another way, such as with an initial", quote(n.Name))
	case 1:
		return fmt.Sprintf("If so, say --same %s, or write the name as it is there; if it is another person, say --new %[1]s", quote(n.Name))
	default:
		return fmt.Sprintf("If so, write the name as it is there; if it is another person, say --new %s", quote(n.Name))
	}
}

// otherAgency reports whether two agencies are given and differ in more than case.
func otherAgency(one, other string) bool {
	return one != "" && other != "" && fold(nameOf(one)) != fold(nameOf(other))
}

// CheckNamesakes refuses a list of people in which somebody has the name of a person in
// the session and another agency. The error is Problems.
func CheckNamesakes(s *model.Session, people []model.Participant) error {
	if s.Anonymous() {
		return nil
	}
	var problems Problems
	for _, p := range people {
		there, known := find(s.Participants(), p.Name)
		if p.Name == "" || !known || !otherAgency(there.Agency, p.Agency) {
			continue
		}
		n := Namesake{Name: there.Label(), Here: there.Agency, There: p.Agency}
		problems = append(problems, Problem{Sentence: n.Words() +
			" If so, write the agency in the list as it is here, or leave it empty; if not, write the name in another way, such as with an initial"})
	}
	return problems.err()
}
