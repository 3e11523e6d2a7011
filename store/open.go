package store

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/lock"

	"github.com/adrg/xdg"
	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

const filePermission fs.FileMode = 0o600

// Opener opens data files.
type Opener struct {
	// Now is the clock for what is written beside the sessions, such as the names of
	// backups; nil for time.Now.
	Now func() time.Time

	// For tests: large takes every file for a large one, and opening is called with the path
	// of each file that is about to be opened or inspected.
	large   bool
	opening func(path string)
}

// Store is an open data file.
type Store struct {
	opener   Opener
	path     string
	readOnly bool
	found    Findings // when it was opened
	kept     string   // see Kept
	database
	walked   atomic.Bool                   // all pages; see checkStructure
	broken   atomic.Pointer[failure.Error] // why it is suspect: nothing more is written before it has recovered
	use      atomic.Int32                  // while it is not usable, nothing is read either, and broken says why
	writing  sync.Mutex
	swapping sync.RWMutex // for the database: another takes its place only while this and writing are held
	closing  sync.Once
	backing  sync.Mutex // for backedUp, and so that there is one backup at a time
	backedUp lastBackup // what this process knows of the newest backup
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
		return "", failure.Errorf(failure.Missing, nil, "this system names no folder for data; choose a file with --file")
	}
	return filepath.Join(xdg.DataHome, "stocktake", "stocktake.db"), nil
}

// Open opens a data file with the zero Opener.
func Open(path string) (*Store, error) { return Opener{}.Open(path) }

// OpenReadOnly opens a data file for reading with the zero Opener.
func OpenReadOnly(path string) (*Store, error) { return Opener{}.OpenReadOnly(path) }

