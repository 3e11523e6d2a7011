package framework

import (
	"fmt"
	"strings"
	"testing"
)

func TestListFaults(t *testing.T) {
	checkFaultsIn(t, ownWithLists(t), []fault{
		{
			"id twice in a list", "id: skills", "id: welcome",
			`52:13: outcomes[1].items[2].id: two items of the same list have the id "welcome": give each an id of its own`,
		},
		{
			"id twice over the groups of a list", "\nmeasures:\n", "  - id: more\n    title: More\n    items: [{id: skills, text: Again}]\n\nmeasures:\n",
			`57:18: outcomes[2].items[1].id: two items of the same list have the id "skills": give each an id of its own`,
		},
		{
			"group twice", "\nmeasures:\n", "  - id: volunteers\n    title: More\n    items: [{id: more, text: Again}]\n\nmeasures:\n",
			`55:9: outcomes[2].id: two groups in the outcomes have the id "volunteers": give each an id of its own`,
		},
		{"same id in two lists", "id: stayed", "id: skills", ""},
		{
			"no id", "{id: first-aid, text", "{text",
			`81:5: skills[1].id: skill 1 has no id: add one, such as: id: supervision`,
		},
		{
			"bad id", "id: evening", "id: Evening session",
			`84:10: formats[1].id: the id of training format 1 is "Evening session": use at most 64 small letters a to z, digits, hyphens, dots and underscores, such as: id: supervision`,
		},
		{
			"no text", "{id: liked, text: People liked the course}", "{id: liked}",
			`63:5: evaluation[1].text: evaluation level 1 has no text: add one, such as: text: Supervision works in every agency`,
		},
		{
			"wide item", "New volunteers feel welcome", strings.Repeat("Welcome ", 11) + "all",
			`51:29: outcomes[1].items[1].text: the text of item 1 of outcome group 1 is 91 columns wide: shorten it to at most 90`,
		},
		{
			"no items", "    items:\n      - {id: stayed, text: Volunteers who are still here after a year}\n", "",
			`57:5: measures[1].items: measure group 1 has no items: add at least one under: items:`,
		},
		{
			"no title of a group", "    title: Numbers\n", "",
			`57:5: measures[1].title: measure group 1 has no title: add one, such as: title: Better delivery`,
		},
		{
			"too many items", "  - {id: first-aid, text: First aid}\n", many("  - {id: s%d, text: S}\n", 101),
			`80:1: skills: there are 101 items in the skills: keep at most 100`,
		},
		{
			"misspelt list", "\noutcomes:", "\noutcome:",
			`47:1: the framework has the unknown field "outcome": did you mean outcomes?`,
		},
	})
}

func TestChecklistFaults(t *testing.T) {
	checkFaultsIn(t, ownWithLists(t), []fault{
		{
			"id twice in a checklist", "id: lunch", "id: key",
			`78:18: checklists[1].groups[2].items[1].id: two items of checklist 1 have the id "key": give each an id of its own`,
		},
		{
			"checklist twice", "\nskills:\n", "  - {id: first-day, title: Again, groups: [{items: [{id: a, text: A}]}]}\n\nskills:\n",
			`79:10: checklists[2].id: two checklists have the id "first-day": give each an id of its own`,
		},
		{
			"one of two groups without a title", "      - title: Later\n        items:", "      - items:",
			`76:9: checklists[1].groups[2].title: group 2 of checklist 1 has no title: add one, such as: title: Basic`,
		},
		{
			"the only group without a title", "      - title: Later\n        items:\n          - {id: lunch, text: Somebody goes to lunch with them}\n", "",
			"",
		},
		{
			"no groups", "\nskills:\n", "  - {id: other, title: Other}\n\nskills:\n",
			`79:5: checklists[2].groups: checklist 2 has no groups: add at least one under: groups:`,
		},
		{
			"no such priority", "title: The first day", "title: The first day\n    government_priority: 4",
			`69:26: checklists[1].government_priority: checklist 1 refers to government priority 4, which the framework does not have: add it under government_priorities, or remove the line here`,
		},
		{
			"empty action", "- Ask the office for a set of spare keys.", `- ""`,
			`75:17: checklists[1].groups[1].items[1].actions[1]: item 1 of the actions of item 1 of group 1 of checklist 1 is empty: write something there, or remove it`,
		},
		{
			"only the only group may go without", "      - title: Before\n        items:", "      - items:",
			`70:9: checklists[1].groups[1].title: group 1 of checklist 1 has no title: add one, such as: title: Basic`,
		},
	})
}

func TestPromptFaults(t *testing.T) {
	text := ownWithLists(t)
	checkFaultsIn(t, text, []fault{
		{
			"no such statement", "    statement: 3", "    statement: 30",
			`90:16: reflections[1].statement: reflection 1 refers to statement 30, which the framework does not have: give the number of a statement, or remove the line to ask at the end of the session`,
		},
		{
			"reflection twice", "id: next", "id: leaving",
			`91:9: reflections[2].id: two reflections have the id "leaving": give each an id of its own`,
		},
		{
			"no text", "text: What will we do before the summer?", "statement: 1",
			`91:5: reflections[2].text: reflection 2 has no text: add one, such as: text: What will we do next?`,
		},
		{
			"unknown chapter", "  timeline:", "  time-line:",
			`100:3: plan: the plan has the unknown field "time-line": did you mean timeline?`,
		},
		{
			"escape in a chapter", "- What newcomers will notice first.", `- "\e]0;x"`,
			`99:9: plan.vision.points[1]: item 1 of the points of the vision of the plan contains an escape character (U+001B): remove it`,
		},
	})
	before, _, _ := strings.Cut(text, "plan:\n")
	_, err := read(before + "plan: {vision: {points: []}}\n")
	if got, want := message(err), "own.yaml:95:1: plan: the plan says nothing: write something there, or remove it"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// many repeats a line that has a number in it.
func many(line string, n int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, line, i)
	}
	return text.String()
}
