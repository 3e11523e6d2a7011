package journal_test

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"familyhub/stocktake/tui/journal"
)

func at() time.Time {
	return time.Date(2026, 3, 12, 10, 30, 0, 0, time.FixedZone("", 3600))
}

func open(t *testing.T) (*journal.Log, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "state", "stocktake", "stocktake.log")
	l, err := journal.Open(path, at)
	if err != nil {
		t.Fatal(err)
	}
	return l, path
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestLinesOfTheLog(t *testing.T) {
	l, path := open(t)
	l.Write("end", journal.Duration("took", 90*time.Minute+2*time.Millisecond+400), journal.Word("by", "choice"))
	l.Write("backup", journal.Number("entries", 3), journal.Signal("signal", syscall.SIGTERM))
	l.WriteStack("crash", journal.Clean([]byte("panic: Ann\n\ngoroutine 1 [running]:\nmain.main()\n\t/home/ann/main.go:7 +0x1d\n")))
	l.Write("start", journal.Build()...)
	want := `2026-03-12T09:30:00Z end took=1h30m0.002s by=choice
2026-03-12T09:30:00Z backup entries=3 signal=15
2026-03-12T09:30:00Z crash cause=panic
	main.main main.go:7
2026-03-12T09:30:00Z start version=`
	if got := read(t, path); !strings.HasPrefix(got, want) {
		t.Errorf("the log is\n%s\nand not\n%s", got, want)
	}
	start := regexp.MustCompile(`(?m)^\S+ start version=[!-~]+ commit=[!-~]* go=go[!-~]+ os=[a-z0-9]+ arch=[a-z0-9]+$`)
	if got := read(t, path); !start.MatchString(got) {
		t.Errorf("the last line of the log is odd:\n%s", got)
	}
}

func TestLogIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the system has no such modes")
	}
	_, path := open(t)
	for name, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s has the mode %v", name, info.Mode())
		}
	}
}

func TestNoLogIsNoTrouble(t *testing.T) {
	var none *journal.Log
	none.Write("start")
	none.WriteStack("crash", journal.Stack{})
	if none.Path() != "" {
		t.Errorf("no log is at %q", none.Path())
	}
	for _, path := range []string{"", filepath.Join(t.TempDir(), "file", "log")} {
		if path != "" {
			if err := os.WriteFile(filepath.Dir(path), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if l, err := journal.Open(path, at); err == nil || l != nil {
			t.Errorf("%q opens", path)
		}
	}
	l, path := open(t)
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	l.Write("end") // nothing to write to is no reason to fail
}

// Rotation keeps each file within 512 KiB and three old ones, and loses no line before
// the fourth rotation; several writers at once write whole lines.
func TestRotation(t *testing.T) {
	l, path := open(t)
	other, err := journal.Open(path, at)
	if err != nil {
		t.Fatal(err)
	}
	// The lines are long, so that few of them make a file full.
	const word = "long-long-long-long-long-long-long-long-long-long-long-long-long"
	const filler = word + word + word + word + word + word + word + word + word + word + word + word + word + word
	const limit, lineLength = 512 << 10, len("2026-03-12T09:30:00Z saved number=100000 word=" + filler + "\n")
	lines := 5 * limit / lineLength
	var writers sync.WaitGroup
	for i := range lines {
		if i == limit/lineLength/2 {
			// Within the first file two programs write at once; each rotates by itself.
			for _, l := range []*journal.Log{l, other} {
				writers.Go(func() {
					for range 100 {
						l.Write("saved", journal.Number("number", 999999), journal.Word("word", filler))
					}
				})
			}
			writers.Wait()
		}
		l.Write("saved", journal.Number("number", 100000+i), journal.Word("word", filler))
	}
	newest := 100000 + lines - 1
	if !strings.HasSuffix(read(t, path), " saved number="+itoa(newest)+" word="+filler+"\n") {
		t.Error("the last line is not in the newest file")
	}
	whole := regexp.MustCompile(`^(2026-03-12T09:30:00Z saved number=\d{6} word=[a-z-]+\n)+$`)
	for _, name := range []string{path, path + ".1", path + ".2", path + ".3"} {
		text := read(t, name)
		if len(text) > limit || !whole.MatchString(text) {
			t.Errorf("%s has %d bytes, or broken lines", name, len(text))
		}
		if name != path && len(text) < limit-lineLength {
			t.Errorf("%s was closed with %d bytes", name, len(text))
		}
	}
	if _, err := os.Stat(path + ".4"); err == nil {
		t.Error("a fourth old file is kept")
	}
}
