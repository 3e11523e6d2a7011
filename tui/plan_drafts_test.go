package tui

import (
	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan"
	"familyhub/stocktake/tui/plan/board"
	"familyhub/stocktake/tui/plan/checklist"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/plan/training"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// TestEveryFormOfThePlanSurvivesAKill types half a text into each form, lets a second
// go by, begins the program again on what is on the disk and goes on with the text.
func TestEveryFormOfThePlanSurvivesAKill(t *testing.T) {
	for name, c := range map[string]struct {
		begin       func(testing.TB) *memory
		open, field string
		says, below string // what is asked then, and the page below the form
		take        func(s *model.Session) string
	}{
		"note on an item": {
			samples, "enter s L 3 down down e", checklist.RemarkField, "a note on an item of a checklist", "Checklist: Building a culture",
			func(s *model.Session) string {
				list := s.Guide().Checklists[0]
				return s.Answer(list.ID, list.Items()[2].ID).Note
			},
		},
		"new training need": {
			samples, "enter s L 6 a", training.SkillField, "a training need", "Training needs",
			func(s *model.Session) string { return s.Needs()[0].Skill },
		},
		"training need": {
			samples, "enter s L 6 s home down down enter tab", training.StaffField, "a training need", "Training needs",
			func(s *model.Session) string { return s.Needs()[2].Group },
		},
		"reflection": {
			samples, "enter s L 7 down down enter", plan.AnswerField, "an answer to a question to reflect on", "",
			func(s *model.Session) string {
				var all []string
				for _, p := range s.Guide().Reflections {
					all = append(all, s.Reflection(p.ID))
				}
				return strings.Join(all, "")
			},
		},
		"text of the plan": {
			samples, "enter s L 8 tab tab tab", plan.TeamField, "the texts of the plan", "",
			func(s *model.Session) string { return s.Plan().Team },
		},
		"solo text of the plan": {
			samples, "down enter s L 8", plan.VisionField, "the texts of the plan", "",
			func(s *model.Session) string { return s.Plan().Vision },
		},
		"new priority on the board": {
			samples, "enter s B tab a", item.WhatField, "a priority at ", "",
			func(s *model.Session) string {
				all := s.Priorities()
				return all[len(all)-1].What
			},
		},
		"priority on the board": {
			samples, "enter s B o enter tab ctrl+end", item.OwnerField, "a priority", "",
			func(s *model.Session) string { return s.Priorities()[0].Owner },
		},
		"priority of the timeline": {
			planless, "enter s T a", item.WhatField, "a priority", "",
			func(s *model.Session) string { return s.Priorities()[0].What },
		},
		"new barrier on the board": {
			samples, "enter s B a", item.BarrierField, "a barrier at ", "Barriers and priorities",
			func(s *model.Session) string {
				all := s.Barriers()
				return all[len(all)-1].Text
			},
		},
		"barrier on the board": {
			samples, "enter g 7 enter B down enter ctrl+end", item.BarrierField, "a barrier", "Barriers and priorities",
			func(s *model.Session) string {
				return s.BarriersAt(model.Target{Statement: 7})[0].Text
			},
		},
		"split": {
			samples, "enter s B o S", board.SecondField, "the two halves of a priority", "Barriers and priorities",
			func(s *model.Session) string { return s.Priorities()[1].What },
		},
		"measure in the review": {
			twoPlans, "enter s R enter e ctrl+w ctrl+w ctrl+w", item.NowField, "where a measure stands", "What became of the earlier plan",
			func(s *model.Session) string { return s.Priorities()[0].Measure.Now },
		},
	} {
		t.Run(name, func(t *testing.T) {
			var later []tea.Msg
			s := newSim(t, 80, 24, stored(c.begin(t)), func(c *Config) {
				c.Later = func(_ time.Duration, msg tea.Msg) tea.Cmd {
					later = append(later, msg)
					return nil
				}
			})
			s.press(c.open)
			s.write(" half a")
			id := s.session().ID()
			if s.store.drafts[id] != nil {
				t.Fatal("no second has gone by, and the draft is on the disk")
			}
			for _, msg := range later {
				s.send(msg)
			}
			s.shows("draft kept")

			s = s.killed()
			s.drain(ui.Run(s.root, load(id)))
			s.shows("You were writing "+c.says, "half a")
			s.press("enter")
			form := form.OpenIn(s.root.Top())
			if form == nil {
				t.Fatalf("no form is open:\n%s", s.see())
			}
			if got := form.Value(c.field); !strings.HasSuffix(got, "half a") {
				t.Errorf("%s has %q", c.field, got)
			}
			if got := s.root.pages[len(s.root.pages)-2].Heading(); !strings.HasPrefix(got, c.below) {
				t.Errorf("the form is on top of %q", got)
			}
			s.write(" text")
			s.press("ctrl+s")
			if got := c.take(s.session()); !strings.HasSuffix(got, "half a text") {
				t.Errorf("it became %q", got)
			}
			s.kept()
			s.noDraft(id)
		})
	}
}

// TestDraftOfAPlanThatHasChanged brings drafts whose place is not there any more.
func TestDraftOfAPlanThatHasChanged(t *testing.T) {
	for _, d := range []model.Draft{
		{Form: form.RemarkForm, Entry: "culture none", Texts: map[string]string{checklist.RemarkField: "half a text"}},
		{Form: form.AnswerForm, Entry: "none", Texts: map[string]string{plan.AnswerField: "half a text"}},
		{Form: form.SplitForm, Entry: "pr9", Texts: map[string]string{board.SecondField: "half a text"}},
		{Form: form.MeasureForm, Entry: "pr9", Texts: map[string]string{item.NowField: "half a text"}},
	} {
		for _, begin := range []func(testing.TB) *memory{planless, bare} {
			m := begin(t)
			for id := range m.overviews {
				m.drafts[id] = &d
			}
			s := typing(t, m)
			s.press("enter")
			s.shows("half a text", "which has no place")
			s.press("esc y")
			s.hides("half a text")
		}
	}
}
