package workshop_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// inRow wants people in the row with what they gave.
func inRow(s *tuitest.Sim, people ...string) {
	s.T.Helper()
	for _, p := range people {
		if !strings.Contains(s.Words(), p) {
			s.T.Errorf("%q is not in the row:\n%s", p, s.See())
		}
	}
}

func TestBlindStatementThroughTwoRounds(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Shows("blind", "0 of 4 in", "Ann □")
	s.Press("0 5")
	s.Shows("2 of 4 in", "sealed: r reveals")
	inRow(s, "Ann ■", "Bob ■", "Cath □")
	s.Press("1 4")
	s.Shows("4 of 4 in")
	s.Hides("median", "people disagree")
	s.Press("r")
	s.Shows("4 of 4 in: people disagree", "median 2.5", "To discuss: ask the 5 (Bob) and the 0 (Ann) what they see")
	s.Press("up")
	inRow(s, "Ann 0", "Bob 5", "Cath 1", "Dai 4")
	s.Press("R")
	s.Shows("round 2", "0 of 4 in")
	s.Hides("r reveals") // there is nothing to reveal yet
	inRow(s, "Ann □")
	s.Press("3 5 3 d")
	s.Shows("sealed: r reveals")
	inRow(s, "Ann ■")
	s.Press("c")
	s.Shows("4 of 4 in", "round 1: median 2.5, 0 to 5", "sealed: r reveals")
	s.Hides("To discuss")
	s.Press("enter")
	s.Shows("round 1 ", "round 2 ", "round 1: median 2.5, 0 to 5; round 2: median 3, 3 to 5; 3 moved")
	s.Press("m")
	s.Shows("who moved", "Ann: from 0 to 3", "Cath: from 1 to 3", "Dai: from 4 to don't know")
	s.Hides("Bob:")
	s.Press("m 3")
	if c, ok := s.Session().At(1).Consensus(); !ok || c.Score != model.Points(3) {
		t.Errorf("the consensus is %v, want 3", c.Score)
	}
	s.Saved()
}

func TestBlindRowEntryIsThePeopleAndThreeKeys(t *testing.T) {
	s := tuitest.Ballots(t)
	before := s.Place()
	keys := []string{"3", "4", "d", "2", "enter", "3", "enter"} // four cards, reveal, the consensus, on
	for i, key := range keys {
		if s.Place() != before {
			t.Fatalf("the statement was left before key %d", i+1)
		}
		s.Press(key)
	}
	if most := len(tuitest.Four) + 3; len(keys) > most || s.Place() == before {
		t.Fatalf("after %d keys, at most %d, the room is at %v", len(keys), most, s.Place())
	}
	if _, ok := s.Session().At(1).Consensus(); !ok || !s.Session().At(1).Revealed() {
		t.Error("the statement is not settled")
	}
}

func TestBlindRevealAsksWhenScoresAreMissing(t *testing.T) {
	for missing, question := range map[int]string{1: "Reveal although one score is missing?", 2: "Reveal although 2 scores are missing?"} {
		s := tuitest.Ballots(t)
		s.Press(strings.Repeat("3 ", len(tuitest.Four)-missing) + "r")
		s.Shows(question)
		s.Press("enter r n")
		if s.Session().At(1).Revealed() {
			t.Fatal("revealed without a yes")
		}
		s.Press("r y")
		if !s.Session().At(1).Revealed() {
			t.Fatal("yes did not reveal")
		}
	}
}

func TestBlindMissingAreNamed(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("3 right 4 m")
	s.Shows("Not in yet: Bob, Dai")
	s.Press("left left 2 right 1 m")
	s.Shows("All scores are in.")
}

func TestBlindKeysInTheWrongOrder(t *testing.T) {
	for _, c := range []struct{ keys, says string }{
		{"r", "Nobody has scored statement 1 yet; enter scores before you reveal them."},
		{"R", "Nobody has scored round 1 of statement 1 yet; use that round first."},
		{"3 R", "Round 1 of statement 1 is not revealed yet; reveal it before you begin another."},
		{"3 c 4", "Reveal the scores first, with r; then agree."},
		{"3 c n", "Reveal the scores first, with r; then agree."},
		{"3 c backspace", "Reveal the scores first, with r; then agree."},
		{"3 4 2 1 r r", "Round 1 is revealed already; R begins another."},
		{"3 4 2 1 r R r", "Nobody has scored statement 1 in round 2 yet; enter scores before you reveal them."},
		{"3 4 2 1 r R 3 R", "Round 2 of statement 1 is not revealed yet; reveal it before you begin another."},
	} {
		s := tuitest.Ballots(t)
		s.Press(c.keys)
		s.Shows(c.says)
		if _, agreed := s.Session().At(1).Consensus(); agreed {
			t.Errorf("%s: there is a consensus", c.keys)
		}
	}
}

