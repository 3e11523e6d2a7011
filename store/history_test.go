package store

import (
	"fmt"
	"testing"

	"familyhub/stocktake/model"

	"pgregory.net/rapid"
)

// machine is a session in memory beside the same one in a file. Random changes,
// saving, leaving and coming back must leave the two equal.
type machine struct {
	*sample
	t     *testing.T
	store *Store
	dumps []string // what the session was before each change that can be undone
}

func TestStoreEqualsMemory(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		st, err := Open(newPath(t))
		if err != nil {
			rt.Fatal(err)
		}
		st.db.NoSync = true // this is about content, and there are thousands of commits
		m := &machine{sample: newSample(t, smallFramework(), "abc", "Northvale"), t: t, store: st}
		defer func() { mustClose(t, m.store) }()
		m.create(t, st)
		m.run(rt)
		m.leaveAndReturn(rt)
		for len(m.dumps) > 0 {
			m.takeBack(rt)
		}
		m.leaveAndReturn(rt)
		if m.UndoWords() != "" {
			rt.Errorf("there is still %q to undo", m.UndoWords())
		}
	})
}

func (m *machine) run(rt *rapid.T) {
	rt.Repeat(map[string]func(*rapid.T){
		"change": m.change,
		"undo": func(rt *rapid.T) {
			if len(m.dumps) > 0 {
				m.takeBack(rt)
			}
		},
		"redo": func(rt *rapid.T) {
			before := dump(m.Session())
			if e, err := m.Redo(noon(int(m.Seq()))); err == nil {
				m.queue = append(m.queue, e)
				m.dumps = append(m.dumps, before)
			}
		},
		"move": func(rt *rapid.T) {
			m.place = rapid.SampledFrom(m.Session().Places()).Draw(rt, "place")
		},
		"save":  func(*rapid.T) { m.save(m.t, m.store) },
		"leave": m.leaveAndReturn,
	})
}

// change makes a random change; one that the model refuses changes nothing.
func (m *machine) change(rt *rapid.T) {
	before := dump(m.Session())
	e, err := m.Do(changes(m.Session()).Draw(rt, "change"), noon(int(m.Seq())))
	if err != nil {
		if dump(m.Session()) != before {
			rt.Fatalf("a refused change changed the session: %v", err)
		}
		return
	}
	m.queue = append(m.queue, e)
	m.dumps = append(m.dumps, before)
}

// takeBack undoes one change and finds the very bytes of before.
func (m *machine) takeBack(rt *rapid.T) {
	e, err := m.Undo(noon(int(m.Seq())))
	if err != nil {
		rt.Fatal(err)
	}
	m.queue = append(m.queue, e)
	last := len(m.dumps) - 1
	if got := dump(m.Session()); got != m.dumps[last] {
		rt.Fatalf("undone is\n%s\nbefore was\n%s", got, m.dumps[last])
	}
	m.dumps = m.dumps[:last]
}

// leaveAndReturn saves, closes the file, and goes on with what it has.
func (m *machine) leaveAndReturn(rt *rapid.T) {
	m.save(m.t, m.store)
	mustClose(m.t, m.store)
	st, err := Open(m.store.path)
	if err != nil {
		rt.Fatal(err)
	}
	st.db.NoSync = true
	h, o, err := st.Load("abc")
	if err != nil {
		rt.Fatal(err)
	}
	if dump(h.Session()) != dump(m.Session()) {
		rt.Fatalf("the file has\n%s\nmemory has\n%s", dump(h.Session()), dump(m.Session()))
	}
	if h.Seq() != m.Seq() || h.UndoWords() != m.UndoWords() || h.RedoWords() != m.RedoWords() || o.Place != m.place {
		rt.Fatalf("the history that came back is another one")
	}
	m.store, m.History = st, h
}

// changes draws changes that a session may take or refuse.
func changes(s *model.Session) *rapid.Generator[model.Change] {
	return rapid.Custom(func(rt *rapid.T) model.Change {
		kind := rapid.IntRange(0, 12).Draw(rt, "kind")
		if kind == 12 {
			return model.Batch{Label: "a batch", Changes: rapid.SliceOfN(single(s), 0, 4).Draw(rt, "batch")}
		}
		return one(s, kind, rt)
	})
}

func single(s *model.Session) *rapid.Generator[model.Change] {
	return rapid.Custom(func(rt *rapid.T) model.Change { return one(s, rapid.IntRange(0, 11).Draw(rt, "kind"), rt) })
}

func one(s *model.Session, kind int, rt *rapid.T) model.Change {
	text := rapid.StringN(0, 12, -1).Draw(rt, "text")
	statement := rapid.IntRange(1, 6).Draw(rt, "statement")
	number := rapid.IntRange(1, 4).Draw(rt, "number")
	at := rapid.IntRange(model.End, 3).Draw(rt, "at")
	someone := model.Participant{ID: fmt.Sprint("p", number), Name: text, Scoring: rapid.Bool().Draw(rt, "scoring")}
	barrier := model.Barrier{ID: fmt.Sprint("b", number), Text: text, Statements: []int{statement}}
	switch kind {
	case 0:
		return model.SetDetails{Details: model.Details{Title: text, Area: text}}
	case 1, 2:
		return model.Add[model.Participant]{Item: someone, At: at}
	case 3:
		return model.Edit[model.Participant]{Item: someone}
	case 4:
		return model.Remove[model.Participant]{ID: someone.ID}
	case 5:
		return model.Leave{Participant: someone.ID, Left: someone.Scoring}
	case 6, 7:
		score := model.Score(rapid.IntRange(0, int(model.NotApplicable)).Draw(rt, "score"))
		return model.SetScore{Statement: statement, Round: 1, Participant: someone.ID, Score: score}
	case 8:
		points := model.Points(rapid.IntRange(0, 5).Draw(rt, "points"))
		return model.SetConsensus{Statement: statement, Consensus: &model.Consensus{Score: points, Rationale: text}}
	case 9:
		return model.SetFlag{Statement: statement, On: someone.Scoring}
	case 10:
		return model.Add[model.Barrier]{Item: barrier, At: at}
	default:
		return model.Add[model.Priority]{Item: model.Priority{ID: fmt.Sprint("pr", number), What: text, Steps: []int{1}}, At: at}
	}
}
