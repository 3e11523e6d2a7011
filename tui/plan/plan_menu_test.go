package plan_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan"
	"familyhub/stocktake/tui/tuitest"
)

// From where the plan is made, x offers the plan.
func TestPlanIsOfferedWhereItIsMade(t *testing.T) {
	for open, offered := range map[string]string{"L": "[x] plan as a Word document", "T": "[x] plan as a Word document", "tab": "what is it for?"} {
		s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
		s.Press("enter S " + open + " x")
		s.Shows("Export", offered)
	}
}

// TestEveryPartOfThePlanIsTwoKeysAway opens each part from the summary, a step, a
// statement and one scored alone.
func TestEveryPartOfThePlanIsTwoKeysAway(t *testing.T) {
	parts := []string{
		"Barriers and priorities by", "The next twelve months", "Checklist: Building a culture", "Checklist: Minimum requirements",
		"Checklist: Workforce outcomes", "Training needs", "Reflections", "Texts of the plan", "Resources", "Measures", "Targets", "Review of the plan", "Take over an earlier plan", "Export",
	}
	for name, lead := range map[string]string{
		"summary": "enter S", "step": "enter g 5 enter pgup", "statement": "enter g 7 enter", "solo": "down enter g 3 enter", "solo summary": "down enter S",
	} {
		for i, heading := range parts {
			s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
			s.Press(lead)
			key := strings.Split(plan.Numbers+"WUFx", "")[i]
			s.Press("L " + key)
			if got := s.App().Top().Heading(); !strings.HasPrefix(got, heading) {
				t.Errorf("%s: L %s leads to %q, want %q", name, key, got, heading)
			}
			s.Press("esc")
			if key == "x" { // the question what for stands before the dialog
				s.Press("esc")
			}
			s.Shows("The plan for twelve months")
		}
	}
}

func TestPlanMenuTellsWhatThereIs(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S")
	s.Shows("L plan")
	s.Press("L")
	s.Shows("8 barriers, 8 priorities", "7 of 7 open have a quarter", "0 of 9 talked about", "no rows yet", "0 of 10 answered", "0 of 9 written", "27 documents", "nothing taken over", "a file to hand on")
	s.Press("3 y p backspace esc 6")
	s.Need("Supervision", "", "3", "8")
	s.Need("Induction", "", "3", "15")
	s.Press("esc 7 enter x enter esc 8 x enter")
	s.Shows("2 of 9 talked about", "2 rows, short by 12", "1 of 10 answered", "1 of 9 written")
	s.Press("u u")
	s.Shows("0 of 10 answered", "0 of 9 written")
	s.Press("esc g 5 enter L")
	s.Shows("0 of 10 answered, 1 here", "27 documents, 3 here")
	s.Saved()
}

// The menu counts outcomes as their page does: what was dropped serves none, and the room's own
// words are one.
func TestMenuAndPageCountTheSameOutcomes(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S")
	known := s.Session().Guide().Outcomes[0].Items
	for i, outcome := range []string{known[0].Text, known[0].Text, known[1].Text, "Warm hand-overs"} {
		p := s.Session().Priorities()[i]
		if p.Outcome = outcome; i == 2 {
			p.Status = model.Dropped
		}
		s.Do(model.Edit[model.Priority]{Item: p})
	}
	served := map[string]bool{}
	for _, p := range s.Session().Priorities() {
		if p.Status != model.Dropped && p.Outcome != "" {
			served[p.Outcome] = true
		}
	}
	all := 1
	for _, g := range s.Session().Guide().Outcomes {
		all += len(g.Items)
	}
	words := fmt.Sprintf("%d of %d have a priority", len(served), all)
	s.Press("L")
	s.Shows(words)
	s.Press("down down enter")
	s.Shows("Outcomes · " + words)
}

