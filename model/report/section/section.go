// Package section holds the sections that more than one report has: the results by step,
// statements that stand out, training needs, checklists, reflections, and the method.
package section

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Writer adds sections about a session to a document.
type Writer struct {
	report.Builder
	Session *model.Session
	Options report.Options
	Summary figures.Summary
}

// New begins a document about a session.
func New(title string, s *model.Session, o report.Options) *Writer {
	return &Writer{report.BuildOn(s.Framework(), title), s, o, figures.Of(s).Summary()}
}

// AssessedBy says in words who assessed, such as "a group of 12 people".
func AssessedBy(s *model.Session, o report.Options) string {
	people := s.Participants()
	one, _ := s.Participant(model.SoloParticipant)
	switch {
	case s.Solo() && o.Names && one.Name != "":
		return one.Name + ", alone"
	case s.Solo():
		return "one person, alone"
	case len(people) == 0:
		return "a group"
	default:
		return "a group of " + text.CountOf(len(people), "person", "people")
	}
}

// Assessors is who assessed in counts, at the beginning of a sentence, such as "12 people from 5
// agencies, 2 of them parents or carers,". Families and people of whom no agency is known
// make no agency.
func Assessors(s *model.Session) string {
	people := len(s.Participants())
	switch {
	case s.Solo():
		return "One person, alone,"
	case people == 0:
		return "A group"
	}
	from, families := From(s)
	words := text.CountOf(people, "person", "people") + from
	if families > 0 {
		words = strings.TrimSuffix(words, ",") + ", " + text.CountOf(families, "of them a parent or carer,", "of them parents or carers,")
	}
	return words
}

// From says how many agencies the people in the room were from, to stand behind their number, and how
// many were parents and carers, who are from none. Where some gave no agency it says how many did.
func From(s *model.Session) (words string, families int) {
	agencies, named := 0, 0
	for _, a := range s.Room().Agencies() {
		switch {
		case model.IsFamilies(a.Agency):
			families = a.People
		case a.Agency != "":
			agencies++
			named += a.People
		}
	}
	switch {
	case agencies == 0:
		return "", families
	case named+families < len(s.Participants()):
		return fmt.Sprintf(", %d of them from %s,", named, text.CountOf(agencies, "named agency", "named agencies")), families
	}
	return " from " + text.CountOf(agencies, "agency", "agencies"), families
}
