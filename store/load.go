package store

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"

	"go.etcd.io/bbolt"
)

// Load returns a session with its history, and the overview that was kept with its
// latest change: it says where the session was left. The errors are NotFound, and
// Damaged with the part of the session that cannot be read.
func (s *Store) Load(id string) (*model.History, overview.Overview, error) {
	var k kept
	err := s.view(func(tx *bbolt.Tx) (err error) {
		k, err = s.read(tx, id, frameworkOf)
		return err
	})
	if err != nil {
		return nil, overview.Overview{}, err
	}
	// Not within the transaction, which would blame the file for a panic.
	h, err := s.replay(k)
	return h, k.overview, err
}

// kept is everything that the file has of one session.
type kept struct {
	overview  overview.Overview
	origin    model.Origin
	framework framework.Framework
	log       []line
}

// frameworkReader reads the framework of a digest, as frameworkOf does.
type frameworkReader func(tx *bbolt.Tx, digest string) (framework.Framework, error)

func (s *Store) read(tx *bbolt.Tx, id string, framework frameworkReader) (k kept, err error) {
	if k.overview, err = s.overview(tx, id); err != nil {
		return k, err
	}
	if err := recordsIn(tx, originsBucket).get(id, &k.origin); err != nil {
		return k, damagedPart("the beginning", k.overview, s.path, err)
	}
	if k.framework, err = framework(tx, k.origin.Framework); err != nil {
		return k, damagedPart("the framework", k.overview, s.path, err)
	}
	l, err := s.logOf(tx, k.overview)
	if err != nil {
		return k, err
	}
	if k.log, err = l.read(); err != nil {
		return k, err
	}
	return k, l.complete()
}

// frameworkOf reads the framework of a digest. The built-in one is known whatever became
// of its record, which counts as a fault all the same.
func frameworkOf(tx *bbolt.Tx, digest string) (fw framework.Framework, err error) {
	if err = recordsIn(tx, frameworksBucket).get(digest, &fw); err == nil {
		return fw, nil
	}
	if builtin := framework.Builtin(); builtin.Digest() == digest {
		return *builtin, nil
	}
	return fw, err
}

func (s *Store) replay(k kept) (*model.History, error) {
	h, err := model.NewHistory(k.origin, &k.framework)
	if err != nil {
		return nil, damagedPart("the beginning", k.overview, s.path, err)
	}
	entries, err := s.decode(k)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if err := h.Replay(e); err != nil {
			return nil, damagedEntry(e.Seq, k.overview, s.path, err)
		}
	}
	return h, nil
}

// decode reads the entries of a log.
func (s *Store) decode(k kept) ([]model.Entry, error) {
	entries := make([]model.Entry, len(k.log))
	err := inParallel(len(entries), func(i int) error {
		entries[i].Seq = k.log[i].seq
		// json.Unmarshal would go over the text once more.
		if err := entries[i].UnmarshalJSON(k.log[i].body); err != nil {
			return damagedEntry(entries[i].Seq, k.overview, s.path, err)
		}
		return nil
	})
	return entries, err
}
