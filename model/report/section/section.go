// Package section holds the sections that more than one report has: the results by step,
// statements that stand out, training needs, checklists, reflections, and the method.
package section

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Writer adds sections about a session to a document.
type Writer struct {
	report.Builder
	Session *model.Session
	Options report.Options
	Summary model.Summary
}

// New begins a document about a session.
func New(title string, s *model.Session, o report.Options) *Writer {
	return &Writer{report.BuildOn(s.Framework(), title), s, o, s.Figures().Summary()}
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
	words := text.CountOf(people, "person", "people")
	agencies, families := Agencies(s)
	if agencies > 0 {
		words += " from " + text.CountOf(agencies, "agency", "agencies")
	}
	if families > 0 {
		words += ", " + text.CountOf(families, "of them a parent or carer,", "of them parents or carers,")
	}
	return words
}

// Agencies is how many agencies were in the room, and how many parents and carers, who are none.
func Agencies(s *model.Session) (agencies, families int) {
	for _, a := range s.Agencies() {
		switch {
		case model.IsFamilies(a.Agency):
			families = a.People
		case a.Agency != "":
			agencies++
		}
	}
	return agencies, families
}
