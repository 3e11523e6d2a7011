package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/tuitest"
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
		all = append(all, sheet.ReadFile(f.name, strings.NewReader(f.text), framework.Builtin()))
	}
	return all
}

// foreseen shows what the sheets come to.
func foreseen(o intake.Options) func(*tuitest.Sim) {
	return func(s *tuitest.Sim) {
		s.Press("enter 3 P")
		s.Run((&people.Incoming{Open: s.App().Session(), Look: s.App().Look(), Files: files(), O: o, Again: ui.Push(people.AskFiles(s.App().Session(), s.App().Look()))}).Preview())
	}
}

func takingShots() []shot {
	return []shot{
		{"taking", tuitest.Thirty, foreseen(intake.Options{Partial: true})},
		{"taking-sealed", tuitest.Voting, foreseen(intake.Options{Partial: true})},
		{"taking-wrong", tuitest.Thirty, foreseen(intake.Options{})},
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
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Thirty(t)))
	s.Press("enter 3 P I")
	s.Type(filepath.Join(put(t), "[ac]*.csv"))
	s.Press("enter")
	s.Shows("What the score sheets change")
	s.Shows("1 new participant: Carys Prosser")
	s.Shows("Health visitor at statement 1: from 3 to 5")
	if n := len(s.Session().Participants()); n != 30 {
		t.Fatalf("%d people before the yes", n)
	}
	s.Press("y")
	s.Shows("Taken in: 1 new participant")
	p := s.Session().Participants()[30]
	if got := s.Session().At(1).Score(p.ID); got != model.Points(4) {
		t.Errorf("Carys has %s", got.Words())
	}
	if got := s.Session().At(1).Score("p1"); got != model.Points(5) {
		t.Errorf("the first has %s", got.Words())
	}
	s.Press("u")
	if n, got := len(s.Session().Participants()), s.Session().At(1).Score("p1"); n != 30 || got != model.Points(3) {
		t.Errorf("after undo there are %d people, and the first has %s", n, got.Words())
	}
}

func TestScoreSheetsMayBeLeft(t *testing.T) {
	for _, key := range []string{"n", "esc", "q"} {
		s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Thirty(t)))
		foreseen(intake.Options{Partial: true})(s)
		s.Shows("What the score sheets change")
		s.Press(key)
		s.Shows("The people in the room")
		if n := len(s.Session().Participants()); n != 30 {
			t.Errorf("after %s there are %d people", key, n)
		}
	}
}

func TestWrongScoreSheetsAreListed(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Thirty(t)))
	s.Press("enter P I")
	s.Type(put(t))
	s.Press("enter")
	s.Shows("Nothing was taken in")
	said := s.Words() // where the lines break depends on the path
	for _, problem := range []string{`"9" is not a score`, "there is no statement 44"} {
		if !strings.Contains(said, problem) {
			t.Errorf("%s is not on the screen:\n%s", problem, s.See())
		}
	}
	s.Press("esc") // the form is there again, to take the good rows alone
	s.Shows("Take in files")
	s.Press("ctrl+o")
	s.ToField("Wrong rows")
	s.Press("right enter")
	s.Shows("Not taken, 2 problems:")
	s.Press("y")
	if n := len(s.Session().Participants()); n != 31 {
		t.Errorf("%d people", n)
	}
}

func TestScoreSheetsThatSayNothingNew(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Thirty(t)))
	dir := put(t)
	for _, want := range []string{"What the score sheets change", "Nothing to take in"} {
		s.Press("enter P I")
		s.Type(filepath.Join(dir, "carys.csv"))
		s.Press("enter")
		s.Shows(want)
		s.Press("y esc")
	}
}

func TestNoScoreSheetsThere(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Thirty(t)))
	s.Press("enter P I enter")
	s.Shows("Type the name of a file or a folder first")
	s.Type(filepath.Join(t.TempDir(), "none.csv"))
	s.Press("enter")
	s.Shows("there is no file")
}

// What is sealed shows nowhere: neither the scores of the sheets nor their comments.
func TestSealedScoreSheetsShowNothing(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Voting(t)))
	foreseen(intake.Options{Partial: true})(s)
	s.Shows("sealed scores, unread")
	s.Hides("from 3 to 5")
	s.Hides("Since May")
	s.Press("y g 2 enter e")
	s.Hides("Since May")
	s.Press("esc H")
	s.Hides("Since May")
}
