package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/sheet/traininglist"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func readTraining(t testing.TB, file string) traininglist.Training {
	t.Helper()
	training, err := traininglist.ReadTrainingCSV("t.csv", strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return training
}

// train takes an analysis in, and checks that a second time changes nothing.
func train(t testing.TB, h *model.History, training traininglist.Training) {
	t.Helper()
	if _, err := h.Do(training.Changes(h.Session()), noon); err != nil && !model.NoChange(err) {
		t.Fatal(err)
	}
	if _, err := h.Do(training.Changes(h.Session()), noon); !model.NoChange(err) {
		t.Fatalf("taken in a second time: %v", err)
	}
}

func trainingCSV(t testing.TB, s *model.Session) string {
	t.Helper()
	return string(written(t, func(w io.Writer) error { return traininglist.WriteTrainingCSV(w, s) }))
}

func addNeed(n model.Need) model.Change { return model.Add[model.Need]{Item: n, At: model.End} }

func TestTraining(t *testing.T) {
	h := group(t)
	train(t, h, readTraining(t, "\ufeffSkill;By;Have;NEED;group;Level;format;note;colour\n"+
		"Supervision;2026-12-01;3;8;Health visitors;specialist;in the team meeting;\"two\nlines\";red\n"+
		";;;;;;;;\n"+
		" Induction \x1b[2J;;;;;;;;\n"))
	want := []model.Need{
		{
			ID: "t1", Skill: "Supervision", Group: "Health visitors", Have: 3, Need: 8, Level: "specialist", By: "2026-12-01",
			Format: "in the team meeting", Note: "two\nlines",
		},
		{ID: "t2", Skill: "Induction"},
	}
	if diff := cmp.Diff(want, h.Session().Plan().Needs()); diff != "" {
		t.Error(diff)
	}
	if got := h.UndoWords(); got != "training needs from a list" {
		t.Errorf("undo would say %q", got)
	}
}

// What is there already by skill and group is replaced, but for what the file does not say.
func TestTrainingIsReplacedNotDoubled(t *testing.T) {
	h := group(t)
	do(t, h,
		addNeed(model.Need{ID: "t3", Skill: "Supervision", Group: "Nurses", Have: 1, Need: 4, Level: "basic", By: "2026-12-01", Format: "f", Note: "n"}),
		addNeed(model.Need{ID: "t1", Skill: "Supervision", Group: "Leads"}),
		addNeed(model.Need{ID: "t2", Skill: "Induction", Note: "stays"}),
	)
	train(t, h, readTraining(t, "skill,group,have,need,level\nSUPERVISION,nurses,2,4,\nSupervision,nurses,1,1,advanced\nLeadership,,1,1,\n"))
	want := []model.Need{
		{ID: "t3", Skill: "SUPERVISION", Group: "nurses", Have: 2, Need: 4, By: "2026-12-01", Format: "f", Note: "n"},
		{ID: "t1", Skill: "Supervision", Group: "Leads"},
		{ID: "t2", Skill: "Induction", Note: "stays"},
		{ID: "t4", Skill: "Supervision", Group: "nurses", Have: 1, Need: 1, Level: "advanced"},
		{ID: "t5", Skill: "Leadership", Have: 1, Need: 1},
	}
	if diff := cmp.Diff(want, h.Session().Plan().Needs()); diff != "" {
		t.Error(diff)
	}
}

func TestTrainingProblems(t *testing.T) {
	long := strings.Repeat("ü", refusal.MaxLine+1)
	_, err := traininglist.ReadTrainingCSV("t.csv", strings.NewReader("skill,group,have,need,level,by,format,note\n"+
		",Nurses,,,,,,\n"+
		"Supervision,,-1,many,,,,\n"+
		"Supervision,,1.5,100000,,12/3/2026,,\n"+
		long+","+long+",,,"+long+",,"+long+","+strings.Repeat("n", refusal.MaxText+1)+"\n"+
		"Supervision,,,,,,,,more\n"))
	golden.Compare(t, "problems.training", fmt.Appendf(nil, "%v\n", err))
	for name, c := range map[string]struct{ file, want string }{
		"empty":        {"", "t.csv: the file is empty; a training needs analysis has the columns skill"},
		"no header":    {"Supervision,Nurses,3,4\n", "t.csv, line 1: there is no column called skill"},
		"twice":        {"skill,skill\na,b\n", "column 1 is called skill too"},
		"a spread":     {"PK\x03\x04", "this is a spreadsheet"},
		"too long":     {"skill\n" + strings.Repeat("x\n", 1001), "more than 1000 rows"},
		"bad encoding": {"skill\nSi\x81n\n", "not in UTF-8"},
	} {
		training, err := traininglist.ReadTrainingCSV("t.csv", strings.NewReader(c.file))
		if err == nil || !strings.Contains(err.Error(), c.want) || len(training.Needs) > 0 {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

// What a session writes is what it reads: nothing new to itself, all of it to another.
func TestTrainingComesBack(t *testing.T) {
	texts := rapid.SampledFrom([]string{"", "Ann", "ann", "=1+1", "'=x", "+44", "a;b,c", "\"q\"", "two\nlines", "@SUM(A1)", "-", "王小明", "＝1+1", "'＠x"})
	rapid.Check(t, func(rt *rapid.T) {
		h := group(t)
		for i := range rapid.IntRange(0, 8).Draw(rt, "needs") {
			people := rapid.IntRange(0, 9)
			_, _ = h.Do(addNeed(model.Need{ // refused without a skill
				ID: fmt.Sprintf("t%d", i+1), Skill: texts.Draw(rt, "skill"), Group: texts.Draw(rt, "group"), Level: texts.Draw(rt, "level"),
				Have: people.Draw(rt, "have"), Need: people.Draw(rt, "need"), Format: texts.Draw(rt, "format"), Note: texts.Draw(rt, "note"),
				By: rapid.SampledFrom([]calendar.Date{"", "2026-12-01"}).Draw(rt, "by"),
			}), noon)
		}
		file := trainingCSV(t, h.Session())
		for _, line := range strings.Split(file, "\n")[1:] {
			if line != "" && strings.ContainsAny(line[:1], "=+-@") {
				rt.Errorf("a cell is a formula: %s", line)
			}
		}
		training := readTraining(t, file)
		if _, err := h.Do(training.Changes(h.Session()), noon); !model.NoChange(err) {
			rt.Errorf("taken into the same session: %v", err)
		}
		other := group(t)
		train(t, other, training)
		if diff := cmp.Diff(file, trainingCSV(t, other.Session())); diff != "" {
			rt.Errorf("comes back different:\n%s", diff)
		}
	})
}

func FuzzReadTrainingCSV(f *testing.F) {
	f.Add("skill,group,have,need,level,by,format,note\nSupervision,Nurses,3,8,basic,2026-12-01,f,n\n")
	f.Add("skill;have\nς;1\nΣ;2\n\"a\x1b[2J\";x\n")
	f.Fuzz(func(t *testing.T, file string) {
		training, err := traininglist.ReadTrainingCSV("t.csv", strings.NewReader(file))
		if err != nil {
			checkProblems(t, err)
			return
		}
		h := group(t)
		train(t, h, training)
		again, err := traininglist.ReadTrainingCSV("t.csv", bytes.NewReader([]byte(trainingCSV(t, h.Session()))))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := h.Do(again.Changes(h.Session()), noon); !model.NoChange(err) {
			t.Errorf("what was written is something new: %v", err)
		}
	})
}
