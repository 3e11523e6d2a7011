package userfile_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/tui/userfile"
)

// To read of a console or a serial port waits for ever.
func TestOpenRefusesDevices(t *testing.T) {
	for path, want := range map[string]string{
		"CON": "the name of a device", "com1": "the name of a device", `C:\scores\LPT1`: "the name of a device", `"NUL"`: "the name of a device",
		"CONIN$": "the name of a device", `\\.\COM1`: "a device", `C:\`: "a folder", "..": "a folder",
	} {
		f, err := userfile.Open(path)
		if err == nil || !strings.Contains(err.Error(), "it is "+want) {
			t.Errorf("%s: got %v, want %q", path, err, want)
		}
		if err == nil {
			f.Close()
		}
	}
}
