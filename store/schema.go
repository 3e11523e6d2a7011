package store

import (
	"errors"

	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// schema is the number of the layout that doc.go describes. A change that an older
// program would misread raises it.
const schema = 7

// The buckets and the keys of meta. They stand in data files and are never changed.
const (
	metaBucket       = "meta"
	frameworksBucket = "frameworks"
	sessionsBucket   = "sessions"
	originsBucket    = "origins"
	logsBucket       = "logs"
	settingsBucket   = "settings"
	deletedBucket    = "deleted"

	schemaKey  = "schema"
	fileKey    = "file"    // the id of the file, which its copies keep
	pendingKey = "compact" // there while free pages hold what must not stay
)

func buckets() []string {
	return []string{
		metaBucket, frameworksBucket, sessionsBucket, originsBucket, logsBucket, settingsBucket, deletedBucket,
	}
}

// layOut fills an empty database with everything that a data file has.
func layOut(tx *bbolt.Tx) error {
	for _, name := range buckets() {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	return errors.Join(identify(tx), recordsIn(tx, metaBucket).put(schemaKey, schema))
}

// checkSchema refuses a file that this program cannot read right.
func checkSchema(path string) func(*bbolt.Tx) error {
	return func(tx *bbolt.Tx) error {
		meta := recordsIn(tx, metaBucket)
		if meta.bucket == nil || !meta.has(schemaKey) {
			return notOurs(path)
		}
		var version int
		switch err := meta.get(schemaKey, &version); {
		case err != nil:
			return damaged("the version number", path, err)
		case version > schema:
			return failure.Errorf(failure.Newer, nil, "the data file %s was written by a newer stocktake "+
				"(layout %d; this program reads up to %d); update the program", path, version, schema)
		case version < 1:
			return damaged("the version number", path, errors.New("it is not positive"))
		}
		for _, name := range buckets() {
			if tx.Bucket([]byte(name)) == nil {
				return damaged("the part "+name, path, bolterrors.ErrBucketNotFound)
			}
		}
		return nil
	}
}
