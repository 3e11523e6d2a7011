package store

import (
	"path/filepath"
	"testing"
)

func TestDeviceIsNoDataFile(t *testing.T) {
	for _, path := range []string{"CON", "COM1", "NUL", `C:\data\con`, `\\.\COM1`} {
		_, err := Open(path)
		wantError(t, err, Foreign, path, "device")
		_, err = Opener{}.OpenReadOnly(path)
		wantError(t, err, Foreign, path, "device")
	}
}

func TestDriveThatIsNotThere(t *testing.T) {
	_, err := Open(`Q:\a\b\stocktake.db`)
	wantError(t, err, Missing, `Q:\a\b\stocktake.db`, "--file")
}

func TestNameThatWindowsRefuses(t *testing.T) {
	for _, name := range []string{"what?.db", "a*b.db", "a<b>.db"} {
		path := filepath.Join(t.TempDir(), name)
		_, err := Open(path)
		wantError(t, err, Fault, "Windows allows no such name", path, "without any of")
	}
}
