package model

import (
	"slices"
	"testing"

	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal/refusaltest"

	"github.com/google/go-cmp/cmp"
)

// blindOf is a blind group session with so many unnamed scorers.
func blindOf(t testing.TB, people int) *room {
	t.Helper()
	o := origin(Group)
	o.Blind = true
	return roomOf(t, o, people)
}

func roomOf(t testing.TB, o Origin, people int) *room {
	t.Helper()
	h, err := NewHistory(o, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	r := &room{History: h, t: t}
	r.join(people)
	return r
}

// refused makes a change that must be refused and must leave everything as it was.
func (r *room) refused(c Change, says ...string) {
	r.t.Helper()
	before := dumptest.Dump(r.History)
	_, err := r.Do(c, noon)
	refusaltest.Want(r.t, err, says...)
	if diff := cmp.Diff(before, dumptest.Dump(r.History)); diff != "" {
		r.t.Errorf("%#v refused, but\n%s", c, diff)
	}
}

// back undoes so many changes.
func (r *room) back(times int) {
	r.t.Helper()
	for range times {
		e, err := r.Undo(noon)
		if err != nil {
			r.t.Fatal(err)
		}
		r.log = append(r.log, e)
	}
}

func TestABlindRoundIsSealedUntilItsReveal(t *testing.T) {
	r := blindOf(t, 4)
	s := r.Session()
	r.scores(1, "1 5 dk -")
	if s.At(1).Revealed() || s.At(1).Score("p1") != Sealed || s.At(1).Score("p3") != Sealed || s.At(1).Score("p4") != NoScore {
		t.Errorf("revealed %v, p1 %v, p4 %v", s.At(1).Revealed(), s.At(1).Score("p1"), s.At(1).Score("p4"))
	}
	if got, want := s.At(1).Distribution(), onUsual([levels]int{}, Distribution{Missing: 1, Sealed: 3}); !sameCounts(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if s.At(1).RoundSummaries() != nil || s.At(1).Progress() != Begun {
		t.Errorf("%+v, progress %d", s.At(1).RoundSummaries(), s.At(1).Progress())
	}
	r.do(Reveal{1, 1})
	if !s.At(1).Revealed() || s.At(1).Score("p2") != Points(5) || s.At(1).Score("p3") != DontKnow {
		t.Errorf("revealed %v, p2 %v", s.At(1).Revealed(), s.At(1).Score("p2"))
	}
	if got, want := s.At(1).Distribution(), onUsual([levels]int{0, 1, 0, 0, 0, 1}, Distribution{DontKnow: 1, Missing: 1}); !sameCounts(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	r.back(1)
	if s.At(1).Revealed() || s.At(1).Score("p2") != Sealed {
		t.Error("the undo did not conceal the round")
	}
	r.do(SetScore{1, 1, "p1", Points(2)}) // it can be scored again
}

// TestSealedAnswersOfThoseWhoLeft count, and nobody waits for those who left without.
func TestSealedAnswersOfThoseWhoLeft(t *testing.T) {
	r := blindOf(t, 4)
	r.scores(1, "1 5")
	r.do(Leave{"p1", true}, Leave{"p4", true})
	if got, want := r.Session().At(1).Distribution(), onUsual([levels]int{}, Distribution{Missing: 1, Sealed: 2}); !sameCounts(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	r.refused(Remove[Participant]{"p1"}, "has scored", "left")
	r.refused(Edit[Participant]{Participant{ID: "p2"}}, "has scored")
	r.do(Edit[Participant]{Participant{ID: "p2", Name: "Beth", Agency: "Health", Scoring: true}}, Reveal{1, 1})
	if got, want := r.Session().At(1).Distribution(), onUsual([levels]int{0, 1, 0, 0, 0, 1}, Distribution{Missing: 1}); !sameCounts(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestRevealIsRefused(t *testing.T) {
	r := blindOf(t, 2)
	r.refused(Reveal{1, 1}, "nobody has scored statement 1")
	r.refused(Reveal{1, 2}, "no round 2")
	r.refused(Reveal{6, 1}, "no statement 6")
	r.scores(1, "1 5")
	r.do(Reveal{1, 1})
	if _, err := r.Do(Reveal{1, 1}, noon); !NoChange(err) {
		t.Errorf("revealed twice: %v", err)
	}
	open := groupOf(t, 1)
	open.scores(1, "1")
	open.refused(Reveal{1, 1}, "open")
}

func TestARevealedRoundIsFixed(t *testing.T) {
	r := blindOf(t, 3)
	r.scores(1, "1 5")
	r.do(Reveal{1, 1})
	r.refused(SetScore{1, 1, "p1", Points(2)}, "fixed", "correct", "another round")
	r.refused(SetScore{1, 1, "p3", Points(2)}, "fixed")
	r.refused(SetScore{1, 1, "p1", NoScore}, "fixed")
}

func TestRoundsStandBesideEachOther(t *testing.T) {
	r := blindOf(t, 4)
	s := r.Session()
	r.refused(BeginRound{1, 2}, "nobody has scored round 1")
	r.scores(1, "1 5 3 dk")
	r.refused(BeginRound{1, 2}, "not revealed")
	r.do(Reveal{1, 1})
	r.refused(BeginRound{1, 3}, "next round", "round 2")
	r.do(BeginRound{1, 2})
	r.refused(SetScore{1, 1, "p1", Points(3)}, "fixed")
	r.do(SetScore{1, 2, "p1", Points(3)}, SetScore{1, 2, "p2", Points(5)}, SetScore{1, 2, "p4", Points(4)})
	if s.At(1).Rounds() != 2 || s.At(1).Score("p1") != Sealed || s.At(1).RoundScore(1, "p1") != Points(1) {
		t.Errorf("%d rounds, p1 %v after %v", s.At(1).Rounds(), s.At(1).Score("p1"), s.At(1).RoundScore(1, "p1"))
	}
	if d := s.At(1).Distribution(); d.N() != 3 || d.Sealed != 0 || s.At(1).Moves(1, 2) != nil || len(s.At(1).RoundSummaries()) != 1 {
		t.Errorf("before the second reveal the first round stands: %+v, moves %v", d, s.At(1).Moves(1, 2))
	}
	r.do(Reveal{1, 2})
	var moves []string
	for _, m := range s.At(1).Moves(1, 2) {
		moves = append(moves, m.Participant.Alias()+": "+m.From.Words()+" to "+m.To.Words())
	}
	if want := []string{"Participant 1: 1 to 3", "Participant 4: don't know to 4"}; !slices.Equal(moves, want) {
		t.Errorf("%q, want %q", moves, want)
	}
	all := s.At(1).RoundSummaries()
	if len(all) != 2 || all[0].Number != 1 || all[0].Figures.Median != 3 || all[1].Figures.Median != 4 || all[1].Figures.Min != 3 {
		t.Errorf("rounds %+v", all)
	}
	if d := s.At(1).Distribution(); d.N() != 3 {
		t.Errorf("%+v", d)
	}
	r.back(5) // the reveal, three scores, the round
	if s.At(1).Rounds() != 1 || s.At(1).Score("p1") != Points(1) {
		t.Errorf("%d rounds, p1 %v", s.At(1).Rounds(), s.At(1).Score("p1"))
	}
}

// TestAnEmptyRoundWipesNothing: until somebody scores in it, the one before stands.
func TestAnEmptyRoundWipesNothing(t *testing.T) {
	r := groupOf(t, 2)
	s := r.Session()
	r.scores(1, "1 5")
	before := s.At(1).Distribution()
	r.do(BeginRound{1, 2})
	if !sameCounts(s.At(1).Distribution(), before) || s.At(1).Progress() != Begun || s.At(1).Score("p1") != NoScore {
		t.Errorf("%+v, progress %d, p1 %v", s.At(1).Distribution(), s.At(1).Progress(), s.At(1).Score("p1"))
	}
	r.refused(SetScore{1, 1, "p1", Points(3)}, "fixed")
	r.do(SetScore{1, 2, "p1", Points(3)})
	if got, want := s.At(1).Distribution(), onUsual([levels]int{3: 1}, Distribution{Missing: 1}); !sameCounts(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	r.back(2)
	r.do(SetScore{1, 1, "p1", Points(2)}) // the first is the current one again
}

func TestACorrectionStandsBesideWhatWasRevealed(t *testing.T) {
	r := blindOf(t, 3)
	s := r.Session()
	r.scores(1, "1 5")
	r.refused(Correct{1, 1, "p1", Points(2)}, "not fixed", "enter the score")
	r.do(Reveal{1, 1}, Correct{1, 1, "p1", Points(4)}, Correct{1, 1, "p3", Points(0)}, Correct{1, 1, "p2", NoScore})
	for who, want := range map[string][2]Score{"p1": {Points(1), Points(4)}, "p2": {Points(5), NoScore}, "p3": {NoScore, Points(0)}} {
		if was, ok := s.At(1).Corrected(1, who); !ok || was != want[0] || s.At(1).Score(who) != want[1] {
			t.Errorf("%s: corrected %v from %s to %s", who, ok, was.Words(), s.At(1).Score(who).Words())
		}
	}
	if got := r.UndoWords(); got != "Participant 2 at statement 1, round 1: score corrected from 5 to no score" {
		t.Errorf("undo would say %q", got)
	}
	r.refused(Remove[Participant]{"p2"}, "has scored")
	r.do(Correct{1, 1, "p1", Points(3)}, Correct{1, 1, "p1", Points(1)})
	if _, ok := s.At(1).Corrected(1, "p1"); ok || s.At(1).Score("p1") != Points(1) {
		t.Error("corrected back, it still counts as corrected")
	}
	if _, err := r.Do(Correct{1, 1, "p1", Points(1)}, noon); !NoChange(err) {
		t.Errorf("to what it is: %v", err)
	}
	r.refused(Correct{1, 1, "p9", Points(1)}, "p9")
	r.refused(Correct{1, 1, "p1", Sealed}, "no score")
	r.back(6) // five corrections and the reveal
	if s.At(1).Revealed() || len(s.At(1).rounds[0].corrections) != 0 {
		t.Errorf("%s", dumptest.Dump(s.At(1).rounds[0]))
	}
}

func TestConsensusWaitsForTheReveal(t *testing.T) {
	r := blindOf(t, 2)
	r.agree(1, 3) // nothing is in, so nothing is sealed
	r.scores(1, "1 5")
	r.refused(SetConsensus{1, &Consensus{Score: Points(4)}}, "not revealed")
	r.refused(SetConsensus{1, nil}, "not revealed") // its undo would be refused
	r.do(Reveal{1, 1}, SetConsensus{1, &Consensus{Score: Points(4)}}, BeginRound{1, 2})
	r.agree(1, 2)
	r.do(SetScore{1, 2, "p1", Points(1)})
	r.refused(SetConsensus{1, &Consensus{}}, "not revealed")
	r.back(8)
}

func TestBlindOrOpenIsSettledByTheFirstScore(t *testing.T) {
	r := groupOf(t, 1)
	r.do(SetBlind{true})
	if !r.Session().Blind() {
		t.Error("the session is not blind")
	}
	r.scores(1, "3")
	r.refused(SetBlind{false}, "scores are in already")
	r.do(SetScore{1, 1, "p1", NoScore}, SetBlind{false})
	if _, err := r.Do(SetBlind{false}, noon); !NoChange(err) {
		t.Errorf("open twice: %v", err)
	}
	newRoom(t, Solo, smallFramework()).refused(SetBlind{true}, "alone", "nothing to hide")
	newRoom(t, Solo, smallFramework()).refused(BeginRound{1, 2}, "alone")
	o := origin(Solo)
	o.Blind = true
	_, err := NewHistory(o, smallFramework())
	refusaltest.Want(t, err, "alone", "open session")
}

// TestASealedAnswerIsNotGuessed: trying the points one after another tells nothing.
func TestASealedAnswerIsNotGuessed(t *testing.T) {
	r := blindOf(t, 1)
	r.scores(1, "3")
	for p := range levels {
		if _, err := r.Do(SetScore{1, 1, "p1", Points(p)}, noon); err != nil {
			t.Errorf("%d: %v", p, err)
		}
		r.back(1)
	}
	r.do(Reveal{1, 1})
	if got := r.Session().At(1).Score("p1"); got != Points(3) {
		t.Errorf("p1 has %s", got.Words())
	}
}
