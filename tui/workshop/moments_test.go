package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// squeezed is a text without its blanks and without the borders of frames, wherever lines break.
func squeezed(text string) string {
	return strings.NewReplacer(" ", "", "\n", "", "│", "").Replace(text)
}

// levelsColumn is what stands in the first frame of a screen, or all of it without one.
func levelsColumn(s *tuitest.Sim) string {
	var out strings.Builder
	for _, line := range strings.Split(s.See(), "\n") {
		if cells := strings.Split(line, "│"); len(cells) > 2 {
			line = cells[1]
		}
		out.WriteString(line)
	}
	return squeezed(out.String())
}

// TestUnderstandingShowsEverything: whatever the size, Tab leads past all that the levels mean,
// in general and here, and past all there is to look for and to ask.
func TestUnderstandingShowsEverything(t *testing.T) {
	fw := framework.Builtin()
	for _, size := range tuitest.Sizes {
		for _, kind := range []func(*model.Origin){func(*model.Origin) {}, tuitest.Blind} {
			s := tuitest.Opened(t, size[0], size[1], tuitest.RoomOf(t, fw, kind, tuitest.Names(12)...))
			for _, st := range fw.Statements() {
				all := levelsColumn(s)
				for range 9 {
					all += squeezed(s.See())
					s.Press("tab")
					all += levelsColumn(s)
				}
				for _, l := range fw.Scale {
					for _, text := range []string{l.Label, l.Description, st.Level(l.Value)} {
						if !strings.Contains(all, squeezed(text)) {
							t.Fatalf("%v, statement %d: %q is nowhere", size, st.Number, text)
						}
					}
				}
				s.InShape("the understanding", size)
				s.Press("pgdown")
				for s.Place().Page != model.StatementPage && s.Place().Page != model.SummaryPage {
					s.Press("pgdown")
				}
			}
		}
	}
}

// TestLevelsComeFirstAndWhole: the whole scale is on the first screen of each statement, from
// 120 × 36 with what it looks like there and what to look for; otherwise the footer names the
// key for the rest.
func TestLevelsComeFirstAndWhole(t *testing.T) {
	fw := framework.Builtin()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		for _, st := range fw.Statements() {
			m := tuitest.NewMemory()
			m.Begin(t, model.Origin{Details: model.Details{Title: "A room"}}, fw, model.Place{Page: model.StatementPage, Number: st.Number},
				model.Add[model.Participant]{Item: model.Participant{ID: "p1", Name: "Ann", Scoring: true}, At: model.End})
			s := tuitest.New(t, size[0], size[1], tuitest.On(m))
			s.Press("enter")
			seen := levelsColumn(s)
			for _, l := range fw.Scale {
				if !strings.Contains(seen, squeezed(l.Description)) {
					t.Errorf("%v, statement %d does not show all of level %d:\n%s", size, st.Number, l.Value, s.See())
				}
				if size[0] >= 120 && !strings.Contains(seen, squeezed(st.Level(l.Value))) {
					t.Errorf("%v, statement %d does not show what level %d looks like:\n%s", size, st.Number, l.Value, s.See())
				}
			}
			if footer := s.Footer(); !strings.Contains(footer, "Tab ") {
				t.Errorf("%v: the footer does not name the key for the rest: %s", size, footer)
			}
		}
	}
}

// TestLookForsAreTicked beside the scores, and change none; a high score with most of them unmet
// is a question.
func TestLookForsAreTicked(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		s := tuitest.Opened(t, size[0], size[1], tuitest.Room(t, framework.Builtin(), "Ann", "Kim", "Lou"))
		s.Press("5 5 4 enter 5")
		for range 9 {
			if s.Press("tab"); strings.Contains(s.Footer(), "met") {
				break
			}
		}
		s.Press("+ ~ - - - -")
		at := s.Session().At(1)
		if got := fmt.Sprint(at.LookFors()); got != "{1 1 4 0}" {
			t.Fatalf("yes, partly, no, open: %s\n%s", got, s.See())
		}
		s.Press("backspace")
		for _, want := range []model.Tick{model.Yes, "", model.Yes} {
			entries := s.Seq()
			if s.Press("space"); at.LookFor(6) != want || s.Seq() != entries+1 {
				t.Errorf("Space says %q in %d entries, want %q in one", at.LookFor(6), s.Seq()-entries, want)
			}
		}
		s.Press("- y")
		s.Shows("Why")
		s.Press("esc p")
		s.Shows("Priorities")
		s.Press("esc")
		if got := fmt.Sprint(at.LookFors()); got != "{1 1 4 0}" {
			t.Errorf("y and p tick something: %s", got)
		}
		s.Press("c")
		s.Shows("▸ Consensus", "1 met, 1 partly met, 4 not met, of 6")
		if words := s.Words(); !strings.Contains(words, "Scored 5, with 4 of the 6 things to look for not met") {
			t.Errorf("nothing is asked:\n%s", s.See())
		}
		if c, _ := at.Consensus(); c.Score != model.Points(5) || s.Given(1) != "5 5 4" {
			t.Errorf("the consensus is %s, the scores are %s", c.Words(), s.Given(1))
		}
		s.Press("H")
		s.Shows("not met")
		s.Saved()
	}
}

