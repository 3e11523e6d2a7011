package store

import (
	"errors"
	"os"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/pagewalk"
)

// bbolt maps the file into memory and trusts what it finds: it takes an empty file for a new
// one, a file that was cut short ends the process, and a circle of pages keeps it busy for
// ever. So before it does, package pagewalk reads the pages with plain reads, under the lock
// that bbolt will have.
//
// How much is read follows from what is shown. Of a file of ordinary size, everything is read
// when it is opened. Of a larger one, the list of sessions and all that is beside the logs is
// read then, with the checksums of its records, and the list of free pages, which must name
// none of them. A log is walked when its session is opened, which is the first time that bbolt
// looks at its pages (see logOf). Writing is another matter: bbolt writes to the pages that the
// list calls free, and one of those might be a page of a log that nobody has looked at. So
// before the first change is written, and before all logs are copied, every page of the file is
// walked once (see checkStructure): no page may be in use twice, or in use and free. From then
// on this process alone has changed the file.

// readAtOnce is how large a file may be, in bytes, of which everything is read when it is
// opened: that takes some 10 ms. It has room for 150 sessions of twelve people.
const readAtOnce = 8 << 20

// extent is how much of a file is looked at.
type extent int

const (
	listed   extent = iota // what does not belong to one session's log
	records                // the logs, too
	digested               // and the digest of everything is worked out
)

// extentFor is how much of a file of so many bytes is read when it is opened.
func (o Opener) extentFor(size int64) extent {
	if size > readAtOnce || o.large {
		return listed
	}
	return records
}

// examine looks at a file that this process has locked. The errors are Damaged, Foreign, and
// what the disk reports; records that cannot be read are faults among the findings.
func examine(path string, file *os.File, much extent) (Findings, error) {
	m, n, err := readBeginning(path, file)
	if err != nil {
		return Findings{}, err
	}
	w, err := pagewalk.New(file, m)
	if err != nil {
		return Findings{}, unwalked(path, err)
	}
	if m.Freelist == pagewalk.NoFreelist { // then bbolt reads all pages to make one
		much = max(much, records)
	}
	in := newInspection(w, much)
	if err := in.read(); err != nil {
		return Findings{}, unwalked(path, err)
	}
	found := in.findings
	found.MetaDamaged, found.transaction = n < 2, m.Transaction
	if info, err := file.Stat(); err == nil {
		found.Bytes = info.Size()
	}
	return found, nil
}

// unwalked is the error of a walk that came to no end.
func unwalked(path string, err error) error {
	if pagewalk.IsDamage(err) {
		return damaged("the structure", path, err)
	}
	return failure.Of(path, "read", err)
}

// readBeginning returns the newest meta page of a file, and how many of the two are whole.
func readBeginning(path string, file *os.File) (m pagewalk.Meta, whole int, err error) {
	metas, marked, err := pagewalk.ReadMetas(file)
	if err != nil {
		return m, 0, failure.Of(path, "read", err)
	}
	info, err := file.Stat()
	if err != nil {
		return m, 0, failure.Of(path, "read", err)
	}
	switch {
	case info.Size() == 0:
		return m, 0, failure.Errorf(failure.Damaged, nil, "the data file %s is empty, without even a beginning; "+
			"restore a backup, or move the empty file away to begin anew", path)
	case len(metas) == 0 && marked:
		return m, 0, damaged("the beginning", path, errMeta)
	case len(metas) == 0:
		return m, 0, notOurs(path)
	case !metas[0].Possible():
		return m, 0, damaged("the beginning", path, errMeta)
	case metas[0].Size() > uint64(info.Size()):
		return m, 0, failure.Errorf(failure.Damaged, nil, "the data file %s is cut short: it has %d bytes and should have %d; "+
			"restore a backup, or move the file away to begin anew", path, info.Size(), metas[0].Size())
	}
	return metas[0], len(metas), nil
}

var errMeta = errors.New("no meta page is whole")

// checkStructure walks all pages of a file once, before anything is written to it or all of
// it is copied. The caller has s.writing, so that nothing is written meanwhile.
func (s *Store) checkStructure() error {
	if s.walked.Load() {
		return nil
	}
	m, _, err := readBeginning(s.path, s.file)
	if err != nil {
		return err
	}
	w, err := pagewalk.New(s.file, m)
	if err == nil {
		err = w.All()
	}
	if err != nil {
		return unwalked(s.path, err)
	}
	s.walked.Store(true)
	return nil
}

// notOurs says of a file without a beginning of ours that it is foreign, unless it has
// backups: then it was a data file, and something has overwritten it.
func notOurs(path string) *failure.Error {
	if backup.Any(path) {
		return damaged("the beginning", path, errMeta)
	}
	return foreign(path)
}

func foreign(path string) *failure.Error {
	return failure.Errorf(failure.Foreign, nil, "%s is not a data file of stocktake; it was left as it is: choose another with --file", path)
}

// checkRegular refuses folders, pipes and devices, which cannot hold a database.
func checkRegular(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return failure.Of(path, "opened", err)
	}
	switch {
	case info.IsDir():
		return failure.Errorf(failure.Foreign, nil, "%s is a folder and no data file; add the name of a file, such as stocktake.db", path)
	case !disk.IsOrdinary(info.Mode()):
		return foreign(path)
	}
	return nil
}
