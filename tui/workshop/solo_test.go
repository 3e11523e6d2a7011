package workshop_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// commented lists the statements with a comment, and what it says.
func commented(s *tuitest.Sim) string {
	var all string
	for _, st := range s.Session().Statements() {
		if n, ok := s.Session().At(st.Number).Comment(model.SoloParticipant); ok {
			all += fmt.Sprintf("%d:%s ", st.Number, n.Text)
		}
	}
	return all
}

// A comment right after a digit is about what was just answered, until anything else was
// pressed.
func TestACommentBelongsToWhatWasJustAnswered(t *testing.T) {
	for _, c := range []struct{ keys, title, want string }{
		{"3 e", "Comment on statement 1", "1:why "},
		{"3 4 e", "Comment on statement 2", "2:why "},
		{"d e", "Comment on statement 1", "1:why "},
		{"3 space e", "Comment on statement 1", "1:why "},
		{"3 f e", "Comment on statement 1", "1:why "},
		{"3 ? esc e", "Comment on statement 1", "1:why "},
		{"3 tab e", "Comment on statement 2", "2:why "},
		{"e", "Comment on statement 1", "1:why "},
		{"e", "Comment on statement 1", "1:why "},
		{"3 right e", "Comment on statement 3", "3:why "},
		{"3 right left e", "Comment on statement 2", "2:why "},
		{"3 left e", "Comment on statement 1", "1:why "},
		{"3 7 e", "Comment on statement 2", "2:why "},
		{"3 z e", "Comment on statement 2", "2:why "},
		{"3 i esc e", "Comment on statement 2", "2:why "},
		{"3 e esc e", "Comment on statement 2", "2:why "},
		{"3 u e", "Comment on statement 1", "1:why "},
	} {
		s := tuitest.SoloRun(t)
		s.Press(c.keys)
		s.Shows(c.title)
		s.Type("why")
		s.Press("enter")
		if got := commented(s); got != c.want {
			t.Errorf("%s: the comments are %q, want %q", c.keys, got, c.want)
		}
		s.Saved()
	}
}

func TestSoloSaysWhatAKeyIsAbout(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 36}} {
		s := tuitest.SoloRun(t)
		s.Resize(size[0], size[1])
		s.Press("3 n")
		s.Shows("Statement 2: not applicable. e comments on it")
		if words := s.Words(); size[0] <= 80 && !strings.Contains(words, "Tab: on to 3.") {
			t.Errorf("nothing says how to go on to statement 3:\n%s", s.See())
		}
		if size[0] > 60 {
			s.Shows("e comment on 2")
		}
		s.Press("right")
		s.Hides("Statement 2:", "comment on 2")
	}
}

// Barriers and priorities belong to what was just answered, as a comment does.
func TestNotesBelongToWhatWasJustAnswered(t *testing.T) {
	for _, c := range []struct {
		keys, title string
	}{
		{"3 b", "Barriers at statement 1"},
		{"3 p", "Priorities at statement 1"},
		{"3 4 b", "Barriers at statement 2"},
		{"b", "Barriers at statement 1"},
		{"3 tab p", "Priorities at statement 2"},
		{"3 right b", "Barriers at statement 3"},
	} {
		s := tuitest.SoloRun(t)
		s.Press(c.keys)
		s.Shows(c.title)
		s.Type("No shared budget")
		s.Press("enter esc")
		s.Shows("of 20, step 1")
		s.Saved()
	}
	s := tuitest.SoloRun(t)
	s.Press("3 b")
	s.Type("No shared budget")
	s.Press("enter esc left")
	s.Shows("1 of 20", "Your answer  3: Good evidence of progress", "Barriers     No shared budget")
}

