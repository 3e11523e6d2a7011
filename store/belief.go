package store

import (
	"hash/crc32"
	"sync"

	"go.etcd.io/bbolt"
)

// belief is what a session's log holds for sure: the number of its latest entry that
// is known to be on the disk, and a CRC-32C over the bodies of all up to that one.
type belief struct {
	last  uint64
	chain uint32
}

// extend goes on to the next entry. One that is believed in already changes nothing.
func (b *belief) extend(seq uint64, body []byte) {
	if seq == b.last+1 {
		b.last, b.chain = seq, crc32.Update(b.chain, crc32.MakeTable(crc32.Castagnoli), body)
	}
}

func beliefOf(log []line) belief {
	var b belief
	for _, l := range log {
		b.extend(l.seq, l.body)
	}
	return b
}

// beliefs are what the file holds for sure of the sessions that were read or written
// since it was opened. The file is compared with them after an error of the disk.
type beliefs struct {
	mu sync.Mutex
	of map[string]belief
}

func (b *beliefs) get(id string) (belief, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	one, ok := b.of[id]
	return one, ok
}

// set takes the place of what was believed before.
func (b *beliefs) set(id string, is belief) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.of == nil {
		b.of = make(map[string]belief)
	}
	b.of[id] = is
}

// learn is set for what was read, which may be behind what was written meanwhile.
func (b *beliefs) learn(id string, is belief) {
	if _, known := b.get(id); !known {
		b.set(id, is)
	}
}

// forget is for a log that is about to be replaced or removed, or may be by others.
func (b *beliefs) forget(id string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.of, id)
}

func (b *beliefs) ids() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	ids := make([]string, 0, len(b.of))
	for id := range b.of {
		ids = append(ids, id)
	}
	return ids
}

// compare reads what the file has of all that is believed in, and with it the list of
// sessions and the settings. It returns what may be believed from now on: entries
// beyond the believed ones are those that were on their way to the disk. The error is
// Lost where an entry is missing or another, and Damaged where one cannot be read.
func (s *Store) compare(tx *bbolt.Tx) (map[string]belief, error) {
	found := make(map[string]belief)
	for _, id := range s.beliefs.ids() {
		was, _ := s.beliefs.get(id)
		is, err := s.compareLog(tx, id, was)
		if err != nil {
			return nil, err
		}
		found[id] = is
	}
	return found, readableList(tx, s.path)
}

func (s *Store) compareLog(tx *bbolt.Tx, id string, was belief) (belief, error) {
	bucket := tx.Bucket([]byte(logsBucket)).Bucket([]byte(id))
	if bucket == nil || !shelfOf(tx, originsBucket).has(id) {
		return belief{}, s.lost(id, was.last, 0)
	}
	kept, err := log{shelf: shelf{bucket, logPrefix + id}, file: s.path}.read()
	if err != nil {
		return belief{}, err
	}
	have := uint64(len(kept))
	if have < was.last || beliefOf(kept[:was.last]) != was {
		return belief{}, s.lost(id, was.last, have)
	}
	return beliefOf(kept), nil
}

func (s *Store) lost(id string, saved, found uint64) *Error {
	return newError(Lost, nil, "saved changes are missing in %s: of %d changes of the session %s the disk still has %d, or other ones; "+
		"nothing more was written: save elsewhere, and have the disk looked at", s.path, saved, id, found)
}

// readableList is nil when every record of the list and of the settings can be read.
func readableList(tx *bbolt.Tx, path string) error {
	for _, name := range []string{metaBucket, sessionsBucket, settingsBucket} {
		err := tx.Bucket([]byte(name)).ForEach(func(key, record []byte) error {
			if _, err := unseal(name, key, record); err != nil {
				return damaged(recordWords(name, key), path, err)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
