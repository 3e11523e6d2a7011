package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/storetest"
	"familyhub/stocktake/store/unfinished"
)

// kills is how often a process is killed by a test, unless asked for more.
const kills = 50

// forEver opens a file with the session "abc" and takes one step after another, up to the
// first that fails.
func forEver(path string, step func(*Store, *model.History, overview.Overview) error) error {
	st, err := Open(path)
	if err != nil {
		return err
	}
	h, o, err := st.Load("abc")
	for err == nil {
		err = step(st, h, o)
	}
	return err
}

// appendForEver adds notes to the session "abc", and says the number of each entry
// once it is saved.
func appendForEver(path string) error {
	return forEver(path, func(st *Store, h *model.History, o overview.Overview) error {
		e, err := h.Do(model.Add[model.Note]{
			Item: model.Note{ID: model.NextID[model.Note](h.Session()), Statement: 1, Text: "a note"}, At: model.End,
		}, noon(0))
		if err != nil {
			return err
		}
		if err := st.Append(o, e); err != nil {
			return err
		}
		fmt.Println(e.Seq)
		return nil
	})
}

// createForEver makes one file after another, and says the name of each.
func createForEver(path string) error {
	for i := 0; ; i++ {
		name := fmt.Sprintf("%s-%d.db", path, i)
		if err := openOnce(name); err != nil {
			return err
		}
		fmt.Println(name)
	}
}

// await waits until the process has said a few lines, and then for a moment that
// differs from time to time.
func (p *process) await(t testing.TB, lines int) (last string) {
	t.Helper()
	for range lines {
		if !p.said.Scan() {
			t.Fatalf("the other process ended: %v", p.Wait())
		}
		last = p.said.Text()
	}
	for range rand.IntN(2000) {
		runtime.Gosched()
	}
	return last
}

func TestKillLosesNothing(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	rounds := storetest.Count(t, storetest.KillsVar, kills)
	for range rounds {
		if said, found := killAfterSaving(t, "append", path); found < said || found > said+1 {
			t.Errorf("of %d saved entries there are %d", said, found)
		}
	}
	storetest.Figure(t, 1, "%d kills of a process that saves: 0 lost", rounds)
}

// A control: who says too early what is saved loses some of it.
func TestKillIsFoundOut(t *testing.T) {
	storetest.Wanted(t)
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	lost := 0
	for range kills {
		if said, found := killAfterSaving(t, "append too late", path); found < said {
			lost++
		}
	}
	if lost == 0 {
		t.Error("nothing was lost")
	}
	storetest.Figure(t, 1, "control, append too late: of %d kills %d lose something, as they must", kills, lost)
}

// killAfterSaving kills a process at any moment, and returns how many entries it had
// called saved and how many there are.
func killAfterSaving(t *testing.T, role, path string) (said, found uint64) {
	t.Helper()
	p := start(t, role, path)
	last := p.await(t, 1+rand.IntN(5))
	if rest := p.kill(t); len(rest) > 0 {
		last = rest[len(rest)-1]
	}
	said, err := strconv.ParseUint(last, 10, 64)
	if err != nil {
		t.Fatalf("the other process says %q", last)
	}
	st := mustOpen(t, path)
	defer mustClose(t, st)
	h, _ := mustLoad(t, st, "abc")
	return said, h.Seq()
}

func TestKillWhileCreating(t *testing.T) {
	folder := t.TempDir()
	var whole, left int
	for i := range storetest.Count(t, storetest.KillsVar, kills) / 5 {
		base := filepath.Join(folder, fmt.Sprint(i))
		p := start(t, "create", base)
		last := p.await(t, 1+rand.IntN(3))
		if rest := p.kill(t); len(rest) > 0 {
			last = rest[len(rest)-1]
		}
		said, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(last, base+"-"), ".db"))
		if err != nil {
			t.Fatalf("the other process says %q", last)
		}
		for n := range said + 2 {
			name := fmt.Sprintf("%s-%d.db", base, n)
			if !disk.Exists(name) && n <= said {
				t.Errorf("%s is not there", name)
			}
			left += remains(t, name)
			mustClose(t, mustOpen(t, name)) // made now, if it was not
			whole++
			if n := remains(t, name); n > 0 {
				t.Errorf("%d unfinished files stay beside %s", n, name)
			}
		}
	}
	storetest.Figure(t, 1, "kills while files are made: all %d are whole; %d unfinished ones were swept away", whole, left)
}

// remains counts the unfinished files beside a data file.
func remains(t testing.TB, path string) int {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range entries {
		if unfinished.IsFor(e.Name(), filepath.Base(path)) {
			n++
		}
	}
	return n
}

// appendTooLate is appendForEver for one who says that entries are saved before they are.
func appendTooLate(path string) error {
	return forEver(path, func(st *Store, h *model.History, o overview.Overview) error {
		e, err := (&sample{History: h}).note("a note")
		if err != nil {
			return err
		}
		fmt.Println(e.Seq)
		if err := st.Append(o, e); err != nil {
			return err
		}
		return nil
	})
}
