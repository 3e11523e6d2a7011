package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"stocktake/model"
)

// Save puts a file in place, whole or not at all: it is written under another name
// in the same folder, synced and renamed. A file of that name is replaced. What an
// export left there that was killed is swept away.
func Save(path string, data []byte) error {
	return Stream(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// Stream is Save for what is written bit by bit. An error of write comes back as it is,
// unless it is one of the file, and leaves no file.
func Stream(path string, write func(io.Writer) error) (err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return err
	}
	dir := filepath.Dir(path)
	if info, statErr := os.Stat(dir); statErr != nil || !info.IsDir() {
		return fmt.Errorf("there is no folder %s; choose one that exists", model.ShownPath(dir))
	}
	if err := replaceable(path); err != nil {
		return err
	}
	temp, err := os.CreateTemp(dir, unfinished+"*")
	if err != nil {
		return notWritten(path, err)
	}
	if err := fill(temp, path, write); err != nil {
		_ = temp.Close()
		_ = os.Remove(temp.Name())
		return err
	}
	if written, statErr := os.Stat(path); statErr == nil {
		sweep(dir, written.ModTime())
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
		func() error { return os.Rename(temp.Name(), path) },
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
	case err != nil, info.Mode().IsRegular():
		return nil
	case info.IsDir():
		return fmt.Errorf("%s is a folder; give the file a name", model.ShownPath(path))
	default:
		return fmt.Errorf("%s is no ordinary file and is not replaced; choose another name", model.ShownPath(path))
	}
}

func notWritten(path string, err error) error {
	reason := err
	if p := new(os.PathError); errors.As(err, &p) {
		reason = p.Err
	}
	if l := new(os.LinkError); errors.As(err, &l) {
		reason = l.Err
	}
	return fmt.Errorf("%s could not be written (%w); choose another folder", model.ShownPath(path), reason)
}
