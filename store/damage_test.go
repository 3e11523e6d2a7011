package store

import (
	"bytes"
	"testing"

	"familyhub/stocktake/model/overview"

	"go.etcd.io/bbolt"
)

func TestSchemas(t *testing.T) {
	for name, c := range map[string]struct {
		edit  func(tx *bbolt.Tx) error
		kind  Kind
		words string
	}{
		"newer":          {func(tx *bbolt.Tx) error { return recordsIn(tx, metaBucket).put(schemaKey, schema+1) }, Newer, "update the program"},
		"none":           {func(tx *bbolt.Tx) error { return recordsIn(tx, metaBucket).put(schemaKey, 0) }, Damaged, "the version number"},
		"words":          {func(tx *bbolt.Tx) error { return recordsIn(tx, metaBucket).put(schemaKey, "one") }, Damaged, "the version number"},
		"a missing part": {func(tx *bbolt.Tx) error { return tx.DeleteBucket([]byte(logsBucket)) }, Damaged, "the part logs"},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			st, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := st.db.Update(c.edit); err != nil {
				t.Fatal(err)
			}
			st.Close()
			wantRefused(t, path, c.kind, c.words)
		})
	}
}

// flip changes one letter in the middle of the record under a key.
func flip(bucket, within, key string) func(tx *bbolt.Tx) error {
	return func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(bucket))
		if within != "" {
			b = b.Bucket([]byte(within))
		}
		record := bytes.Clone(b.Get([]byte(key)))
		record[len(record)/2] ^= 4
		return b.Put([]byte(key), record)
	}
}

func TestDamagedRecordIsNamed(t *testing.T) {
	digest := smallFramework().Digest()
	load := func(st *Store) error { _, _, err := st.Load("abc"); return err }
	for name, c := range map[string]struct {
		edit  func(tx *bbolt.Tx) error
		read  func(st *Store) error
		words []string
	}{
		"entry":     {flip(logsBucket, "abc", sequenceKey(1)), load, []string{"entry 1", `"Northvale"`, "abc"}},
		"overview":  {flip(sessionsBucket, "", "abc"), load, []string{"the overview", "abc"}},
		"origin":    {flip(originsBucket, "", "abc"), load, []string{"the beginning", `"Northvale"`, "abc"}},
		"framework": {flip(frameworksBucket, "", digest), load, []string{"the framework", `"Northvale"`, "abc"}},
		"setting": {flip(settingsBucket, "", "theme"), func(st *Store) error {
			_, _, err := st.Setting("theme")
			return err
		}, []string{"the setting", `"theme"`}},
		"list": {flip(sessionsBucket, "", "abc"), func(st *Store) error {
			list, err := st.Sessions()
			if titles(list) != "Southvale" {
				t.Errorf("the others are %q", titles(list))
			}
			return err
		}, []string{"the overview", "abc"}},
		"deleting": {flip(sessionsBucket, "", "abc"), func(st *Store) error { return st.Delete("abc") }, []string{"the overview", "abc"}},
		"no log":   {func(tx *bbolt.Tx) error { return tx.Bucket([]byte(logsBucket)).DeleteBucket([]byte("abc")) }, load, []string{"the log", `"Northvale"`}},
		"lost entry": {func(tx *bbolt.Tx) error {
			return tx.Bucket([]byte(logsBucket)).Bucket([]byte("abc")).Delete([]byte(sequenceKey(1)))
		}, load, []string{"entry 2", `"Northvale"`}},
		"record in a wrong place": {func(tx *bbolt.Tx) error {
			b := tx.Bucket([]byte(logsBucket)).Bucket([]byte("abc"))
			return b.Put([]byte(sequenceKey(2)), b.Get([]byte(sequenceKey(1))))
		}, load, []string{"entry 2"}},
		"entry that cannot be applied": {func(tx *bbolt.Tx) error {
			l := recordBucket{tx.Bucket([]byte(logsBucket)).Bucket([]byte("abc")), logsBucket + "/abc"}
			body, err := l.body(sequenceKey(1))
			if err != nil {
				return err
			}
			return l.putBody(sequenceKey(2), bytes.Clone(body)) // the same note once more
		}, load, []string{"entry 2"}},
		"key": {func(tx *bbolt.Tx) error {
			return recordBucket{tx.Bucket([]byte(logsBucket)).Bucket([]byte("abc")), logsBucket + "/abc"}.put("key", 1)
		}, load, []string{"entry 0"}},
		"overview of another": {func(tx *bbolt.Tx) error {
			return recordsIn(tx, sessionsBucket).put("abc", overview.Overview{ID: "def"})
		}, load, []string{"the overview", "abc"}},
	} {
		t.Run(name, func(t *testing.T) {
			st, err := Open(newPath(t))
			if err != nil {
				t.Fatal(err)
			}
			defer st.Close()
			s := keep(t, st, "abc", "Northvale")
			s.do(t, s.evidence("another note"))
			s.save(t, st)
			keep(t, st, "def", "Southvale")
			if err := st.SetSetting("theme", "dark"); err != nil {
				t.Fatal(err)
			}
			if err := st.db.Update(c.edit); err != nil {
				t.Fatal(err)
			}
			wantError(t, c.read(st), Damaged, append(c.words, st.Path(), "damaged")...)
			_, _, err = st.Load("def")
			if err != nil && name != "framework" {
				t.Errorf("the other session: %v", err)
			}
		})
	}
}

func TestDamagedFrameworkIsReplaced(t *testing.T) {
	st := mustOpen(t, newPath(t))
	keep(t, st, "abc", "Northvale")
	if err := st.db.Update(flip(frameworksBucket, "", smallFramework().Digest())); err != nil {
		t.Fatal(err)
	}
	keep(t, st, "def", "Southvale")
	mustLoad(t, st, "abc")
}
