package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// inFocus is the title of the session in focus on home.
func (s *sim) inFocus() string {
	s.t.Helper()
	h, ok := s.root.Top().(*home.Home)
	if !ok {
		s.t.Fatalf("not on home:\n%s", s.see())
	}
	o, _ := h.Selected()
	return o.Details.Title
}

// TestHomeFollowsTheSession keeps the focus on a session, wherever it stands in the list.
func TestHomeFollowsTheSession(t *testing.T) {
	const own = "Long ago"
	s := newSim(t, 100, 30, stored(samples(t)))
	s.press("n")
	s.write(own)
	s.press("tab tab ctrl+w ctrl+w ctrl+w")
	for range 10 {
		s.press("backspace")
	}
	s.write("1/2/2020")
	s.press("enter m 3 enter g enter 3 4 5 esc")
	if got := s.inFocus(); got != own {
		t.Errorf("after work on a session the focus is on %q", got)
	}
	s.press("enter")
	s.shows(own, "1 of 20")
	s.press("esc b")
	if got := s.inFocus(); got != own {
		t.Errorf("after b the focus is on %q", got)
	}
	s.press("/")
	s.write("2025")
	s.press("esc")
	if got := s.inFocus(); got != own {
		t.Errorf("after the filter the focus is on %q", got)
	}
	s.press("D y home")
	if got := s.inFocus(); got == own {
		t.Fatal("a session that is deleted has the focus")
	}
	s.press("u")
	if got := s.inFocus(); got != own {
		t.Errorf("after it came back the focus is on %q", got)
	}
	s.press("up")
	before := s.inFocus()
	s.drain(s.root.List())
	if got := s.inFocus(); got != before || got == own {
		t.Errorf("after the list was read again the focus is on %q, not %q", got, before)
	}
}

// TestRefusedFormChangesNothing fills a form with something that is refused beside
// something that is not.
func TestRefusedFormChangesNothing(t *testing.T) {
	for name, c := range map[string]struct{ lead, fill string }{
		"details, the mode":    {"enter P t", "x tab tab tab tab tab right"},
		"details, the date":    {"enter s a", "x tab tab x"},
		"details, the end":     {"enter P t", "x tab tab tab tab x"},
		"person":               {"enter P enter", "ctrl+w ctrl+w ctrl+w F a i t h space g r o u p"},
		"people, how many":     {"enter P m", "x"},
		"priority, statements": {"enter g 7 enter p a", "x tab x ctrl+o 9 9 9"},
		"barrier, statements":  {"enter g 7 enter b a", "x tab tab 9 9 9"},
		"training":             {"enter s L 6 a", "x tab x tab 2 tab x"},
		"timeline, review":     {"enter s T a", "x ctrl+o shift+tab shift+tab shift+tab shift+tab shift+tab x"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSim(t, 120, 36, stored(samples(t)))
			s.press(c.lead)
			before, was := s.root.desk.History.Seq(), picture(t, s.session())
			s.press(c.fill + " enter")
			if !s.root.notice.Bad {
				t.Fatalf("it was not refused:\n%s", s.see())
			}
			if s.root.desk.History.Seq() != before || picture(t, s.session()) != was {
				t.Errorf("what was refused has changed the session:\n%s", s.see())
			}
		})
	}
}

// TestDetailsAreOneChange takes title and mode back together.
func TestDetailsAreOneChange(t *testing.T) {
	s := newSim(t, 120, 36)
	s.press("n")
	s.write("A room")
	s.press("enter t x tab tab tab tab tab right enter")
	if !s.session().Blind() || s.session().Details().Title != "A roomx" {
		t.Fatalf("not changed:\n%s", s.see())
	}
	s.press("u")
	if s.session().Blind() || s.session().Details().Title != "A room" {
		t.Error("u took back a part only")
	}
	s.kept()
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
	s := newSim(t, 120, 36, stored(samples(t)))
	read := func(path string) {
		s.press("f")
		s.write(path)
		s.press("enter")
	}
	s.press("enter P")
	read(people)
	s.shows("2 people read from")
	before := s.root.desk.History.Seq()
	read(people)
	s.shows("Nothing was changed", "people.csv")
	s.hides("2 people read")
	if s.root.desk.History.Seq() != before {
		t.Error("something was changed")
	}
	read(more)
	s.shows("1 person added, 1 in the table already")
	s.press("esc enter s L 6")
	read(skills)
	s.shows("1 row read from")
	read(skills)
	s.shows("Nothing was changed", "skills.csv")
}

