package store

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
)

// smallFramework has two steps of three statements, numbered from 1.
func smallFramework() *framework.Framework {
	fw := &framework.Framework{ID: "small", Title: "A small one", Version: "1", Source: framework.Source{Licence: "none"}}
	for value := range 6 {
		fw.Scale = append(fw.Scale, framework.Level{Value: value, Label: fmt.Sprint("Level ", value)})
	}
	for number := 1; number <= 2; number++ {
		step := framework.Step{Number: number, Title: fmt.Sprint("Step ", number), Short: fmt.Sprint("S", number)}
		for i := range 3 {
			n := (number-1)*3 + i + 1
			step.Statements = append(step.Statements, framework.Statement{Number: n, Text: fmt.Sprint("Statement ", n)})
		}
		fw.Steps = append(fw.Steps, step)
	}
	return fw
}

// noon is a moment in the life of these tests.
func noon(minutes int) time.Time {
	return time.Date(2026, time.March, 12, 12, minutes, 0, 0, time.UTC)
}

// sample is a session as a screen has it: in memory, with what is not kept yet.
type sample struct {
	*model.History
	queue []model.Entry
	again bool // the latest try to save the queue has failed
	place model.Place
}

func newSample(t testing.TB, fw *framework.Framework, id, title string) *sample {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: id, Mode: model.Group, Created: noon(0), Framework: fw.Digest(), Details: model.Details{Title: title},
	}, fw)
	if err != nil {
		t.Fatal(err)
	}
	return &sample{History: h, place: model.Place{Page: model.SetUpPage}}
}

// do makes a change that must not be refused.
func (s *sample) do(t testing.TB, c model.Change) {
	t.Helper()
	e, err := s.Do(c, noon(int(s.Seq())))
	if err != nil {
		t.Fatal(err)
	}
	s.queue = append(s.queue, e)
}

func (s *sample) overview() overview.Overview {
	return overview.Of(s.Session(), noon(int(s.Seq())), s.place)
}

func (s *sample) create(t testing.TB, st *Store) {
	t.Helper()
	if err := st.Create(s.Session().Origin(), s.Session().Framework(), s.overview(), s.queue...); err != nil {
		t.Fatal(err)
	}
	s.queue = nil
}

func (s *sample) save(t testing.TB, st *Store) {
	t.Helper()
	if err := st.Append(s.overview(), s.queue...); err != nil {
		t.Fatal(err)
	}
	s.queue = nil
}

// evidence is a change that can be made any number of times.
func (s *sample) evidence(text string) model.Change {
	return model.Add[model.Note]{Item: model.Note{ID: model.NextID[model.Note](s.Session()), Statement: 1, Text: text}, At: model.End}
}

// keep creates a session with one note in it.
func keep(t testing.TB, st *Store, id, title string) *sample {
	t.Helper()
	s := newSample(t, smallFramework(), id, title)
	s.do(t, s.evidence("a note"))
	s.create(t, st)
	return s
}

func mustLoad(t testing.TB, st *Store, id string) (*model.History, overview.Overview) {
	t.Helper()
	h, o, err := st.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	return h, o
}

// dump is everything that a session says, the same bytes for the same session.
func dump(s *model.Session) string {
	type said struct {
		Scores    map[string]model.Score
		Consensus *model.Consensus
		Flagged   bool
	}
	statements := map[int]said{}
	for _, st := range s.Statements() {
		it := said{Scores: map[string]model.Score{}, Flagged: s.At(st.Number).Flagged()}
		for _, p := range s.Participants() {
			it.Scores[p.ID] = s.At(st.Number).Score(p.ID)
		}
		if c, ok := s.At(st.Number).Consensus(); ok {
			it.Consensus = &c
		}
		statements[st.Number] = it
	}
	text, err := json.MarshalIndent([]any{
		s.Origin(), s.Details(), list(s.Participants()), statements, list(s.Notes()), list(s.Barriers()), list(s.Priorities()),
	}, "", " ")
	if err != nil {
		panic(err)
	}
	return string(text)
}

// list makes a list that became empty again the same as one that always was.
func list[T any](items []T) []T { return append([]T{}, items...) }
