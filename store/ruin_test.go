package store

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"familyhub/stocktake/store/storetest"

	"go.etcd.io/bbolt"
)

func TestWholeFileIsFoundWhole(t *testing.T) {
	t.Parallel()
	o := newOriginal(t)
	for _, role := range []string{"doubt", "doubt large"} {
		if wrong := o.meet(t, newExaminer(t, role), newPath(t), o.data); wrong != "" {
			t.Error(role, wrong)
		}
	}
	if maps.Equal(o.stands[0], o.stands[1]) {
		t.Error("the latest change cannot be told from the one before")
	}
}

// Whatever has happened to a file: it is opened and holds what it held, or it is
// refused and left as it is, and nothing crashes or hangs over it.
func TestDamagedFiles(t *testing.T) {
	t.Parallel()
	o := newOriginal(t)
	small, large := newExaminer(t, "doubt"), newExaminer(t, "doubt large")
	folder := t.TempDir()
	for i, name := range slices.Sorted(maps.Keys(damages())) {
		t.Run(name, func(t *testing.T) {
			if testing.Short() && i%10 > 0 {
				t.Skip("a short run takes one in ten: nothing else differs between them")
			}
			a := dissect(t, o.data, o.older)
			damages()[name](a)
			if bytes.Equal(a.data, o.data) {
				t.Fatal("nothing was damaged")
			}
			for _, x := range []*examiner{small, large} {
				if wrong := o.meet(t, x, filepath.Join(folder, fmt.Sprint(i)), a.data); wrong != "" {
					t.Errorf("%s: %s", x.role, wrong)
				}
			}
		})
	}
	storetest.Figure(t, 6, "%d kinds of damage: each file was opened with what it held, or refused and left as it was", len(damages()))
}

// A file of a newer program is no damaged one.
func TestNewerFile(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	if err := st.update(func(tx *bbolt.Tx) error { return recordsIn(tx, metaBucket).put(schemaKey, schema+1) }); err != nil {
		t.Fatal(err)
	}
	mustClose(t, st)
	before := bytesOf(t, path)
	f, accident := newExaminer(t, "doubt").examine(path)
	if accident != "" || !f.Refused || f.Kind != Newer || bytesOf(t, path) != before {
		t.Errorf("%s %+v", accident, f)
	}
}

// The control: whoever trusts every file does crash, or hang.
func TestTrustingEveryFile(t *testing.T) {
	storetest.Wanted(t)
	o := newOriginal(t)
	path := newPath(t)
	accidents := 0
	for name, damage := range damages() {
		a := dissect(t, o.data, o.older)
		damage(a)
		if accident := trust(t, path, a.data); accident != "" {
			accidents++
			t.Logf("%s: %s", name, accident)
		}
	}
	if accidents == 0 {
		t.Error("nothing came of trusting: the tests of damage could not fail")
	}
	storetest.Figure(t, 6, "control, no walk: %d of %d kinds of damage crash or hang, as they must", accidents, len(damages()))
}

// trust has a process of its own open a file with some bytes as if they were good, and
// says how it came to its end over them. One that did nothing for most of a short time is
// slow rather than hung, and another gets five times as long; one that crashed crashes
// again, and one that waits for ever is found out then.
func trust(t *testing.T, path string, data []byte) (accident string) {
	t.Helper()
	const short = 2 * time.Second
	for _, limit := range []time.Duration{short, 5 * short} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		x := newExaminer(t, "trust")
		x.limit = limit
		_, accident = x.examine(path)
		x.end()
		if accident == "" || x.busy >= limit/4 {
			break
		}
	}
	return accident
}
