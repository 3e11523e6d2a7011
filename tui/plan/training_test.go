package plan_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"

	"github.com/google/go-cmp/cmp"
)

func TestTrainingNeeds(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Needs()
	want := []model.Need{
		{
			ID: "t1", Skill: "Supervision", Group: "Health visitors", Have: 3, Need: 8, Level: "specialist", By: "2026-08-01",
			Format: "A peer mentor", Note: "Their managers first.",
		},
		{
			ID: "t2", Skill: "Data sharing", Group: "All agencies", Have: 12, Need: 60, Level: "awareness", By: "2026-12-01",
			Format: "Induction sessions at regular intervals",
		},
		{ID: "t3", Skill: "Leadership in partnership", Group: "Team leaders", Have: 4, Need: 4},
	}
	if diff := cmp.Diff(want, s.Session().Plan().Needs()); diff != "" {
		t.Fatal(diff)
	}
	order := func(words ...string) {
		t.Helper()
		at := -1
		for _, word := range words {
			next := strings.Index(s.See(), word)
			if next < at {
				t.Errorf("%q stands too high:\n%s", word, s.See())
			}
			at = next
		}
	}
	order("Supervision  ", "Data sharing  ", "Leadership in")
	s.Press("home o")
	order("Data sharing  ", "Supervision  ", "Leadership in")
	s.Shows("Health visitors: 3 have it, 8 need it: 5 short", "to the level specialist, by 1 August 2026", "A peer mentor")
	s.Press("enter tab tab tab 8 0 0 enter")
	order("Supervision  ", "Data sharing  ", "Leadership in")
	s.Shows("▸ Supervision")
	s.Press("o delete")
	s.Hides("Supervision")
	s.Saved()
	s.Press("u")
	s.Shows("▸ Supervision")
	s.Press("u")
	if diff := cmp.Diff(want, s.Session().Plan().Needs()); diff != "" {
		t.Error(diff)
	}
}

func TestTrainingNeedsPickFromTheGuide(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 6 a")
	s.Type("mental")
	s.Press("down enter tab tab tab tab tab tab down enter enter")
	s.Press("esc")
	want := []model.Need{{ID: "t1", Skill: "Perinatal mental health", Format: "A themed week in place of one long day"}}
	if diff := cmp.Diff(want, s.Session().Plan().Needs()); diff != "" {
		t.Error(diff)
	}
}

func TestTrainingNeedsAreChecked(t *testing.T) {
	for name, c := range map[string]struct {
		fields []string
		says   string
	}{
		"words":    {[]string{"Supervision", "", "three"}, `"three" under "Have it" is no number of people`},
		"negative": {[]string{"Supervision", "", "", "-1"}, `"-1" under "Need it" is no number of people`},
		"many":     {[]string{"Supervision", "", "", "100000"}, "write one from 0 to 99999"},
		"day":      {[]string{"Supervision", "", "", "", "", "June"}, "June"},
		"no skill": {[]string{"", "Nurses"}, "names no skill"},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
			s.Press("enter S L 6 a")
			for _, field := range c.fields {
				s.Type(field)
				s.Press("tab")
			}
			s.Press("enter")
			s.Shows(c.says, "A new training need")
			if len(s.Session().Plan().Needs()) != 0 {
				t.Errorf("taken: %+v", s.Session().Plan().Needs())
			}
		})
	}
}

func TestTrainingNeedsStartFromTheList(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 6")
	s.Need("SUPERVISION", "Nurses")
	s.Press("+")
	skills := s.Session().Guide().Skills
	if got := len(s.Session().Plan().Needs()); got != len(skills) {
		t.Errorf("%d rows of %d skills", got, len(skills))
	}
	s.Shows(fmt.Sprintf("%d rows added", len(skills)-1))
	if _, there := s.Command("s"); there {
		t.Error("the list is offered again")
	}
	s.Saved()
	s.Press("u")
	if got := s.Session().Plan().Needs(); len(got) != 1 || got[0].Skill != "SUPERVISION" {
		t.Errorf("after undo: %+v", got)
	}
}

func TestGapBecomesAPriority(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Needs()
	s.Press("home p enter down p enter down p enter")
	all := s.Session().Priorities()[8:]
	want := []model.Priority{
		{
			ID: "pr9", What: "Train 5 more people in Supervision (Health visitors), to the level specialist", Status: model.Proposed, Quarter: "Q2",
			Resources: "A peer mentor", Measure: model.Measure{Text: "people trained", Now: "3", Target: "8"},
		},
		{
			ID: "pr10", What: "Train 48 more people in Data sharing (All agencies), to the level awareness", Status: model.Proposed, Quarter: "Q3",
			Resources: "Induction sessions at regular intervals", Measure: model.Measure{Text: "people trained", Now: "12", Target: "60"},
		},
		{
			ID: "pr11", What: "Train people in Leadership in partnership (Team leaders)", Status: model.Proposed,
			Measure: model.Measure{Text: "people trained", Now: "4", Target: "4"},
		},
	}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error(diff)
	}
	s.Saved()
}

func TestTrainingNeedsGoOutAndIn(t *testing.T) {
	folder := t.TempDir()
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)), func(c *tuitest.Setup) { c.ExportDir = folder })
	s.Needs()
	s.Press("x enter")
	s.Shows("Written: ")
	s.Press("esc")
	files, err := filepath.Glob(filepath.Join(folder, "*-training.csv"))
	if err != nil || len(files) != 1 {
		t.Fatalf("written: %v, %v", files, err)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(string(text), "Health visitors,3,8", "Health visitors,6,8", 1) + "Coaching,,1,2,,,,\n"
	if err := os.WriteFile(files[0], []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Press("I")
	s.Type(files[0])
	s.Press("enter")
	s.Shows("4 rows read from", "Coaching")
	if got := s.Session().Plan().Needs(); len(got) != 4 || got[0].Have != 6 || got[0].Note != "Their managers first." {
		t.Errorf("the needs are %+v", got)
	}
	s.Saved()
	s.Press("u")
	if got := s.Session().Plan().Needs(); len(got) != 3 || got[0].Have != 3 {
		t.Errorf("after undo the needs are %+v", got)
	}
}

func TestFaultsOfATrainingFileAreListed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bad.csv")
	if err := os.WriteFile(path, []byte("skill,have\nCoaching,many\n,3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 6 I")
	s.Type(path)
	s.Press("enter")
	s.Shows("Nothing was read", "bad.csv, line 2", `"many" is no number of people`, "bad.csv, line 3")
	s.Press("esc x enter")
	s.Shows("cannot be opened; check the name")
	s.Press("esc y")
	s.Shows("No training needs yet")
}

// A number that nobody gave is not recorded as 0.
func TestTrainingTakesBothNumbersOrNeither(t *testing.T) {
	s := tuitest.New(t, 100, 30)
	s.Workshop(2)
	s.Press("L 6 a")
	s.Type("Trauma")
	s.Press("tab tab tab")
	s.Type("8")
	s.Press("enter")
	s.Shows(`Only one of "Have it" and "Need it" has a number`)
	s.Press("shift+tab")
	s.Type("0")
	s.Press("enter esc")
	if needs := s.Session().Plan().Needs(); len(needs) != 1 || needs[0].Have != 0 || needs[0].Need != 8 {
		t.Fatalf("the table has %+v", needs)
	}
	s.Press("enter")
	s.Shows("Have it        0")
}
