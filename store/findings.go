package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"maps"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/pagewalk"
)

// Findings is what a look at the pages and the records of a data file found.
type Findings struct {
	Layout   int   // the number of the file's layout
	Bytes    int64 // the size of the file
	Sessions int   // those in the list
	Entries  int   // changes in the logs of all sessions
	Records  int   // all that have a checksum, entries among them
	Fit      int   // records whose checksum fits
	// MetaDamaged tells that one of the two pages with which the file begins is not whole,
	// so that the last change may be missing.
	MetaDamaged bool
	// Digest stands for the content: two files with the same one hold the same records.
	Digest string
	// Faults names the records that are missing, and those whose checksum does not fit:
	// the first mostFaults of them.
	Faults []string

	transaction uint64 // the latest, with which the file was looked at
}

// Whole reports whether all of a file could be read, and none of it is in doubt.
func (f Findings) Whole() bool { return len(f.Faults) == 0 && !f.MetaDamaged }

// logPrefix begins the path of every log.
const logPrefix = logsBucket + "/"

// mostFaults is how many records that cannot be read are named.
const mostFaults = 50

// Inspect reads a data file to its end with plain reads: its structure, and the checksum of
// every record. It changes nothing. The errors are those of OpenReadOnly; records that
// cannot be read are no error but faults.
func Inspect(path string) (Findings, error) { return Opener{}.Inspect(path) }

// Inspect is the function of that name, with this Opener.
func (o Opener) Inspect(path string) (Findings, error) {
	path, err := disk.WholePath(path)
	if err != nil {
		return Findings{}, err
	}
	s, err := o.open(path, true, func(int64) extent { return digested })
	if err != nil {
		return Findings{}, err
	}
	return s.found, s.Close()
}

// inspection is Findings in the making. Everything is read once, and what should be there
// beside something else is compared at the end.
type inspection struct {
	walk     *pagewalk.Walk
	much     extent
	findings Findings
	digest   hash.Hash // nil unless it is asked for
	buffer   []byte    // for hashRecord

	kept   map[string]map[string]bool // the keys in each bucket that has one for each session, and of the frameworks
	rests  []dependence
	logged []string // the sessions with a log, in order
	gaps   map[string]uint64
}

// dependence is a session that rests on a framework.
type dependence struct{ session, framework string }

func newInspection(w *pagewalk.Walk, much extent) *inspection {
	in := &inspection{walk: w, much: much, gaps: map[string]uint64{}, kept: map[string]map[string]bool{}}
	for _, name := range []string{originsBucket, sessionsBucket, deletedBucket, frameworksBucket} {
		in.kept[name] = map[string]bool{}
	}
	if much >= digested {
		in.digest = sha256.New()
	}
	return in
}

// read reads as much of the file as is asked for. The errors are those of a walk.
func (in *inspection) read() error {
	err := in.walk.Bucket(in.walk.Root(), func(e pagewalk.Element) error {
		if e.Bucket == nil {
			in.fault(recordWords("", e.Key)) // nothing but buckets belongs there
			return nil
		}
		return in.bucket(string(e.Key), *e.Bucket)
	})
	if err == nil && in.much >= records {
		err = in.walk.Complete()
	}
	in.findings.Sessions = len(in.kept[sessionsBucket])
	unread := in.findings.Faults
	in.findings.Faults = nil // what is missing is named first
	in.compare()
	for _, words := range unread {
		in.fault(words)
	}
	if in.digest != nil {
		in.findings.Digest = hex.EncodeToString(in.digest.Sum(nil))
	}
	return err
}

func (in *inspection) bucket(path string, b pagewalk.Bucket) error {
	id, isLog := strings.CutPrefix(path, logPrefix)
	if isLog {
		in.logged = append(in.logged, id)
		if in.much < records {
			return nil
		}
	}
	kept, order := in.kept[path], sequence{}
	err := in.walk.Bucket(b, func(e pagewalk.Element) error {
		if e.Bucket != nil {
			return in.bucket(path+"/"+string(e.Key), *e.Bucket)
		}
		order.next(sequenceOf(e.Key))
		if kept != nil {
			kept[string(e.Key)] = true
		}
		if path == originsBucket {
			in.rests = append(in.rests, dependence{string(e.Key), frameworkIn(e.Value)})
		}
		in.record(path, e.Key, e.Value)
		return nil
	})
	if isLog {
		in.findings.Entries += order.count
		if missing, is := order.missing(b.Sequence); is {
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
	if len(in.findings.Faults) < mostFaults && !slices.Contains(in.findings.Faults, words) {
		in.findings.Faults = append(in.findings.Faults, text.Line(words))
	}
}

func (in *inspection) record(path string, key, value []byte) {
	in.findings.Records++
	if body, err := decodeRecord(path, key, value); err != nil {
		in.fault(recordWords(path, key))
	} else {
		in.findings.Fit++
		if path == metaBucket && string(key) == schemaKey {
			_ = json.Unmarshal(body, &in.findings.Layout) // checkSchema says what is wrong with it
		}
	}
	if in.digest != nil && !isCompactionMark(path, key) {
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
