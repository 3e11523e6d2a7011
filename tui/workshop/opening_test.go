package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// begun is a new session of three people, at its set-up.
func begun(t *testing.T, width, height int, kind func(*model.Origin)) *tuitest.Sim {
	t.Helper()
	origin := model.Origin{Details: model.Details{Title: "A room", Date: "2026-03-12"}}
	kind(&origin)
	var changes []model.Change
	for i, name := range []string{"Ann", "Kim", "Lou"} {
		if origin.Anonymous {
			name = ""
		}
		changes = append(changes, model.Add[model.Participant]{
			Item: model.Participant{ID: fmt.Sprintf("p%d", i+1), Name: name, Scoring: true}, At: model.End,
		})
	}
	m := tuitest.NewMemory()
	m.Begin(t, origin, framework.Builtin(), model.Place{Page: model.SetUpPage}, changes...)
	s := tuitest.New(t, width, height, tuitest.On(m))
	s.Press("enter")
	s.Shows("The people in the room")
	return s
}

func open(*model.Origin) {}

func TestTheOpeningStandsBeforeTheFirstStatementOnce(t *testing.T) {
	s := begun(t, 80, 24, open)
	s.Press("g")
	s.Shows("Before the first statement: 1 of 4", "20 statements in 5", "g to the statements")
	s.Press("g") // one key skips it
	s.Shows("Step 1 of 5")
	s.Press("P g")
	s.Shows("Step 1 of 5")
	if s.Seq() != 3 {
		t.Errorf("%d entries, want those of the three people alone", s.Seq())
	}
	s.Saved()
}

func TestTheOpeningIsNotInTheWayOfASessionThatHasBegun(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 P g")
	s.Shows("Step 1 of 5")
	s.Press("enter O")
	s.Shows("Before the first statement: 1 of 4")
	s.Press("right right")
	s.Shows("Before the first statement: 3 of 4")
	s.Press("esc")
	s.Shows("1 of 20")
	s.Press("O enter enter right")
	s.Shows("Before the first statement: 4 of 4")
	s.Press("enter")
	s.Shows("1 of 20")
	s.Press("O pgup")
	s.Shows("The people in the room")
}

func TestASoloRunHasNoOpening(t *testing.T) {
	s := tuitest.SoloRun(t)
	s.Press("O A")
	if s.Place() != (model.Place{Page: model.StatementPage, Number: 1}) {
		t.Errorf("it is at %+v:\n%s", s.Place(), s.See())
	}
}

func TestTheScaleIsShownWhole(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := begun(t, size[0], size[1], open)
		s.Press("g enter")
		seen := s.See()
		for range 30 {
			s.Press("down")
			seen += s.See()
		}
		words := strings.Join(strings.Fields(strings.ReplaceAll(seen, "│", "")), " ")
		for _, level := range s.Session().Framework().Scale {
			last := strings.Fields(level.Description)
			if !strings.Contains(words, level.Label) || !strings.Contains(words, last[len(last)-1]) {
				t.Errorf("%v: level %d is not whole:\n%s", size, level.Value, s.See())
			}
		}
	}
}

func TestGroundRulesAreAgreedOnlyWhereSomebodySaysSo(t *testing.T) {
	s := begun(t, 80, 24, open)
	s.Press("g right right")
	s.Shows("How we agree", "What counts as evidence", "What a half-met statement gets", "Who will see what", "Not agreed yet", "Space agreed")
	s.Press("enter") // the key that turns every page agrees on nothing
	s.Shows("4 of 4")
	if s.Session().GroundRules().Agreed {
		t.Fatal("rules are agreed that nobody agreed on")
	}
	s.Press("pgup space")
	s.Shows("3 of 4", "The ground rules are agreed.")
	if r := s.Session().GroundRules(); !r.Agreed || len(r.Rules) != 4 {
		t.Fatalf("%+v", r)
	}
	s.Hides("Not agreed yet", "Space agreed")
	s.Press("u")
	s.Shows("Undone: ground rules agreed on", "Not agreed yet")
	s.Saved()
}

