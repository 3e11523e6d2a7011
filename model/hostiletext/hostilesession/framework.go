package hostilesession

import (
	"reflect"

	"stocktake/framework"
)

// Framework is one of two steps in which every text is a hostile one: no file is read
// as that, but a data file that somebody else has written may hold it.
func Framework(text string) *framework.Framework {
	fw := &framework.Framework{
		Source:               framework.Source{Year: 2026},
		Resources:            make([]framework.Resource, 1),
		GovernmentPriorities: []framework.GovernmentPriority{{Number: 1, Points: make([]string, 1)}},
		Scale:                make([]framework.Level, 6),
		Steps:                make([]framework.Step, 2),
	}
	for value := range fw.Scale {
		fw.Scale[value].Value = value
	}
	for i := range fw.Steps {
		fw.Steps[i].Number = i + 1
		fw.Steps[i].Statements = []framework.Statement{{
			Number: i + 1, LookFor: make([]string, 1), Questions: make([]string, 1), Resources: make([]string, 1),
			Example: &framework.Aside{}, Reflect: &framework.Aside{}, GovernmentPriorities: []int{1},
		}}
	}
	fill(reflect.ValueOf(fw), text)
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
