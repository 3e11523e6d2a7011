package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// machine drives a history with whatever changes rapid thinks of, right and wrong
// ones, and holds it against the simplest account of undo: a pile of pictures.
type machine struct {
	*History
	mode Mode
	log  []Entry
	past []string // the session before each change that can be undone, the latest last
	next []string // the session after each change that can be redone, the next last
}

func TestHistoryKeepsItsPromises(t *testing.T) {
	for _, mode := range []Mode{Group, Solo} {
		t.Run(string(mode), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				h, err := NewHistory(origin(mode), smallFramework())
				if err != nil {
					t.Fatal(err)
				}
				m := &machine{History: h, mode: mode}
				t.Repeat(map[string]func(*rapid.T){
					"do": m.do, "do more": m.do, "do still more": m.do,
					"undo": m.undo, "undo all": m.undoAll, "redo": m.redo, "reopen": m.reopen,
					"": m.check,
				})
				m.reopen(t)
				m.undoAll(t)
			})
		})
	}
}

func (m *machine) do(t *rapid.T) {
	before := dump(m.History)
	session := dump(m.Session())
	e, err := m.Do(change().Draw(t, "change"), noon)
	if err != nil {
		same(t, "refused, but the history changed", before, dump(m.History))
		return
	}
	m.log = append(m.log, e)
	m.past, m.next = append(m.past, session), nil
}

func (m *machine) undo(t *rapid.T) {
	session := dump(m.Session())
	e, err := m.Undo(noon)
	if len(m.past) == 0 {
		if err != ErrNothingToUndo {
			t.Fatalf("undo of nothing: %v", err)
		}
		return
	}
	if err != nil {
		t.Fatalf("undo: %v", err)
	}
	m.log = append(m.log, e)
	last := len(m.past) - 1
	same(t, "undone, but not as before", m.past[last], dump(m.Session()))
	m.past, m.next = m.past[:last], append(m.next, session)
}

func (m *machine) undoAll(t *rapid.T) {
	for len(m.past) > 0 {
		m.undo(t)
	}
}

func (m *machine) redo(t *rapid.T) {
	session := dump(m.Session())
	e, err := m.Redo(noon)
	if len(m.next) == 0 {
		if err != ErrNothingToRedo {
			t.Fatalf("redo of nothing: %v", err)
		}
		return
	}
	if err != nil {
		t.Fatalf("redo: %v", err)
	}
	m.log = append(m.log, e)
	last := len(m.next) - 1
	same(t, "redone, but not as after", m.next[last], dump(m.Session()))
	m.past, m.next = append(m.past, session), m.next[:last]
}

// reopen goes on with a history made from the log, as a restart would.
func (m *machine) reopen(t *rapid.T) {
	again := replayed(t, origin(m.mode), smallFramework(), m.log)
	same(t, "replayed, but not the same", dump(m.History), dump(again))
	m.History = again
}

func (m *machine) check(t *rapid.T) {
	if m.Seq() != uint64(len(m.log)) {
		t.Fatalf("seq is %d after %d entries", m.Seq(), len(m.log))
	}
	if n := len(m.log); n > 0 && m.log[n-1].Seq != uint64(n) {
		t.Fatalf("entry %d has seq %d", n, m.log[n-1].Seq)
	}
	if (m.UndoWords() != "") != (len(m.past) > 0) || (m.RedoWords() != "") != (len(m.next) > 0) {
		t.Fatalf("undo would say %q, redo %q", m.UndoWords(), m.RedoWords())
	}
	m.checkPeople(t)
	m.checkSummary(t)
}

// checkPeople: no score without somebody who may score, no two people of one name.
func (m *machine) checkPeople(t *rapid.T) {
	s := m.Session()
	labels := make(map[string]bool)
	for _, p := range s.Participants() {
		if labels[p.Label()] {
			t.Fatalf("two people are called %s", p.Label())
		}
		labels[p.Label()] = true
		if !p.Scoring && s.scored(p.ID) {
			t.Fatalf("%s observes, but has scored", p.Label())
		}
	}
	for n, it := range s.items {
		for _, round := range it.rounds {
			for id, score := range round.scores {
				if _, ok := s.Participant(id); !ok || !score.Answered() {
					t.Fatalf("statement %d has the score %s of %s", n, score.Words(), id)
				}
			}
		}
	}
	if s.Solo() && len(s.Scorers()) != 1 {
		t.Fatalf("%d people score alone", len(s.Scorers()))
	}
}

// checkSummary: what is worked out hangs together, whatever was entered.
func (m *machine) checkSummary(t *rapid.T) {
	s := m.Session()
	settled := 0
	for _, st := range s.Summary().Statements {
		n := st.Statement.Number
		if st.Figures.N > len(s.ScorersOf(n)) || st.Scores.Answered()+st.Scores.Missing != len(s.ScorersOf(n)) {
			t.Fatalf("statement %d: %+v of %d scorers", n, st.Scores, len(s.ScorersOf(n)))
		}
		if s.Progress(n) == Settled {
			settled++
		}
	}
	if o := s.Overview(noon, Place{}); o.Settled != settled || o.People != len(s.Participants()) {
		t.Fatalf("overview %+v, but %d are settled", o, settled)
	}
}