// All that a level means can be read at every size, and turning the pages goes on from statement
// to statement.
func TestSoloTurnsThePagesOfTheLevels(t *testing.T) {
	fw := framework.Builtin()
	for _, size := range tuitest.Sizes {
		s := tuitest.SoloRun(t)
		s.Resize(size[0], size[1])
		read := ""
		for range 8 {
			read += strings.Join(strings.Fields(strings.NewReplacer("│", "", "·", "").Replace(s.Body())), " ")
			s.Press("tab")
		}
		missing := func(text string) bool { // its lines may be broken, and another frame beside them
			words := strings.Fields(text)
			return slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(read, word) })
		}
		for _, level := range fw.Scale {
			for _, text := range []string{level.Label, level.Description, fw.Statements()[0].Level(level.Value)} {
				if missing(text) {
					t.Errorf("at %v nobody reads %q", size, text)
				}
			}
		}
	}
	s := tuitest.SoloRun(t)
	s.Press("tab")
	s.Shows("Here, by our reading", "page 2 of")
	s.Press("3 right")
	s.Shows("Here, by our reading")
	s.Press("left tab")
	s.Shows("Look for", "Ask yourself")
}

// The summary of who scores alone has their barriers and priorities, and no consensus.
func TestSoloSummaryHasWhatWasNoted(t *testing.T) {
	s := tuitest.SoloRun(t)
	s.Resize(120, 60)
	s.Press("3 b")
	s.Type("No shared budget")
	s.Press("enter esc left p")
	s.Type("One budget")
	s.Press("enter esc S")
	s.Shows("Barriers: 1", "No shared budget", "Priorities: 1", "One budget", "your scores")
	s.Hides("consensus")
}

// A plain run from the home screen is 22 keys: s, Enter and a digit for each statement.
func TestSoloRunIsTwentyTwoKeys(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("s enter 3 4 2 5 0 1 4 3 2 5 0 1 4 3 5 2 0 1 4 3")
	s.Shows("Your radar")
	if n := s.Session().Settled(); n != 20 {
		t.Errorf("%d statements are answered", n)
	}
	s.Hides("consensus")
}

// After the last digit the summary is on the screen.
func TestACommentOnTheLastAnswer(t *testing.T) {
	s := tuitest.SoloRun(t)
	s.Type("34250143250143520143")
	s.Shows("Statement 20: 3. e comments on it, b and p note barriers and priorities,", "Backspace clears it.", "e comment on 20")
	s.Press("e")
	s.Shows("Comment on statement 20")
	s.Type("why")
	s.Press("enter")
	s.Hides("comment on 20")
	if got := commented(s); got != "20:why " {
		t.Errorf("the comments are %q", got)
	}
	s = tuitest.SoloRun(t)
	s.Type("34250143250143520143")
	s.Press("backspace")
	if s.Session().At(20).Score(model.SoloParticipant) != model.NoScore || s.Place().Number != 20 {
		t.Errorf("Backspace has not gone back to the last answer:\n%s", s.See())
	}
}

func TestBackspaceAloneTakesTheLatestAnswerAway(t *testing.T) {
	for _, c := range []struct {
		keys string
		at   int // the statement on the screen
		left int // answers
	}{
		{"3 backspace", 1, 0},
		{"3 4 backspace", 2, 1},
		{"3 4 backspace backspace", 2, 1}, // nothing was typed before it here
		{"3 4 left backspace", 2, 1},
		{"3 4 left left backspace", 1, 1},
		{"3 4 right backspace", 4, 2},
		{"3 4 left left 5 backspace", 1, 1}, // not that of statement 2
	} {
		s := tuitest.SoloRun(t)
		s.Press(c.keys)
		if got := s.Session().Settled(); got != c.left || s.Place().Number != c.at {
			t.Errorf("%s: %d answers at statement %d, want %d at %d", c.keys, got, s.Place().Number, c.left, c.at)
		}
	}
	s := tuitest.SoloRun(t)
	s.Press("backspace")
	s.Shows("Statement 1 has no answer to take away.")
}

