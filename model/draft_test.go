package model

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestDraftsAreTheSameWhateverTheTime(t *testing.T) {
	one := Draft{Form: "barrier", Statement: 7, Texts: map[string]string{"Barrier": "time"}, Field: "Barrier", At: time.Unix(1, 0)}
	for name, c := range map[string]struct {
		change func(*Draft)
		same   bool
	}{
		"nothing":   {func(*Draft) {}, true},
		"time":      {func(d *Draft) { d.At = time.Unix(2, 0) }, true},
		"focus":     {func(d *Draft) { d.Field = "Kind" }, true},
		"form":      {func(d *Draft) { d.Form = "priority" }, false},
		"statement": {func(d *Draft) { d.Statement = 8 }, false},
		"step":      {func(d *Draft) { d.Step = 1 }, false},
		"entry":     {func(d *Draft) { d.Entry = "b1" }, false},
		"text":      {func(d *Draft) { d.Texts = map[string]string{"Barrier": "times"} }, false},
		"field":     {func(d *Draft) { d.Texts = map[string]string{"Barrier": "time", "Kind": "money"} }, false},
	} {
		other := one
		c.change(&other)
		if one.Same(other) != c.same {
			t.Errorf("another %s: %t", name, !c.same)
		}
	}
}

func TestDraftIsInert(t *testing.T) {
	got := Draft{
		Form: "bar\x1b[31mrier", Entry: "b\n1", Field: "\x07Barrier",
		Texts: map[string]string{"Bar\x9brier": "one \x1b]0;x\x07\ntwo "},
	}.Inert()
	want := Draft{Form: "barrier", Entry: "b 1", Field: "Barrier", Texts: map[string]string{"Barrier": "one \ntwo "}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
