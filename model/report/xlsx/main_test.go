package xlsx

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain has memory collected less often: the tests make thousands of small documents, and a
// tenth of their time or more went into that.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