func TestAFlagBelongsToWhatWasJustAnswered(t *testing.T) {
	s := tuitest.SoloRun(t)
	s.Press("3 f")
	s.Shows("Statement 1 is marked to come back to.")
	if !s.Session().At(1).Flagged() || s.Session().At(2).Flagged() {
		t.Error("the flag is at the wrong statement")
	}
	s.Press("f")
	s.Shows("Statement 1 is no longer marked.")
	s.Press("right left f")
	s.Shows("Statement 2 is marked to come back to.")
}

func TestSoloNamesAWrongKey(t *testing.T) {
	s := tuitest.SoloRun(t)
	s.Press("3")
	for _, c := range []struct{ key, says string }{
		{"7", "7 is not on the scale, 0 to 5: still statement 2."},
		{",", "A comma does nothing here: still statement 2."},
		{"space", "Space does nothing here: still statement 2."},
		{"z", "z does nothing here: still statement 2."},
	} {
		s.Press(c.key)
		s.Shows(c.says)
		if s.Place().Number != 2 || s.Session().Settled() != 1 {
			t.Errorf("%s did something:\n%s", c.key, s.See())
		}
	}
	s.Press("D N 5")
	if got := s.Session().Settled(); got != 4 {
		t.Errorf("%d answers with D and N, want 4", got)
	}
	s = tuitest.SoloRun(t)
	s.Type("3, 4,,2")
	if got := s.Session().Settled(); got != 3 {
		t.Errorf("%d answers with commas between, want 3", got)
	}
	s.Press("enter")
	s.Shows("Statement 4 is left out, without an answer. ← goes back.")
}

// A comment that was open when the program came to its end is offered at the statement
// that it is about, not at the one on the screen.
func TestADraftBelongsToWhatWasJustAnswered(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
	s.Press("down enter g 3 enter 4 e ctrl+end")
	s.Type("half a")
	id := s.Session().ID()
	s.Killed()
	s.Restart(tuitest.OpenAt(id))
	s.Shows("You were writing a comment at statement 3", "half a")
	s.Press("enter")
	s.Shows("Comment on statement 3")
	s.Type(" text")
	s.Press("enter")
	if n, _ := s.Session().At(3).Comment(model.SoloParticipant); len(n.Text) < 11 || n.Text[len(n.Text)-11:] != "half a text" {
		t.Errorf("the comment on statement 3 is %q", n.Text)
	}
}

func TestSoloShowsTheFlagOnItsPage(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("s enter 3 f left")
	s.Shows("come back to this")
	s.Press("f")
	s.Hides("come back to this")
}

var (
	firstLevel = regexp.MustCompile(`(?m)^ {1,4}(?:▸ )?0  Not started`)
	lastLevel  = regexp.MustCompile(`(?m)^ {1,4}(?:▸ )?5  In place, well`)
)

// TestAPageOfLevelsHasThemAll: at 80 × 24 no level stands on another page than the rest, neither
// of the scale nor of what it looks like here, alone and in a group.
func TestAPageOfLevelsHasThemAll(t *testing.T) {
	whole := func(s *tuitest.Sim, what string) {
		t.Helper()
		for range 5 {
			if v := s.See(); firstLevel.MatchString(v) != lastLevel.MatchString(v) {
				t.Errorf("%s: a level is on another page\n%s", what, v)
			}
			s.Press("tab")
		}
	}
	alone := tuitest.New(t, 80, 24)
	alone.Press("s enter")
	group := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), "Ann", "Ben"))
	for _, st := range framework.Builtin().Statements() {
		whole(alone, fmt.Sprint("alone, statement ", st.Number))
		alone.Press("g")
		alone.Type(fmt.Sprint(st.Number))
		alone.Press("enter 3")
		group.Press("g")
		group.Type(fmt.Sprint(st.Number))
		group.Press("enter")
		whole(group, fmt.Sprint("a group, statement ", st.Number))
	}
}
