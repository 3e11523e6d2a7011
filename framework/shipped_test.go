package framework

import (
	"bytes"
	"reflect"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestShippedFilesHaveNoFaults(t *testing.T) {
	for _, i := range Shipped() {
		f, warnings, err := ReadWithWarnings(i.ID, bytes.NewReader(i.File()))
		if err != nil || len(warnings) > 0 {
			t.Errorf("%v\n%v", err, warnings)
			continue
		}
		if first, again := frameworkOf(t, i), frameworkOf(t, i); f.ID != i.ID || f.Title != i.Title || first != again {
			t.Errorf("%s, %q has the id %s and the title %q, or is read more than once", i.ID, i.Title, f.ID, f.Title)
		}
		if found, ok := ShippedAs(f.ID); !ok || found.Title != f.Title {
			t.Errorf("%s is not found", f.ID)
		}
		var written bytes.Buffer
		if err := Write(&written, f); err != nil {
			t.Fatal(err)
		}
		if again, err := Read("written", &written); err != nil || !cmp.Equal(f, again) {
			t.Errorf("%s is another once it is written: %v\n%s", i.ID, err, cmp.Diff(f, again))
		}
	}
	if _, ok := ShippedAs("riverside-volunteers"); ok {
		t.Error("a framework that does not come with the program is found")
	}
}

func frameworkOf(t *testing.T, i Instrument) *Framework {
	t.Helper()
	f, err := i.Framework()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// A copy that asks something else and keeps the id would be taken for the original.
func TestACopyWithItsOldIDIsWarnedOf(t *testing.T) {
	for _, i := range Shipped() {
		copied := bytes.Replace(i.File(), []byte("    statements:\n"), []byte("    statements: # ours\n"), 1)
		_, warnings, err := ReadWithWarnings("ours.yaml", bytes.NewReader(copied))
		if err != nil || slices.ContainsFunc(warnings, aboutID) {
			t.Errorf("%s with another comment: %v, %v", i.ID, err, warnings)
		}
		copied = bytes.Replace(i.File(), []byte("\npractice:"), []byte("\npractice: Not"), 1)
		if i.ID == builtinID {
			copied = append(i.File(), "\npractice: We all found the room.\n"...)
		}
		if _, warnings, err = ReadWithWarnings("ours.yaml", bytes.NewReader(copied)); err != nil || !slices.ContainsFunc(warnings, aboutID) {
			t.Errorf("%s with another text: %v, %v", i.ID, err, warnings)
		}
	}
}

func aboutID(w Warning) bool { return w.Field == "id" }

// The values that each statement of a shipped instrument describes.
var described = map[string][]int{
	"family-hub-workforce":   {0, 1, 2, 3, 4, 5},
	"early-help-partnership": {0, 1, 2, 3},
	"team-health":            {1, 2, 3, 4, 5},
}

func TestShippedStatementsAreComplete(t *testing.T) {
	for _, i := range Shipped() {
		for _, st := range frameworkOf(t, i).Statements() {
			var values []int
			for _, level := range st.Levels {
				values = append(values, level.Value)
				if n := utf8.RuneCountInString(level.Text); n > 125 || sentences(level.Text) != 1 {
					t.Errorf("%s, level %d of statement %d is not one short sentence: %q", i.ID, level.Value, st.Number, level.Text)
				}
			}
			if !slices.Equal(values, described[i.ID]) {
				t.Errorf("%s, statement %d describes %v, want %v", i.ID, st.Number, values, described[i.ID])
			}
			if n := sentences(st.Guidance); n < 2 || n > 4 || len(st.LookFor) < 2 || len(st.Questions) < 1 || len(st.Questions) > 3 {
				t.Errorf("%s, statement %d: %d sentences of guidance, %d things to look for, %d questions",
					i.ID, st.Number, n, len(st.LookFor), len(st.Questions))
			}
			if st.Short == shorten(st.Text, statementCells) && st.Short+"." != st.Text {
				t.Errorf("%s, statement %d has a short text that breaks off", i.ID, st.Number)
			}
		}
	}
}

func TestShippedStatementsSayOneThing(t *testing.T) {
	for _, i := range Shipped()[1:] { // the built-in one keeps the elements of its source
		for _, st := range frameworkOf(t, i).Statements() {
			if sentences(st.Text) != 1 || utf8.RuneCountInString(st.Text) > 80 {
				t.Errorf("%s, statement %d says more than one thing: %s", i.ID, st.Number, st.Text)
			}
		}
	}
}

func TestShippedResourcesAreUsed(t *testing.T) {
	for _, i := range Shipped() {
		f := frameworkOf(t, i)
		for _, r := range f.Resources {
			if !slices.ContainsFunc(f.Statements(), func(st Statement) bool { return slices.Contains(st.Resources, r.ID) }) {
				t.Errorf("%s: no statement refers to the resource %s", i.ID, r.ID)
			}
		}
	}
}

// Copied and forgotten: the texts that people read are each written for one place.
func TestShippedTextsStandOnce(t *testing.T) {
	for _, i := range Shipped()[1:] { // the built-in one has lists that its source has twice
		seen := map[string]int{}
		countTexts(reflect.ValueOf(*frameworkOf(t, i)), seen)
		for text, n := range seen { // the title is the source's, too
			if n > 1 && utf8.RuneCountInString(text) > 20 && text != frameworkOf(t, i).Title {
				t.Errorf("%s: %d times %q", i.ID, n, text)
			}
		}
		if len(seen) < 200 {
			t.Errorf("%s has only %d texts", i.ID, len(seen))
		}
	}
}

// countTexts counts the strings in a value, but for ids and publishers.
func countTexts(v reflect.Value, seen map[string]int) {
	switch v.Kind() {
	case reflect.String:
		seen[v.String()]++
	case reflect.Slice:
		for i := range v.Len() {
			countTexts(v.Index(i), seen)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			countTexts(v.Elem(), seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			refers := name == "ID" || name == "Publisher" || name == "Resources" && v.Type() == reflect.TypeFor[Statement]()
			if !refers {
				countTexts(v.Field(i), seen)
			}
		}
	}
}
