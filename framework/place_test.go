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
		{whole.field("scale").item(5), "scale[6]", "the sixth level"},
		{steps.item(1), "steps[2]", "step 2"},
		{statements.item(2), "steps[2].statements[3]", "statement 3 of step 2"},
		{statements.item(2).statement(7).field("example").field("text"), "steps[2].statements[3].example.text", "the text of the example of statement 7"},
		{statements.item(2).statement(7).field("look_for").item(0), "steps[2].statements[3].look_for[1]", "item 1 of the look_for of statement 7"},
		{whole.field("resources").item(0), "resources[1]", "resource 1"},
		{whole.field("government_priorities").item(6), "government_priorities[7]", "government priority 7"},
		{whole.field("outcomes").item(1).field("items").item(0), "outcomes[2].items[1]", "item 1 of outcome group 2"},
		{checklist.field("groups").item(2), "checklists[1].groups[3]", "group 3 of checklist 1"},
		{checklist.field("groups").item(2).field("items").item(3), "checklists[1].groups[3].items[4]", "item 4 of group 3 of checklist 1"},
		{whole.field("skills").item(0).field("note"), "skills[1].note", "the note of skill 1"},
		{whole.field("plan").field("vision").field("points").item(0), "plan.vision.points[1]", "item 1 of the points of the vision of the plan"},
	}
	for _, test := range tests {
		if test.at.path != test.path || test.at.words != test.words {
			t.Errorf("got %q, %q; want %q, %q", test.at.path, test.at.words, test.path, test.words)
		}
	}
}

func TestPlaceOutwards(t *testing.T) {
	at := whole.field("steps").item(1).field("title")
	want := []string{"steps[2].title", "steps[2]", "steps", ""}
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
