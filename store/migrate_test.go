package store

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/store/faults"
)

// The files in testdata/v1 were written by the first program that was handed out, with
// every session's JSON beside them as that program wrote it. They open for ever.
var oldFiles = filepath.Join("testdata", "v1")

// oldCopy is a copy of an old data file for a test.
func oldCopy(t testing.TB, name string) string {
	t.Helper()
	path := newPath(t)
	if err := os.WriteFile(path, []byte(bytesOf(t, filepath.Join(oldFiles, name))), filePermission); err != nil {
		t.Fatal(err)
	}
	return path
}

// wantOldSessions checks that a file has the sessions of the old one, as they were.
func wantOldSessions(t testing.TB, st *Store) {
	t.Helper()
	list, err := st.Sessions()
	if err != nil || len(list) != 5 {
		t.Fatalf("there are %q, %v", titles(list), err)
	}
	for _, o := range list {
		h, _, err := st.Load(o.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !o.Sums(h.Session()) {
			t.Errorf("the overview of %s is not what the session comes to", o.ID)
		}
		want, got := old(t, o.ID), exported(t, h.Session())
		if lost := missing(want, got, o.ID); len(lost) > 0 {
			t.Errorf("not as it was: %s", strings.Join(lost[:min(len(lost), 5)], "; "))
		}
	}
	if theme, _, err := st.Setting("theme"); theme != "light" || err != nil {
		t.Errorf("the setting is %q, %v", theme, err)
	}
}

func old(t testing.TB, id string) (all any) {
	t.Helper()
	if err := json.Unmarshal([]byte(bytesOf(t, filepath.Join(oldFiles, id+".json"))), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func exported(t testing.TB, s *model.Session) (all any) {
	t.Helper()
	var b strings.Builder
	if err := report.JSON(&b, s, report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(b.String()), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// missing says where a value that was exported in old times is another now. Fields
// that were added since are no difference.
func missing(want, got any, at string) (lost []string) {
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			return []string{at + " is no object"}
		}
		for name, value := range want {
			lost = append(lost, missing(value, got[name], at+"."+name)...)
		}
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			return []string{at + " has another length"}
		}
		for i := range want {
			lost = append(lost, missing(want[i], got[i], at+"[]")...)
		}
	default:
		if !reflect.DeepEqual(want, got) {
			lost = append(lost, at)
		}
	}
	return lost
}

func TestOldFileIsMigrated(t *testing.T) {
	path := oldCopy(t, "workshops.db")
	before, err := Inspect(path)
	if err != nil || before.Layout != 1 {
		t.Fatalf("%+v, %v", before, err)
	}
	st := mustOpen(t, path)
	wantOldSessions(t, st)
	if now, err := st.layout(); now != schema || err != nil {
		t.Errorf("the layout is %d, %v", now, err)
	}
	backups, err := Backups(path)
	if err != nil || len(backups) != 1 {
		t.Fatalf("the backups are %v, %v", backups, err)
	}
	if kept, err := Inspect(backups[0].Path); err != nil || kept.Digest != before.Digest || kept.Layout != 1 {
		t.Errorf("the backup is not the file as it was: %+v, %v", kept, err)
	}
	id := fileID(t, st)
	if st = reopen(t, st); fileID(t, st) != id || id == "" {
		t.Errorf("the file has the id %q, and had %q", fileID(t, st), id)
	}
}

func fileID(t testing.TB, st *Store) (id string) {
	t.Helper()
	err := st.view(func(tx *bbolt.Tx) error { return shelfOf(tx, metaBucket).get(fileKey, &id) })
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestOldFileIsReadAsItIs(t *testing.T) {
	path := oldCopy(t, "workshops.db")
	before := bytesOf(t, path)
	st, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	wantOldSessions(t, st)
	st.Close()
	if bytesOf(t, path) != before {
		t.Error("reading changed the file")
	}
}

func TestOldEmptyFile(t *testing.T) {
	st := mustOpen(t, oldCopy(t, "empty.db"))
	keep(t, st, "abc", "Northvale")
	mustLoad(t, reopen(t, st), "abc")
}

var errHalfway = errors.New("half way")

func TestMigrationThatFailsChangesNothing(t *testing.T) {
	path := oldCopy(t, "workshops.db")
	before, err := Inspect(path)
	if err != nil {
		t.Fatal(err)
	}
	db, err := bbolt.Open(path, filePermission, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		return migrateFrom(tx, 1, append(migrations(), func(*bbolt.Tx) error { return errHalfway }))
	})
	if !errors.Is(err, errHalfway) || !strings.Contains(err.Error(), "to layout") {
		t.Errorf("the error is %v", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if after, err := Inspect(path); err != nil || after.Digest != before.Digest {
		t.Errorf("%+v, %v", after, err)
	}
}

func TestMigrationNeedsABackup(t *testing.T) {
	path := oldCopy(t, "workshops.db")
	before := bytesOf(t, path)
	if err := os.WriteFile(path+backupsSuffix, nil, filePermission); err != nil { // where the folder should be
		t.Fatal(err)
	}
	_, err := Open(path)
	wantError(t, err, kindOf(err), path, "no backup could be made", "nothing was changed", "list, show and export read it",
		"a file "+path+backupsSuffix+" in the place of the folder")
	if bytesOf(t, path) != before {
		t.Error("the file was changed")
	}
}

// migrateForEver migrates a file, which it puts back each time.
func migrateForEver(path string) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	println := func(s string) { os.Stdout.WriteString(s + "\n") }
	for {
		if err := openOnce(path); err != nil {
			return err
		}
		println("migrated")
		if err := os.WriteFile(path+".old", old, filePermission); err != nil {
			return err
		}
		if err := os.Rename(path+".old", path); err != nil {
			return err
		}
		println("old")
	}
}

func TestKillInTheMiddleOfAMigration(t *testing.T) {
	var migrated, asBefore int
	rounds := faults.Count(t, faults.KillsVar, kills) / 2
	for range rounds {
		path := oldCopy(t, "workshops.db")
		p := start(t, "migrate", path)
		p.await(t, 1)
		p.kill(t)
		report, err := Inspect(path)
		if err != nil {
			t.Fatal(err)
		}
		if report.Layout == schema {
			migrated++
		} else {
			asBefore++
		}
		wantOldSessions(t, mustOpen(t, path))
	}
	faults.Figure(t, 1, "%d kills around a migration: %d were migrated, %d as before, 0 lost", rounds, migrated, asBefore)
}
