package disk

import (
	"errors"
	"io/fs"
	"path/filepath"
	"testing"
)

// Nothing is above the root of a drive of Windows, so making folders has to end there.
func TestNoDriveNoFolder(t *testing.T) {
	var asked []string
	missing := func(path string, _ fs.FileMode) error {
		asked = append(asked, path)
		return fs.ErrNotExist
	}
	path := filepath.Join(string(filepath.Separator), "data", "stocktake")
	if err := makeFolderBy(missing, path); !errors.Is(err, fs.ErrNotExist) || len(asked) > 4 {
		t.Errorf("%v after %q", err, asked)
	}
}
