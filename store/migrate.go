package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"familyhub/stocktake/model"
	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
)

// migration leads a file from one layout to the next, within the transaction that
// raises the number of the layout. It may read everything and must keep all that the
// next layout has a place for.
type migration func(tx *bbolt.Tx) error

// migrations lists them: the first leads from layout 1 to 2, and so on. Files of every
// layout are out there, so none is ever taken away or changed.
func migrations() []migration {
	return []migration{
		identify, // layout 2: the file has an id; programs for layout 1 know fewer kinds of changes
		renumber, // layout 3: programs for layout 2 know no baselines and no sealed comments, and would call them damaged
		unlink,   // layout 4: programs for layout 3 know no counts of agencies, and would call them damaged
		renumber, // layout 5: programs for layout 4 know none of what a workshop begins and ends with, no look-fors, no parking lot
		renumber, // layout 6: programs for layout 5 know no reviews, no measures with a history and no targets
		renumber, // layout 7: programs for layout 6 know one scale only, and no other version of a session's framework
	}
}

// identify gives a file an id of its own, which its copies keep.
func identify(tx *bbolt.Tx) error { return recordsIn(tx, metaBucket).put(fileKey, model.NewID()) }

// renumber changes nothing but the number of the layout, so that older programs say that
// they are too old rather than that the file is damaged.
func renumber(*bbolt.Tx) error { return nil }

// unlink takes the agencies and roles of people out of the logs of anonymous sessions: a
// number that can be told by its role is no number.
func unlink(tx *bbolt.Tx) error {
	origins := recordsIn(tx, originsBucket)
	return origins.bucket.ForEach(func(id, _ []byte) error {
		var origin model.Origin
		logs := tx.Bucket([]byte(logsBucket)).Bucket(id)
		if err := origins.get(string(id), &origin); err != nil || !origin.Anonymous || logs == nil {
			return err
		}
		l := log{recordBucket: recordBucket{logs, logsBucket + "/" + string(id)}}
		lines, err := l.read()
		if err != nil {
			return err
		}
		for _, line := range lines {
			var e model.Entry
			if err := e.UnmarshalJSON(line.body); err != nil {
				return err
			}
			without := model.Unlinked(e.Change)
			if reflect.DeepEqual(without, e.Change) {
				continue
			}
			e.Change = without
			body, err := json.Marshal(e)
			if err != nil {
				return err
			}
			if err := errors.Join(l.putBody(sequenceKey(line.seq), body), markCompactionPending(tx)); err != nil {
				return err
			}
		}
		return nil
	})
}

// migrate brings a file of an older layout to the present one: first a backup, then
// everything in one transaction. Whatever goes wrong, the file is as it was.
func migrate(s *Store) error {
	from, err := layout(s.dataFile)
	if err != nil || from == schema {
		return err
	}
	if _, err := s.Backup(); err != nil {
		return failure.Errorf(failure.KindOf(err), err, "the data file %s has the layout %d, and needs %d; no backup could be made before that, "+
			"so nothing was changed; stocktake list, show and export read it as it is: %s", s.path, from, schema, err)
	}
	err = s.update(func(tx *bbolt.Tx) error { return migrateFrom(tx, from, migrations()) })
	if err != nil {
		return failure.Errorf(failure.KindOf(err), err, "the data file %s could not be brought from layout %d to %d; it is as it was: %s",
			s.path, from, schema, err)
	}
	return nil
}

// migrateFrom applies what leads from a layout to the present one.
func migrateFrom(tx *bbolt.Tx, from int, all []migration) error {
	for i, migrate := range all[from-1:] {
		if err := migrate(tx); err != nil {
			return fmt.Errorf("to layout %d: %w", from+i+1, err)
		}
	}
	return recordsIn(tx, metaBucket).put(schemaKey, schema)
}

// layout is the number of the file's layout.
func layout(f *dataFile) (version int, err error) {
	err = f.view(func(tx *bbolt.Tx) error {
		body, err := recordsIn(tx, metaBucket).body(schemaKey)
		if err != nil {
			return damaged("the version number", f.path, err)
		}
		return json.Unmarshal(body, &version)
	})
	return version, err
}
