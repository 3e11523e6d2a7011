package store

import (
	"errors"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// Log returns the entries of a session, in order, for Rewrite. The errors are those
// of Load.
func (s *Store) Log(id string) ([]model.Entry, error) {
	var k kept
	err := s.view(func(tx *bbolt.Tx) (err error) {
		k, err = s.read(tx, id, frameworkOf)
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.decode(k)
}

// Rewrite puts another log in the place of a session's own, numbered from 1 without
// gaps, with the overview that belongs to it. A draft goes: it may hold what the old log
// must not. A program that has the session open must load
// it again. What the old log held stays in free pages of the file until Compact; if
// the process ends before that, the next Open compacts.
func (s *Store) Rewrite(o overview.Overview, entries ...model.Entry) error {
	return s.update(func(tx *bbolt.Tx) error {
		if !recordsIn(tx, sessionsBucket).has(o.ID) {
			return s.unknown(o.ID)
		}
		logs := tx.Bucket([]byte(logsBucket))
		if err := logs.DeleteBucket([]byte(o.ID)); err != nil && !errors.Is(err, bolterrors.ErrBucketNotFound) {
			return err
		}
		if _, err := logs.CreateBucket([]byte(o.ID)); err != nil {
			return err
		}
		return errors.Join(removeDraft(tx, o.ID), s.write(tx, o, entries), markCompactionPending(tx))
	})
}

// Replace puts another session, with the changes that it begins with, in the place of the
// one of the same id: all of it or nothing. What was there is gone, with its draft; a
// deleted session has no place to take. A program that has the session open must load it again.
// For the bytes of the old one the same holds as after Rewrite.
func (s *Store) Replace(origin model.Origin, fw *framework.Framework, o overview.Overview, entries ...model.Entry) error {
	origin.Framework = fw.Digest()
	if err := named(origin, o); err != nil {
		return err
	}
	return s.update(func(tx *bbolt.Tx) error {
		if !recordsIn(tx, sessionsBucket).has(o.ID) {
			return s.unknown(o.ID)
		}
		if err := removeSession(tx, o.ID); err != nil {
			return err
		}
		return s.put(tx, origin, fw, o, entries)
	})
}

// Erase removes a session at once, also one that was deleted; nothing restores it. For
// its bytes in the file the same holds as after Rewrite.
func (s *Store) Erase(id string) error {
	return s.update(func(tx *bbolt.Tx) error {
		if !recordsIn(tx, sessionsBucket).has(id) && !recordsIn(tx, deletedBucket).has(id) {
			return s.unknown(id)
		}
		return removeSession(tx, id)
	})
}

// removeSession takes out everything of a session. Frameworks stay: they say nothing
// of anybody, and the next session is likely to use them.
func removeSession(tx *bbolt.Tx, id string) error {
	err := tx.Bucket([]byte(logsBucket)).DeleteBucket([]byte(id))
	if errors.Is(err, bolterrors.ErrBucketNotFound) {
		err = nil
	}
	return errors.Join(
		err,
		recordsIn(tx, originsBucket).remove(id),
		recordsIn(tx, sessionsBucket).remove(id),
		recordsIn(tx, deletedBucket).remove(id),
		removeDraft(tx, id),
		markCompactionPending(tx),
	)
}
