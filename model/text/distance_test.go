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
		{"abcdef", "badcfe", 3}, // three exchanges
		{"abcdefgh", "zyxwvuts", 8},
	} {
		for _, pair := range [][2]string{{c.one, c.other}, {c.other, c.one}} {
			for most := range 9 {
				if got, want := text.Distance(pair[0], pair[1], most), min(c.want, most+1); got != want {
					t.Errorf("from %q to %q: %d of at most %d, want %d", pair[0], pair[1], got, most, want)
				}
			}
		}
	}
}
