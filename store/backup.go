package store

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/unfinished"

	"go.etcd.io/bbolt"
)

// backups makes the backups of an open data file.
type backups struct {
	of     *dataFile
	making sync.Mutex // for last, and so that there is one at a time
	last   lastBackup
}

// lastBackup is what this process knows of the newest backup.
type lastBackup struct {
	backup backup.Backup
	digest string
	of     state
}

// Backup keeps a copy of the data file in the folder of its backups, and removes backups that
// are old enough (see package backup). Saving goes on meanwhile. The copy is read to its end
// and compared before it counts. Where the newest backup holds the same, nothing is
// written and that backup is returned. After an error the earlier backups are as they
// were. A file that is open for reading only is not backed up: see BackupTo.
func (s *Store) Backup() (backup.Backup, error) { return s.backups.latest() }

func (b *backups) latest() (backup.Backup, error) {
	b.making.Lock()
	defer b.making.Unlock()
	b.of.writing.Lock()
	err := b.of.mayWrite()
	b.of.writing.Unlock()
	if err != nil {
		return backup.Backup{}, err
	}
	if b.isCurrent() {
		return b.last.backup, nil
	}
	if err := b.make(); err != nil {
		e := failure.Of(backup.Folder(b.of.path), "written", err)
		return backup.Backup{}, failure.Errorf(e.Kind, e, "no backup was made: %s", e.Sentence)
	}
	return b.last.backup, nil
}

// isCurrent reports whether this process made or met the newest backup, and nothing was
// written since.
func (b *backups) isCurrent() bool {
	if _, err := os.Stat(b.last.backup.Path); err != nil {
		return false
	}
	var now state
	err := b.of.view(func(tx *bbolt.Tx) error {
		now = state{b.of.identity, tx.ID()}
		return b.of.checkPlace()
	})
	return err == nil && now.equals(b.last.of)
}

func (b *backups) make() error {
	// The folder of backups belongs to what is at the path now.
	path := b.of.path
	if err := b.of.view(func(*bbolt.Tx) error { return b.of.checkPlace() }); err != nil {
		return err
	}
	if err := disk.MakeFolder(backup.Folder(path)); err != nil {
		return err
	}
	f, err := backup.Read(path)
	if err != nil {
		return err
	}
	_ = f.Sweep() // what cannot be removed is in nobody's way
	copied, err := b.of.copyOut(f.Path, filepath.Base(disk.BehindLinks(path)))
	if err != nil {
		return err
	}
	if len(f.Backups) > 0 && b.digestOf(f.Backups[0]) == copied.digest {
		b.last = lastBackup{f.Backups[0], copied.digest, copied.of}
		return copied.discard()
	}
	found, err := copied.settle()
	if err != nil {
		return err
	}
	made := f.New(b.of.opener.now())
	made.Bytes = found.Bytes
	if err := unfinished.Rename(copied.file.Name(), made.Path); err != nil {
		return errors.Join(err, copied.discard())
	}
	if err := disk.SyncFolder(f.Path); err != nil {
		return err
	}
	b.last = lastBackup{made, copied.digest, copied.of}
	backup.Thin(path)
	return nil
}

// digestOf is the digest of a backup; empty, which no content has, when it is not good.
func (b *backups) digestOf(kept backup.Backup) string {
	if b.last.backup.Path == kept.Path {
		return b.last.digest
	}
	found, err := b.of.opener.Inspect(kept.Path)
	if err != nil || !found.Whole() {
		return ""
	}
	return found.Digest
}

func (o Opener) now() time.Time {
	if o.Now == nil {
		return time.Now()
	}
	return o.Now()
}
