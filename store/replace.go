package store

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"

	"go.etcd.io/bbolt"
)

// Replace puts another session, with the changes that it begins with, in the place of the
// one of the same id: all of it or nothing. What was there is gone, with its draft; a
// deleted session has no place to take. A program that has the session open must load it again.
// For the bytes of the old one the same holds as after Rewrite.
func (s *Store) Replace(origin model.Origin, fw *framework.Framework, o model.Overview, entries ...model.Entry) error {
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
