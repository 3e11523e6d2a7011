package framework

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ownWithLists is the example of FORMAT.md with the example of the lists after it.
func ownWithLists(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/lists.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return own(t) + "\n" + string(text)
}

func TestReadLists(t *testing.T) {
	f, err := read(ownWithLists(t))
	if err != nil {
		t.Fatal(err)
	}
	skills := Item{ID: "skills", Text: "Volunteers learn something each year", Note: "A course, or a day with someone who knows."}
	if diff := cmp.Diff(skills, f.Outcomes[0].Items[1]); diff != "" {
		t.Errorf("outcome (-want +got):\n%s", diff)
	}
	checklist := Checklist{ID: "first-day", Title: "The first day", Groups: []ChecklistGroup{
		{Title: "Before", Items: []ChecklistItem{{
			ID: "key", Text: "Everyone has a key and a name badge", Actions: []string{"Ask the office for a set of spare keys."},
		}}},
		{Title: "Later", Items: []ChecklistItem{{ID: "lunch", Text: "Somebody goes to lunch with them"}}},
	}}
	if diff := cmp.Diff([]Checklist{checklist}, f.Checklists); diff != "" {
		t.Errorf("checklists (-want +got):\n%s", diff)
	}
	plan := &PlanGuide{
		Vision:   PlanPrompt{"What will it be like to volunteer here?", []string{"What newcomers will notice first."}},
		Timeline: PlanPrompt{Points: []string{"Spring: everyone has a person to ask."}},
	}
	if diff := cmp.Diff(plan, f.Plan); diff != "" {
		t.Errorf("plan (-want +got):\n%s", diff)
	}
}

func TestWriteListsRoundTrip(t *testing.T) {
	f, err := read(ownWithLists(t))
	if err != nil {
		t.Fatal(err)
	}
	text := write(t, f)
	back, err := read(text)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(f, back); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	if strings.Contains(text, "foreword") {
		t.Errorf("a chapter about which nothing is said is written:\n%s", text)
	}
}

// Sessions in older files refer to their framework by the digest that it had before
// there were lists.
func TestDigestWithoutLists(t *testing.T) {
	f, err := read(own(t))
	if err != nil {
		t.Fatal(err)
	}
	const before = "62112a1ff59804784741f32e34c030bef79e5ae9f5a13263a769b02ee2822fd3"
	if got := f.Digest(); got != before {
		t.Errorf("digest = %s, want %s as ever", got, before)
	}
	full, err := read(ownWithLists(t))
	if err != nil {
		t.Fatal(err)
	}
	seen := []string{before}
	for name, put := range map[string]func(){
		"outcomes":    func() { f.Outcomes = full.Outcomes },
		"measures":    func() { f.Measures = full.Measures },
		"evaluation":  func() { f.Evaluation = full.Evaluation },
		"checklists":  func() { f.Checklists = full.Checklists },
		"skills":      func() { f.Skills = full.Skills },
		"formats":     func() { f.Formats = full.Formats },
		"reflections": func() { f.Reflections = full.Reflections },
		"plan":        func() { f.Plan = full.Plan },
		"funding":     func() { f.Funding = full.Funding },
	} {
		put()
		if slices.Contains(seen, f.Digest()) {
			t.Errorf("the digest does not depend on the %s", name)
		}
		seen = append(seen, f.Digest())
	}
	if f.Digest() != full.Digest() {
		t.Error("the digest depends on more than the lists")
	}
}

func TestListLookUps(t *testing.T) {
	f, err := read(ownWithLists(t))
	if err != nil {
		t.Fatal(err)
	}
	checklist, ok := f.Checklist("first-day")
	if !ok || checklist.Title != "The first day" || len(checklist.Items()) != 2 {
		t.Errorf("Checklist(first-day) = %+v, %v", checklist, ok)
	}
	line, inChecklist := checklist.Item("lunch")
	prompt, reflection := f.Reflection("leaving")
	if !inChecklist || !reflection || line.ID != "lunch" || prompt.Statement != 3 {
		t.Errorf("Item(lunch) = %+v, Reflection(leaving) = %+v", line, prompt)
	}
	if at, end := f.ReflectionsAt(3), f.ReflectionsAt(0); len(at) != 1 || len(end) != 1 || end[0].ID != "next" || f.ReflectionsAt(1) != nil {
		t.Errorf("ReflectionsAt: 3 %+v, end %+v, 1 %+v", at, end, f.ReflectionsAt(1))
	}
	for id, find := range map[string]func(string) (Item, bool){
		"skills": f.Outcome, "stayed": f.Measure, "used": f.EvaluationLevel, "first-aid": f.Skill, "evening": f.TrainingFormat,
	} {
		if item, ok := find(id); !ok || item.ID != id {
			t.Errorf("the look-up of %s gives %+v, %v", id, item, ok)
		}
		if item, ok := find("volunteers"); ok {
			t.Errorf("%+v was found under an id that no item has", item)
		}
	}
	_, noChecklist := f.Checklist("key")
	_, noItem := checklist.Item("first-day")
	_, noReflection := f.Reflection("")
	if noChecklist || noItem || noReflection {
		t.Error("something was found that the framework does not have")
	}
}

func TestFormatGuideHasTheLists(t *testing.T) {
	guide, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	lists := strings.TrimPrefix(ownWithLists(t), own(t)+"\n")
	if !strings.Contains(string(guide), "```yaml\n"+lists+"```\n") {
		t.Error("the lists in FORMAT.md differ from testdata/lists.yaml")
	}
}
