package model

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// Change is one thing that people entered: a value of one of the types in kinds. All that
// is known of a kind is a method of its type, in the type's file.
type Change interface {
	// kind is the change's name in data files. It is never changed.
	kind() string
	// describe says what the change does and to what, for the history and for undo. It
	// reads the session as it is before the change.
	describe(s *Session) Description
	// cleaned returns the change with all its texts made inert.
	cleaned() Change
	// apply changes the session and returns the change that takes it back, or
	// refuses and leaves the session as it was.
	apply(s *Session) (inverse Change, err error)
}

// What some changes do beyond that. A change without the method does nothing of the sort.
type (
	// standing returns the changes that give a session without them what s has of this
	// kind. It is called on the zero value. A kind that keeps something in the session
	// needs it, unless another kind's covers it: Erase refuses to lose anything.
	stander interface{ standing(s *Session) []Change }
	// forget takes what is a participant's out of a session. It is called on the zero value.
	forgetter interface {
		forget(s *Session, participant string)
	}
	// checkEntered refuses what people may not enter, though older data files have it.
	enteredChecker interface{ checkEntered(s *Session) error }
	// kept is the change as the session keeps it.
	keeper interface{ kept(s *Session) Change }
	// redact takes scores and texts that are sealed by the change out of a line of the
	// history.
	redactor interface{ redact(d *Description) }
	// notesTime reports whether the change is the passing of time, which undo passes over.
	timer interface{ notesTime() bool }
	// people keeps up with who is in a log: see People.
	peopleKeeper interface{ people(known []Person) []Person }
	// scoredAt is the statement that is scored or agreed on, and who scores it: see ScoredAt.
	scorer interface {
		scoredAt() (statement int, participant string)
	}
	// parts are the changes of a Batch.
	group interface{ parts() []Change }
)

// kinds has the zero value of every kind of change: a new kind is a file and a line here.
// The order is one in which what stands in a session can be made again.
var kinds = []Change{
	SetFramework{},
	SetDetails{},
	SetBlind{},
	SetBaseline{},
	SetAgencies{},
	Add[Participant]{},
	Edit[Participant]{},
	Remove[Participant]{},
	Leave{},
	MergePeople{},
	splitPeople{},
	Add[Note]{},
	Edit[Note]{},
	Remove[Note]{},
	SetFlag{},
	SetLookFor{},
	AddTime{},
	SetConsensus{},
	SetGround{},
	SetScore{},
	Correct{},
	Reveal{},
	conceal{},
	BeginRound{},
	dropRound{},
	Add[Indicator]{},
	Edit[Indicator]{},
	Remove[Indicator]{},
	AddValue{},
	EditValue{},
	RemoveValue{},
	Add[Barrier]{},
	Edit[Barrier]{},
	Remove[Barrier]{},
	Add[Priority]{},
	Edit[Priority]{},
	Remove[Priority]{},
	Reorder{},
	BeginVote{},
	SetDots{},
	RevealVote{},
	JoinDots{},
	restoreVote{},
	Add[Need]{},
	Edit[Need]{},
	Remove[Need]{},
	SetAnswer{},
	SetReflection{},
	SetGroundRules{},
	SetAgenda{},
	SetPlan{},
	Add[Parked]{},
	Edit[Parked]{},
	Remove[Parked]{},
	SetLikelihood{},
	RevealLikelihood{},
	restoreLikelihood{},
	SetClosing{},
	SetSuggesting{},
	Add[Review]{},
	Edit[Review]{},
	Remove[Review]{},
	SetTarget{},
	Batch{},
}

var kindsByName = func() map[string]reflect.Type {
	types := make(map[string]reflect.Type, len(kinds))
	for _, c := range kinds {
		types[c.kind()] = reflect.TypeOf(c)
	}
	return types
}()

// decodeChange reads a change of a kind.
func decodeChange(kind string, data []byte) (Change, error) {
	of, ok := kindsByName[kind]
	if !ok {
		return nil, fmt.Errorf("a change of the kind %q is not known to this version of stocktake", kind)
	}
	if string(data) == "null" {
		return nil, fmt.Errorf("a change of the kind %q is empty", kind)
	}
	c := reflect.New(of)
	if err := json.Unmarshal(data, c.Interface()); err != nil {
		return nil, fmt.Errorf("reading a change: %w", err)
	}
	return c.Elem().Interface().(Change), nil
}

// leaves are a change, or the changes of a batch.
func leaves(c Change) []Change {
	if g, ok := c.(group); ok {
		return g.parts()
	}
	return []Change{c}
}

// standsIf is a change that makes what stands in a session, where anything does.
func standsIf(there bool, c Change) []Change {
	if !there {
		return nil
	}
	return []Change{c}
}

// Cleaned is a change as it is made: with all its texts inert, and its lists in order.
func Cleaned(c Change) Change { return c.cleaned() }

// keptChange is a change as the session keeps it.
func keptChange(c Change, s *Session) Change {
	if k, ok := c.(keeper); ok {
		return k.kept(s)
	}
	return c
}

// ScoredAt returns where a change scores or agrees on a statement, and who scores: 0 for a
// change of another kind, and no participant for a consensus.
func ScoredAt(c Change) (statement int, participant string) {
	if s, ok := c.(scorer); ok {
		return s.scoredAt()
	}
	return 0, ""
}
