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
	// Now is the clock for what is written besides the sessions, such as the names of
	// backups; nil for time.Now.
	Now func() time.Time

	// For tests: large takes every file for a large one, and opening is called with the path
	// of each file that is about to be opened or inspected.
	large   bool
	opening func(path string)
}

// Store has the sessions of an open data file.
type Store struct {
	*dataFile
	backups backups
}

// dataFile is a data file as a database: what may be done with it, and when it must be opened
// again. It knows nothing of what the records mean.
type dataFile struct {
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
	s, err := o.store(path, false)
	if err != nil {
		return nil, err
	}
	if s.readOnly {
		return s, nil
	}
	if err := begin(s); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// begin makes a file that was just opened ready for writing.
func begin(s *Store) error {
	if err := confirmName(s.path); err != nil {
		s.readOnly = true // the owner file is not its own yet
		return err
	}
	if err := keepBytes(s.dataFile); err != nil {
		s.readOnly = true
		return err
	}
	lock.Claim(s.path)
	sweep(s.path)
	if at := disk.BehindLinks(s.path); at != s.path {
		sweep(at)
	}
	backup.Sweep(s.path)
	if err := migrate(s); err != nil {
		return err
	}
	// A full disk has no room to delete either; that is no reason to keep people from their data.
	if err := tidy(s.dataFile); err != nil && !failure.Is(err, failure.Full) {
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
	return o.store(path, true)
}

func (o Opener) store(path string, readOnly bool) (*Store, error) {
	f, err := o.open(path, readOnly, o.extentFor)
	if err != nil {
		return nil, err
	}
	return &Store{f, backups{of: f}}, nil
}

// Faults names the records that could not be read when the file was opened, such as
// "entry 17 of the session k3v7…". While there are any, the file is open for reading
// only, so that the damage does not grow.
func (f *dataFile) Faults() []string { return f.found.Faults }

// Path is where the file is, as an absolute path.
func (f *dataFile) Path() string { return f.path }

// Close ends all use of the file. A second call does nothing.
func (f *dataFile) Close() error {
	var err error
	f.closing.Do(func() { err = f.close() })
	if err != nil {
		return failure.Of(f.path, "closed", err)
	}
	return nil
}

func (f *dataFile) close() error {
	if f.use.Load() == usable {
		f.writing.Lock() // a writer that a panic left waiting would keep this for ever
		defer f.writing.Unlock()
	}
	f.swapping.RLock()
	defer f.swapping.RUnlock()
	state := f.use.Load()
	if state == gone {
		return nil // the owner file, too, may be another's
	}
	if !f.readOnly {
		lock.Disown(f.path)
	}
	if state == panicked {
		return lock.Release(f.file) // bbolt may wait for itself for ever
	}
	return f.db.Close()
}

// open opens the file at a path, once as much of it as is asked for was looked at. One that
// lost its name to another, as in Compact, while this process waited for its lock, is closed
// for that other.
func (o Opener) open(path string, readOnly bool, much func(size int64) extent) (*dataFile, error) {
	for tries := 0; ; tries++ {
		f := &dataFile{opener: o, path: path, readOnly: readOnly}
		err := f.openOnce(much)
		if errors.Is(err, errFaults) {
			readOnly = true
			continue
		}
		if err != nil {
			return nil, err
		}
		err = f.checkPlace()
		if err == nil {
			err = f.unchanged()
		}
		if err == nil {
			err = f.view(checkSchema(path))
		}
		if err == nil {
			return f, nil
		}
		f.readOnly = true // the owner file is another's
		f.Close()
		if moved := failure.Is(err, failure.Moved) || failure.Is(err, failure.Busy); !moved || tries == mostMoves {
			return nil, err
		}
	}
}

// errFaults is of a file with records that cannot be read, which was to be opened for writing.
var errFaults = errors.New("the file has faults")

// mostMoves is how often a file may be replaced while it is being opened.
const mostMoves = 3

func (f *dataFile) openOnce(much func(size int64) extent) error {
	if f.opener.opening != nil {
		f.opener.opening(f.path)
	}
	if err := checkRegular(f.path); err != nil {
		return err
	}
	err := f.database.open(f.path, f.readOnly, func(file *os.File, size int64) (err error) {
		extent := much(size)
		f.found, err = examine(f.path, file, extent)
		if err == nil && !f.readOnly && len(f.found.Faults) > 0 {
			return errFaults
		}
		f.walked.Store(extent >= records)
		return err
	})
	if err != nil && !errors.Is(err, errFaults) {
		return failure.Of(f.path, "opened", err)
	}
	return err
}

// openAgain is openOnce for a file that this process has just given up.
func (f *dataFile) openAgain() error {
	err := f.openOnce(func(int64) extent { return records })
	if err != nil {
		return err
	}
	if err = f.unchanged(); err != nil {
		f.readOnly = true // the owner file is another's
		err = errors.Join(err, f.close())
	}
	return err
}

// unchanged returns a Busy error where another process has written to the file between the
// look at it and its opening. It is possible on Windows alone, where the lock is given up for a
// moment in between (see lock.Yield); every change has a transaction of a higher number.
func (f *dataFile) unchanged() error {
	now := uint64(0)
	err := f.view(func(tx *bbolt.Tx) error {
		now = uint64(tx.ID())
		return nil
	})
	if err == nil && now != f.found.transaction {
		return lock.Busy(f.path, nil)
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