func TestTheRoomChangesItsGroundRules(t *testing.T) {
	s := begun(t, 80, 24, open)
	s.Press("g right right down e")
	s.Shows("Change a ground rule", "What counts as evidence")
	s.Press("tab ctrl+end")
	s.Type(" And who said so.")
	s.Press("enter")
	s.Shows("And who said so.", "Not agreed yet")
	s.Press("a")
	s.Type("Telephones")
	s.Press("tab")
	s.Type("Off.")
	s.Press("enter")
	rules := s.Session().GroundRules()
	if len(rules.Rules) != 5 || rules.Rules[4] != (model.GroundRule{Title: "Telephones", Text: "Off."}) || rules.Agreed {
		t.Fatalf("%+v", rules)
	}
	s.Press("down down down delete")
	s.Shows("Removed: Telephones")
	for range 3 {
		s.Press("delete")
	}
	s.Press("delete")
	s.Shows("The last ground rule stays")
	if n := len(s.Session().GroundRules().Rules); n != 1 {
		t.Errorf("%d rules are left", n)
	}
	s.Saved()
}

// TestRulesThatManyRoomsHaveAreOffered: one that is chosen brings its words, and is agreed on no
// more than one that was typed.
func TestRulesThatManyRoomsHaveAreOffered(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := begun(t, size[0], size[1], open)
		s.Press("g right right a")
		s.Shows("One at a time", "Scores, not people", "Plain words", "Time", "Phones")
		s.Hides("What counts as evidence") // stands there already
		s.Press("down down enter")
		s.Shows("Scores, not people", "We question a score")
		s.Press("enter")
		rules := s.Session().GroundRules()
		if last := rules.Rules[len(rules.Rules)-1]; len(rules.Rules) != 5 || rules.Agreed || last.Title != "Scores, not people" || !strings.HasSuffix(last.Text, "change their mind.") {
			t.Fatalf("%v: %+v", size, rules)
		}
		s.Press("end delete home delete a")
		s.Shows("How we agree") // what was taken out is offered again
		s.Hides("Who will see what")
		s.Press("esc")
		s.Saved()
	}
}

// TestEveryGroundRuleCanBeRead goes from rule to rule in a small window, past one that is longer
// than that.
func TestEveryGroundRuleCanBeRead(t *testing.T) {
	s := begun(t, 60, 18, open)
	s.Press("g right right")
	rules := s.Session().GroundRules()
	long := strings.Repeat("word ", 150) + "and the end"
	rules.Rules = slices.Insert(rules.Rules, 2, model.GroundRule{Title: "Telephones", Text: long})
	s.Did(model.SetGroundRules{GroundRules: rules})
	for _, key := range []string{"down", "up"} {
		seen := ""
		for range 40 {
			seen += s.See()
			s.Press(key)
			if !strings.Contains(s.See(), "▸") && !strings.Contains(s.See(), "word word") {
				t.Fatalf("the rule in focus is not in sight after %s:\n%s", key, s.See())
			}
		}
		for _, r := range rules.Rules {
			for _, words := range []string{r.Title, r.Text[:20], r.Text[len(r.Text)-7:]} {
				if !strings.Contains(seen, words) {
					t.Errorf("%s shows %q nowhere", key, words)
				}
			}
		}
	}
	s.Press("end")
	s.Shows("▸ Who will see what", "Not agreed yet")
	s.Press("home")
	s.Shows("How we work together", "▸ How we agree")
}

func TestAGroundRuleThatWasBeingTypedIsOffered(t *testing.T) {
	s := begun(t, 80, 24, open)
	s.Setup.Soon = true
	s.Press("g right right a")
	s.Type("Telephones")
	s.Press("tab")
	s.Type("Off")
	s.Killed()
	s.Press("enter")
	s.Shows("a ground rule", "Telephones", "Off")
	s.Press("enter enter")
	if rules := s.Session().GroundRules().Rules; rules[len(rules)-1] != (model.GroundRule{Title: "Telephones", Text: "Off"}) {
		t.Errorf("%+v", rules)
	}
}

