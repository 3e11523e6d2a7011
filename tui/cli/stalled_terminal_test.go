//go:build unix

package cli_test

import (
	"syscall"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// A terminal that reads nothing, as one that hangs or was paused, keeps nothing from being
// saved and nobody from ending the program.
func TestSignalEndsTheProgramWhereTheTerminalReadsNothing(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := t.TempDir()
			x := atFirstStatement(t, dir, 3)
			x.Press("3 4 d")
			x.Saved("3 of 3 in")
			resume := x.StopReading()
			x.Press("5 up left") // the screens are to paint what nobody reads
			x.Signal(signal)
			x.Gone()
			resume()
			if trouble := x.Usable(); trouble == "the terminal's mode is not as it was before" {
				t.Error(trouble) // what the terminal did not read cannot have brought back its picture
			}
			allThree(t, dir)
		})
	}
}

// An editor that does not listen keeps nobody from ending the program.
func TestSignalEndsTheProgramWhereTheEditorIgnoresIt(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := t.TempDir()
			x := withEditor(t, dir, "trap '' TERM HUP INT; echo EDITING; while :; do read line; done")
			x.Press("3 b")
			x.Shows("what stands in the way")
			x.Write("half a text")
			x.Press("ctrl+e")
			x.Shows("EDITING")
			x.Signal(signal)
			x.Gone()
			if trouble := x.Usable(); trouble != "" {
				t.Error(trouble)
			}
			cleanedUp(t, dir)
			x = ptytest.Start(t, 100, 30, program(t, dir, "open", "Northvale"))
			x.Says("You were writing a barrier at statement 1:", "half a text")
		})
	}
}
