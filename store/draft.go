package store

import (
	"errors"
	"slices"

	"familyhub/stocktake/model"

	"go.etcd.io/bbolt"
)

// draftsBucket has the text that was being typed in a session, by the session's id. It
// is made when the first is kept, so that a file without it is as whole as before; a
// program that does not know of it leaves it alone, and tidy makes up for that.
const draftsBucket = "drafts"

// Draft returns what stood in a form of a session when it was last kept; nil when that
// form was taken or dropped since, or there is no such session.
func (s *Store) Draft(id string) (draft *model.Draft, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		drafts := recordsIn(tx, draftsBucket)
		if drafts.bucket == nil || !recordsIn(tx, sessionsBucket).has(id) {
			return nil
		}
		var kept model.Draft
		err := drafts.get(id, &kept)
		if errors.Is(err, errNoRecord) {
			return nil
		}
		if err != nil {
			return damaged(recordWords(draftsBucket, []byte(id)), s.path, err)
		}
		kept = kept.Inert()
		draft = &kept
		return nil
	})
	return draft, err
}

// SetDraft keeps what stands in a form of a session, in place of what was kept before;
// nil keeps nothing any more.
func (s *Store) SetDraft(id string, draft *model.Draft) error {
	return s.update(func(tx *bbolt.Tx) error {
		if draft == nil {
			return removeDraft(tx, id)
		}
		if !recordsIn(tx, sessionsBucket).has(id) {
			return s.unknown(id)
		}
		if _, err := tx.CreateBucketIfNotExists([]byte(draftsBucket)); err != nil {
			return err
		}
		return recordsIn(tx, draftsBucket).put(id, draft)
	})
}

// removeDraft takes out the draft of a session, if there is one.
func removeDraft(tx *bbolt.Tx, id string) error {
	drafts := recordsIn(tx, draftsBucket)
	if drafts.bucket == nil {
		return nil
	}
	return drafts.remove(id)
}

// strayDrafts are the drafts of sessions that are gone: erased by a program that knew
// of no drafts.
func strayDrafts(tx *bbolt.Tx) []string {
	return slices.DeleteFunc(idsIn(tx, draftsBucket), recordsIn(tx, originsBucket).has)
}
