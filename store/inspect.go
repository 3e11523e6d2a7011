package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"familyhub/stocktake/model/text"
	"fmt"
	"hash"
	"maps"
	"slices"
	"strconv"
	"strings"

	"go.etcd.io/bbolt"
)

// Report is what a look at every page and every record of a data file found.
type Report struct {
	Layout   int   `json:"layout"`   // the number of the file's layout
	Bytes    int64 `json:"bytes"`    // the size of the file
	Sessions int   `json:"sessions"` // those in the list
	Entries  int   `json:"entries"`  // changes in the logs of all sessions
	Records  int   `json:"records"`  // all that have a checksum, entries among them
	Fit      int   `json:"fit"`      // records whose checksum fits
	// MetaDamaged reports whether one of the two pages with which the file begins is not whole,
	// so that the last change may be missing.
	MetaDamaged bool `json:"metaDamaged,omitempty"`
	// Digest stands for the content: two files with the same one hold the same records.
	Digest string `json:"digest"`
	// Faults names the records that are missing, and those whose checksum does not fit:
	// the first mostFaults of them.
	Faults []string `json:"faults,omitempty"`
}

// Whole reports whether all of a file could be read, and none of it is in doubt.
func (r Report) Whole() bool { return len(r.Faults) == 0 && !r.MetaDamaged }

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
	report.Bytes, report.MetaDamaged = info.Size(), s.metaDamaged
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

// inspection is a Report in the making. Everything is read once, and what should be there
// beside something else is compared at the end.
type inspection struct {
	report Report
	digest hash.Hash
	buffer []byte // for hashRecord

	kept   map[string]map[string]bool // the keys in each bucket that has one for each session, and of the frameworks
	rests  []dependence
	logged []string // the sessions with a log, in order
	gaps   map[string]uint64
}

// dependence is a session that rests on a framework.
type dependence struct{ session, framework string }

func (in *inspection) read(tx *bbolt.Tx) error {
	if err := shelfOf(tx, metaBucket).get(schemaKey, &in.report.Layout); err != nil {
		return err
	}
	in.gaps, in.kept = map[string]uint64{}, map[string]map[string]bool{}
	for _, name := range []string{originsBucket, sessionsBucket, deletedBucket, frameworksBucket} {
		in.kept[name] = map[string]bool{}
	}
	err := tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
		return in.bucket(string(name), b)
	})
	in.report.Sessions = len(in.kept[sessionsBucket])
	unread := in.report.Faults
	in.report.Faults = nil // what is missing is named first
	in.compare()
	for _, words := range unread {
		in.fault(words)
	}
	return err
}

func (in *inspection) bucket(path string, b *bbolt.Bucket) error {
	kept, order := in.kept[path], sequence{}
	err := b.ForEach(func(key, value []byte) error {
		if value == nil {
			return in.bucket(path+"/"+string(key), b.Bucket(key))
		}
		order.next(sequenceOf(key))
		if kept != nil {
			kept[string(key)] = true
		}
		if path == originsBucket {
			in.rests = append(in.rests, dependence{string(key), frameworkIn(value)})
		}
		in.record(path, key, value)
		return nil
	})
	if id, isLog := strings.CutPrefix(path, logPrefix); isLog {
		in.report.Entries += order.count
		in.logged = append(in.logged, id)
		if missing, is := order.missing(b.Sequence()); is {
			in.gaps[id] = missing
		}
	}
	return err
}

// frameworkIn is the digest of the framework that an origin names; empty for a record
// in which it is not found where this program writes it.
func frameworkIn(origin []byte) string {
	_, rest, _ := bytes.Cut(origin, []byte(`"framework":"`))
	digest, _, _ := bytes.Cut(rest, []byte(`"`))
	return string(digest)
}

// sequence follows the numbers of a log's entries.
type sequence struct {
	count int
	last  uint64
	gap   uint64 // the lowest number that was passed over; 0 for none
}

func (s *sequence) next(number uint64) {
	if number != s.last+1 && s.gap == 0 {
		s.gap = s.last + 1
	}
	s.count, s.last = s.count+1, number
}

// missing is the lowest number that no entry of a log has, of so many that were counted.
// The logs of layout 1 were not.
func (s *sequence) missing(counted uint64) (number uint64, is bool) {
	switch {
	case s.gap != 0:
		return s.gap, true
	case s.last < counted:
		return s.last + 1, true
	}
	return 0, false
}

// compare looks for what is missing of a session, or of all but its log: a page that
// lost its last record is well formed, and the records that are left fit.
func (in *inspection) compare() {
	for _, rest := range in.rests {
		// An origin that cannot be read is named by its checksum.
		if rest.framework != "" && !in.kept[frameworksBucket][rest.framework] {
			in.lacks("the framework", rest.session)
		}
	}
	logged := map[string]bool{}
	for _, id := range in.logged {
		logged[id] = true
		if !in.kept[originsBucket][id] {
			in.lacks("the beginning", id)
		}
		if !in.kept[sessionsBucket][id] && !in.kept[deletedBucket][id] {
			in.lacks("the overview", id)
		}
		if missing, is := in.gaps[id]; is {
			in.lacks(fmt.Sprintf("entry %d", missing), id)
		}
	}
	for _, name := range []string{originsBucket, sessionsBucket, deletedBucket} {
		for _, id := range slices.Sorted(maps.Keys(in.kept[name])) {
			if !logged[id] {
				in.lacks("the log", id)
			}
		}
	}
}

// lacks names a part of a session that is not there.
func (in *inspection) lacks(part, id string) {
	in.fault(fmt.Sprintf("%s of the session %s", part, id))
}

// fault names a record once.
func (in *inspection) fault(words string) {
	if len(in.report.Faults) < mostFaults && !slices.Contains(in.report.Faults, words) {
		in.report.Faults = append(in.report.Faults, text.Line(words))
	}
}

func (in *inspection) record(path string, key, value []byte) {
	in.report.Records++
	if _, err := unseal(path, key, value); err != nil {
		in.fault(recordWords(path, key))
	} else {
		in.report.Fit++
	}
	if !isDebt(path, key) {
		in.buffer = hashRecord(in.digest, in.buffer, path, key, value)
	}
}

// hashRecord adds a record to a digest, each part with its length, so that no two
// contents write the same. It writes into buffer, and returns it for the next record.
func hashRecord(digest hash.Hash, buffer []byte, path string, key, value []byte) []byte {
	buffer = buffer[:0]
	for _, n := range []int{len(path), len(key), len(value)} {
		buffer = append(strconv.AppendInt(buffer, int64(n), 10), ' ')
	}
	buffer = append(append(append(buffer, path...), key...), value...)
	digest.Write(buffer)
	return buffer
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
