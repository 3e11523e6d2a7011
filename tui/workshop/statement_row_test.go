package workshop_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// inFocusNow is who has the focus on the statement; empty behind the row or on another part.
func inFocusNow(s *tuitest.Sim) string {
	if !strings.Contains(s.See(), "▸ Scores") {
		return ""
	}
	for _, text := range s.InFocus() {
		for _, p := range s.Session().Participants() {
			if p.Name != "" && strings.HasPrefix(text, p.Name+" ") || strings.HasPrefix(text, strings.ToUpper(p.ID)+" ") || strings.HasPrefix(text, p.Label()+" ") {
				return p.Label()
			}
		}
	}
	return ""
}

func onConsensus(s *tuitest.Sim) bool { return strings.Contains(s.See(), "▸ Consensus") }

// Wrong keys on a row of open, blind, anonymous and revealed scores. The first person has
// scored, and the second has the focus.
func TestAWrongKeyIsNamedAndTheFocusStays(t *testing.T) {
	for name, c := range map[string]struct {
		begin func() *tuitest.Sim
		lead  string
		who   string
	}{
		"open": {func() *tuitest.Sim { return tuitest.RowOf(t) }, "3", "Kim"},
		"blind": {func() *tuitest.Sim {
			return tuitest.BlindRow(t)
		}, "3", "Kim"},
		"anonymous": {func() *tuitest.Sim {
			return tuitest.Opened(t, 120, 36, tuitest.RoomOf(t, framework.Builtin(), tuitest.Anonymous, "", "", ""))
		}, "3", "Participant 2"},
		"correcting": {func() *tuitest.Sim { return tuitest.RevealedRow(t) }, "right", "Kim"},
	} {
		s := c.begin()
		s.Press(c.lead)
		s.Press("left right") // what follows is not right after a score
		before := s.Given(1)
		for _, wrong := range []struct{ key, says string }{
			{"6", "6 is not on the scale, 0 to 5: still "},
			{"7", "7 is not on the scale, 0 to 5: still "},
			{"8", "8 is not on the scale, 0 to 5: still "},
			{"9", "9 is not on the scale, 0 to 5: still "},
			{",", "A comma does nothing here: still "},
			{".", `"." does nothing here: still `},
			{";", `";" does nothing here: still `},
			{"-", `"-" does nothing here: still `},
			{"z", "z does nothing here: still "},
			{"ä", "ä does nothing here: still "},
			{"space", "Space does nothing here: still "},
			{"home", "Home does nothing here: still "},
		} {
			s.Press(wrong.key)
			s.Shows(wrong.says + c.who + ".")
			if got := s.Given(1); got != before || inFocusNow(s) != c.who {
				t.Errorf("%s, %s: %s with %q in focus, was %s with %s", name, wrong.key, got, inFocusNow(s), before, c.who)
			}
		}
	}
}

// What the room sees of a wrong key has no name in it.
func TestTheWallNamesNobodyAtAWrongKey(t *testing.T) {
	for _, c := range []struct{ keys, says string }{
		{"7", "Still Person 2 of 3."},
		{"right", "Person 2 of 3 is left out, without a score."},
		{"4 2 1", "All 3 are in: Enter reveals the scores."},
		{"4 right 1", "2 of 3 are in: Enter reveals the scores."},
	} {
		s := tuitest.BlindRow(t)
		s.Press("3 w " + c.keys)
		s.Shows(c.says)
		s.Hides("Ann", "Kim", "Lou", "not on the scale") // nor which key it was: that tells of a card
	}
}

func TestCapitalsAreSmallLetters(t *testing.T) {
	for _, begin := range []func(testing.TB) *tuitest.Sim{tuitest.RowOf, tuitest.RevealedRow} {
		s := begin(t)
		s.Press("D N 5")
		if got := s.Given(1); got != "dk na 5" {
			t.Errorf("D N 5 entered %s", got)
		}
	}
}

// Capital N is the session's details elsewhere, so at the consensus it neither records nor changes one.
func TestCapitalNIsNoConsensus(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 4 2 enter N")
	s.Shows("N records nothing here, small n that there is no consensus")
	if _, ok := s.Session().At(1).Consensus(); ok {
		t.Error("N recorded that there is no consensus")
	}
	s.Press("3 N")
	if c, ok := s.Session().At(1).Consensus(); !ok || c.Score != model.Points(3) {
		t.Errorf("after N the consensus is %s, %t", c.Words(), ok)
	}
	s.Press("n")
	s.Shows("The consensus was 3, and is now no consensus. u takes it back.")
	if c, ok := s.Session().At(1).Consensus(); !ok || c.Agreed() {
		t.Errorf("after n the consensus is %s, %t", c.Words(), ok)
	}
}

