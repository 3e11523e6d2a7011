package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"maps"
	"slices"
	"strings"

	"go.etcd.io/bbolt"

	"stocktake/model"
)

// Report is what a look at every page and every record of a data file found.
type Report struct {
	Layout   int   `json:"layout"`   // the number of the file's layout
	Bytes    int64 `json:"bytes"`    // the size of the file
	Sessions int   `json:"sessions"` // those in the list
	Entries  int   `json:"entries"`  // changes in the logs of all sessions
	Records  int   `json:"records"`  // all that have a checksum, entries among them
	Fit      int   `json:"fit"`      // records whose checksum fits
	// Digest stands for the content: two files with the same one hold the same records.
	Digest string `json:"digest"`
	// Faults names the records that are missing, and those whose checksum does not fit:
	// the first mostFaults of them.
	Faults []string `json:"faults,omitempty"`
}

// logPrefix begins the path of every log.
const logPrefix = logsBucket + "/"

// mostFaults is how many records that cannot be read are named.
const mostFaults = 50

// Inspect reads a data file to its end: its structure, and the checksum of every
// record. It changes nothing. Damage to the structure may hang or end the process that
// reads it, so call it in a process of its own, as ChildGuard does. The errors are
// those of OpenReadOnly; records that cannot be read are no error but faults.
func Inspect(path string) (Report, error) {
	s, err := OpenReadOnly(path)
	if err != nil {
		return Report{}, err
	}
	defer s.Close()
	info, err := s.file.Stat()
	if err != nil {
		return Report{}, diskError(s.path, "read", err)
	}
	var report Report
	err = s.view(func(tx *bbolt.Tx) (err error) {
		if report, err = look(tx); err != nil {
			return damaged("the structure", s.path, err)
		}
		return nil
	})
	if err != nil {
		return Report{}, err
	}
	report.Bytes = info.Size()
	return report, nil
}

// look reads everything in a file but its size.
func look(tx *bbolt.Tx) (Report, error) {
	if err := wellBuilt(tx); err != nil {
		return Report{}, err
	}
	in := inspection{digest: sha256.New()}
	if err := in.read(tx); err != nil {
		return Report{}, err
	}
	in.report.Digest = hex.EncodeToString(in.digest.Sum(nil))
	return in.report, nil
}

// inspection is a Report in the making.
type inspection struct {
	report Report
	digest hash.Hash
}

func (in *inspection) read(tx *bbolt.Tx) error {
	if err := shelfOf(tx, metaBucket).get(schemaKey, &in.report.Layout); err != nil {
		return err
	}
	in.report.Sessions = tx.Bucket([]byte(sessionsBucket)).Stats().KeyN
	in.sessions(tx)
	return tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
		return in.bucket(string(name), b)
	})
}

// sessions looks for what is missing of a session, or of all but its log: a page that
// lost its last record is well formed, and the records that are left fit.
func (in *inspection) sessions(tx *bbolt.Tx) {
	logs, frameworks := tx.Bucket([]byte(logsBucket)), shelfOf(tx, frameworksBucket)
	parts := map[string]map[string]bool{} // the ids in each bucket: a look-up in a file of 10,000 is slow
	for _, name := range []string{originsBucket, sessionsBucket, deletedBucket} {
		parts[name] = map[string]bool{}
		_ = tx.Bucket([]byte(name)).ForEach(func(id, _ []byte) error {
			parts[name][string(id)] = true
			return nil
		})
	}
	known := map[string]bool{"": true} // an origin that cannot be read is named by its checksum
	_ = tx.Bucket([]byte(originsBucket)).ForEach(func(id, record []byte) error {
		digest := frameworkIn(record)
		if known[digest] = known[digest] || frameworks.has(digest); !known[digest] {
			in.lacks("the framework", string(id))
		}
		return nil
	})
	logged := map[string]bool{}
	_ = logs.ForEachBucket(func(key []byte) error {
		id := string(key)
		logged[id] = true
		if !parts[originsBucket][id] {
			in.lacks("the beginning", id)
		}
		if !parts[sessionsBucket][id] && !parts[deletedBucket][id] {
			in.lacks("the overview", id)
		}
		in.log(id, logs.Bucket(key))
		return nil
	})
	for _, name := range []string{originsBucket, sessionsBucket, deletedBucket} {
		for _, id := range slices.Sorted(maps.Keys(parts[name])) {
			if !logged[id] {
				in.lacks("the log", id)
			}
		}
	}
}

