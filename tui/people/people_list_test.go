package people_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// A list of people is pasted where it is to be: in the table, and in the field for a name.
func TestPeopleArePasted(t *testing.T) {
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin(), "Cara Cole")))
	s.Press("enter P")
	for _, keys := range []string{"", "a"} {
		s.Press(keys)
		s.Paste("Ann Ash <ann@x.org>; Ben Birch <ben@x.org>\r\nCara Cole\r\n")
		s.Shows("Add 3 people from the pasted text?", "Ann Ash", "Ben Birch")
		s.Hides("@")
		if n := len(s.Labels()); n != 1 {
			t.Fatalf("%d people before the yes", n)
		}
		s.Press("n")
	}
	s.Press("esc")
	s.Paste("Ann Ash <ann@x.org>; Ben Birch <ben@x.org>\nCara Cole")
	s.Press("y")
	s.Shows("2 people added, 1 in the table already")
	if got := s.Labels(); len(got) != 3 || got[1] != "Ann Ash" || got[2] != "Ben Birch" {
		t.Errorf("the people are %q", got)
	}
	s.Paste("Ann Ash\nBen Birch\n")
	s.Press("y")
	s.Shows("Nothing was changed: everybody is in the table already")
	s.Press("u")
	if got := s.Labels(); len(got) != 1 {
		t.Errorf("after one undo the people are %q", got)
	}
	s.Paste("Ann Ash - Health\nBen Birch - Council\n")
	s.Shows("Nobody was added", "says more than a name")
}

// A list without headings, as it is copied out of a spreadsheet, is asked about.
func TestWhatTheColumnsAreIsAsked(t *testing.T) {
	for pasted, c := range map[string]struct{ key, name, agency string }{
		"Ann Ash, Health\nBen Birch, Council\n":   {"1", "Ann Ash", "Health"},
		"Ann\tAsh\r\nBen\tBirch\r\n":              {"3", "Ann Ash", ""},
		"Ann\tAsh\rBen\tBirch":                    {"3", "Ann Ash", ""}, // as terminals send it
		"Ann\tAsh\tHealth\nBen\tBirch\tCouncil\n": {"3", "Ann Ash", "Health"},
		"Ann Ash;Health\n\nBen Birch;Council":     {"n", "", ""},
	} {
		s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin())))
		s.Press("enter P")
		s.Paste(pasted)
		s.Shows("What is in the columns?", "The list has no headings")
		s.Press(c.key)
		if c.key == "n" {
			if n := len(s.Labels()); n != 0 {
				t.Errorf("%q: %d people", pasted, n)
			}
			continue
		}
		s.Shows("Add 2 people from the pasted text?")
		s.Press("y")
		if p := s.Session().Participants(); len(p) != 2 || p[0].Name != c.name || p[0].Agency != c.agency {
			t.Errorf("%q: the people are %+v", pasted, p)
		}
	}
}

// One person who is pasted into the field for a name is that name, without the address.
func TestOneNameIsPastedIntoItsField(t *testing.T) {
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin(), "Cara Cole")))
	s.Press("enter P a")
	s.Paste("Ann Ash <ann@x.org>\n")
	s.Press("enter esc")
	s.Press("a")
	s.Paste("Birch, Ben")
	s.Press("enter esc")
	if got := s.Labels(); len(got) != 3 || got[1] != "Ann Ash" || got[2] != "Birch, Ben" {
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
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin())))
	s.Press("enter P")
	s.Paste("name,agency\nAnn Ash,Health\n")
	s.Press("y")
	s.Paste("name,agency\nANN ASH,health\nBen,Council\n")
	s.Press("y")
	s.Shows("1 person added, 1 in the table already")
	s.Paste("name,agency\nAnn Ash,Police\nCy,Council\n")
	s.Press("y")
	s.Shows(`Ann Ash is with "Health", and with "Police" in the file: the same person?`)
	if got := s.Labels(); len(got) != 2 {
		t.Errorf("the people are %q", got)
	}
	path := inFile(t, "sheet.csv", "participant,agency,statement,score\nAnn Ash,Police,1,4\n")
	for _, answer := range []string{"n", "y"} {
		s.Press("I")
		s.Type(path)
		s.Press("enter")
		s.Shows("The same person?", `Ann Ash is with "Health", and with "Police" in the file`)
		s.Press(answer)
		if answer == "n" {
			s.Shows("Nothing was taken in: write the name of Ann Ash of Police in another way")
			s.Press("esc y")
			continue
		}
		s.Shows("1 new score")
		s.Press("y")
	}
	if p := s.Session().Participants()[0]; !s.Session().At(1).Score(p.ID).Answered() || len(s.Labels()) != 2 {
		t.Errorf("the score did not come to %s: %q", p.Label(), s.Labels())
	}
}

