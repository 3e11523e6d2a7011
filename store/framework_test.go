package store

import (
	"testing"

	"familyhub/stocktake/framework"

	"go.etcd.io/bbolt"
)

// TestBuiltinFrameworkIsKnown damages and removes the record of a framework that the
// program carries: the sessions are there to be read, and the fault is named.
func TestBuiltinFrameworkIsKnown(t *testing.T) {
	digest := framework.Builtin().Digest()
	for name, c := range map[string]struct {
		edit  func(tx *bbolt.Tx) error
		fault string
	}{
		"damaged": {flip(frameworksBucket, "", digest), "the framework " + digest[:12]},
		"missing": {func(tx *bbolt.Tx) error {
			return recordsIn(tx, frameworksBucket).remove(digest)
		}, "the framework of the session abc"},
	} {
		t.Run(name, func(t *testing.T) {
			st := mustOpen(t, newPath(t))
			s := newSample(t, framework.Builtin(), "abc", "Northvale")
			s.do(t, s.evidence("a note"))
			s.create(t, st)
			tamper(t, st, c.edit)
			if err := st.Close(); err != nil {
				t.Fatal(err)
			}
			reader, err := Open(st.path)
			if err != nil {
				t.Fatal(err)
			}
			defer reader.Close()
			if f := reader.Faults(); len(f) != 1 || f[0] != c.fault {
				t.Errorf("the faults are %q, want %q", f, c.fault)
			}
			if h, _ := mustLoad(t, reader, "abc"); dump(h.Session()) != dump(s.Session()) {
				t.Error("the session differs")
			}
			wantError(t, reader.SetSetting("theme", "dark"), ReadOnly, st.path)
		})
	}
}

// TestMissingFrameworkIsAFault removes one that the program does not carry.
func TestMissingFrameworkIsAFault(t *testing.T) {
	st, err := Open(newPath(t)) // mustOpen wants a file that stays whole
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	keep(t, st, "abc", "Northvale")
	tamper(t, st, func(tx *bbolt.Tx) error {
		return recordsIn(tx, frameworksBucket).remove(smallFramework().Digest())
	})
	_, _, err = st.Load("abc")
	wantError(t, err, Damaged, "the framework", `"Northvale"`)
}
