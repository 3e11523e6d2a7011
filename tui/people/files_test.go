package people_test

import (
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

// What stands in a folder is listed below the field; Tab completes, Enter opens a folder and
// takes a file.
func TestAFileIsChosen(t *testing.T) {
	dir := filepath.Dir(inFile(t, "people.csv", "name,agency,family\nAnn Ash,Health,yes\n"))
	if err := os.Mkdir(filepath.Join(dir, "returned"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "returned", "ann.csv"), []byte("participant,statement,score\nAnn Ash,1,4\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	sep := string(filepath.Separator)
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin())))
	s.Press("enter P I")
	s.Shows("Take in files", "where stocktake was started", "~"+sep+"Downloads"+sep)
	s.Type(dir + sep)
	s.Shows("people.csv", "returned"+sep+"  folder")
	s.Type("pe")
	s.Hides("returned" + sep + "  folder")
	s.Press("tab")
	if got := s.Field("File"); got != filepath.Join(dir, "people.csv") {
		t.Fatalf("Tab went on to %q", got)
	}
	s.Press("enter")
	s.Shows("Add 1 person from people.csv?", "Ann Ash, Health, a parent or carer")
	s.Press("y I")
	s.Shows("used last")
	s.Press("down enter") // the folder used last
	s.Shows("returned" + sep + "  folder")
	s.Press("down enter")
	s.Shows("ann.csv")
	s.Press("down enter")
	s.Shows("What the score sheets change", "1 new score")
	s.Press("y I")
	s.Type(dir + sep + "nowhere" + sep)
	s.Shows("There is no such folder")
}

// One key takes in whatever it is, and says which before anything is taken.
func TestWhatIsInAFileSaysWhatItIs(t *testing.T) {
	for _, c := range []struct{ name, text, says string }{
		{"list.csv", "name,agency\nAnn Ash,Health\n", "Add 1 person from list.csv?"},
		{"list.txt", "1. Ann Ash\n2. Ben Birch\n", "Add 2 people from list.txt?"},
		{"bare.csv", "Ann Ash,Health\nBen Birch,Council\n", "What is in the columns?"},
		{"sheet.csv", "participant,statement,score\nAnn Ash,1,4\n", "What the score sheets change"},
		{"wrong.csv", "participant,statement,score\nAnn Ash,1,9\n", "wrong.csv, line 2, column 3"},
		{"other.csv", "the hall of the town, 12 rows\nx\n", "Nobody was added"},
	} {
		s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin())))
		s.Press("enter P I")
		s.Type(`"` + inFile(t, c.name, c.text) + `"`)
		s.Press("enter")
		s.Shows(c.says)
		if n := len(s.Session().Participants()); n != 0 {
			t.Errorf("%s: %d people before a yes", c.name, n)
		}
	}
}

// The folder that a file was taken from is kept for this computer, and for no other.
func TestFoldersAreKeptForTheNextStart(t *testing.T) {
	dir := filepath.Dir(inFile(t, "people.csv", "name\nAnn Ash\n"))
	sep := string(filepath.Separator)
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin())), func(c *tuitest.Setup) { c.Computer = "hub-laptop" })
	s.Press("enter P I")
	s.Type(filepath.Join(dir, "people.csv"))
	s.Press("enter y")
	if kept, _, err := s.Store.Setting(ui.FoldersSetting + "hub-laptop"); err != nil || kept != dir+sep {
		t.Errorf("kept is %q, %v", kept, err)
	}
	s.Setup.Folders = []string{dir + sep}
	s.Restart()
	s.Press("enter P I")
	s.Shows("used last")
}
