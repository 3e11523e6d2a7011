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

// Opener opens data files. The zero value has only the beginning of a file looked at
// before it is opened: enough for files that are known to be whole, as in tests.
type Opener struct {
	// Guard looks at a file before this process trusts it; see ChildGuard.
	Guard Guard
	// Now is the clock for what is written beside the sessions, such as the names of
	// backups; nil for time.Now.
	Now func() time.Time
}

// Store is an open data file.
type Store struct {
	opener   Opener
	path     string
	readOnly bool
	faults   []string // the records that cannot be read, when it was opened
	kept     string   // see Kept
	database
	metaDamaged bool // when it was opened
	beliefs     beliefs
	broken      atomic.Pointer[Error] // why it is suspect: nothing more is written before it has recovered
	use         atomic.Int32          // while it is not usable, nothing is read either, and broken says why
	writing     sync.Mutex
	exchanging  sync.RWMutex // for the database: another takes its place only while this and writing are held
	closing     sync.Once
	backing     sync.Mutex // for backedUp, and so that there is one backup at a time
	backedUp    snapshot   // what this process knows of the newest backup
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

// Open opens a data file with the zero Opener.
func Open(path string) (*Store, error) { return Opener{}.Open(path) }

// OpenReadOnly opens a data file for reading with the zero Opener.
func OpenReadOnly(path string) (*Store, error) { return Opener{}.OpenReadOnly(path) }

// Open opens a data file for reading and writing, and makes it first if there is
// none. What was deleted in earlier runs is now gone for good. A file with records
// that cannot be read is opened for reading only: see Faults. The errors are Busy,
// Damaged, Foreign, Newer, or what the disk reports.
func (o Opener) Open(path string) (*Store, error) {
	path, err := wholePath(path)
	if err != nil {
		return nil, err
	}
	made, err := ensure(path)
	if err != nil {
		return nil, err
	}
	var report Report
	if !made {
		if report, err = o.inspect(path); err != nil {
			return nil, err
		}
	}
	s, err := o.open(path, len(report.Faults) > 0)
	if err != nil {
		return nil, err
	}
	s.faults = report.Faults
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
	claim(s.path)
	sweep(s.path)
	if at := behindLinks(s.path); at != s.path {
		sweep(at)
	}
	sweepBackups(s.path)
	if err := s.migrate(); err != nil {
		return err
	}
	// A full disk has no room to delete either; that is no reason to keep people from their data.
	if err := s.tidy(); err != nil && !Is(err, Full) {
		return err
	}
	return nil
}

// OpenReadOnly opens a data file for reading: it is never created and its bytes stay
// as they are. The error is fs.ErrNotExist where there is none. Other readers may
// have it open at the same time, a writer not.
func (o Opener) OpenReadOnly(path string) (*Store, error) {
	path, err := wholePath(path)
	if err != nil {
		return nil, err
	}
	report, err := o.inspect(path)
	if err != nil {
		return nil, err
	}
	s, err := o.open(path, true)
	if err != nil {
		return nil, err
	}
	s.faults = report.Faults
	return s, nil
}

// Faults names the records that could not be read when the file was opened, such as
// "entry 17 of the session k3v7…". While there are any, the file is open for reading
// only, so that the damage does not grow.
func (s *Store) Faults() []string { return s.faults }

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
	if s.use.Load() == usable {
		s.writing.Lock() // a writer that a panic left waiting would keep this for ever
		defer s.writing.Unlock()
	}
	s.exchanging.RLock()
	defer s.exchanging.RUnlock()
	state := s.use.Load()
	if state == gone {
		return nil // the owner file, too, may be another's
	}
	if !s.readOnly {
		disown(s.path)
	}
	if state == panicked {
		return s.release() // bbolt may wait for itself for ever
	}
	return s.db.Close()
}

// open opens the file at a path. One that lost its name to another, as in Compact,
// while this process waited for its lock, is let go for that other.
func (o Opener) open(path string, readOnly bool) (*Store, error) {
	for tries := 0; ; tries++ {
		s, err := o.openOnly(path, readOnly)
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

func (o Opener) openOnly(path string, readOnly bool) (*Store, error) {
	if err := checkRegular(path); err != nil {
		return nil, err
	}
	s := &Store{opener: o, path: path, readOnly: readOnly}
	if err := s.guarded(s.openFile); err != nil {
		if s.use.Load() == panicked {
			_ = s.release() // a panic left it open, and locked
		}
		if errors.Is(err, bolterrors.ErrTimeout) {
			return nil, busy(path, err)
		}
		return nil, diskError(path, "opened", err)
	}
	err := s.checkMetas()
	if err == nil {
		err = s.view(s.checkSchema)
	}
	if err != nil {
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
			if d.identity, err = file.Stat(); err == nil {
				err = check(path, file)
			}
			if err != nil {
				file.Close()
				return nil, err
			}
			if !readOnly {
				// A copy that was put back may be open to others. Where this cannot be
				// changed, nothing is lost but that. A file that is refused is not ours.
				_ = file.Chmod(filePermission)
			}
			d.file = file
			return file, nil
		},
	})
	return err
}
