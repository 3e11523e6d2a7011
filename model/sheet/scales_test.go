package sheet_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/intake"

	"github.com/google/go-cmp/cmp"
)

var (
	yesNo    = frameworktest.Scale(0, 2)
	oneFive  = frameworktest.Scale(1, 5)
	zeroTen  = frameworktest.Scale(0, 11)
	minusTwo = frameworktest.Scale(-2, 5)
)

// What people and spreadsheets write for a score is read on the scale of the session.
func TestScoresOfOtherScales(t *testing.T) {
	for _, c := range []struct {
		scale framework.Scale
		cell  string
		want  string // "" for a refusal
	}{
		{oneFive, "1", "1"},
		{oneFive, "5.0", "5"},
		{oneFive, "0", ""},
		{oneFive, "6", ""},
		{oneFive, "-1", ""},
		{zeroTen, "10", "10"},
		{zeroTen, "10.0", "10"},
		{zeroTen, "10,00", "10"},
		{zeroTen, "11", ""},
		{zeroTen, "1 0", ""},
		{minusTwo, "-2", "-2"},
		{minusTwo, "−2", "-2"},
		{minusTwo, "–1", "-1"},
		{minusTwo, "- 1", "-1"},
		{minusTwo, "-1.0", "-1"},
		{minusTwo, "−1,0", "-1"},
		{minusTwo, "+1", "1"},
		{minusTwo, "0", "0"},
		{minusTwo, "-3", ""},
		{minusTwo, "--1", ""},
		{minusTwo, "1-", ""},
		{yesNo, "1", "1"},
		{yesNo, "2", ""},
		{yesNo, "dk", "dk"},
		{oneFive, "na", "na"},
		{zeroTen, "Don’t know", "dk"},
	} {
		sh, err := sheet.Read("a.csv", strings.NewReader("participant;statement;score\nAnn;1;"+c.cell+"\n"), &framework.Framework{Scale: c.scale})
		got := ""
		if len(sh.Rows) > 0 {
			got = sh.Rows[0].Score.String()
		}
		if got != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%q from %s is read as %q, %v", c.cell, c.scale.Words(), got, err)
		}
		if c.want == "" && !strings.Contains(err.Error(), c.scale.Listed()) {
			t.Errorf("%q is refused with %v", c.cell, err)
		}
	}
}

// A label stands for its value, with the number before it or without.
func TestLabelsOfOtherScales(t *testing.T) {
	for said, want := range map[string]int{"Level −2": -2, "-2: Level −2": -2, "−1 – Level −1": -1, "2 (Level 2)": 2} {
		sh, err := sheet.Read("a.csv", strings.NewReader("participant;statement;score\nAnn;1;"+said+"\n"), &framework.Framework{Scale: minusTwo})
		if err != nil || len(sh.Rows) != 1 {
			t.Errorf("%q: %v", said, err)
			continue
		}
		if score, err := sheet.LabelledScore(minusTwo, sh.Rows[0].Label); err != nil || score != model.Points(want) {
			t.Errorf("%q is %v, %v", said, score, err)
		}
	}
}

