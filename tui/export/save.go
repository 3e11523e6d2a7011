package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store/unfinished"
)

// Writer writes the files that leave the program.
type Writer struct {
	// Refuse returns why no file may be put at a path, such as that of the data file; nil
	// where one may. A nil Refuse is for tests, which have no data file.
	Refuse func(path string) error
}

// Check returns why the files may not be written: before the first of them is.
func (w Writer) Check(files ...File) error {
	for _, f := range files {
		if err := w.check(f.Path); err != nil {
			return err
		}
	}
	return nil
}

func (w Writer) check(path string) error {
	if w.Refuse == nil {
		return nil
	}
	return w.Refuse(path)
}

// Save puts a file in place, whole or not at all: it is written under another name
// in the same folder, synced and renamed. A file of that name is replaced. What an
// export left there that was killed is swept away.
func (w Writer) Save(path string, data []byte) error {
	return w.Stream(path, func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	})
}

// NamesFolder reports whether a path is that of a folder: one that is there, or one that
// ends in a separator and is to be made.
func NamesFolder(path string) bool {
	if EndsAsFolder(path) {
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// EndsAsFolder reports whether a path ends in a separator of this system, as only that of a
// folder does.
func EndsAsFolder(path string) bool { return path != "" && os.IsPathSeparator(path[len(path)-1]) }

// MakeFolder makes the folder of a path that ends in a separator, and those above it. For
// any other path it does nothing: Save tells the user that a folder's name was mistyped.
func (w Writer) MakeFolder(path string) error {
	if !EndsAsFolder(path) {
		return nil
	}
	if err := w.check(path); err != nil {
		return err
	}
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("the folder %s could not be made (%w); choose another", text.Path(path), reasonOf(err))
	}
	return nil
}

// Fits refuses a path where no file may be put, or none can be: its folder is not there, or something stands
// there that is not replaced. It is asked before anything is said of the file or for it.
func (w Writer) Fits(path string) error {
	if err := w.check(path); err != nil {
		return err
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	dir := filepath.Dir(path)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("there is no folder %s; choose one that exists", text.Path(dir))
	}
	return replaceable(path)
}

// Stream is Save for what is written bit by bit. An error of write comes back as it is,
// unless it is one of the file, and leaves no file.
func (w Writer) Stream(path string, write func(io.Writer) error) (err error) {
	if err := w.Fits(path); err != nil {
		return err
	}
	path, err = filepath.Abs(path)
	if err != nil {
		return err
	}
	dir := filepath.Dir(path)
	temp, err := unfinished.Create(dir, filepath.Base(path))
	if err != nil {
		return notWritten(path, err)
	}
	if err := fill(temp, path, write); err != nil {
		_ = temp.Close()
		_ = os.Remove(temp.Name())
		return err
	}
	if written, statErr := os.Stat(path); statErr == nil {
		w.sweep(dir, written.ModTime())
	}
	return nil
}

// fill writes into a file and gives it its name.
func fill(temp *os.File, path string, write func(io.Writer) error) error {
	to := &watched{w: temp}
	if err := write(to); to.err == nil && err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return to.err }, // also where write did not heed it
		temp.Sync,
		temp.Close,
		func() error { return unfinished.Rename(temp.Name(), path) },
	} {
		if err := step(); err != nil {
			return notWritten(path, err)
		}
	}
	return nil
}

// watched keeps the first error of a file.
type watched struct {
	w   io.Writer
	err error
}

func (w *watched) Write(data []byte) (int, error) {
	n, err := w.w.Write(data)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// replaceable refuses what a file must not take the place of: a folder, and above all
// a device such as /dev/null, which renaming would take from the whole system.
func replaceable(path string) error {
	switch info, err := os.Stat(path); {
	case err != nil, info.Mode()&(fs.ModeType&^fs.ModeIrregular) == 0: // irregular are files in OneDrive
		return nil
	case info.IsDir():
		return fmt.Errorf("%s is a folder; give the file a name", text.Path(path))
	default:
		return fmt.Errorf("%s is no ordinary file and is not replaced; choose another name", text.Path(path))
	}
}

func notWritten(path string, err error) error {
	if unfinished.HeldElsewhere(err) {
		return fmt.Errorf("%s could not be written: another program has it open; close it there, or choose another name (%w)",
			text.Path(path), reasonOf(err))
	}
	return fmt.Errorf("%s could not be written (%w); choose another folder", text.Path(path), reasonOf(err))
}

// reasonOf is an error of the file system without the paths.
func reasonOf(err error) error {
	if p := new(os.PathError); errors.As(err, &p) {
		return p.Err
	}
	if l := new(os.LinkError); errors.As(err, &l) {
		return l.Err
	}
	return err
}
