package store

import (
	"errors"

	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
)

// Delete takes a session out of the list. Restore brings it back, until the file is
// opened for writing again.
func (s *Store) Delete(id string) error { return s.move(id, sessionsBucket, deletedBucket) }

// Restore brings back a session that was deleted.
func (s *Store) Restore(id string) error { return s.move(id, deletedBucket, sessionsBucket) }

func (s *Store) move(id, from, to string) error {
	return s.update(func(tx *bbolt.Tx) error {
		body, err := recordsIn(tx, from).body(id)
		if errors.Is(err, errNoRecord) {
			return s.unknown(id)
		}
		if err != nil {
			return damaged("the overview of the session "+id, s.path, err)
		}
		return errors.Join(recordsIn(tx, to).putBody(id, body), recordsIn(tx, from).remove(id))
	})
}

// tidy ends what earlier runs began: it removes everything of the sessions that were
// deleted, and compacts the file where that is owed.
func (s *Store) tidy() error {
	if err := s.purge(); err != nil {
		return err
	}
	owes, err := s.compactionPending()
	if err != nil || !owes {
		return err
	}
	// It stays owed where the folder takes no other file: that is for the next start.
	if err := s.Compact(); err != nil && (s.broken.Load() != nil || failure.Is(err, failure.Damaged)) {
		return err
	}
	return nil
}

func (s *Store) purge() error {
	ids, err := s.deletedIDs()
	if err != nil {
		return err
	}
	stray, err := s.strayDrafts()
	if ids = append(ids, stray...); err != nil || len(ids) == 0 {
		return err
	}
	return s.update(func(tx *bbolt.Tx) error {
		for _, id := range ids {
			if err := removeSession(tx, id); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Store) deletedIDs() (ids []string, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(deletedBucket)).ForEach(func(id, _ []byte) error {
			ids = append(ids, string(id))
			return nil
		})
	})
	return ids, err
}
