package framework

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// own is the example of FORMAT.md, a small framework that is right.
func own(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func read(text string) (*Framework, error) {
	return Read("own.yaml", strings.NewReader(text))
}

func TestReadOwn(t *testing.T) {
	f, err := read(own(t))
	if err != nil {
		t.Fatal(err)
	}
	want := Statement{
		Number: 1, Text: "Every new volunteer has a named person to ask.", Short: "A person to ask",
		LookFor: []string{"A list of volunteers and their contacts"}, Resources: []string{"handbook"},
	}
	if diff := cmp.Diff(want, f.Steps[0].Statements[0]); diff != "" {
		t.Errorf("statement 1 (-want +got):\n%s", diff)
	}
	if got, want := f.Steps[2].Introduction, "Why people come back, and why they leave."; got != want {
		t.Errorf("introduction = %q, want %q", got, want)
	}
}

func TestReadMakesShorts(t *testing.T) {
	text := strings.Replace(own(t), "title: Learning", "title: Learning a, b and c", 1)
	f, err := read(text)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.Steps[1].Short, "Learning a…"; got != want {
		t.Errorf("short of step 2 = %q, want %q", got, want)
	}
	if got, want := f.Steps[2].Short, "Staying"; got != want {
		t.Errorf("short of step 3 = %q, want %q", got, want)
	}
	if got, want := f.Steps[1].Statements[0].Short, "Volunteers choose at least one cour…"; got != want {
		t.Errorf("short of statement 2 = %q, want %q", got, want)
	}
}

func TestReadTakesTextsAsWritten(t *testing.T) {
	edits := strings.NewReplacer(`version: "1"`, "version: 1.0", "label: Some", "label: No", "title: Welcome", "title: 2024-06-01")
	f, err := read("\ufeff" + strings.ReplaceAll(edits.Replace(own(t)), "\n", "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := []string{f.Version, f.Scale[2].Label, f.Steps[0].Title}
	if diff := cmp.Diff([]string{"1.0", "No", "2024-06-01"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadReportsEverythingAtOnce(t *testing.T) {
	edits := strings.NewReplacer("licence:", "license:", "label: Begun, ", "", "number: 3\n    title: Staying", "number: 4",
		"[handbook]", "[handbok]", "link: https://", "link: ftp://")
	_, err := read(edits.Replace(own(t)))
	want := strings.Join([]string{
		`own.yaml:7:3: source: the source has the unknown field "license": did you mean licence?`,
		`own.yaml:11:5: scale[2].label: the second level has no label: add one, such as: label: Not started`,
		`own.yaml:26:21: steps[1].statements[1].resources[1]: statement 1 refers to the resource "handbok", which the framework does not have: did you mean "handbook"?`,
		`own.yaml:32:5: steps[3].title: step 3 has no title: add one, such as: title: Needs assessment`,
		`own.yaml:32:13: steps[3].number: step 3 has the number 4: number the steps 1, 2, 3 and so on in order, here: number: 3`,
		`own.yaml:44:11: resources[1].link: the link of resource 1 is "ftp://riverside.example/handbook": give a whole web address, such as: link: https://www.gov.uk/`,
	}, "\n")
	if diff := cmp.Diff(want, message(err)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestReadPassesOnReadErrors(t *testing.T) {
	fault := errors.New("the disk is gone")
	_, err := Read("own.yaml", iotest.ErrReader(fault))
	var problems *Problems
	if !errors.Is(err, fault) || errors.As(err, &problems) {
		t.Errorf("err = %v, want the reader's own", err)
	}
}

func TestFormatGuideHasTheExample(t *testing.T) {
	guide, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(guide), "```yaml\n"+own(t)+"```\n") {
		t.Error("the example of FORMAT.md differs from testdata/own.yaml")
	}
}
