//go:build unix

package cli_test

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// The tour in a real terminal, whose keys it names; the user's own data file is not even made.
func TestTourInATerminal(t *testing.T) {
	dir := t.TempDir()
	x := ptytest.Start(t, 100, 30, program(t, dir, "demo", "--tour"))
	x.Shows("Tour 1 of 10", "Press Enter to open")
	x.Press("enter")
	x.Shows("Tour 2 of 10", "g 18 Enter")
	x.Write("\x0e") // ctrl+n
	x.Shows("Tour 3 of 10", "Press 3 for the first card")
	x.Write("\x02") // ctrl+b
	x.Shows("Tour 2 of 10")
	x.Write("\x18") // ctrl+x
	x.Shows("The tour is over.")
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d", status)
	}
	if _, err := os.Stat(ptytest.DataFile(dir)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("there is a data file now: %v", err)
	}
}