// A heading that gives a scale is that of the score where it is the session's, and another figure
// on any other.
func TestHeadingsWithAScale(t *testing.T) {
	for _, c := range []struct {
		scale   framework.Scale
		heading string
		score   bool
	}{
		{oneFive, "Score (1-5)", true},
		{oneFive, "Your score (1 to 5)", true},
		{oneFive, "Score (0-5)", false},
		{oneFive, "Score (1-10)", false},
		{framework.Builtin().Scale, "Score (0-5)", true},
		{framework.Builtin().Scale, "Score (1-5)", false},
		{zeroTen, "Score (0-10)", true},
		{zeroTen, "Score (0 1 2 3 4 5 6 7 8 9 10)", true},
		{zeroTen, "Score (1-10)", false},
		{minusTwo, "Score (-2 to 2)", true},
		{minusTwo, "Score (−2…+2)", true},
		{minusTwo, "Score (-2-2)", true},
		{minusTwo, "Score (-2, -1, 0, 1, 2)", true},
		{minusTwo, "Score (0-2)", false},
		{minusTwo, "Score (2 to 2)", false},
		{yesNo, "Score (0/1)", true},
		{yesNo, "Score (1 = yes, 0 = no)", false},
	} {
		sh, err := sheet.Read("a.csv", strings.NewReader("participant;statement;"+c.heading+"\nAnn;1;1\n"), &framework.Framework{Scale: c.scale})
		if (err == nil && len(sh.Rows) == 1) != c.score {
			t.Errorf("%q on %s: %d rows, %v", c.heading, c.scale.Words(), len(sh.Rows), err)
		}
		if !c.score && err != nil && !strings.Contains(err.Error(), c.scale.Words()) {
			t.Errorf("%q is refused with %v", c.heading, err)
		}
	}
}

// on is a session on a scale, with Ann.
func on(t testing.TB, scale framework.Scale) *model.History {
	t.Helper()
	fw := *framework.Builtin()
	fw.ID, fw.Scale = "scaled", scale
	return asking(t, &fw)
}

// asking is a session with a framework, with Ann.
func asking(t testing.TB, fw *framework.Framework) *model.History {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Details: model.Details{Title: "Northvale"}, Framework: fw.Digest(),
	}, fw)
	if err != nil {
		t.Fatal(err)
	}
	do(t, h, person("p1", "Ann", true))
	return h
}

