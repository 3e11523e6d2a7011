package framework

import (
	"reflect"
	"strings"
	"testing"

	"familyhub/stocktake/model/hostiletext"
)

// TestHostileTextInEveryField finds the fields by reflection. A text is taken when it
// is harmless, and refused in words that are.
func TestHostileTextInEveryField(t *testing.T) {
	fw, err := read(own(t))
	if err != nil {
		t.Fatal(err)
	}
	taken, refused := 0, 0
	eachText(reflect.ValueOf(fw), func(field reflect.Value) {
		was := field.String()
		for _, text := range hostiletext.Typed() {
			field.SetString("a" + text.Value)
			if err := fw.Check(); err != nil {
				refused++
				wantHarmless(t, "refusing "+text.Name, err.Error())
				continue
			}
			taken++
			wantHarmless(t, text.Name, field.String())
		}
		field.SetString(was)
	})
	if taken == 0 || refused == 0 {
		t.Errorf("%d texts were taken and %d refused", taken, refused)
	}
}

// TestHostileTextInFiles puts texts where a file has values, names, comments and
// whatever YAML makes of them, and into the file's name.
func TestHostileTextInFiles(t *testing.T) {
	for _, text := range hostiletext.Texts() {
		for _, place := range []string{"Welcome", "title: Welcome", "number: 1", "handbook", "# ", "stocktake/framework@1"} {
			file := strings.ReplaceAll(own(t), place, text.Value)
			fw, err := Read(text.Value, strings.NewReader(file))
			if err != nil {
				wantHarmless(t, "refusing "+text.Name+" for "+place, err.Error())
				continue
			}
			eachText(reflect.ValueOf(fw), func(v reflect.Value) { wantHarmless(t, text.Name+" for "+place, v.String()) })
		}
	}
}

func TestInert(t *testing.T) {
	if fw := Builtin(); fw.Inert() != fw {
		t.Error("a good framework is copied")
	}
	for _, text := range hostiletext.Texts() {
		fw, err := read(own(t))
		if err != nil {
			t.Fatal(err)
		}
		fw.Steps[0].Statements[0].LookFor[0], fw.Source.Title = text.Value, text.Value
		inert := fw.Inert()
		if fw.Source.Title != text.Value || fw.Steps[0].Statements[0].LookFor[0] != text.Value {
			t.Errorf("%s: what was given is changed", text.Name)
		}
		if inert.Digest() == fw.Digest() && inert != fw {
			t.Errorf("%s: a copy without need", text.Name)
		}
		eachText(reflect.ValueOf(inert), func(v reflect.Value) { wantHarmless(t, text.Name, v.String()) })
		if inert.Inert() != inert {
			t.Errorf("%s: twice is not as once", text.Name)
		}
	}
}

func wantHarmless(t *testing.T, what, text string) {
	t.Helper()
	if err := hostiletext.Harmless(text); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

// eachText visits every string within a value.
func eachText(v reflect.Value, visit func(reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		visit(v)
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), visit)
		}
	}
}
