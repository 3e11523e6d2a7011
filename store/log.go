package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// log is the bucket of a session's entries.
type log struct {
	recordBucket
	file     string
	overview overview.Overview // of its session, to name it
}

func (s *Store) logOf(tx *bbolt.Tx, o overview.Overview) (log, error) {
	l := log{
		recordBucket{tx.Bucket([]byte(logsBucket)).Bucket([]byte(o.ID)), logsBucket + "/" + o.ID}, s.path, o,
	}
	if l.bucket == nil {
		return l, damagedPart("the log", o, s.path, bolterrors.ErrBucketNotFound)
	}
	if !s.walked.Load() {
		if err := s.walkLog(tx, l.bucket); err != nil {
			return l, damagedPart("the log", o, s.path, err)
		}
	}
	l.bucket.FillPercent = 1 // entries only come at the end, so pages need no room to grow
	return l, nil
}

// walkLog looks at the pages of a log before bbolt does. They stay as they are until the end
// of the transaction; one that writes comes only after checkStructure.
func (s *Store) walkLog(tx *bbolt.Tx, b *bbolt.Bucket) error {
	return s.walkBucket(tx, b, func(_, value []byte) error {
		if value == nil {
			return errKey
		}
		return nil
	})
}

// last is the number of the latest entry; 0 for an empty log.
func (l log) last() uint64 {
	key, _ := l.bucket.Cursor().Last()
	return sequenceOf(key)
}

// write adds the next entry, and counts it in the bucket's sequence. One that is there
// already stays.
func (l log) write(e model.Entry) error {
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	key, last := sequenceKey(e.Seq), l.last()
	if e.Seq == last+1 {
		return errors.Join(l.putBody(key, body), l.bucket.SetSequence(e.Seq))
	}
	if kept, err := l.body(key); err == nil && bytes.Equal(kept, body) {
		return nil
	}
	return failure.Errorf(failure.Conflict, nil, "change %d of the session %q does not follow the %d that are in %s: "+
		"another program changed the session meanwhile, so nothing was saved; save elsewhere, then open the session again",
		e.Seq, l.overview.Details.Title, last, l.file)
}

// complete refuses a log whose end is missing: a page that lost its last record, or was
// never written, is well formed. The logs of layout 1 were not counted.
func (l log) complete() error {
	if counted := l.bucket.Sequence(); counted > l.last() {
		return damagedEntry(l.last()+1, l.overview, l.file, errNoRecord)
	}
	return nil
}

// line is an entry as it is in the file: a number and JSON.
type line struct {
	seq  uint64
	body []byte
}

// read returns all entries that there are, in order. They are copies.
func (l log) read() ([]line, error) {
	var lines []line // no room is made by a number from the file, which may be damaged
	c, sum := l.bucket.Cursor(), pathSum(l.path)
	for key, record := c.First(); key != nil; key, record = c.Next() {
		seq := sequenceOf(key)
		body, err := decodeWith(sum, key, record)
		if seq != uint64(len(lines))+1 {
			err = errKey
		}
		if err != nil {
			return nil, damagedEntry(seq, l.overview, l.file, err)
		}
		lines = append(lines, line{seq, bytes.Clone(body)})
	}
	return lines, nil
}

func damagedEntry(seq uint64, o overview.Overview, file string, cause error) *failure.Error {
	return damagedPart(fmt.Sprintf("entry %d", seq), o, file, cause)
}

// damagedPart is damaged for a part of a session.
func damagedPart(part string, o overview.Overview, file string, cause error) *failure.Error {
	return damaged(fmt.Sprintf("%s of the session %q (%s)", part, o.Details.Title, o.ID), file, cause)
}