func TestBlindThirdRoundIsAskedAbout(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("3 4 2 1 r R 3 4 2 1 r R")
	s.Shows("Begin round 3?", "a third rarely moves anybody")
	s.Press("n")
	if n := s.Session().At(1).Rounds(); n != 2 {
		t.Fatalf("n began round %d", n)
	}
	s.Press("R y")
	s.Shows("round 3", "0 of 4 in")
}

func TestOpenSessionHasRoundsToo(t *testing.T) {
	s := tuitest.Opened(t, 120, 36, tuitest.Room(t, framework.Builtin(), tuitest.Four...))
	s.Press("0 5 1 4 R")
	s.Shows("round 2", "0 of 4 in")
	s.Press("3 4 3 4")
	s.Press("enter")
	s.Shows("round 1: median 2.5, 0 to 5; round 2: median 3.5, 3 to 4; 3 moved")
	s.Hides("sealed")
	if n := len(s.Session().At(1).Moves(1, 2)); n != 3 {
		t.Errorf("%d moved, want 3", n)
	}
	if _, corrected := s.Session().At(1).Corrected(2, "p1"); corrected {
		t.Error("a score of an open session became a correction")
	}
}

func TestBlindUndoOfARevealConcealsAgain(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("0 5 1 4 r")
	s.Shows("0 (Ann)")
	s.Press("u")
	s.Shows("Undone: round 1 of statement 1 revealed")
	s.Hides("0 (Ann)", "median")
	s.Press("up")
	inRow(s, "Bob ■")
	s.Press("ctrl+r c")
	s.Shows("0 (Ann)")
	s.Saved()
}

func TestBlindCorrectionsSaySo(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("3 4 2 r y up left left left")
	for _, step := range []struct{ keys, says string }{
		{"5", "Corrected: Ann 5, was 3"},
		{"left 4", "Corrected: Ann 4, was 3"},
		{"left backspace", "Corrected: Ann no score, was 3"},
		{"3", "Corrected: Ann 3, as it was revealed"},
		{"right right 2", "Added after the reveal: Dai 2"},
	} {
		s.Press(step.keys)
		s.Shows(step.says)
	}
	s.Press("up left left left 3")
	s.Hides("Corrected", "Added") // as it was
	if _, ok := s.Session().At(1).Corrected(1, "p1"); ok {
		t.Error("a correction back to what was revealed stays a correction")
	}
	s.Press("H")
	s.Shows("Ann at statement 1, round 1: score corrected from 3 to 5")
	s.Saved()
}

func TestBlindSomebodyWhoLeftIsNotMissing(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("0 5 1 4 r R P delete y q")
	s.Shows("0 of 3 in")
	s.Hides("Ann ")
}

func TestAnonymousSessionRefusesNames(t *testing.T) {
	s := tuitest.Aliases(t)
	s.Shows("anonymous")
	s.Press("P a")
	s.Type("Zebedee")
	s.Press("enter")
	s.Shows("This session is anonymous: people are called by number only, so leave the name empty.")
	s.Press("esc y")
	s.Hides("Zebedee")
	for _, p := range s.Session().Participants() {
		if p.Name != "" {
			t.Errorf("%s has a name", p.ID)
		}
	}
	s.Saved()
}

func TestAnonymousHistoryTiesNobodyToATime(t *testing.T) {
	s := tuitest.Aliases(t)
	s.Press("0 5 1 4 r up 3 u H backspace")
	s.Resize(200, 60)
	s.Shows("somebody at statement 1: score entered", "somebody at statement 1, round 1: score corrected from 0 to 3")
	s.Hides("Participant")
	s.Press("esc u ctrl+r")
	if said := s.Said(); !strings.HasPrefix(said, "Done again: ") || strings.Contains(said, "Participant") {
		t.Errorf("%q", said)
	}
}

func TestAnonymousPromptPointsAtNobody(t *testing.T) {
	s := tuitest.Aliases(t)
	s.Press("0 5 5 4 r")
	s.Shows("To discuss: what may a 5 and a 0 have seen?")
}

