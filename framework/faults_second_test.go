package framework

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSecondScaleFaults(t *testing.T) {
	levels := func(lines string) string {
		_, after, _ := strings.Cut(second(t), "scale:\n")
		was, _, _ := strings.Cut(after, "strength_from:")
		return strings.Replace(second(t), was, lines, 1)
	}
	checkFaultsIn(t, second(t), []fault{
		{
			"gap, said once", "value: 3", "value: 5",
			`20:13: scale[3].value: the value 5 follows 2 in the scale: put the lowest level first and give each after it the next whole number, here: value: 3`,
		},
		{
			"highest first", "value: 1, label: Nowhere", "value: 4, label: Nowhere",
			`19:13: scale[2].value: the value 2 follows 4 in the scale: put the lowest level first and give each after it the next whole number, here: value: 5`,
		},
		{
			"far out", "value: 1, label: Nowhere", "value: 1001, label: Nowhere",
			`18:13: scale[1].value: the scale begins at 1001: begin it between -1000 and 1000`,
		},
		{
			"fraction", "value: 3", "value: 2.5",
			`20:13: scale[3].value: the value of the third level is "2.5": give a whole number, such as: 2`,
		},
		{
			"a level of a statement that is not on the scale", "          - {value: 4, text: Every shed", "          - {value: 0, text: Every shed",
			`37:21: steps[1].statements[1].levels[4].value: the fourth level of statement W1 has the value 0, which is not on the scale: give a value from 1 to 4`,
		},
		{
			"points of all or none", ", points: 0.5}", "}",
			`17:1: scale: 3 of the 4 levels have points: give points to every level, or to none`,
		},
		{
			"points that fall", "points: 0.5}", "points: 0.2}",
			`20:87: scale[3].points: the points 0.2 follow 0.25 in the scale: let a higher level count for more points`,
		},
		{
			"points with a comma", "points: 0.5}", `points: "0,5"}`,
			`20:87: scale[3].points: the points of the third level are "0,5": give a number with a decimal point, such as: 0.25`,
		},
		{
			"points in powers", "points: 0.5}", `points: 5e-1}`,
			`20:87: scale[3].points: the points of the third level are "5e-1": give a number with a decimal point, such as: 0.25`,
		},
		{
			"points with three decimals", "points: 0.5}", `points: 0.505}`,
			`20:87: scale[3].points: the points of the third level are 0.505, with more than two decimals: round it, such as: 0.51`,
		},
		{
			"many points", "points: 1}", `points: 10000.5}`,
			`21:79: scale[4].points: the points of the fourth level are 10000.5: give a number from -10000 to 10000`,
		},
		{
			"strength off the scale", "strength_from: 0.75", "strength_from: 3",
			`22:16: strength_from: strength_from is 3, which is not on the scale: give a number from 0 to 1`,
		},
		{
			"low off the scale", "low_to: 0.25", "low_to: -0.25",
			`23:9: low_to: low_to is -0.25, which is not on the scale: give a number from 0 to 1`,
		},
		{
			"low not below strength", "low_to: 0.25", "low_to: 0.75",
			`23:9: low_to: statements to work on go up to 0.75, and strengths begin at 0.75: give low_to a lower number than strength_from`,
		},
		{
			"low not below the usual strength", "strength_from: 0.75\nlow_to: 0.25", "low_to: 0.9",
			`22:9: low_to: statements to work on go up to 0.9, and strengths begin at 0.8: give low_to a lower number than strength_from`,
		},
		{
			"strength not above the usual low", "strength_from: 0.75\nlow_to: 0.25", "strength_from: 0.4",
			`22:16: strength_from: statements to work on go up to 0.4, and strengths begin at 0.4: give low_to a lower number than strength_from`,
		},
		{
			"strength in words", "strength_from: 0.75", "strength_from: most",
			`22:16: strength_from: the strength_from is "most": give a number with a decimal point, such as: 0.25`,
		},
		{"0 is a number", "low_to: 0.25", "low_to: 0", ""},
		{"a point first", "low_to: 0.25", "low_to: .25", ""},
	})
	for name, test := range map[string]struct{ lines, want string }{
		"one level": {
			"  - {value: 1, label: Nowhere, description: No plot does this.}\n",
			`17:1: scale: the scale has 1 level: give 2 to 11, the lowest first`,
		},
		"twelve levels": {
			many("  - {value: %d, label: L, description: D}\n", 12),
			`17:1: scale: the scale has 12 levels: give 2 to 11, the lowest first`,
		},
		"no levels": {"  []\n", `17:1: scale: the scale has no levels: give 2 to 11, the lowest first`},
		"a range":   {"  0-5\n", `18:3: scale: the scale must be a list, but there is "0-5": put each item on a line of its own that begins with a hyphen and a space`},
	} {
		t.Run(name, func(t *testing.T) { wantProblems(t, levels(test.lines), test.want) })
	}
}

