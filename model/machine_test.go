package model

import (
	"fmt"
	"regexp"
	"slices"
	"testing"

	"familyhub/stocktake/model/dumptest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// machine drives a history with whatever changes rapid thinks of, right and wrong
// ones, and holds it against two simpler accounts: of undo, a pile of pictures, and
// of the rounds, a shadow that knows every score.
type machine struct {
	*History
	origin Origin
	log    []Entry
	past   []stand // before each change that can be undone, the latest last
	next   []stand // after each change that can be redone, the next last
	stood  [][]int // at first and after each entry: which changes stood, by the entry that first made them
}

// stand is the session at a moment, and the entry that first made the change that
// leads away from it (or, in next, to it).
type stand struct {
	picture string
	entry   int
}

// sessionKinds are the sessions that the machine is run on.
func sessionKinds() map[string]Origin {
	blind, anonymous, alone := origin(Group), origin(Group), origin(Solo)
	blind.Blind = true
	anonymous.Blind, anonymous.Anonymous = true, true
	return map[string]Origin{"open": origin(Group), "blind": blind, "anonymous": anonymous, "solo": alone}
}

func TestHistoryKeepsItsPromises(t *testing.T) {
	kinds := sessionKinds()
	for name, of := range map[string][]Origin{
		"anonymous": {kinds["anonymous"]}, "blind": {kinds["blind"]}, "without secrets": {kinds["open"], kinds["solo"]},
	} {
		t.Run(name, func(t *testing.T) {
			if testing.Short() && name != "anonymous" {
				t.Skip("one kind, the one with the most secrets, is enough for a short run")
			}
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				o := rapid.SampledFrom(of).Draw(t, "kind")
				h, err := NewHistory(o, smallFramework())
				if err != nil {
					t.Fatal(err)
				}
				m := &machine{History: h, origin: o, stood: [][]int{nil}}
				m.populate(t)
				t.Repeat(map[string]func(*rapid.T){
					"do": m.do, "do more": m.do, "do still more": m.do, "score": m.score, "score more": m.score,
					"undo": m.undo, "undo all": m.undoAll, "undo to": m.undoTo, "redo": m.redo,
					"note": m.note, "reopen": m.reopen, "vote": m.vote, "vote more": m.vote,
					"": m.check,
				})
				m.checkProbes(t)
				m.reopen(t)
				m.undoAll(t)
			})
		})
	}
}

// populate gives most runs a room to begin with: an empty one refuses every score.
func (m *machine) populate(t *rapid.T) {
	if m.Session().Solo() {
		return
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "people") {
		agency := rapid.SampledFrom([]string{"", "Health"}).Draw(t, "agency")
		m.try(t, Add[Participant]{Participant{ID: fmt.Sprintf("p%d", i+1), Agency: agency, Scoring: true}, End})
	}
}

func (m *machine) do(t *rapid.T) { m.try(t, change().Draw(t, "change")) }

// score makes a change that the round at hand is likely to take.
func (m *machine) score(t *rapid.T) { m.try(t, m.fitting(t)) }

func (m *machine) fitting(t *rapid.T) Change {
	statement := rapid.SampledFrom([]int{1, 1, 1, 2}).Draw(t, "statement")
	round := m.Session().At(statement).Rounds()
	switch rapid.IntRange(0, 8).Draw(t, "what fits") {
	case 0:
		return Reveal{statement, round}
	case 1:
		return BeginRound{statement, round + 1}
	case 2:
		return Correct{statement, rapid.IntRange(1, round).Draw(t, "round"), idOf(t, "p", 5), scoreOf(t)}
	case 3:
		return Add[Note]{Note{ID: NextID[Note](m.Session()), Statement: statement, Text: textOf(t), By: idOf(t, "p", 5), Round: round, Wishes: wishesOf(t)}, End}
	case 4:
		return Edit[Note]{Note{ID: idOf(t, "e", 5), Statement: statement, Text: textOf(t), By: idOf(t, "p", 5), Round: round, Wishes: wishesOf(t)}}
	default:
		return SetScore{statement, round, idOf(t, "p", 5), scoreOf(t)}
	}
}

// vote makes a change that the vote at hand is likely to take.
func (m *machine) vote(t *rapid.T) { m.try(t, m.fittingVote(t)) }

func (m *machine) fittingVote(t *rapid.T) Change {
	s := m.Session()
	if len(s.priorities) < 2 {
		return Add[Priority]{Priority{ID: NextID[Priority](s), What: "x"}, End}
	}
	var ids []string
	for _, p := range s.priorities {
		ids = append(ids, p.ID)
	}
	priority := rapid.SampledFrom(ids)
	switch rapid.IntRange(0, 9).Draw(t, "what of the vote") {
	case 0:
		return RevealVote{}
	case 1:
		return JoinDots{priority.Draw(t, "from"), priority.Draw(t, "to")}
	case 2:
		return Remove[Priority]{priority.Draw(t, "priority")}
	case 3:
		return BeginVote{3}
	default:
		if s.vote == nil {
			return BeginVote{3}
		}
		most := rapid.IntRange(1, 2).Draw(t, "most") // one dot each, and many lie alike
		return SetDots{idOf(t, "p", 3), rapid.MapOfN(priority, rapid.IntRange(1, most), 0, most).Draw(t, "dots")}
	}
}

