package store

import (
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// commitFive adds five notes to the session "abc", each as often as it takes, and says
// the number of each once it is saved; a line without a number is a failure. It keeps
// to one thread, since strace counts calls by thread.
func commitFive(path string) error {
	runtime.LockOSThread()
	st, err := Open(path)
	if err != nil {
		return err
	}
	h, o, err := st.Load("abc")
	if err != nil {
		return err
	}
	s := &sample{History: h, place: o.Place}
	for range 5 {
		e, err := s.Do(s.evidence("a note"), noon(0))
		if err != nil {
			return err
		}
		s.queue = append(s.queue, e)
		for range 3 {
			if err = st.Append(s.overview(), s.Entries()...); err == nil {
				s.queue = nil
				fmt.Println(e.Seq)
				break
			}
			fmt.Println("not saved:", err)
		}
	}
	return st.Close()
}

// TestFaultOfTheDiskLosesNothing has the system report a fault of the disk for a sync
// or a write: for one, and for all from one on. In the first case all is saved in the end.
func TestFaultOfTheDiskLosesNothing(t *testing.T) {
	t.Parallel()
	if out, err := exec.Command("strace", "-e", "trace=none", "true").CombinedOutput(); err != nil {
		t.Skipf("there is no strace to let calls fail with: %v %s", err, out)
	}
	// The first sync is that of the folder, before anything is written.
	for calls, first := range map[string]int{"fdatasync,fsync": 2, "pwrite64": 1} {
		for n := first; n < first+4; n++ {
			t.Run(fmt.Sprint(calls, n), func(t *testing.T) { failOnce(t, calls, strconv.Itoa(n), 6) })
			t.Run(fmt.Sprint(calls, n, " and on"), func(t *testing.T) { failOnce(t, calls, strconv.Itoa(n)+"+", 0) })
		}
	}
}

// failOnce adds to a session while calls fail; at least so many entries must be saved.
func failOnce(t *testing.T, calls, when string, least uint64) {
	t.Helper()
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	saved, failures := failCalls(t, path, calls, when)
	if failures == 0 {
		t.Error("nothing has failed")
	}
	if saved < least {
		t.Errorf("only entry %d was saved", saved)
	}
	if h, _ := mustLoad(t, mustOpen(t, path), "abc"); h.Seq() < saved {
		t.Errorf("of %d saved entries there are %d", saved, h.Seq())
	}
}

// failCalls runs commitFive with some calls of the system failing.
func failCalls(t *testing.T, path, calls, when string) (saved uint64, failures int) {
	t.Helper()
	c := command(t, "five", path)
	traced := exec.Command("strace", append([]string{
		"-f", "-qq", "-y", "-o", path + ".trace", "-e", "trace=openat,pwrite64,fdatasync,fsync",
		"-e", "inject=" + calls + ":error=EIO:when=" + when,
	}, c.Args...)...)
	traced.Env = c.Env
	out, err := traced.Output()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		if n, err := strconv.ParseUint(strings.TrimSpace(line), 10, 64); err == nil {
			saved = n
		} else {
			failures++
		}
	}
	checkTrace(t, path)
	return saved, failures
}

// checkTrace looks for writing to a file after an error of the disk, before the file
// was opened again.
func checkTrace(t *testing.T, path string) {
	t.Helper()
	suspect, reopened := false, 0
	for line := range strings.Lines(bytesOf(t, path+".trace")) {
		file := strings.Contains(line, "<"+path+">")
		switch {
		case file && strings.Contains(line, "(INJECTED)"):
			suspect = true
		case file && strings.Contains(line, "openat(") && suspect:
			suspect = false
			reopened++
		case file && strings.Contains(line, "pwrite64(") && suspect:
			t.Errorf("written to although it is suspect: %s", line)
		}
	}
	if reopened == 0 {
		t.Error("the file was not opened again")
	}
}
