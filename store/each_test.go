package store

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"

	"go.etcd.io/bbolt"
)

// each lists the ids in the order in which the sessions come, and the errors between them.
func each(s *Store) (ids []string, errs []error) {
	for h, err := range s.Each() {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		ids = append(ids, h.Session().ID())
	}
	return ids, errs
}

// dated keeps a session of a day.
func dated(t testing.TB, st *Store, id string, day calendar.Date, fw *framework.Framework) *sample {
	t.Helper()
	s := newSample(t, fw, id, "Session "+id)
	if day != "" {
		s.do(t, model.SetDetails{Details: model.Details{Title: "Session " + id, Date: day}})
	}
	s.do(t, s.evidence("of "+id))
	s.create(t, st)
	return s
}

func TestEachGoesByDayThenByID(t *testing.T) {
	st := mustOpen(t, newPath(t))
	if ids, errs := each(st); ids != nil || errs != nil {
		t.Errorf("an empty file has %v, %v", ids, errs)
	}
	small, builtin := smallFramework(), framework.Builtin()
	all := map[string]*sample{
		"d": dated(t, st, "d", "2025-01-01", small), "a": dated(t, st, "a", "2026-05-01", small),
		"c": dated(t, st, "c", "2025-01-01", builtin), "b": dated(t, st, "b", "", small), // created on 12 March 2026
		"e": dated(t, st, "e", "2025-01-01", small),
	}
	ids, errs := each(st)
	if want := []string{"c", "d", "e", "b", "a"}; !slices.Equal(ids, want) || errs != nil {
		t.Errorf("they come as %v, %v, not %v", ids, errs, want)
	}
	for h := range st.Each() {
		if s := h.Session(); dump(s) != dump(all[s.ID()].Session()) {
			t.Errorf("%s is another session:\n%s", s.ID(), dump(s))
		}
	}
	for range st.Each() {
		break // which must not go on
	}
}

func TestEachPassesOverWhatIsRemovedMeanwhile(t *testing.T) {
	st := mustOpen(t, newPath(t))
	for _, id := range []string{"a", "b", "c"} {
		dated(t, st, id, "2026-03-12", smallFramework())
	}
	var ids []string
	for h, err := range st.Each() {
		if err != nil {
			t.Fatal(err)
		}
		if ids = append(ids, h.Session().ID()); len(ids) == 1 {
			if err := st.Delete("b"); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !slices.Equal(ids, []string{"a", "c"}) {
		t.Errorf("they come as %v", ids)
	}
}

func TestEachNamesWhatCannotBeReadAndGoesOn(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	for _, id := range []string{"a", "b", "c", "d"} {
		dated(t, st, id, "2026-03-12", smallFramework())
	}
	mustClose(t, st)
	spoil(t, path, func(tx *bbolt.Tx) error {
		log := tx.Bucket([]byte(logsBucket)).Bucket([]byte("b"))
		if err := log.Put([]byte(sequenceKey(2)), []byte("00000000 {}")); err != nil {
			return err
		}
		return tx.Bucket([]byte(sessionsBucket)).Put([]byte("c"), []byte("rubbish"))
	})
	st, err := Opener{}.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer st.close()
	ids, errs := each(st)
	if !slices.Equal(ids, []string{"a", "d"}) || len(errs) != 2 {
		t.Fatalf("they come as %v, with %v", ids, errs)
	}
	wantError(t, errs[0], Damaged, "session c") // without a day it comes first
	wantError(t, errs[1], Damaged, "entry 2", `"Session b" (b)`)
}

func TestEachEndsWhereTheFileCannotBeReadAnyMore(t *testing.T) {
	st := mustOpen(t, newPath(t))
	for _, id := range []string{"a", "b", "c"} {
		dated(t, st, id, "2026-03-12", smallFramework())
	}
	var ids []string
	var errs []error
	for h, err := range st.Each() {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		ids = append(ids, h.Session().ID())
		_ = st.guarded(func() error { panic("a page that is none") })
	}
	if !slices.Equal(ids, []string{"a"}) || len(errs) != 1 {
		t.Fatalf("they come as %v, with %v", ids, errs)
	}
	wantError(t, errs[0], Fault, "the structure in the data file")
}

// spoil changes a closed file behind the store's back.
func spoil(t *testing.T, path string, change func(*bbolt.Tx) error) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(change); err != nil {
		t.Error(err)
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
}

// full keeps sessions of 12 people who scored every statement.
func full(t testing.TB, st *Store, sessions int) {
	t.Helper()
	for i := range sessions {
		s := newSample(t, framework.Builtin(), fmt.Sprintf("s%04d", i), "Northvale")
		for n := range 12 {
			s.do(t, model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: fmt.Sprint("p", n+1), Scoring: true}})
		}
		for _, statement := range s.Session().Statements() {
			for n := range 12 {
				s.do(t, model.SetScore{Statement: statement.Number, Round: 1, Participant: fmt.Sprint("p", n+1), Score: model.Points(n % 6)})
			}
		}
		s.create(t, st)
	}
}

// TestEachKeepsNoSession compares what is in memory early and late: a session of 12
// people has some 200 kB there.
func TestEachKeepsNoSession(t *testing.T) {
	const sessions, early = 60, 10
	st := mustOpen(t, newPath(t))
	st.db.NoSync = true
	full(t, st, sessions)
	live := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	n, then := 0, int64(0)
	for range st.Each() {
		switch n++; n {
		case early:
			then = live()
		case sessions:
			if grown := live() - then; grown > 1<<20 {
				t.Errorf("%d sessions more keep %d kB more", sessions-early, grown>>10)
			}
		}
	}
	if n != sessions {
		t.Errorf("%d of %d sessions came", n, sessions)
	}
}

// BenchmarkEach goes through sessions of 12 people who scored every statement.
func BenchmarkEach(b *testing.B) {
	st := mustOpen(b, newPath(b))
	st.db.NoSync = true
	full(b, st, 100)
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range st.Each() {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
