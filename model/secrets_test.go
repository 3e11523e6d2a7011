package model

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The tests here are of non-interference. A twin is a history with the same log but
// for the scores that nobody has seen: everything that both of them tell must be the
// same, to the byte. So no output can hold such a score, nor anything made from one.

// checkSecrets holds all that the history tells against what its twin does.
func (m *machine) checkSecrets(t *rapid.T) {
	log := m.twinLog(t)
	if reflect.DeepEqual(log, m.log) {
		return // nothing is secret yet
	}
	twin := replayed(t, m.origin, smallFramework(), log)
	same(t, "other scores in sealed rounds are told apart", told(m.History), told(twin))
}

// checkProbes: nor is any change answered otherwise. What a Reveal shows differs, but
// whether it is taken does not.
func (m *machine) checkProbes(t *rapid.T) {
	one := replayed(t, m.origin, smallFramework(), m.log)
	twin := replayed(t, m.origin, smallFramework(), m.twinLog(t))
	for range 20 {
		c := single().Draw(t, "probe")
		if rapid.Bool().Draw(t, "fitting") {
			c = m.fitting(t)
		}
		same(t, "the words tell", c.Words(one.Session()), c.Words(twin.Session()))
		_, errOne := one.Do(c, noon)
		_, errTwin := twin.Do(c, noon)
		if (errOne == nil) != (errTwin == nil) || errOne != nil && errOne.Error() != errTwin.Error() {
			t.Fatalf("%#v is answered with %v and with %v", c, errOne, errTwin)
		}
		if errOne != nil {
			continue
		}
		if _, reveals := c.(Reveal); !reveals {
			same(t, "a change tells", told(one), told(twin))
		}
		for _, h := range []*History{one, twin} {
			if _, err := h.Undo(noon); err != nil {
				t.Fatal(err)
			}
		}
		same(t, "an undo tells", told(one), told(twin))
	}
}

// secret is one answer of one person in one round.
type secret struct {
	statement, round int
	who              string
}

// twinLog is the machine's log with every score changed that was entered blind and is
// not seen: those of sealed rounds, of rounds that were taken back, and those that
// were entered over before the reveal.
func (m *machine) twinLog(t *rapid.T) []Entry {
	turn := rapid.IntRange(1, 6).Draw(t, "turn")
	end, sofar := shadowOf(m.origin, m.log), shadowOf(m.origin, nil)
	other := func(k secret, score Score) Score {
		if score == NoScore || !sofar.blind {
			return score
		}
		kept := NoScore
		if rounds := end.rounds[k.statement]; end.blind && k.round <= len(rounds) && rounds[k.round-1].fixed {
			if r := rounds[k.round-1]; sofar.leaves > r.revealedAt {
				return score // everybody sees it
			} else {
				kept = r.given[k.who]
			}
		}
		return turned(score, kept, turn)
	}
	log := slices.Clone(m.log)
	for i := range log {
		log[i].Change = rescored(log[i].Change, sofar, other)
	}
	return log
}

// rescored is a change with other scores; the shadow takes it on the way.
func rescored(c Change, sofar *shadow, other func(secret, Score) Score) Change {
	if b, ok := c.(Batch); ok {
		twin := Batch{Label: b.Label}
		for _, inner := range b.Changes {
			twin.Changes = append(twin.Changes, rescored(inner, sofar, other))
		}
		return twin
	}
	sofar.take(c)
	switch c := c.(type) {
	case SetScore:
		c.Score = other(secret{c.Statement, c.Round, c.Participant}, c.Score)
		return c
	case Correct:
		c.Score = other(secret{c.Statement, c.Round, c.Participant}, c.Score)
		return c
	}
	return c
}

// turned is another answer for each answer but the one that is kept, one to one.
func turned(score, kept Score, turn int) Score {
	if score == kept {
		return score
	}
	answers := slices.DeleteFunc(allScores(), func(s Score) bool { return s == NoScore || s == kept })
	return answers[(slices.Index(answers, score)+turn)%len(answers)]
}

