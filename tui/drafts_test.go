package tui_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"
	"familyhub/stocktake/tui/workshop/statement"
)

func TestHalfTypedTextSurvivesAKill(t *testing.T) {
	for name, c := range map[string]struct {
		open, write string
		says        string
		take        func(s *model.Session) string // what it became once it was taken
	}{
		"evidence": {"enter g 7 enter e", "half a", "You were writing evidence at statement 7", func(s *model.Session) string {
			all := s.At(7).Evidence()
			return all[len(all)-1].Text
		}},
		"barrier": {"enter g 7 enter b", "half a", "You were writing a barrier at statement 7", func(s *model.Session) string {
			all := s.Plan().BarriersAt(model.Subject{Statement: 7})
			return all[len(all)-1].Text
		}},
		"priority": {"enter g 7 enter p", "half a", "You were writing a priority at statement 7", func(s *model.Session) string {
			all := s.Plan().PrioritiesAt(model.Subject{Statement: 7})
			return all[len(all)-1].What
		}},
		"page of a priority": {"enter S B tab a", "half a", "You were writing a priority at ", func(s *model.Session) string {
			all := s.Priorities()
			return all[len(all)-1].What
		}},
		"person": {"enter P a", "half a", "You were writing a person into the table", func(s *model.Session) string {
			all := s.Participants()
			return all[len(all)-1].Name
		}},
		"why": {"enter g 7 enter y ctrl+end", " half a", "You were writing why the score is what it is at statement 7", func(s *model.Session) string {
			c, _ := s.At(7).Consensus()
			return c.Rationale
		}},
		"details": {"enter P N", " half a", "You were writing the session's details", func(s *model.Session) string { return s.Details().Title }},
		"comment": {"down enter g 3 enter e ctrl+end", "half a", "You were writing a comment at statement 3", func(s *model.Session) string {
			n, _ := s.At(3).Comment(model.SoloParticipant)
			return n.Text
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
			for _, key := range strings.Fields(c.open) {
				s.Press(key)
			}
			s.Type(c.write)
			s.Shows("draft kept")
			id := s.Session().ID()
			s.Killed()
			s.Restart(tuitest.OpenAt(id))
			s.Shows(c.says, "half a", "Enter", "Esc")
			s.Press("enter")
			s.Shows("half a")
			s.Type(" text")
			s.Press("ctrl+s")
			if got := c.take(s.Session()); !strings.HasSuffix(got, "half a text") {
				t.Errorf("it became %q", got)
			}
			s.Saved()
			s.NoDraft(id)
			s.Killed()
			s.Restart(tuitest.OpenAt(id))
			s.Hides("You were writing")
		})
	}
}

func TestDraftOfAChange(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter p up enter")
	s.ToField("Why now")
	s.Type("because")
	all := s.Session().Plan().PrioritiesAt(model.Subject{Statement: 7})
	at := len(all) - 1 // ↑ from the empty form leads to the last
	id := s.Session().ID()
	s.Killed()
	s.Restart(tuitest.OpenAt(id))
	s.Press("enter enter")
	got := s.Session().Plan().PrioritiesAt(model.Subject{Statement: 7})
	if len(got) != len(all) || got[at].What != all[at].What {
		t.Errorf("%d priorities are %d, and %q is %q", len(all), len(got), all[at].What, got[at].What)
	}
	if got[at].IfThen+got[at].Why+got[at].Resources+got[at].Outcome+got[at].Measure.Text == all[at].IfThen+all[at].Why+all[at].Resources+all[at].Outcome+all[at].Measure.Text {
		t.Error("what was typed did not come to it")
	}
}

func TestDraftThatIsLetGo(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter b")
	s.Type("half a text")
	id := s.Session().ID()
	s.Killed()
	s.Press("enter")
	s.Shows("half a text")
	s.Press("esc")
	s.Shows("Throw away what you have typed?")
	s.Press("n")
	s.Shows("half a text")
	s.Press("esc y")
	s.Hides("half a text", "You were writing")
	s.Shows("7 of 20")
	s.NoDraft(id)
}

// A form that is taken within a second costs no write but that of the change.
func TestNoDraftOfWhatIsTakenAtOnce(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter b")
	s.Type("a barrier")
	if n := s.Waits(time.Second); n != 1 {
		t.Fatalf("%d writes wait", n)
	}
	s.Press("enter")
	s.Elapse(time.Second)
	if len(s.Store.Drafts) > 0 {
		t.Error("the draft was written all the same")
	}
	s.Hides("draft kept")
}

func TestLeavingKeepsTheDraft(t *testing.T) {
	for name, leave := range map[string]func(s *tuitest.Sim){
		"ctrl+c y": func(s *tuitest.Sim) { s.Press("ctrl+c y") },
		"signal": func(s *tuitest.Sim) {
			if err := s.Flush(); err != nil {
				s.T.Error(err)
			}
		},
	} {
		s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
		s.Press("enter g 7 enter b")
		s.Type("half a text")
		leave(s)
		s.Killed()
		s.Press("enter")
		s.Shows("half a text")
		if name == "ctrl+c" && s.Quit {
			t.Error("the new one has left")
		}
	}
}

