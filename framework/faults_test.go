package framework

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// fault is one edit of the example and everything that the reader says about it.
type fault struct {
	name     string
	old, new string // replaced once
	want     string // without "own.yaml:"; empty for an edit that is welcome
}

func checkFaults(t *testing.T, faults []fault) {
	t.Helper()
	checkFaultsIn(t, own(t), faults)
}

func checkFaultsIn(t *testing.T, text string, faults []fault) {
	t.Helper()
	e := newEditor(t)
	for _, fault := range faults {
		t.Run(fault.name, func(t *testing.T) {
			if strings.Count(text, fault.old) == 0 {
				t.Fatalf("the example has no %q", fault.old)
			}
			edited := strings.Replace(text, fault.old, fault.new, 1)
			e.agree(t, edited)
			_, err := read(edited)
			got := strings.ReplaceAll(message(err), "own.yaml:", "")
			if diff := cmp.Diff(fault.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFormatFaults(t *testing.T) {
	checkFaults(t, []fault{
		{
			"missing", "format: stocktake/framework@1\n", "",
			`1:1: format: the file does not say its format: begin with: format: stocktake/framework@2`,
		},
		{
			"wrong", "framework@1", "session@1",
			`1:9: format: the file is a session, and not a framework: take it in with: stocktake load FILE`,
		},
		{
			"not a number", "framework@1", "framework@one",
			`1:9: format: the format is "stocktake/framework@one": this stocktake reads only: format: stocktake/framework@2, and stocktake/framework@1`,
		},
		{
			"newer, and nothing else is said", "framework@1\nid: riverside-volunteers", "framework@3\nname: x",
			`1:9: format: the file was made for a newer stocktake: it has framework format 3: use that stocktake, or write the file in format 2`,
		},
	})
}

func TestFieldFaults(t *testing.T) {
	checkFaults(t, []fault{
		{
			"unknown", "title: Welcome", "title: Welcome\n    colour: blue",
			`20:5: steps[1]: step 1 has the unknown field "colour": use one of: number, title, short, introduction, statements`,
		},
		{
			"misspelt, so not missing", "title: Welcome", "Titel: Welcome",
			`19:5: steps[1]: step 1 has the unknown field "Titel": did you mean title?`,
		},
		{
			"hyphen for underscore", "look_for:", "look-for:",
			`24:9: steps[1].statements[1]: statement 1 has the unknown field "look-for": did you mean look_for?`,
		},
		{"twice", "id: riverside-volunteers", "id: a\nid: b", `3:1: id: the framework has id twice: keep one of them; the other is in line 2`},
		{"empty", "title: Welcome", "title:", `19:5: steps[1].title: step 1 has no title: add one, such as: title: Needs assessment`},
		{"only space", "title: Welcome", `title: "  "`, `19:12: steps[1].title: step 1 has no title: add one, such as: title: Needs assessment`},
		{"nothing to see", "title: Welcome", "title: \u200d", `19:12: steps[1].title: the title of step 1 shows nothing: write something there`},
		{"null is left out", "    introduction: >\n      Why people come back, and why they leave.\n", "    introduction: ~\n", ""},
		{
			"list for a text", "title: Welcome", "title: [Welcome]",
			`19:5: steps[1].title: the title of step 1 is a list: write a text there; put quotation marks round it if it has colons or brackets`,
		},
		{
			"text for a list", "questions:\n          - What did we change after the last answers?", "questions: What did we change?",
			`39:20: steps[3].statements[1].questions: the questions of statement 3 must be a list, but there is "What did we change?": put each item on a line of its own that begins with a hyphen and a space`,
		},
		{
			"text for fields", "source:\n  title: Riverside's own list\n  licence: Free to use and change", "source: our own",
			`5:9: source: the source is "our own": write its fields below it, one on each line, such as: title: …`,
		},
		{"word for a number", "number: 2\n    title", "number: two\n    title", `27:13: steps[2].number: the number of step 2 is "two": give a whole number, such as: 2`},
		{"fraction", "value: 3", "value: 3.5", `13:13: scale[4].value: the value of the fourth level is "3.5": give a whole number, such as: 2`},
		{"whole, with a decimal point", "value: 3", "value: 3.0", ""},
		{"missing number", "{value: 0, label", "{label", `10:5: scale[1].value: the first level has no value: add one, such as: value: 1`},
		{
			"fields for a name", "title: Welcome", "title: Welcome\n    ? [a]\n    : b",
			`20:7: steps[1]: the name of a field is a list: use a plain name, such as: title: …`,
		},
		{
			"bad id", "id: riverside-volunteers", "id: Our Volunteers",
			`2:5: id: the id of the framework is "Our Volunteers": use at most 64 small letters a to z, digits, hyphens, dots and underscores, such as: id: our-area`,
		},
		{
			"year in two digits", "  licence: Free", "  year: 24\n  licence: Free",
			`7:9: source.year: the year of the source is 24: give the year in four digits, such as: year: 2024`,
		},
		{
			"aside without text", "        short: A person", "        example: {title: Oak House}\n        short: A person",
			`23:9: steps[1].statements[1].example.text: the example of statement 1 has no text: add one, such as: text: What happened there`,
		},
	})
}

func TestStructureFaults(t *testing.T) {
	steps := "steps:\n"
	for i := range 13 {
		steps += fmt.Sprintf("  - {number: %d, title: T, statements: [{number: %d, text: S}]}\n", i+1, i+1)
	}
	many := "statements:\n"
	for i := range 99 {
		many += fmt.Sprintf("      - {number: %d, text: S}\n", i+1)
	}
	checkFaults(t, []fault{
		{
			"five levels", "  - {value: 5, label: All, description: Every team does this and can show it.}\n", "",
			`9:1: scale: the scale has 5 levels: give exactly 6, with the values 0 to 5 in this order, or begin the file with format: stocktake/framework@2 for another scale`,
		},
		{
			"seven levels", "can show it.}\n", "can show it.}\n  - {value: 6, label: More, description: Too much.}\n",
			`9:1: scale: the scale has 7 levels: give exactly 6, with the values 0 to 5 in this order, or begin the file with format: stocktake/framework@2 for another scale`,
		},
		{"levels out of order", "value: 4", "value: 5", `14:13: scale[5].value: the fifth level of the scale has the value 5: put the levels in order, here: value: 4`},
		{
			"wide label", "label: Half", "label: 半分以上のチームがこれを行っています",
			`13:23: scale[4].label: the label of the fourth level is 36 columns wide: shorten it to at most 30`,
		},
		{
			"wide short", "short: A person to ask", "short: Every one of them has a person to ask",
			`23:16: steps[1].statements[1].short: the short of statement 1 is 37 columns wide: shorten it to at most 36`,
		},
		{
			"short with piled up accents", "short: A person to ask", "short: a" + strings.Repeat("\u0301", 600),
			"23:16: steps[1].statements[1].short: the short of statement 1 contains a letter with more than 6 marks: remove it\n" +
				"23:16: steps[1].statements[1].short: the short of statement 1 is 601 characters long: shorten it to at most 600",
		},
		{
			"step numbers", "number: 2\n    title", "number: 3\n    title",
			`27:13: steps[2].number: step 2 has the number 3: number the steps 1, 2, 3 and so on in order, here: number: 2`,
		},
		{
			"no statements", "    statements:\n      - number: 2\n        text: Volunteers choose at least one course each year.\n", "",
			`27:5: steps[2].statements: step 2 has no statements: add at least one under: statements:`,
		},
		{
			"statement twice", "- number: 3\n        text", "- number: 2\n        text",
			`37:17: steps[3].statements[1].number: two statements have the number 2: give each statement a number of its own, in order from the first step to the last`,
		},
		{
			"statement out of order", "- number: 3\n        text", "- number: 1\n        text",
			`37:17: steps[3].statements[1].number: statement 1 comes after statement 2: give each statement a number of its own, and put them in order from the first step to the last`,
		},
		{
			"statement 0", "- number: 1\n        text", "- number: 0\n        text",
			`21:17: steps[1].statements[1].number: statement 1 of step 1 has the number 0: give it a number from 1 to 999, such as: number: 1`,
		},
		{"gaps are welcome", "- number: 3\n        text", "- number: 30\n        text", ""},
		{
			"long statement", "Volunteers choose at least one", "Volunteers choose " + strings.Repeat("often ", 100),
			`31:15: steps[2].statements[1].text: the text of statement 2 is 636 characters long: shorten it to at most 600`,
		},
		{
			"resource twice", "  - id: handbook\n", "  - {id: handbook, title: One}\n  - id: handbook\n",
			`44:9: resources[2].id: two resources have the id "handbook": give each an id of its own`,
		},
		{
			"reference twice", "[handbook]", "[handbook, handbook]",
			`26:31: steps[1].statements[1].resources[2]: "handbook" stands twice in the resources of statement 1: keep one of them`,
		},
		{
			"unknown priority", "resources: [handbook]", "government_priorities: [3]",
			`26:33: steps[1].statements[1].government_priorities[1]: statement 1 refers to government priority 3, which the framework does not have: add it under government_priorities, or remove the number here`,
		},
		{
			"priority twice", "resources:\n", "government_priorities:\n  - {number: 1, title: A, text: B}\n  - {number: 1, title: A, text: B}\nresources:\n",
			`44:14: government_priorities[2].number: two government priorities have the number 1: give each a number of its own`,
		},
		{
			"too many hints", "          - What did we change after the last answers?\n", strings.Repeat("          - Why?\n", 21),
			`39:9: steps[3].statements[1].questions: there are 21 items in the questions of statement 3: keep at most 20`,
		},
		{
			"far too many", "          - What did we change after the last answers?\n", strings.Repeat("          - Why?\n", 401),
			`39:9: steps[3].statements[1].questions: there are 401 items in the questions of statement 3: no list here can have more than 50`,
		},
	})
	t.Run("thirteen steps", func(t *testing.T) {
		before, _, _ := strings.Cut(own(t), "steps:\n")
		_, err := read(before + steps)
		if got, want := message(err), "own.yaml:17:1: steps: the framework has 13 steps: give 3 to 12, or begin the file with format: stocktake/framework@2 for 1 to 40"; got != want {
			t.Errorf("got %s\nwant %s", got, want)
		}
	})
	t.Run("a hundred and two statements", func(t *testing.T) {
		before, after, _ := strings.Cut(own(t), "statements:\n")
		_, after, _ = strings.Cut(after, "  - number: 2\n")
		edits := strings.NewReplacer("- number: 2\n        ", "- number: 100\n        ", "- number: 3\n        ", "- number: 101\n        ")
		_, err := read(before + many + "  - number: 2\n" + edits.Replace(after))
		if got, want := message(err), "own.yaml:123:9: steps[2].statements[1]: the framework has more than 99 statements: remove this one and what follows, or begin the file with format: stocktake/framework@2 for up to 400"; got != want {
			t.Errorf("got %s\nwant %s", got, want)
		}
	})
}

func TestTextFaults(t *testing.T) {
	checkFaults(t, []fault{
		{"raw escape", "Welcome", "Wel\x1b[31mcome", `19:15: there is an escape character (U+001B) here: remove it`},
		{"escaped escape", "Welcome", `"Wel\e[31mcome"`, `19:12: steps[1].title: the title of step 1 contains an escape character (U+001B): remove it`},
		{"bell", "Welcome", `"Welcome\a"`, `19:12: steps[1].title: the title of step 1 contains a control character (U+0007): remove it`},
		{"C1", "Welcome", `"Welcome\u009b1m"`, `19:12: steps[1].title: the title of step 1 contains a control character (U+009B): remove it`},
		{"next line", "Welcome", "Wel\u0085come", `19:15: there is a control character (U+0085) here: remove it`},
		{"line separator", "Welcome", "Wel\u2028come", `19:15: there is an invisible character (U+2028) here: remove it`},
		{"bidi", "Welcome", "Wel\u202ecome", `19:15: there is a control for the direction of text (U+202E) here: remove it`},
		{"bidi in a comment", "title: Welcome", "title: Welcome # \u2066", `19:22: there is a control for the direction of text (U+2066) here: remove it`},
		{"escaped isolate", "Welcome", `"Wel\u2067come"`, `19:12: steps[1].title: the title of step 1 contains a control for the direction of text (U+2067): remove it`},
		{"zero width space", "Welcome", "Wel\u200bcome", `19:15: there is an invisible character (U+200B) here: remove it`},
		{"noncharacter", "Welcome", "Wel\uffffcome", `19:15: there is an invisible character (U+FFFF) here: remove it`},
		{"private use", "Welcome", "Wel\ue0b0come", `19:15: there is a character of private use (U+E0B0) here: remove it`},
		{"filler", "Welcome", "Wel\u3164come", `19:15: there is an invisible character (U+3164) here: remove it`},
		{"flood", "Welcome", "Wel" + strings.Repeat("\u0301", 7) + "come", `19:12: steps[1].title: the title of step 1 contains a letter with more than 6 marks: remove it`},
		{"joiners", "Welcome", "Wel\u200d\u200dcome", `19:12: steps[1].title: the title of step 1 contains an invisible character (U+200D): remove it`},
		{"joiner", "Welcome", "خانه\u200cها", ""},
		{"tab", "Welcome", "Wel\tcome", `19:12: steps[1].title: the title of step 1 contains a tab: use spaces instead`},
		{
			"paragraphs in a line", "Welcome", "|\n      Wel\n      come",
			`19:12: steps[1].title: the title of step 1 contains a line break: write it as one paragraph: with > rather than |, and without an empty line inside`,
		},
		{"paragraphs in a text", "and why they leave.", "and\n\n      why they leave.", ""},
		{
			"escape in a list", "- What did we change after the last answers?", `- "\e]0;x"`,
			`40:13: steps[3].statements[1].questions[1]: item 1 of the questions of statement 3 contains an escape character (U+001B): remove it`,
		},
		{
			"empty item", "- What did we change after the last answers?", `- ""`,
			`40:13: steps[3].statements[1].questions[1]: item 1 of the questions of statement 3 is empty: write something there, or remove it`,
		},
		{
			"escape in a name", "short: A person", `"\e[2J": A person`,
			`23:9: steps[1].statements[1]: statement 1 has the unknown field "\x1b[2J": use one of: number, text, short, earlier_texts, guidance, levels, look_for, questions, example, reflect, resources, government_priorities`,
		},
	})
}

func TestYAMLFaults(t *testing.T) {
	checkFaults(t, []fault{
		{
			"second document", "/handbook\n", "/handbook\n---\nid: other\n",
			`46:1: a second document begins here: keep one framework in a file, and no line of --- within it`,
		},
		{"anchor", "label: Some", "label: &l Some", `12:23: there is an anchor, "&l": write the text out, or put quotation marks round it; framework files do without anchors and aliases`},
		{"unknown alias", "label: Some", "label: *l", `12:23: there is an alias, "*l": write the text out, or put quotation marks round it; framework files do without anchors and aliases`},
		{"tag", "label: Some", "label: !!binary Some", `12:23: there is a tag, "!!binary": remove it; framework files do without tags`},
		{"colon in a text", "title: Welcome", "title: Welcome: first days", `19:19: there is a colon where none can be: put quotation marks round a text with a colon in it, and check the indentation`},
		{"at sign", "title: Welcome", "title: @home", `19:12: a text begins with a character that means something else here: put quotation marks round the text, and indent with spaces, not tabs`},
		{"tab indents", "    title: Welcome", "\ttitle: Welcome", `19:1: a line is indented with a tab: indent with spaces`},
		{"no colon", "id: riverside-volunteers", "riverside-volunteers", `2:1: there is a line without a colon after its name: write it as name: text, and indent a text that goes on`},
		{"open quotation marks", `version: "1"`, `version: "1`, `4:10: quotation marks are opened and never closed: close them, or double a quotation mark that is part of the text`},
		{
			"wrong indentation", "        short: A person to ask", "       short: A person to ask",
			`23:8: the structure breaks off here: check indentation, brackets and quotation marks, here and just above`,
		},
		{
			"wrong indentation far below what it is in", "    link: https://riverside.example/handbook", "   link: https://riverside.example/handbook",
			`45:4: the structure breaks off here: check indentation, brackets and quotation marks, here and just above`,
		},
		{
			"a question between brackets", "resources: [handbook]", "questions: [Who asks?]",
			`26:29: a text between brackets ends with a question mark, which means something else there: put quotation marks round the text`,
		},
		{
			"curly quotes for straight ones", "title: Welcome", "title: “Welcome: first days”",
			`19:12: the curly quotation marks here are letters to YAML, and there is a colon where none can be: use straight ones round a text: " or '`,
		},
		{
			"curly quotes in the name of a field", "    title: Welcome", "    “title”: Welcome",
			`19:5: steps[1]: step 1 has the unknown field "“title”": did you mean title?`,
		},
		{
			"deep", "label: Some", "label: " + strings.Repeat("[", 20) + strings.Repeat("]", 20),
			`12:32: lists or fields stand too deep inside each other here: follow the example in: stocktake framework format`,
		},
	})
}
