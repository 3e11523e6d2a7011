package cli_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/store/storetest"
	"familyhub/stocktake/tui/cli/ptytest"
)

// TestDiskErrorsAreShown types into the program while its disk fails, until the screen
// says so. What had been called saved until then must be there.
func TestDiskErrorsAreShown(t *testing.T) {
	storetest.Strace(t)
	runs := 0
	for _, call := range []string{"fdatasync", "pwrite64"} {
		for _, errno := range []string{"EIO", "ENOSPC"} {
			for _, when := range []int{1, 2, 7} {
				injection := fmt.Sprintf("%s:error=%s:when=%d", call, errno, when)
				t.Run(injection, func(t *testing.T) { typeUntilNotSaved(t, injection) })
				runs++
			}
		}
	}
	storetest.Figure(t, 4, "%d times a disk failed under the program in a terminal: each time it said NOT SAVED, 0 lost", runs)
}

func typeUntilNotSaved(t *testing.T, injection string) {
	dir := t.TempDir()
	id := group(t, dir, room)
	h, place := load(t, dir, id)
	var said claim
	shown := false
	trace := filepath.Join(t.TempDir(), "trace")
	x := ptytest.Start(t, 100, 30, storetest.Under(trace, program(t, dir, "open", id), injection), func(screen string) {
		said = max(said, claimed(screen))
	})
	x.Shows(headingOf(place))
	for _, p := range typed(h.Session(), place)[:40] {
		before := x.Screen()
		x.Press(p.key)
		x.Await("what was typed, and what became of it", func(screen string) bool {
			return strings.Contains(screen, "NOT SAVED") || screen != before && p.came(screen) && ptytest.Saved(screen)
		})
		if shown = strings.Contains(x.Screen(), "NOT SAVED"); shown {
			break
		}
	}
	x.Kill()
	if calls, err := storetest.ReadFile(trace); err != nil || !slices.ContainsFunc(calls, storetest.Call.Injected) {
		t.Fatalf("no call failed: %v", err)
	}
	if !shown {
		t.Error("the screen never said NOT SAVED")
	}
	h, place = load(t, dir, id)
	if got := kept(t, h.Session(), place); got < said {
		t.Errorf("the file has come to %d; the screen had called %d saved", got, said)
	}
}
