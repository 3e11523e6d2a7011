//go:build unix

package cli_test

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// TestAStoryGoesOnInTheTerminal opens one and goes on in it: what is entered is saved in its own file,
// and the clock that its keys began goes on.
func TestAStoryGoesOnInTheTerminal(t *testing.T) {
	dir := t.TempDir()
	x := ptytest.Start(t, 120, 36, program(t, dir, "story", "revealed", "--keys", "t enter"))
	x.Shows("people disagree")
	x.Shows(" 1:5") // of two minutes
	x.Press("3")
	x.Shows("Agreed: 3")
	x.Shows("saved ")
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 {
		t.Errorf("status %d:\n%s", status, x.Screen())
	}
	if _, err := os.Stat(ptytest.DataFile(dir)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the user's own data file: %v", err)
	}
}
