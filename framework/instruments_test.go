package framework

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// eachInstrument tests what people of other fields bring: see testdata/instruments.
func eachInstrument(t *testing.T, test func(t *testing.T, f *Framework)) {
	t.Helper()
	files, err := filepath.Glob("testdata/instruments/*.yaml")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d instruments: %v", len(files), err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".yaml"), func(t *testing.T) { test(t, instrument(t, name)) })
	}
}

func instrument(t testing.TB, name string) *Framework {
	t.Helper()
	data, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer data.Close()
	f, warnings, err := ReadWithWarnings(name, data)
	if err != nil {
		t.Fatal(err)
	}
	if len(warnings) > 0 {
		t.Errorf("%d warnings, the first is %v", len(warnings), warnings[0])
	}
	return f
}

func TestInstrumentsAreReadWrittenAndRead(t *testing.T) {
	eachInstrument(t, func(t *testing.T, f *Framework) {
		if err := f.Check(); err != nil {
			t.Error(err)
		}
		text := write(t, f)
		back, err := read(text)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if diff := cmp.Diff(f, back); diff != "" || back.Digest() != f.Digest() {
			t.Errorf("read back (-want +got):\n%s\n%s", diff, text)
		}
		if again := write(t, back); again != text {
			t.Error("a second writing differs from the first")
		}
	})
}

// shapeOf is what an instrument is like, in a line.
func shapeOf(f *Framework) string {
	all := f.Statements()
	said := fmt.Sprintf("%d steps, %d statements %s to %s, scale %s, low %g, strength %g",
		len(f.Steps), len(all), all[0].Label(), all[len(all)-1].Label(), f.Scale.Words(), f.LowTo(), f.StrengthFrom())
	if groups := f.Groups(); groups != nil {
		said += fmt.Sprintf(", %d groups", len(groups))
	}
	if f.RightToLeft() {
		said += ", right to left"
	}
	return said
}

func TestShapesOfInstruments(t *testing.T) {
	want := map[string]string{
		"samm":                     "15 steps, 25 statements ST-A1 to RU-A1, scale 0 to 3, low 0.4, strength 0.8, 3 groups",
		"yes-no":                   "2 steps, 4 statements 1 to 4, scale 0 to 1, low 0.4, strength 0.8",
		"zero-to-ten":              "2 steps, 2 statements 1 to 2, scale 0 to 10, low 4, strength 8",
		"minus-two-to-two":         "3 steps, 3 statements 1 to 3, scale −2 to 2, low -0.4, strength 1.2",
		"minus-five-to-five":       "2 steps, 2 statements 1 to 2, scale −5 to 5, low -1, strength 3",
		"team-1-5":                 "3 steps, 5 statements 1 to 5, scale 1 to 5, low 2.6, strength 4.2",
		"matrix-0-3":               "3 steps, 3 statements 1 to 3, scale 0 to 3, low 1.2, strength 2.4",
		"one-step":                 "1 steps, 5 statements 1 to 5, scale 0 to 2, low 0.8, strength 1.6",
		"one-statement":            "1 steps, 1 statements 1 to 1, scale 1 to 5, low 2.6, strength 4.2",
		"twelve-of-thirty":         "12 steps, 360 statements 1 to 360, scale 0 to 2, low 0.8, strength 1.6",
		"four-hundred":             "40 steps, 400 statements 1 to 400, scale 1 to 5, low 2.6, strength 4.2",
		"one-step-of-four-hundred": "1 steps, 400 statements 1 to 400, scale 0 to 1, low 0.4, strength 0.8",
		"forty-steps":              "40 steps, 40 statements 1 to 40, scale 0 to 2, low 0.8, strength 1.6, 2 groups",
		"arabic":                   "3 steps, 3 statements أ-1 to أ-3, scale 0 to 2, low 0.8, strength 1.6, right to left",
		"hebrew":                   "2 steps, 2 statements 1 to 2, scale 1 to 3, low 1.8, strength 2.6, right to left",
		"thresholds":               "3 steps, 3 statements 1 to 3, scale 1 to 5, low 2.25, strength 3.75",
		"from-a-hundred":           "2 steps, 2 statements 1 to 2, scale 100 to 102, low 100.8, strength 101.6",
		"gaps":                     "2 steps, 4 statements 10 to 999, scale 0 to 4, low 1.6, strength 3.2",
		"mixed-ids":                "2 steps, 6 statements 3 to é2, scale 0 to 4, low 1.6, strength 3.2",
		"first-format":             "3 steps, 3 statements 1 to 3, scale 0 to 5, low 2, strength 4",
	}
	for name, want := range want {
		if got := shapeOf(instrument(t, "testdata/instruments/"+name+".yaml")); got != want {
			t.Errorf("%s: %s\nwant %s", name, got, want)
		}
	}
}

