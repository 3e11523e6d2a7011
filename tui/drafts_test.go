package tui

import (
	"errors"
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// soon lets no time pass before a draft is kept.
func soon(c *Config) {
	c.Later = func(wait time.Duration, msg tea.Msg) tea.Cmd {
		if wait <= time.Second {
			return func() tea.Msg { return msg }
		}
		return nil
	}
}

// killed is the program after a kill: another one on what was on the disk.
func (s *sim) killed() *sim {
	s.t.Helper()
	return newSim(s.t, 80, 24, stored(s.store), soon)
}

// noDraft fails if a text of a session is still on the disk although it was taken.
func (s *sim) noDraft(id string) {
	s.t.Helper()
	if d := s.store.drafts[id]; d != nil {
		s.t.Errorf("what was taken is still kept as a draft: %v", d)
	}
}

func typing(t *testing.T, m *memory) *sim {
	t.Helper()
	return newSim(t, 80, 24, stored(m), soon)
}

func TestHalfTypedTextSurvivesAKill(t *testing.T) {
	for name, c := range map[string]struct {
		open, write string
		says        string
		take        func(s *model.Session) string // what it became once it was taken
	}{
		"evidence": {"enter g 7 enter e", "half a", "You were writing evidence at statement 7", func(s *model.Session) string {
			all := s.Evidence(7)
			return all[len(all)-1].Text
		}},
		"barrier": {"enter g 7 enter b", "half a", "You were writing a barrier at statement 7", func(s *model.Session) string {
			all := s.BarriersAt(model.Target{Statement: 7})
			return all[len(all)-1].Text
		}},
		"priority": {"enter g 7 enter p", "half a", "You were writing a priority at statement 7", func(s *model.Session) string {
			all := s.PrioritiesAt(model.Target{Statement: 7})
			return all[len(all)-1].What
		}},
		"page of a priority": {"enter s B tab a", "half a", "You were writing a priority at ", func(s *model.Session) string {
			all := s.Priorities()
			return all[len(all)-1].What
		}},
		"person": {"enter P a", "half a", "You were writing a person into the table", func(s *model.Session) string {
			all := s.Participants()
			return all[len(all)-1].Name
		}},
		"why": {"enter g 7 enter y ctrl+end", " half a", "You were writing why the score is what it is at statement 7", func(s *model.Session) string {
			c, _ := s.Consensus(7)
			return c.Rationale
		}},
		"details": {"enter P t", " half a", "You were writing the session's details", func(s *model.Session) string { return s.Details().Title }},
		"comment": {"down enter g 3 enter e ctrl+end", "half a", "You were writing a comment at statement 3", func(s *model.Session) string {
			n, _ := s.Comment(3, model.SoloParticipant)
			return n.Text
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := typing(t, samples(t))
			for _, key := range strings.Fields(c.open) {
				s.press(key)
			}
			s.write(c.write)
			s.shows("draft kept")
			id := s.session().ID()
			s = s.killed()
			s.drain(ui.Run(s.root, load(id)))
			s.shows(c.says, "half a", "Enter", "Esc")
			s.press("enter")
			s.shows("half a")
			s.write(" text")
			s.press("enter")
			if got := c.take(s.session()); !strings.HasSuffix(got, "half a text") {
				t.Errorf("it became %q", got)
			}
			s.kept()
			s.noDraft(id)
			s = s.killed()
			s.drain(ui.Run(s.root, load(id)))
			s.hides("You were writing")
		})
	}
}

func TestDraftOfAChange(t *testing.T) {
	s := typing(t, samples(t))
	s.press("enter g 7 enter p up enter ctrl+o tab tab")
	s.write("because")
	all := s.session().PrioritiesAt(model.Target{Statement: 7})
	at := s.root.Top().(*form.Entries).At
	id := s.session().ID()
	s = s.killed()
	s.drain(ui.Run(s.root, load(id)))
	s.press("enter enter")
	got := s.session().PrioritiesAt(model.Target{Statement: 7})
	if len(got) != len(all) || got[at].What != all[at].What {
		t.Errorf("%d priorities are %d, and %q is %q", len(all), len(got), all[at].What, got[at].What)
	}
	if got[at].Why+got[at].Resources+got[at].Outcome+got[at].Measure.Text == all[at].Why+all[at].Resources+all[at].Outcome+all[at].Measure.Text {
		t.Error("what was typed did not come to it")
	}
}

func TestDraftThatIsLetGo(t *testing.T) {
	s := typing(t, samples(t))
	s.press("enter g 7 enter b")
	s.write("half a text")
	id := s.session().ID()
	s = s.killed()
	s.press("enter")
	s.shows("half a text")
	s.press("esc")
	s.shows("Throw away what you have typed?")
	s.press("n")
	s.shows("half a text")
	s.press("esc y")
	s.hides("half a text", "You were writing")
	if s.store.drafts[id] != nil || len(s.root.pages) != 2 {
		t.Errorf("it is still kept, or %d pages are open", len(s.root.pages))
	}
}

// A form that is taken within a second costs no write but that of the change.
func TestNoDraftOfWhatIsTakenAtOnce(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter g 7 enter b")
	s.write("a barrier")
	if n := s.root.Drafts.Waiting(); n != 1 {
		t.Fatalf("%d writes wait", n)
	}
	s.press("enter")
	if s.root.Drafts.Waiting() > 0 || len(s.store.drafts) > 0 {
		t.Error("the draft was written all the same")
	}
	s.hides("draft kept")
}

func TestLeavingKeepsTheDraft(t *testing.T) {
	for name, leave := range map[string]func(s *sim){
		"ctrl+c": func(s *sim) { s.press("ctrl+c") },
		"signal": func(s *sim) {
			if err := s.root.Flush(); err != nil {
				s.t.Error(err)
			}
		},
	} {
		s := newSim(t, 80, 24, stored(samples(t)))
		s.press("enter g 7 enter b")
		s.write("half a text")
		leave(s)
		s = s.killed()
		s.press("enter")
		s.shows("half a text")
		if name == "ctrl+c" && s.quit {
			t.Error("the new one has left")
		}
	}
}

func TestWallShowsNoDraft(t *testing.T) {
	s := typing(t, samples(t))
	s.press("enter g 7 enter b")
	s.write("Ann is slow")
	s = newSim(t, 80, 24, stored(s.store), soon, func(c *Config) { c.Begin.Wall = true })
	s.press("enter")
	s.hides("Ann", "You were writing", "draft")
	s.press("right left w")
	s.shows("Ann is slow", "You were writing a barrier")
	s.press("w")
	s.shows("Ann is slow")
	s.press("enter")
	s.shows("Ann is slow")
}

// What nobody has answered for stays, whatever is done on the wall.
func TestUnansweredDraftStays(t *testing.T) {
	s := typing(t, samples(t))
	s.press("enter g 7 enter b")
	s.write("half a text")
	s = newSim(t, 80, 24, stored(s.store), soon, func(c *Config) { c.Begin.Wall = true })
	s.press("enter right left ctrl+c")
	if !s.quit {
		t.Fatal("it did not leave")
	}
	s = s.killed()
	s.press("enter")
	s.shows("half a text")
}

func TestDraftOfAFailingDisk(t *testing.T) {
	s := typing(t, samples(t))
	s.press("enter g 7 enter b")
	s.store.failing = errors.New("the disk is full")
	s.write("half a text")
	s.hides("draft kept")
	s.store.failing = nil
	s.write("!")
	s.shows("draft kept")
	s.press("ctrl+c")
	if !s.quit {
		t.Error("it did not leave")
	}
}

func TestDraftGoesElsewhere(t *testing.T) {
	other := newMemory()
	other.path = "/data/other.db"
	s := newSim(t, 80, 24, stored(samples(t)), soon, func(c *Config) {
		c.Elsewhere = func(_ string, fill func(ui.Store) error) (ui.Store, error) { return other, fill(other) }
	})
	s.press("enter g 7 enter")
	s.store.failing = errors.New("the disk is full")
	s.press("f b")
	s.write("half a text")
	s.press("ctrl+e enter")
	s.shows("The work goes on in", "half a text", "draft kept")
	if d := other.drafts[s.session().ID()]; d == nil || d.Texts[item.BarrierField] != "half a text" {
		t.Errorf("the other file has %v", d)
	}
}

// Where the form has gone, the text is shown all the same.
func TestDraftWithoutAForm(t *testing.T) {
	for _, d := range []model.Draft{
		{Form: "a form of tomorrow", Texts: map[string]string{"Field": "half a text"}},
		{Form: form.BarrierForms, Statement: 99, Texts: map[string]string{item.BarrierField: "half a text"}},
		{Form: form.EvidenceForm, Step: 1, Texts: map[string]string{workshop.NoteField: "half a text"}},
		{Form: form.CommentForm, Statement: 1, Texts: map[string]string{workshop.CommentField: "half a text"}},
	} {
		m := room(t, framework.Builtin(), "Ann", "Bob")
		for id := range m.overviews {
			m.drafts[id] = &d
		}
		s := typing(t, m)
		s.press("enter")
		s.shows("half a text", "which has no place here any")
		s.press("enter")
		s.shows("half a text")
		s.press("esc y")
		s.hides("half a text")
	}
}

func TestOldDraftOfSomethingGone(t *testing.T) {
	m := room(t, framework.Builtin(), "Ann")
	for id := range m.overviews {
		m.drafts[id] = &model.Draft{Form: form.BarrierForms, Statement: 1, Entry: "b7", Texts: map[string]string{item.BarrierField: "half a text"}}
	}
	s := typing(t, m)
	s.press("enter enter enter")
	if all := s.session().Barriers(); len(all) != 1 || all[0].Text != "half a text" {
		t.Errorf("there are %v", all)
	}
}

func TestReadOnlyKeepsNoDrafts(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)), soon, func(c *Config) { c.ReadOnly = "entry 1 cannot be read" })
	s.press("enter g 7 enter b")
	s.write("half a text")
	s.hides("draft kept")
	if len(s.store.drafts) > 0 || s.root.Drafts.Waiting() > 0 {
		t.Error("it was kept")
	}
}

