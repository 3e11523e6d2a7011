package model

import (
	"crypto/rand"
	"slices"
	"strings"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/stats"
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
	began        *framework.Framework // what it began with, which its log belongs to
	framework    *framework.Framework // what it asks now: see SetFramework
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
	indicators   []Indicator // the register of measures
	vote         *vote       // nil before the first
	plan         PlanTexts
	answers      map[checkItem]Answer // by item of a checklist
	needs        []Need
	reflections  map[string]string // by prompt
	rules        GroundRules       // none before they were changed or agreed on
	agenda       []agenda.Item     // as somebody has changed it; none where it is worked out
	parked       []Parked
	likelihoods  map[string]*likelihood // by priority; may hold those of priorities that are gone
	closing      Closing
	suggesting   bool
	reviews      []Review           // by their days
	targets      map[Subject]Target // where the area wants to be, by statement or step
}

// statementState is what is said about one statement.
type statementState struct {
	rounds    []*round // at least one; the last is the current one
	consensus *Consensus
	flagged   bool
	seconds   int          // spent on it
	met       map[int]Tick // what was said of each thing to look for, by its place from 1
}

func newSession(origin Origin, fw *framework.Framework) *Session {
	s := &Session{
		origin: origin, began: fw, details: origin.Details, blind: origin.Blind,
		items: make(map[int]*statementState), answers: map[checkItem]Answer{}, reflections: map[string]string{},
		likelihoods: map[string]*likelihood{}, targets: map[Subject]Target{},
	}
	s.setFramework(fw)
	for _, st := range s.statements {
		s.items[st.Number] = newStatementState()
	}
	if origin.Mode == Solo {
		s.participants = []Participant{{ID: SoloParticipant, Scoring: true}}
	}
	return s
}

// setFramework makes a framework what the session asks, without what is said of its statements.
func (s *Session) setFramework(fw *framework.Framework) {
	s.framework, s.guide, s.statements = fw, fw.WithLists(), fw.Statements()
}

func newStatementState() *statementState {
	return &statementState{rounds: []*round{newRound()}, met: map[int]Tick{}}
}

// Origin returns what the session began with.
func (s *Session) Origin() Origin { return s.origin }

// ID returns the session's id.
func (s *Session) ID() string { return s.origin.ID }

// Solo reports whether one person scores alone.
func (s *Session) Solo() bool { return s.origin.Mode == Solo }

// Blind reports whether scores stay unseen until their round is revealed.
func (s *Session) Blind() bool { return s.blind }

// Anonymous reports whether participants have aliases only, for good.
func (s *Session) Anonymous() bool { return s.origin.Anonymous }

// Framework returns the session's own copy of its framework.
func (s *Session) Framework() *framework.Framework { return s.framework }

// Decimals are those with which averages, targets and changes of the session are read.
func (s *Session) Decimals() stats.Decimals { return stats.DecimalsOf(s.framework.Scale.AllPoints()) }

// FirstFramework returns the framework that the session began with. The origin and the log belong
// to it: they are kept with it, and not with a later version.
func (s *Session) FirstFramework() *framework.Framework { return s.began }

// FrameworkDigest identifies what the session asks.
func (s *Session) FrameworkDigest() string {
	if s.framework == s.began {
		return s.origin.Framework
	}
	return s.framework.Digest()
}

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

// Notes returns the notes on all statements, but for comments that are sealed.
func (s *Session) Notes() []Note {
	sealed := func(n Note) bool { return n.sealed(s) }
	if !slices.ContainsFunc(s.evidence, sealed) {
		return s.evidence
	}
	return slices.DeleteFunc(slices.Clone(s.evidence), sealed)
}

// Barriers returns all barriers.
func (s *Session) Barriers() []Barrier { return s.barriers }

// Priorities returns all priorities.
func (s *Session) Priorities() []Priority { return s.priorities }

// Subject is what a barrier or a priority stands at: a statement, or a step when
// Statement is 0.
type Subject struct {
	Statement, Step int
}

// Covers reports whether a text that belongs to these statements and steps stands there.
func (at Subject) Covers(statements, steps []int) bool {
	if at.Statement != 0 {
		return slices.Contains(statements, at.Statement)
	}
	return slices.Contains(steps, at.Step)
}

// Refs returns the statements and steps that a new text there belongs to.
func (at Subject) Refs() (statements, steps []int) {
	if at.Statement != 0 {
		return []int{at.Statement}, nil
	}
	return nil, []int{at.Step}
}

// checkRefs refuses numbers of statements or steps that the framework does not have.
func (s *Session) checkRefs(statements, steps []int) error {
	for _, n := range statements {
		if _, ok := s.items[n]; !ok {
			return refuse("there is no %s; the %s are %s to %s", s.framework.StatementNamed(n), s.framework.Words().Statement.Many,
				s.statements[0].Label(), s.statements[len(s.statements)-1].Label())
		}
	}
	for _, n := range steps {
		if _, ok := s.framework.Step(n); !ok {
			return refuse("there is no %s; the %s are 1 to %d", s.framework.StepNamed(n), s.framework.Words().Step.Many, len(s.framework.Steps))
		}
	}
	return nil
}

// Guide returns the framework whose lists the session chooses from: outcomes, measures,
// levels of evaluation, checklists, skills, formats, uses of funding, reflections and the
// chapters of the plan.
//
// That is the session's own framework, whatever its id. Only a session on the built-in one
// as an earlier program had it takes the lists that it lacks from the one of now, so that
// it can be planned like any other. This is safe: what people enter refers to an item by its
// id, and an id of the built-in framework stands for ever, for the same thing.
func (s *Session) Guide() *framework.Framework { return s.guide }

// NewID returns an id for a new session: 12 letters and digits, drawn at random, so
// that a few of them are a beginning that no other session shares.
func NewID() string { return strings.ToLower(rand.Text()[:12]) }
