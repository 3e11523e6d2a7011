package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"
)

// BenchmarkExportAll writes the scores of many sessions of 12 people as the program
// does, and tells the most memory that it took of its own, and how long processors were
// busy, also for the other process that reads the data file first. The memory does not
// count the pages of the data file, which the system maps in and takes back as it likes.
// STOCKTAKE_SESSIONS is how many sessions there are: 100 unless given.
func BenchmarkExportAll(b *testing.B) {
	sessions := 100
	if n := sessionsWanted(); n > 0 {
		sessions = n
	}
	dir := b.TempDir()
	path := filepath.Join(dir, "many.db")
	keepMany(b, path, sessions)
	for _, format := range []string{"csv", "ndjson"} {
		b.Run(fmt.Sprintf("%d/%s", sessions, format), func(b *testing.B) {
			most, busy := 0, time.Duration(0)
			for b.Loop() {
				kB, cpu := effort(b, dir, "export", "--file", path, "--all", "--format", format, "-o", filepath.Join(dir, "all"))
				most, busy = max(most, kB), busy+cpu
			}
			info, err := os.Stat(filepath.Join(dir, "all"))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(most)/1000, "own-MB")
			b.ReportMetric(busy.Seconds()/float64(b.N), "cpu-s/op")
			b.ReportMetric(float64(info.Size())/1e6, "written-MB")
		})
	}
}

// effort runs a command and returns the most memory that it had and no file backs, and
// the time that it kept processors busy.
func effort(b *testing.B, dir string, args ...string) (kB int, cpu time.Duration) {
	b.Helper()
	return watched(b, dir, rssAnon, args...)
}

// watched runs a command and returns the most of a figure of its status, in kB, and the time
// that it kept processors busy.
func watched(b *testing.B, dir string, figure *regexp.Regexp, args ...string) (kB int, cpu time.Duration) {
	b.Helper()
	cmd := program(b, dir, args...)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	look := time.NewTicker(2 * time.Millisecond)
	defer look.Stop()
	for {
		select {
		case err := <-ended:
			if err != nil {
				b.Fatal(err)
			}
			return kB, cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		case <-look.C:
			kB = max(kB, statusOf(cmd.Process.Pid, figure))
		}
	}
}

// Figures of a process: the memory that no file backs, and the most memory that it ever had,
// with what it has mapped.
var (
	rssAnon = regexp.MustCompile(`RssAnon:\s+(\d+) kB`)
	vmHWM   = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)
)

// statusOf is a figure of a process, in kB; 0 when it is gone.
func statusOf(pid int, figure *regexp.Regexp) int {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	m := figure.FindSubmatch(status)
	if m == nil {
		return 0
	}
	kB, _ := strconv.Atoi(string(m[1]))
	return kB
}
