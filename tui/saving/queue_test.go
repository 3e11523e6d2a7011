package saving_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/saving"
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
		q := new(saving.Queue)
		for _, e := range c.entries {
			q.Add(model.Overview{}, e)
		}
		q.Add(model.Overview{}) // which only moves the place
		if got := q.UnsavedWords(); got != c.want {
			t.Errorf("%v: %q, not %q", c.entries, got, c.want)
		}
	}
}