// wantProblems wants a text to be refused in just these words.
func wantProblems(t *testing.T, text, want string) {
	t.Helper()
	_, err := read(text)
	if diff := cmp.Diff(want, strings.ReplaceAll(message(err), "own.yaml:", "")); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestNameFaults(t *testing.T) {
	const at = "  step: {one: theme}\n"
	checkFaultsIn(t, second(t), []fault{
		{
			"capital", "one: theme", "one: Theme",
			`11:15: names.step.one: the name for step is "Theme": write it as it stands within a sentence: theme`,
		},
		{"abbreviations", "one: theme", "one: PCN", ""},
		{"abbreviation first", "one: theme", "one: GP practice", ""},
		{
			"plural in y", "one: theme", "one: activity",
			`11:3: names.step.many: the plural for step is left out, and would be "activitys": add it, such as: many: activities`,
		},
		{
			"plural in s", "one: theme", "one: focus",
			`11:3: names.step.many: the plural for step is left out, and would be "focuss": add it, such as: many: focuses`,
		},
		{
			"plural of its own", "one: theme", "one: policeman",
			`11:3: names.step.many: the plural for step is left out, and would be "policemans": add it, such as: many: policemen`,
		},
		{
			"plural of its own in the last word", "one: theme", "one: young child",
			`11:3: names.step.many: the plural for step is left out, and would be "young childs": add it, such as: many: young children`,
		},
		{"human", "one: theme", "one: human", ""},
		{"talisman", "one: theme", "one: talisman", ""},
		{"behalf", "one: theme", "one: behalf", ""},
		{"German", "one: theme", "one: adult German", ""},
		{"plural in ay", "one: theme", "one: day", ""},
		{"plural that is given", "one: theme", "one: series, many: series", ""},
		{
			"another language", "language: en-GB", "language: cy",
			`11:3: names.step.many: the plural for step is left out: add it; the program knows the plurals of English words only
12:3: names.statement.many: the plural for statement is left out: add it; the program knows the plurals of English words only
13:3: names.participant.many: the plural for participant is left out: add it; the program knows the plurals of English words only
14:3: names.area.many: the plural for area is left out: add it; the program knows the plurals of English words only`,
		},
		{
			"the same as another", "one: theme", "one: question",
			`12:20: names.statement.one: step and statement are both called "question": give each a name of its own`,
		},
		{
			"the same as the program's own", "one: theme", "one: session",
			`11:15: names.step.one: step and session are both called "session": give each a name of its own`,
		},
		{
			"only many", "{one: theme}", "{many: themes}",
			`11:3: names.step.one: the name for step is left out: add it, such as: one: step`,
		},
		{
			"wide", "one: theme", "one: part of the whole of the work",
			`11:15: names.step.one: the name for step is 29 columns wide: shorten it to at most 24`,
		},
		{
			"only a text", at, "  step: theme\n",
			`11:9: names.step: the step of the names is "theme": write what one and many are called, such as: {one: theme, many: themes}`,
		},
		{
			"only a text that has a plural of its own", at, "  step: activity\n",
			`11:9: names.step: the step of the names is "activity": write what one and many are called, such as: {one: activity, many: activities}`,
		},
		{
			"a list of names", at, "  step: [theme, themes]\n",
			`11:3: names.step: the step of the names is a list: write what one and many are called, such as: {one: stage, many: stages}`,
		},
		{
			"unknown", at, "  steps: {one: theme}\n",
			`11:3: names: the names have the unknown field "steps": did you mean step?`,
		},
		{
			"no language", "language: en-GB", "language: english",
			`5:11: language: the language is "english": give its tag, such as: language: en-GB, language: cy or language: ur`,
		},
		{
			"language with a low line", "language: en-GB", "language: en_GB",
			`5:11: language: the language is "en_GB": give its tag, such as: language: en-GB, language: cy or language: ur`,
		},
		{
			"direction", "language: en-GB", "direction: right",
			`5:12: direction: the direction is "right": give direction: ltr or direction: rtl, or leave it out for that of the language`,
		},
		{
			"families", "language: en-GB", "families: yes",
			`5:11: families: families is "yes": give families: asked where parents and carers take part, or leave it out`,
		},
	})
}

func TestGroupAndIDFaults(t *testing.T) {
	twoMore := "requirements:\n"
	steps := "  - {number: 3, title: T, group: Ground, statements: [{id: T1, text: Tools are clean.}]}\n\n"
	checkFaultsIn(t, second(t), []fault{
		{
			"group of some", "    group: People\n", "",
			`40:5: steps[2].group: step 2 has no group, while others have: add one, such as: group: Governance, or take the groups out of all steps`,
		},
		{
			"group again", twoMore, steps + twoMore,
			`47:34: steps[3].group: step 3 is in the group "Ground" again, after another: put the steps of a group next to each other, or give the second group another title`,
		},
		{
			"group in other letters", "group: People", "group: ground",
			`42:12: steps[2].group: step 2 is in the group "ground", and one before it in "Ground": write the title of a group in the same way at each of its steps`,
		},
		{
			"wide group", "group: People", "group: " + strings.Repeat("People ", 9),
			`42:12: steps[2].group: the group of step 2 is 62 columns wide: shorten it to at most 60`,
		},
		{
			"id twice", "id: W2", "id: W1",
			`38:13: steps[1].statements[2].id: two statements have the id "W1": give each an id of its own
56:16: reflections[1].statement: the statement of reflection 1 is "W2", which no statement has as its id: give the id or the number of a statement, or remove the line to ask at the end of the session`,
		},
		{
			"id twice but for case", "id: C1", "id: w1",
			`44:13: steps[2].statements[1].id: two statements have the ids "W1" and "w1", which people take for the same: give each an id of its own`,
		},
		{
			"number as an id", "id: C1", "id: 7",
			`44:13: steps[2].statements[1].id: the id of statement 1 of step 2 is "7", which is a number: give it as number: in place of id:, or begin it with a letter, such as: id: A1`,
		},
		{
			"id with a space", "id: C1", "id: C 1",
			`44:13: steps[2].statements[1].id: the id of statement 1 of step 2 is "C 1": use at most 16 letters, digits, dots, hyphens, slashes and underscores, a letter or digit first, such as: id: SM-A1`,
		},
		{
			"long id", "id: C1", "id: Company-of-newcomers",
			`44:13: steps[2].statements[1].id: the id of statement 1 of step 2 is "Company-of-newcomers": use at most 16 letters, digits, dots, hyphens, slashes and underscores, a letter or digit first, such as: id: SM-A1`,
		},
		{
			"escape in an id", "id: C1", `id: "C\e[2J"`,
			`44:13: steps[2].statements[1].id: the id of statement 1 of step 2 is "C\x1b[2J": use at most 16 letters, digits, dots, hyphens, slashes and underscores, a letter or digit first, such as: id: SM-A1`,
		},
		{
			"neither id nor number", "      - id: C1\n        text: N", "      - text: N",
			`44:9: steps[2].statements[1].number: statement 1 of step 2 has no number: add one, such as: number: 1, or an id in its place, such as: id: A1`,
		},
		{
			"number 0 beside an id", "id: C1", "id: C1\n        number: 0",
			`45:17: steps[2].statements[1].number: statement C1 has the number 0: give it a number from 1 to 999, such as: number: 3`,
		},
		{
			"number that an id has by its place", "id: C1", "number: 2",
			`44:17: steps[2].statements[1].number: the number 2 comes after statement "W2", which is number 2: give a number from 3 on, or an id in its place`,
		},
		{"letters of any script", "id: C1", "id: ب-1", ""},
		{
			"reference to no id", "statement: W2", "statement: W3",
			`56:16: reflections[1].statement: the statement of reflection 1 is "W3", which no statement has as its id: give the id or the number of a statement, or remove the line to ask at the end of the session`,
		},
		{"reference by number", "statement: W2", "statement: 3", ""},
		{
			"reference to no number", "statement: W2", "statement: 4",
			`56:16: reflections[1].statement: reflection 1 refers to statement 4, which the framework does not have: give the number of a statement, or remove the line to ask at the end of the session`,
		},
		{
			"text with a comma in braces", "text: Every shed has a gutter and a butt.", "text: Every shed has a gutter, and a butt.",
			`37:55: steps[1].statements[1].levels[4]: a comma before "and a butt." ends a text of the fourth level of statement W1 within { }: put quotation marks round all of the text`,
		},
	})
}

func TestRequirementFaults(t *testing.T) {
	checkFaultsIn(t, second(t), []fault{
		{
			"unknown", "requirements: [1]", "requirements: [2]",
			`32:24: steps[1].statements[1].requirements[1]: statement W1 refers to requirement 2, which the framework does not have: add it under requirements, or remove the number here`,
		},
		{
			"twice", "        requirements: [1]", "        requirements: [1]\n        government_priorities: [1]",
			`33:9: steps[1].statements[1].government_priorities: statement W1 has both requirements and government_priorities, which mean the same: keep requirements`,
		},
		{
			"number twice", "reflections:\n", "  - {number: 1, title: T, text: U}\nreflections:\n",
			`52:14: requirements[2].number: two requirements have the number 1: give each a number of its own`,
		},
		{
			"number 0", "  - number: 1\n    title: Saving", "  - number: 0\n    title: Saving",
			`32:24: steps[1].statements[1].requirements[1]: statement W1 refers to requirement 1, which the framework does not have: add it under requirements, or remove the number here
48:13: requirements[1].number: requirement 1 has the number 0: number them from 1, here: number: 1`,
		},
		{
			"of a checklist", "plan:\n", "checklists:\n  - {id: c, title: C, requirement: 9, groups: [{items: [{id: a, text: A}]}]}\n\nplan:\n",
			`59:36: checklists[1].requirement: checklist 1 refers to requirement 9, which the framework does not have: add it under requirements, or remove the line here`,
		},
		{"under the earlier name", "\nrequirements:\n", "\ngovernment_priorities:\n", ""},
	})
}

func TestSecondPlanFaults(t *testing.T) {
	text := second(t)
	checkFaultsIn(t, text, []fault{
		{"period 0", "period: 8", "period: 0", `61:11: plan.period: the period of the plan is 0 months: give 1 to 60, or leave it out for 12`},
		{"period 61", "period: 8", "period: 61", `61:11: plan.period: the period of the plan is 61 months: give 1 to 60, or leave it out for 12`},
		{"period in words", "period: 8", "period: a year", `61:11: plan.period: the period of the plan is "a year": give a whole number, such as: 2`},
		{
			"wide title", "Plan for the season", "Plan for the season" + strings.Repeat(" and the next", 4),
			`59:10: plan.title: the title of the plan is 71 columns wide: shorten it to at most 60`,
		},
		{
			"chapter twice", "id: harvest", "id: spring",
			`68:11: plan.chapters[2].id: two chapters of the plan have the id "spring": give each an id of its own`,
		},
		{
			"no title of a chapter", "      title: Until the harvest\n", "",
			`68:7: plan.chapters[2].title: plan chapter 2 has no title: add one, such as: title: Vision`,
		},
		{
			"empty point", "- Who mends the tap.", `- ""`,
			`67:11: plan.chapters[1].points[1]: item 1 of the points of plan chapter 1 is empty: write something there, or remove it`,
		},
		{
			"a usual chapter, too", "  chapters:\n", "  risks: {text: What may go wrong}\n  chapters:\n",
			`62:3: plan.risks: the plan has chapters of its own, and risks beside them: make it one of the chapters, or remove it`,
		},
		{
			"kind twice", "id: time", "id: water",
			`73:10: barrier_kinds[2].id: two kinds of barriers have the id "water": give each an id of its own`,
		},
		{
			"no text of a kind", "{id: time, text: time}", "{id: time}",
			`73:5: barrier_kinds[2].text: kind of barrier 2 has no text: add one, such as: text: buildings and rooms`,
		},
		{
			"wide kind", "text: water and weather", "text: water and weather and whatever else there is",
			`72:23: barrier_kinds[1].text: the text of kind of barrier 1 is 44 columns wide: shorten it to at most 36`,
		},
	})
	before, _, _ := strings.Cut(text, "plan:\n")
	for plan, want := range map[string]string{
		"plan: off\n": "",
		"plan: no\n":  `58:7: plan: the plan is "no": write plan: off to do without one, or its fields below it, such as: title: …`,
		"plan: []\n":  `58:1: plan: the plan is a list: write plan: off to do without one, or its fields below it, such as: title: …`,
		"plan: {}\n":  `58:1: plan: the plan says nothing: write something there, or remove it`,
	} {
		wantProblems(t, before+plan, want)
	}
}

func TestShapeFaults(t *testing.T) {
	steps := func(n, each int) string {
		before, _, _ := strings.Cut(second(t), "steps:\n")
		text, number := before+"steps:\n", 0
		for i := range n {
			text += fmt.Sprintf("  - number: %d\n    title: T\n    statements:\n", i+1)
			for range each {
				number++
				text += fmt.Sprintf("      - {number: %d, text: S}\n", number)
			}
		}
		return text
	}
	wantProblems(t, steps(40, 10), "")
	wantProblems(t, steps(41, 1), "25:1: steps: the framework has 41 steps: give 1 to 40")
	wantProblems(t, steps(0, 1), "25:1: steps: the framework has no steps: give 1 to 40")
	wantProblems(t, steps(2, 201), "432:9: steps[2].statements[200]: the framework has more than 400 statements: remove this one and what follows")
	wantProblems(t, steps(1, 401), "28:5: steps[1].statements: there are 401 items in the statements of step 1: no list here can have more than 400")
}

// What the second format added is said once to a file in the first, and nothing is made of the rest.
func TestTheSecondFormatInAFileInTheFirst(t *testing.T) {
	wantProblems(t, strings.Replace(second(t), Format, formatOf(1), 1),
		"5:1: language: the framework has the field language, which format 1 does not have: begin the file with format: stocktake/framework@2")
	_, after, _ := strings.Cut(second(t), "scale:\n")
	before, _, _ := strings.Cut(own(t), "scale:\n")
	wantProblems(t, before+"scale:\n"+after,
		"10:65: scale[1].points: the first level has the field points, which format 1 does not have: begin the file with format: stocktake/framework@2")
	checkFaults(t, []fault{
		{
			"its name for requirements", "resources: [handbook]", "requirements: [1]",
			`26:9: steps[1].statements[1].requirements: statement 1 has the field requirements, which format 1 does not have: begin the file with format: stocktake/framework@2
26:24: steps[1].statements[1].requirements[1]: statement 1 refers to requirement 1, which the framework does not have: add it under requirements, or remove the number here`,
		},
		{
			"reference by id", "resources:\n", "reflections:\n  - {id: a, title: A, text: B, statement: W1}\nresources:\n",
			`43:43: reflections[1].statement: the statement of reflection 1 is "W1": give a whole number, such as: 2`,
		},
	})
}

// What no file can hold is refused all the same: a framework also comes from elsewhere.
func TestCheckOfNumbersThatNoFileHas(t *testing.T) {
	f, err := read(second(t))
	if err != nil {
		t.Fatal(err)
	}
	nan, inf := math.NaN(), math.Inf(1)
	f.Scale[3].Points, f.Strengths = &inf, &nan
	f.Plan.Off = true
	want := "the points of the fourth level are +Inf: give a number from -10000 to 10000\n" +
		"the strength_from is NaN: give a number from -10000 to 10000\n" +
		"the plan is off, and yet has contents: remove one of the two"
	if got := message(f.Check()); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
