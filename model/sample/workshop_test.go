package sample

import (
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"stocktake/framework"
	"stocktake/model"
)

func workshops() []workshop { return []workshop{spring2026(), spring2025(), alone2026()} }

// eachText calls f with every text in a value of tables.
func eachText(v reflect.Value, f func(string)) {
	switch v.Kind() {
	case reflect.String:
		f(v.String())
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), f)
		}
	}
}

func TestTextsAreCleanAlready(t *testing.T) {
	for _, w := range workshops() {
		texts := 0
		eachText(reflect.ValueOf(w), func(text string) {
			texts++
			if clean := model.CleanText(text); clean != text {
				t.Errorf("%q is cleaned to %q", text, clean)
			}
		})
		if texts < 20 {
			t.Errorf("%s has %d texts; the walk misses some", w.origin.ID, texts)
		}
	}
}

func TestAliasesFitAWall(t *testing.T) {
	for _, w := range workshops() {
		for _, p := range w.people {
			if n := ansi.StringWidth(p.alias); n == 0 || n > 14 {
				t.Errorf("the alias %q has %d cells, want 1 to 14", p.alias, n)
			}
		}
	}
}

func TestTablesThatDoNotFit(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*workshop)
		want  string // a part of the error
	}{
		{"short row", func(w *workshop) { w.scores[0].marks = "3 4" }, `statement 1: "3 4" has 2 marks and needs 11`},
		{"no score", func(w *workshop) { w.scores[1].marks = "1 2 7 1 1 1 1 1 1 1 1" }, "statement 2: mark 3 of"},
		{"no outcome", func(w *workshop) { w.outcomes[2].score = "dk" }, `outcome of statement 3: "dk" is no outcome`},
		{"unknown statement", func(w *workshop) { w.scores[0].statement = 21 }, "no statement page 21"},
		{"unknown step", func(w *workshop) { w.barriers[7].Steps = []int{6} }, "no results page 6"},
		{"unknown writer", func(w *workshop) { w.notes[0].by = "Nobody" }, `no participant "Nobody"`},
		{"same alias twice", func(w *workshop) { w.people[1].alias = w.people[0].alias }, "already a participant called Early help"},
		{"nowhere to stand", func(w *workshop) { w.notes[0].statement = 0 }, "no statement page 0"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := spring2026()
			test.spoil(&w)
			_, err := w.build(framework.Builtin(), nil)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want one with %q", err, test.want)
			}
		})
	}
}

func TestAnotherFramework(t *testing.T) {
	small := &framework.Framework{
		ID: "small", Title: "A small framework", Version: "1",
		Steps: []framework.Step{{Number: 1, Short: "One", Statements: []framework.Statement{{Number: 1}}}},
	}
	if _, err := Sessions(small); err == nil || !strings.Contains(err.Error(), `"A small framework" has no`) {
		t.Errorf("the error is %v, want one that names the framework", err)
	}
	if _, err := Solo(small); err == nil {
		t.Error("the solo session fits a framework of one statement")
	}
}
