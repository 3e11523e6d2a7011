package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/storetest"
	"familyhub/stocktake/store/unfinished"
)

// injections is how many calls of each kind fail, unless asked for more. Of a kind
// that has few, all do.
const (
	injections = 3
	few        = 20
)

// reached is how often the thread that writes makes a call.
func reached(calls []storetest.Call, name string) (n int) {
	writer := ""
	for _, c := range calls {
		if c.Name == "pwrite64" {
			writer = c.Thread
		}
	}
	for _, c := range calls {
		if c.Name == name && c.Thread == writer {
			n++
		}
	}
	return n
}

// evenly are n of the numbers from 1 to all, or all where they are few.
func evenly(all, n int) (picked []int) {
	if n > all || all <= few {
		n = all
	}
	for i := range n {
		picked = append(picked, 1+i*all/n)
	}
	return picked
}

// acknowledged is how many steps a role called saved, without gaps.
func (r recorded) acknowledged(t testing.TB) (n int) {
	t.Helper()
	for _, line := range r.said {
		if strings.HasPrefix(line, saved) {
			if line != fmt.Sprint(saved, " ", n) {
				t.Errorf("after %d steps it says %q", n, line)
			}
			n++
		}
	}
	return n
}

// holdsWhatWasSaid opens the file that a role left.
func (r recorded) holdsWhatWasSaid(t testing.TB, opener *reopener, expected []string) {
	t.Helper()
	n := r.acknowledged(t)
	holds := opener.open(func(folder string) error { return os.CopyFS(folder, os.DirFS(r.folder)) }, r.within)
	if !slices.Contains(expected[n:min(n+2, len(expected))], holds) {
		t.Errorf("after %d steps were saved, the file holds %s\nand not %s", n, holds, expected[n])
	}
}

// TestDiskErrorsAreReported has each call that writes fail, with a fault and for want
// of room.
func TestDiskErrorsAreReported(t *testing.T) {
	storetest.Strace(t)
	dry, expected, openers := record(t, "work"), contents(t), newReopeners(t)
	most := storetest.Count(t, storetest.InjectionsVar, injections)
	runs, states := 0, 0
	for _, call := range []string{"fdatasync", "pwrite64", "ftruncate", "fsync"} {
		for _, errno := range []string{"EIO", "ENOSPC"} {
			for _, n := range evenly(reached(dry.calls, call), most) {
				injection := fmt.Sprintf("%s:error=%s:when=%d", call, errno, n)
				t.Run(injection, func(t *testing.T) {
					r := record(t, "work", injection)
					r.reported(t, errno)
					r.holdsWhatWasSaid(t, openers[0], expected)
					opened, bad := losePower(t, openers, r, expected, 30)
					for _, b := range bad[:min(len(bad), 3)] {
						t.Errorf("and when the power is lost, it holds %s\nand not %s\n%v", b.holds, expected[b.Said], b.Loss)
					}
					states += opened
				})
				runs++
			}
		}
	}
	storetest.Figure(t, 4, "%d calls made to fail, and %d losses of power after that: 0 acknowledged changes lost", runs, states)
}

// A control: who goes on after a failure as if there were none is found out.
func TestDiskErrorsAreFoundOut(t *testing.T) {
	storetest.Strace(t)
	dry, expected, openers := record(t, "work"), contents(t), newReopeners(t)
	runs, worse := 0, 0
	for _, call := range []string{"fdatasync", "pwrite64"} {
		for _, n := range evenly(reached(dry.calls, call), 4) {
			r := record(t, "work unheard", fmt.Sprintf("%s:error=EIO:when=%d", call, n))
			if _, bad := losePower(t, openers, r, expected, 30); len(bad) > 0 {
				worse++
			}
			runs++
		}
	}
	if worse == 0 {
		t.Error("nothing is lost")
	}
	storetest.Figure(t, 4, "control, work unheard: of %d calls made to fail %d lose something, as they must", runs, worse)
}

// reported checks that a call that failed was told as what it is, and that nothing more
// was written to that file before it was opened anew.
func (r recorded) reported(t testing.TB, errno string) {
	t.Helper()
	at := slices.IndexFunc(r.calls, storetest.Call.Injected)
	if at < 0 {
		t.Fatal("nothing failed")
	}
	path := r.calls[at].File()
	tidying := steps()[r.saidBefore(at)].name == "reopen" && (errno == "ENOSPC" || unfinished.Is(filepath.Base(path)))
	// A start does not fail for want of room to tidy up: that is owed until the next one.
	if told := slices.ContainsFunc(r.said, isFault); !told && !tidying {
		t.Errorf("%s of %s failed; it said:\n%s", r.calls[at].Name, path, strings.Join(r.said, "\n"))
	}
	if errno != "EIO" {
		return
	}
	for _, c := range r.calls[at+1:] {
		if c.Opens() == path {
			return
		}
		if (c.Name == "pwrite64" || c.Name == "ftruncate") && c.File() == path {
			t.Errorf("after %s failed there is %s, without a look at what the file holds", r.calls[at].Name, c.Name)
			return
		}
	}
}

// saidBefore is how many steps were called saved before a call.
func (r recorded) saidBefore(call int) (n int) {
	ops, _ := storetest.Ops(r.calls[:call], r.folder) // all of them could be read
	for _, op := range ops {
		if op.Kind == storetest.Say && strings.HasPrefix(string(op.Data), saved) {
			n++
		}
	}
	return n
}

// isFault reports whether a line says that the disk failed, or is full.
func isFault(line string) bool {
	var step int
	var kind Kind
	n, _ := fmt.Sscanf(line, failed+" %d %d", &step, &kind)
	return n == 2 && (kind == Fault || kind == Full)
}

// TestKillAtEachCall kills the process in each call that changes a file: while it makes
// the file, saves, and compacts.
func TestKillAtEachCall(t *testing.T) {
	storetest.Strace(t)
	dry, expected, opener := record(t, "work"), contents(t), newReopener(t)
	most := storetest.Count(t, storetest.InjectionsVar, injections)
	runs := 0
	for _, call := range []string{"fdatasync", "pwrite64", "ftruncate", "fsync", "openat", "linkat", "unlinkat", "renameat", "mkdirat", "write"} {
		for _, n := range evenly(reached(dry.calls, call), most) {
			injection := fmt.Sprintf("%s:signal=KILL:when=%d", call, n)
			t.Run(injection, func(t *testing.T) {
				r := record(t, "work", injection)
				r.holdsWhatWasSaid(t, opener, expected)
				if path := filepath.Join(r.folder, r.within); disk.IsFolder(filepath.Dir(path)) {
					mustClose(t, mustOpen(t, path))
					if n := remains(t, path); n > 0 {
						t.Errorf("%d unfinished files stay", n)
					}
				}
			})
			runs++
		}
	}
	storetest.Figure(t, 1, "killed in each of %d calls that change files: 0 lost", runs)
}
