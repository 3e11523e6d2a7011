package store

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"
)

// unlike is a name that nothing else in these tests has.
const unlike = "Zerubbabel"

// traces lists the files in the folder of a data file, and in the folders there, that
// hold a text.
func traces(t testing.TB, path, text string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Dir(path), func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() && strings.Contains(bytesOf(t, name), text) {
			found = append(found, filepath.Base(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// joined is a sample with two people and their scores; the first is called unlike, in
// an entry of their own, in a batch and in one that was undone.
func joined(t testing.TB, st *Store) *sample {
	t.Helper()
	s := keep(t, st, "abc", "Northvale")
	person := func(id, name string) model.Change {
		return model.Add[model.Participant]{Item: model.Participant{ID: id, Name: name, Scoring: true}, At: model.End}
	}
	s.do(t, person("p1", unlike))
	s.do(t, model.Batch{Label: "a list", Changes: []model.Change{
		person("p2", "Beth"),
		model.Add[model.Note]{Item: model.Note{ID: "e2", Statement: 1, Text: unlike + " says so", By: "p1"}, At: model.End},
	}})
	for i, id := range []string{"p1", "p2"} {
		s.do(t, model.SetScore{Statement: 1, Round: 1, Participant: id, Score: model.Points(i)})
	}
	s.do(t, model.Edit[model.Participant]{Item: model.Participant{ID: "p1", Name: unlike + " Junior", Scoring: true}})
	e, err := s.Undo(noon(0))
	if err != nil {
		t.Fatal(err)
	}
	s.queue = append(s.queue, e)
	s.save(t, st)
	return s
}

// erase takes p1 out of the session abc.
func erase(t testing.TB, st *Store) {
	t.Helper()
	h, o := mustLoad(t, st, "abc")
	log, err := st.Log("abc")
	if err != nil {
		t.Fatal(err)
	}
	left, err := model.Erase(h.Session().Origin(), h.Session().Framework(), log, "p1")
	if err != nil {
		t.Fatal(err)
	}
	o.People--
	if err := st.Rewrite(o, left...); err != nil {
		t.Fatal(err)
	}
}

func TestEraseParticipantToTheByte(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	keep(t, st, "def", "Southvale")
	erase(t, st)
	if len(traces(t, path, unlike)) == 0 {
		t.Error("the name is not in the file even without Compact: this test sees nothing")
	}
	if err := st.Compact(); err != nil {
		t.Fatal(err)
	}
	if found := traces(t, path, unlike); len(found) > 0 {
		t.Errorf("the name is still in %v", found)
	}
	h, o := mustLoad(t, st, "abc")
	if people := h.Session().Participants(); len(people) != 1 || people[0].ID != "p2" || o.People != 1 {
		t.Errorf("%v are left, and the overview says %d", people, o.People)
	}
	mustLoad(t, st, "def")

	// The store goes on as if nothing had been: it writes to the new file.
	s := &sample{History: h}
	s.do(t, s.evidence("after"))
	s.save(t, st)
	st = reopen(t, st)
	if again, _ := mustLoad(t, st, "abc"); again.Seq() != h.Seq() {
		t.Errorf("of %d entries there are %d", h.Seq(), again.Seq())
	}
}

func TestEraseSessionToTheByte(t *testing.T) {
	for name, deleted := range map[string]bool{"listed": false, "deleted": true} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			st := mustOpen(t, path)
			keep(t, st, "abc", unlike)
			keep(t, st, "def", "Southvale")
			if deleted {
				if err := st.Delete("abc"); err != nil {
					t.Fatal(err)
				}
			}
			if err := st.Erase("abc"); err != nil {
				t.Fatal(err)
			}
			if len(traces(t, path, unlike)) == 0 {
				t.Error("the title is not in the file even without Compact: this test sees nothing")
			}
			if err := st.Compact(); err != nil {
				t.Fatal(err)
			}
			if found := traces(t, path, unlike); len(found) > 0 {
				t.Errorf("the title is still in %v", found)
			}
			wantError(t, st.Restore("abc"), NotFound, "abc")
			wantError(t, st.Erase("abc"), NotFound, "abc")
			if list, err := st.Sessions(); err != nil || titles(list) != "Southvale" {
				t.Errorf("%s, %v", titles(list), err)
			}
			keep(t, st, "abc", "Its id is free again")
		})
	}
}

func TestOpenMakesUpForCompact(t *testing.T) {
	for name, begin := range map[string]func(t *testing.T, st *Store){
		"rewritten": func(t *testing.T, st *Store) { erase(t, st) },
		"erased": func(t *testing.T, st *Store) {
			if err := st.Erase("abc"); err != nil {
				t.Fatal(err)
			}
		},
		"deleted": func(t *testing.T, st *Store) {
			if err := st.Delete("abc"); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			st := mustOpen(t, path)
			joined(t, st)
			keep(t, st, "def", "Southvale")
			begin(t, st)
			mustClose(t, st)
			if len(traces(t, path, unlike)) == 0 {
				t.Error("the name is gone already")
			}
			st = mustOpen(t, path)
			if found := traces(t, path, unlike); len(found) > 0 {
				t.Errorf("the name is still in %v", found)
			}
			if owes, err := compactionPending(st); owes || err != nil {
				t.Errorf("it is still owed, %v", err)
			}
			mustLoad(t, st, "def")
		})
	}
}

func TestLogIsWhatWasAppended(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := newSample(t, smallFramework(), "abc", "Northvale")
	s.do(t, s.evidence("one"))
	s.do(t, s.evidence("two"))
	want := s.queue
	s.create(t, st)
	log, err := st.Log("abc")
	if diff := cmp.Diff(want, log); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
}

func TestRewriteWantsAWholeLog(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := joined(t, st)
	log, err := st.Log("abc")
	if err != nil {
		t.Fatal(err)
	}
	wantError(t, st.Rewrite(s.overview(), log[1:]...), Conflict, "Northvale", "nothing was saved")
	if h, _ := mustLoad(t, st, "abc"); h.Seq() != s.Seq() {
		t.Errorf("all the same the log has %d entries", h.Seq())
	}
	if owes, err := compactionPending(st); owes || err != nil {
		t.Errorf("a compaction is owed for nothing, %v", err)
	}
	if err := st.Rewrite(s.overview()); err != nil {
		t.Fatal(err)
	}
	if h, _ := mustLoad(t, st, "abc"); h.Seq() != 0 {
		t.Errorf("%d entries", h.Seq())
	}
}

func compactionPending(s *Store) (owed bool, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		owed = recordsIn(tx, metaBucket).has(pendingKey)
		return nil
	})
	return owed, err
}
