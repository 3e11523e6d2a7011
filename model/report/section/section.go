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
	return &Writer{report.Build(title), s, o, s.Figures().Summary()}
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
