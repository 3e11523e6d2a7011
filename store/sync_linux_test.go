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
			if err = st.Append(s.overview(), s.queue...); err == nil {
				s.queue = nil
				fmt.Println(e.Seq)
				break
			}
			fmt.Println("not saved:", err)
		}
	}
	return st.Close()
}

// TestSyncThatFailsLosesNothing has the system report a fault of the disk for a sync:
// for one, and for all from one on. In the first case all is saved in the end.
func TestSyncThatFailsLosesNothing(t *testing.T) {
	if out, err := exec.Command("strace", "-e", "trace=none", "true").CombinedOutput(); err != nil {
		t.Skipf("there is no strace to let calls fail with: %v %s", err, out)
	}
	for n := 1; n <= 4; n++ {
		for _, when := range []string{strconv.Itoa(n), strconv.Itoa(n) + "+"} {
			t.Run(when, func(t *testing.T) {
				path := newPath(t)
				st := mustOpen(t, path)
				keep(t, st, "abc", "Northvale")
				mustClose(t, st)
				saved, failures := failSyncs(t, path, when)
				if failures == 0 {
					t.Error("no sync has failed")
				}
				if saved < 6 && when == strconv.Itoa(n) {
					t.Errorf("only entry %d was saved", saved)
				}
				if h, _ := mustLoad(t, mustOpen(t, path), "abc"); h.Seq() < saved {
					t.Errorf("of %d saved entries there are %d", saved, h.Seq())
				}
			})
		}
	}
}

func failSyncs(t *testing.T, path, when string) (saved uint64, failures int) {
	t.Helper()
	c := command(t, "five", path)
	traced := exec.Command("strace", append([]string{
		"-f", "-qq", "-o", path + ".trace", "-e", "trace=fdatasync,fsync",
		"-e", "inject=fdatasync,fsync:error=EIO:when=" + when,
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
	return saved, failures
}
