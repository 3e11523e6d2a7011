package table

import (
	"slices"
	"testing"
)

// The quarter's months came later than the other columns, and move none of them.
func TestTheMonthsStandLast(t *testing.T) {
	const name = "quarter_months"
	fields := priorityFields()
	if got := fields[len(fields)-1].Name; got != name {
		t.Errorf("the last column of the priorities is %q, want %q", got, name)
	}
	for _, p := range pools() {
		if at := slices.Index(p.fields, name); at >= 0 && at != len(p.fields)-1 {
			t.Errorf("%s: %q is column %d of %d", p.name, name, at+1, len(p.fields))
		}
	}
}
