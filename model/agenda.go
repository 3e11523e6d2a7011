package model

import (
	"slices"
	"time"

	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/text"
)

// TooLong is by how many minutes the agenda is longer than the workshop, negative where it is
// shorter; false where the workshop's start or end is not known.
func (s *Session) TooLong() (minutes int, ok bool) {
	length, ok := s.details.length()
	return s.Agenda().Minutes() - int(length/time.Minute), ok
}

// SetAgenda keeps what is planned for when, all of it; without items it is worked out from the
// start and the end again.
type SetAgenda struct {
	Items []agenda.Item `json:"items"`
}

// maxAgendaMinutes bounds one part of an agenda: longer than that is another day.
const maxAgendaMinutes = 24 * 60

func (c SetAgenda) kind() string { return "agenda" }

func (c SetAgenda) cleaned() Change {
	items := slices.Clone(c.Items)
	for i := range items {
		items[i].Part = agenda.Part(text.Line(string(items[i].Part)))
	}
	if len(items) == 0 {
		items = nil
	}
	return SetAgenda{items}
}

func (c SetAgenda) describe(*Session) Description {
	if len(c.Items) == 0 {
		return plainly("agenda worked out again")
	}
	return plainly("agenda changed: %d minutes in all", agenda.Agenda{Items: c.Items}.Minutes())
}

func (SetAgenda) standing(s *Session) []Change {
	return standsIf(len(s.agenda) > 0, SetAgenda{s.agenda})
}

func (c SetAgenda) apply(s *Session) (Change, error) {
	if slices.Equal(c.Items, s.agenda) {
		return nil, ErrNoChange
	}
	if s.Solo() {
		return nil, refuse("one person who scores alone has no agenda")
	}
	seen := make(map[agenda.Item]bool)
	for _, it := range c.Items {
		if it.Minutes < 0 || it.Minutes > maxAgendaMinutes {
			return nil, refuse("%d minutes cannot be planned for a part of the agenda; it is 0 to %d", it.Minutes, maxAgendaMinutes)
		}
		_, isStep := s.framework.Step(it.Step)
		switch it.Part {
		case agenda.Opening, agenda.Closing:
			isStep = it.Step == 0
		case agenda.Step, agenda.Break:
		default:
			return nil, refuse("%q is no part of an agenda", excerpt(string(it.Part)))
		}
		if !isStep {
			return nil, refuse("the agenda names %s, which this session's instrument does not have", s.framework.StepNamed(it.Step))
		}
		if it.Minutes = 0; seen[it] {
			return nil, refuse("the agenda has the same part twice")
		}
		seen[it] = true
	}
	was := s.agenda
	s.agenda = slices.Clone(c.Items)
	return SetAgenda{was}, nil
}

// Agenda returns what is planned for when: as somebody changed it, or as it follows from the
// start, the end and the number of statements. A solo run has none.
func (s *Session) Agenda() agenda.Agenda {
	if len(s.agenda) > 0 {
		return agenda.Agenda{Items: s.agenda, Edited: true}
	}
	total, ok := s.details.length()
	if !ok || s.Solo() {
		return agenda.Agenda{}
	}
	return agenda.Agenda{Items: agenda.Planned(s.framework, int(total/time.Minute))}
}

// length is how long the workshop is to take; false where its start or end is not known.
func (d Details) length() (time.Duration, bool) {
	starts, err := time.Parse("15:04", string(d.Starts))
	ends, errEnd := time.Parse("15:04", string(d.Ends))
	if err != nil || errEnd != nil {
		return 0, false
	}
	if ends.Before(starts) {
		ends = ends.AddDate(0, 0, 1) // past midnight
	}
	return ends.Sub(starts), true
}