// frameworkIn is the digest of the framework that an origin names; empty for a record
// in which it is not found where this program writes it.
func frameworkIn(origin []byte) string {
	_, rest, _ := bytes.Cut(origin, []byte(`"framework":"`))
	digest, _, _ := bytes.Cut(rest, []byte(`"`))
	return string(digest)
}

// log looks for an entry that is missing from a log.
func (in *inspection) log(id string, entries *bbolt.Bucket) {
	last, _ := entries.Cursor().Last()
	want := max(entries.Sequence(), sequenceOf(last)) // the logs of layout 1 were not counted
	if uint64(entries.Stats().KeyN) == want {
		return
	}
	if missing := firstMissing(entries); missing <= want {
		in.lacks(fmt.Sprintf("entry %d", missing), id)
	}
}

// firstMissing is the lowest number that no entry of a log has.
func firstMissing(entries *bbolt.Bucket) uint64 {
	missing := uint64(1)
	c := entries.Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		switch seq := sequenceOf(key); {
		case seq == missing:
			missing++
		case seq > missing:
			return missing
		}
	}
	return missing
}

// lacks names a part of a session that is not there.
func (in *inspection) lacks(part, id string) {
	in.fault(fmt.Sprintf("%s of the session %s", part, id))
}

// fault names a record once.
func (in *inspection) fault(words string) {
	if len(in.report.Faults) < mostFaults && !slices.Contains(in.report.Faults, words) {
		in.report.Faults = append(in.report.Faults, model.CleanLine(words))
	}
}

func (in *inspection) bucket(path string, b *bbolt.Bucket) error {
	return b.ForEach(func(key, value []byte) error {
		if value == nil {
			return in.bucket(path+"/"+string(key), b.Bucket(key))
		}
		in.record(path, key, value)
		return nil
	})
}

func (in *inspection) record(path string, key, value []byte) {
	in.report.Records++
	if strings.HasPrefix(path, logPrefix) {
		in.report.Entries++
	}
	if _, err := unseal(path, key, value); err != nil {
		in.fault(recordWords(path, key))
	} else {
		in.report.Fit++
	}
	if !isDebt(path, key) {
		hashRecord(in.digest, path, key, value)
	}
}

// hashRecord adds a record to a digest, each part with its length, so that no two
// contents write the same.
func hashRecord(digest hash.Hash, path string, key, value []byte) {
	fmt.Fprintf(digest, "%d %d %d ", len(path), len(key), len(value))
	digest.Write(slices.Concat([]byte(path), key, value))
}

// recordWords names a record for a person.
func recordWords(path string, key []byte) string {
	if id, isLog := strings.CutPrefix(path, logPrefix); isLog {
		return fmt.Sprintf("entry %d of the session %s", sequenceOf(key), id)
	}
	switch path {
	case sessionsBucket:
		return fmt.Sprintf("the overview of the session %s", key)
	case originsBucket:
		return fmt.Sprintf("the beginning of the session %s", key)
	case deletedBucket:
		return fmt.Sprintf("the overview of the deleted session %s", key)
	case frameworksBucket:
		return fmt.Sprintf("the framework %.12s", key)
	case draftsBucket:
		return fmt.Sprintf("what was being typed in the session %s", key)
	case settingsBucket:
		return fmt.Sprintf("the setting %q", key)
	default:
		return fmt.Sprintf("%q in the part %s", key, path)
	}
}
