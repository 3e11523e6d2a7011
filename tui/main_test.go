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
