package tui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/tui/guide"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/closing"
	"familyhub/stocktake/tui/workshop/opening"
	"familyhub/stocktake/tui/workshop/solo"
	"familyhub/stocktake/tui/workshop/statement"
	"familyhub/stocktake/tui/workshop/step"
	"familyhub/stocktake/tui/workshop/summary"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// inFocus is the title of the session in focus on home.
func inFocus(s *tuitest.Sim) string {
	s.T.Helper()
	h, ok := s.App().Top().(*home.Home)
	if !ok {
		s.T.Fatalf("not on home:\n%s", s.See())
	}
	o, _ := h.Selected()
	return o.Details.Title
}

// TestHomeFollowsTheSession keeps the focus on a session, wherever it stands in the list.
func TestHomeFollowsTheSession(t *testing.T) {
	const own = "Long ago"
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Samples(t)))
	s.Press("n")
	s.Type(own)
	s.Press("tab tab")
	s.Type("1/2/2020")
	s.Press("ctrl+s + 3 enter g g enter 3 4 5 esc y")
	if got := inFocus(s); got != own {
		t.Errorf("after work on a session the focus is on %q", got)
	}
	s.Press("enter")
	s.Shows(own, "1 of 20")
	s.Press("esc y space")
	if got := inFocus(s); got != own {
		t.Errorf("after b the focus is on %q", got)
	}
	s.Press("/")
	s.Type("2025")
	s.Press("esc")
	if got := inFocus(s); got != own {
		t.Errorf("after the filter the focus is on %q", got)
	}
	s.Press("delete y home")
	if got := inFocus(s); got == own {
		t.Fatal("a session that is deleted has the focus")
	}
	s.Press("u")
	if got := inFocus(s); got != own {
		t.Errorf("after it came back the focus is on %q", got)
	}
	s.Press("up")
	before := inFocus(s)
	s.Press("space space") // twice the list is read again
	if got := inFocus(s); got != before || got == own {
		t.Errorf("after the list was read again the focus is on %q, not %q", got, before)
	}
}

// TestRefusedFormChangesNothing fills a form with something that is refused beside
// something that is not.
func TestRefusedFormChangesNothing(t *testing.T) {
	for name, c := range map[string]struct{ lead, fill, field, says string }{
		"details, the mode":    {"enter P N", "x", "Scores", "Scores are in already"},
		"details, the date":    {"enter S N", "x tab tab x", "", `"x" is not a date`},
		"details, the end":     {"enter P N", "x tab tab tab x", "", `"x" is not a time of day`},
		"details, all of it":   {"enter P N", "ctrl+u tab tab x tab x", "", "Write a title"},
		"person":               {"enter P enter", "ctrl+u F a i t h space g r o u p", "", "Faith group"},
		"people, how many":     {"enter P +", "x", "", "a number from 1 to 60"},
		"priority, statements": {"enter g 7 enter p a", "x tab x tab tab 9 9 9", "", "999"},
		"barrier, statements":  {"enter g 7 enter b a", "x tab tab 9 9 9", "", "999"},
		"training":             {"enter S L 6 a", "x tab x tab 2 tab x", "", "no number of people"},
		"timeline, review":     {"enter S T a", "x ctrl+o shift+tab shift+tab shift+tab shift+tab shift+tab shift+tab x", "", `"x" is not a date`},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
			s.Press(c.lead)
			before, was, heading := s.Seq(), tuitest.Entered(t, s.Session()), s.Heading()
			s.Press(c.fill)
			if c.field != "" {
				s.ToField(c.field)
				s.Press("right")
			}
			s.Press("ctrl+s")
			if s.Shows(c.says); s.Heading() != heading {
				t.Fatalf("it was not refused:\n%s", s.See())
			}
			if s.Seq() != before || tuitest.Entered(t, s.Session()) != was {
				t.Errorf("what was refused has changed the session:\n%s", s.See())
			}
		})
	}
}

// TestDetailsAreOneChange takes title and mode back together.
func TestDetailsAreOneChange(t *testing.T) {
	s := tuitest.New(t, 120, 36)
	s.Press("n")
	s.Type("A room")
	s.Press("ctrl+s N ctrl+u x")
	s.ToField("Scores")
	s.Press("right enter")
	if !s.Session().Blind() || s.Session().Details().Title != "x" {
		t.Fatalf("not changed:\n%s", s.See())
	}
	s.Press("u")
	if s.Session().Blind() || s.Session().Details().Title != "A room" {
		t.Error("u took back a part only")
	}
	s.Saved()
}

