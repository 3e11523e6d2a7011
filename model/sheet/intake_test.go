package sheet_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// somewhere is a session in the middle: open or blind, of Ann, Bob and the observer Ada,
// with scores and comments, and in a blind one a statement that is revealed.
func somewhere(t testing.TB, rt *rapid.T, blind bool) *model.History {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Details: model.Details{Title: "Northvale"}, Blind: blind,
	}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	do(t, h, person("p1", "Ann", true), person("p2", "Bob", true), person("p3", "Ada", false))
	for statement := 1; statement <= 3; statement++ {
		for _, who := range []string{"p1", "p2"} {
			if points := rapid.IntRange(-1, 5).Draw(rt, "there"); points >= 0 {
				do(t, h, score(who, statement, model.Points(points)))
			}
			if text := rapid.SampledFrom([]string{"", "a", "b"}).Draw(rt, "comment there"); text != "" {
				n := model.Note{ID: model.NextID[model.Note](h.Session()), Statement: statement, Text: text, By: who}
				if blind {
					n.Round = 1
				}
				do(t, h, model.Add[model.Note]{Item: n, At: model.End})
			}
		}
	}
	if blind {
		_, _ = h.Do(model.Reveal{Statement: 2, Round: 1}, noon) // refused where nobody has scored
	}
	return h
}

const headLine = "participant,statement,score,comment"

// lines are rows of a sheet, of which some are wrong in one way or another.
func lines(rt *rapid.T) []string {
	return rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) string {
		return strings.Join([]string{
			rapid.SampledFrom([]string{"Ann", "ANN", "Bob", "Ada", "Cai", "Participant 9", ""}).Draw(rt, "who"),
			rapid.SampledFrom([]string{"1", "2", "3", "4", "44", "x"}).Draw(rt, "statement"),
			rapid.SampledFrom([]string{"0", "3", "5", "dk", "na", "", "7"}).Draw(rt, "score"),
			rapid.SampledFrom([]string{"", "", "a", "c"}).Draw(rt, "comment"),
		}, ",")
	}), 0, 12).Draw(rt, "lines")
}

func csvFile(name string, lines []string) sheet.File {
	return sheet.ReadFile(name, strings.NewReader(headLine+"\n"+strings.Join(lines, "\n")+"\n"), framework.Builtin())
}

