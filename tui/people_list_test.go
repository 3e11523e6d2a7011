package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/framework"
)

func (s *sim) paste(text string) {
	s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
}

func (s *sim) labels() (all []string) {
	for _, p := range s.session().Participants() {
		all = append(all, p.Label())
	}
	return all
}

// A list of people is pasted where it is to be: in the table, and in the field for a name.
func TestPeopleArePasted(t *testing.T) {
	s := newSim(t, 100, 30, stored(room(t, framework.Builtin(), "Cara Cole")))
	s.press("enter P")
	for _, keys := range []string{"", "a"} {
		s.press(keys)
		s.paste("Ann Ash <ann@x.org>; Ben Birch <ben@x.org>\r\nCara Cole\r\n")
		s.shows("Add 3 people from the pasted text?", "Ann Ash", "Ben Birch")
		s.hides("@")
		if n := len(s.labels()); n != 1 {
			t.Fatalf("%d people before the yes", n)
		}
		s.press("n")
	}
	s.press("esc")
	s.paste("Ann Ash <ann@x.org>; Ben Birch <ben@x.org>\nCara Cole")
	s.press("y")
	s.shows("2 people added, 1 in the table already")
	if got := s.labels(); len(got) != 3 || got[1] != "Ann Ash" || got[2] != "Ben Birch" {
		t.Errorf("the people are %q", got)
	}
	s.paste("Ann Ash\nBen Birch\n")
	s.press("y")
	s.shows("Nothing was changed: everybody is in the table already")
	s.press("u")
	if got := s.labels(); len(got) != 1 {
		t.Errorf("after one undo the people are %q", got)
	}
	s.paste("Ann Ash, Health\nBen Birch, Council\n")
	s.shows("Nobody was added", "there is no column called name")
}

// One person who is pasted into the field for a name is that name, without the address.
func TestOneNameIsPastedIntoItsField(t *testing.T) {
	s := newSim(t, 100, 30, stored(room(t, framework.Builtin(), "Cara Cole")))
	s.press("enter P a")
	s.paste("Ann Ash <ann@x.org>\n")
	s.press("enter esc")
	s.press("a")
	s.paste("Birch, Ben")
	s.press("enter esc")
	if got := s.labels(); len(got) != 3 || got[1] != "Ann Ash" || got[2] != "Birch, Ben" {
		t.Errorf("the people are %q", got)
	}
}

func inFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Somebody of the same name at another agency is asked about, in a list and in a sheet.
func TestNamesakesAreAskedAbout(t *testing.T) {
	s := newSim(t, 100, 30, stored(room(t, framework.Builtin())))
	s.press("enter P")
	s.paste("name,agency\nAnn Ash,Health\n")
	s.press("y")
	s.paste("name,agency\nANN ASH,health\nBen,Council\n")
	s.press("y")
	s.shows("1 person added, 1 in the table already")
	s.paste("name,agency\nAnn Ash,Police\nCy,Council\n")
	s.press("y")
	s.shows(`Ann Ash is with "Health", and with "Police" in the file: the same person?`)
	if got := s.labels(); len(got) != 2 {
		t.Errorf("the people are %q", got)
	}
	path := inFile(t, "sheet.csv", "participant,agency,statement,score\nAnn Ash,Police,1,4\n")
	for _, answer := range []string{"n", "y"} {
		s.press("I")
		s.write(path)
		s.press("enter")
		s.shows("The same person?", `Ann Ash is with "Health", and with "Police" in the file`)
		s.press(answer)
		if answer == "n" {
			s.shows("Nothing was taken in: write the name of Ann Ash of Police in another way")
			s.press("esc y")
			continue
		}
		s.shows("1 new score")
		s.press("y")
	}
	if p := s.session().Participants()[0]; !s.session().Score(1, p.ID).Answered() || len(s.labels()) != 2 {
		t.Errorf("the score did not come to %s: %q", p.Label(), s.labels())
	}
}

// A name that is nearly somebody's is asked about, and is theirs or somebody new's.
func TestNamesThatAreNearlyThereAreAskedAbout(t *testing.T) {
	s := newSim(t, 100, 30, stored(room(t, framework.Builtin(), "Kim Poole")))
	s.press("enter P")
	path := inFile(t, "sheet.csv", "participant,statement,score\nKim Pool,1,4\n")
	for _, answer := range []string{"esc", "n", "y"} {
		s.press("I")
		s.write(path)
		s.press("enter")
		s.shows("The same person?", "Kim Pool is not in the session: did you mean Kim Poole?")
		s.press(answer)
		switch answer {
		case "esc":
			s.shows("Nothing was taken in: write the name in the file as it is in the session")
			s.press("esc y")
		case "n":
			s.shows("1 new participant: Kim Pool")
			s.press("n")
		default:
			s.shows("1 new score")
			s.hides("new participant")
			s.press("y")
		}
	}
	if p := s.session().Participants()[0]; !s.session().Score(1, p.ID).Answered() || len(s.labels()) != 1 {
		t.Errorf("the score did not come to %s: %q", p.Label(), s.labels())
	}
}

// A sheet without an answer has not all of it already, and what a program keeps beside a
// sheet is none.
func TestASheetWithoutAnswersSaysSo(t *testing.T) {
	s := newSim(t, 100, 30, stored(room(t, framework.Builtin(), "Ann Ash")))
	s.press("enter P I")
	path := inFile(t, "empty.csv", "participant,statement,score\nAnn Ash,1,\n")
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "~$a.xlsx"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.write(filepath.Dir(path))
	s.press("enter")
	s.shows("Nothing was taken in: there is no score and no comment in")
	s.hides("has all of it already")
}

func TestEnterAfterTheLastPersonAddsNobody(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(1)
	s.press("P a")
	s.write("Siân")
	s.press("enter")
	s.shows("Added: Siân", "or Enter if that is everybody")
	s.write("王小明")
	s.press("enter enter")
	if got := strings.Join(s.labels(), " "); got != "Participant 1 Siân 王小明" {
		t.Errorf("the table has %s", got)
	}
	s.press("a enter") // with a key of its own a person may have no name
	s.shows("Added: Participant 4")
}

func TestEachKeyAddsOneToAnAnonymousTable(t *testing.T) {
	s := aliases(t)
	s.press("P a enter enter")
	if n := len(s.labels()); n != 5 {
		t.Errorf("the table has %d people, want 5", n)
	}
}

// A list may also say how many people there are of each agency, which are nobody's.
func TestAListOfAnAnonymousSessionCountsItsPeople(t *testing.T) {
	s := newSim(t, 80, 24)
	s.press("n")
	s.write("Northvale spring")
	s.press("tab tab tab tab tab tab right enter")
	if !s.session().Anonymous() {
		t.Fatalf("the session is not anonymous:\n%s", s.see())
	}
	s.paste("name,agency\nAnn,Health\nBen,Health\nCai,Council\nDee,Council\n")
	s.press("y")
	s.shows("4 people read from the pasted text")
}