// TestFileReadTwice says that the second reading changes nothing.
func TestFileReadTwice(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	people := file("people.csv", "name,agency\nAnn Ash,Health\nBen Birch,Education\n")
	more := file("more.csv", "name,agency\nAnn Ash,Health\nCath Cedar,Education\n")
	skills := file("skills.csv", "skill,group,have,need\nSupervision,Nurses,3,8\n")
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	read := func(key, path string) {
		s.Press(key)
		s.Type(path)
		s.Press("enter")
	}
	s.Press("enter P")
	read("I", people)
	s.Press("y")
	s.Shows("2 people read from")
	before := s.Seq()
	read("I", people)
	s.Press("y")
	s.Shows("Nothing was changed", "people.csv")
	s.Hides("2 people read")
	if s.Seq() != before {
		t.Error("something was changed")
	}
	read("I", more)
	s.Press("y")
	s.Shows("1 person added, 1 in the table already")
	s.Press("esc enter S L 6")
	read("I", skills)
	s.Shows("1 row read from")
	read("I", skills)
	s.Shows("Nothing was changed", "skills.csv")
}

// TestEmptyTrainingRow has a dash wherever it is shown: nobody said 0.
func TestEmptyTrainingRow(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
		s.Press("enter S L 6 a")
		s.Type("Listening")
		s.Press("tab")
		s.Type("Nurses")
		s.Press("enter esc")
		s.Shows("Listening", "–")
		s.Hides("0 have it", "0 short")
		if size[1] > 20 {
			s.Shows("Nurses: –")
		}
	}
}

// TestMessageKeepsTheKeys shows long messages on every screen at every size: the keys stay
// below them, and their end is seen.
func TestMessageKeepsTheKeys(t *testing.T) {
	notShort(t)
	long := strings.Repeat("Something went wrong with one of the files. ", 8) + "Press ctrl+s."
	for _, shot := range shots() {
		s := tuitest.New(t, 80, 24, tuitest.On(shot.begin(t)))
		shot.lead(s)
		if s.OnWall() || shot.name == "backup-failed" {
			continue
		}
		for _, size := range append(tuitest.Sizes, [2]int{60, 17}, [2]int{40, 12}) {
			s.Resize(size[0], size[1])
			for _, n := range []ui.Notice{{Text: long, Bad: true}, {Text: "Written: ", Path: "/" + strings.Repeat("folder/", 40) + "ctrl+s."}} {
				keys := s.Footer()
				s.App().Notify(n)
				if s.Footer() != keys {
					t.Fatalf("%s at %v: the last row is %q, not the keys", shot.name, size, s.Footer())
				}
				if !strings.HasSuffix(s.Said(), "ctrl+s.") {
					t.Fatalf("%s at %v: the end of the message is not seen:\n%s", shot.name, size, s.See())
				}
			}
		}
	}
}

// TestMessageGoesWithItsPage opens a session late, below a message of home; what opening
// it says itself stays.
func TestMessageGoesWithItsPage(t *testing.T) {
	d := newSlowDisk(tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t))))
	first := func(int) int { return 0 }
	d.Press("space enter")
	d.settle(first)
	if !d.Open() {
		t.Fatalf("not opened:\n%s", d.See())
	}
	d.Hides("a baseline", "held against")

	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Hold = true
	s.Press("enter")
	s.App().Notify(ui.Notice{Text: "This must be known.", Always: true})
	s.Release()
	if !s.Open() {
		t.Fatalf("not opened:\n%s", s.See())
	}
	s.Shows("This must be known.")
	s.Press("left")
	s.Hides("This must be known.")

	s = tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.App().Notify(ui.Notice{Text: "Of this page."})
	s.Resize(100, 30)
	s.Shows("Of this page.")
	s.Run(ui.Sequence(ui.Push(guide.New(s.App().Look(), s.Setup.Framework, 0)), ui.Say("What led here.")))
	s.Shows("What led here.")
	s.Hides("Of this page.")
}

// TestSummarySwitches has Tab go between the picture and the findings, and back, where there
// is no room for both.
func TestSummarySwitches(t *testing.T) {
	for _, begin := range []string{"enter S", "down enter S"} {
		for _, size := range append(tuitest.Sizes, [2]int{250, 80}) {
			s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
			s.Press(begin)
			for _, choose := range []string{"", "down", "pgdown"} {
				s.Press(choose)
				before := s.Body()
				s.Press("tab")
				other := s.Body()
				s.Press("tab")
				if both := size[0] >= ui.PreviewFrom+2; (other == before) != both || (s.Body() == other) != both {
					t.Errorf("at %v after %q Tab shows:\n%s", size, choose, s.See())
				}
			}
		}
	}
}

// TestFindingsAreReadToTheirEnd goes through the findings by the page and to their ends.
func TestFindingsAreReadToTheirEnd(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
		s.Press("enter S tab")
		all := summary.Findings(s.App().Session(), s.App().Look(), size[0]-2)
		last := strings.TrimSpace(ansi.Strip(all[len(all)-1].Lines[0]))
		top := s.Body()
		s.Press("end")
		s.Shows(last)
		s.Press("home")
		s.Shows("No consensus: 1", "Disagreed, then agreed: 3")
		for range len(all) {
			s.Press("pgdown")
		}
		s.Shows(last)
		for range len(all) {
			s.Press("pgup")
		}
		s.Shows("No consensus: 1", "Disagreed, then agreed: 3")
		if size[1] < 30 && top == "" {
			t.Error("nothing is shown")
		}
	}
}

