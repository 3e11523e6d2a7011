package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/ui"
)

// returned are score sheets as they come back: of a newcomer, of somebody who has
// scored already and now says otherwise, and with a row that is wrong.
var returned = []struct{ name, text string }{
	{"carys.csv", "participant,statement,score,comment\nCarys Prosser,1,4,\nCarys Prosser,2,dk,We were not asked\n"},
	{"ann.csv", "participant,statement,score,comment\nHealth visitor,1,5,\nHealth visitor,2,3,Since May\n"},
	{"wrong.csv", "participant,statement,score\nBen Birch,1,9\nBen Birch,44,2\n"},
}

func files() []sheet.File {
	var all []sheet.File
	for _, f := range returned {
		all = append(all, sheet.ReadFile(f.name, strings.NewReader(f.text)))
	}
	return all
}

// foreseen shows what the sheets come to.
func foreseen(o sheet.Options) func(*sim) {
	return func(s *sim) {
		s.press("enter 3 P")
		s.drain(ui.Run(s.root, (&people.Incoming{Desk: s.root.desk, Look: s.root.look, Files: files(), O: o, Again: ui.Push(people.AskSheets(s.root.desk, s.root.look))}).Preview()))
	}
}

func takingShots() []shot {
	return []shot{
		{"taking-ask", samples, press("enter P I")},
		{"taking", thirty, foreseen(sheet.Options{Partial: true})},
		{"taking-sealed", voting, foreseen(sheet.Options{Partial: true})},
		{"taking-wrong", thirty, foreseen(sheet.Options{})},
	}
}

// put writes the sheets into a folder.
func put(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range returned {
		if err := os.WriteFile(filepath.Join(dir, f.name), []byte(f.text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestScoreSheetsAreShownThenTakenThenUndone(t *testing.T) {
	s := newSim(t, 120, 36, stored(thirty(t)))
	s.press("enter 3 P I")
	s.write(filepath.Join(put(t), "[ac]*.csv"))
	s.press("enter")
	s.shows("What the score sheets change")
	s.shows("1 new participant: Carys Prosser")
	s.shows("Health visitor at statement 1: from 3 to 5")
	if n := len(s.root.desk.Session().Participants()); n != 30 {
		t.Fatalf("%d people before the yes", n)
	}
	s.press("y")
	s.shows("Taken in: 1 new participant")
	p := s.root.desk.Session().Participants()[30]
	if got := s.root.desk.Session().Score(1, p.ID); got != model.Points(4) {
		t.Errorf("Carys has %s", got.Words())
	}
	if got := s.root.desk.Session().Score(1, "p1"); got != model.Points(5) {
		t.Errorf("the first has %s", got.Words())
	}
	s.press("u")
	if n, got := len(s.root.desk.Session().Participants()), s.root.desk.Session().Score(1, "p1"); n != 30 || got != model.Points(3) {
		t.Errorf("after undo there are %d people, and the first has %s", n, got.Words())
	}
}

func TestScoreSheetsMayBeLeft(t *testing.T) {
	for _, key := range []string{"n", "esc", "q"} {
		s := newSim(t, 80, 24, stored(thirty(t)))
		foreseen(sheet.Options{Partial: true})(s)
		s.shows("What the score sheets change")
		s.press(key)
		s.shows("The people in the room")
		if n := len(s.root.desk.Session().Participants()); n != 30 {
			t.Errorf("after %s there are %d people", key, n)
		}
	}
}

func TestWrongScoreSheetsAreListed(t *testing.T) {
	s := newSim(t, 120, 36, stored(thirty(t)))
	s.press("enter P I")
	s.write(put(t))
	s.press("enter")
	s.shows("Nothing was taken in")
	said := strings.Join(strings.Fields(s.see()), " ") // where the lines break depends on the path
	for _, problem := range []string{`"9" is not a score`, "there is no statement 44"} {
		if !strings.Contains(said, problem) {
			t.Errorf("%s is not on the screen:\n%s", problem, s.see())
		}
	}
	s.press("esc") // the form is there again, to take the good rows alone
	s.shows("Take in score sheets")
	s.press("tab tab tab right enter")
	s.shows("Not taken, 2 problems:")
	s.press("y")
	if n := len(s.root.desk.Session().Participants()); n != 31 {
		t.Errorf("%d people", n)
	}
}

func TestScoreSheetsThatSayNothingNew(t *testing.T) {
	s := newSim(t, 120, 36, stored(thirty(t)))
	dir := put(t)
	for _, want := range []string{"What the score sheets change", "Nothing to take in"} {
		s.press("enter P I")
		s.write(filepath.Join(dir, "carys.csv"))
		s.press("enter")
		s.shows(want)
		s.press("y esc")
	}
}

func TestNoScoreSheetsThere(t *testing.T) {
	s := newSim(t, 120, 36, stored(thirty(t)))
	s.press("enter P I enter")
	s.shows("Type the name of a file or a folder first")
	s.write(filepath.Join(t.TempDir(), "none.csv"))
	s.press("enter")
	s.shows("there is no file")
}

// What is sealed shows nowhere: neither the scores of the sheets nor their comments.
func TestSealedScoreSheetsShowNothing(t *testing.T) {
	s := newSim(t, 120, 36, stored(voting(t)))
	foreseen(sheet.Options{Partial: true})(s)
	s.shows("sealed scores, unread")
	s.hides("from 3 to 5")
	s.hides("Since May")
	s.press("y g 2 enter e")
	s.hides("Since May")
	s.press("esc H")
	s.hides("Since May")
}
