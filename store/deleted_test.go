package store

import "testing"

func TestDeletedUntilRestoredOrGone(t *testing.T) {
	st := mustOpen(t, newPath(t))
	joined(t, st)
	wants := func(want bool) {
		t.Helper()
		if got, err := st.Deleted("abc"); got != want || err != nil {
			t.Errorf("deleted: %t, %v", got, err)
		}
	}
	wants(false)
	for _, step := range []struct {
		do   func(string) error
		want bool
	}{{st.Delete, true}, {st.Restore, false}, {st.Delete, true}} {
		if err := step.do("abc"); err != nil {
			t.Fatal(err)
		}
		wants(step.want)
	}
	st = reopen(t, st)
	wants(false)
}