// TestLongPagesScroll has PgUp, PgDn, Home and End on every page with more than it shows.
// Where the first two go through the pages of the session, the others do it.
func TestLongPagesScroll(t *testing.T) {
	notShort(t)
	for _, shot := range shots() {
		m := shot.begin(t)
		s := tuitest.New(t, 60, 18, tuitest.On(m.Clone()))
		shot.lead(s)
		page := s.App().Top()
		if s.Typing() || s.OnWall() {
			continue
		}
		switch page.(type) {
		case *statement.Statement, *solo.Solo, *step.Step, *people.People, *closing.Closing, *ui.Confirm: // these keys go on in the session, or nothing is left out
			continue
		case *opening.Opening:
			if s.Place().Number == briefing.PracticePart { // it is drawn as small as the window
				s.Hides("for more", "for what is above")
				continue
			}
		}
		all := strings.TrimSpace(strings.Join(page.View(58, 500), "\n"))
		if strings.Count(all, "\n") < 13 {
			continue
		}
		for _, key := range []string{"pgdown", "pgup", "home", "end"} {
			if _, ok := s.Command(key); !ok {
				t.Errorf("%s: %s does nothing on a page of %d lines", shot.name, key, strings.Count(all, "\n")+1)
			}
		}
		s.Press("home")
		before := s.Body()
		s.Press("end")
		if s.Body() == before {
			t.Errorf("%s: End leaves everything as it is:\n%s", shot.name, s.See())
		}
	}
}

// TestNoWallSaysSo presses w on pages that the room never sees.
func TestNoWallSaysSo(t *testing.T) {
	for name, c := range map[string]struct {
		begin      func(testing.TB) *tuitest.Memory
		lead, says string
	}{
		"home":    {tuitest.Samples, "", "open one of a group"},
		"people":  {tuitest.Samples, "enter P", "not for the room"},
		"history": {tuitest.Samples, "enter S H", "not for the room"},
		"review":  {tuitest.Samples, "enter S F", "not for the room"},
		"plan":    {tuitest.Samples, "enter S L", "not for the room"},
		"solo":    {tuitest.Samples, "down enter g 3 enter", "no wall for one person"},
		"board of one person": {
			func(t testing.TB) *tuitest.Memory { return tuitest.Alone(t, framework.Builtin()) }, "enter B", "no wall for one person",
		},
	} {
		for _, size := range tuitest.Sizes {
			s := tuitest.New(t, size[0], size[1], tuitest.On(c.begin(t)))
			s.Press(c.lead)
			s.Press("w")
			if said := s.Words(); !strings.Contains(said, c.says) {
				t.Errorf("%s at %v: w says nothing:\n%s", name, size, s.See())
			}
			if s.Open() {
				s.Run(ui.GoTo(model.Place{Page: model.StatementPage, Number: 1}))
			}
			if s.OnWall() {
				t.Errorf("%s: the wall is on where it is not shown", name)
			}
		}
	}
}

// TestCommandsWorkAtEverySize presses each letter that does something on a page in windows
// of several sizes: what does something at one of them does it at all.
func TestCommandsWorkAtEverySize(t *testing.T) {
	notShort(t)
	for _, lead := range []string{"", "enter S", "enter S tab", "enter S B", "enter S T", "enter S L 3", "enter S L 6 +", "enter S C", "enter P", "enter S H"} {
		dead, alive := map[string]string{}, map[string]bool{}
		for _, size := range [][2]int{tuitest.Sizes[0], tuitest.Sizes[1], tuitest.Sizes[3]} {
			m := tuitest.Samples(t)
			begin := func() *tuitest.Sim {
				s := tuitest.New(t, size[0], size[1], tuitest.On(m.Clone()))
				s.Press(lead)
				return s
			}
			first := begin()
			before := first.See()
			for _, c := range first.App().Top().Commands() {
				key := c.Keys[0]
				if len(key) > 1 {
					continue
				}
				s := begin()
				s.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(key)})
				if s.See() == before {
					dead[key] += fmt.Sprintf(" %dx%d", size[0], size[1])
				} else {
					alive[key] = true
				}
			}
		}
		for key := range dead {
			if alive[key] {
				t.Errorf("after %q %s does nothing at%s", lead, key, dead[key])
			}
		}
	}
}

// TestLatePageKeepsTheDraft lets what is read of a session never come before what was
// entered into it: opening one waits for a draft, too.
func TestLatePageKeepsTheDraft(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), tuitest.Soon)
	d := newSlowDisk(s)
	last := func(n int) int { return n - 1 }
	d.Press("enter")
	d.settle(last)
	d.Press("g 7 enter e a")
	d.Type("half a")
	d.Press("esc")
	d.Press("y")
	d.Press("esc y enter")
	d.settle(last)
	d.agrees(t)
	if draft := d.Store.Drafts[d.Session().ID()]; draft != nil {
		t.Errorf("what was thrown away is kept: %v", draft.Texts)
	}
}
