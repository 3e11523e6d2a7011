package store

import (
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/frameworktest"
)

func TestFrameworksOfSessions(t *testing.T) {
	st := mustOpen(t, newPath(t))
	if all, err := st.Frameworks(); all != nil || err != nil {
		t.Errorf("an empty file has %v, %v", all, err)
	}
	edited := *framework.Builtin()
	edited.Scale = frameworktest.Scale(0, 11)
	dated(t, st, "a", "2026-05-01", framework.Builtin())
	dated(t, st, "b", "2026-05-02", framework.Builtin())
	dated(t, st, "c", "2025-01-01", &edited) // the same id
	dated(t, st, "d", "2024-01-01", smallFramework())
	if err := st.Delete("d"); err != nil {
		t.Fatal(err)
	}
	digests := func() (all []string) {
		frameworks, err := st.Frameworks()
		if err != nil {
			t.Fatal(err)
		}
		for _, fw := range frameworks {
			all = append(all, fw.Digest())
		}
		return all
	}
	if got, want := digests(), []string{edited.Digest(), framework.Builtin().Digest()}; !slices.Equal(got, want) {
		t.Errorf("the sessions have %q, want %q", got, want)
	}
	if err := st.db.Update(flip(frameworksBucket, "", edited.Digest())); err != nil {
		t.Fatal(err)
	}
	if got, want := digests(), []string{framework.Builtin().Digest()}; !slices.Equal(got, want) {
		t.Errorf("without what is damaged the sessions have %q, want %q", got, want)
	}
	dated(t, st, "e", "2026-05-03", &edited) // which writes it anew
	if got, want := digests(), []string{edited.Digest(), framework.Builtin().Digest()}; !slices.Equal(got, want) {
		t.Errorf("mended, the sessions have %q, want %q", got, want)
	}
}
