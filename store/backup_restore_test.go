package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Whatever the content is, a backup holds it, and restoring gives it back.
func TestBackupsRestoreEqual(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	runs := 0
	rapid.Check(t, func(r *rapid.T) {
		runs++
		path := filepath.Join(folder, fmt.Sprint(runs), "stocktake.db")
		st, err := Open(path)
		if err != nil {
			r.Fatal(err)
		}
		defer st.Close()
		sessions := map[string]*sample{}
		for range rapid.IntRange(0, 6).Draw(r, "steps") {
			id := rapid.SampledFrom([]string{"abc", "def", "ghi"}).Draw(r, "session")
			change(t, r, st, sessions, id)
		}
		b, err := st.Backup()
		if err != nil {
			r.Fatal(err)
		}
		want := digestOf(t, st)
		change(t, r, st, sessions, "jkl") // which is not in the backup
		if err := st.Close(); err != nil {
			r.Fatal(err)
		}
		aside, err := Opener{}.Restore(path, b.Path)
		if err != nil {
			r.Fatal(err)
		}
		if got := mustInspect(t, path).Digest; got != want {
			r.Errorf("%s was restored, not %s", got, want)
		}
		if got := mustInspect(t, aside).Digest; got == want {
			r.Error("the former file is not what was set aside")
		}
	})
}

func digestOf(t testing.TB, st *Store) string {
	t.Helper()
	d, err := st.copyOut(t.TempDir(), "copy")
	if err != nil {
		t.Fatal(err)
	}
	defer d.discard()
	return d.digest
}

// change makes one change of any kind.
func change(t testing.TB, r *rapid.T, st *Store, sessions map[string]*sample, id string) {
	s, there := sessions[id]
	if !there {
		sessions[id] = keep(t, st, id, rapid.StringMatching(`[a-zé長]{1,40}`).Draw(r, "title"))
		return
	}
	switch rapid.IntRange(0, 3).Draw(r, "kind") {
	case 0:
		if err := st.SetSetting("theme", rapid.String().Draw(r, "theme")); err != nil {
			r.Fatal(err)
		}
	case 1:
		if err := st.Delete(id); err != nil {
			r.Fatal(err)
		}
		if err := st.Erase(id); err != nil {
			r.Fatal(err)
		}
		delete(sessions, id)
	default:
		words := rapid.StringMatching(`[a-zé長]{1,20}`).Draw(r, "words")
		s.do(t, s.evidence(strings.Repeat(words, rapid.IntRange(1, 400).Draw(r, "times"))))
		s.save(t, st)
	}
}