func TestSetUpOfABlindAnonymousSession(t *testing.T) {
	s := tuitest.New(t, 120, 36)
	s.Press("n")
	s.Type("Northvale")
	s.ToField("Ends at")
	s.Type("15:30")
	s.ToField("Scores")
	s.Press("right tab right ctrl+s")
	session := s.Session()
	if !session.Blind() || !session.Anonymous() || session.Details().Ends != "15:30" {
		t.Errorf("blind %v, anonymous %v, ends %q", session.Blind(), session.Anonymous(), session.Details().Ends)
	}
	s.Press("+")
	s.Type("3")
	s.Press("enter")
	s.Saved()
	s.Press("esc y n")
	s.Type("Northvale again")
	s.ToField("Ends at")
	s.Type("half past three")
	s.Press("ctrl+s")
	s.Shows("is not a time of day")
}

func TestMovesOfOneRound(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("3 3 3 3 r R 3 3 3 3 r m")
	s.Shows("Nobody moved.")
	s.Press("u") // the reveal that the page rests on
	s.Shows("There is one round only.")
}

func TestBlindSessionWithoutPeople(t *testing.T) {
	s := tuitest.Opened(t, 120, 36, tuitest.RoomOf(t, framework.Builtin(), tuitest.Blind))
	s.Press("m")
	s.Shows("Nobody scores yet; P adds people.")
	s.Press("r")
	s.Shows("Nobody has scored statement 1 yet")
	s.Press("c 3")
	s.Shows("●3.0")
}

func TestHowPeopleScoreIsSettledWithTheFirstScore(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("P N")
	s.ToField("Scores")
	s.Press("right enter")
	if !s.Session().Blind() {
		t.Fatalf("the session is open still:\n%s", s.See())
	}
	s.Press("q 3 P N")
	s.ToField("Scores")
	s.Press("right enter")
	s.Shows("Scores are in already")
	if !s.Session().Blind() {
		t.Error("sealed scores were opened")
	}
}

// Two quick Enters must not pass over what the first of them revealed.
func TestEnterAfterTheRevealWaitsForTheConsensus(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("0 5 1 4 enter enter")
	s.Shows("1 of 20", "No consensus is recorded yet")
	s.Press("enter")
	s.Shows("2 of 20")
}

// Nothing is agreed in a blind session before the scores were seen.
// The footer of a blind row offers the reveal once a score is in, and no consensus before it.
func TestBlindFooterOffersTheReveal(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.RoomOf(t, framework.Builtin(), tuitest.Blind, tuitest.Four...))
		footer := func(reveal, consensus bool) {
			t.Helper()
			f := s.Footer()
			if strings.Contains(f, "r reveal") != reveal || strings.Contains(f, "Enter consensus") != consensus {
				t.Errorf("%v: %s", size, f)
			}
		}
		footer(false, false)
		s.Press("3")
		footer(true, false)
		s.Press("4 left")
		footer(true, false)
		s.Press("r y up")
		footer(false, true)
	}
}

func TestNoConsensusBeforeTheReveal(t *testing.T) {
	s := tuitest.Ballots(t)
	for _, keys := range []string{"c 3", "up 1 2 c 3", "n", "backspace"} {
		s.Press(keys)
		s.Shows("Reveal the scores first, with r; then agree.")
		if _, ok := s.Session().At(1).Consensus(); ok {
			t.Fatalf("%s: there is a consensus before the reveal", keys)
		}
	}
}

func TestEscapeLeavesTheWallFirst(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("w esc")
	s.Shows("1 of 20, step 1")
	s.Press("esc y")
	s.Shows("Done")
}

// TestAnotherRoundAsksWhereItTakesSomething: with everybody in and nothing agreed it is one key, and
// otherwise it asks, and begins nothing before y.
func TestAnotherRoundAsksWhereItTakesSomething(t *testing.T) {
	for _, c := range []struct{ keys, asks string }{
		{"0 5 1 4 R", ""},
		{"0 5 1 R", "1 person has not answered in round 1"},
		{"0 5 R", "2 people have not answered in round 1"},
		{"0 5 1 4 enter 3 R", "The consensus of 3 stays until another is recorded."},
	} {
		s := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), tuitest.Four...))
		s.Press(c.keys)
		if c.asks != "" {
			s.Shows("Begin round 2?", c.asks)
			if n := s.Session().At(1).Rounds(); n != 1 {
				t.Errorf("%s: %d rounds before the answer", c.keys, n)
			}
			s.Press("y")
		}
		if n := s.Session().At(1).Rounds(); n != 2 {
			t.Errorf("%s: %d rounds", c.keys, n)
		}
	}
}
