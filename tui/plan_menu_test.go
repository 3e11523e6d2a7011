package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan"
	"familyhub/stocktake/tui/ui"
)

// From where the plan is made, x offers the plan.
func TestPlanIsOfferedWhereItIsMade(t *testing.T) {
	for open, offered := range map[string]string{"L": "[x] plan as a Word document", "T": "[x] plan as a Word document", "t": "[x] Word document, to edit"} {
		s := newSim(t, 80, 24, stored(samples(t)))
		s.press("enter s " + open + " x")
		s.shows("Export", offered)
	}
}

// TestEveryPartOfThePlanIsTwoKeysAway opens each part from the summary, a step, a
// statement and one scored alone.
func TestEveryPartOfThePlanIsTwoKeysAway(t *testing.T) {
	parts := []string{
		"Barriers and priorities by", "The next twelve months", "Checklist: Building a culture", "Checklist: Minimum requirements",
		"Checklist: Workforce outcomes", "Training needs", "Reflections", "Texts of the plan", "Resources", "Take over an earlier plan", "Export",
	}
	for name, lead := range map[string]string{
		"summary": "enter s", "step": "enter g 5 enter pgup", "statement": "enter g 7 enter", "solo": "down enter g 3 enter", "solo summary": "down enter s",
	} {
		for i, heading := range parts {
			s := newSim(t, 80, 24, stored(samples(t)))
			s.press(lead)
			s.press("L " + plan.PartKeys[i:i+1])
			if got := s.root.Top().Heading(); !strings.HasPrefix(got, heading) {
				t.Errorf("%s: L %c leads to %q, want %q", name, plan.PartKeys[i], got, heading)
			}
			s.press("esc")
			s.shows("The plan for twelve months")
		}
	}
}

func TestPlanMenuTellsWhatThereIs(t *testing.T) {
	s := newSim(t, 120, 36, stored(samples(t)))
	s.press("enter s")
	s.shows("L plan")
	s.press("L")
	s.shows("8 barriers, 8 priorities", "7 of 7 open have a quarter", "0 of 9 talked about", "no rows yet", "0 of 10 answered", "0 of 6 written", "27 documents", "nothing taken over", "a file to hand on")
	s.press("3 y p backspace esc 6")
	s.need("Supervision", "", "3", "8")
	s.need("Induction", "", "3", "15")
	s.press("esc 7 enter x enter esc 8 x enter")
	s.shows("2 of 9 talked about", "2 rows, the largest shortfall 12: Induction", "1 of 10 answered", "1 of 6 written")
	s.press("u u")
	s.shows("0 of 10 answered", "0 of 6 written")
	s.press("esc g 5 enter L")
	s.shows("0 of 10 answered, 1 at statement 5", "documents,", "for statement 5")
	s.kept()
}

// TestPlanWithoutLists goes through the parts that are left where the framework has no
// lists to choose from.
func TestPlanWithoutLists(t *testing.T) {
	s := newSim(t, 80, 24, stored(bare(t)))
	s.press("enter")
	if _, there := ui.Find(s.root.commands(), "o"); there {
		t.Error("a statement without a prompt offers to answer one")
	}
	s.press("L")
	s.shows("no priorities yet", "does not have all the lists")
	s.hides("Reflections", "Resources", "talked about")
	s.press("3")
	s.shows("No training needs yet")
	s.hides("Press s")
	s.press("s a x enter esc esc 4")
	s.write("One team")
	s.press("enter")
	if got := s.session().Plan().Vision; got != "One team" {
		t.Errorf("the vision is %q", got)
	}
	s.press("5")
	s.shows("No other session in this file has priorities.")
	s.press("esc 6")
	s.shows("[x] plan as a Word document")
	s.press("esc 7 8 9 a")
	s.shows("The plan for twelve months")
	s.kept()
}

func TestPlanTexts(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 8")
	s.shows("Begin with families and their strengths")
	for i, text := range []string{"A team that families know", "Fewer hand-overs", "Director of early help", "Two days a week", "To the board in June", "Staff may leave"} {
		if i > 0 {
			s.press("tab")
		}
		s.write(text)
	}
	s.shows("Capacity: people are at full stretch")
	s.press("esc n shift+tab shift+tab shift+tab")
	s.shows("Lead, who writes the foreword", "What the self-assessment showed")
	s.press("enter")
	want := model.Plan{
		Vision: "A team that families know", Aims: "Fewer hand-overs", Lead: "Director of early help",
		Team: "Two days a week", Reporting: "To the board in June", Risks: "Staff may leave",
	}
	if got := s.session().Plan(); got != want {
		t.Errorf("the plan says %+v", got)
	}
	s.kept()
	s.press("u")
	if got := s.session().Plan(); got != (model.Plan{}) {
		t.Errorf("after undo the plan says %+v", got)
	}
}

func TestPlanMenuTellsOfAnEarlierPlan(t *testing.T) {
	s := newSim(t, 80, 24, stored(twoPlans(t)))
	reviewed(s)
	s.press("esc L a")
	s.shows("What became of the earlier plan", "done then already and not counted again")
	s.press("esc")
	s.shows("An earlier plan: 5 of 5 carried over, 2 finished since")
}

func TestPlanMenuWritesThePlan(t *testing.T) {
	for name, lead := range map[string]string{"group": "enter s L b", "solo": "down enter s L b"} {
		s := newSim(t, 80, 24, stored(samples(t)))
		s.press(lead)
		s.shows("[x] plan as a Word document")
		s.press("enter")
		s.shows("Written: ")
		if files, err := filepath.Glob(filepath.Join(s.root.config.ExportDir, "*-plan.docx")); err != nil || len(files) != 1 {
			t.Errorf("%s: the files are %q, %v", name, files, err)
		}
	}
}
