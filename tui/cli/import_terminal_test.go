//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// At a terminal an import says what it will do and asks; it does nothing without a yes.
func TestImportAsksAtATerminal(t *testing.T) {
	dir := t.TempDir()
	group(t, dir, 2)
	path := filepath.Join(dir, "ann.csv")
	if err := os.WriteFile(path, []byte("participant,statement,score\nAnn Ash,1,4\nAnn Ash,2,dk\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, answer := range []string{"no", "y"} {
		x := ptytest.Start(t, 200, 10, program(t, dir, "import", "Northvale", path))
		x.Says("1 new participant: Ann Ash", "2 new scores", "Take this in? Type y or yes:")
		x.Write(answer + "\r")
		want, status := "nothing was taken in", 1
		if answer == "y" {
			want, status = "Taken in as one change", 0
		}
		x.Says(want)
		if got := x.Exit(); got != status {
			t.Errorf("after %q it ends with %d", answer, got)
		}
		scores := call(t, dir, "export", "Northvale", "--format", "csv", "--names", "-o", "-")
		if taken := strings.Contains(scores, "Ann Ash"); taken != (answer == "y") {
			t.Errorf("after %q the scores are\n%s", answer, scores)
		}
	}
}
