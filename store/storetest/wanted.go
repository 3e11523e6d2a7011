package storetest

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
)

// The variables that say which of these tests run, how much each does, and what to
// repeat. Without the numbers a test does what fits into a run of all tests.
const (
	wantedVar     = "STOCKTAKE_FAULTS"
	KillsVar      = "STOCKTAKE_KILLS"      // how often a process is killed
	StatesVar     = "STOCKTAKE_STATES"     // how many states of a disk are opened after a loss of power
	InjectionsVar = "STOCKTAKE_INJECTIONS" // how many calls fail, of each kind
	FlipsVar      = "STOCKTAKE_FLIPS"      // how many single bits of a file are flipped, one at a time
	AnswersVar    = "STOCKTAKE_ANSWERS"    // how many answers of terminals are thrown at the program
	seedVar       = "STOCKTAKE_SEED"
)

// Wanted skips a test of faults unless they are asked for.
func Wanted(t testing.TB) {
	t.Helper()
	if os.Getenv(wantedVar) != "1" {
		t.Skipf("set %s=1 to test faults of disks and processes, or run .ci/faults", wantedVar)
	}
}

// Strace skips a test on a machine without strace, after Wanted.
func Strace(t testing.TB) {
	t.Helper()
	Wanted(t)
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is not installed; on Debian: apt-get install strace, or run .ci/faults, which does it")
	}
}

// Count is the number in an environment variable, or otherwise what a quick run does, of
// which a short one does a fifth.
func Count(t testing.TB, name string, otherwise int) int {
	t.Helper()
	if testing.Short() {
		otherwise = (otherwise + 4) / 5
	}
	return int(number(t, name, uint64(otherwise)))
}

// Seed is what makes a random test do the same again; it is logged.
func Seed(t testing.TB) uint64 {
	t.Helper()
	seed := number(t, seedVar, rand.Uint64()>>1)
	t.Logf("%s=%d repeats this", seedVar, seed)
	return seed
}

func number(t testing.TB, name string, otherwise uint64) uint64 {
	t.Helper()
	text, ok := os.LookupEnv(name)
	if !ok {
		return otherwise
	}
	n, err := strconv.ParseUint(text, 10, 63)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// Figure logs what a test has measured for one of the promises about data; .ci/faults
// makes a table of all.
func Figure(t testing.TB, promise int, format string, args ...any) {
	t.Helper()
	if t.Failed() {
		format += " — BUT THE TEST FAILED"
	}
	t.Logf("promise %d: "+format, append([]any{promise}, args...)...)
}