// TestEveryPartIsReachedAndSeen goes down the menu in the smallest window: the part in focus is in
// sight, and Enter opens it.
func TestEveryPartIsReachedAndSeen(t *testing.T) {
	s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L")
	s.Shows("Enter open", "x export", "Esc close", "? help")
	seen := map[string]bool{}
	for range 20 {
		for line := range strings.SplitSeq(s.See(), "\n") {
			if _, part, in := strings.Cut(line, "▸"); in {
				seen[strings.TrimSpace(part)] = true
			}
		}
		s.Press("enter")
		if strings.HasPrefix(s.App().Top().Heading(), "The plan for twelve months") {
			t.Errorf("Enter opens nothing:\n%s", s.See())
		}
		for range 2 { // the question what for stands before the dialog
			if s.Press("esc"); strings.HasPrefix(s.App().Top().Heading(), "The plan for twelve months") {
				break
			}
		}
		s.Press("down")
	}
	if len(seen) != 15 {
		t.Errorf("%d parts were in focus and in sight: %v", len(seen), seen)
	}
}

// TestPlanWithoutLists goes through the parts that are left where the framework has no
// lists to choose from.
func TestPlanWithoutLists(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Bare(t)))
	s.Press("enter")
	if _, there := s.Command("o"); there {
		t.Error("a statement without a prompt offers to answer one")
	}
	s.Press("L")
	s.Shows("no priorities yet", "does not have all the lists")
	s.Hides("Reflections", "Resources", "talked about")
	s.Press("3")
	s.Shows("No training needs yet")
	s.Hides("Press +")
	s.Press("+ a x enter esc esc 4")
	s.Type("One team")
	s.Press("enter")
	if got := s.Session().Plan().Texts().Vision; got != "One team" {
		t.Errorf("the vision is %q", got)
	}
	s.Press("F")
	s.Shows("No other session in this file has priorities.")
	s.Press("esc x")
	s.Shows("[x] plan as a Word document")
	s.Press("esc esc 7 8 9 a")
	s.Shows("The plan for twelve months")
	s.Saved()
}

func TestPlanTexts(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 8")
	s.Shows("Begin with families and their strengths")
	for i, text := range []string{"A team that families know", "Dear all", "Fewer hand-overs", "Director of early help", "Two days a week", "Two parents came", "Ring us back", "To the board in June", "Staff may leave"} {
		if i > 0 {
			s.Press("tab")
		}
		s.Type(text)
	}
	s.Shows("Capacity: people are at full stretch")
	s.Press("esc n shift+tab shift+tab shift+tab shift+tab shift+tab shift+tab shift+tab")
	s.Shows("Foreword: a draft that the SRO signs", "What the self-assessment showed")
	s.Press("enter")
	want := model.PlanTexts{
		Vision: "A team that families know", Foreword: "Dear all", Families: "Two parents came", Heard: "Ring us back", Aims: "Fewer hand-overs", Lead: "Director of early help",
		Team: "Two days a week", Reporting: "To the board in June", Risks: "Staff may leave",
	}
	if got := s.Session().Plan().Texts(); got != want {
		t.Errorf("the plan says %+v", got)
	}
	s.Saved()
	s.Press("u")
	if got := s.Session().Plan().Texts(); got != (model.PlanTexts{}) {
		t.Errorf("after undo the plan says %+v", got)
	}
}

func TestPlanMenuTellsOfAnEarlierPlan(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.TwoPlans(t)))
	s.Reviewed()
	s.Press("esc L U")
	s.Shows("Review of the plan, 12 March 2026", "3 of 5 said", "2 finished since")
	s.Press("esc")
	s.Shows("Review of the plan", "due 12 June, in 3 months; 1 review", "An earlier plan", "5 of 5 taken over")
}

func TestPlanMenuWritesThePlan(t *testing.T) {
	for name, lead := range map[string]string{"group": "enter S L x", "solo": "down enter S L x"} {
		s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), func(c *tuitest.Setup) { c.ExportDir = t.TempDir() })
		s.Press(lead)
		s.Shows("[x] plan as a Word document")
		s.Press("enter")
		s.Shows("Written: ")
		if files, err := filepath.Glob(filepath.Join(s.Setup.ExportDir, "*-plan.docx")); err != nil || len(files) != 1 {
			t.Errorf("%s: the files are %q, %v", name, files, err)
		}
	}
}
