package store

import (
	"fmt"
	"strings"
	"testing"

	"go.etcd.io/bbolt"
)

// TestInspectCountsWhatFits damages more records than are named.
func TestInspectCountsWhatFits(t *testing.T) {
	st, err := Open(newPath(t)) // mustOpen wants a file that stays whole
	if err != nil {
		t.Fatal(err)
	}
	s := keep(t, st, "abc", "Northvale")
	for i := range mostFaults {
		s.do(t, s.evidence(fmt.Sprint("note ", i)))
	}
	s.save(t, st)
	const damaged = mostFaults + 1
	err = st.db.Update(func(tx *bbolt.Tx) error {
		for seq := range uint64(damaged) {
			if err := flip(logsBucket, "abc", sequenceKey(seq+1))(tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := Inspect(st.path)
	if err != nil || len(r.Faults) != mostFaults || r.Records-r.Fit != damaged {
		t.Errorf("%d named, %d of %d fit; %v", len(r.Faults), r.Fit, r.Records, err)
	}
}

// TestInspectNamesTheFirstEntryThatIsMissing takes entries out of a log of four.
func TestInspectNamesTheFirstEntryThatIsMissing(t *testing.T) {
	for want, missing := range map[string][]uint64{
		"":                           nil,
		"entry 1 of the session abc": {1},
		"entry 2 of the session abc": {2, 3},
		"entry 4 of the session abc": {4},
	} {
		st, err := Open(newPath(t)) // mustOpen wants a file that stays whole
		if err != nil {
			t.Fatal(err)
		}
		s := keep(t, st, "abc", "Northvale")
		for range 3 {
			s.do(t, s.evidence("a note"))
		}
		s.save(t, st)
		for _, seq := range missing {
			tamper(t, st, removeEntry("abc", seq))
		}
		if err := st.Close(); err != nil {
			t.Fatal(err)
		}
		r, err := Inspect(st.path)
		if err != nil || strings.Join(r.Faults, "; ") != want {
			t.Errorf("without %v: %q, %v", missing, r.Faults, err)
		}
	}
}
