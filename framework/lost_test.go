package framework

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// warned is what reading a small framework with something in its place says.
func warned(t *testing.T, old, now string) []string {
	t.Helper()
	text := own(t)
	if !strings.Contains(text, old) {
		t.Fatalf("the example has no %q", old)
	}
	_, warnings, _ := ReadWithWarnings("own.yaml", strings.NewReader(strings.Replace(text, old, now, 1)))
	var all []string
	for _, w := range warnings {
		line := strings.Split(strings.Replace(text, old, now, 1), "\n")[w.Line-1]
		if w.Unread {
			all = append(all, string([]rune(line)[w.Column-1:]))
		}
	}
	return all
}

// In YAML a # behind a space ends a text: what is lost is said, with its line and column.
func TestTextLostBehindANumberSign(t *testing.T) {
	const title = "title: Learning\n"
	for name, c := range map[string]struct {
		now  string
		want []string
	}{
		"plain":                {"title: Learning # together\n", []string{"# together"}},
		"without a space":      {"title: Learning #1 priority\n", []string{"#1 priority"}},
		"after a tab":          {"title: Learning\t#1\n", []string{"#1"}},
		"behind quotes":        {"title: \"Learning\" # together\n", []string{"# together"}},
		"behind single quotes": {"title: 'Learning' # together\n", []string{"# together"}},
		"all of it":            {"title: #1 priority\n", []string{"#1 priority"}},
		"on the second line":   {"title: Lear\n      ning as ïï #2 here\n", []string{"#2 here"}},
		"within quotes":        {"title: \"Learning # together\"\n", nil},
		"within a word":        {"title: C#sharp\n", nil},
		"a line of its own":    {"# about it\n    title: Learning\n", nil},
		"nothing":              {title, nil},
	} {
		if diff := cmp.Diff(c.want, warned(t, title, c.now)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
	_, warnings, err := ReadWithWarnings("own.yaml", strings.NewReader("format: stocktake/framework@1\r\ntitle: A # b\r\n"))
	if want := `[own.yaml:2:10: warning: "# b" is a comment and is not read: if it belongs to the text before it, put quotation marks round all of it]`; err == nil || fmt.Sprint(warnings) != want {
		t.Errorf("of a file that is refused: %v, %v", warnings, err)
	}
}

// The built-in framework as it is exported has nothing to warn of.
func TestExportHasNothingLost(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, Builtin()); err != nil {
		t.Fatal(err)
	}
	if _, warnings, err := ReadWithWarnings("f.yaml", &b); err != nil || len(warnings) > 0 {
		t.Errorf("%v, %v", warnings, err)
	}
}

func TestShortsHaveNoFullStop(t *testing.T) {
	for text, want := range map[string]string{
		"Staff know each other.": "Staff know each other", "Who does it?": "Who does it?", "Teams, groups etc.": "Teams, groups etc.",
		"As in the U.K.": "As in the U.K.", "And so on...": "And so on...", "Staff know whom to ask. They do so often.": "Staff know whom to ask. They do so…",
		"Exactly thirty-six cells with a stop.": "Exactly thirty-six cells with a stop", "Staff know whom they can go and ask. Y": "Staff know whom they can go and ask…",
	} {
		if got := shorten(text, statementCells); got != want {
			t.Errorf("short of %q is %q, want %q", text, got, want)
		}
	}
}

// A file that somebody took the lists out of is not the built-in framework of a data file
// from before there were any.
func TestAFileWithoutListsIsItsOwn(t *testing.T) {
	bare := *beforeLevels(t)
	bare.Outcomes, bare.Measures, bare.Evaluation, bare.Checklists = nil, nil, nil, nil
	bare.Skills, bare.Formats, bare.Reflections, bare.Plan, bare.Funding = nil, nil, nil, nil, nil
	if bare.WithLists() != Builtin() || Builtin().WithLists() != Builtin() {
		t.Error("the built-in framework as it was is not known")
	}
	var b bytes.Buffer
	if err := Write(&b, &bare); err != nil {
		t.Fatal(err)
	}
	f, err := Read("own.yaml", &b)
	if err != nil || f.WithLists() != f || f.ID != bare.ID || f.Digest() == bare.Digest() {
		t.Errorf("read from a file it is the same: %v", err)
	}
	edited := bare
	edited.Title = "Another"
	if edited.WithLists() != &edited {
		t.Error("another title, and still the built-in one")
	}
}