// A digit among the things to look for scores nobody.
func TestDigitsAmongLookForsAreNoScores(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("tab 4 d")
	s.Shows("this is what to look for. Enter goes to the scores.")
	if got := s.Given(1); got != "- - -" {
		t.Errorf("the scores are %s", got)
	}
	s.Press("enter 4")
	if got := s.Given(1); got != "4 - -" {
		t.Errorf("the scores are %s", got)
	}
}

// TestThereIsSeenToBeMore: where what there is to understand takes several pages, each says which of
// how many it is, and the footer says what Tab turns to; and all of them can be reached.
func TestThereIsSeenToBeMore(t *testing.T) {
	for _, v := range []struct{ width, height, pages int }{{60, 18, 7}, {80, 24, 3}} {
		s := tuitest.Opened(t, v.width, v.height, tuitest.Room(t, framework.Builtin(), "Ann", "Kim", "Lou"))
		first := s.Session().Framework().Steps[0].Statements[0]
		seen := ""
		for page := 1; page <= v.pages; page++ {
			s.Shows(fmt.Sprintf("%d of %d", page, v.pages), "Tab")
			if !strings.Contains(s.Footer(), "Tab ") {
				t.Errorf("%v, page %d: the footer does not say what Tab is:\n%s", v, page, s.Footer())
			}
			seen += " " + strings.Join(strings.Fields(s.See()), " ")
			s.Press("tab")
		}
		if !onConsensus(s) {
			t.Errorf("%v: the consensus comes after the last page:\n%s", v, s.See())
		}
		for _, words := range append(append([]string{first.Level(0), first.Level(5)}, first.LookFor...), first.Questions...) {
			if last := words[strings.LastIndex(words, " ")+1:]; !strings.Contains(seen, last) {
				t.Errorf("%v: %q is on no page", v, words)
			}
		}
	}
}

// Nor does one on a page of the levels, which is called what it is.
func TestDigitsAmongTheLevelsAreNoScores(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.Room(t, framework.Builtin(), "Ann", "Kim", "Lou"))
		s.Press("5")
		for range 9 {
			if s.Press("tab"); strings.Contains(s.See(), "▸ Scores") {
				continue
			}
			if onConsensus(s) {
				continue
			}
			levels := strings.Contains(s.See(), "What would you give it?") || strings.Contains(s.See(), "Here, by our reading")
			looks := !levels || strings.Contains(s.Footer(), "met")
			s.Press("3")
			want := "3 does nothing here: these are the levels."
			if looks {
				want = "3 does nothing here: this is what to look for."
			}
			s.Shows(want)
			if got := s.Given(1); got != "5 - -" {
				t.Errorf("the scores are %s", got)
			}
		}
	}
}

// What a consensus rests on is one key more, and only where there is one.
func TestGroundIsOneKeyAfterTheConsensus(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 4 4 enter =")
	s.Shows("First agree on a score; then = says what it rests on")
	s.Press("4")
	s.Shows("= says what it rests on", "= rests on")
	for _, c := range []struct{ keys, says string }{
		{"= 1", "rests on views alone"},
		{"= 2", "rests on an example"},
		{"= 3", "rests on a document"},
		{"= 4", "rests on data"},
		{"= backspace", "= says what it rests on"},
		{"= enter", "Nothing is chosen: 1 to 4 says what it rests on"},
		{"esc", "= says what it rests on"},
		{"= left enter", "rests on data"},
		{"= backspace", "= says what it rests on"},
		{"= = enter", "rests on views alone"},
		{"= = enter", "rests on an example"},
		{"= right down left enter", "rests on a document"},
		{"= h k 1", "rests on views alone"},
	} {
		s.Press(c.keys)
		s.Shows(c.says)
	}
	s.Press("n")
	if c, _ := s.Session().At(1).Consensus(); c.Agreed() || c.Ground != "" {
		t.Errorf("no consensus rests on %q", c.Ground)
	}
	s.Press("u")
	s.Shows("rests on views alone")
	s.Saved()
}

// To open the choice records nothing, and the digits there are no consensus.
func TestGroundIsShownBeforeItIsSaid(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.Room(t, framework.Builtin(), "Ann", "Kim", "Lou"))
		s.Press("3 4 4 enter 4")
		kept := func(keys string, want model.Ground) {
			t.Helper()
			s.Press(keys)
			if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(4) || c.Ground != want {
				t.Errorf("%v, %s: the consensus %s rests on %q, want %q\n%s", size, keys, c.Words(), c.Ground, want, s.See())
			}
		}
		kept("=", "")
		s.Shows("1 views alone", "2 an example", "3 a document", "4 data")
		kept("5", "")
		s.Shows("5 is none of the four")
		kept("n 0 = esc", "")
		s.Shows("Consensus")
		s.Hides("1 views alone")
		kept("= 3", model.OnDocument)
		kept("= = esc", model.OnDocument)
		kept("= u", "")
		s.Hides("1 views alone")
		s.InShape("the choice", tuitest.Sizes...)
	}
}