// A score that takes the place of another says so, to the room without names and values.
func TestAScoreThatReplacesAnotherSaysSo(t *testing.T) {
	const again = "u takes it back."
	s := tuitest.RowOf(t)
	s.Press("3")
	s.Hides(again)
	s.Press("left N")
	s.Shows("Ann: 3, now not applicable. " + again)
	s.Press("left n")
	s.Hides(again) // as it was
	s.Press("left 5")
	s.Shows("Ann: not applicable, now 5. " + again)
	s.Press("u")
	if got := s.Given(1); got != "na - -" {
		t.Errorf("u leaves %s", got)
	}
	s = tuitest.BlindRow(t)
	s.Press("3 left 4")
	s.Shows("Ann: in already, now entered again. " + again)
	s.Press("w left 2")
	s.Shows("A score was entered again.")
	s.Hides("Ann")
}

// Spaces and commas between scores leave nobody out.
func TestSeparatorsLeaveNobodyOut(t *testing.T) {
	for _, c := range []struct{ text, want, who string }{
		{"3 4 2", "3 4 2", ""},
		{"3,4,2", "3 4 2", ""},
		{"3, 4 ,2", "3 4 2", ""},
		{"3  d ,n ", "3 dk na", ""},
		{" 3", "3 - -", "Kim"},
		{",3", "3 - -", "Kim"},
		{"3,,4", "3 4 -", "Lou"},
		{"3 7 4", "3 4 -", "Lou"},
		{"3 7, 4", "3 4 -", "Lou"},
	} {
		s := tuitest.RowOf(t)
		s.Type(c.text)
		if got := s.Given(1); got != c.want || inFocusNow(s) != c.who || onConsensus(s) {
			t.Errorf("%q: %s with %q in focus, want %s with %q", c.text, got, inFocusNow(s), c.want, c.who)
		}
	}
	s := tuitest.RowOf(t)
	s.Type("3,,") // somebody left out, or a slip
	s.Shows("A comma does nothing here: still Kim.")
	s = tuitest.RowOf(t)
	s.Type("37,")
	s.Shows("A comma does nothing here: still Kim.")
}

func TestSkippingHasAKeyAndIsShown(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Shows("→ skip")
	s.Press("3 right")
	s.Shows("Kim is left out, without a score. ← goes back.")
	s.Press("4")
	s.Shows("2 of 3 in: Enter goes on; not in: Kim")
	if got := s.Given(1); got != "3 - 4" {
		t.Errorf("the scores are %s", got)
	}
	s.Press("5")
	s.Shows("2 of 3 are in: Enter goes on to the consensus.")
	s.Press("left left right")
	s.Shows("Kim is left out")
	s.Press("left left right")
	s.Hides("left out") // Ann has a score
}

func TestNoDigitAfterTheLastPersonIsTheConsensus(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 4 2")
	s.Shows("3 of 3 in: Enter goes on")
	s.Press("4")
	s.Shows("All 3 are in: Enter goes on to the consensus.")
	s.Press("d n 7 right")
	if _, agreed := s.Session().At(1).Consensus(); agreed || s.Given(1) != "3 4 2" || onConsensus(s) {
		t.Fatalf("a key after the last person entered something:\n%s", s.See())
	}
	for _, key := range []string{"enter", "c", "down", "tab"} {
		s := tuitest.RowOf(t)
		s.Press("3 4 2 " + key + " 4")
		if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(4) || s.Given(1) != "3 4 2" {
			t.Errorf("%s: the consensus is %s, the scores are %s", key, c.Words(), s.Given(1))
		}
	}
}

func TestRowEntryIsThePeopleAndTwoKeys(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Type("342")
	s.Press("enter 3")
	if c, ok := s.Session().At(1).Consensus(); !ok || c.Score != model.Points(3) || s.Given(1) != "3 4 2" {
		t.Errorf("the consensus is %s, the scores are %s", c.Words(), s.Given(1))
	}
}

