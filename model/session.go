package model

import (
	"slices"
	"time"

	"familyhub/stocktake/framework"
)

// Origin is what a session begins with: who it is, and what it was called then. A
// solo session begins with its one participant, p1.
type Origin struct {
	ID        string    `json:"id"`
	Mode      Mode      `json:"mode"`
	Created   time.Time `json:"created"`
	Framework string    `json:"framework"` // the digest of the session's own copy of its framework
	Details   Details   `json:"details"`
	// Blind is how the session begins: scores unseen until they are revealed.
	Blind bool `json:"blind,omitempty"`
	// Anonymous sessions know aliases only, and can never know more.
	Anonymous bool `json:"anonymous,omitempty"`
}

// Session is one self-assessment as it stands: what its changes amount to. It is
// changed through a History only. Slices that it hands out are its own: they are
// for reading, until the next change.
type Session struct {
	origin       Origin
	framework    *framework.Framework
	guide        *framework.Framework // see Guide
	statements   []framework.Statement
	details      Details
	blind        bool
	baseline     bool
	participants []Participant
	counted      []AgencyCount // of an anonymous session
	items        map[int]*statementState
	evidence     []Note
	barriers     []Barrier
	priorities   []Priority
	vote         *vote // nil before the first
	plan         Plan
	answers      map[checkItem]Answer // by item of a checklist
	needs        []Need
	reflections  map[string]string // by prompt
}

// statementState is what is said about one statement.
type statementState struct {
	rounds    []*round // at least one; the last is the current one
	consensus *Consensus
	flagged   bool
	seconds   int // spent on it
}

func newSession(origin Origin, fw *framework.Framework) *Session {
	s := &Session{
		origin: origin, framework: fw, guide: guideOf(fw), statements: fw.Statements(), details: origin.Details,
		blind: origin.Blind,
		items: make(map[int]*statementState), answers: map[checkItem]Answer{}, reflections: map[string]string{},
	}
	for _, st := range s.statements {
		s.items[st.Number] = &statementState{rounds: []*round{newRound()}}
	}
	if origin.Mode == Solo {
		s.participants = []Participant{{ID: SoloParticipant, Scoring: true}}
	}
	return s
}

// Origin returns what the session began with.
func (s *Session) Origin() Origin { return s.origin }

// ID returns the session's id.
func (s *Session) ID() string { return s.origin.ID }

// Solo is true when one person scores alone.
func (s *Session) Solo() bool { return s.origin.Mode == Solo }

// Framework returns the session's own copy of its framework.
func (s *Session) Framework() *framework.Framework { return s.framework }

// Statements returns all statements in order.
func (s *Session) Statements() []framework.Statement { return s.statements }

// Details returns title, area, date and facilitator.
func (s *Session) Details() Details { return s.details }

// Participants returns everybody, in the order of the table: observers and those
// who left among them.
func (s *Session) Participants() []Participant { return s.participants }

// Participant finds a participant by id.
func (s *Session) Participant(id string) (Participant, bool) {
	if i := position(s.participants, id); i >= 0 {
		return s.participants[i], true
	}
	return Participant{}, false
}

// Scorers returns who scores now: neither observers nor those who left.
func (s *Session) Scorers() []Participant {
	scorers := make([]Participant, 0, len(s.participants))
	for _, p := range s.participants {
		if p.Scoring && !p.Left {
			scorers = append(scorers, p)
		}
	}
	return scorers
}

// ScorersOf returns who belongs to a statement: who scores now, and whoever scored
// it and has left since.
func (s *Session) ScorersOf(statement int) []Participant {
	scorers := make([]Participant, 0, len(s.participants))
	for _, p := range s.participants {
		if p.Scoring && (!p.Left || s.answered(statement, p.ID)) {
			scorers = append(scorers, p)
		}
	}
	return scorers
}

// Consensus returns what the group settled on for a statement; false when it has not yet.
func (s *Session) Consensus(statement int) (Consensus, bool) {
	if it, ok := s.items[statement]; ok && it.consensus != nil {
		return *it.consensus, true
	}
	return Consensus{}, false
}

// Flagged is true for a statement marked "come back to this".
func (s *Session) Flagged(statement int) bool {
	it, ok := s.items[statement]
	return ok && it.flagged
}