func TestDraftsInDemo(t *testing.T) {
	demo := samples(t)
	s := newSim(t, 80, 24, stored(samples(t)), soon, func(c *Config) { c.Demo = func() (ui.Store, error) { return demo, nil } })
	s.press("d enter g 7 enter b")
	s.write("half a text")
	s.shows("draft kept")
	if len(s.store.drafts) > 0 || len(demo.drafts) != 1 {
		t.Errorf("the user's own file has %d, the demo %d", len(s.store.drafts), len(demo.drafts))
	}
	s.press("esc y q q")
	if s.root.Demo() {
		t.Error("the demo goes on")
	}
}

func TestSlowDiskWritesTheLatestDraft(t *testing.T) {
	s := typing(t, samples(t))
	s.press("enter g 7 enter b")
	s.write("a")
	s.hold = true
	s.write(" half")
	if n := s.root.Drafts.Waiting(); n > 2 {
		t.Errorf("%d writes are queued", n)
	}
	s.release()
	s.shows("draft kept")
	for _, d := range s.store.drafts {
		if got := d.Texts[item.BarrierField]; got != "a half" {
			t.Errorf("the disk has %q", got)
		}
	}
	s.hold = true
	s.write("x")
	s.press("esc y q enter") // opening waits for the disk
	s.release()
	s.hides("You were writing")
	s.shows(fmt.Sprintf("%d of 20", s.at()))
}
