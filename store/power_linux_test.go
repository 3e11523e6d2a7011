package store

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/storetest"

	"go.etcd.io/bbolt"
)

// states is how many outcomes of losses of power are opened, unless asked for more.
const states = 300

// createInPlace makes a data file where it is to be, as one does who knows no better.
func createInPlace(path string) error {
	runtime.LockOSThread()
	if err := disk.MakeFolder(filepath.Dir(path)); err != nil {
		return err
	}
	db, err := bbolt.Open(path, filePermission, nil)
	if err != nil {
		return err
	}
	if err := db.Update(layOut); err != nil {
		return err
	}
	fmt.Println(saved, 0)
	return db.Close()
}

// recorded is what a role does, in the folder above that of its data file.
type recorded struct {
	folder string
	within string // the data file, in that folder
	ops    []storetest.Op
	calls  []storetest.Call
	said   []string
}

// record runs a role under strace. Of a role that is made to fail, the end is its own.
func record(t testing.TB, role string, injections ...string) recorded {
	t.Helper()
	folder := t.TempDir()
	r := recorded{folder: folder, within: filepath.Join("data", "stocktake.db")}
	trace := filepath.Join(t.TempDir(), "trace")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	c := storetest.Under(trace, command(t, role, filepath.Join(folder, r.within)), injections...)
	c = withContext(ctx, c)
	out, err := c.Output()
	if err != nil && len(injections) == 0 {
		t.Fatalf("%v: %s", err, out)
	}
	if ctx.Err() != nil {
		t.Errorf("with %v it hangs", injections)
	}
	r.said = strings.Split(strings.TrimSpace(string(out)), "\n")
	if r.calls, err = storetest.ReadFile(trace); err != nil {
		t.Fatal(err)
	}
	if r.ops, err = storetest.Ops(r.calls, folder); err != nil {
		t.Fatal(err)
	}
	r.ops = slices.DeleteFunc(r.ops, func(op storetest.Op) bool {
		return op.Kind == storetest.Say && !strings.HasPrefix(string(op.Data), saved)
	})
	return r
}

// withContext is the command with an end.
func withContext(ctx context.Context, c *exec.Cmd) *exec.Cmd {
	limited := exec.CommandContext(ctx, c.Path, c.Args[1:]...)
	limited.Env, limited.Stderr = c.Env, c.Stderr
	return limited
}

// newReopeners are as many as can work at once.
func newReopeners(t testing.TB) (all []*reopener) {
	t.Helper()
	for range runtime.GOMAXPROCS(0) {
		all = append(all, newReopener(t))
	}
	return all
}

// lost is a state that holds less than was called saved, or something else.
type lost struct {
	storetest.Loss
	holds string
}

// losePower opens what losses of power leave of a recorded role, and returns the states
// that do not hold what they must: everything that had been said to be saved, and
// nothing beyond but the step that was under way.
func losePower(t testing.TB, openers []*reopener, r recorded, expected []string, n int) (opened int, bad []lost) {
	t.Helper()
	losses := make(chan storetest.Loss)
	var wrong sync.Mutex
	var count atomic.Int64
	var all sync.WaitGroup
	for _, opener := range openers {
		all.Go(func() {
			for l := range losses {
				write := func(folder string) error { return l.State.Write(folder) }
				holds := opener.open(write, r.within)
				count.Add(1)
				if !slices.Contains(expected[l.Said:min(l.Said+2, len(expected))], holds) {
					wrong.Lock()
					bad = append(bad, lost{l, holds})
					wrong.Unlock()
				}
			}
		})
	}
	for l, err := range storetest.Losses(r.folder, r.ops, n, storetest.Seed(t)) {
		if err != nil {
			t.Error(err)
			break
		}
		losses <- l
	}
	close(losses)
	all.Wait()
	return int(count.Load()), bad
}

func TestLossOfPower(t *testing.T) {
	storetest.Strace(t)
	r := record(t, "work")
	expected := contents(t)
	opened, bad := losePower(t, newReopeners(t), r, expected, storetest.Count(t, storetest.StatesVar, states))
	for _, b := range bad[:min(len(bad), 5)] {
		t.Errorf("it holds %s\nand not %s\n%v", b.holds, expected[b.Said], b.Loss)
	}
	storetest.Figure(t, 2, "%d states after a loss of power in %d ops with %d changes: %d lost", opened, len(r.ops), len(expected)-1, len(bad))
}

// The first steps alone, with all their states: the file is made.
func TestLossOfPowerAtFirst(t *testing.T) {
	storetest.Strace(t)
	r := record(t, "open")
	first := contents(t)[:2]
	opened, bad := losePower(t, newReopeners(t), r, first, storetest.Count(t, storetest.StatesVar, states)/4)
	for _, b := range bad[:min(len(bad), 5)] {
		t.Errorf("it holds %s\n%v", b.holds, b.Loss)
	}
	storetest.Figure(t, 3, "%d states after a loss of power while the file is made, in %d ops: %d crash, hang or are a stub", opened, len(r.ops), len(bad))
}

// Controls: what does not sync, or makes the file in its place, must be found out.
func TestLossOfPowerIsFoundOut(t *testing.T) {
	storetest.Strace(t)
	for role, promise := range map[string]int{"work unsynced": 2, "create in its place": 3} {
		t.Run(role, func(t *testing.T) {
			r := record(t, role)
			opened, bad := losePower(t, newReopeners(t), r, contents(t), states/2)
			if len(bad) == 0 {
				t.Error("nothing is lost")
			}
			storetest.Figure(t, promise, "control, %s: of %d states %d are lost, as they must", role, opened, len(bad))
		})
	}
}
