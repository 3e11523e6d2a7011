package store

import (
	"errors"
	"os"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
)

// OpenNew is Open for a data file that must not be there yet; the error is then a
// Conflict, and what is there stays as it is.
func (o Opener) OpenNew(path string) (*Store, error) {
	path, err := disk.WholePath(path)
	if err != nil {
		return nil, err
	}
	made, err := ensure(path)
	if err != nil {
		return nil, err
	}
	if !made {
		return nil, failure.Errorf(failure.Conflict, nil, "there is something called %s already; it was left as it is: choose another name", path)
	}
	return o.Open(path)
}

// Discard closes a file and removes it, with all that it holds.
func (s *Store) Discard() error {
	if err := errors.Join(s.Close(), os.Remove(s.path)); err != nil {
		return failure.Of(s.path, "removed", err)
	}
	return nil
}
