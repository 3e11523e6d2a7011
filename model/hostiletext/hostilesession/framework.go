package hostilesession

import (
	"reflect"

	"familyhub/stocktake/framework"
)

// Framework is one of two steps in which every text is a hostile one: no file is read
// as that, but a data file that somebody else has written may hold it.
func Framework(text string) *framework.Framework {
	fw := &framework.Framework{
		Source:       framework.Source{Year: 2026},
		Resources:    make([]framework.Resource, 1),
		Requirements: []framework.Requirement{{Number: 1, Points: make([]string, 1)}},
		Scale:        make([]framework.Level, 6),
		Steps:        make([]framework.Step, 2),
		Outcomes:     []framework.Group{{Items: make([]framework.Item, 1)}},
		Measures:     []framework.Group{{Items: make([]framework.Item, 1)}},
		Evaluation:   make([]framework.Item, 1),
		Skills:       make([]framework.Item, 1),
		Formats:      make([]framework.Item, 1),
		Reflections:  []framework.Prompt{{Statement: 1}, {}},
		GroundRules:  make([]framework.Aside, 1),
		Plan:         &framework.PlanGuide{Vision: framework.PlanPrompt{Points: make([]string, 1)}},
		Checklists: []framework.Checklist{{Groups: []framework.ChecklistGroup{
			{Items: []framework.ChecklistItem{{Actions: make([]string, 1)}}},
		}}},
	}
	for value := range fw.Scale {
		fw.Scale[value].Value = value
	}
	for i := range fw.Steps {
		fw.Steps[i].Number = i + 1
		fw.Steps[i].Statements = []framework.Statement{{
			Number: i + 1, LookFor: make([]string, 1), Questions: make([]string, 1), Resources: make([]string, 1),
			Example: &framework.Aside{}, Reflect: &framework.Aside{}, Requirements: []int{1},
		}}
	}
	fill(reflect.ValueOf(fw), text)
	// What people enter must find its way back to these.
	fw.Checklists[0].ID, fw.Checklists[0].Groups[0].Items[0].ID, fw.Reflections[0].ID = "c", "i", "r"
	return fw
}

// fill puts a text into every string within a value.
func fill(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem(), text)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), text)
		}
	}
}
