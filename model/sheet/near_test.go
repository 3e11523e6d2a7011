package sheet_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
)

// takenAs is whom the answers of one row come to, with what is asked about it.
func takenAs(t *testing.T, there []string, name string, o intake.Options) (who string, asked []roster.Namesake, err error) {
	t.Helper()
	h := session(t, model.Group)
	for i, label := range there {
		do(t, h, person("p"+itoa(i+1), label, true))
	}
	file := sheet.ReadFile("a.csv", strings.NewReader("participant,statement,score\n\""+name+"\",1,3\n"), framework.Builtin())
	in, err := intake.TakeIn(h.Session(), []sheet.File{file}, o)
	if err != nil {
		return "", in.Namesakes, err
	}
	do(t, h, in.Batch)
	for _, p := range h.Session().Participants() {
		if h.Session().At(1).Score(p.ID).Answered() {
			who = p.Label()
		}
	}
	return who, in.Namesakes, nil
}

func TestNamesThatAreNearlyThereAreAskedAbout(t *testing.T) {
	there := []string{"Kim Poole", "Siân Llŷr", "Ben", "Nurse 1", "Ann Ash", "Christopher Robinson", "Mary-Ann Hill"}
	for name, want := range map[string]string{
		"Kim Pool": "Kim Poole", "kim poole": "", "Poole, Kim": "", "Kim Pooel": "Kim Poole", "Kin Poole": "Kim Poole", "Pool, Kim": "Kim Poole",
		"Sian Llyr": "Siân Llŷr", "Ann Ashe": "Ann Ash", "Cristopher Robinsen": "Christopher Robinson", "Mary Ann Hill": "Mary-Ann Hill",
		"Maryann Hill": "Mary-Ann Hill",
		// Short names, too.
		"Bea": "Ben", "Bena": "Ben", "Be": "Ben", "Bne": "Ben", "An Ash": "Ann Ash", "Anna Ash": "Ann Ash", "Ann Ahs": "Ann Ash",
		// These are other people.
		"B": "", "Bo": "", "Ann A": "", "A Ash": "", "Nurse 2": "", "Ann Birch": "", "Kim P": "", "Jo Poole": "", "Participant 9": "", "Chris Robinson": "", "Dee Dow": "",
	} {
		who, asked, err := takenAs(t, there, name, intake.Options{})
		switch {
		case want == "" && (err != nil || len(asked) > 0 || who == ""):
			t.Errorf("%s: %q, %v, asked %v", name, who, err, asked)
		case want != "" && (err == nil || len(asked) != 1 || !strings.Contains(err.Error(), "did you mean "+want+"?")):
			t.Errorf("%s: %q, %v, asked %v", name, who, err, asked)
		}
	}
}

// usual are names as they stand side by side in rooms of this country: none is taken for another.
var usual = []string{
	"Sarah Jones", "Emma Jones", "Claire Smith", "David Smith", "Karen Taylor", "Susan Brown", "Paul Brown", "Mohammed Khan",
	"Aisha Khan", "Helen Wilson", "Peter Wilson", "Ruth Clark", "Tom Clark", "Jo Hall", "Di Moss", "Ann Lee",
	"Siân Davies", "Rhys Davies", "Gwen Evans", "Gareth Evans", "Huw Morgan", "Nia Morgan", "Bethan Williams", "Rhian Williams", "Owain Pugh", "Cerys Lloyd-Hughes",
	"Li Wei", "Li Na", "Wang Fang", "Wang Wei", "Zhang Min", "Zhang Wei", "Chen Jing", "Chan Ka Ming", "Chan Mei Ling", "Wong Siu Fong", "Li Xiaoming", "Li Xiaohong",
	"王伟", "王芳", "李小明", "李小红",
}

func TestUsualNamesAreNotTakenForEachOther(t *testing.T) {
	if len(usual) < 40 {
		t.Fatalf("there are only %d names", len(usual))
	}
	for i, name := range usual {
		there := append(slices.Clone(usual[:i]), usual[i+1:]...)
		if who, asked, err := takenAs(t, there, name, intake.Options{}); err != nil || len(asked) > 0 || who != name {
			t.Errorf("%s: %q, %v, asked %v", name, who, err, asked)
		}
	}
	for there, name := range map[string]string{"Di Moss": "Dii Moss", "Ann Lee": "An Lee", "Li Wei": "Liu Wei", "Jo Hall": "Joe Hall", "Huw Morgan": "Hwu Morgan"} {
		if _, asked, err := takenAs(t, usual, name, intake.Options{}); err == nil || len(asked) != 1 || !slices.Equal(asked[0].Near, []string{there}) {
			t.Errorf("%s: %v, asked %v", name, err, asked)
		}
	}
}

