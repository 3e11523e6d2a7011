package store

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
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
// together with something else is compared at the end.
type inspection struct {
	walk     *pagewalk.Walk
	much     extent
	findings Findings
	digest   hash.Hash // nil unless it is asked for
	buffer   []byte    // for hashRecord

	sessions   map[string]*parts
	frameworks map[string]bool
}

// parts is what was found of a session.
type parts struct {
	id                             string
	log, origin, overview, deleted bool
	gap                            uint64 // an entry that the log lacks; 0 for none
	noFramework                    bool   // that which the origin names is not there
}

func newInspection(w *pagewalk.Walk, much extent) *inspection {
	in := &inspection{walk: w, much: much, sessions: map[string]*parts{}, frameworks: map[string]bool{}}
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
	order, sum := sequence{}, pathSum(path)
	err := in.walk.Bucket(b, func(e pagewalk.Element) error {
		if e.Bucket != nil {
			return in.within(path, string(e.Key), *e.Bucket)
		}
		order.next(sequenceOf(e.Key))
		in.note(path, e)
		in.record(path, sum, e.Key, e.Value)
		return nil
	})
	if id, isLog := strings.CutPrefix(path, logPrefix); isLog {
		in.findings.Entries += order.count
		in.session([]byte(id)).gap = order.missing(b.Sequence)
	}
	return err
}

// within goes through a bucket in another, unless it is a log and those are not asked for.
func (in *inspection) within(path, name string, b pagewalk.Bucket) error {
	if path == logsBucket {
		in.session([]byte(name)).log = true
		if in.much < records {
			return nil
		}
	}
	return in.bucket(path+"/"+name, b)
}

// note takes note of what must be there together with something else.
func (in *inspection) note(path string, e pagewalk.Element) {
	switch path {
	case frameworksBucket:
		in.frameworks[string(e.Key)] = true
	case originsBucket:
		session := in.session(e.Key)
		session.origin = true
		// An origin that cannot be read is named by its checksum. Frameworks come before.
		framework := frameworkIn(e.Value)
		session.noFramework = len(framework) > 0 && !in.frameworks[string(framework)]
	case sessionsBucket:
		in.session(e.Key).overview = true
		in.findings.Sessions++
	case deletedBucket:
		in.session(e.Key).deleted = true
	}
}

func (in *inspection) session(id []byte) *parts {
	p := in.sessions[string(id)]
	if p == nil {
		p = &parts{id: string(id)}
		in.sessions[p.id] = p
	}
	return p
}

// frameworkIn is the digest of the framework that an origin names; empty for a record
// in which it is not found where this program writes it.
func frameworkIn(origin []byte) []byte {
	_, rest, _ := bytes.Cut(origin, []byte(`"framework":"`))
	digest, _, _ := bytes.Cut(rest, []byte(`"`))
	return digest
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

// missing is the lowest number that no entry of a log has, of so many that were counted; 0 for
// none. The logs of layout 1 were not counted.
func (s *sequence) missing(counted uint64) uint64 {
	if s.gap == 0 && s.last < counted {
		return s.last + 1
	}
	return s.gap
}

// compare looks for what is missing of a session, or of all but its log: a page that
// lost its last record is well formed, and the records that are left fit.
func (in *inspection) compare() {
	var wanting []*parts
	for _, p := range in.sessions {
		if p.noFramework || !p.log || !p.origin || !p.overview && !p.deleted || p.gap != 0 {
			wanting = append(wanting, p)
		}
	}
	slices.SortFunc(wanting, func(a, b *parts) int { return cmp.Compare(a.id, b.id) })
	for _, p := range wanting {
		if p.noFramework {
			in.lacks("the framework", p.id)
		}
	}
	for _, p := range wanting {
		if !p.log {
			continue
		}
		if !p.origin {
			in.lacks("the beginning", p.id)
		}
		if !p.overview && !p.deleted {
			in.lacks("the overview", p.id)
		}
		if p.gap != 0 {
			in.lacks(fmt.Sprintf("entry %d", p.gap), p.id)
		}
	}
	for _, p := range wanting {
		if !p.log {
			in.lacks("the log", p.id)
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

// record looks at a record in the bucket at a path, of which sum is the pathSum.
func (in *inspection) record(path string, sum uint32, key, value []byte) {
	in.findings.Records++
	if body, err := decodeWith(sum, key, value); err != nil {
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
	for _, n := range [...]int{len(path), len(key), len(value)} {
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