// Open opens a data file for reading and writing, and makes it first if there is
// none. What was deleted in earlier runs is now gone for good. A file with records
// that cannot be read is opened for reading only: see Faults. The errors are Busy,
// Damaged, Foreign, Newer, or what the disk reports.
func (o Opener) Open(path string) (*Store, error) {
	path, err := disk.WholePath(path)
	if err != nil {
		return nil, err
	}
	if _, err := ensure(path); err != nil {
		return nil, err
	}
	s, err := o.open(path, false, o.extentFor)
	if err != nil {
		return nil, err
	}
	if s.readOnly {
		return s, nil
	}
	if err := s.begin(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// begin makes a file that was just opened ready for writing.
func (s *Store) begin() error {
	if err := confirmName(s.path); err != nil {
		s.readOnly = true // the owner file is not its own yet
		return err
	}
	if err := s.keepBytes(); err != nil {
		s.readOnly = true
		return err
	}
	lock.Claim(s.path)
	sweep(s.path)
	if at := disk.BehindLinks(s.path); at != s.path {
		sweep(at)
	}
	backup.Sweep(s.path)
	if err := s.migrate(); err != nil {
		return err
	}
	// A full disk has no room to delete either; that is no reason to keep people from their data.
	if err := s.tidy(); err != nil && !failure.Is(err, failure.Full) {
		return err
	}
	return nil
}

// OpenReadOnly opens a data file for reading: it is never created and its bytes stay
// as they are. The error is fs.ErrNotExist where there is none. Other readers may
// have it open at the same time, a writer not.
func (o Opener) OpenReadOnly(path string) (*Store, error) {
	path, err := disk.WholePath(path)
	if err != nil {
		return nil, err
	}
	return o.open(path, true, o.extentFor)
}

// Faults names the records that could not be read when the file was opened, such as
// "entry 17 of the session k3v7…". While there are any, the file is open for reading
// only, so that the damage does not grow.
func (s *Store) Faults() []string { return s.found.Faults }

// Path is where the file is, as an absolute path.
func (s *Store) Path() string { return s.path }

// Close ends all use of the file. A second call does nothing.
func (s *Store) Close() error {
	var err error
	s.closing.Do(func() { err = s.close() })
	if err != nil {
		return failure.Of(s.path, "closed", err)
	}
	return nil
}

func (s *Store) close() error {
	if s.use.Load() == usable {
		s.writing.Lock() // a writer that a panic left waiting would keep this for ever
		defer s.writing.Unlock()
	}
	s.swapping.RLock()
	defer s.swapping.RUnlock()
	state := s.use.Load()
	if state == gone {
		return nil // the owner file, too, may be another's
	}
	if !s.readOnly {
		lock.Disown(s.path)
	}
	if state == panicked {
		return lock.Release(s.file) // bbolt may wait for itself for ever
	}
	return s.db.Close()
}

// open opens the file at a path, once as much of it as is asked for was looked at. One that
// lost its name to another, as in Compact, while this process waited for its lock, is closed
// for that other.
func (o Opener) open(path string, readOnly bool, much func(size int64) extent) (*Store, error) {
	for tries := 0; ; tries++ {
		s := &Store{opener: o, path: path, readOnly: readOnly}
		err := s.openOnce(much)
		if errors.Is(err, errFaults) {
			readOnly = true
			continue
		}
		if err != nil {
			return nil, err
		}
		err = s.checkPlace()
		if err == nil {
			err = s.unchanged()
		}
		if err == nil {
			err = s.view(s.checkSchema)
		}
		if err == nil {
			return s, nil
		}
		s.readOnly = true // the owner file is another's
		s.Close()
		if moved := failure.Is(err, failure.Moved) || failure.Is(err, failure.Busy); !moved || tries == mostMoves {
			return nil, err
		}
	}
}

// errFaults is of a file with records that cannot be read, which was to be opened for writing.
var errFaults = errors.New("the file has faults")

// mostMoves is how often a file may be replaced while it is being opened.
const mostMoves = 3

func (s *Store) openOnce(much func(size int64) extent) error {
	if s.opener.opening != nil {
		s.opener.opening(s.path)
	}
	if err := checkRegular(s.path); err != nil {
		return err
	}
	err := s.database.open(s.path, s.readOnly, func(file *os.File, size int64) (err error) {
		extent := much(size)
		s.found, err = examine(s.path, file, extent)
		if err == nil && !s.readOnly && len(s.found.Faults) > 0 {
			return errFaults
		}
		s.walked.Store(extent >= records)
		return err
	})
	if err != nil && !errors.Is(err, errFaults) {
		return failure.Of(s.path, "opened", err)
	}
	return err
}

// unchanged returns a Busy error where another process has written to the file between the
// look at it and its opening, which is possible on Windows alone.
func (s *Store) unchanged() error {
	now := uint64(0)
	err := s.view(func(tx *bbolt.Tx) error {
		now = uint64(tx.ID())
		return nil
	})
	if err == nil && now != s.found.transaction {
		return lock.Busy(s.path, nil)
	}
	return err
}

// open opens the file at a path and locks it. Look, which may be nil, can refuse the file
// before bbolt, which would create it and would trust it, sees it. A panic of bbolt, or a
// fault in the memory that the file is mapped to, is a Damaged error.
func (d *database) open(path string, readOnly bool, look func(file *os.File, size int64) error) error {
	err := caught(func() (err error) {
		d.db, err = bbolt.Open(path, filePermission, &bbolt.Options{
			Timeout: lock.Timeout, ReadOnly: readOnly, NoStatistics: true,
			OpenFile: func(path string, flag int, mode fs.FileMode) (*os.File, error) {
				file, err := os.OpenFile(path, flag&^os.O_CREATE, mode)
				if err != nil {
					return nil, err
				}
				if err := d.prepare(path, file, readOnly, look); err != nil {
					file.Close()
					return nil, err
				}
				d.file = file
				return file, nil
			},
		})
		return err
	})
	if p := new(panicError); errors.As(err, &p) {
		_ = lock.Release(d.file) // it was left open, and locked
		return damaged("the structure", path, p)
	}
	if errors.Is(err, bolterrors.ErrTimeout) {
		return lock.Busy(path, err)
	}
	return err
}

// prepare has a look at a file that bbolt is about to use, under the lock that it will have.
func (d *database) prepare(path string, file *os.File, readOnly bool, look func(*os.File, int64) error) (err error) {
	if d.identity, err = file.Stat(); err != nil || look == nil {
		return err
	}
	if locked, err := lock.Wait(file, !readOnly); err != nil || !locked {
		return cmp.Or(err, error(lock.Busy(path, nil)))
	}
	defer lock.Yield(file)
	info, err := file.Stat() // it may have grown while another process had the lock
	if err == nil {
		err = look(file, info.Size())
	}
	if err == nil && !readOnly {
		// A copy that was put back may be open to others. Where this cannot be
		// changed, nothing is lost but that. A file that is refused is not ours.
		_ = file.Chmod(filePermission)
	}
	return err
}
