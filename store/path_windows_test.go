package store

import "testing"

func TestDeviceIsNoDataFile(t *testing.T) {
	for _, path := range []string{"CON", "COM1", "NUL", `C:\data\con`, `\\.\COM1`} {
		_, err := Open(path)
		wantError(t, err, Foreign, path, "device")
		_, err = OpenReadOnly(path)
		wantError(t, err, Foreign, path, "device")
	}
}

func TestDriveThatIsNotThere(t *testing.T) {
	_, err := Open(`Q:\a\b\stocktake.db`)
	wantError(t, err, Missing, `Q:\a\b\stocktake.db`, "--file")
}
