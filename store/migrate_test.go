package store

import (
	"errors"
	"os"
	"strings"
	"testing"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/storetest"

	"go.etcd.io/bbolt"
)

func TestOldFileIsMigrated(t *testing.T) { eachOldLayout(t, wantMigrated) }

func wantMigrated(t *testing.T, old oldLayout) {
	path := old.copy(t, "workshops.db")
	before, err := Inspect(path)
	if err != nil || before.Layout != old.number {
		t.Fatalf("%+v, %v", before, err)
	}
	st := mustOpen(t, path)
	old.want(t, st)
	if now, err := layout(st.dataFile); now != schema || err != nil {
		t.Errorf("the layout is %d, %v", now, err)
	}
	backups, err := backup.List(path)
	if err != nil || len(backups) != 1 {
		t.Fatalf("the backups are %v, %v", backups, err)
	}
	if kept, err := Inspect(backups[0].Path); err != nil || kept.Digest != before.Digest || kept.Layout != old.number {
		t.Errorf("the backup is not the file as it was: %+v, %v", kept, err)
	}
	id := fileID(t, st)
	if st = reopen(t, st); fileID(t, st) != id || id == "" {
		t.Errorf("the file has the id %q, and had %q", fileID(t, st), id)
	}
}

func fileID(t testing.TB, st *Store) (id string) {
	t.Helper()
	err := st.view(func(tx *bbolt.Tx) error { return recordsIn(tx, metaBucket).get(fileKey, &id) })
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestOldFileIsReadAsItIs(t *testing.T) {
	t.Parallel()
	eachOldLayout(t, func(t *testing.T, old oldLayout) {
		path := old.copy(t, "workshops.db")
		before := bytesOf(t, path)
		st, err := Opener{}.OpenReadOnly(path)
		if err != nil {
			t.Fatal(err)
		}
		old.want(t, st)
		st.Close()
		if bytesOf(t, path) != before {
			t.Error("reading changed the file")
		}
	})
}

func TestOldEmptyFile(t *testing.T) {
	eachOldLayout(t, func(t *testing.T, old oldLayout) {
		st := mustOpen(t, old.copy(t, "empty.db"))
		keep(t, st, "abc", "Northvale")
		mustLoad(t, reopen(t, st), "abc")
	})
}

// There are files to try every migration on.
func TestEveryOlderLayoutIsTried(t *testing.T) {
	for i, old := range oldLayouts() {
		if old.number != i+1 {
			t.Errorf("the files of %s are of layout %d, want %d", old.folder, old.number, i+1)
		}
	}
	if tried := len(oldLayouts()); tried != schema-1 || tried != len(migrations()) {
		t.Errorf("%d older layouts are tried, and there are %d migrations to layout %d", tried, len(migrations()), schema)
	}
}

var errHalfway = errors.New("half way")

func TestMigrationThatFailsChangesNothing(t *testing.T) { eachOldLayout(t, wantFailedMigration) }

func wantFailedMigration(t *testing.T, old oldLayout) {
	path := old.copy(t, "workshops.db")
	before, err := Inspect(path)
	if err != nil {
		t.Fatal(err)
	}
	db, err := bbolt.Open(path, filePermission, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		return migrateFrom(tx, old.number, append(migrations(), func(*bbolt.Tx) error { return errHalfway }))
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

func TestMigrationNeedsABackup(t *testing.T) { eachOldLayout(t, wantBackupFirst) }

func wantBackupFirst(t *testing.T, old oldLayout) {
	path := old.copy(t, "workshops.db")
	before := bytesOf(t, path)
	if err := os.WriteFile(backup.Folder(path), nil, filePermission); err != nil { // where the folder should be
		t.Fatal(err)
	}
	_, err := Open(path)
	wantError(t, err, failure.KindOf(err), path, "no backup could be made", "nothing was changed", "list, show and export read it",
		"a file "+backup.Folder(path)+" in the place of the folder")
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
	t.Parallel()
	var migrated, asBefore int
	layouts := oldLayouts()
	rounds := storetest.Count(t, storetest.KillsVar, kills) / 2
	for i := range rounds {
		old := layouts[i%len(layouts)]
		path := old.copy(t, "workshops.db")
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
		old.want(t, mustOpen(t, path))
	}
	storetest.Figure(t, 1, "%d kills around a migration: %d were migrated, %d as before, 0 lost", rounds, migrated, asBefore)
}

// Files of layout 3 have agencies and roles beside the numbers of anonymous sessions.
func TestMigrationUnlinksNumbers(t *testing.T) {
	old := oldLayouts()[2]
	path := old.copy(t, "anonymous.db")
	told := []string{"Healthx", "Policex", "Soloagency", "Nurseq", "Chiefq"}
	for _, word := range told {
		if !strings.Contains(bytesOf(t, path), word) {
			t.Fatalf("the file as it was says nothing of %s", word)
		}
	}
	st := mustOpen(t, path)
	list, err := st.Sessions()
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	h, _ := mustLoad(t, st, list[0].ID)
	if n := len(h.Session().Participants()); n != 5 {
		t.Errorf("%d people are left", n)
	}
	mustClose(t, st)
	for _, word := range told {
		if strings.Contains(bytesOf(t, path), word) {
			t.Errorf("the file says %s", word)
		}
	}
}
