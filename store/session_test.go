package store

import (
	"errors"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"
)

func TestSessionComesBack(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	s.do(t, s.evidence("another"))
	s.place = model.Place{Page: model.StatementPage, Number: 4}
	s.save(t, st)

	st = reopen(t, st)
	h, o := mustLoad(t, st, "abc")
	if diff := cmp.Diff(dump(s.Session()), dump(h.Session())); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(s.overview(), o); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(s.Session().Framework(), h.Session().Framework()); diff != "" {
		t.Error(diff)
	}
	if h.Seq() != 2 || h.UndoWords() != s.UndoWords() {
		t.Errorf("the history is at %d, with %q to undo", h.Seq(), h.UndoWords())
	}
	if one, err := st.Overview("abc"); err != nil || !cmp.Equal(one, o) {
		t.Errorf("the overview by itself is %v, %v", one, err)
	}
}

func TestPlaceIsKeptWithoutChange(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	s.place = model.Place{Page: model.ResultsPage, Number: 2}
	s.save(t, st)
	if h, o := mustLoad(t, reopen(t, st), "abc"); o.Place != s.place || h.Seq() != 1 {
		t.Errorf("left at %v after %d changes", o.Place, h.Seq())
	}
}

func TestFrameworkIsKeptOnce(t *testing.T) {
	st := mustOpen(t, newPath(t))
	keep(t, st, "a", "One")
	keep(t, st, "b", "Two")
	var n int
	if err := st.view(func(tx *bbolt.Tx) error {
		n = tx.Bucket([]byte(frameworksBucket)).Stats().KeyN
		return nil
	}); err != nil || n != 1 {
		t.Errorf("there are %d frameworks, %v", n, err)
	}
}

func TestCreateRefuses(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	wantError(t, st.Create(s.Session().Origin(), smallFramework(), s.overview()), Conflict, "abc already")
	other := s.overview()
	other.ID = "def"
	wantError(t, st.Create(s.Session().Origin(), smallFramework(), other), Conflict, `"def"`)
	if err := st.Delete("abc"); err != nil {
		t.Fatal(err)
	}
	wantError(t, st.Create(s.Session().Origin(), smallFramework(), s.overview()), Conflict, "abc already")
}

func TestAppendRefusesWhatDoesNotFollow(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	s.do(t, s.evidence("second"))
	s.do(t, s.evidence("third"))
	second, third := s.queue[0], s.queue[1]
	elsewhere := second
	elsewhere.At = noon(59)
	elsewhere.Seq = 1

	for name, entries := range map[string][]model.Entry{
		"a gap":                    {third},
		"a gap after what follows": {second, {Seq: 4, At: third.At, Act: third.Act, Change: third.Change}},
		"another change":           {elsewhere},
		"none":                     {{Act: model.Did, Change: second.Change}},
	} {
		t.Run(name, func(t *testing.T) {
			o := s.overview()
			o.People = 99
			wantError(t, st.Append(o, entries...), Conflict, `"Northvale"`, st.Path(), "nothing was saved")
			if h, o := mustLoad(t, st, "abc"); h.Seq() != 1 || o.People != 0 {
				t.Errorf("all the same the log has %d entries and the overview %d people", h.Seq(), o.People)
			}
		})
	}
	s.save(t, st)
}

func TestAppendTakesWhatItHas(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	s.do(t, s.evidence("second"))
	early, earlyOverview := s.queue, s.overview()
	s.do(t, s.evidence("third"))
	all := s.queue
	s.save(t, st)

	for _, again := range [][]model.Entry{all, all[1:], early} {
		o := s.overview()
		if len(again) == 1 && again[0].Seq == early[0].Seq {
			o = earlyOverview
		}
		if err := st.Append(o, again...); err != nil {
			t.Fatal(err)
		}
	}
	h, o := mustLoad(t, st, "abc")
	if h.Seq() != 3 || !o.Changed.Equal(noon(3)) {
		t.Errorf("%d entries, changed %v", h.Seq(), o.Changed)
	}
}

