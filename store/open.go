package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/adrg/xdg"
	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

const (
	filePermission   fs.FileMode = 0o600
	folderPermission fs.FileMode = 0o700

	// lockTimeout is how long to wait for a file that another process has: long
	// enough for one that is about to end, short enough to be told.
	lockTimeout = 800 * time.Millisecond
)

// Store is an open data file.
type Store struct {
	path     string
	readOnly bool
	database
	broken     atomic.Pointer[Error] // why nothing more is written, or done at all when it is Damaged
	writing    sync.Mutex
	exchanging sync.RWMutex // for the database: another takes its place only while this and writing are held
	closing    sync.Once
}

// database is a bbolt database with the file that it uses.
type database struct {
	db       *bbolt.DB
	file     *os.File
	identity fs.FileInfo // of that file, to compare the path with
}

// DefaultPath is where the data file is unless somebody chooses another place: in
// the platform's folder for data.
func DefaultPath() (string, error) {
	if !filepath.IsAbs(xdg.DataHome) {
		return "", newError(Missing, nil, "this system names no folder for data; choose a file with --file")
	}
	return filepath.Join(xdg.DataHome, "stocktake", "stocktake.db"), nil
}

// Open opens a data file for reading and writing, and makes it first if there is
// none. What was deleted in earlier runs is now gone for good. The errors are Busy,
// Damaged, Foreign, Newer, or what the disk reports.
func Open(path string) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, diskError(path, "opened", err)
	}
	if err := ensure(path); err != nil {
		return nil, err
	}
	s, err := open(path, false)
	if err != nil {
		return nil, err
	}
	if err := confirmName(path); err != nil {
		s.readOnly = true // the owner file is not its own yet
		s.Close()
		return nil, err
	}
	claim(path)
	sweep(path)
	if at := behindLinks(path); at != path {
		sweep(at)
	}
	// A full disk has no room to delete either; that is no reason to keep people from their data.
	if err := s.tidy(); err != nil && !Is(err, Full) {
		s.Close()
		return nil, err
	}
	return s, nil
}

// OpenReadOnly opens a data file for reading: it is never created and its bytes stay
// as they are. The error is fs.ErrNotExist where there is none. Other readers may
// have it open at the same time, a writer not.
func OpenReadOnly(path string) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, diskError(path, "opened", err)
	}
	return open(path, true)
}

// Path is where the file is, as an absolute path.
func (s *Store) Path() string { return s.path }

// Close ends all use of the file. A second call does nothing.
func (s *Store) Close() error {
	var err error
	s.closing.Do(func() { err = s.close() })
	if err != nil {
		return diskError(s.path, "closed", err)
	}
	return nil
}

func (s *Store) close() error {
	if !s.readOnly {
		disown(s.path)
	}
	if s.isDamaged() {
		// What bbolt was doing was broken off: it may wait for itself for ever.
		s.exchanging.RLock()
		defer s.exchanging.RUnlock()
		return release(s.file)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.db.Close()
}

// open opens the file at a path. One that lost its name to another, as in Compact,
// while this process waited for its lock, is let go for that other.
func open(path string, readOnly bool) (*Store, error) {
	for tries := 0; ; tries++ {
		s, err := openOnly(path, readOnly)
		if err != nil {
			return nil, err
		}
		moved := s.checkPlace()
		if moved == nil {
			return s, nil
		}
		s.readOnly = true // the owner file is another's
		s.Close()
		if tries == mostMoves {
			return nil, moved
		}
	}
}

// mostMoves is how often a file may be replaced while it is being opened.
const mostMoves = 3

func openOnly(path string, readOnly bool) (*Store, error) {
	if err := checkRegular(path); err != nil {
		return nil, err
	}
	s := &Store{path: path, readOnly: readOnly}
	if err := s.guarded(s.openFile); err != nil {
		if s.isDamaged() {
			_ = release(s.file) // a panic left it open, and locked
		}
		if errors.Is(err, bolterrors.ErrTimeout) {
			return nil, busy(path, err)
		}
		return nil, diskError(path, "opened", err)
	}
	if err := s.view(s.checkSchema); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Store) openFile() error { return s.database.open(s.path, s.readOnly, guard) }

// open opens the file at a path and locks it. Check may refuse the file before bbolt,
// which would create it and would trust it, has a look.
func (d *database) open(path string, readOnly bool, check func(string, *os.File) error) (err error) {
	d.db, err = bbolt.Open(path, filePermission, &bbolt.Options{
		Timeout: lockTimeout, ReadOnly: readOnly, NoStatistics: true,
		OpenFile: func(path string, flag int, mode fs.FileMode) (*os.File, error) {
			file, err := os.OpenFile(path, flag&^os.O_CREATE, mode)
			if err != nil {
				return nil, err
			}
			if !readOnly {
				// A copy that was put back may be open to others. Where this cannot be
				// changed, nothing is lost but that.
				_ = file.Chmod(filePermission)
			}
			if d.identity, err = file.Stat(); err == nil {
				err = check(path, file)
			}
			if err != nil {
				file.Close()
				return nil, err
			}
			d.file = file
			return file, nil
		},
	})
	return err
}
