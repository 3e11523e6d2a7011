package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"stocktake/model"
)

// Save puts a file in place, whole or not at all. A file of that name is replaced.
func Save(path string, data []byte) error {
	return SaveFrom(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// SaveFrom is Save for what is too much to have in memory: write gets a file under another
// name in the same folder, which is then synced and renamed. It is not buffered. What an
// export left there that was killed is swept away.
func SaveFrom(path string, write func(io.Writer) error) (err error) {
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
	defer func() {
		if err != nil {
			_ = temp.Close()
			_ = os.Remove(temp.Name())
			err = notWritten(path, err)
		}
	}()
	if err = write(temp); err != nil {
		return err
	}
	if err = temp.Sync(); err != nil {
		return err
	}
	if err = temp.Close(); err != nil {
		return err
	}
	if err = os.Rename(temp.Name(), path); err != nil {
		return err
	}
	if written, statErr := os.Stat(path); statErr == nil {
		sweep(dir, written.ModTime())
	}
	return nil
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

// notWritten says what a folder would not take. Any other error is that of whoever made
// the content.
func notWritten(path string, err error) error {
	reason := error(nil)
	if p := new(os.PathError); errors.As(err, &p) {
		reason = p.Err
	}
	if l := new(os.LinkError); errors.As(err, &l) {
		reason = l.Err
	}
	if reason == nil {
		return err
	}
	return fmt.Errorf("%s could not be written (%w); choose another folder", model.ShownPath(path), reason)
}
