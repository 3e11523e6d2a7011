package tui

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/workshop"
)

var four = []string{"Ann", "Bob", "Cath", "Dai"}

// opened begins the program on a store with one session and opens it.
func opened(t testing.TB, width, height int, m *memory, change ...func(*Config)) *sim {
	t.Helper()
	s := newSim(t, width, height, append([]func(*Config){stored(m)}, change...)...)
	s.press("enter")
	s.shows("1 of 20")
	return s
}

// ballots is a blind session of Ann, Bob, Cath and Dai, at its first statement.
func ballots(t testing.TB, change ...func(*Config)) *sim {
	t.Helper()
	return opened(t, 120, 36, roomOf(t, framework.Builtin(), blind, four...), change...)
}

// aliases is an anonymous session of four.
func aliases(t testing.TB) *sim {
	t.Helper()
	return opened(t, 120, 36, roomOf(t, framework.Builtin(), anonymous, "", "", "", ""))
}

func TestBlindStatementThroughTwoRounds(t *testing.T) {
	s := ballots(t)
	s.shows("blind", "0 of 4 in", "Ann  ○")
	s.press("0 5")
	s.shows("2 of 4 in", "Ann  ●", "Bob  ●", "Cath ○", "sealed: r reveals")
	s.press("1 4")
	s.shows("4 of 4 in")
	s.hides("median", "Ann  0")
	s.press("r")
	s.shows("Ann  0", "Bob  5", "Cath 1", "Dai  4", "median 2.5", "To discuss: ask the 5 and the 0")
	s.press("R")
	s.shows("round 2", "0 of 4 in", "Ann  ○", "round 1: 4 scores")
	s.press("3 5 3 d")
	s.shows("Ann  ●", "sealed: r reveals")
	s.hides("To discuss")
	s.press("enter")
	s.shows("Ann  3", "round 1: median 2.5", "round 2: median 3", "3 moved")
	s.press("v")
	s.shows("who moved", "Ann: from 0 to 3", "Cath: from 1 to 3", "Dai: from 4 to don't know")
	s.hides("Bob:")
	s.press("v 3")
	if c, ok := s.session().At(1).Consensus(); !ok || c.Score != model.Points(3) {
		t.Errorf("the consensus is %v, want 3", c.Score)
	}
	s.kept()
}

func TestBlindRowEntryIsThePeopleAndThreeKeys(t *testing.T) {
	s := ballots(t)
	before := s.root.desk.Place
	keys := []string{"3", "4", "d", "2", "enter", "3", "enter"} // four cards, reveal, the consensus, on
	for i, key := range keys {
		if s.root.desk.Place != before {
			t.Fatalf("the statement was left before key %d", i+1)
		}
		s.press(key)
	}
	if most := len(four) + 3; len(keys) > most || s.root.desk.Place == before {
		t.Fatalf("after %d keys, at most %d, the room is at %v", len(keys), most, s.root.desk.Place)
	}
	if _, ok := s.session().At(1).Consensus(); !ok || !s.session().At(1).Revealed() {
		t.Error("the statement is not settled")
	}
}

func TestBlindRevealAsksWhenScoresAreMissing(t *testing.T) {
	for missing, question := range map[int]string{1: "Reveal although one score is missing?", 2: "Reveal although 2 scores are missing?"} {
		s := ballots(t)
		s.press(strings.Repeat("3 ", len(four)-missing) + "r")
		s.shows(question)
		s.press("enter r n")
		if s.session().At(1).Revealed() {
			t.Fatal("revealed without a yes")
		}
		s.press("r y")
		if !s.session().At(1).Revealed() {
			t.Fatal("yes did not reveal")
		}
	}
}

func TestBlindMissingAreNamed(t *testing.T) {
	s := ballots(t)
	s.press("3 right 4 m")
	s.shows("Not in yet: Bob, Dai")
	s.press("left left 2 right 1 m")
	s.shows("All scores are in.")
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
		{"3 4 2 1 r R r", "Nobody has scored statement 1 yet; enter scores before you reveal them."},
		{"3 4 2 1 r R 3 R", "Round 2 of statement 1 is not revealed yet; reveal it before you begin another."},
	} {
		s := ballots(t)
		s.press(c.keys)
		s.shows(c.says)
		if _, agreed := s.session().At(1).Consensus(); agreed {
			t.Errorf("%s: there is a consensus", c.keys)
		}
	}
}

func TestBlindThirdRoundIsAskedAbout(t *testing.T) {
	s := ballots(t)
	s.press("3 4 2 1 r R 3 4 2 1 r R")
	s.shows("Begin round 3?", "a third rarely moves anybody")
	s.press("n")
	if n := s.session().At(1).Rounds(); n != 2 {
		t.Fatalf("n began round %d", n)
	}
	s.press("R y")
	s.shows("round 3", "0 of 4 in")
}

func TestOpenSessionHasRoundsToo(t *testing.T) {
	s := opened(t, 120, 36, room(t, framework.Builtin(), four...))
	s.press("0 5 1 4 R")
	s.shows("round 2", "0 of 4 in")
	s.press("3 4 3 4")
	s.shows("round 1: median 2.5, split; round 2: median 3.5")
	s.hides("sealed")
	if n := len(s.session().At(1).Moves(1, 2)); n != 3 {
		t.Errorf("%d moved, want 3", n)
	}
	if _, corrected := s.session().At(1).Corrected(2, "p1"); corrected {
		t.Error("a score of an open session became a correction")
	}
}

