package store

import (
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
)

// Setting returns what was set under a key; false when nothing was.
func (s *Store) Setting(key string) (value string, ok bool, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		err := recordsIn(tx, settingsBucket).get(key, &value)
		if errors.Is(err, errNoRecord) {
			return nil
		}
		if err != nil {
			return damaged(fmt.Sprintf("the setting %q", key), s.path, err)
		}
		ok = true
		return nil
	})
	return value, ok, err
}

// SetSetting keeps a value under a key, in place of any other.
func (s *Store) SetSetting(key, value string) error {
	return s.update(func(tx *bbolt.Tx) error {
		return recordsIn(tx, settingsBucket).put(key, value)
	})
}
