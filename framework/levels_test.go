package framework

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// beforeLevels is the built-in framework as it was before statements had levels.
func beforeLevels(t *testing.T) *Framework {
	t.Helper()
	data, err := os.ReadFile("testdata/before-levels.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := Read("before-levels.yaml", bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// A data file refers to the framework of a session by its digest.
func TestAFileWithoutLevelsKeepsItsDigest(t *testing.T) {
	const was = "75a1b0b43f1505339b35a087fb58abc0815d1d78f970513518266ac736e70420"
	if got := beforeLevels(t).Digest(); got != was {
		t.Errorf("digest %s, want %s", got, was)
	}
}

func TestLevel(t *testing.T) {
	st := Statement{Levels: []Descriptor{{5, "All teams"}, {0, "No team"}}}
	for value, want := range map[int]string{0: "No team", 1: "", 5: "All teams", 6: "", -1: ""} {
		if got := st.Level(value); got != want {
			t.Errorf("level %d is %q, want %q", value, got, want)
		}
	}
}

func TestLevelFaults(t *testing.T) {
	const at = "        look_for:\n"
	levels := func(lines string) string { return "        levels:\n" + lines + at }
	checkFaults(t, []fault{
		{"none", at, at, ""},
		{"two of six, in any order", at, levels("          - {value: 5, text: All}\n          - {value: 0, text: None}\n"), ""},
		{
			"not on the scale", at, levels("          - {value: 0, text: None}\n          - {value: 6, text: More}\n"),
			`26:21: steps[1].statements[1].levels[2].value: the second level of statement 1 has the value 6, which is not on the scale: give a value from 0 to 5`,
		},
		{
			"twice", at, levels("          - {value: 2, text: Some}\n          - {value: 2, text: Others}\n"),
			`26:21: steps[1].statements[1].levels[2].value: two of the levels of statement 1 have the value 2: keep one text for each value`,
		},
		{
			"no value", at, levels("          - text: Some\n"),
			`25:13: steps[1].statements[1].levels[1].value: the first level of statement 1 has no value: add one, such as: value: 1`,
		},
		{
			"no text", at, levels("          - {value: 2, text: \"\"}\n"),
			`25:30: steps[1].statements[1].levels[1].text: the first level of statement 1 has no text: add one, such as: text: Two or three teams do this`,
		},
		{
			"only a list of texts", at, levels("          - Some\n"),
			`25:13: steps[1].statements[1].levels[1]: the first level of statement 1 is "Some": write its fields below it, one on each line, such as: text: …`,
		},
		{
			"long", at, levels("          - {value: 2, text: " + many("word%d ", 50) + "}\n"),
			`25:30: steps[1].statements[1].levels[1].text: the text of the first level of statement 1 is 339 characters long: shorten it to at most 240`,
		},
	})
}

func TestLevelsAreWrittenAndRead(t *testing.T) {
	f, err := read(own(t))
	if err != nil {
		t.Fatal(err)
	}
	f.Steps[0].Statements[0].Levels = []Descriptor{{3, "Most have one: we know whom"}, {0, "Nobody has one"}}
	var b bytes.Buffer
	if err := Write(&b, f); err != nil {
		t.Fatal(err)
	}
	back, err := Read("written.yaml", &b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(f, back); diff != "" {
		t.Errorf("levels written and read (-want +got):\n%s", diff)
	}
}