// A name that is nearly somebody's is asked about, and is theirs or somebody new's.
func TestNamesThatAreNearlyThereAreAskedAbout(t *testing.T) {
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin(), "Kim Poole")))
	s.Press("enter P")
	path := inFile(t, "sheet.csv", "participant,statement,score\nKim Pool,1,4\n")
	for _, answer := range []string{"esc", "n", "y"} {
		s.Press("I")
		s.Type(path)
		s.Press("enter")
		s.Shows("The same person?", "Kim Pool is not in the session: did you mean Kim Poole?")
		s.Press(answer)
		switch answer {
		case "esc":
			s.Shows("Nothing was taken in: write the name in the file as it is in the session")
			s.Press("esc y")
		case "n":
			s.Shows("1 new participant: Kim Pool")
			s.Press("n")
		default:
			s.Shows("1 new score")
			s.Hides("new participant")
			s.Press("y")
		}
	}
	if p := s.Session().Participants()[0]; !s.Session().At(1).Score(p.ID).Answered() || len(s.Labels()) != 1 {
		t.Errorf("the score did not come to %s: %q", p.Label(), s.Labels())
	}
}

// A sheet without an answer has not all of it already, and what a program keeps beside a
// sheet is none.
func TestASheetWithoutAnswersSaysSo(t *testing.T) {
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann Ash")))
	s.Press("enter P I")
	path := inFile(t, "empty.csv", "participant,statement,score\nAnn Ash,1,\n")
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "~$a.xlsx"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Type(filepath.Dir(path))
	s.Press("enter")
	s.Shows("Nothing was taken in: there is no score and no comment in")
	s.Hides("has all of it already")
}

func TestEnterAfterTheLastPersonAddsNobody(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(1)
	s.Press("P a")
	s.Type("Siân")
	s.Press("enter")
	s.Shows("Added: Siân", "or Enter if that is everybody")
	s.Type("王小明")
	s.Press("enter enter")
	if got := strings.Join(s.Labels(), " "); got != "Participant 1 Siân 王小明" {
		t.Errorf("the table has %s", got)
	}
	s.Press("a enter") // with a key of its own a person may have no name
	s.Shows("Added: Participant 4")
}

func TestEachKeyAddsOneToAnAnonymousTable(t *testing.T) {
	s := tuitest.Aliases(t)
	s.Press("P a enter enter")
	if n := len(s.Labels()); n != 5 {
		t.Errorf("the table has %d people, want 5", n)
	}
}

// A list may also say how many people there are of each agency, which are nobody's.
func TestAListOfAnAnonymousSessionCountsItsPeople(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("n")
	s.Type("Northvale spring")
	s.ToField("People")
	s.Press("right ctrl+s")
	if !s.Session().Anonymous() {
		t.Fatalf("the session is not anonymous:\n%s", s.See())
	}
	s.Paste("name,agency\nAnn,Health\nBen,Health\nCai,Council\nDee,Council\n")
	s.Press("y")
	s.Shows("4 people read from the pasted text")
}

// Two entries of one person become one; where both scored otherwise, nothing is guessed.
func TestTwoEntriesOfOnePerson(t *testing.T) {
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, framework.Builtin(), "Kim Poole", "Ben", "K Poole")))
	s.Press("enter 3 4 5 P M")
	s.Shows("Go to the other entry of Kim Poole", "marked")
	s.Press("down down M")
	s.Shows("Whose answer counts?", "Statement 1, round 1", "not settled yet")
	s.Press("enter")
	s.Shows("Choose whose answer counts")
	if n := len(s.Labels()); n != 3 {
		t.Fatalf("%d people before it was settled", n)
	}
	s.Press("right right")
	s.Shows("5, as K Poole said")
	s.Press("enter")
	s.Shows("K Poole is now Kim Poole")
	p := s.Session().Participants()
	if got := s.Session().At(1).Score(p[0].ID); len(p) != 2 || p[0].Name != "Kim Poole" || got != model.Points(5) {
		t.Errorf("%+v with %v", p, got)
	}
	s.Press("u")
	if n := len(s.Labels()); n != 3 {
		t.Errorf("after undo %d people", n)
	}
	s.Press("a")
	s.Type("Kimberley Poole")
	s.Press("enter enter M home M")
	s.Shows("Is Kim Poole the same person as Kimberley Poole?")
	s.Press("y")
	if got := s.Labels(); len(got) != 3 || got[2] != "Kimberley Poole" {
		t.Errorf("the people are %q", got)
	}
}

// In a small window a name is cut only where agencies and roles need the room.
func TestNamesHaveTheRoomThatOthersLeave(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), "Siân Llwyd-Jones", "王小明")))
	s.Press("enter P")
	s.Shows("Name or alias", "Siân Llwyd-Jones", "王小明")
}
