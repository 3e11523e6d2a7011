package tui

import (
	"familyhub/stocktake/tui/ui"

	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/model"
)

// soloRun begins a solo session, at its first statement.
func soloRun(t testing.TB, change ...func(*Config)) *sim {
	return newSim(t, 80, 24, append(change, func(c *Config) { c.Begin = Begin{Solo: true} })...)
}

// commented lists the statements with a comment, and what it says.
func (s *sim) commented() string {
	var all string
	for _, st := range s.session().Statements() {
		if n, ok := s.session().Comment(st.Number, model.SoloParticipant); ok {
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
		{"3 E", "Comment on statement 2", "2:why "},
		{"e", "Comment on statement 1", "1:why "},
		{"E", "Comment on statement 1", "1:why "},
		{"3 right e", "Comment on statement 3", "3:why "},
		{"3 right left e", "Comment on statement 2", "2:why "},
		{"3 left e", "Comment on statement 1", "1:why "},
		{"3 7 e", "Comment on statement 2", "2:why "},
		{"3 z e", "Comment on statement 2", "2:why "},
		{"3 i esc e", "Comment on statement 2", "2:why "},
		{"3 e esc e", "Comment on statement 2", "2:why "},
		{"3 u e", "Comment on statement 1", "1:why "},
	} {
		s := soloRun(t)
		s.press(c.keys)
		s.shows(c.title)
		s.write("why")
		s.press("enter")
		if got := s.commented(); got != c.want {
			t.Errorf("%s: the comments are %q, want %q", c.keys, got, c.want)
		}
		s.kept()
	}
}

func TestSoloSaysWhatAKeyIsAbout(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 36}} {
		s := soloRun(t)
		s.resize(size[0], size[1])
		s.press("3 n")
		s.shows("Statement 2: not applicable. e comments on it", "E")
		if words := strings.Join(strings.Fields(s.see()), " "); size[0] <= 80 && !strings.Contains(words, "E comments on 3.") {
			t.Errorf("nothing says how to comment on statement 3:\n%s", s.see())
		}
		if size[0] > 60 {
			s.shows("e comment on 2")
		}
		s.press("right")
		s.hides("Statement 2:", "comment on 2")
	}
}

// After the last digit the summary is on the screen.
func TestACommentOnTheLastAnswer(t *testing.T) {
	s := soloRun(t)
	s.write("34250143250143520143")
	s.shows("Statement 20: 3. e comments on it, Backspace takes it away.", "e comment on 20")
	s.press("e")
	s.shows("Comment on statement 20")
	s.write("why")
	s.press("enter")
	s.hides("comment on 20")
	if got := s.commented(); got != "20:why " {
		t.Errorf("the comments are %q", got)
	}
	s = soloRun(t)
	s.write("34250143250143520143")
	s.press("backspace")
	if s.session().Score(20, model.SoloParticipant) != model.NoScore || s.root.desk.Place.Number != 20 {
		t.Errorf("Backspace has not gone back to the last answer:\n%s", s.see())
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
		s := soloRun(t)
		s.press(c.keys)
		if got := s.session().Settled(); got != c.left || s.root.desk.Place.Number != c.at {
			t.Errorf("%s: %d answers at statement %d, want %d at %d", c.keys, got, s.root.desk.Place.Number, c.left, c.at)
		}
	}
	s := soloRun(t)
	s.press("backspace")
	s.shows("Statement 1 has no answer to take away.")
}

func TestAFlagBelongsToWhatWasJustAnswered(t *testing.T) {
	s := soloRun(t)
	s.press("3 f")
	s.shows("Statement 1 is marked to come back to.")
	if !s.session().Flagged(1) || s.session().Flagged(2) {
		t.Error("the flag is at the wrong statement")
	}
	s.press("f")
	s.shows("Statement 1 is no longer marked.")
	s.press("right left f")
	s.shows("Statement 2 is marked to come back to.")
}

func TestSoloNamesAWrongKey(t *testing.T) {
	s := soloRun(t)
	s.press("3")
	for _, c := range []struct{ key, says string }{
		{"7", "7 is not on the scale: still statement 2."},
		{",", "A comma does nothing here: still statement 2."},
		{"space", "Space does nothing here: still statement 2."},
		{"z", "z does nothing here: still statement 2."},
	} {
		s.press(c.key)
		s.shows(c.says)
		if s.root.desk.Place.Number != 2 || s.session().Settled() != 1 {
			t.Errorf("%s did something:\n%s", c.key, s.see())
		}
	}
	s.press("D N 5")
	if got := s.session().Settled(); got != 4 {
		t.Errorf("%d answers with D and N, want 4", got)
	}
	s = soloRun(t)
	s.write("3, 4,,2")
	if got := s.session().Settled(); got != 3 {
		t.Errorf("%d answers with commas between, want 3", got)
	}
	s.press("enter")
	s.shows("Statement 4 is left out, without an answer. ← goes back.")
}

// A comment that was open when the program came to its end is offered at the statement
// that it is about, not at the one on the screen.
func TestADraftBelongsToWhatWasJustAnswered(t *testing.T) {
	s := typing(t, samples(t))
	s.press("down enter g 3 enter 4 e ctrl+end")
	s.write("half a")
	id := s.session().ID()
	s = s.killed()
	s.drain(ui.Run(s.root, load(id)))
	s.shows("You were writing a comment at statement 3", "half a")
	s.press("enter")
	s.shows("Comment on statement 3")
	s.write(" text")
	s.press("enter")
	if n, _ := s.session().Comment(3, model.SoloParticipant); len(n.Text) < 11 || n.Text[len(n.Text)-11:] != "half a text" {
		t.Errorf("the comment on statement 3 is %q", n.Text)
	}
}

func TestSoloShowsTheFlagOnItsPage(t *testing.T) {
	s := newSim(t, 80, 24)
	s.press("s enter 3 f left")
	s.shows("come back to this")
	s.press("f")
	s.hides("come back to this")
}
