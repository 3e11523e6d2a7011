package export

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/store/storetest"
)

// exported is a session in the format that a file's name ends with: of one person, for
// whom there is every format.
func exported(path string) ([]byte, error) {
	alone, err := sample.Solo(framework.Builtin())
	if err != nil {
		return nil, err
	}
	s := alone.History.Session()
	due := model.Priority{ID: model.NextID[model.Priority](s), What: "One calendar", Quarter: s.Plan().Quarters().All()[1], Status: model.Agreed}
	if _, err := alone.History.Do(model.Add[model.Priority]{Item: due, At: model.End}, alone.Entries[len(alone.Entries)-1].At); err != nil {
		return nil, err // a calendar needs a date
	}
	f, err := Formats(true).Find(strings.TrimPrefix(filepath.Ext(path), "."))
	if err != nil {
		return nil, err
	}
	return f[0].Bytes(Content{Session: s}, true)
}

// exportOnce replaces a file.
func exportOnce(path string) error {
	runtime.LockOSThread() // strace counts the calls of each thread by themselves
	data, err := exported(path)
	if err != nil {
		return err
	}
	return Save(path, data)
}

// exportInPlace is exportOnce for one who knows no better.
func exportInPlace(path string) error {
	runtime.LockOSThread()
	data, err := exported(path)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := file.Truncate(0); err != nil {
		return err
	}
	_, err = file.Write(data)
	return err
}

// interrupted runs a role on a file with an old content, with one of its calls killed
// or made to fail, and returns what the file holds then.
func interrupted(t *testing.T, role, path string, old []byte, injections ...string) (holds []byte, calls []storetest.Call, ended error) {
	t.Helper()
	if err := os.WriteFile(path, old, 0o600); err != nil {
		t.Fatal(err)
	}
	trace := filepath.Join(t.TempDir(), "trace")
	ended = storetest.Under(trace, inRole(t, role, path), injections...).Run()
	holds, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
	}
	if calls, err = storetest.ReadFile(trace); err != nil {
		t.Fatal(err)
	}
	return holds, calls, ended
}

// saving are the calls that replace a file. An export makes each once, but for some
// that the program makes for itself at its start.
func saving() []string {
	return []string{"openat", "write", "fsync", "close", "renameat", "ftruncate"}
}

// reached is how often the thread that writes makes a call.
func reached(calls []storetest.Call, name, folder string) (n int) {
	at := slices.IndexFunc(calls, func(c storetest.Call) bool {
		return c.Name == "write" && filepath.Dir(c.File()) == folder
	})
	if at < 0 {
		return 0
	}
	for _, c := range calls {
		if c.Name == name && c.Thread == calls[at].Thread {
			n++
		}
	}
	return n
}

// eachInterruption interrupts a role in each of its calls, with every format.
func eachInterruption(t *testing.T, role string, look func(format, injection, folder string, holds, old, new []byte, ended error)) {
	t.Helper()
	for _, f := range Formats(true).All() {
		if f.Name == "db" {
			continue // made as a file already, in calls that are none of Save; its bytes differ each time
		}
		folder := t.TempDir()
		path := filepath.Join(folder, "report."+f.Name)
		old := bytes.Repeat([]byte("an old file\n"), 400)
		fresh, calls, err := interrupted(t, role, path, old)
		if err != nil || bytes.Equal(fresh, old) {
			t.Fatalf("without an interruption: %v", err)
		}
		for _, call := range saving() {
			for n := range reached(calls, call, folder) {
				for _, what := range []string{"signal=KILL", "error=ENOSPC"} {
					if what != "signal=KILL" && (call == "close" || call == "openat") {
						continue // the program's own start would fail
					}
					injection := fmt.Sprintf("%s:%s:when=%d", call, what, n+1)
					holds, _, ended := interrupted(t, role, path, old, injection)
					look(f.Name, injection, folder, holds, old, fresh, ended)
				}
			}
		}
	}
}

func TestInterruptedExportLeavesTheOldFileOrTheNew(t *testing.T) {
	storetest.Strace(t)
	runs := 0
	eachInterruption(t, "export", func(format, injection, folder string, holds, old, new []byte, ended error) {
		runs++
		if !bytes.Equal(holds, old) && !bytes.Equal(holds, new) {
			t.Errorf("%s, %s: the file is neither the old one nor the new one: %d bytes", format, injection, len(holds))
		}
		if ended == nil && !bytes.Equal(holds, new) {
			t.Errorf("%s, %s: nobody was told", format, injection)
		}
		if strings.Contains(injection, "ENOSPC") {
			alone(t, filepath.Join(folder, "report."+format))
		}
		removeLeftovers(t, folder)
	})
	storetest.Figure(t, 12, "%d exports of all formats interrupted by a kill or a full disk: each left the old file or the new one", runs)
}

// removeLeftovers takes away what a killed export left.
func removeLeftovers(t *testing.T, folder string) {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(folder, ".stocktake-*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range left {
		if err := os.Remove(path); err != nil {
			t.Error(err)
		}
	}
}

// A control: who writes into the file itself is found out.
func TestInterruptedExportIsFoundOut(t *testing.T) {
	storetest.Strace(t)
	runs, lost := 0, 0
	eachInterruption(t, "export in place", func(_, _, _ string, holds, old, new []byte, _ error) {
		runs++
		if !bytes.Equal(holds, old) && !bytes.Equal(holds, new) {
			lost++
		}
	})
	if lost == 0 {
		t.Error("the file was always whole")
	}
	storetest.Figure(t, 12, "control, export in place: of %d interruptions %d leave a part, as they must", runs, lost)
}
