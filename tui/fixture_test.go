package tui

import (
	"familyhub/stocktake/tui/ui"

	"fmt"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sample"
)

// keep puts a ready-made session into the store.
func (m *memory) keep(t testing.TB, s sample.Sample, fw *framework.Framework) {
	t.Helper()
	last := s.Entries[len(s.Entries)-1].At
	if err := m.Create(s.Origin, fw, s.History.Session().Overview(last, s.Place), s.Entries...); err != nil {
		t.Fatal(err)
	}
}

// samples is a store with the two workshops and the solo session.
func samples(t testing.TB) *memory {
	t.Helper()
	m := newMemory()
	fw := framework.Builtin()
	all, err := sample.Unplanned(fw)
	if err != nil {
		t.Fatal(err)
	}
	alone, err := sample.Solo(fw)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range append(all, alone) {
		m.keep(t, s, fw)
	}
	return m
}

// stored begins the program on a store.
func stored(m *memory) func(*Config) { return func(c *Config) { c.Store = m } }

// frameworkOf makes an instrument of some steps with some statements each.
func frameworkOf(t testing.TB, steps, statements int) *framework.Framework {
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

// room opens a new session of a framework with named people in the store, at its
// first statement.
func room(t testing.TB, fw *framework.Framework, names ...string) *memory {
	t.Helper()
	return roomOf(t, fw, func(*model.Origin) {}, names...)
}

// blind makes a session's scores unseen until they are revealed.
func blind(o *model.Origin) { o.Blind = true }

// anonymous leaves a blind session without names.
func anonymous(o *model.Origin) { o.Blind, o.Anonymous = true, true }

// roomOf is room for a session of a kind of its own.
func roomOf(t testing.TB, fw *framework.Framework, kind func(*model.Origin), names ...string) *memory {
	t.Helper()
	m := newMemory()
	s := newSimOn(t, m, fw)
	origin := s.root.NewOrigin(model.Group, model.Details{Title: "A room", Date: "2026-03-12"})
	kind(&origin)
	var changes []model.Change
	for i, name := range names {
		changes = append(changes, model.Add[model.Participant]{
			Item: model.Participant{ID: fmt.Sprintf("p%d", i+1), Name: name, Scoring: true}, At: model.End,
		})
	}
	first := model.Place{Page: model.StatementPage, Number: fw.Statements()[0].Number}
	s.drain(ui.Run(s.root, create(origin, fw, changes, first)))
	if s.root.desk == nil {
		t.Fatalf("the session was not begun: %s", s.root.notice.Text)
	}
	return m
}

// names returns that many different names in several scripts.
func names(n int) []string {
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
