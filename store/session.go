package store

import (
	"errors"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
)

// Create keeps a new session with the changes that it begins with. The origin is
// kept with the digest of fw. An id that is in use is a Conflict.
func (s *Store) Create(origin model.Origin, fw *framework.Framework, o overview.Overview, entries ...model.Entry) error {
	origin.Framework = fw.Digest()
	if err := named(origin, o); err != nil {
		return err
	}
	return s.update(func(tx *bbolt.Tx) error {
		if recordsIn(tx, originsBucket).has(o.ID) {
			return failure.Errorf(failure.Conflict, nil, "the data file %s has a session with the id %s already; nothing was changed", s.path, o.ID)
		}
		return s.put(tx, origin, fw, o, entries)
	})
}

// named refuses an origin and an overview that are not of one session.
func named(origin model.Origin, o overview.Overview) error {
	if origin.ID == "" || o.ID != origin.ID {
		return failure.Errorf(failure.Conflict, nil, "the session %q cannot be kept under the id %q", origin.ID, o.ID)
	}
	return nil
}

// put writes a session whose id is free.
func (s *Store) put(tx *bbolt.Tx, origin model.Origin, fw *framework.Framework, o overview.Overview, entries []model.Entry) error {
	frameworks := recordsIn(tx, frameworksBucket)
	if _, err := frameworks.body(origin.Framework); err != nil { // there is none, or a bad one
		if err := frameworks.put(origin.Framework, fw); err != nil {
			return err
		}
	}
	if _, err := recordsIn(tx, logsBucket).bucket.CreateBucket([]byte(o.ID)); err != nil {
		return err
	}
	return errors.Join(recordsIn(tx, originsBucket).put(o.ID, origin), s.write(tx, o, entries))
}

// Append adds changes to a session's log, and keeps its overview; without changes
// only the overview. Entries that the log has already, byte for byte, are taken as
// they are, so that a write may be repeated when nobody heard how it went, and the whole
// log of a session from memory adds what the file lacks after an error of the disk. Any
// other entry that is not the next is a Conflict, and nothing is written.
func (s *Store) Append(o overview.Overview, entries ...model.Entry) error {
	return s.update(func(tx *bbolt.Tx) error {
		if !recordsIn(tx, sessionsBucket).has(o.ID) {
			return s.unknown(o.ID)
		}
		return s.write(tx, o, entries)
	})
}

// write puts entries and the overview into the file, unless the log is beyond them:
// then the overview is an old one.
func (s *Store) write(tx *bbolt.Tx, o overview.Overview, entries []model.Entry) error {
	l, err := s.logOf(tx, o)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := l.write(e); err != nil {
			return err
		}
	}
	if n := len(entries); n > 0 && entries[n-1].Seq < l.last() {
		return nil
	}
	return recordsIn(tx, sessionsBucket).put(o.ID, o)
}

func (f *dataFile) unknown(id string) *failure.Error {
	return failure.Errorf(failure.NotFound, nil, "there is no session %q in %s; stocktake list shows those that there are", id, f.path)
}