func TestUnknownSession(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := newSample(t, smallFramework(), "abc", "Northvale")
	_, _, loading := st.Load("abc")
	_, overview := st.Overview("abc")
	_, log := st.Log("abc")
	for _, err := range []error{
		loading, overview, log, st.Append(s.overview()), st.Delete("abc"), st.Restore("abc"), st.Rewrite(s.overview()), st.Erase("abc"),
	} {
		wantError(t, err, NotFound, `"abc"`, st.Path())
	}
}

func TestSessionsNewestFirst(t *testing.T) {
	st := mustOpen(t, newPath(t))
	if list, err := st.Sessions(); len(list) != 0 || err != nil {
		t.Fatalf("a new file has %v, %v", list, err)
	}
	for i, date := range []calendar.Date{"2026-01-01", "2026-03-01", "2025-12-31"} {
		s := newSample(t, smallFramework(), string(rune('a'+i)), string(date))
		s.do(t, model.SetDetails{Details: model.Details{Title: string(date), Date: date}})
		s.create(t, st)
	}
	list, err := st.Sessions()
	if err != nil {
		t.Fatal(err)
	}
	if got := titles(list); got != "2026-03-01, 2026-01-01, 2025-12-31" {
		t.Error(got)
	}
}

func TestDelete(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "a", "Stays")
	keep(t, st, "b", "Goes")
	keep(t, st, "c", "Returns")
	for _, id := range []string{"b", "c"} {
		if err := st.Delete(id); err != nil {
			t.Fatal(err)
		}
		_, _, err := st.Load(id)
		wantError(t, err, NotFound, id)
	}
	wantError(t, st.Delete("b"), NotFound, "b")
	wantError(t, st.Restore("a"), NotFound, "a")
	if err := st.Restore("c"); err != nil {
		t.Fatal(err)
	}
	if h, _ := mustLoad(t, st, "c"); h.Seq() != 1 {
		t.Errorf("%d entries came back", h.Seq())
	}

	st = reopen(t, st)
	wantError(t, st.Restore("b"), NotFound, "b")
	list, err := st.Sessions()
	if err != nil || len(list) != 2 {
		t.Errorf("%s, %v", titles(list), err)
	}
	err = st.view(func(tx *bbolt.Tx) error {
		if recordsIn(tx, originsBucket).has("b") || tx.Bucket([]byte(logsBucket)).Bucket([]byte("b")) != nil {
			return errors.New("something is left of it")
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	keep(t, st, "b", "Its id is free again")
	s.do(t, s.evidence("and the others go on"))
	s.save(t, st)
}

func TestSettings(t *testing.T) {
	st := mustOpen(t, newPath(t))
	if v, ok, err := st.Setting("theme"); v != "" || ok || err != nil {
		t.Errorf("%q, %v, %v", v, ok, err)
	}
	for _, value := range []string{"dark", "", `light "and" <loud>`} {
		if err := st.SetSetting("theme", value); err != nil {
			t.Fatal(err)
		}
		st = reopen(t, st)
		if v, ok, err := st.Setting("theme"); v != value || !ok || err != nil {
			t.Errorf("%q, %v, %v", v, ok, err)
		}
	}
}

func TestAppendBesideLoad(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	done := make(chan struct{})
	go func() {
		defer close(done)
		for seq := uint64(1); seq < 40; {
			h, _, err := st.Load("abc")
			if err != nil || h.Seq() < seq {
				t.Errorf("%v after %d entries", err, seq)
				return
			}
			seq = h.Seq()
		}
	}()
	for s.Seq() < 40 {
		s.do(t, s.evidence("a note"))
		s.save(t, st)
	}
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Error("reading does not end")
	}
}

func TestClosed(t *testing.T) {
	st, err := Open(newPath(t))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := st.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := st.Sessions(); err == nil {
		t.Error("a closed file was read")
	}
}