// TestEmptyTrainingRow has a dash wherever it is shown: nobody said 0.
func TestEmptyTrainingRow(t *testing.T) {
	for _, size := range sizes {
		s := newSim(t, size[0], size[1], stored(samples(t)))
		s.press("enter s L 6 a")
		s.write("Listening")
		s.press("tab")
		s.write("Nurses")
		s.press("enter esc")
		s.shows("Listening", "–")
		s.hides("0 have it", "0 short")
		if size[1] > 20 {
			s.shows("Nurses: –")
		}
	}
}

// TestMessageKeepsTheKeys shows long messages on every screen at every size: the keys stay
// below them, and their end is seen.
func TestMessageKeepsTheKeys(t *testing.T) {
	long := strings.Repeat("Something went wrong with one of the files. ", 8) + "Press ctrl+s."
	for _, shot := range shots() {
		s := newSim(t, 80, 24, stored(shot.begin(t)))
		shot.lead(s)
		if s.root.showingWall() || s.root.backups.Failed() {
			continue
		}
		for _, size := range append(sizes, [2]int{60, 17}, [2]int{40, 12}) {
			s.resize(size[0], size[1])
			s.root.notice = ui.Notice{}
			keys := strings.Split(s.see(), "\n")
			for _, n := range []ui.Notice{{Text: long, Bad: true}, {Text: "Written: ", Path: "/" + strings.Repeat("folder/", 40) + "ctrl+s."}} {
				s.root.notice = n
				lines := strings.Split(s.see(), "\n")
				if got, want := lines[len(lines)-1], keys[len(keys)-1]; got != want {
					t.Fatalf("%s at %v: the last row is %q, not the keys", shot.name, size, got)
				}
				if above := strings.TrimSpace(lines[len(lines)-2]); !strings.HasSuffix(above, "ctrl+s.") {
					t.Fatalf("%s at %v: the end of the message is not seen:\n%s", shot.name, size, s.see())
				}
			}
		}
	}
}

// TestMessageGoesWithItsPage opens a session late, below a message of home; what opening
// it says itself stays.
func TestMessageGoesWithItsPage(t *testing.T) {
	d := newSlowDisk(newSim(t, 120, 36, stored(samples(t))))
	first := func(int) int { return 0 }
	d.press("b enter")
	d.settle(first)
	if d.root.desk == nil {
		t.Fatalf("not opened:\n%s", d.see())
	}
	d.hides("a baseline", "held against")

	s := newSim(t, 120, 36, stored(samples(t)))
	s.root.notice = ui.Notice{Text: "This must be known.", Always: true}
	s.drain(ui.Run(s.root, openSession("followup2026")))
	s.shows("This must be known.")
	s.press("left")
	s.hides("This must be known.")

	s = newSim(t, 120, 36, stored(samples(t)))
	s.root.notice = ui.Notice{Text: "Of this page."}
	s.resize(100, 30)
	s.shows("Of this page.")
	s.send(ui.Sequence(ui.Push(newHelp(s.root)), ui.Say("What led here.")))
	s.shows("What led here.")
	s.hides("Of this page.")
}

// TestSummarySwitches has t do something at every size, and back.
func TestSummarySwitches(t *testing.T) {
	for _, begin := range []string{"enter s", "down enter s"} {
		for _, size := range append(sizes, [2]int{250, 80}) {
			s := newSim(t, size[0], size[1], stored(samples(t)))
			s.press(begin)
			for _, choose := range []string{"", "down", "pgdown"} {
				s.press(choose)
				before := s.body()
				s.press("t")
				other := s.body()
				s.press("t")
				if other == before || s.body() == other {
					t.Errorf("at %v after %q t does nothing:\n%s", size, choose, s.see())
				}
			}
		}
	}
}

// TestFindingsAreReadToTheirEnd goes through the findings by the page and to their ends.
func TestFindingsAreReadToTheirEnd(t *testing.T) {
	for _, size := range sizes {
		s := newSim(t, size[0], size[1], stored(samples(t)))
		s.press("enter s t")
		all := workshop.Findings(s.session(), s.root.look, size[0]-2)
		last := strings.TrimSpace(ansi.Strip(all[len(all)-1].Line))
		top := s.body()
		s.press("end")
		s.shows(last)
		s.press("home")
		s.shows("By step")
		for range len(all) {
			s.press("pgdown")
		}
		s.shows(last)
		for range len(all) {
			s.press("pgup")
		}
		s.shows("By step")
		if size[1] < 30 && top == "" {
			t.Error("nothing is shown")
		}
	}
}