func TestBlindUndoOfARevealConcealsAgain(t *testing.T) {
	s := ballots(t)
	s.press("0 5 1 4 r")
	s.shows("Bob  5")
	s.press("u")
	s.shows("Undone: round 1 of statement 1 revealed", "Bob  ●")
	s.hides("Bob  5", "median")
	s.press("ctrl+r")
	s.shows("Bob  5")
	s.kept()
}

func TestBlindCorrectionsSaySo(t *testing.T) {
	s := ballots(t)
	s.press("3 4 2 r y up left left left")
	for _, step := range []struct{ keys, says string }{
		{"5", "Corrected: Ann 5, was 3"},
		{"left 4", "Corrected: Ann 4, was 3"},
		{"left backspace", "Corrected: Ann no score, was 3"},
		{"3", "Corrected: Ann 3, as it was revealed"},
		{"right right 2", "Added after the reveal: Dai 2"},
	} {
		s.press(step.keys)
		s.shows(step.says)
	}
	s.press("up left left left 3")
	s.hides("Corrected", "Added") // as it was
	if _, ok := s.session().At(1).Corrected(1, "p1"); ok {
		t.Error("a correction back to what was revealed stays a correction")
	}
	s.press("H")
	s.shows("Ann at statement 1, round 1: score corrected from 3 to 5")
	s.kept()
}

func TestBlindSomebodyWhoLeftIsNotMissing(t *testing.T) {
	s := ballots(t)
	s.press("0 5 1 4 r R P D y q")
	if in, of := s.root.Top().(*workshop.Statement).Ballot(); in != 0 || of != 3 {
		t.Errorf("%d of %d are in after one of four left, want 0 of 3", in, of)
	}
	s.hides("Ann ")
}

func TestAnonymousSessionRefusesNames(t *testing.T) {
	s := aliases(t)
	s.shows("anonymous")
	s.press("P a")
	s.write("Zebedee")
	s.press("enter")
	s.shows("This session is anonymous: people are called by number only, so leave the name empty.")
	s.press("esc y")
	s.hides("Zebedee")
	for _, p := range s.session().Participants() {
		if p.Name != "" {
			t.Errorf("%s has a name", p.ID)
		}
	}
	s.kept()
}

func TestAnonymousHistoryTiesNobodyToATime(t *testing.T) {
	s := aliases(t)
	s.press("0 5 1 4 r up 3 u H a")
	s.shows("somebody at statement 1: score entered", "somebody at statement 1, round 1: score corrected from 0 to 3")
	s.hides("Participant")
	s.press("esc u ctrl+r")
	s.shows("Done again: ")
	s.hides("Participant")
}

func TestAnonymousPromptCountsPeople(t *testing.T) {
	s := aliases(t)
	s.press("0 5 5 4 r")
	s.shows("To discuss: 2 people scored 5, one scored 0")
}

func TestSetUpOfABlindAnonymousSession(t *testing.T) {
	s := newSim(t, 120, 36)
	s.press("n")
	s.write("Northvale")
	s.press("tab tab tab tab")
	s.write("15:30")
	s.press("tab right tab right enter")
	session := s.session()
	if !session.Blind() || !session.Anonymous() || session.Details().Ends != "15:30" {
		t.Errorf("blind %v, anonymous %v, ends %q", session.Blind(), session.Anonymous(), session.Details().Ends)
	}
	s.press("m")
	s.write("3")
	s.press("enter")
	s.kept()
	s.press("esc n")
	s.write("Northvale again")
	s.press("tab tab tab tab")
	s.write("half past three")
	s.press("enter")
	s.shows("is not a time of day")
}

func TestMovesOfOneRound(t *testing.T) {
	s := ballots(t)
	s.press("3 3 3 3 r R 3 3 3 3 r v")
	s.shows("Nobody moved.")
	s.press("u") // the reveal that the page rests on
	s.shows("There is one round only.")
}

func TestBlindSessionWithoutPeople(t *testing.T) {
	s := opened(t, 120, 36, roomOf(t, framework.Builtin(), blind))
	s.press("m")
	s.shows("Nobody scores yet; P adds people.")
	s.press("r")
	s.shows("Nobody has scored statement 1 yet")
	s.press("c 3")
	s.shows("●3.0")
}

func TestHowPeopleScoreIsSettledWithTheFirstScore(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("P t tab tab tab tab tab right enter")
	if !s.session().Blind() {
		t.Fatalf("the session is open still:\n%s", s.see())
	}
	s.press("q 3 P t tab tab tab tab tab right enter")
	s.shows("Scores are in already")
	if !s.session().Blind() {
		t.Error("sealed scores were opened")
	}
}

// Two quick Enters must not pass over what the first of them revealed.
func TestEnterAfterTheRevealWaitsForTheConsensus(t *testing.T) {
	s := ballots(t)
	s.press("0 5 1 4 enter enter")
	s.shows("1 of 20", "No consensus is recorded yet")
	s.press("enter")
	s.shows("2 of 20")
}

// Nothing is agreed in a blind session before the scores were seen.
func TestNoConsensusBeforeTheReveal(t *testing.T) {
	s := ballots(t)
	for _, keys := range []string{"c 3", "up 1 2 c 3", "n", "backspace"} {
		s.press(keys)
		s.shows("Reveal the scores first, with r; then agree.")
		if _, ok := s.session().At(1).Consensus(); ok {
			t.Fatalf("%s: there is a consensus before the reveal", keys)
		}
	}
}

func TestEscapeLeavesTheWallFirst(t *testing.T) {
	s := ballots(t)
	s.press("w esc")
	s.shows("1 of 20, step 1")
	s.press("esc")
	s.shows("Settled")
}