// whole is everything in a session once its rounds are revealed: on a copy, since that
// changes it.
func whole(t testing.TB, h *model.History) string {
	t.Helper()
	again, err := model.NewHistory(h.Session().Origin(), h.Session().Framework())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range h.Entries() {
		if err := again.Replay(e); err != nil {
			t.Fatal(err)
		}
	}
	s := again.Session()
	for _, st := range s.Statements() {
		_, _ = again.Do(model.SetScore{Statement: st.Number, Round: 1, Participant: "p1", Score: model.Points(0)}, noon)
		_, _ = again.Do(model.Reveal{Statement: st.Number, Round: 1}, noon)
	}
	var b bytes.Buffer
	if err := jsonfile.Session(&b, s, report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func takeIn(t testing.TB, h *model.History, files []sheet.File, o intake.Options) intake.Result {
	t.Helper()
	in, err := intake.TakeIn(h.Session(), files, o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Do(in.Batch, noon); err != nil && !model.NoChange(err) {
		t.Fatalf("the model refuses what was worked out: %v", err)
	}
	return in
}

// The good rows alone are taken, all of them, as if the others had not been there;
// taking them a second time changes nothing, and undo gives the session before.
func TestPartialTakesExactlyTheGoodRows(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := somewhere(t, rt, rapid.Bool().Draw(rt, "blind"))
		before := whole(t, h)
		twin, err := model.NewHistory(h.Session().Origin(), h.Session().Framework())
		if err != nil {
			rt.Fatal(err)
		}
		for _, e := range h.Entries() {
			if err := twin.Replay(e); err != nil {
				rt.Fatal(err)
			}
		}
		o := intake.Options{Keep: rapid.Bool().Draw(rt, "keep"), Partial: true}
		rows := [][]string{lines(rt), lines(rt)}
		files := []sheet.File{csvFile("a.csv", rows[0]), csvFile("b.csv", rows[1])}
		in := takeIn(t, h, files, o)

		bad := make(map[string]bool)
		for _, p := range in.Problems {
			bad[fmt.Sprint(p.File, p.Line)] = true
		}
		var good []sheet.File
		for i, f := range files {
			kept := make([]string, len(rows[i]))
			for j, line := range rows[i] {
				if kept[j] = line; bad[fmt.Sprint(f.Name, j+2)] {
					who, _, _ := strings.Cut(line, ",")
					kept[j] = who + ",,," // a name in the first row alone may stand for all rows
				}
			}
			good = append(good, csvFile(f.Name, kept))
		}
		takeIn(t, twin, good, intake.Options{Keep: o.Keep})
		if diff := cmp.Diff(whole(t, twin), whole(t, h)); diff != "" {
			rt.Fatalf("taking the good rows alone differs:\n%s\nProblems: %v", diff, in.Problems)
		}
		changed := len(in.Batch.Changes) > 0
		after := whole(t, h)
		takeIn(t, h, files, o)
		if diff := cmp.Diff(after, whole(t, h)); diff != "" {
			rt.Fatalf("a second time differs:\n%s", diff)
		}
		for h.UndoWords() == in.Batch.Label && changed {
			if _, err := h.Undo(noon); err != nil {
				rt.Fatal(err)
			}
		}
		if diff := cmp.Diff(before, whole(t, h)); diff != "" {
			rt.Fatalf("undo differs:\n%s", diff)
		}
	})
}

// Whatever is sealed in the session, files come to the same: nothing that is said
// before or after depends on it.
func TestIntakeTellsNothingOfWhatIsSealed(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rows := lines(rt)
		o := intake.Options{Keep: rapid.Bool().Draw(rt, "keep"), Partial: true, Sealed: rapid.Bool().Draw(rt, "sealed")}
		var told []string
		for _, secret := range []struct {
			score model.Score
			text  string
		}{{model.Points(3), "a"}, {model.DontKnow, "quite another"}} {
			h := rounds(t, model.Origin{Blind: true})
			do(t, h, score("p2", 2, secret.score), score("p2", 3, secret.score),
				model.Add[model.Note]{Item: model.Note{ID: "e1", Statement: 2, Text: secret.text, By: "p2", Round: 1}, At: model.End},
				model.Add[model.Note]{Item: model.Note{ID: "e2", Statement: 1, Text: secret.text, By: "p1", Round: 2}, At: model.End})
			in := takeIn(t, h, []sheet.File{csvFile("a.csv", rows)}, o)
			told = append(told, fmt.Sprintf("%s\n%+v\n%v\n%d changes\n%v",
				in.Report.Words(), in.Files, in.Problems, len(in.Batch.Changes), h.Lines()))
		}
		if diff := cmp.Diff(told[0], told[1]); diff != "" {
			rt.Fatalf("what is sealed shows:\n%s", diff)
		}
	})
}

func TestSealedRefusesWhatWouldBeSeen(t *testing.T) {
	if _, err := intake.TakeIn(group(t).Session(), []sheet.File{csvFile("a.csv", []string{"Siân Llŷr,3,1,"})}, intake.Options{Sealed: true}); err == nil || !strings.Contains(err.Error(), "is an open session") {
		t.Errorf("an open session: %v", err)
	}
	h := rounds(t, model.Origin{Blind: true})
	do(t, h, model.Reveal{Statement: 2, Round: 1})
	_, err := intake.TakeIn(h.Session(), []sheet.File{csvFile("a.csv", []string{"Ann,2,1,seen by all", "Ann,1,5,sealed"})}, intake.Options{Sealed: true})
	want := "a.csv, line 2, column 4 (comment): round 1 of statement 2 is no longer sealed, so this comment would be seen at once; begin another round of it, or leave --sealed out"
	if err == nil || err.Error() != want {
		t.Errorf("a revealed statement: %v", err)
	}
}

