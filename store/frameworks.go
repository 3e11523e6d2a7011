package store

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"

	"go.etcd.io/bbolt"
)

// Frameworks are those that the sessions have, each once, in the order of Each. Those
// that cannot be read are left out: Each tells of their sessions.
func (s *Store) Frameworks() ([]*framework.Framework, error) {
	ids, err := idsByDay(s)
	if err != nil {
		return nil, err
	}
	var all []*framework.Framework
	err = s.view(func(tx *bbolt.Tx) error {
		origins, seen := recordsIn(tx, originsBucket), map[string]bool{}
		for _, id := range ids {
			var origin model.Origin
			if origins.get(id, &origin) != nil || seen[origin.Framework] {
				continue
			}
			seen[origin.Framework] = true
			if fw, err := frameworkOf(tx, origin.Framework); err == nil {
				all = append(all, fw.Inert())
			}
		}
		return nil
	})
	return all, err
}
