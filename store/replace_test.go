package store

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"

	"github.com/google/go-cmp/cmp"
)

// replacement is another session of the id abc, of another framework.
func replacement(t testing.TB) *sample {
	t.Helper()
	s := newSample(t, framework.Builtin(), "abc", "Southvale")
	s.do(t, s.evidence("from elsewhere"))
	s.do(t, s.evidence("and more of it"))
	return s
}

func replace(t testing.TB, st *Store, s *sample) {
	t.Helper()
	if err := st.Replace(s.Session().Origin(), s.Session().Framework(), s.overview(), s.queue...); err != nil {
		t.Fatal(err)
	}
	s.queue = nil
}

func TestReplaceLeavesNothingOfTheOld(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	keep(t, st, "def", "Eastvale")
	if err := st.SetDraft("abc", &model.Draft{Form: "note", Texts: map[string]string{"Note": unlike}}); err != nil {
		t.Fatal(err)
	}
	s := replacement(t)
	replace(t, st, s)
	h, o := mustLoad(t, st, "abc")
	if diff := cmp.Diff(s.overview(), o); diff != "" || h.Seq() != s.Seq() {
		t.Errorf("%d entries\n%s", h.Seq(), diff)
	}
	if h.Session().Framework().Digest() != framework.Builtin().Digest() || len(h.Session().Participants()) != 0 {
		t.Error("something of the old session is in the new one")
	}
	if draft, err := st.Draft("abc"); draft != nil || err != nil {
		t.Errorf("the draft is still there: %v, %v", draft, err)
	}
	mustLoad(t, st, "def")

	s.do(t, s.evidence("and it goes on"))
	s.save(t, st)
	st = reopen(t, st)
	if found := traces(t, path, unlike); len(found) > 0 {
		t.Errorf("after the next start the name is still in %v", found)
	}
	if h, _ := mustLoad(t, st, "abc"); h.Seq() != s.Seq() {
		t.Errorf("of %d entries there are %d", s.Seq(), h.Seq())
	}
}

func TestReplaceRefuses(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := replacement(t)
	origin, fw := s.Session().Origin(), s.Session().Framework()
	wantError(t, st.Replace(origin, fw, s.overview(), s.queue...), NotFound, `"abc"`)
	old := joined(t, st)
	other := s.overview()
	other.ID = "def"
	wantError(t, st.Replace(origin, fw, other, s.queue...), Conflict, `"def"`)
	// A log that is not whole: nothing of it is taken, and nothing of the old one goes.
	wantError(t, st.Replace(origin, fw, s.overview(), s.queue[1:]...), Conflict, "nothing was saved")
	if h, o := mustLoad(t, st, "abc"); h.Seq() != old.Seq() || o.Details.Title != "Northvale" {
		t.Errorf("%q with %d entries is there", o.Details.Title, h.Seq())
	}
	if err := st.Delete("abc"); err != nil {
		t.Fatal(err)
	}
	wantError(t, st.Replace(origin, fw, s.overview(), s.queue...), NotFound, `"abc"`)
}
