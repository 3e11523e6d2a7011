package journal_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/tui/journal"

	"github.com/google/go-cmp/cmp"
)

func itoa(n int) string { return strconv.Itoa(n) }

// written is a stack as the log has it: its cause, and its frames.
func written(t testing.TB, s journal.Stack) (cause string, frames []string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "log")
	l, err := journal.Open(path, at)
	if err != nil {
		t.Fatal(err)
	}
	l.WriteStack("crash", s)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	first, rest, _ := strings.Cut(string(text), "\n")
	_, cause, _ = strings.Cut(first, " crash cause=")
	for line := range strings.Lines(rest) {
		frames = append(frames, strings.TrimSuffix(line, "\n"))
	}
	return cause, frames
}

func TestClean(t *testing.T) {
	for name, c := range map[string]struct {
		report string
		cause  string
		frames []string
	}{
		"nothing": {"", "unknown", nil},
		"a value of the program": {
			"panic: Ann Ash scored 3\n\tgoroutine 1 [running]:\n\tann.Ash()\n\t\t/ann.go:3\n\ngoroutine 34 [running]:\n" +
				"stocktake/tui.(*Root).Update(0xc000123, {0x7f, 0x12?})\n\t/home/ann/tui/root.go:112 +0x1d\n" +
				"stocktake/tui.apply[...](...)\n\t/home/ann/tui/act.go:9\n" +
				"main.main.func1()\n\tC:/Users/Ann Ash/main.go:7 +0x2\n" +
				"created by main.main in goroutine 1\n\tC:\\Users\\Ann\\main.go:8 +0x3f\n\n" +
				"goroutine 1 [select, 2 minutes]:\nmain.other()\n\t/x.go:1 +0x1\nexit status 2\n",
			"panic",
			[]string{
				"\tstocktake/tui.(*Root).Update root.go:112", "\tstocktake/tui.apply[...] act.go:9",
				"\tmain.main.func1 main.go:7", "\tmain.main main.go:8",
			},
		},
		"a fault in a mapped file": {
			"unexpected fault address 0x7f3a\nfatal error: fault\n[signal SIGBUS: bus error code=0x2 addr=0x7f3a pc=0x49]\n\n" +
				"goroutine 7 gp=0xc0 m=4 mp=0xc1 [running]:\nruntime.throw({0x4b, 0x5})\n\t/go/panic.go:1101 +0x48 fp=0xc0 sp=0xc1 pc=0x47\n" +
				"go.etcd.io/bbolt.(*Cursor).first(0x1)\n\t/mod/go.etcd.io/bbolt@v1.5.0/cursor.go:9 +0x5 fp=0x1 sp=0x2 pc=0x3\n",
			"memory-fault",
			[]string{"\truntime.throw panic.go:1101", "\tgo.etcd.io/bbolt.(*Cursor).first cursor.go:9"},
		},
		"a mistake": {"panic: runtime error: index out of range [5] with length 3\n", "index-out-of-range", nil},
		"another":   {"panic: runtime error: something new\n", "runtime-error", nil},
	} {
		cause, frames := written(t, journal.Clean([]byte(c.report)))
		if cause != c.cause {
			t.Errorf("%s: the cause is %q", name, cause)
		}
		if diff := cmp.Diff(c.frames, frames); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestCleanKeepsAnEndlessStackShort(t *testing.T) {
	report := "goroutine 1 [running]:\n" + strings.Repeat("main.again()\n\t/main.go:7 +0x1\n", 1000)
	if _, frames := written(t, journal.Clean([]byte(report))); len(frames) != 40 {
		t.Errorf("%d frames are kept", len(frames))
	}
}

// recovered panics with a value and returns what the log has of it.
func recovered(t *testing.T, value any) (cause string, frames []string) {
	t.Helper()
	var s journal.Stack
	func() {
		defer func() { s = journal.Panic(recover(), debug.Stack()) }()
		if value != nil {
			panic(value)
		}
		var none []int
		none[len(t.Name())]++
	}()
	return written(t, s)
}

func TestPanic(t *testing.T) {
	for _, c := range []struct {
		value any
		cause string
	}{
		{"runtime error: index out of range", "panic"},
		{errors.New("SIGBUS out of memory"), "panic"},
		{nil, "index-out-of-range"},
	} {
		cause, frames := recovered(t, c.value)
		if cause != c.cause {
			t.Errorf("a panic with %v is logged as %q", c.value, cause)
		}
		if !strings.Contains(strings.Join(frames, ""), "journal_test.recovered") {
			t.Errorf("the stack is %q", frames)
		}
	}
}

// FuzzClean looks for a report of which more reaches the log than names of functions
// and places in files.
func FuzzClean(f *testing.F) {
	f.Add([]byte("panic: Ann\n\ngoroutine 1 [running]:\nmain.main()\n\t/home/ann/main.go:7 +0x1d\n"))
	f.Add([]byte("fatal error: fault\n\ngoroutine 1 gp=0x1 [running, locked to thread]:\nmain.f({0x1, 0x2})\n\t/m.s:7 +0x1d fp=0x1\n"))
	f.Add([]byte("goroutine 1 [running]:\ncreated by a.b in goroutine 7\n\tC:\\a b\\c.go:1\n\nrest"))
	frame := regexp.MustCompile(`^\t[A-Za-z0-9_./*()\[\]·\-]+ [A-Za-z0-9_.\-]+:\d+$`)
	path := filepath.Join(f.TempDir(), "log")
	f.Fuzz(func(t *testing.T, report []byte) {
		_ = os.Remove(path)
		l, err := journal.Open(path, at)
		if err != nil {
			t.Fatal(err)
		}
		l.WriteStack("crash", journal.Clean(report))
		text := read(t, path)
		first, rest, _ := strings.Cut(text, "\n")
		if !regexp.MustCompile(`^2026-03-12T09:30:00Z crash cause=[a-z-]+$`).MatchString(first) {
			t.Errorf("the line is %q", first)
		}
		lines := strings.Split(strings.TrimSuffix(rest, "\n"), "\n")
		for _, line := range lines {
			if rest != "" && !frame.MatchString(line) {
				t.Errorf("the log has the line %q", line)
			}
		}
	})
}
