package store

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/storetest"
)

// backUpForEver adds to the session "abc" and backs up, and says how many entries the
// newest backup has.
func backUpForEver(path string) error {
	return forEver(path, func(st *Store, h *model.History, o overview.Overview) error {
		e, err := (&sample{History: h}).note(fmt.Sprint(h.Seq()))
		if err != nil {
			return err
		}
		if err := st.Append(o, e); err != nil {
			return err
		}
		if _, err := st.Backup(); err != nil {
			return err
		}
		fmt.Println(e.Seq)
		return nil
	})
}

// awaitUnfinished waits until a backup is in the making, but not for ever: it may be
// finished between two looks.
func awaitUnfinished(t testing.TB, path string) {
	t.Helper()
	for range 5000 {
		if unfinishedBackups(t, path) > 0 {
			return
		}
	}
}

func TestKillWhileBackingUp(t *testing.T) {
	t.Parallel()
	kills := storetest.Count(t, storetest.KillsVar, 75) / 5
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	swept := 0
	for n := range kills {
		p := start(t, "backup", path)
		said := p.await(t, 1+rand.IntN(3))
		if n%2 == 0 {
			awaitUnfinished(t, path)
		}
		if rest := p.kill(t); len(rest) > 0 {
			said = rest[len(rest)-1]
		}
		var saved int
		if _, err := fmt.Sscan(said, &saved); err != nil {
			t.Fatalf("the other process says %q", said)
		}
		before, err := backup.List(path)
		if err != nil {
			t.Fatal(err)
		}
		swept += unfinishedBackups(t, path)
		mustClose(t, mustOpen(t, path))
		all := wantBackups(t, path, len(before))
		if r := mustInspect(t, all[0].Path); r.Entries < saved || r.Entries > saved+1 {
			t.Errorf("of %d entries %d are backed up", saved, r.Entries)
		}
	}
	storetest.Figure(t, 10, "%d kills in mid-backup: the last backup was whole; %d unfinished ones were swept away", kills, swept)
}
