package dialog_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

func TestExportAsksWhatItIsForAndShowsWhatComesOfIt(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("x")
	s.Shows("Export: what is it for?", "A page for the board", "The full report", "The plan", "A spreadsheet", "Score sheets",
		"A copy to carry on elsewhere", "Several kinds at once")
	s.Shows("-board.docx", filepath.Base(s.Setup.ExportDir), "It holds", "What is asked of the board", "Priorities")
	s.Hides("How it was scored")
	s.Press("down")
	s.Shows("-minutes.txt", "Decisions", "Actions", "Next date")
	s.Press("down")
	s.Shows("-leads.docx", "Workforce lead", "No lead named yet")
	s.Press("down down")
	s.Shows("-plan.docx", "Vision")
	s.Press("down")
	s.Shows(".ics", "it doubles nothing")
	s.Press("down down down")
	s.Shows(".json", "Not in it: what is not revealed, and the history")
	s.InShape("what it is for", tuitest.Sizes...)
	s.Press("esc")
	s.Hides("what is it for?")
	if names := s.Exported(); len(names) > 0 {
		t.Errorf("written: %v", names)
	}
}

func TestExportForTheBoardNamesNobody(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("x enter")
	s.Shows("Export: a page for the board", "The session itself stays as it is")
	s.Press("tab right")
	s.Hides("-with-names", "Names, agencies and roles are in it.")
	s.Press("left ctrl+s")
	s.Shows("Written: ", "1 file is now in", "-board.docx")
	if names := s.Exported(); len(names) != 1 || !strings.HasSuffix(names[0], "-board.docx") {
		t.Errorf("written: %v", names)
	}
	s.Press("esc")
	s.Hides("what is it for?", "1 file is now in")
}

// TestEscGoesBackToTheQuestion, one page at a time.
func TestEscGoesBackToTheQuestion(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("x 7")
	s.Shows("Export: a spreadsheet")
	s.InShape("the options", tuitest.Sizes...)
	s.Press("esc")
	s.Shows("Export: what is it for?")
}

func TestThePlanIsNotAskedAbout(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann")))
	s.Press("enter S L x")
	s.Shows("Export: the plan")
	s.Press("ctrl+s")
	s.Shows("-plan.docx")
}

func TestSoloHandsASheetOver(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Alone(t, framework.Builtin())))
	s.Press("enter S x")
	s.Shows("Export: a score sheet", "-sheet.csv")
	s.Press("esc")
	s.Shows("Export: what is it for?", "A score sheet", "The full report")
	s.Hides("Score sheets")
}

// opening opens the dialog of a session with a fake opener, which keeps what it was asked for.
func opening(t *testing.T, fails error) (s *tuitest.Sim, asked *[]string) {
	t.Helper()
	asked = new([]string)
	s = tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)), func(c *tuitest.Setup) {
		c.Open = func(path string) error {
			*asked = append(*asked, path)
			return fails
		}
	})
	return s, asked
}

func TestWhatWasWrittenIsOpened(t *testing.T) {
	s, asked := opening(t, nil)
	s.Press("x 7 space down space ctrl+s") // the tables in place of the workbook
	s.Shows("Written: 5 files", "-scores.csv")
	s.Press("down enter")
	s.Shows("Opened: ")
	s.Press("g")
	want := []string{"-statements.csv", filepath.Base(s.Setup.ExportDir)}
	for i, end := range want {
		if i >= len(*asked) || !strings.HasSuffix((*asked)[i], end) {
			t.Fatalf("opened were %q, want the ends %q", *asked, want)
		}
	}
}

func TestWhatCannotBeOpenedIsSaidWithItsPath(t *testing.T) {
	s, _ := opening(t, errors.New("there is no desktop here to open it with"))
	s.Press("x 4 ctrl+s enter")
	s.Shows("There is no desktop here to open it with.", "It is at ", ".docx")
	s.Setup.Open = nil
	s.Restart()
	s.Press("x 4 ctrl+s y enter")
	s.Shows("Nothing here can open it; it is at ", ".docx")
}

func TestWhatIsEncryptedIsNotOpened(t *testing.T) {
	s, asked := opening(t, nil)
	s.Press("x 4 tab tab tab right ctrl+s")
	s.Type(openSesame)
	s.Press("enter")
	s.Type(openSesame)
	s.Press("ctrl+s enter")
	s.Shows("It opens with its passphrase only")
	if len(*asked) > 0 {
		t.Errorf("opened were %q", *asked)
	}
}

func TestWithoutAPlanNoneIsWritten(t *testing.T) {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Plan = &framework.PlanGuide{Off: true}
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Room(t, fw, tuitest.Four...)))
	s.Press("enter")
	s.Run(ui.OpenPlanExport())
	s.Shows("This session's framework has no plan, so there is no plan to write; choose another document.")
	s.Run(ui.Open(ui.Place{Page: ui.ExportPage, ID: "review-docx"}))
	s.Shows("no report of a review to write")
	s.Run(ui.OpenExport())
	s.Shows("Export: what is it for?", "Minutes")
	s.Hides("The plan", "The review of the plan")
}

// TestAPlanOfAnyScript is called what its framework calls it, with no letter cut in two.
func TestAPlanOfAnyScript(t *testing.T) {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Plan = &framework.PlanGuide{Title: "Ŵyl gwella"}
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Room(t, fw, tuitest.Four...)))
	s.Press("enter")
	s.Run(ui.OpenExport())
	s.Press("down down down down")
	s.Shows("The ŵyl gwella for")
	s.Hides("\uFFFD")
}

// A window may have a single row while it is made smaller.
func TestTheChoiceInARow(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S x")
	for height := range 4 {
		s.Resize(250, height)
		s.Press("pgup pgdown down up")
	}
	s.Resize(120, 36)
	s.Shows("A page for the board")
}
