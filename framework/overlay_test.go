package framework

import (
	"slices"
	"strings"
	"testing"
)

func overlaid(t testing.TB, words string) (*Framework, []string, error) {
	t.Helper()
	base, err := read(second(t))
	if err != nil {
		t.Fatal(err)
	}
	return Overlay(base, "words.yaml", strings.NewReader("format: "+Wording+"\nframework: "+base.ID+"\n"+words))
}

// TestNoWordsChangeNothing: a framework under no words is itself.
func TestNoWordsChangeNothing(t *testing.T) {
	base, err := read(second(t))
	if err != nil {
		t.Fatal(err)
	}
	f, left, err := overlaid(t, "")
	if err != nil || f.Digest() != base.Digest() {
		t.Errorf("%v, or it is another", err)
	}
	if want := 1 + len(base.Scale) + len(base.Steps) + len(base.Statements()); len(left) != want {
		t.Errorf("%d entries keep their words, want %d: %q", len(left), want, left)
	}
	for _, i := range Shipped() {
		shipped, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		f, _, err := Overlay(shipped, "words", strings.NewReader("format: "+Wording+"\nframework: "+i.ID+"\n"))
		if err != nil || f.Digest() != shipped.Digest() {
			t.Errorf("%s: %v, or it is another", i.ID, err)
		}
	}
}

func TestOtherWordsForAStatement(t *testing.T) {
	base, err := read(second(t))
	if err != nil {
		t.Fatal(err)
	}
	st := base.Statements()[0]
	f, left, err := overlaid(t, "steps:\n  - number: 1\n    statements:\n      - {id: "+st.Label()+", text: Other words., look_for: [A list]}\n")
	if err != nil {
		t.Fatal(err)
	}
	now := f.Statements()[0]
	if now.Text != "Other words." || now.Short != "Other words" || !slices.Contains(now.EarlierTexts, st.Text) || !slices.Equal(now.LookFor, []string{"A list"}) {
		t.Errorf("it is %+v", now)
	}
	if now.Label() != st.Label() || now.Number != st.Number || slices.Contains(left, "statement "+foldedLabel(st.Label())) {
		t.Errorf("it is called %s, and these keep their words: %q", now.Label(), left)
	}
}

func TestFaultsOfWordings(t *testing.T) {
	for words, want := range map[string]string{
		"titel: x\n":                            `the unknown field "titel": did you mean title?`,
		"title: x\ntitle: y\n":                  "title comes twice",
		"title: [x]\n":                          "title is a list",
		"id: x\n":                               "id is not a text that can have other words",
		"steps: x\n":                            "steps is",
		"steps: [x]\n":                          `steps[1] is "x"`,
		"steps: [{title: x}]\n":                 "says neither a number, a value nor an id",
		"steps: [{number: 99, title: x}]\n":     `the framework has no "99" here`,
		"steps: [{number: 1}, {number: 1}]\n":   `"1" comes twice`,
		"scale: [{value: 99, label: x}]\n":      `the framework has no "99" here`,
		"title: \"a\\u202eb\"\n":                "words.yaml:3:",
		"scale: [{value: *x, label: x}]\n":      "words.yaml",
		"title: " + strings.Repeat("long ", 99): "shorten it",
	} {
		f, _, err := overlaid(t, words)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q (%v)", words, err, want, f != nil)
		}
	}
}

// FuzzOverlay: whatever stands in a file, it is laid over or refused in words.
func FuzzOverlay(f *testing.F) {
	f.Add("title: x\n")
	f.Add("steps: [{number: 1, title: x, statements: [{number: 1, text: y}]}]\n")
	f.Add("plan: {vision: {text: x}}\nresources: [{id: a}]\nnames: {step: {one: a, many: b}}\n")
	base, err := read(second(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, words string) {
		made, _, err := Overlay(base, "w", strings.NewReader("format: "+Wording+"\nframework: "+base.ID+"\n"+words))
		if err == nil && made.Check() != nil {
			t.Errorf("it is taken, and bad: %v", made.Check())
		}
		if err == nil && made.ID != base.ID {
			t.Errorf("it has the id %s", made.ID)
		}
	})
}
