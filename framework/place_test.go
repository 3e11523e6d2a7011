package framework

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlaceWords(t *testing.T) {
	steps := whole.field("steps")
	statements := steps.item(1).field("statements")
	checklist := whole.field("checklists").item(0)
	tests := []struct {
		at    place
		path  string
		words string
	}{
		{whole, "", "the framework"},
		{whole.field("title"), "title", "the title"},
		{whole.field("scale").item(5), "scale[5]", "level 5"},
		{steps.item(1), "steps[1]", "step 2"},
		{statements.item(2), "steps[1].statements[2]", "statement 3 of step 2"},
		{statements.item(2).statement(7).field("example").field("text"), "steps[1].statements[2].example.text", "the text of the example of statement 7"},
		{statements.item(2).statement(7).field("look_for").item(0), "steps[1].statements[2].look_for[0]", "item 1 of the look_for of statement 7"},
		{whole.field("resources").item(0), "resources[0]", "resource 1"},
		{whole.field("government_priorities").item(6), "government_priorities[6]", "government priority 7"},
		{whole.field("outcomes").item(1).field("items").item(0), "outcomes[1].items[0]", "item 1 of outcome group 2"},
		{checklist.field("groups").item(2), "checklists[0].groups[2]", "group 3 of checklist 1"},
		{checklist.field("groups").item(2).field("items").item(3), "checklists[0].groups[2].items[3]", "item 4 of group 3 of checklist 1"},
		{whole.field("skills").item(0).field("note"), "skills[0].note", "the note of skill 1"},
		{whole.field("plan").field("vision").field("points").item(0), "plan.vision.points[0]", "item 1 of the points of the vision of the plan"},
	}
	for _, test := range tests {
		if test.at.path != test.path || test.at.words != test.words {
			t.Errorf("got %q, %q; want %q, %q", test.at.path, test.at.words, test.path, test.words)
		}
	}
}

func TestPlaceOutwards(t *testing.T) {
	at := whole.field("steps").item(1).field("title")
	want := []string{"steps[1].title", "steps[1]", "steps", ""}
	if diff := cmp.Diff(want, slices.Collect(at.outwards())); diff != "" {
		t.Error(diff)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"number", "title", "short", "introduction", "look_for", "licence", "id", "text"}
	for written, want := range map[string]string{
		"titel": "title", "Title": "title", "look-for": "look_for", "Look for": "look_for", "license": "licence",
		"colour": "", "ID": "id", "ix": "", "txt": "text", "": "",
	} {
		if got := nearest(written, names); got != want {
			t.Errorf("nearest(%q) = %q, want %q", written, got, want)
		}
	}
}
