package store

import (
	"encoding/binary"
	"errors"
	"os"
	"testing"

	"go.etcd.io/bbolt"
)

// TestNumbersOfEntriesAreNotTrusted flips every bit of the number of a log's last entry, also
// in a file that is too large to be read whole at the start: its session is damaged, and
// nothing else is.
func TestNumbersOfEntriesAreNotTrusted(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	s.do(t, s.evidence("another"))
	s.save(t, st)
	keep(t, st, "def", "Southvale")
	mustClose(t, st)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for bit := range 64 {
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		renumberLast(t, path, "abc", bit)
		st, err := openLarge(path)
		if err != nil {
			t.Fatalf("bit %d: the file does not open: %v", bit, err)
		}
		_, _, err = st.Load("abc")
		wantError(t, err, Damaged)
		if _, _, err := st.Load("def"); err != nil {
			t.Errorf("bit %d: the other session is not loaded: %v", bit, err)
		}
		if err := st.close(); err != nil {
			t.Error(err)
		}
		if st, err := Open(path); err == nil {
			if _, _, err := st.Load("abc"); err == nil {
				t.Errorf("bit %d: a small file's session is loaded", bit)
			}
			if err := st.close(); err != nil {
				t.Error(err)
			}
		}
	}
}

// renumberLast flips a bit in the number of the last entry of a session's log.
func renumberLast(t *testing.T, path, id string, bit int) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		log := tx.Bucket([]byte(logsBucket)).Bucket([]byte(id))
		key, record := log.Cursor().Last()
		number, kept := binary.BigEndian.Uint64(key)^1<<bit, append([]byte(nil), record...)
		return errors.Join(log.Delete(key), log.Put(binary.BigEndian.AppendUint64(nil, number), kept))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}
