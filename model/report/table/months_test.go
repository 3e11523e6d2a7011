package table

import (
	"slices"
	"testing"
)

// What came later than the other columns moves none of them.
func TestLaterColumnsStandLast(t *testing.T) {
	later := []string{"quarter_months", "if_then", "funding"}
	var names []string
	for _, f := range priorityFields() {
		names = append(names, f.Name)
	}
	if got := names[len(names)-len(later):]; !slices.Equal(got, later) {
		t.Errorf("the last columns of the priorities are %q, want %q", got, later)
	}
	for _, p := range pools() {
		if at := slices.Index(p.fields, later[0]); at >= 0 && at != len(p.fields)-1 {
			t.Errorf("%s: %q is column %d of %d", p.name, later[0], at+1, len(p.fields))
		}
	}
}
