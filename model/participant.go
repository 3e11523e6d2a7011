package model

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Participant is one person in the room. Name is a name or an alias and may be
// empty; then Label gives "Participant 3" from the id.
type Participant struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Agency string `json:"agency"`
	Role   string `json:"role"`
	// Scoring is false for an observer, who is listed and not counted.
	Scoring bool `json:"scoring"`
	// Left marks somebody who was removed after scoring: the scores stay and count.
	Left bool `json:"left,omitempty"`
	// Family marks a parent or carer, or somebody who speaks for families: in the results
	// they are a group of their own.
	Family bool `json:"family,omitempty"`
}

// Families is what the group of parents and carers is called wherever groups are compared.
const Families = "Parents and carers"

// Label is what screens call the participant: the name, or the alias.
func (p Participant) Label() string {
	if p.Name != "" {
		return p.Name
	}
	return p.Alias()
}

// Alias is the label that gives no name away, such as "Participant 3".
func (p Participant) Alias() string {
	return "Participant " + strings.TrimPrefix(p.ID, participantPrefix)
}

// Group is what the participant is compared with others by: the agency, or for parents and
// carers Families, whatever agency they came with. Nobody is in two groups, so that the
// rule of which figures are shown (agency.Shown) is one for all.
func (p Participant) Group() string {
	if p.Family {
		return Families
	}
	return p.Agency
}

// IsFamily reports whether the participant counts as a parent or carer: those who are marked so,
// and those whose agency is called Families.
func (p Participant) IsFamily() bool { return IsFamilies(p.Group()) }

// IsFamilies reports whether a group is that of parents and carers, however it is spelt.
func IsFamilies(group string) bool { return agency.Folded(group) == agency.Folded(Families) }

// Named reports whether the participant has a name: a file that was written without names
// may have the alias in its place.
func (p Participant) Named() bool { return p.Name != "" && p.Name != p.Alias() }

// Validate refuses over-long texts and an id that is not of the form p1, p2, ….
func (p Participant) Validate() error {
	if !wellFormedID(p.ID, participantPrefix) {
		return refuse("%q is no id for a participant; ids are p1, p2 and so on", p.ID)
	}
	return refusal.Lengths{
		{"the name", p.Name, refusal.MaxLine},
		{"the agency", p.Agency, refusal.MaxLine},
		{"the role", p.Role, refusal.MaxLine},
	}.Check()
}

const participantPrefix = "p"

// SoloParticipant is the id of the one participant that a solo session begins with and keeps.
const SoloParticipant = participantPrefix + "1"

func refuseSolo() error {
	return refuse("a solo session has one participant, who scores; begin a group session for more people")
}

func (p Participant) key() string    { return p.ID }
func (p Participant) prefix() string { return participantPrefix }

func (p Participant) list(s *Session) *[]Participant { return &s.participants }

func (p Participant) cleaned() Participant {
	p.ID, p.Name, p.Agency, p.Role = text.Line(p.ID), text.Line(p.Name), text.Line(p.Agency), text.Line(p.Role)
	return p
}

func (p Participant) check(s *Session) error {
	if err := p.Validate(); err != nil {
		return err
	}
	if s.Solo() && (p.ID != SoloParticipant || !p.Scoring || p.Left) {
		return refuseSolo()
	}
	if s.Anonymous() && p.Name != "" {
		return refuse("this session is anonymous: people are called by number only, so leave the name empty")
	}
	label := p.Label()
	if slices.ContainsFunc(s.participants, func(o Participant) bool {
		return o.ID != p.ID && strings.EqualFold(o.Label(), label)
	}) {
		return refuse("there is already a participant called %s; add a surname, an initial or the agency to tell them apart", label)
	}
	if !p.Scoring && s.Room().HasScored(p.ID) {
		return refuse("%s has scored, so cannot become an observer; clear those scores first, or mark them as having left", p.Label())
	}
	if !p.Scoring && s.vote.laidBy(p.ID) {
		return refuse("%s has cast dots on the priorities, so cannot become an observer; take those back first, or mark them as having left", p.Label())
	}
	if !p.Scoring && s.judged(p.ID) {
		return refuse("%s has said how likely a priority is, so cannot become an observer; mark them as having left", p.Label())
	}
	return nil
}

func (p Participant) canRemove(s *Session) error {
	if s.Solo() {
		return refuseSolo()
	}
	if s.Room().HasScored(p.ID) {
		return refuse("%s has scored; mark them as having left, and their scores stay", p.Label())
	}
	if slices.ContainsFunc(s.evidence, func(n Note) bool { return n.By == p.ID }) {
		return refuse("%s has written comments; remove those first, or mark them as having left", p.Label())
	}
	if p.spoke(s) {
		return refuse("%s has put barriers or priorities on the lists; mark them as having left, and their words stay", p.Label())
	}
	if s.vote.laidBy(p.ID) {
		return refuse("%s has cast dots on the priorities; take those back first, or mark them as having left", p.Label())
	}
	if s.judged(p.ID) {
		return refuse("%s has said how likely a priority is; mark them as having left", p.Label())
	}
	return nil
}

func (p Participant) describe(*Session) Description {
	return Description{Participant: p.ID, name: p.Name, before: participantNoun}
}

// forget takes the participant out of the session.
func (p Participant) forget(s *Session, participant string) {
	s.participants = keepOnly(s.participants, func(p Participant) bool { return p.ID != participant })
}

// kept is a participant as the session keeps them: in an anonymous one a number that can be
// told by its agency, role or family is no number. Data files of earlier versions have them.
func (p Participant) kept(s *Session) Participant {
	if s.Anonymous() {
		p.Agency, p.Role, p.Family = "", "", false
	}
	return p
}

func (p Participant) noun() string { return "participant" }

// wellFormedID reports whether an id is a prefix and a number from 1, written without leading zeros.
func wellFormedID(id, prefix string) bool {
	digits, ok := strings.CutPrefix(id, prefix)
	if !ok || digits == "" || len(digits) > 6 || digits[0] == '0' {
		return false
	}
	return strings.Trim(digits, "0123456789") == ""
}

// In an anonymous session people are numbers. Those are drawn at random and stand
// in the table in their own order, so that neither the number nor the place tells
// who was entered first.

// drawID is a free id for a participant of an anonymous session: with two digits
// while at least half of those are free, which makes the draw a short one.
func (Participant) drawID(s *Session) (id string, drawn bool) {
	if !s.Anonymous() {
		return "", false
	}
	lowest, beyond := 10, 100
	for len(s.participants) > (beyond-lowest)/2 {
		lowest, beyond = beyond, beyond*10
	}
	for {
		id = fmt.Sprintf("%s%d", participantPrefix, lowest+rand.IntN(beyond-lowest))
		if position(s.participants, id) < 0 {
			return id, true
		}
	}
}

// place is where a participant stands in the table who was put at a place: in an anonymous
// session by number instead.
func (p Participant) place(s *Session, at int) int {
	if !s.Anonymous() {
		return at
	}
	after := slices.IndexFunc(s.participants, func(o Participant) bool { return o.number() > p.number() })
	if after < 0 {
		return len(s.participants)
	}
	return after
}

// number is that of the participant's id; 0 for an id that is not well formed.
func (p Participant) number() int {
	n, err := strconv.Atoi(strings.TrimPrefix(p.ID, participantPrefix))
	if err != nil {
		return 0
	}
	return n
}
