package screens

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/story"
)

// TestStoriesArePrintedAsTheirGoldenFilesSay prints stories on each kind of data in a window of 80 by 24,
// on a file that goes again: they are what tests of the screens see on a store in memory.
func TestStoriesArePrintedAsTheirGoldenFilesSay(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	t.Setenv("TMP", temp) // on Windows
	for _, name := range []string{
		"welcome", "demo", "home", "statement", "statement-thirty", "revealed", "anonymous", "summary-groups", "board", "board-empty",
		"plan-menu-bare", "review", "unfinished", "export", "end-words", "suggestions", "wall-opening",
	} {
		t.Run(name, func(t *testing.T) {
			s, ok := story.Find(name)
			if !ok {
				t.Fatal("there is none")
			}
			var printed bytes.Buffer
			r := &Runner{Files: &output.Files{File: &datafile.File{
				Console: &console.Console{Stdout: &printed}, Now: time.Now, Getenv: func(string) string { return "" },
			}}}
			if err := r.PrintStory(s, Print{Width: 80, Height: 24, Plain: true}); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("..", "..", "testdata", s.Name+"-80x24.golden")
			if want := golden.Read(t, path, printed.Bytes()); filepath.ToSlash(printed.String()) != string(want) {
				t.Errorf("it is not %s:\n%s", path, printed.String())
			}
		})
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("what is left of them: %v, %v", left, err)
	}
}
