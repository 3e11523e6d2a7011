//go:build unix

package cli_test

import (
	"os"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// A data file that is gone while its backups are there: both a command that would make
// a new one and the screens ask first.
func TestAsksForALostFile(t *testing.T) {
	t.Parallel()
	for _, answer := range []string{"y", "no"} {
		t.Run(answer, func(t *testing.T) {
			dir := t.TempDir()
			group(t, dir, 3)
			call(t, dir, "backup")
			lose := func() {
				if err := os.Remove(ptytest.DataFile(dir)); err != nil {
					t.Fatal(err)
				}
			}
			asked := func(args ...string) *ptytest.Terminal {
				lose()
				x := ptytest.Start(t, 80, 24, program(t, dir, args...))
				x.Says("is not there, but backups of it are: the newest good one is of", ", with 1 session. Go on with it? Type y or yes:")
				x.Write(answer + "\r")
				return x
			}
			x := asked("new", "--title", "Southvale")
			if status := x.Exit(); status != 0 {
				t.Errorf("it ends with %d:\n%s", status, x.Screen())
			}
			list := call(t, dir, "list")
			if !strings.Contains(list, "Southvale") || strings.Contains(list, "Northvale") != (answer == "y") {
				t.Errorf("after %s there is\n%s", answer, list)
			}
			x = asked()
			x.Shows("Family Hub workforce self-assessment")
			if answer == "y" {
				x.Shows("Northvale")
			}
			x.Press("ctrl+c y")
			x.Exit()
		})
	}
}