func TestStatementsWithoutNumbersAreCountedOn(t *testing.T) {
	f := instrument(t, "testdata/instruments/mixed-ids.yaml")
	var got []string
	for _, st := range f.Statements() {
		got = append(got, fmt.Sprintf("%d=%s", st.Number, st.Label()))
	}
	if want := []string{"3=3", "7=7", "8=2.1", "9=K_b", "20=L", "21=é2"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for label, want := range map[string]int{"k_B": 9, "7": 7, "9": 0, "E\u03012": 21, "e\u03012": 21, "É2": 21, "": 0} {
		if st, ok := f.Labelled(label); st.Number != want || ok != (want > 0) {
			t.Errorf("the statement labelled %q is number %d, want %d", label, st.Number, want)
		}
	}
	if f.Reflections[0].Statement != 9 || f.Reflections[1].Statement != 3 {
		t.Errorf("the reflections refer to %d and %d", f.Reflections[0].Statement, f.Reflections[1].Statement)
	}
}

func TestGroups(t *testing.T) {
	groups := instrument(t, "testdata/instruments/samm.yaml").Groups()
	var got []string
	for _, g := range groups {
		got = append(got, fmt.Sprintf("%s (%s): %d to %d", g.Title, g.Short(), g.Steps[0].Number, g.Steps[len(g.Steps)-1].Number))
	}
	want := []string{"Deciding and designing (Deciding an…): 1 to 6", "Building and checking (Building an…): 7 to 12", "Running (Running): 13 to 15"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if Builtin().Groups() != nil {
		t.Error("the built-in framework has groups")
	}
}

func TestWords(t *testing.T) {
	all := func(f *Framework) string {
		w := f.Words()
		return fmt.Sprint(w.Step.Count(2), ", ", w.Statement.Count(1), ", ", w.Score.Count(0), ", ", w.Session.Count(2), ", ",
			w.Participant.Count(2), ", ", w.Area.Count(2), ", ", w.Requirement.Count(2))
	}
	for name, want := range map[string]string{
		"all-names":            "2 themes, 1 question, 0 marks, 2 reviews, 2 colleagues, 2 localities, 2 duties",
		"yes-no":               "2 steps, 1 statement, 0 scores, 2 sessions, 2 participants, 2 areas, 2 requirements",
		"standards":            "2 steps, 1 statement, 0 scores, 2 sessions, 2 participants, 2 areas, 2 quality standards",
		"unnamed-requirements": "2 steps, 1 statement, 0 scores, 2 sessions, 2 participants, 2 areas, 2 requirements",
		"first-format":         "2 steps, 1 statement, 0 scores, 2 sessions, 2 participants, 2 areas, 2 government priorities",
		"welsh":                "2 camau, 1 gosodiad, 0 scores, 2 sessions, 2 participants, 2 ardaloedd, 2 requirements",
	} {
		if got := all(instrument(t, "testdata/instruments/"+name+".yaml")); got != want {
			t.Errorf("%s: %s\nwant %s", name, got, want)
		}
	}
	if got := Builtin().Words().Requirement.Capital(); got != (Name{"Government priority", "Government priorities"}) {
		t.Errorf("the built-in framework has %v", got)
	}
	if got := (Name{"étape", ""}).Capital(); got != (Name{"Étape", ""}) {
		t.Errorf("capital %v", got)
	}
}

func TestLanguageAndDirection(t *testing.T) {
	for _, test := range []struct {
		language, direction, tag string
		rightToLeft              bool
	}{
		{"", "", "en-GB", false},
		{"ar", "", "ar", true},
		{"ur-GB", "", "ur-GB", true},
		{"he", "ltr", "he", false},
		{"az-Arab", "", "az-Arab", true},
		{"cy", "rtl", "cy", true},
		{"yi", "", "yi", true},
		{"no such", "", "en-GB", false}, // in a damaged data file
	} {
		f := &Framework{Language: test.language, Direction: test.direction}
		if f.LanguageTag() != test.tag || f.RightToLeft() != test.rightToLeft {
			t.Errorf("%q %q: %s, right to left %v", test.language, test.direction, f.LanguageTag(), f.RightToLeft())
		}
	}
}

func TestPlans(t *testing.T) {
	about := func(f *Framework) string {
		var ids []string
		for _, c := range f.guide().Contents() {
			ids = append(ids, c.ID)
		}
		return fmt.Sprintf("%v %s, %s, %d months: %s", f.HasPlan(), f.PlanTitle(), f.PlanLead(), f.PlanMonths(), strings.Join(ids, " "))
	}
	const usual = "vision foreword aims team families timeline reporting risks"
	own := instrument(t, "testdata/instruments/own-plan.yaml")
	for _, test := range []struct {
		of   *Framework
		want string
	}{
		{Builtin(), "true Workforce plan, senior responsible officer, 12 months: " + usual},
		{instrument(t, "testdata/instruments/yes-no.yaml"), "true Plan, plan lead, 12 months: " + usual},
		{instrument(t, "testdata/instruments/plan-off.yaml"), "false Plan, plan lead, 12 months: " + usual},
		{own, "true Repair plan, warden, 18 months: before-winter later"},
	} {
		if got := about(test.of); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
	if c, ok := own.PlanChapter("later"); !ok || c.Title != "Later" {
		t.Errorf("chapter %v, %v", c, ok)
	}
	kinds := instrument(t, "testdata/instruments/barrier-kinds.yaml")
	if kind, ok := kinds.BarrierKind("habit"); !ok || kind.Text != "habits" {
		t.Errorf("kind %v, %v", kind, ok)
	}
}
