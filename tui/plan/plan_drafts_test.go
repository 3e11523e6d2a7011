package plan_test

import (
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan"
	"familyhub/stocktake/tui/plan/board"
	"familyhub/stocktake/tui/plan/checklist"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/plan/measures"
	"familyhub/stocktake/tui/plan/training"
	"familyhub/stocktake/tui/tuitest"
)

// TestEveryFormOfThePlanSurvivesAKill types half a text into each form, lets a second
// go by, begins the program again on what is on the disk and goes on with the text.
func TestEveryFormOfThePlanSurvivesAKill(t *testing.T) {
	for name, c := range map[string]struct {
		begin       func(testing.TB) *tuitest.Memory
		open, field string
		says, below string // what is asked then, and the page below the form
		take        func(s *model.Session) string
	}{
		"note on an item": {
			tuitest.Samples, "enter S L 3 down down e", checklist.RemarkField, "a note on an item of a checklist", "Checklist: Building a culture",
			func(s *model.Session) string {
				list := s.Guide().Checklists[0]
				return s.Plan().Answer(list.ID, list.Items()[2].ID).Note
			},
		},
		"new training need": {
			tuitest.Samples, "enter S L 6 a", training.SkillField, "a training need", "Training needs",
			func(s *model.Session) string { return s.Plan().Needs()[0].Skill },
		},
		"training need": {
			tuitest.Samples, "enter S L 6 + home down down enter tab", training.StaffField, "a training need", "Training needs",
			func(s *model.Session) string { return s.Plan().Needs()[2].Group },
		},
		"new measure": {
			tuitest.Samples, "enter S L 0 a", measures.NameField, "a measure", "Measures",
			func(s *model.Session) string { return s.Plan().Indicators()[0].Name },
		},
		"measure": {
			tuitest.Samples, "enter S L 0 enter ctrl+s e tab tab tab tab tab tab tab tab", measures.SourceField, "a measure", "Measures",
			func(s *model.Session) string { return s.Plan().Indicators()[0].Source },
		},
		"value of a measure": {
			tuitest.Samples, "enter S L 0 enter ctrl+s enter 7 tab tab", measures.NoteField, "what a measure is", "Measures",
			func(s *model.Session) string { return s.Plan().Indicators()[0].Values[0].Note },
		},
		"reflection": {
			tuitest.Samples, "enter S L 7 down down enter", plan.AnswerField, "an answer to a question to reflect on", "",
			func(s *model.Session) string {
				var all []string
				for _, p := range s.Guide().Reflections {
					all = append(all, s.Reflection(p.ID))
				}
				return strings.Join(all, "")
			},
		},
		"text of the plan": {
			tuitest.Samples, "enter S L 8 tab tab tab tab", plan.TeamField, "the texts of the plan", "",
			func(s *model.Session) string { return s.Plan().Texts().Team },
		},
		"solo text of the plan": {
			tuitest.Samples, "down enter S L 8", plan.VisionField, "the texts of the plan", "",
			func(s *model.Session) string { return s.Plan().Texts().Vision },
		},
		"new priority on the board": {
			tuitest.Samples, "enter S B tab a", item.WhatField, "a priority at ", "",
			func(s *model.Session) string {
				all := s.Priorities()
				return all[len(all)-1].What
			},
		},
		"priority on the board": {
			tuitest.Samples, "enter S B o enter tab ctrl+end", item.OwnerField, "a priority", "",
			func(s *model.Session) string { return s.Priorities()[0].Owner },
		},
		"priority of the timeline": {
			tuitest.Planless, "enter S T a", item.WhatField, "a priority", "",
			func(s *model.Session) string { return s.Priorities()[0].What },
		},
		"new barrier on the board": {
			tuitest.Samples, "enter S B a", item.BarrierField, "a barrier at ", "Barriers and priorities",
			func(s *model.Session) string {
				all := s.Barriers()
				return all[len(all)-1].Text
			},
		},
		"barrier on the board": {
			tuitest.Samples, "enter g 7 enter B down enter ctrl+end", item.BarrierField, "a barrier", "Barriers and priorities",
			func(s *model.Session) string {
				return s.Plan().BarriersAt(model.Subject{Statement: 7})[0].Text
			},
		},
		"split": {
			tuitest.Samples, "enter S B o Y", board.SecondField, "the two halves of a priority", "Barriers and priorities",
			func(s *model.Session) string { return s.Priorities()[1].What },
		},
		"measure in the review": {
			tuitest.TwoPlans, "enter S F enter y e", item.NowField, "where a measure stands", "Review of the plan",
			func(s *model.Session) string { return s.Priorities()[0].Measure.Now },
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 80, 24, tuitest.On(c.begin(t)))
			s.Press(c.open)
			s.Type(" half a")
			id := s.Session().ID()
			if s.Store.Drafts[id] != nil {
				t.Fatal("no second has gone by, and the draft is on the disk")
			}
			s.Elapse(time.Second)
			s.Shows("draft kept")

			s.Killed()
			s.Restart(tuitest.OpenAt(id))
			s.Shows("You were writing "+c.says, "half a")
			s.Press("enter")
			if got := s.Field(c.field); !strings.HasSuffix(got, "half a") {
				t.Errorf("%s has %q", c.field, got)
			}
			s.Type(" text")
			s.Press("ctrl+s")
			if !strings.HasPrefix(s.Heading(), c.below) {
				s.Press("esc") // the form for the next one
			}
			if !strings.HasPrefix(s.Heading(), c.below) {
				t.Errorf("the form was on top of %q", s.Heading())
			}
			if got := c.take(s.Session()); !strings.HasSuffix(got, "half a text") {
				t.Errorf("it became %q", got)
			}
			s.Saved()
			s.NoDraft(id)
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
		for _, begin := range []func(testing.TB) *tuitest.Memory{tuitest.Planless, tuitest.Bare} {
			m := begin(t)
			for id := range m.Overviews {
				m.Drafts[id] = &d
			}
			s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(m))
			s.Press("enter")
			s.Shows("half a text", "which has no place")
			s.Press("esc y")
			s.Hides("half a text")
		}
	}
}
