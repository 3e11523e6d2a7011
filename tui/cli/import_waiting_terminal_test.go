//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// While an import waits for its answer others may write into the data file, and a yes
// holds only for what was shown.
func TestImportLeavesTheFileOpenWhileItAsks(t *testing.T) {
	dir := t.TempDir()
	group(t, dir, 2)
	path := filepath.Join(dir, "ann.csv")
	if err := os.WriteFile(path, []byte("participant,statement,score\nAnn Ash,1,4\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		meanwhile []string
		says      string
		status    int
	}{
		{[]string{"new", "--title", "Another"}, "Taken in as one change", 0},
		{[]string{"import", "Northvale", path, "--yes"}, "the session changed while the question waited", 1},
	} {
		if c.status != 0 { // the first import took this in
			if err := os.WriteFile(path, []byte("participant,statement,score\nAnn Ash,1,2\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		x := ptytest.Start(t, 200, 10, program(t, dir, "import", "Northvale", path))
		x.Says("Take this in? Type y or yes:")
		call(t, dir, c.meanwhile...)
		x.Write("y\r")
		x.Says(c.says)
		if got := x.Exit(); got != c.status {
			t.Errorf("after %q it ends with %d", c.meanwhile, got)
		}
	}
}
