package store

import (
	"fmt"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
)

func TestFind(t *testing.T) {
	st := mustOpen(t, newPath(t))
	_, err := st.Find("anything")
	wantError(t, err, NotFound, `"anything"`, "stocktake new")
	for id, title := range map[string]string{
		"k3aaaa": "Northvale, spring", "k3bbbb": "Northvale, autumn", "m7cccc": "Émile’s group", "m7": "Southvale",
		"dup1": "Twins", "dup2": "twins",
	} {
		newSample(t, smallFramework(), id, title).create(t, st)
	}
	for ref, want := range map[string]string{
		"k3aaaa": "k3aaaa", "k3a": "k3aaaa", "m7": "m7", "m7c": "m7cccc",
		"Northvale, spring": "k3aaaa", "NORTHVALE, AUTUMN": "k3bbbb", "  émile’s   GROUP ": "m7cccc",
		"northvale, s": "k3aaaa", "Émile": "m7cccc",
	} {
		if o, err := st.Find(ref); err != nil || o.ID != want {
			t.Errorf("%q finds %q, %v", ref, o.ID, err)
		}
	}
	for ref, want := range map[string]struct {
		kind  Kind
		words []string
	}{
		"k3":        {Ambiguous, []string{`"Northvale, spring" (k3aaaa)`, ` or `, `(k3bbbb)`, "more of the id"}},
		"TWINS":     {Ambiguous, []string{"dup1", "dup2"}},
		"northvale": {Ambiguous, []string{"k3aaaa", "k3bbbb", " or "}},
		"spring":    {NotFound, []string{`no session "spring"`, "k3aaaa"}},
		"":          {NotFound, []string{"and 1 more"}},
		"zzz":       {NotFound, []string{"and 1 more", st.Path()}},
	} {
		_, err := st.Find(ref)
		wantError(t, err, want.kind, want.words...)
	}
}

func TestFindBesideDamage(t *testing.T) {
	st, err := Open(newPath(t))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	keep(t, st, "abc", "Northvale")
	keep(t, st, "def", "Southvale")
	if err := st.db.Update(flip(sessionsBucket, "", "abc")); err != nil {
		t.Fatal(err)
	}
	if o, err := st.Find("southvale"); err != nil || o.ID != "def" {
		t.Errorf("%v, %v", o.ID, err)
	}
	_, err = st.Find("northvale")
	wantError(t, err, Damaged, "abc")
}

func TestCandidates(t *testing.T) {
	var list []overview.Overview
	for n, want := range []string{`"T" (1)`, `"T" (1) or "T" (2)`, `"T" (1), "T" (2) or "T" (3)`} {
		list = append(list, overview.Overview{ID: fmt.Sprint(n + 1), Details: model.Details{Title: "T"}})
		if got := candidates(list); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
