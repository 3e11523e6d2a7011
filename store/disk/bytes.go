package disk

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/unfinished"
)

// CopyBytes copies a file of whatever content; the copy appears whole or not at all.
func CopyBytes(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	temp, err := unfinished.Create(filepath.Dir(to), filepath.Base(to))
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	_, err = io.Copy(temp, source)
	if err := errors.Join(err, temp.Sync(), temp.Close()); err != nil {
		return err
	}
	return PutNew(temp.Name(), to)
}

// SameBytes reports whether two files hold the same.
func SameBytes(a, b string) (bool, error) {
	one, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer one.Close()
	other, err := os.Open(b)
	if err != nil {
		return false, err
	}
	defer other.Close()
	const atOnce = 64 << 10
	left, right := make([]byte, atOnce), make([]byte, atOnce)
	for {
		n, err := io.ReadFull(one, left)
		m, failed := io.ReadFull(other, right)
		ended := err == io.EOF || err == io.ErrUnexpectedEOF
		switch {
		case err != nil && !ended:
			return false, err
		case !bytes.Equal(left[:n], right[:m]):
			return false, nil
		case ended:
			return failed == err, nil
		}
	}
}

// PutNew gives a file a name that nothing has. A link fails where something has the name.
// Renaming would replace it, so that is only for file systems without links, just after a
// look whether the name is free.
func PutNew(temp, path string) error {
	if err := os.Link(temp, path); err == nil || Exists(path) {
		return err
	}
	return os.Rename(temp, path)
}
