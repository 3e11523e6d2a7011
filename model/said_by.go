package model

import (
	"slices"
	"strings"

	"familyhub/stocktake/model/text"
)

// Who said a barrier or a priority is known where it came in with a score sheet. Several
// people may have said the same.

// cleanedSpeakers are the ids of participants, in order, each once; nil for none.
func cleanedSpeakers(ids []string) []string {
	var clean []string
	for _, id := range ids {
		if id = text.Line(id); id != "" {
			clean = append(clean, id)
		}
	}
	slices.Sort(clean)
	return slices.Compact(clean)
}

// checkSpeakers refuses people who are not in the session, and in an anonymous one anybody.
func (s *Session) checkSpeakers(noun string, ids []string) error {
	if len(ids) > 0 && s.Anonymous() {
		return refuse("this session is anonymous, so nothing is kept of who said the %s", noun)
	}
	for _, id := range ids {
		if _, ok := s.Participant(id); !ok {
			return refuse("there is no participant %q to have said this %s", excerpt(id), noun)
		}
	}
	return nil
}

// SaidBy names those who said a barrier or a priority, such as "said by Kim and Ash"; empty
// where nobody is known to. Call is how a participant is called.
func (p Plan) SaidBy(by []string, call func(Participant) string) string {
	var names []string
	for _, id := range by {
		if who, ok := p.s.Participant(id); ok {
			names = append(names, call(who))
		}
	}
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return "said by " + names[0]
	default:
		return "said by " + strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// withoutSpeaker are those who said something, but for one of them; nil for none.
func withoutSpeaker(ids []string, participant string) []string {
	return keepOnly(ids, func(id string) bool { return id != participant })
}

// forget takes out that a participant said it. The words stay: they are the room's by now.
func (b Barrier) forget(s *Session, participant string) {
	s.barriers = slices.Clone(s.barriers)
	for i := range s.barriers {
		s.barriers[i].By = withoutSpeaker(s.barriers[i].By, participant)
	}
}

// forget takes out that a participant said it. The words stay: they are the room's by now.
func (p Priority) forget(s *Session, participant string) {
	s.priorities = slices.Clone(s.priorities)
	for i := range s.priorities {
		s.priorities[i].By = withoutSpeaker(s.priorities[i].By, participant)
	}
}

// spoke reports whether a barrier or a priority is a participant's.
func (p Participant) spoke(s *Session) bool {
	return slices.ContainsFunc(s.barriers, func(b Barrier) bool { return slices.Contains(b.By, p.ID) }) ||
		slices.ContainsFunc(s.priorities, func(pr Priority) bool { return slices.Contains(pr.By, p.ID) })
}
