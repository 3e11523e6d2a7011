package store

import (
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
)

// A data file begins with two meta pages. Each change that is saved is finished by writing
// one of them in turn, so the newer is what leads to the last change. Where one is not
// whole, bbolt goes by the other without a word: if it was the newer one that was damaged,
// the last change is gone, and the next one is written over what is left of it. Which of
// the two it was cannot be told for sure. A loss of power may do the same, where a disk
// writes a page by halves; then the change was not called saved yet.

// MetaDamaged reports whether one of the two meta pages was not whole when the file was
// opened: the last change may be missing.
func (f *dataFile) MetaDamaged() bool { return f.found.MetaDamaged }

// Kept is where the bytes of a file with a damaged meta page were kept before it was opened
// for writing; empty for others, and after OpenReadOnly.
func (f *dataFile) Kept() string { return f.kept }

// keepBytes keeps a copy of a file with a damaged meta page, with what is left of its last
// change, before anything is written to it.
func keepBytes(f *dataFile) (err error) {
	if !f.MetaDamaged() {
		return nil
	}
	if f.kept, err = backup.KeepCopy(disk.BehindLinks(f.path), f.opener.now()); err != nil {
		e := failure.Of(backup.Folder(f.path), "written", err)
		return failure.Errorf(e.Kind, e, "a page at the beginning of the data file %s is damaged; no copy of the file could be kept, "+
			"so nothing was changed; stocktake list, show and export read it as it is: %s", f.path, e)
	}
	return nil
}
