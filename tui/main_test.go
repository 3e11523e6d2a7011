package tui_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain has memory collected less often: the tests begin some thousands of programs, none
// of them large, and a third of their time went into that.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

// notShort leaves a test out of short runs, which the race detector makes ten times as slow. They look
// for what goroutines share, and here one alone takes keys and draws; TestScreens has every screen once.
func notShort(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("a short run looks for what goroutines share, and one alone draws")
	}
}
