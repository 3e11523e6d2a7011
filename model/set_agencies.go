package model

import (
	"slices"

	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// AgencyCount is how many people of an agency are in the room.
type AgencyCount struct {
	Agency string `json:"agency"` // empty for people without one
	People int    `json:"people"`
}

// SetAgencies says how many people of each agency came to an anonymous session. It stands
// apart from the people: which number is of which agency is kept nowhere.
type SetAgencies struct {
	Agencies []AgencyCount `json:"agencies"`
}

func (c SetAgencies) kind() string { return "agencies" }

// cleaned adds up those that are one, in the order of their names: that of the list that
// they came from could lead back to people.
func (c SetAgencies) cleaned() Change {
	var people []Participant
	for _, a := range c.Agencies[:min(len(c.Agencies), mostCounted)] {
		for range min(max(a.People, 0), mostCounted-len(people)) {
			people = append(people, Participant{Agency: text.Line(a.Agency)})
		}
	}
	return SetAgencies{countAgencies(people)}
}

// mostCounted bounds how many people a file may count: more than any room holds.
const mostCounted = 1000

func (c SetAgencies) describe(*Session) Description {
	return plainly("people counted by agency, apart from their numbers")
}

func (SetAgencies) standing(s *Session) []Change {
	return standsIf(len(s.counted) > 0, SetAgencies{s.counted})
}

func (c SetAgencies) apply(s *Session) (Change, error) {
	if !s.Anonymous() {
		return nil, refuse("agencies are counted in an anonymous session only; give each person theirs")
	}
	for _, a := range c.Agencies {
		if err := refusal.TooLong("the agency", a.Agency, refusal.MaxLine); err != nil {
			return nil, err
		}
	}
	if slices.Equal(c.Agencies, s.counted) {
		return nil, ErrNoChange
	}
	was := s.counted
	s.counted = slices.Clone(c.Agencies)
	return SetAgencies{was}, nil
}

// Agencies counts the people of each agency, observers too, in the order of the agencies'
// names; people without one stand under an empty name, parents and carers under Families. Of an anonymous session it is what
// the list of its people had when it came in, or nothing.
func (r Room) Agencies() []AgencyCount {
	if r.s.Anonymous() {
		return r.s.counted
	}
	return countAgencies(r.s.participants)
}

func countAgencies(people []Participant) []AgencyCount {
	if len(people) == 0 {
		return nil
	}
	names := agency.NamesOf(people, Participant.Group)
	counts := make([]AgencyCount, len(names.Keys))
	for i, key := range names.Keys {
		counts[i].Agency = names.Spelt[key]
	}
	for _, p := range people {
		counts[names.Place(p.Group())].People++
	}
	return counts
}

// CountAgencies is the change that counts the agencies of the people who are to come into
// an anonymous session. There is none (false) where the counts would lead back to somebody:
// when people are there already, so that the change tells those who came with it from the
// others; of fewer than agency.LeastGroup people; and of one agency, which would be everybody's.
func (r Room) CountAgencies(coming []Participant) (SetAgencies, bool) {
	counts := countAgencies(coming)
	if !r.s.Anonymous() || len(r.s.participants) > 0 || len(coming) < agency.LeastGroup || len(counts) < 2 {
		return SetAgencies{}, false
	}
	return SetAgencies{counts}, true
}

// Unlinked is a change as an anonymous session keeps it: without the agencies and roles of
// the people whom it knows by number.
func Unlinked(c Change) Change {
	return keptChange(c, &Session{origin: Origin{Anonymous: true}})
}
