//go:build unix

package cli_test

import (
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// BenchmarkFirstScreen is from the call of the program to its first screen, in a
// terminal that answers at once.
func BenchmarkFirstScreen(b *testing.B) {
	dir := b.TempDir()
	call(b, dir, "new", "--title", "Northvale")
	for b.Loop() {
		x := ptytest.Start(b, 100, 30, program(b, dir))
		x.Shows("Northvale")
		b.StopTimer()
		x.Press("ctrl+c")
		x.Exit()
		b.StartTimer()
	}
}