func (m *machine) try(t *rapid.T, c Change) {
	before, was := dumptest.Dump(m.History), picture(m.Session())
	e, err := m.Do(c, noon)
	if err != nil {
		same(t, "refused, but the history changed", before, dumptest.Dump(m.History))
		return
	}
	m.log = append(m.log, e)
	m.past, m.next = append(m.past, stand{was, len(m.log)}), nil
	m.stands()
}

// stands writes down which changes stand after the latest entry.
func (m *machine) stands() {
	var now []int
	for _, p := range m.past {
		now = append(now, p.entry)
	}
	m.stood = append(m.stood, now)
}

// note adds time spent, which undo passes over, and leaves all that can be redone.
func (m *machine) note(t *rapid.T) {
	e, err := m.Note(spend(t), noon)
	if err != nil {
		return
	}
	m.log = append(m.log, e)
	m.stands()
}

func (m *machine) undo(t *rapid.T) {
	was := picture(m.Session())
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
	before := m.undone(e, was)
	same(t, "undone, but not as before", before, picture(m.Session()))
}

// undone follows an undo of the session as it was, and returns what it was before that.
func (m *machine) undone(e Entry, was string) (before string) {
	m.log = append(m.log, e)
	last := m.past[len(m.past)-1]
	m.past, m.next = m.past[:len(m.past)-1], append(m.next, stand{was, last.entry})
	m.stands()
	return last.picture
}

func (m *machine) undoAll(t *rapid.T) {
	for len(m.past) > 0 {
		m.undo(t)
	}
}

// undoTo: what stands afterwards is what stood then, less what had been undone since.
func (m *machine) undoTo(t *rapid.T) {
	seq := rapid.IntRange(0, len(m.log)+1).Draw(t, "seq")
	var want []int
	for i, entry := range m.stood[min(seq, len(m.log))] {
		if i >= len(m.past) || m.past[i].entry != entry {
			break
		}
		want = append(want, entry)
	}
	was := picture(m.Session())
	entries, err := m.UndoTo(uint64(seq), noon)
	if (err == ErrNothingToUndo) != (len(want) == len(m.past)) || err != nil && err != ErrNothingToUndo {
		t.Fatalf("undo to %d: %v, where %d of %d changes stay", seq, err, len(want), len(m.past))
	}
	for _, e := range entries {
		was = m.undone(e, was)
	}
	same(t, "undone, but not as before", was, picture(m.Session()))
	if got := m.stood[len(m.stood)-1]; !slices.Equal(got, want) {
		t.Fatalf("undone to %d, %v stand; want %v", seq, got, want)
	}
}

func (m *machine) redo(t *rapid.T) {
	was := picture(m.Session())
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
	last := m.next[len(m.next)-1]
	same(t, "redone, but not as after", last.picture, picture(m.Session()))
	m.past, m.next = append(m.past, stand{was, last.entry}), m.next[:len(m.next)-1]
	m.stands()
}

// reopen goes on with a history made from the log, as a restart would.
func (m *machine) reopen(t *rapid.T) {
	again := replayed(t, m.origin, smallFramework(), m.log)
	same(t, "replayed, but not the same", dumptest.Dump(m.History), dumptest.Dump(again))
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
	m.checkPlan(t)
	shadowOf(m.origin, m.log).check(t, m.Session())
	m.checkSecrets(t)
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
		if !p.Scoring && s.Room().HasScored(p.ID) {
			t.Fatalf("%s observes, but has scored", p.Label())
		}
		if s.Anonymous() && p.Name != "" {
			t.Fatalf("%s has the name %s", p.Alias(), p.Name)
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
	if s.Solo() && len(s.Room().Scorers()) != 1 {
		t.Fatalf("%d people score alone", len(s.Room().Scorers()))
	}
}

// checkSummary: what is worked out hangs together, whatever was entered.
func (m *machine) checkSummary(t *rapid.T) {
	s := m.Session()
	settled := 0
	for _, st := range s.Statements() {
		n := st.Number
		scores := s.At(n).Distribution()
		all := scores.Answered() + scores.Missing
		if all > len(s.At(n).Scorers()) || s.At(n).Rounds() == 1 && len(s.At(n).rounds[0].corrections) == 0 && all != len(s.At(n).Scorers()) {
			t.Fatalf("statement %d: %+v of %d scorers", n, scores, len(s.At(n).Scorers()))
		}
		if s.At(n).Progress() == Settled {
			settled++
		}
	}
	if s.Settled() != settled {
		t.Fatalf("%d are counted as settled, but %d are", s.Settled(), settled)
	}
}

// checkPlan: what the plan refers to is there, and the vote is one that people could
// have come to.
func (m *machine) checkPlan(t *rapid.T) {
	s := m.Session()
	for _, p := range s.priorities {
		for _, id := range p.Barriers {
			if position(s.barriers, id) < 0 {
				t.Fatalf("%s is to remove the barrier %s, which is not there", p.ID, id)
			}
		}
	}
	if s.vote == nil {
		return
	}
	if !s.vote.possible(s) {
		t.Fatalf("the vote %+v", s.vote)
	}
	next := NextID[Priority](s)
	for who, dots := range s.vote.Dots {
		if _, ok := dots[next]; ok {
			t.Fatalf("dots of %s lie on %s, the next priority", who, next)
		}
	}
}

// picture is all that undo brings back: everything but the time spent.
func picture(s *Session) string { return secondsLine.ReplaceAllString(dumptest.Dump(s), "") }

var secondsLine = regexp.MustCompile(`\n *seconds: -?\d+`)

func same(t *rapid.T, what, want, got string) {
	if want != got {
		t.Fatalf("%s:\n%s", what, cmp.Diff(want, got))
	}
}
