package tuitest

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/tui/story"
	"familyhub/stocktake/tui/ui"
)

// Made is a store with ready-made data.
func Made(t testing.TB, data func(ui.Store) error) *Memory {
	t.Helper()
	m := NewMemory()
	if err := data(m); err != nil {
		t.Fatal(err)
	}
	return m
}

// Keep puts a ready-made session into the store.
func (m *Memory) Keep(t testing.TB, s sample.Sample, fw *framework.Framework) {
	t.Helper()
	if err := story.Keep(m, s, fw); err != nil {
		t.Fatal(err)
	}
}

// Begin puts a new session into the store, with some changes made at its beginning, and
// returns its id.
func (m *Memory) Begin(t testing.TB, origin model.Origin, fw *framework.Framework, place model.Place, changes ...model.Change) string {
	t.Helper()
	id, err := story.Begin(m, len(m.Origins)+1, origin, fw, place, changes...)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// Samples is a store with the two workshops and the solo session. Of its list the first is
// the workshop of 2026, the second the solo session.
func Samples(t testing.TB) *Memory { return Made(t, story.Samples) }

// FrameworkOf makes an instrument of some steps with some statements each.
func FrameworkOf(_ testing.TB, steps, statements int) *framework.Framework {
	return story.FrameworkOf(steps, statements)
}

// Blind makes a session's scores unseen until they are revealed.
func Blind(o *model.Origin) { story.Blind(o) }

// Anonymous leaves a blind session without names.
func Anonymous(o *model.Origin) { story.Anonymous(o) }

// Room is a store with a new session of a framework with named people, at its first
// statement.
func Room(t testing.TB, fw *framework.Framework, names ...string) *Memory {
	t.Helper()
	return RoomOf(t, fw, story.Open, names...)
}

// RoomOf is Room for a session of a kind of its own.
func RoomOf(t testing.TB, fw *framework.Framework, kind func(*model.Origin), names ...string) *Memory {
	t.Helper()
	return Made(t, func(to ui.Store) error { return story.Room(to, fw, kind, names...) })
}

// Names returns that many different names in several scripts.
func Names(n int) []string { return story.Names(n) }

// Four are the people of many scenarios.
var Four = story.Four()

// Thirty is a store with a session of thirty people.
func Thirty(t testing.TB) *Memory { return Made(t, story.Thirty) }

// Voting is a store with a blind session of nine people.
func Voting(t testing.TB) *Memory { return Made(t, story.Voting) }

// Secret is a store with an anonymous session of nine people.
func Secret(t testing.TB) *Memory { return Made(t, story.Secret) }

// Until is a store with a session of four that is to end at a time.
func Until(t testing.TB, ends calendar.Clock, kind func(*model.Origin)) *Memory {
	t.Helper()
	return RoomOf(t, framework.Builtin(), func(o *model.Origin) { kind(o); o.Details.Ends = ends }, Four...)
}

// Alone is a store with the session of one person.
func Alone(t testing.TB, fw *framework.Framework) *Memory {
	t.Helper()
	m := NewMemory()
	only := framework.Offer(fw.ID, fw.Title, func() (*framework.Framework, error) { return fw, nil })
	New(t, 80, 24, On(m), func(c *Setup) {
		c.Framework, c.Instruments = fw, func() []framework.Instrument { return []framework.Instrument{only} }
	}).Press("s enter")
	if len(m.Overviews) != 1 {
		t.Fatalf("there are %d sessions", len(m.Overviews))
	}
	return m
}

// Opened begins the program on a store with one session and opens it.
func Opened(t testing.TB, width, height int, m *Memory, change ...func(*Setup)) *Sim {
	t.Helper()
	s := New(t, width, height, append([]func(*Setup){On(m)}, change...)...)
	s.Press("enter")
	s.Shows("1 of 20")
	return s
}

// Ballots is a blind session of four, at its first statement.
func Ballots(t testing.TB, change ...func(*Setup)) *Sim {
	t.Helper()
	return Opened(t, 120, 36, RoomOf(t, framework.Builtin(), Blind, Four...), change...)
}

// Aliases is an anonymous session of four.
func Aliases(t testing.TB) *Sim {
	t.Helper()
	return Opened(t, 120, 36, RoomOf(t, framework.Builtin(), Anonymous, "", "", "", ""))
}

// SoloRun begins a solo session, at its first statement.
func SoloRun(t testing.TB, change ...func(*Setup)) *Sim {
	t.Helper()
	return New(t, 80, 24, append(change, func(c *Setup) { c.Begin.Solo = true })...)
}

var three = []string{"Ann", "Kim", "Lou"}

// RowOf is an open session of three, at its first statement.
func RowOf(t testing.TB) *Sim {
	t.Helper()
	return Opened(t, 120, 36, Room(t, framework.Builtin(), three...))
}

// BlindRow is a blind session of three, at its first statement.
func BlindRow(t testing.TB) *Sim {
	t.Helper()
	return Opened(t, 120, 36, RoomOf(t, framework.Builtin(), Blind, three...))
}

// RevealedRow is a blind session of three that has revealed 3 4 2, with the focus on Ann.
func RevealedRow(t testing.TB) *Sim {
	t.Helper()
	s := BlindRow(t)
	s.Press("3 4 2 enter up")
	return s
}
