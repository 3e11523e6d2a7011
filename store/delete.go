package store

import (
	"errors"

	"go.etcd.io/bbolt"
)

// Delete takes a session out of the list. Restore brings it back, until the file is
// opened for writing again.
func (s *Store) Delete(id string) error { return move(s.dataFile, id, sessionsBucket, deletedBucket) }

// Restore brings back a session that was deleted.
func (s *Store) Restore(id string) error { return move(s.dataFile, id, deletedBucket, sessionsBucket) }

func move(f *dataFile, id, from, to string) error {
	return f.update(func(tx *bbolt.Tx) error {
		body, err := recordsIn(tx, from).body(id)
		if errors.Is(err, errNoRecord) {
			return f.unknown(id)
		}
		if err != nil {
			return damaged("the overview of the session "+id, f.path, err)
		}
		return errors.Join(recordsIn(tx, to).putBody(id, body), recordsIn(tx, from).remove(id))
	})
}

// tidy ends what earlier runs began: it removes everything of the sessions that were
// deleted, and compacts the file where that is owed.
func tidy(f *dataFile) error {
	var gone []string
	owed := false
	err := f.view(func(tx *bbolt.Tx) error {
		gone = append(idsIn(tx, deletedBucket), strayDrafts(tx)...)
		owed = recordsIn(tx, metaBucket).has(pendingKey)
		return nil
	})
	if err == nil && len(gone) > 0 {
		owed = true
		err = f.update(func(tx *bbolt.Tx) error {
			for _, id := range gone {
				if err := removeSession(tx, id); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err != nil || !owed {
		return err
	}
	// It stays owed where the folder takes no other file: that is for the next start.
	if err := f.Compact(); err != nil && (f.broken.Load() != nil || Is(err, Damaged)) {
		return err
	}
	return nil
}

// idsIn are the keys of a bucket that may not be there.
func idsIn(tx *bbolt.Tx, name string) (ids []string) {
	if b := tx.Bucket([]byte(name)); b != nil {
		c := b.Cursor()
		for id, _ := c.First(); id != nil; id, _ = c.Next() {
			ids = append(ids, string(id))
		}
	}
	return ids
}
