package store

import (
	"errors"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
)

// bbolt leaves the bytes of what was deleted in free pages. So what is to be erased
// is deleted, and then a new file is made of what it still holds.
//
// At every moment there is one whole file at the path, the old one or the new one, and
// a process that opens it finds it locked: the new file is locked before it gets the
// name, and the old one until it has lost it. A process that had opened the old file by then
// and waited for its lock finds that it is not what the path leads to, and opens the
// new one (see open). Where a file that is open cannot be renamed, both are closed for
// that moment. Another process that comes in between makes the renaming fail, or has
// the new file; the store then gives up the file and says so.
//
// That a compaction is owed stands in the file from the deletion on, so that Open
// makes up for one that was cut short. Its unfinished copy has the name of a file
// that is being made, and is swept away with those.

// markCompactionPending notes in the file that its free pages hold what must not stay.
func markCompactionPending(tx *bbolt.Tx) error {
	return recordsIn(tx, metaBucket).put(pendingKey, true)
}

// isCompactionMark reports whether a record is that note. It says nothing of the content, and a
// copy has no such pages.
func isCompactionMark(path string, key []byte) bool {
	return path == metaBucket && string(key) == pendingKey
}

// Compact puts a copy in the place of the data file, so that nothing in it is left of what was erased
// or deleted for good. Reading goes on meanwhile, writing waits. After an error the
// file is as it was, unless the error says that the disk did not confirm.
func (f *dataFile) Compact() error {
	f.writing.Lock()
	defer f.writing.Unlock()
	if err := f.mayWrite(); err != nil {
		return err
	}
	return f.rewrite()
}

// copyBeside makes a copy beside the data file, on the disk and compared.
func (f *dataFile) copyBeside() (*snapshotFile, error) {
	at := disk.BehindLinks(f.path)
	copied, err := f.copyOut(filepath.Dir(at), filepath.Base(at))
	if err != nil {
		return nil, err
	}
	if err := errors.Join(copied.file.Sync(), copied.compare()); err != nil {
		return nil, errors.Join(err, copied.discard())
	}
	return copied, nil
}

// swapFile puts the copy in the place of the data file, while nobody reads.
func (f *dataFile) swapFile(copied *database) error {
	f.swapping.Lock()
	defer f.swapping.Unlock()
	if err := f.checkPlace(); err != nil {
		return err
	}
	if !disk.RenamesOpenFiles {
		return f.swapClosed(copied)
	}
	if err := os.Rename(copied.file.Name(), disk.BehindLinks(f.path)); err != nil {
		return err
	}
	old := f.database
	f.database = *copied
	f.walked.Store(true)
	_ = old.db.Close() // nobody needs it any more, and its lock ends with it
	return nil
}

// swapClosed is swapFile where an open file cannot be renamed.
func (f *dataFile) swapClosed(copied *database) error {
	err := errors.Join(copied.db.Close(), f.db.Close())
	if err == nil {
		err = os.Rename(copied.file.Name(), disk.BehindLinks(f.path))
	}
	if err == nil {
		f.identity = copied.identity
	}
	again := &dataFile{opener: f.opener, path: f.path}
	if failed := again.openAgain(); failed != nil {
		e := failure.Errorf(failure.Busy, failed, "the data file %s could not be opened again after it was rewritten; "+
			"it is whole: try again, or end stocktake and start it again", f.path)
		f.broken.Store(e)
		f.use.Store(gone)
		return e
	}
	f.database = again.database
	f.walked.Store(true)
	return err
}
