package model

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain has memory collected less often: the tests make some hundred thousand small
// sessions, and a quarter of their time went into that.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