// TestLongPagesScroll has PgUp, PgDn, Home and End on every page with more than it shows.
// Where the first two go through the pages of the session, the others do it.
func TestLongPagesScroll(t *testing.T) {
	for _, shot := range shots() {
		m := shot.begin(t)
		s := newSim(t, leastWidth, leastHeight, stored(m.clone()))
		shot.lead(s)
		page := s.root.Top()
		if typing, ok := page.(ui.TextInput); ok && typing.Typing() || s.root.showingWall() {
			continue
		}
		switch page.(type) {
		case *workshop.Statement, *workshop.Solo, *workshop.Step, *people.People, *ui.Confirm: // these keys go on in the session, or nothing is left out
			continue
		}
		all := strings.TrimSpace(strings.Join(page.View(leastWidth-2, 500), "\n"))
		if strings.Count(all, "\n") < leastHeight-5 {
			continue
		}
		for _, key := range []string{"pgdown", "pgup", "home", "end"} {
			if _, ok := ui.Find(s.root.commands(), key); !ok {
				t.Errorf("%s: %s does nothing on a page of %d lines", shot.name, key, strings.Count(all, "\n")+1)
			}
		}
		s.press("home")
		before := s.body()
		s.press("end")
		if s.body() == before {
			t.Errorf("%s: End leaves everything as it is:\n%s", shot.name, s.see())
		}
	}
}

// TestNoWallSaysSo presses w on pages that the room never sees.
func TestNoWallSaysSo(t *testing.T) {
	for name, c := range map[string]struct {
		begin      func(testing.TB) *memory
		lead, says string
	}{
		"home":    {samples, "", "open one of a group"},
		"people":  {samples, "enter P", "not for the room"},
		"history": {samples, "enter s H", "not for the room"},
		"review":  {samples, "enter s R", "not for the room"},
		"plan":    {samples, "enter s L", "not for the room"},
		"compare": {samples, "enter s c", "not for the room"},
		"solo":    {samples, "down enter g 3 enter", "no wall for one person"},
		"board of one person": {
			func(t testing.TB) *memory { return alone(t, framework.Builtin()) }, "enter B", "no wall for one person",
		},
	} {
		for _, size := range sizes {
			s := newSim(t, size[0], size[1], stored(c.begin(t)))
			s.press(c.lead)
			s.press("w")
			if said := strings.Join(strings.Fields(s.see()), " "); !strings.Contains(said, c.says) {
				t.Errorf("%s at %v: w says nothing:\n%s", name, size, s.see())
			}
			if s.root.wallMode {
				t.Errorf("%s: the wall is on where it is not shown", name)
			}
		}
	}
}

// TestCommandsWorkAtEverySize presses each letter that does something on a page in windows
// of several sizes: what does something at one of them does it at all.
func TestCommandsWorkAtEverySize(t *testing.T) {
	for _, lead := range []string{"", "enter s", "enter s t", "enter s B", "enter s T", "enter s L 3", "enter s L 6 s", "enter s c", "enter P", "enter s H"} {
		dead, alive := map[string]string{}, map[string]bool{}
		for _, size := range [][2]int{sizes[0], sizes[1], sizes[3]} {
			m := samples(t)
			begin := func() *sim {
				s := newSim(t, size[0], size[1], stored(m.clone()))
				s.press(lead)
				return s
			}
			first := begin()
			before := first.see()
			for _, c := range first.root.commands() {
				key := c.Keys[0]
				if len(key) > 1 {
					continue
				}
				s := begin()
				s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(key)})
				if s.see() == before {
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
	s := newSim(t, 80, 24, stored(samples(t)), soon)
	d := newSlowDisk(s)
	last := func(n int) int { return n - 1 }
	d.press("enter")
	d.settle(last)
	d.press("g 7 enter e a")
	d.write("half a")
	d.press("esc")
	d.press("y")
	d.press("esc enter")
	d.settle(last)
	d.agrees(t)
	if draft := d.store.drafts[d.session().ID()]; draft != nil {
		t.Errorf("what was thrown away is kept: %v", draft.Texts)
	}
}
