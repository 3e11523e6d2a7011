package store

import (
	"bytes"
	"errors"
	"slices"

	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store/pagewalk"

	"go.etcd.io/bbolt"
)

// Sessions returns the overviews of all sessions, newest first. When some of them
// cannot be read, it returns the others with a Damaged error that names the first.
func (s *Store) Sessions() ([]overview.Overview, error) {
	var ids, records [][]byte
	err := s.view(func(tx *bbolt.Tx) error {
		return s.eachOverview(tx, func(id, record []byte) error {
			ids, records = append(ids, bytes.Clone(id)), append(records, bytes.Clone(record))
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	list := make([]overview.Overview, len(ids))
	err = inParallel(len(ids), func(i int) (err error) {
		list[i], err = s.readOverview(ids[i], records[i])
		return err
	})
	list = slices.DeleteFunc(list, func(o overview.Overview) bool { return o.ID == "" }) // those that could not be read
	return overview.SortedNewestFirst(list), err
}

// eachOverview goes through the records of all overviews.
func (s *Store) eachOverview(tx *bbolt.Tx, visit func(id, record []byte) error) error {
	err := s.walkBucket(tx, recordsIn(tx, sessionsBucket).bucket, visit)
	if pagewalk.IsDamage(err) {
		return unwalked(s.path, err)
	}
	return err
}

// Overview returns what the list of sessions shows of one; an NotFound error when
// there is none with this id.
func (s *Store) Overview(id string) (overview.Overview, error) {
	var o overview.Overview
	err := s.view(func(tx *bbolt.Tx) (err error) {
		o, err = s.overview(tx, id)
		return err
	})
	return o, err
}

// Deleted reports whether a session was deleted and is still in the file: Restore brings
// it back, and until it is gone no other can have its id.
func (s *Store) Deleted(id string) (bool, error) {
	deleted := false
	err := s.view(func(tx *bbolt.Tx) error {
		deleted = recordsIn(tx, deletedBucket).has(id)
		return nil
	})
	return deleted, err
}

func (s *Store) overview(tx *bbolt.Tx, id string) (overview.Overview, error) {
	record := recordsIn(tx, sessionsBucket).bucket.Get([]byte(id))
	if record == nil {
		return overview.Overview{}, s.unknown(id)
	}
	return s.readOverview([]byte(id), record)
}

func (s *Store) readOverview(id, record []byte) (o overview.Overview, err error) {
	body, err := decodeRecord(sessionsBucket, id, record)
	if err == nil {
		o, err = decodeOverview(body)
	}
	if err == nil && o.ID != string(id) {
		err = errors.New("it has the id of another session")
	}
	if err != nil {
		return overview.Overview{}, damaged("the overview of the session "+string(id), s.path, err)
	}
	return o.Inert(), nil // a data file is a file like any other
}
