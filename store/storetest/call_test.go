//go:build unix

package storetest

import (
	"reflect"
	"strings"
	"testing"
)

// hexed is how strace prints a text with -xx.
func hexed(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		const digits = "0123456789abcdef"
		b.WriteString(`\x` + string(digits[c>>4]) + string(digits[c&15]))
	}
	return b.String()
}

// trace is a short life of a file in /d, as strace writes it: in two threads, one of
// which is interrupted in print.
func trace() string {
	at := "AT_FDCWD<" + hexed("/") + ">"
	open := func(fd, path string) string { return fd + "<" + hexed(path) + ">" }
	quoted := func(text string) string { return `"` + hexed(text) + `"` }
	return strings.Join([]string{
		"10 openat(" + at + ", " + quoted("/d/a") + ", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = " + open("5", "/d/a"),
		"10 openat(" + at + ", " + quoted("/etc/b") + ", O_RDONLY) = " + open("6", "/etc/b"),
		"10 pwrite64(" + open("5", "/d/a") + ", " + quoted("new, and\n") + ", 9, 4096) = 9",
		"10 fdatasync(" + open("5", "/d/a") + " <unfinished ...>",
		"11 write(" + "1<pipe:[77]>" + ", " + quoted("saved 1\n") + ", 8) = 8",
		"10 <... fdatasync resumed>)         = 0",
		"10 ftruncate(" + open("5", "/d/a") + ", 8192) = -1 ENOSPC (No space left on device) (INJECTED)",
		"10 fsync(" + open("5", "/d/a") + ") = -1 EIO (Input/output error) (INJECTED)",
		"10 renameat(" + at + ", " + quoted("/d/a") + ", " + at + ", " + quoted("/d/b") + ") = 0",
		"10 unlink(" + quoted("/d/b") + ") = 0",
		"10 write(" + open("5", "/d/b") + "(deleted), " + quoted("x") + ", 1) = 1",
		"12 ???( <detached ...>", // killed while it was let go of
		"13 fsync(" + open("5", "/d/b") + "(deleted) <unfinished ...>",
		"13 <... fsync resumed> <detached ...>",
		"14 fsync(" + open("5", "/d/b") + "(deleted) <detached ...>",
		"11 +++ exited with 0 +++",
		"10 --- SIGTERM {si_signo=SIGTERM} ---",
		"10 fsync(" + open("5", "/d"), // cut off with its process
	}, "\n")
}

func TestOps(t *testing.T) {
	calls, err := Read(strings.NewReader(trace()))
	if err != nil {
		t.Fatal(err)
	}
	ops, err := Ops(calls, "/d")
	if err != nil {
		t.Fatal(err)
	}
	want := []Op{
		{Kind: Make, Path: "/d/a"},
		{Kind: Write, Path: "/d/a", Offset: 4096, Data: []byte("new, and\n")},
		{Kind: Say, Path: "pipe:[77]", Offset: atEnd, Data: []byte("saved 1\n")},
		{Kind: Sync, Path: "/d/a"},
		{Kind: FailedSync, Path: "/d/a"},
		{Kind: Rename, Path: "/d/a", To: "/d/b"},
		{Kind: Remove, Path: "/d/b", To: "/d/b"},
	}
	if !reflect.DeepEqual(ops, want) {
		t.Errorf("it is\n%+v\nand not\n%+v", ops, want)
	}
}

func TestCalls(t *testing.T) {
	calls, err := Read(strings.NewReader(trace()))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range map[int]Call{
		0: {Thread: "10", Name: "openat"},
		3: {Thread: "11", Name: "write"}, // it ended before the one that had begun
		4: {Thread: "10", Name: "fdatasync"},
		5: {Thread: "10", Name: "ftruncate", Errno: "ENOSPC"},
	} {
		got := calls[i]
		if got.Thread != want.Thread || got.Name != want.Name || got.Errno != want.Errno || got.Injected() != (want.Errno != "") {
			t.Errorf("call %d is %+v, not %+v", i, got, want)
		}
	}
	if opens, file := calls[1].Opens(), calls[2].File(); opens != "/etc/b" || file != "/d/a" {
		t.Errorf("%q is opened, %q written", opens, file)
	}
}

func TestWhatIsNotKnownIsAnError(t *testing.T) {
	for _, line := range []string{
		"10 fallocate(5<" + hexed("/d/a") + ">, 0, 0, 10) = 0",
		"10 openat(AT_FDCWD, \"" + hexed("/d/a") + "\", O_RDWR|O_CREAT|O_TRUNC, 0600) = 5<" + hexed("/d/a") + ">",
		"10 write(5<" + hexed("/d/a") + ">, \"" + hexed("ab") + "\"..., 9) = 9",
		"10 write(5<" + hexed("/d/a") + ">, \"" + hexed("ab") + "\", 2) = 1",
	} {
		calls, err := Read(strings.NewReader(line + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		if ops, err := Ops(calls, "/d"); err == nil {
			t.Errorf("%s becomes %+v", line, ops)
		}
		if ops, err := Ops(calls, "/elsewhere"); err != nil || len(ops) > 0 {
			t.Errorf("of %s elsewhere: %+v, %v", line, ops, err)
		}
	}
	if calls, err := Read(strings.NewReader("10 this is no call\n")); err == nil {
		t.Errorf("%+v", calls)
	}
}