// told is everything that a history and its session tell to whoever asks.
func told(h *History) string {
	s := h.Session()
	overview, err := json.Marshal(s.Overview(noon, Place{}))
	if err != nil {
		return err.Error()
	}
	sum := s.Summary()
	for i := range sum.Statements {
		sum.Statements[i].Consensus = nil // its address; it is asked for below
	}
	all := []any{
		h.Lines(), h.UndoWords(), h.RedoWords(), h.Seq(), string(overview), sum.Statements,
		numbersOf(sum.Strengths), numbersOf(sum.Gaps), numbersOf(sum.Discuss), numbersOf(sum.Unagreed),
		numbersOf(sum.Flagged), numbersOf(sum.Unscored), numbersOf(sum.Unrevealed),
		s.Attendance(), s.Settled(), s.Blind(), s.Anonymous(), s.Solo(), s.Origin(), s.ID(), s.Details(),
		s.Participants(), s.Scorers(), s.Notes(), s.Barriers(), s.Priorities(), s.Tour(),
		s.NewNoteID(), s.NewBarrierID(), s.NewPriorityID(),
	}
	for _, a := range s.StepAverages() {
		all = append(all, a.Individual, a.Consensus, a.Scores)
	}
	var numbers []int
	for _, st := range s.Statements() {
		n := st.Number
		numbers = append(numbers, n)
		summary, _ := s.Summarise(n)
		consensus, _ := s.Consensus(n)
		all = append(all, summary.Figures, summary.Outside, consensus, s.Distribution(n), s.RoundSummaries(n),
			s.Rounds(n), s.Revealed(n), s.Progress(n), s.Spent(n), s.Flagged(n), s.Evidence(n), s.ByAgency(n), s.ScorersOf(n),
			s.BarriersAt(Target{Statement: n}), s.PrioritiesAt(Target{Statement: n}))
		for from := range s.Rounds(n) + 2 {
			for to := range s.Rounds(n) + 2 {
				all = append(all, s.Moves(n, from, to))
			}
			for _, p := range s.Participants() {
				was, corrected := s.Corrected(n, from, p.ID)
				all = append(all, s.Score(n, p.ID), s.RoundScore(n, from, p.ID), was, corrected)
			}
		}
	}
	for _, p := range s.Participants() {
		all = append(all, s.MayRemove(p.ID))
	}
	return fmt.Sprintf("%+v", append(all, s.ByAgency(numbers...)))
}

// TestEverythingToldIsHeldAgainstTheTwin keeps told complete: a method that is added
// is to be added there too, or here with the reason why it tells nothing.
func TestEverythingToldIsHeldAgainstTheTwin(t *testing.T) {
	asked := []string{
		"Anonymous", "Attendance", "Barriers", "BarriersAt", "Blind", "ByAgency", "Consensus", "Corrected", "Details",
		"Distribution", "Evidence", "Flagged", "ID", "MayRemove", "Moves", "NewBarrierID", "NewNoteID",
		"NewPriorityID", "Notes", "Origin", "Overview", "Participants", "Priorities", "PrioritiesAt", "Progress", "Revealed",
		"RoundScore", "RoundSummaries", "Rounds", "Score", "Scorers", "ScorersOf", "Settled", "Solo", "Spent", "Statements",
		"StepAverages", "Summarise", "Summary", "Tour",
		"Lines", "RedoWords", "Seq", "Session", "UndoWords",

		"Comment", "Participant", // one of those in Notes and Participants
		"Framework",                                       // the same before anything is said
		"NewParticipantID",                                // a draw, or the number after the last of Participants
		"Do", "Note", "Undo", "Redo", "UndoTo", "Entries", // their entries are for the log, which holds the scores
		"Replay",
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[*Session](), reflect.TypeFor[*History]()} {
		for i := range typ.NumMethod() {
			if name := typ.Method(i).Name; !slices.Contains(asked, name) {
				t.Errorf("%v has the method %s, which is not held against the twin", typ, name)
			}
		}
	}
	for field := range reflect.TypeFor[Session]().NumField() {
		if f := reflect.TypeFor[Session]().Field(field); f.IsExported() {
			t.Errorf("the session hands out %s", f.Name)
		}
	}
}
