package store

import (
	"cmp"
	"iter"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
)

// Each goes through the sessions with their histories: by day, the earliest first, and
// those of one day by id. One at a time is in memory, and read in a transaction of its
// own: those that are removed meanwhile are passed over. A session that cannot be read
// gives a Damaged error that names it, and the next one follows; any other error ends it.
func (s *Store) Each() iter.Seq2[*model.History, error] {
	return func(yield func(*model.History, error) bool) {
		ids, err := idsByDay(s)
		if err != nil {
			yield(nil, err)
			return
		}
		var known latestFramework
		for _, id := range ids {
			h, err := s.one(id, known.of)
			if failure.Is(err, failure.NotFound) {
				continue
			}
			if failure.Is(err, failure.Damaged) && s.use.Load() != usable { // it is the file, not the session
				err = &failure.Error{Kind: failure.Fault, Sentence: err.Error(), Err: err}
			}
			if !yield(h, err) || err != nil && !failure.Is(err, failure.Damaged) {
				return
			}
		}
	}
}

// one is Load for a session that is only looked at.
func (s *Store) one(id string, framework frameworkReader) (*model.History, error) {
	var k kept
	err := s.view(func(tx *bbolt.Tx) (err error) {
		k, err = s.read(tx, id, framework)
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.replay(k)
}

// idsByDay lists the sessions in the order of Each. It keeps nothing else of them: the
// overviews of ten thousand fill more memory than the one session that is worked on.
func idsByDay(s *Store) ([]string, error) {
	type dated struct {
		day calendar.Date
		id  string
	}
	var all []dated
	err := s.view(func(tx *bbolt.Tx) error {
		return s.eachOverview(tx, func(id, record []byte) error {
			day := calendar.Date("")
			if o, err := s.readOverview(id, record); err == nil { // else it is told when its turn comes
				day = o.Day()
			}
			all = append(all, dated{day, string(id)})
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b dated) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.id, b.id)) })
	ids := make([]string, len(all))
	for i, one := range all {
		ids[i] = one.id
	}
	return ids, nil
}

// latestFramework reads a framework once for all sessions in a row that have it, which
// are nearly always all of them.
type latestFramework struct {
	digest    string
	framework framework.Framework
}

func (l *latestFramework) of(tx *bbolt.Tx, digest string) (framework.Framework, error) {
	if l.digest == digest && digest != "" {
		return l.framework, nil
	}
	fw, err := frameworkOf(tx, digest)
	if err == nil {
		l.digest, l.framework = digest, fw
	}
	return fw, err
}