func TestBackspaceGoesBack(t *testing.T) {
	for _, c := range []struct{ keys, want, who string }{
		{"3 4 2 backspace", "3 4 -", "Lou"},
		{"3 4 2 backspace backspace", "3 - -", "Kim"},
		{"3 4 2 enter backspace", "3 4 -", "Lou"},
		{"3 4 2 c backspace backspace", "3 - -", "Kim"},
		{"3 4 enter backspace", "3 - -", "Kim"},
		{"3 4 2 right backspace", "3 4 -", "Lou"},
		{"3 right 2 backspace backspace", "3 - -", "Kim"},
		{"3 4 2 left left left 5 backspace", "- 4 2", "Ann"}, // what was typed last, not Kim's
		{"3 4 2 left left backspace", "3 - 2", "Kim"},
		{"3 delete", "- - -", "Ann"},
		{"backspace", "- - -", "Ann"},
		{"3 4 2 enter 4 backspace", "3 4 2", ""}, // the consensus
		{"3 4 2 enter 4 backspace backspace", "3 4 2", ""},
		{"3 4 2 left left enter backspace", "3 4 2", ""}, // not right after the row
	} {
		s := tuitest.RowOf(t)
		s.Press(c.keys)
		if got := s.Given(1); got != c.want || inFocusNow(s) != c.who {
			t.Errorf("%s: %s with %q in focus, want %s with %q", c.keys, got, inFocusNow(s), c.want, c.who)
		}
		if _, agreed := s.Session().At(1).Consensus(); agreed {
			t.Errorf("%s: there is a consensus", c.keys)
		}
	}
	s := tuitest.RowOf(t)
	s.Press("backspace")
	s.Shows("Ann has no score to take away.")
	s.Press("3 4 2 enter 4 backspace backspace")
	s.Shows("There is no consensus to take away. ↑ goes back to the scores.")
}

// Backspace that takes the consensus away says so.
func TestAClearedConsensusSaysSo(t *testing.T) {
	for _, c := range []struct{ key, says string }{
		{"3", "The consensus 3 was cleared. u takes it back."},
		{"n", "That there is no consensus was cleared. u takes it back."},
	} {
		s := tuitest.RowOf(t)
		s.Press("3 4 2 enter " + c.key)
		was, _ := s.Session().At(1).Consensus()
		s.Press("backspace")
		s.Shows(c.says)
		if _, recorded := s.Session().At(1).Consensus(); recorded {
			t.Error("the consensus is still there")
		}
		s.Press("u")
		if is, recorded := s.Session().At(1).Consensus(); !recorded || is.Words() != was.Words() {
			t.Errorf("u brings back %s", is.Words())
		}
	}
}

// A blind row that is in goes back from where it waits to be revealed.
func TestBackspaceGoesBackBeforeTheReveal(t *testing.T) {
	for _, key := range []string{"", "c ", "down "} {
		s := tuitest.BlindRow(t)
		s.Press("3 4 2 " + key + "backspace")
		s.Shows("2 of 3 in")
		s.Press("5 enter")
		if got := s.Given(1); got != "3 4 5" {
			t.Errorf("%q: the scores are %s", key, got)
		}
	}
}

func TestArrowsStayOnThePage(t *testing.T) {
	s := tuitest.RowOf(t)
	place := s.Place()
	s.Press("up up k left h")
	if inFocusNow(s) != "Ann" {
		t.Errorf("%q has the focus, want Ann:\n%s", inFocusNow(s), s.See())
	}
	s.Press("3 4 2 enter left h")
	s.Shows("↑ goes back to the scores, PgUp to the page before.")
	if !onConsensus(s) || s.Place() != place {
		t.Errorf("← has left the consensus:\n%s", s.See())
	}
	s.Press("down down down down down down down")
	s.Shows("▸ Priorities")
	s.Press("tab")
	s.Shows("▸ Look for")
	s.Press("tab")
	if !onConsensus(s) { // all are in: a digit would change what Ann said
		t.Errorf("Tab goes from what to look for to %q, want the consensus", inFocusNow(s))
	}
}

func TestKeysOffTheScoresAreNamedToo(t *testing.T) {
	for _, c := range []struct{ keys, says string }{
		{"3 enter 7", "7 is not on the scale, 0 to 5: still the consensus."},
		{"3 enter d", "d does nothing here: still the consensus."},
		{"3 enter down 4", "4 does nothing here: the focus is not on the scores."},
		{"3 4 2 7", "7 is not on the scale, 0 to 5. All 3 are in: Enter goes on to the consensus."},
	} {
		s := tuitest.RowOf(t)
		s.Press(c.keys)
		s.Shows(c.says)
		if _, agreed := s.Session().At(1).Consensus(); agreed {
			t.Errorf("%s: there is a consensus", c.keys)
		}
	}
	s := tuitest.New(t, 80, 24)
	s.Press("n")
	s.Type("Northvale")
	s.Press("ctrl+s")
	s.ToStatements()
	s.Press("4")
	s.Shows("nobody scores yet. P adds people")
}

// Somebody who comes while the focus stands behind the row is next.
func TestThePersonWhoCameLastIsNext(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 4 2 P a")
	s.Type("Zoe")
	s.Press("enter esc q")
	if !strings.Contains(s.See(), "Zoe") {
		t.Fatalf("no Zoe:\n%s", s.See())
	}
	s.Press("5")
	if got := s.Given(1); got != "3 4 2 5" {
		t.Errorf("the scores are %s", got)
	}
}