// The scores of a session on another scale say something else: none of them is taken.
func TestSessionsOnAnotherScaleAreRefused(t *testing.T) {
	h := on(t, oneFive)
	do(t, h, score("p1", 1, model.Points(3)))
	var b bytes.Buffer
	if err := jsonfile.Session(&b, h.Session(), report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	if sh, err := sheet.Read("a.json", bytes.NewReader(b.Bytes()), &framework.Framework{Scale: oneFive}); err != nil || len(sh.Rows) != 1 {
		t.Errorf("on its own scale: %v, %v", rows(sh), err)
	}
	sh, err := sheet.Read("a.json", bytes.NewReader(b.Bytes()), framework.Builtin())
	if len(sh.Rows) > 0 || err == nil || !strings.Contains(err.Error(), "is scored from 1 to 5, and this one from 0 to 5") {
		t.Errorf("%v, %v", rows(sh), err)
	}
	turned := slices.Clone(oneFive)
	for i := range turned {
		turned[i].Label = oneFive[len(oneFive)-1-i].Label
	}
	sh, err = sheet.Read("a.json", bytes.NewReader(b.Bytes()), &framework.Framework{Scale: turned})
	if len(sh.Rows) > 0 || err == nil || !strings.Contains(err.Error(), "” there and “") {
		t.Errorf("the labels in the other order: %v, %v", rows(sh), err)
	}
}

// What is chosen in a blank workbook of any scale, and of each instrument that comes with the program,
// comes back after LibreOffice has opened and saved it, and goes into the session. What is not on the
// scale is refused by its cell.
func TestBlankSheetsOfOtherScalesSurviveLibreOffice(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	office, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("STOCKTAKE_CI") == "1" {
			t.Fatal("soffice is not installed")
		}
		t.Skip("soffice is not installed")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "xlsx", "--outdir", filepath.Join(dir, "saved")}
	sessions := []*model.History{on(t, yesNo), on(t, zeroTen), on(t, minusTwo), on(t, frameworktest.Scale(-3, 7)), lettered(t, oneFive)}
	for _, shipped := range framework.Shipped() {
		fw, err := shipped.Framework()
		if err != nil {
			t.Fatal(err)
		}
		sessions = append(sessions, asking(t, fw))
	}
	keep := func(name string, data []byte) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	saved := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(dir, "saved", name))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for i, h := range sessions {
		scale := h.Session().Framework().Scale
		data := blank(t, h.Session(), personless)
		choices := []string{"Don't know", "Not applicable"}
		cells := map[string]any{"C2": "Ann", "D6": scale.Lowest(), "D7": scale.Highest(), "D8": choices[0], "D9": choices[1], "D10": framework.Number(scale.Lowest()), "E11": "Only a comment"}
		list, err := opened(t, data).GetDataValidations("Scores")
		if err != nil || len(list) != 1 {
			t.Fatalf("%d lists, %v", len(list), err)
		}
		want := strings.ReplaceAll(strings.Trim(fmt.Sprint(scale.Values()), "[]"), " ", ",") + ",Don't know,Not applicable"
		if got := strings.Trim(list[0].Formula1, `"`); got != want {
			t.Errorf("%s: the cells offer %s", scale.Words(), got)
		}
		keep(fmt.Sprintf("%d.xlsx", i), fill(t, data, cells))
		keep(fmt.Sprintf("wrong-%d.xlsx", i), fill(t, data, map[string]any{"C2": "Bo", "D6": scale.Lowest(), "D7": scale.Highest() + 1, "D8": scale.Lowest() - 1}))
	}
	if said, err := exec.CommandContext(t.Context(), office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for i, h := range sessions {
		fw := h.Session().Framework()
		scale := fw.Scale
		file := sheet.ReadFile("a.xlsx", bytes.NewReader(saved(fmt.Sprintf("%d.xlsx", i))), fw)
		low, high := scale.Lowest(), scale.Highest()
		want := []string{fmt.Sprintf("Ann|||1|%d", low), fmt.Sprintf("Ann|||2|%d", high), "Ann|||3|dk", "Ann|||4|na", fmt.Sprintf("Ann|||5|%d", low), "Ann|||6||Only a comment"}
		if diff := cmp.Diff(want, rows(file.Scores)); diff != "" || len(file.Problems) > 0 {
			t.Errorf("%s: %v\n%s", scale.Words(), file.Problems, diff)
		}
		in, err := intake.TakeIn(h.Session(), []sheet.File{file}, intake.Options{})
		if err != nil {
			t.Fatal(err)
		}
		do(t, h, in.Batch)
		if got := h.Session().At(1).Score("p1"); got != model.Points(low) {
			t.Errorf("%s: statement 1 is %v", scale.Words(), got)
		}
		wrong := sheet.ReadFile("a.xlsx", bytes.NewReader(saved(fmt.Sprintf("wrong-%d.xlsx", i))), fw)
		var said []string
		for at, value := range map[string]int{"D7": high + 1, "D8": low - 1} {
			said = append(said, fmt.Sprintf("a.xlsx, Scores!%s (score): \"%d\" is not a score; write %s, dk for don't know, na for not applicable, or leave it empty", at, value, scale.Listed()))
		}
		slices.Sort(said)
		if got := strings.Split(fmt.Sprint(wrong.Problems), "\n"); !slices.Equal(got, said) || len(rows(wrong.Scores)) != 1 {
			t.Errorf("what is not on the scale is refused with %q, not %q, and %q stays", got, said, rows(wrong.Scores))
		}
	}
}

// One person's answers are handed over as CSV and JSON, and read again.
func TestAnswersOfOtherScalesAreHandedOver(t *testing.T) {
	h := on(t, minusTwo)
	do(t, h, score("p1", 1, model.Points(-2)), score("p1", 2, model.Points(0)), score("p1", 3, model.DontKnow))
	for name, write := range map[string]func(*bytes.Buffer) error{
		"a.csv":  func(b *bytes.Buffer) error { return handout.WriteCSV(b, h.Session(), "p1") },
		"a.json": func(b *bytes.Buffer) error { return handout.WriteJSON(b, h.Session(), "p1") },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		sh, err := sheet.Read(name, &b, &framework.Framework{Scale: minusTwo})
		if diff := cmp.Diff([]string{"Ann|||1|-2", "Ann|||2|0", "Ann|||3|dk"}, rows(sh)); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
}
