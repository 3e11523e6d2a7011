package tuitest

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/sample"
)

// Keep puts a ready-made session into the store.
func (m *Memory) Keep(t testing.TB, s sample.Sample, fw *framework.Framework) {
	t.Helper()
	if err := m.keep(s, fw); err != nil {
		t.Fatal(err)
	}
}

func (m *Memory) keep(s sample.Sample, fw *framework.Framework) error {
	last := s.Entries[len(s.Entries)-1].At
	return m.Create(s.Origin, fw, overview.Of(s.History.Session(), last, s.Place), s.Entries...)
}

// Begin puts a new session into the store, with some changes made at its beginning, and
// returns its id.
func (m *Memory) Begin(t testing.TB, origin model.Origin, fw *framework.Framework, place model.Place, changes ...model.Change) string {
	t.Helper()
	origin.ID, origin.Framework = fmt.Sprintf("session%05d", len(m.Origins)+1), fw.Digest()
	if origin.Mode == "" {
		origin.Mode = model.Group
	}
	origin.Created = time.Date(2026, 3, 12, 9, 30, len(m.Origins), 0, time.UTC)
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		t.Fatal(err)
	}
	var entries []model.Entry
	for _, c := range changes {
		e, err := h.Do(c, origin.Created)
		if model.NoChange(err) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	if err := m.Create(origin, fw, overview.Of(h.Session(), origin.Created, place), entries...); err != nil {
		t.Fatal(err)
	}
	return origin.ID
}

// Empty is a store with nothing in it.
func Empty(testing.TB) *Memory { return NewMemory() }

// Samples is a store with the two workshops and the solo session. Of its list the first is
// the workshop of 2026, the second the solo session.
func Samples(t testing.TB) *Memory {
	t.Helper()
	m, err := samples()
	if err != nil {
		t.Fatal(err)
	}
	return m.Clone()
}

// samples are replayed once for all tests: that is a tenth of what most of them do.
var samples = sync.OnceValues(func() (*Memory, error) {
	fw := framework.Builtin()
	all, err := sample.Unplanned(fw)
	if err != nil {
		return nil, err
	}
	alone, err := sample.Solo(fw)
	if err != nil {
		return nil, err
	}
	m := NewMemory()
	for _, s := range append(all, alone) {
		if err := m.keep(s, fw); err != nil {
			return nil, err
		}
	}
	return m, nil
})

// FrameworkOf makes an instrument of some steps with some statements each.
func FrameworkOf(t testing.TB, steps, statements int) *framework.Framework {
	t.Helper()
	fw := *framework.Builtin()
	fw.ID, fw.Title, fw.Steps = "other", "Another instrument", nil
	for i := range steps {
		step := framework.Step{Number: i + 1, Title: fmt.Sprintf("Step number %d", i+1), Short: fmt.Sprintf("Step %d", i+1)}
		for j := range statements {
			n := i*statements + j + 1
			step.Statements = append(step.Statements, framework.Statement{
				Number: n, Text: fmt.Sprintf("This is what statement %d says.", n), Short: fmt.Sprintf("Statement %d", n),
			})
		}
		fw.Steps = append(fw.Steps, step)
	}
	return &fw
}

// Blind makes a session's scores unseen until they are revealed.
func Blind(o *model.Origin) { o.Blind = true }

// Anonymous leaves a blind session without names.
func Anonymous(o *model.Origin) { o.Blind, o.Anonymous = true, true }

// Room is a store with a new session of a framework with named people, at its first
// statement.
func Room(t testing.TB, fw *framework.Framework, names ...string) *Memory {
	t.Helper()
	return RoomOf(t, fw, func(*model.Origin) {}, names...)
}

// RoomOf is Room for a session of a kind of its own.
func RoomOf(t testing.TB, fw *framework.Framework, kind func(*model.Origin), names ...string) *Memory {
	t.Helper()
	origin := model.Origin{Details: model.Details{Title: "A room", Date: "2026-03-12"}}
	kind(&origin)
	var changes []model.Change
	for i, name := range names {
		changes = append(changes, model.Add[model.Participant]{
			Item: model.Participant{ID: fmt.Sprintf("p%d", i+1), Name: name, Scoring: true}, At: model.End,
		})
	}
	m := NewMemory()
	m.Begin(t, origin, fw, model.Place{Page: model.StatementPage, Number: fw.Statements()[0].Number}, changes...)
	return m
}

// Names returns that many different names in several scripts.
func Names(n int) []string {
	all := []string{"Health visitor", "Siân Llewelyn-Pugh", "王小明", "محمد علي", "Early help lead", "O'Neill, Máire"}
	out := make([]string, n)
	for i := range out {
		out[i] = all[i%len(all)]
		if i >= len(all) {
			out[i] += fmt.Sprint(" ", i/len(all)+1)
		}
	}
	return out
}

// Four are the people of many scenarios.
var Four = []string{"Ann", "Bob", "Cath", "Dai"}

// Thirty is a store with a session of thirty people.
func Thirty(t testing.TB) *Memory { return Room(t, framework.Builtin(), Names(30)...) }

// Voting is a store with a blind session of nine people.
func Voting(t testing.TB) *Memory { return RoomOf(t, framework.Builtin(), Blind, Names(9)...) }

// Secret is a store with an anonymous session of nine people.
func Secret(t testing.TB) *Memory {
	return RoomOf(t, framework.Builtin(), Anonymous, make([]string, 9)...)
}

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
