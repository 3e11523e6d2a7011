package store

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/unfinished"

	"go.etcd.io/bbolt"
)

// lastBackup is a backup and what it holds.
type lastBackup struct {
	backup backup.Backup
	digest string
	of     state
}

// Backup keeps a copy of the data file in BackupFolder, and removes backups that are
// old enough (see thin.go). Saving goes on meanwhile. The copy is read to its end and
// compared before it counts. Where the newest backup holds the same, nothing is
// written and that one is returned. After an error the earlier backups are as they
// were. A file that is open for reading only is not backed up: see BackupTo.
func (s *Store) Backup() (backup.Backup, error) {
	s.backing.Lock()
	defer s.backing.Unlock()
	if err := s.ready(); err != nil {
		return backup.Backup{}, err
	}
	// The folder of backups belongs to what is at the path now.
	err := s.stillThere()
	if err == nil && s.isBackedUp() {
		return s.backedUp.backup, nil
	}
	if err == nil {
		err = s.backUp()
	}
	if err != nil {
		e := failure.Of(backup.Folder(s.path), "written", err)
		return backup.Backup{}, failure.Errorf(e.Kind, e, "no backup was made: %s", e.Sentence)
	}
	return s.backedUp.backup, nil
}

// stillThere is checkPlace for what does not hold s.writing.
func (s *Store) stillThere() error {
	s.swapping.RLock()
	defer s.swapping.RUnlock()
	return s.checkPlace()
}

// isBackedUp reports whether this process made or met the newest backup, and nothing was
// written since.
func (s *Store) isBackedUp() bool {
	if _, err := os.Stat(s.backedUp.backup.Path); err != nil {
		return false
	}
	var now state
	err := s.view(func(tx *bbolt.Tx) error {
		now = state{s.identity, tx.ID()}
		return nil
	})
	return err == nil && now.equals(s.backedUp.of)
}

func (s *Store) backUp() error {
	if err := disk.MakeFolder(backup.Folder(s.path)); err != nil {
		return err
	}
	f, err := backup.Read(s.path)
	if err != nil {
		return err
	}
	_ = f.Sweep() // what cannot be removed is in nobody's way
	copied, err := s.copyOut(f.Path, filepath.Base(disk.BehindLinks(s.path)))
	if err != nil {
		return err
	}
	if len(f.Backups) > 0 && s.digestOf(f.Backups[0]) == copied.digest {
		s.backedUp = lastBackup{f.Backups[0], copied.digest, copied.of}
		return copied.discard()
	}
	found, err := s.settle(copied)
	if err != nil {
		return err
	}
	b := f.New(s.opener.now())
	b.Bytes = found.Bytes
	if err := unfinished.Rename(copied.file.Name(), b.Path); err != nil {
		return errors.Join(err, copied.discard())
	}
	if err := disk.SyncFolder(f.Path); err != nil {
		return err
	}
	s.backedUp = lastBackup{b, copied.digest, copied.of}
	backup.Thin(s.path)
	return nil
}

// digestOf is the digest of a backup; empty, which no content has, when it is not good.
func (s *Store) digestOf(b backup.Backup) string {
	if s.backedUp.backup.Path == b.Path {
		return s.backedUp.digest
	}
	found, err := s.opener.Inspect(b.Path)
	if err != nil || !found.Whole() {
		return ""
	}
	return found.Digest
}

// settle puts a copy on the disk, closes it and has it read to its end: it must
// hold what was read for it, without faults. Otherwise it is removed.
func (s *Store) settle(copied *snapshotFile) (Findings, error) {
	path := copied.file.Name()
	if err := errors.Join(copied.finish(), copied.db.Close()); err != nil {
		return Findings{}, errors.Join(err, copied.discard())
	}
	found, err := s.opener.Inspect(path)
	switch {
	case err == nil && (found.Digest != copied.digest || found.MetaDamaged):
		err = errDiffers
	case err == nil && len(found.Faults) > 0:
		return Findings{}, errors.Join(damaged(found.Faults[0], s.path, errChecksum), copied.discard())
	case err == nil:
		return found, nil
	}
	return Findings{}, errors.Join(failure.Errorf(failure.Fault, err, "a copy of %s was read again after it was written, and is not whole (%s); "+
		"it was removed: try again, and have the disk looked at", s.path, err), copied.discard())
}

func (o Opener) now() time.Time {
	if o.Now == nil {
		return time.Now()
	}
	return o.Now()
}
