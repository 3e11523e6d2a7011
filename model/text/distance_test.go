package text_test

import (
	"testing"

	"familyhub/stocktake/model/text"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		one, other string
		want       int
	}{
		{"", "", 0},
		{"ann", "ann", 0},
		{"", "ann", 3},
		{"ann", "anna", 1},
		{"title", "tilte", 1}, // two letters exchanged are one slip
		{"zoë", "zoe", 1},     // letters count, not bytes
		{"kitten", "sitting", 3},
	} {
		for _, pair := range [][2]string{{c.one, c.other}, {c.other, c.one}} {
			if got := text.Distance(pair[0], pair[1]); got != c.want {
				t.Errorf("from %q to %q: %d, want %d", pair[0], pair[1], got, c.want)
			}
		}
	}
}