func same(t *rapid.T, what, want, got string) {
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s:\n%s", what, diff)
	}
}

// change draws a change of any kind; about a third are refused or change nothing.
func change() *rapid.Generator[Change] {
	return rapid.OneOf(single(), single(), single(), single(), batch())
}

func batch() *rapid.Generator[Change] {
	return rapid.Custom(func(t *rapid.T) Change {
		changes := rapid.SliceOfN(single(), 0, 5).Draw(t, "changes")
		if rapid.IntRange(0, 4).Draw(t, "nested") == 0 {
			changes = append(changes, Batch{"inner", rapid.SliceOfN(single(), 1, 2).Draw(t, "inner changes")})
		}
		return Batch{rapid.SampledFrom([]string{"", "sheet"}).Draw(t, "label"), changes}
	})
}

func single() *rapid.Generator[Change] {
	return rapid.OneOf(
		draw(func(t *rapid.T) Change { return SetDetails{details(t)} }),
		draw(setScore), draw(setScore), draw(setScore), draw(setScore), draw(setConsensus), draw(setConsensus),
		draw(func(t *rapid.T) Change { return SetFlag{statementOf(t), rapid.Bool().Draw(t, "on")} }),
		draw(func(t *rapid.T) Change { return Leave{idOf(t, "p", 5), rapid.Bool().Draw(t, "left")} }),
		ofList(participant, "p"), ofList(participant, "p"), ofList(note, "e"), ofList(barrier, "b"), ofList(priority, "pr"),
	)
}

func draw(f func(*rapid.T) Change) *rapid.Generator[Change] { return rapid.Custom(f) }

// ofList adds, edits or removes entries of one list.
func ofList[T entry[T]](item func(*rapid.T) T, prefix string) *rapid.Generator[Change] {
	add := draw(func(t *rapid.T) Change { return Add[T]{item(t), rapid.IntRange(-2, 6).Draw(t, "at")} })
	return rapid.OneOf(
		add, add,
		draw(func(t *rapid.T) Change { return Edit[T]{item(t)} }),
		draw(func(t *rapid.T) Change { return Remove[T]{idOf(t, prefix, 5)} }),
	)
}

func idOf(t *rapid.T, prefix string, most int) string {
	return prefix + rapid.SampledFrom([]string{"1", "2", "3", "4", "5"}[:most]).Draw(t, "id")
}

func statementOf(t *rapid.T) int {
	return rapid.SampledFrom([]int{1, 1, 2, 2, 3, 4, 5, 7, 6, 0, -1}).Draw(t, "statement")
}

func statementsOf(t *rapid.T) []int {
	return rapid.SliceOfN(rapid.SampledFrom([]int{1, 2, 3, 4, 5, 7}), 0, 3).Draw(t, "statements")
}

func stepsOf(t *rapid.T) []int {
	return rapid.SliceOfN(rapid.IntRange(1, 3), 0, 2).Draw(t, "steps")
}

func textOf(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "Ann", "Beth", "ann", "gŵyl", "two\nlines", "\x1b[31mred", "a\u202eb", "Participant 2"}).Draw(t, "text")
}

func details(t *rapid.T) Details {
	return Details{
		Title: textOf(t), Area: textOf(t), Facilitator: textOf(t),
		Date: rapid.SampledFrom([]Date{"", "2026-03-12", "2026-02-30"}).Draw(t, "date"),
	}
}

func setScore(t *rapid.T) Change {
	score := rapid.SampledFrom(append(allScores(), Score(9))).Draw(t, "score")
	return SetScore{statementOf(t), rapid.SampledFrom([]int{1, 1, 1, 1, 0, 2}).Draw(t, "round"), idOf(t, "p", 5), score}
}

func setConsensus(t *rapid.T) Change {
	c := SetConsensus{Statement: statementOf(t)}
	if rapid.IntRange(0, 3).Draw(t, "clear") > 0 {
		c.Consensus = &Consensus{rapid.SampledFrom(allScores()).Draw(t, "score"), textOf(t), textOf(t)}
	}
	return c
}

func participant(t *rapid.T) Participant {
	return Participant{
		ID: idOf(t, "p", 5), Name: textOf(t), Agency: textOf(t), Role: textOf(t),
		Scoring: rapid.IntRange(0, 3).Draw(t, "scoring") > 0, Left: rapid.IntRange(0, 5).Draw(t, "left") == 0,
	}
}

func note(t *rapid.T) Note {
	by := rapid.SampledFrom([]string{"", "p1", "p2", "p5"}).Draw(t, "by")
	return Note{ID: idOf(t, "e", 5), Statement: statementOf(t), Text: textOf(t), By: by}
}

func barrier(t *rapid.T) Barrier {
	return Barrier{ID: idOf(t, "b", 3), Text: textOf(t), Statements: statementsOf(t), Steps: stepsOf(t)}
}

func priority(t *rapid.T) Priority {
	return Priority{
		ID: idOf(t, "pr", 3), What: textOf(t), Statements: statementsOf(t), Steps: stepsOf(t), Owner: textOf(t),
		Quarter: rapid.SampledFrom(append(Quarters(), "Q9")).Draw(t, "quarter"),
		Status:  rapid.SampledFrom(append(Statuses(), "")).Draw(t, "status"),
	}
}
