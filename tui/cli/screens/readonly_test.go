package screens

import (
	"testing"

	"familyhub/stocktake/tui/ui"
)

// marred is a data file of which some records cannot be read.
type marred struct {
	ui.Store
	faults []string
}

func (m marred) Faults() []string { return m.faults }

func TestReadOnlyNamesTheFirstRecord(t *testing.T) {
	for _, c := range []struct {
		store ui.Store
		want  string
	}{
		{nil, ""},
		{marred{}, ""},
		{marred{faults: []string{"entry 17 of the session k3v7"}}, "entry 17 of the session k3v7 cannot be read"},
		{marred{faults: make([]string, 2)}, " and 1 other record cannot be read (stocktake check names both)"},
		{marred{faults: make([]string, 4)}, " and 3 other records cannot be read (stocktake check names them)"},
	} {
		if got := readOnly(c.store); got != c.want {
			t.Errorf("%v: %q, want %q", c.store, got, c.want)
		}
	}
}