// Evidence returns the notes on a statement, in the order of entry, but for comments
// that are sealed.
func (s *Session) Evidence(statement int) []Note {
	var notes []Note
	for _, n := range s.evidence {
		if n.Statement == statement && !s.sealedNote(n) {
			notes = append(notes, n)
		}
	}
	return notes
}

// Comment returns a participant's own note on a statement, unless it is sealed.
func (s *Session) Comment(statement int, participant string) (Note, bool) {
	for _, n := range s.evidence {
		if n.Statement == statement && n.By == participant && !s.sealedNote(n) {
			return n, true
		}
	}
	return Note{}, false
}

// Notes returns the notes on all statements, but for comments that are sealed.
func (s *Session) Notes() []Note {
	if !slices.ContainsFunc(s.evidence, s.sealedNote) {
		return s.evidence
	}
	return slices.DeleteFunc(slices.Clone(s.evidence), s.sealedNote)
}

// Barriers returns all barriers.
func (s *Session) Barriers() []Barrier { return s.barriers }

// Priorities returns all priorities.
func (s *Session) Priorities() []Priority { return s.priorities }

// Target is what a barrier or a priority stands at: a statement, or a step when
// Statement is 0.
type Target struct {
	Statement, Step int
}

// Covers is true when a text that belongs to these statements and steps stands at t.
func (t Target) Covers(statements, steps []int) bool {
	if t.Statement != 0 {
		return slices.Contains(statements, t.Statement)
	}
	return slices.Contains(steps, t.Step)
}

// Refs returns the statements and steps that a new text at t belongs to.
func (t Target) Refs() (statements, steps []int) {
	if t.Statement != 0 {
		return []int{t.Statement}, nil
	}
	return nil, []int{t.Step}
}

// BarriersAt returns the barriers at a statement or step.
func (s *Session) BarriersAt(t Target) []Barrier {
	var found []Barrier
	for _, b := range s.barriers {
		if t.Covers(b.Statements, b.Steps) {
			found = append(found, b)
		}
	}
	return found
}

// PrioritiesAt returns the priorities at a statement or step.
func (s *Session) PrioritiesAt(t Target) []Priority {
	var found []Priority
	for _, p := range s.priorities {
		if t.Covers(p.Statements, p.Steps) {
			found = append(found, p)
		}
	}
	return found
}

// NewParticipantID returns an id for the next participant to be added. In an
// anonymous session it is drawn at random, so that it does not tell who came first.
func (s *Session) NewParticipantID() string {
	if s.Anonymous() {
		return s.drawnID()
	}
	return nextID(s.participants, participantPrefix)
}

// NewNoteID returns an id for the next note to be added.
func (s *Session) NewNoteID() string { return nextID(s.evidence, notePrefix) }

// NewBarrierID returns an id for the next barrier to be added.
func (s *Session) NewBarrierID() string { return nextID(s.barriers, barrierPrefix) }

// NewPriorityID returns an id for the next priority to be added.
func (s *Session) NewPriorityID() string {
	return s.priorityIDs().next()
}

// priorityIDs numbers new priorities, after all on which dots may lie.
func (s *Session) priorityIDs() *numbering {
	ids := newNumbering(s.priorities, priorityPrefix)
	if s.vote != nil {
		ids.highest = max(ids.highest, s.vote.Highest)
	}
	return ids
}

// NewNeedID returns an id for the next training need to be added.
func (s *Session) NewNeedID() string { return nextID(s.needs, needPrefix) }

// scored is true when a participant has answered anything in any round.
func (s *Session) scored(participant string) bool {
	for _, it := range s.items {
		for _, round := range it.rounds {
			if round.score(participant).Answered() || round.scores[participant].Answered() {
				return true
			}
		}
	}
	return false
}

// checkRefs refuses numbers of statements or steps that the framework does not have.
func (s *Session) checkRefs(statements, steps []int) error {
	for _, n := range statements {
		if _, ok := s.items[n]; !ok {
			return refuse("there is no statement %d; the statements are %s", n, s.span())
		}
	}
	for _, n := range steps {
		if _, ok := s.framework.Step(n); !ok {
			return refuse("there is no step %d; the steps are 1 to %d", n, len(s.framework.Steps))
		}
	}
	return nil
}