func TestKeepLeavesWhatIsThere(t *testing.T) {
	h := group(t)
	in := takeIn(t, h, []sheet.File{csvFile("a.csv", []string{"Siân Llŷr,1,5,As in March", "Siân Llŷr,2,4,", "Siân Llŷr,3,1,"})}, intake.Options{Keep: true})
	want := "1 new score\n2 scores kept as they are:\n" +
		"  Siân Llŷr at statement 1: 3 stays, not 5\n  Siân Llŷr at statement 2: don't know stays, not 4\n" +
		"1 comment kept as it is:\n  Siân Llŷr at statement 1: \"As in January\" stays, not \"As in March\""
	if diff := cmp.Diff(want, in.Report.Words()); diff != "" || in.Report.Conflicts() != 3 {
		t.Errorf("%d conflicts\n%s", in.Report.Conflicts(), diff)
	}
	sealed := rounds(t, model.Origin{Blind: true})
	in = takeIn(t, sealed, []sheet.File{csvFile("a.csv", []string{"Ann,1,0,", "Bob,1,2,"})}, intake.Options{Keep: true})
	if in.Report.Scores.Sealed != 1 || in.Report.KeptSealed != 1 {
		t.Errorf("blind: %+v", in.Report)
	}
	do(t, sealed, model.Reveal{Statement: 1, Round: 2})
	if got := sealed.Session().At(1).Score("p1"); got != model.Points(4) {
		t.Errorf("Ann has %s", got.Words())
	}
}

// A comment that came in with another round stays beside the new one.
func TestCommentsOfRoundsStandBesideEachOther(t *testing.T) {
	h := rounds(t, model.Origin{Blind: true})
	takeIn(t, h, []sheet.File{csvFile("a.csv", []string{"Ann,1,3,now"})}, intake.Options{})
	do(t, h, model.Reveal{Statement: 1, Round: 2}, model.BeginRound{Statement: 1, Round: 3})
	takeIn(t, h, []sheet.File{csvFile("b.csv", []string{"Ann,1,5,later"})}, intake.Options{})
	do(t, h, model.Reveal{Statement: 1, Round: 3})
	var texts []string
	for _, n := range h.Session().At(1).Evidence() {
		texts = append(texts, fmt.Sprint(n.Round, " ", n.Text))
	}
	if diff := cmp.Diff([]string{"2 now", "3 later"}, texts); diff != "" {
		t.Error(diff)
	}
}

// Scores and training needs of many files are one change, and one step of undo.
func TestFilesAreOneChange(t *testing.T) {
	h := group(t)
	files := []sheet.File{
		csvFile("a.csv", []string{"Siân Llŷr,4,2,"}),
		sheet.ReadFile("t.csv", strings.NewReader("skill,need\nSupervision,3\n"), framework.Builtin()),
		sheet.ReadFile("u.csv", strings.NewReader("skill,have\nsupervision,1\nLeading,2\n"), framework.Builtin()),
		csvFile("b.csv", []string{"Cai,4,5,"}),
	}
	before := whole(t, h)
	in := takeIn(t, h, files, intake.Options{})
	if needs := h.Session().Plan().Needs(); len(needs) != 2 || needs[0].Have != 1 || needs[0].Need != 3 || in.Report.Training != 3 {
		t.Errorf("%+v, reported as %+v", needs, in.Report)
	}
	if h.UndoWords() != "score sheets and training needs" {
		t.Errorf("undo takes back %q", h.UndoWords())
	}
	if _, err := h.Undo(noon); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, whole(t, h)); diff != "" {
		t.Error(diff)
	}
}

func TestProblemsComeInTheOrderOfTheFiles(t *testing.T) {
	files := []sheet.File{
		csvFile("b.csv", []string{"Siân Llŷr,21,1,", "Siân Llŷr,1,9,", "Ada,2,3,"}),
		sheet.Unreadable("gone.csv", "there is no file gone.csv"),
		csvFile("a.csv", []string{"Siân Llŷr,x,1,", "Siân Llŷr,22,1,"}),
	}
	in, err := intake.TakeIn(group(t).Session(), files, intake.Options{})
	if err == nil || len(in.Batch.Changes) > 0 {
		t.Fatal("something was taken")
	}
	var where []string
	for _, p := range in.Problems {
		where = append(where, fmt.Sprint(p.File, " ", p.Line))
	}
	if diff := cmp.Diff([]string{"b.csv 2", "b.csv 3", "b.csv 4", " 0", "a.csv 2", "a.csv 3"}, where); diff != "" {
		t.Error(diff)
	}
}
