package store

import (
	"errors"
	"testing"

	"familyhub/stocktake/model"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"
)

func draftOf(text string) *model.Draft {
	return &model.Draft{Form: "barrier", Statement: 1, Field: "Barrier", Texts: map[string]string{"Barrier": text}, At: noon(0)}
}

// drafted opens a file with two sessions, in the first of which a text was being typed.
func drafted(t testing.TB, path, text string) *Store {
	t.Helper()
	st := mustOpen(t, path)
	joinedWithout(t, st)
	keep(t, st, "def", "Southvale")
	if err := st.SetDraft("abc", draftOf(text)); err != nil {
		t.Fatal(err)
	}
	return st
}

// joinedWithout is a session of two people whose names stand nowhere else.
func joinedWithout(t testing.TB, st *Store) {
	t.Helper()
	s := keep(t, st, "abc", "Northvale")
	for _, id := range []string{"p1", "p2"} {
		s.do(t, model.Add[model.Participant]{Item: model.Participant{ID: id, Scoring: true}, At: model.End})
	}
	s.save(t, st)
}

func wantDraft(t testing.TB, st *Store, id string, want *model.Draft) {
	t.Helper()
	got, err := st.Draft(id)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
}

func TestDraftIsKeptUntilItIsReplacedOrLetGo(t *testing.T) {
	st := mustOpen(t, newPath(t))
	keep(t, st, "abc", "Northvale")
	wantDraft(t, st, "abc", nil)
	if err := st.SetDraft("abc", nil); err != nil {
		t.Errorf("nothing to let go: %v", err)
	}
	for _, text := range []string{"one", "one\ntwo"} {
		if err := st.SetDraft("abc", draftOf(text)); err != nil {
			t.Fatal(err)
		}
		st = reopen(t, st)
		wantDraft(t, st, "abc", draftOf(text))
	}
	wantDraft(t, st, "def", nil)
	wantError(t, st.SetDraft("def", draftOf("x")), NotFound, "def")
	if err := errors.Join(st.Compact(), st.SetDraft("abc", nil)); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, reopen(t, st), "abc", nil)
}

func TestDraftIsInABackupAndInADeletedSessionThatComesBack(t *testing.T) {
	st := drafted(t, newPath(t), "half a text")
	if err := st.Delete("abc"); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, st, "abc", nil)
	if err := st.Restore("abc"); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, st, "abc", draftOf("half a text"))
	backup, err := st.Backup()
	if err != nil {
		t.Fatal(err)
	}
	copied, err := Opener{}.OpenReadOnly(backup.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	wantDraft(t, copied, "abc", draftOf("half a text"))
	wantError(t, copied.SetDraft("abc", nil), ReadOnly)
}

func TestErasedDraftsAreGoneToTheByte(t *testing.T) {
	for name, erase := range map[string]func(t *testing.T, st *Store) error{
		"a session":         func(_ *testing.T, st *Store) error { return st.Erase("abc") },
		"a deleted session": func(_ *testing.T, st *Store) error { return errors.Join(st.Delete("abc"), st.Erase("abc")) },
		"a person":          func(t *testing.T, st *Store) error { erase(t, st); return nil },
		"one let go before": func(_ *testing.T, st *Store) error { return errors.Join(st.SetDraft("abc", nil), st.Erase("abc")) },
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			st := drafted(t, path, unlike)
			if len(traces(t, path, unlike)) == 0 {
				t.Fatal("the draft is not in the file: this test sees nothing")
			}
			if err := erase(t, st); err != nil {
				t.Fatal(err)
			}
			if err := st.Compact(); err != nil {
				t.Fatal(err)
			}
			if found := traces(t, path, unlike); len(found) > 0 {
				t.Errorf("the draft is still in %v", found)
			}
			wantDraft(t, st, "abc", nil)
		})
	}
}

// A program that knows of no drafts erases a session and leaves the draft behind.
func TestOpenRemovesStrayDrafts(t *testing.T) {
	path := newPath(t)
	st := drafted(t, path, unlike)
	err := st.update(func(tx *bbolt.Tx) error {
		return errors.Join(
			tx.Bucket([]byte(logsBucket)).DeleteBucket([]byte("abc")),
			recordsIn(tx, originsBucket).remove("abc"), recordsIn(tx, sessionsBucket).remove("abc"),
		)
	})
	if err != nil {
		t.Fatal(err)
	}
	reopen(t, st)
	if found := traces(t, path, unlike); len(found) > 0 {
		t.Errorf("the draft is still in %v", found)
	}
}

func TestDamagedDraftIsNamed(t *testing.T) {
	st := drafted(t, newPath(t), "x")
	err := st.update(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(draftsBucket)).Put([]byte("abc"), []byte(`00000000 {"form":"barrier"}`))
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = st.Draft("abc")
	wantError(t, err, Damaged, "what was being typed in the session abc")
	if found, err := examine(st.path, st.file, records); err != nil || len(found.Faults) != 1 {
		t.Errorf("%v, %v", found.Faults, err)
	}
	if err := st.SetDraft("abc", nil); err != nil {
		t.Error(err)
	}
}