// TestAPracticeRunCountsNowhere: the cards are entered as at a statement, and neither the log
// nor anything that the session tells knows of them.
func TestAPracticeRunCountsNowhere(t *testing.T) {
	for name, v := range map[string]struct {
		kind   func(*model.Origin)
		reveal string
		asks   string
	}{
		"open":      {open, "", "Ask a 4 and a 1 what they see. Then agree."},
		"blind":     {tuitest.Blind, "enter", "Ask a 4 and a 1 what they see. Then agree."},
		"anonymous": {tuitest.Anonymous, "r", "What may a 4 and a 1 have seen? Then agree."},
	} {
		t.Run(name, func(t *testing.T) {
			s := begun(t, 80, 24, v.kind)
			before, seq := tuitest.Written(t, s.Session()), s.Seq()
			s.Press("g pgdown pgdown pgdown")
			s.Shows("A practice run: it counts nowhere", "0 of 3 in", "We all found this room")
			s.Press("5 7")
			s.Shows("7 is not on the scale, 0 to 5: still")
			s.Press("backspace 4 d 1")
			if v.reveal != "" {
				s.Hides("Ask a", "What may a")
				s.Press(v.reveal)
			}
			s.Shows(v.asks)
			s.Press("u 2")
			s.Shows("2 to 4: what decides it? Then agree.")
			s.Press("enter") // what is practised next is to agree
			s.Shows("All 3 are in.", "0–5 agrees")
			s.Press("enter")
			s.Shows("Not agreed yet: a digit, or n for no consensus.")
			s.Press("7")
			s.Shows("7 is not on the scale, 0 to 5: still the consensus.")
			s.Press("4 3")
			s.Shows("Consensus  3  Good evidence of progress")
			s.Press("n")
			s.Shows("Consensus  none.")
			s.Press("backspace")
			s.Shows("Cleared.", "0–5 agrees")
			s.Press("3 up")
			s.Shows("3 of 3 in", "Consensus  3", "Enter consensus")
			s.Press("enter ctrl+r")
			s.Shows("A practice run is not kept")
			if got := tuitest.Written(t, s.Session()); got != before || s.Seq() != seq {
				t.Errorf("the session knows of it, at entry %d:\n%s", s.Seq(), got)
			}
			s.Press("enter")
			s.Shows("Step 1 of 5")
			s.Press("enter")
			s.Shows("0 of 3 in")
			s.Hides("Consensus  3")
			if got := tuitest.Written(t, s.Session()); got != before || s.Seq() != seq {
				t.Errorf("the session knows of it afterwards, at entry %d:\n%s", s.Seq(), got)
			}
			s.Saved()
		})
	}
}

// TestWhoseTurnItIsStaysInSightInALargeRoom practises with thirty people in a small window.
func TestWhoseTurnItIsStaysInSightInALargeRoom(t *testing.T) {
	names := make([]string, 30)
	for i := range names {
		names[i] = fmt.Sprintf("Person %02d", i+1)
	}
	s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Room(t, framework.Builtin(), names...)))
	s.Press("enter O right right right")
	for i, name := range names {
		s.Shows(fmt.Sprintf("%d of 30 in", i), name)
		s.Hides("for more")
		s.Press("34"[i%2 : i%2+1])
	}
	s.Shows("All 30 are in", "3 or 4: what decides it?")
}

func TestTheRoomSeesTheOpeningWithoutNames(t *testing.T) {
	s := begun(t, 80, 24, tuitest.Blind)
	s.Press("g w")
	s.Shows("20 statements, each 0 to 5", "Think alone")
	s.Press("enter")
	s.Shows("No work on this has begun")
	s.Press("right")
	s.Shows("How we agree: We look for a score")
	s.Hides("Not agreed yet")
	s.Press("right 3 4")
	s.Shows("No work on this has begun")
	s.Hides("Largely in place  ▄", "Ann", "Kim", "Lou")
	s.Press("1 enter")
	s.Shows("Largely in place", "Then agree.")
	s.Hides("No work on this has begun", "Ann", "Kim", "Lou")
	s.Press("enter 3")
	s.Shows("Good evidence of progress")
	s.Hides("Then agree.", "Ann", "Kim", "Lou")
	s.Press("n")
	s.Hides("Then agree.")
}

// TestWhatIsPractisedStaysUntilTheSessionIsClosed looks at the opening again, and then opens the session anew.
func TestWhatIsPractisedStaysUntilTheSessionIsClosed(t *testing.T) {
	s := begun(t, 80, 24, open)
	s.Press("g pgdown pgdown pgdown 3 4 3 enter 3 pgup pgdown")
	s.Shows("All 3 are in: Enter goes on to the consensus", "Consensus  3")
	s.Killed()
	s.Press("enter O pgdown pgdown pgdown")
	s.Shows("0 of 3 in")
	s.Hides("Consensus")
}

// TestAPracticeScoreEnteredAgainIsSaid: what takes the place of a practice score is named, as with scores.
func TestAPracticeScoreEnteredAgainIsSaid(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), "Ann", "Ben", "Cy"))
	s.Press("O")
	for range 9 {
		if s.Press("enter"); strings.Contains(s.Footer(), "0–5 score") {
			break
		}
	}
	s.Press("3 up left left left 4")
	s.Shows("Ann: 3, now 4.")
	if s.Given(1) != "- - -" {
		t.Errorf("practice scores statement 1: %s", s.Given(1))
	}
}