func TestWallShowsNoDraft(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter b")
	s.Type("Ann is slow")
	s = tuitest.New(t, 80, 24, tuitest.On(s.Store), tuitest.Soon, func(c *tuitest.Setup) { c.Begin.Wall = true })
	s.Press("enter")
	s.Hides("Ann", "You were writing", "draft")
	s.Press("right left w")
	s.Shows("Ann is slow", "You were writing a barrier")
	s.Press("w")
	s.Shows("Ann is slow")
	s.Press("enter")
	s.Shows("Ann is slow")
}

// What nobody has answered for stays, whatever is done on the wall.
func TestUnansweredDraftStays(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter b")
	s.Type("half a text")
	s = tuitest.New(t, 80, 24, tuitest.On(s.Store), tuitest.Soon, func(c *tuitest.Setup) { c.Begin.Wall = true })
	s.Press("enter right left ctrl+c y")
	if !s.Quit {
		t.Fatal("it did not leave")
	}
	s.Killed()
	s.Press("enter")
	s.Shows("half a text")
}

func TestDraftOfAFailingDisk(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter b")
	s.Store.Failing = errors.New("the disk is full")
	s.Type("half a text")
	s.Hides("draft kept")
	s.Store.Failing = nil
	s.Type("!")
	s.Shows("draft kept")
	s.Press("ctrl+c y")
	if !s.Quit {
		t.Error("it did not leave")
	}
}

func TestDraftGoesElsewhere(t *testing.T) {
	other := tuitest.NewMemory()
	other.Where = "/data/other.db"
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), tuitest.Soon, func(c *tuitest.Setup) {
		c.Elsewhere = func(_ string, fill func(ui.Store) error) (ui.Store, error) { return other, fill(other) }
	})
	s.Press("enter g 7 enter")
	s.Store.Failing = errors.New("the disk is full")
	s.Press("f b")
	s.Type("half a text")
	s.Press("ctrl+e enter")
	s.Shows("The work goes on in", "half a text", "draft kept")
	if d := other.Drafts[s.Session().ID()]; d == nil || d.Texts[item.BarrierField] != "half a text" {
		t.Errorf("the other file has %v", d)
	}
}

// Where the form has gone, the text is shown all the same.
func TestDraftWithoutAForm(t *testing.T) {
	for _, d := range []model.Draft{
		{Form: "a form of tomorrow", Texts: map[string]string{"Field": "half a text"}},
		{Form: form.BarrierForms, Statement: 99, Texts: map[string]string{item.BarrierField: "half a text"}},
		{Form: form.EvidenceForm, Step: 1, Texts: map[string]string{statement.NoteField: "half a text"}},
		{Form: form.CommentForm, Statement: 1, Texts: map[string]string{scoring.CommentField: "half a text"}},
	} {
		m := tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
		for id := range m.Overviews {
			m.Drafts[id] = &d
		}
		s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(m))
		s.Press("enter")
		s.Shows("half a text", "which has no place here any")
		s.Press("enter")
		s.Shows("half a text")
		s.Press("esc y")
		s.Hides("half a text")
	}
}

func TestOldDraftOfSomethingGone(t *testing.T) {
	m := tuitest.Room(t, framework.Builtin(), "Ann")
	for id := range m.Overviews {
		m.Drafts[id] = &model.Draft{Form: form.BarrierForms, Statement: 1, Entry: "b7", Texts: map[string]string{item.BarrierField: "half a text"}}
	}
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(m))
	s.Press("enter enter enter")
	if all := s.Session().Barriers(); len(all) != 1 || all[0].Text != "half a text" {
		t.Errorf("there are %v", all)
	}
}

func TestReadOnlyKeepsNoDrafts(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), tuitest.Soon, func(c *tuitest.Setup) { c.ReadOnly = "entry 1 cannot be read" })
	s.Press("enter g 7 enter b")
	s.Type("half a text")
	s.Hides("draft kept")
	if s.Press("q q ctrl+c y"); len(s.Store.Drafts) > 0 {
		t.Error("it was kept")
	}
}

func TestDraftsInDemo(t *testing.T) {
	demo := tuitest.Samples(t)
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), tuitest.Soon, func(c *tuitest.Setup) { c.Demo = func() (ui.Store, error) { return demo, nil } })
	s.Press("D enter g 7 enter b")
	s.Type("half a text")
	s.Shows("draft kept")
	if len(s.Store.Drafts) > 0 || len(demo.Drafts) != 1 {
		t.Errorf("the user's own file has %d, the demo %d", len(s.Store.Drafts), len(demo.Drafts))
	}
	s.Press("esc y q q y q")
	if s.Demo() {
		t.Error("the demo goes on")
	}
}

func TestSlowDiskWritesTheLatestDraft(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter b")
	s.Type("a")
	s.Hold = true
	s.Type(" half")
	if n := len(s.Held); n > 2 {
		t.Errorf("%d writes are under way", n)
	}
	s.Release()
	s.Shows("draft kept")
	for _, d := range s.Store.Drafts {
		if got := d.Texts[item.BarrierField]; got != "a half" {
			t.Errorf("the disk has %q", got)
		}
	}
	s.Hold = true
	s.Type("x")
	s.Press("esc y q q y enter") // opening waits for the disk
	s.Release()
	s.Hides("You were writing")
	s.Shows("Summary")
}
