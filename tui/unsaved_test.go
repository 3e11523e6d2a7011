package tui

import (
	"testing"

	"familyhub/stocktake/model"
)

func TestOnlyWhatWasEnteredCountsAsUnsaved(t *testing.T) {
	noted, did, undid := model.Entry{Act: model.Timed}, model.Entry{Act: model.Did}, model.Entry{Act: model.Undid}
	for _, c := range []struct {
		want    string
		entries []model.Entry
	}{
		{"Where the session was left", nil},
		{"Where the session was left", []model.Entry{noted}},
		{"1 change", []model.Entry{noted, did, noted}},
		{"2 changes", []model.Entry{did, noted, undid}},
	} {
		s := saver{}
		for _, e := range c.entries {
			s.add(write{entries: []model.Entry{e}})
		}
		s.add(write{}) // which only moves the place
		if got := s.unsaved(); got != c.want {
			t.Errorf("%v: %q, not %q", c.entries, got, c.want)
		}
	}
}
