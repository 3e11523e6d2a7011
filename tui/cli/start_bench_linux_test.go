package cli_test

import (
	"math/rand/v2"
	"os/exec"
	"slices"
	"testing"
	"time"

	"familyhub/stocktake/tui/cli/ptytest"
)

// BenchmarkFirstScreen is from the call of the program to its first screen, in a terminal
// that answers at once, on data files of full sessions that have their backup.
func BenchmarkFirstScreen(b *testing.B) {
	eachSize(b, func(b *testing.B, dir, path string) {
		call(b, dir, "backup", "--file", path)
		b.ResetTimer()
		most := 0
		for b.Loop() {
			x := ptytest.Start(b, 100, 30, program(b, dir, "--file", path))
			x.Shows("Northvale")
			b.StopTimer()
			most = max(most, statusOf(x.PID(), vmHWM))
			x.Press("ctrl+c y")
			x.Exit()
			b.StartTimer()
		}
		b.ReportMetric(float64(most)/1000, "peak-MB")
	})
}

// BenchmarkSilentTerminal is the first screen on a terminal that answers nothing.
func BenchmarkSilentTerminal(b *testing.B) {
	dir := b.TempDir()
	call(b, dir, "new", "--title", "Northvale")
	for b.Loop() {
		x := ptytest.StartSilent(b, 100, 30, program(b, dir))
		x.Shows("Northvale")
		b.StopTimer()
		x.Press("ctrl+c y")
		x.Exit()
		b.StartTimer()
	}
}

// BenchmarkCommand is whole calls of commands that need no data file.
func BenchmarkCommand(b *testing.B) {
	dir := b.TempDir()
	for _, words := range []string{"--help", "version"} {
		b.Run(words, func(b *testing.B) {
			busy := time.Duration(0)
			for b.Loop() {
				busy += mustRun(b, program(b, dir, words))
			}
			b.ReportMetric(float64(busy.Microseconds())/1000/float64(b.N), "cpu-ms/op")
		})
	}
}

// BenchmarkList is whole calls of list, on data files of full sessions.
func BenchmarkList(b *testing.B) {
	eachSize(b, func(b *testing.B, dir, path string) {
		busy := time.Duration(0)
		for b.Loop() {
			busy += mustRun(b, program(b, dir, "list", "--file", path))
		}
		b.StopTimer()
		b.ReportMetric(float64(busy.Microseconds())/1000/float64(b.N), "cpu-ms/op")
		most, _ := watched(b, dir, vmHWM, "list", "--file", path)
		b.ReportMetric(float64(most)/1000, "peak-MB")
	})
}

// mustRun runs a command and returns how long it kept processors busy.
func mustRun(b *testing.B, cmd *exec.Cmd) time.Duration {
	b.Helper()
	if err := cmd.Run(); err != nil {
		b.Fatalf("%v: %v", cmd.Args, err)
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// BenchmarkKey is from a key press to the picture that shows it, in a session of 12 people.
// The keys come at moments that have nothing to do with when pictures are painted.
func BenchmarkKey(b *testing.B) {
	x := atFirstStatement(b, b.TempDir(), 12)
	var took []time.Duration
	random := rand.New(rand.NewPCG(1, 2))
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		<-time.After(15*time.Millisecond + time.Duration(random.IntN(10_000))*time.Microsecond)
		key, shows := "3", " 1 of 12 in"
		if i%2 == 1 {
			key, shows = "backspace", " 0 of 12 in"
		}
		b.StartTimer()
		began := time.Now()
		x.Press(key)
		x.Shows(shows)
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}