// With nobody in the room a digit is no consensus until it was said that there are no people.
func TestNobodyInTheRoom(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.Room(t, framework.Builtin()))
		s.Shows("no participants yet")
		s.Press("3 n d")
		if _, agreed := s.Session().At(1).Consensus(); agreed {
			t.Fatalf("the first digit was taken for the consensus:\n%s", s.See())
		}
		s.Press("c 3")
		s.Shows("The consensus is 3, with no participants listed")
		if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(3) {
			t.Errorf("the consensus is %s", c.Words())
		}
	}
}

// Before the first score Tab may lead to the consensus; a digit there is asked about.
func TestNoConsensusByADigitBeforeTheFirstScore(t *testing.T) {
	s := tuitest.RowOf(t)
	for range 5 {
		if s.Press("tab"); onConsensus(s) {
			break
		}
	}
	for _, keys := range []string{"3", "4", "n", "3", "esc"} {
		s.Press(keys)
		if c, ok := s.Session().At(1).Consensus(); ok {
			t.Fatalf("%s: the consensus is %s", keys, c.Words())
		}
	}
	s.Press("3")
	s.Shows("Record a consensus of 3 without scores?", "None of the 3 scores is in yet.")
	s.Press("y")
	s.Shows("although no score is in")
	if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(3) {
		t.Errorf("after y the consensus is %s", c.Words())
	}
	s.Press("4")
	s.Shows("The consensus was 3, and is now 4.") // that is no slip any more
	s = tuitest.RowOf(t)
	s.Press("4 c 3")
	if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(3) {
		t.Errorf("with a score in, the consensus is %s", c.Words())
	}
}

// While scores come in blind, there are the people, the levels and nothing else.
func TestNothingElseWhileScoresComeInBlind(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.RoomOf(t, framework.Builtin(), tuitest.Blind, tuitest.Four...))
		s.Press("0 5 1")
		s.Shows("3 of 4 in")
		s.Hides("median", "mean", "no scores", "To discuss", "Step 1", "▲", "Not agreed")
		s.Press("2")
		s.Shows("4 of 4 in")
		s.Hides("who is missing") // nobody is
	}
}

// TestNoScoresIsNotRepeated: what is not there yet is not said ten times.
func TestNoScoresIsNotRepeated(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.Room(t, framework.Builtin(), tuitest.Four...))
		for _, keys := range []string{"", "3 4", "3 4 enter", "3", "tab"} {
			s.Press(keys)
			if n := strings.Count(strings.ToLower(s.See()), "no scores"); n > 4 {
				t.Errorf("%v after %q: %d times\n%s", size, keys, n, s.See())
			}
		}
	}
}

// The radar shows where the step stood before this consensus.
func TestRadarShowsWhatTheConsensusChanged(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 4 4 enter 3")
	s.Shows("Step 1 stands at 3.0")
	s.Hides("◌")
	s.Press("enter 5 5 5 enter 5")
	s.Shows("Step 1 is now 4.0, was 3.0", "◌ before")
	s.Press("pgup")
	s.Hides("was 3.0", "◌") // that was another statement
}

// Short words for answers that are no points stand beside what they mean.
func TestShortAnswersAreExplained(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.Room(t, framework.Builtin(), tuitest.Names(12)...))
		s.Press("d n 3")
		words := strings.ToLower(s.Words())
		if !strings.Contains(words, "don't know") || !strings.Contains(words, "not appl") {
			t.Errorf("%v:\n%s", size, s.See())
		}
		s.Press("c")
		if words := s.Words(); !strings.Contains(words, "1 don't know") || !strings.Contains(words, "1 not applicable") {
			t.Errorf("%v:\n%s", size, s.See())
		}
		s.Hides("mixed", " dk", " na ")
	}
}

// The findings count what the highest rest on, and ask about those with most of it unmet.
func TestFindingsSayHowFirmTheGroundIs(t *testing.T) {
	s := tuitest.Opened(t, 200, 60, tuitest.Room(t, framework.Builtin(), "Ann", "Kim", "Lou"))
	s.Press("5 5 4 enter 5 = 1 tab + - - - - - enter")
	s.Press("pgdown 4 4 4 enter 4 = 3 pgdown 4 4 5 enter 4 S tab")
	s.Shows("Of the 3 highest, 1 rests on views alone and 1 on more; nobody said what the other 1 rests on.", "5 of 6 to look for not met: what else is there?")
	s.InShape("the findings", tuitest.Sizes...)
}