func TestANearlyEqualNameIsTakenAsPeopleSay(t *testing.T) {
	there := []string{"Kim Poole", "Kim Pooley"}
	for _, c := range []struct {
		there  []string
		o      intake.Options
		name   string
		want   string
		refuse string
	}{
		{there[:1], intake.Options{Same: []string{"Kim Pool"}}, "Kim Pool", "Kim Poole", ""},
		{there[:1], intake.Options{New: []string{"Kim Pool"}}, "Kim Pool", "Kim Pool", ""},
		{there[:1], intake.Options{Same: []string{"Kim Pool"}}, "Kim Pole", "", "did you mean Kim Poole?"},
		{there, intake.Options{Same: []string{"Kim Poolee"}}, "Kim Poolee", "", "did you mean Kim Poole or Kim Pooley?"},
		{there, intake.Options{}, "Kim Pooley", "Kim Pooley", ""},
		{there[:1], intake.Options{}, "Kim Pool", "", `a.csv, line 2, column 1 (participant): Kim Pool is not in the session: did you mean Kim Poole? If so, say --same "Kim Pool"`},
	} {
		who, _, err := takenAs(t, c.there, c.name, c.o)
		if who != c.want || (err != nil) != (c.refuse != "") || err != nil && !strings.Contains(err.Error(), c.refuse) {
			t.Errorf("%s with %+v: %q, %v", c.name, c.o, who, err)
		}
	}
}

// The good rows are taken, and the name that is nearly there is none of them.
func TestPartialLeavesOutNamesThatAreNearlyThere(t *testing.T) {
	h := session(t, model.Group)
	do(t, h, person("p1", "Kim Poole", true))
	file := sheet.ReadFile("a.csv", strings.NewReader("participant,statement,score\nKim Pool,1,3\nDee Dow,1,4\n"), framework.Builtin())
	in, err := intake.TakeIn(h.Session(), []sheet.File{file}, intake.Options{Partial: true})
	if err != nil || len(in.Report.NewParticipants) != 1 || in.Report.Scores.New != 1 || len(in.Problems) != 1 {
		t.Errorf("%v, %+v", err, in)
	}
}

// A name that stands on the tab alone says so.
func TestANameOnTheTabAloneIsToldOf(t *testing.T) {
	h := group(t)
	for tab, want := range map[string]string{
		"Siân Llŷr": `only the sheet is called "Siân Llŷr", which can be a name or a title`,
		"Ben Birch": `only the sheet is called "Ben Birch"`,
		"Sheet1":    "write a name there, or give one for the whole sheet: --as NAME",
	} {
		data := book(t, "", [2]string{tab, row("Statement", "Score") + row("1", "3")})
		_, err := intake.TakeIn(h.Session(), []sheet.File{sheet.ReadFile("a.xlsx", strings.NewReader(string(data)), framework.Builtin())}, intake.Options{})
		if wrong := new(tabular.Problems); !errors.As(err, wrong) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", tab, err)
		}
	}
}

// What comes in after the consensus was recorded is taken, and said to be late.
func TestLateSheetsAreSaidToBeLate(t *testing.T) {
	h := group(t)
	do(t, h, model.SetConsensus{Statement: 2, Consensus: &model.Consensus{Score: model.Points(2)}},
		model.SetConsensus{Statement: 5, Consensus: &model.Consensus{Score: model.Points(2)}})
	for file, want := range map[string]string{
		"participant,statement,score\nSiân Llŷr,5,3\nSiân Llŷr,2,4\nSiân Llŷr,7,4\n": "late: the consensus is recorded already, and stays as it is, at statements 2, 5",
		"participant,statement,score\nSiân Llŷr,1,3\nSiân Llŷr,2,dk\n":               "", // these are there already
	} {
		in, err := intake.TakeIn(h.Session(), []sheet.File{sheet.ReadFile("a.csv", strings.NewReader(file), framework.Builtin())}, intake.Options{})
		words := in.Report.Words()
		if err != nil || strings.Contains(words, "late") != (want != "") || !strings.Contains(words, want) {
			t.Errorf("%v, %s", err, words)
		}
	}
}
