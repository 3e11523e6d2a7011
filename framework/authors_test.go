package framework

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Files by authors who write YAML in their own way, or meant something else.
func TestWhatAuthorsWrite(t *testing.T) {
	checkFaultsIn(t, second(t), []fault{
		{"a whole number from a spreadsheet", "value: 3", "value: 3.0", ""},
		{
			"a number that is none, and nothing is said of those after it", "value: 1, label: Nowhere", "value: one, label: Nowhere",
			`18:13: scale[1].value: the value of the first level is "one": give a whole number, such as: 2`,
		},
		{"an id with a slash", "id: C1", "id: 2.1/C", ""},
		{
			"a number that is an id", "id: C1", "number: 2.1",
			`44:17: steps[2].statements[1].number: the number of statement 1 of step 2 is "2.1": give it as an id in place of the number: id: 2.1`,
		},
		{
			"an id that is null is none", "id: C1", "id: null",
			`44:9: steps[2].statements[1].number: statement 1 of step 2 has no number: add one, such as: number: 1, or an id in its place, such as: id: A1`,
		},
		{
			"an anchor in place of a text", "title: Water", "title: &Water",
			`27:12: there is an anchor, "&Water": write the text out, or put quotation marks round it; framework files do without anchors and aliases`,
		},
		{
			"a tag in place of a text", "title: Water", "title: !Water",
			`27:12: there is a tag, "!Water": remove it; framework files do without tags`,
		},
		{
			"a comma within braces", "description: No plot does this.,", "description: No plot does, yet,",
			`18:59: scale[1]: a comma before "yet" ends a text of the first level within { }: put quotation marks round all of the text`,
		},
		{"the beginning of a name", "strength_from:", "strength:", `22:1: the framework has the unknown field "strength": did you mean strength_from?`},
		{
			"levels that are only their labels", "  - {value: 1, label: Nowhere, description: No plot does this., points: 0}", "  - Nowhere",
			`18:5: scale[1]: the first level is "Nowhere": write its fields below it, one on each line, such as: label: …`,
		},
		{
			"other words for a framework", "stocktake/framework@2", "stocktake/wording@1",
			`1:9: format: the file is other words for a framework, and not a framework: lay it over that one with: stocktake framework overlay FRAMEWORK FILE`,
		},
		{
			"a session", "format: stocktake/framework@2", "schema: stocktake/session@1",
			`1:9: schema: the file is a session, and not a framework: take it in with: stocktake load FILE`,
		},
	})
}

func TestLevelsFromTheHighestDown(t *testing.T) {
	text := strings.NewReplacer("value: 1, label", "value: 4, label", "value: 4, label", "value: 1, label",
		"value: 2, label", "value: 3, label", "value: 3, label", "value: 2, label").Replace(second(t))
	_, err := read(text)
	want := "own.yaml:18:13: scale[1].value: the levels stand in another order than their values, from 4 on: put them in order, the lowest first: from 1 to 4"
	if diff := cmp.Diff(want, strings.Split(message(err), "\n")[0]); diff != "" {
		t.Error(diff)
	}
}

// What the YAML library finds is said in words for people who do not know YAML.
func TestSignsOfYAMLInTexts(t *testing.T) {
	checkFaults(t, []fault{
		{
			"a backslash", "title: Welcome", `title: "C:\Desk"`,
			`19:15: there is a backslash \ between " and ", where it means something else: use ' and ' round the text, or write \\ for each`,
		},
		{
			"a question mark", "title: Welcome", `title: ? Welcome`,
			`19:12: a text begins with a question mark, which means something else there: put quotation marks round the text`,
		},
		{
			"an asterisk", "title: Welcome", `title: *Welcome*`,
			`19:12: a text begins with a character that means something else here: put quotation marks round the text`,
		},
		{
			"a sign and its text in one line", "title: Welcome", `title: > Welcome`,
			`19:12: a text goes on in the line of the sign before it: begin it on the next line, indented, or leave the sign out`,
		},
		{
			"quotation marks that stay open", "title: Welcome\n    statements:\n      - number: 1\n        text: Every new volunteer has a named person to ask.",
			"title: \"Welcome\n    statements:\n      - number: 1\n        text: \"Every one.\"",
			`19:12: quotation marks are opened here and not closed in this line: close them, or double a quotation mark that is part of the text`,
		},
	})
}

// Statements that begin alike are one warning, not one for each.
func TestShortsThatAreMadeAlike(t *testing.T) {
	text := strings.ReplaceAll(second(t), "text: Rain is caught and kept.", "text: Everybody in every single hut knows what to do with rain.")
	text = strings.ReplaceAll(text, "text: Beds are watered in the evening.", "text: Everybody in every single hut knows what to do with beds.")
	text = strings.ReplaceAll(text, "text: Newcomers are shown round.", "text: Everybody in every single hut knows what to do with newcomers.")
	_, warnings, err := ReadWithWarnings("own.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	want := "own.yaml:25:1: warning: steps: in lists and tables, some cannot be told from another statement, since they begin with the same words: W2, C1: " +
		"give each a name of its own there, such as: short: A person to ask"
	if len(warnings) != 1 || warnings[0].String() != want {
		t.Errorf("got %v, want %s", warnings, want)
	}
}

// Programs write JSON with escapes that YAML lacks.
func TestJSONIsRead(t *testing.T) {
	f, err := read(`{"format":"stocktake\/framework@2","id":"json","title":"Team \ud83d\ude00 \\\\/ \u00e9","version":"1",` +
		`"source":{"title":"x","licence":"y","link":"https:\/\/a.example\/"},"scale":[{"value":0,"label":"No","description":"Not"},` +
		`{"value":1,"label":"Yes","description":"So"}],"steps":[{"number":1,"title":"A","statements":[{"id":"1/a","text":"It is so."}]}]}`)
	if err != nil {
		t.Fatal(err)
	}
	if f.Title != `Team 😀 \\/ é` || f.Source.Link != "https://a.example/" || f.Statements()[0].Label() != "1/a" {
		t.Errorf("title %q, link %q", f.Title, f.Source.Link)
	}
}
