package framework

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is taken and may not be meant: each edit of a good file, and all that is said of it.
func TestWarnings(t *testing.T) {
	text := everything(t)
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing", "practice:", "practice:", ""},
		{
			"resource that nothing uses", "resources: [handbook]", "resources: []",
			`66:5: warning: resources[1]: no statement refers to the resource "handbook": name it under resources: of the statements that it bears on, or remove it`,
		},
		{
			"levels for some values", "          - {value: 0, text: They find somebody}\n", "",
			"46:9: warning: steps[1].statements[1].levels: statement WE-1 has texts for 3 of the 4 levels: " +
				"write the others too; where there is none, people see the scale’s own description only",
		},
		{
			"the same text at two levels", "They find somebody", "They are left  alone.",
			"48:30: warning: steps[1].statements[1].levels[2].text: the text of the second level of statement WE-1 is the same as " +
				"the text of the first level of statement WE-1: say what is different, or people cannot tell them apart",
		},
		{
			"the same statement twice", "Everybody chooses a course each year.", "Every newcomer has a named person to ask",
			"62:15: warning: steps[2].statements[1].text: the text of statement LE-1 is the same as the text of statement WE-1: " +
				"say what is different, or people cannot tell them apart",
		},
		{
			"the same step twice", "title: Learning", "title: welcome",
			"58:12: warning: steps[2].title: the title of step 2 is the same as the title of step 1: say what is different, or people cannot tell them apart",
		},
		{
			"the same label twice", "label: Not yet", "label: Always",
			"30:23: warning: scale[4].label: the label of the fourth level is the same as the label of the second level: say what is different, or people cannot tell them apart",
		},
		{
			"the same item twice", "skills:\n", "skills:\n  - {id: aid, text: First Aid}\n",
			"90:27: warning: skills[2].text: the text of skill 2 is the same as the text of skill 1: say what is different, or people cannot tell them apart",
		},
		{
			"an earlier text that is the present one", "[Newcomers have somebody to ask.]", "[Every newcomer has a named person to ask.]",
			"44:25: warning: steps[1].statements[1].earlier_texts[1]: an earlier text of statement WE-1 is the one that it has now: " +
				"keep the words that it had before, or remove this one",
		},
		{
			"many that equals one", "many: ratings", "many: rating",
			"21:30: warning: names.score.many: one rating and many of them have the same name: leave many out, or write the plural",
		},
		{
			"a title that is cut", "title: Learning", "title: Learning together",
			"33:1: warning: steps: screens and tables have 12 columns for the title of a step, and cut those of 2: " +
				"give each a name of its own there, such as: short: Needs",
		},
		{"one that is many", "one: rating, many: ratings", "one: series, many: series", ""},
		{
			"curly quotes for straight ones", "title: Learning", "title: “Learning”",
			`58:12: warning: the curly quotation marks here are part of the text: use straight ones, " or ', if they should not be seen; ` +
				`put straight ones round them if they should`,
		},
		{"curly quotes within", "title: Learning", "title: “Learn” on", ""},
		{"curly quotes that are meant", "title: Learning", "title: '“Learning”'", ""},
		{
			"the built-in framework's id", "id: everything", "id: family-hub-workforce",
			"2:5: warning: id: this is the id of the built-in framework, and what the file asks is not the same: " +
				"give it an id of its own, so that nobody takes the one for the other",
		},
		{
			"in the order of the lines", "title: Learning", "title: “Learning” # together",
			`58:12: warning: the curly quotation marks here are part of the text: use straight ones, " or ', if they should not be seen; ` +
				"put straight ones round them if they should\n" +
				`58:23: warning: "# together" is a comment and is not read: if it belongs to the text before it, put quotation marks round all of it`,
		},
	} {
		_, warnings, err := ReadWithWarnings("own.yaml", strings.NewReader(strings.Replace(text, c.old, c.new, 1)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		var lines []string
		for _, w := range warnings {
			lines = append(lines, strings.TrimPrefix(w.String(), "own.yaml:"))
		}
		if diff := cmp.Diff(c.want, strings.Join(lines, "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestWarningsAreLimited(t *testing.T) {
	unused := "resources:\n" + many("  - {id: r%d, title: R}\n", 150)
	_, warnings, err := ReadWithWarnings("own.yaml", strings.NewReader(strings.Replace(everything(t), "resources:\n  - {id: handbook",
		unused+"  - {id: handbook", 1)))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(warnings), maxProblems+1; got != want {
		t.Fatalf("%d warnings, want %d", got, want)
	}
	if got, want := fmt.Sprint(warnings[maxProblems]), "own.yaml: warning: there are 50 more warnings: look at these first and check again"; got != want {
		t.Errorf("the last is %q, want %q", got, want)
	}
}
