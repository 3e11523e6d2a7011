package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"slices"

	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/unfinished"

	"go.etcd.io/bbolt"
)

// A data file is copied record by record, in one transaction that reads. So the copy
// is of one moment, saving goes on meanwhile, and the free pages with what was deleted
// stay behind. Copying the pages would take those along.

// copyBatch is how many bytes are written in one transaction.
const copyBatch = 4 << 20

// snapshotFile is a file with all that a data file held at one moment: open, locked, and
// perhaps not on the disk yet.
type snapshotFile struct {
	database
	from   *dataFile
	of     state  // what it is a copy of
	digest string // of what was read for it; see Findings.Digest
}

// state is one state of a data file, as long as a process has it open: another content
// is another state.
type state struct {
	file        fs.FileInfo
	transaction int
}

func (s state) equals(other state) bool {
	return s.file != nil && other.file != nil && s.transaction == other.transaction && os.SameFile(s.file, other.file)
}

// copyOut makes a copy in a folder, of a file that is to have a name there.
func (f *dataFile) copyOut(folder, name string) (*snapshotFile, error) {
	temp, err := unfinished.Create(folder, name)
	if err != nil {
		return nil, err
	}
	if err := temp.Close(); err != nil {
		return nil, errors.Join(err, os.Remove(temp.Name()))
	}
	d := &snapshotFile{from: f}
	if err := d.open(temp.Name(), false, nil); err != nil {
		return nil, errors.Join(err, os.Remove(temp.Name()))
	}
	if err := f.copyInto(d); err != nil {
		return nil, errors.Join(err, d.discard())
	}
	return d, nil
}

// copyInto copies everything. Nothing needs to be on the disk before all of it is.
func (f *dataFile) copyInto(d *snapshotFile) error {
	f.swapping.RLock()
	defer f.swapping.RUnlock()
	d.db.NoSync = true
	c := copier{to: d.db, digest: sha256.New()}
	err := f.guarded(func() error {
		return f.db.View(func(tx *bbolt.Tx) error {
			d.of = state{f.identity, tx.ID()}
			return c.copy(tx)
		})
	})
	d.db.NoSync = false
	d.digest = hex.EncodeToString(c.digest.Sum(nil))
	return err
}

// settle puts a copy on the disk, closes it and has it read to its end: it must
// hold what was read for it, without faults. Otherwise it is removed.
func (d *snapshotFile) settle() (Findings, error) {
	path := d.file.Name()
	if err := errors.Join(d.file.Sync(), d.db.Close()); err != nil {
		return Findings{}, errors.Join(err, d.discard())
	}
	found, err := d.from.opener.Inspect(path)
	switch {
	case err == nil && (found.Digest != d.digest || found.MetaDamaged):
		err = errDiffers
	case err == nil && len(found.Faults) > 0:
		return Findings{}, errors.Join(damaged(found.Faults[0], d.from.path, errChecksum), d.discard())
	case err == nil:
		return found, nil
	}
	return Findings{}, errors.Join(failure.Errorf(failure.Fault, err, "a copy of %s was read again after it was written, and is not whole (%s); "+
		"it was removed: try again, and have the disk looked at", d.from.path, err), d.discard())
}

// compare reads a copy to its end: it must hold what was read for it.
func (d *snapshotFile) compare() error {
	found, err := examine(d.file.Name(), d.file, digested)
	if err == nil && found.Digest != d.digest {
		err = errDiffers
	}
	return err
}

var errDiffers = errors.New("it does not hold what was written to it")

// discard removes a copy, open or closed.
func (d *snapshotFile) discard() error {
	return errors.Join(d.db.Close(), os.Remove(d.file.Name()))
}

// copier copies the content of one database into another, which is empty.
type copier struct {
	to     *bbolt.DB
	tx     *bbolt.Tx
	size   int // bytes written in tx
	digest hash.Hash
	buffer []byte // for hashRecord
}

func (c *copier) copy(from *bbolt.Tx) (err error) {
	if c.tx, err = c.to.Begin(true); err != nil {
		return err
	}
	defer func() { _ = c.tx.Rollback() }() // it does nothing after a commit
	err = from.ForEach(func(name []byte, b *bbolt.Bucket) error {
		return c.bucket([][]byte{name}, b)
	})
	if err != nil {
		return err
	}
	return c.tx.Commit()
}

// bucket copies a bucket; names leads to it from the root.
func (c *copier) bucket(names [][]byte, from *bbolt.Bucket) error {
	if err := c.create(names, from.Sequence()); err != nil {
		return err
	}
	path := string(bytes.Join(names, []byte("/")))
	return from.ForEach(func(key, value []byte) error {
		if value == nil {
			return c.bucket(append(slices.Clip(names), key), from.Bucket(key))
		}
		if isCompactionMark(path, key) {
			return nil
		}
		c.buffer = hashRecord(c.digest, c.buffer, path, key, value)
		return c.record(names, key, value)
	})
}

func (c *copier) create(names [][]byte, sequence uint64) error {
	last := names[len(names)-1]
	var made *bbolt.Bucket
	var err error
	if len(names) == 1 {
		made, err = c.tx.CreateBucket(last)
	} else {
		made, err = c.place(names[:len(names)-1]).CreateBucket(last)
	}
	if err == nil {
		err = made.SetSequence(sequence)
	}
	if err != nil {
		return fmt.Errorf("the part %q: %w", last, err)
	}
	return nil
}

// place is the bucket of the copy that names lead to, in the transaction of now.
func (c *copier) place(names [][]byte) *bbolt.Bucket {
	b := c.tx.Bucket(names[0])
	for _, name := range names[1:] {
		b = b.Bucket(name)
	}
	b.FillPercent = 1 // keys come in order, so pages need no room between
	return b
}

func (c *copier) record(names [][]byte, key, value []byte) error {
	if c.size > copyBatch {
		if err := c.next(); err != nil {
			return err
		}
	}
	c.size += len(key) + len(value)
	return c.place(names).Put(key, value)
}

// next begins another transaction, so that a large file is not held in memory.
func (c *copier) next() error {
	if err := c.tx.Commit(); err != nil {
		return err
	}
	tx, err := c.to.Begin(true)
	if err != nil {
		return err
	}
	c.tx, c.size = tx, 0
	return nil
}
