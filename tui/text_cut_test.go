package tui_test

import (
	"testing"

	"familyhub/stocktake/tui/tuitest"
)

func TestWhatWasCutBeforeHasOneEllipsis(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"recruit with diff… added", 19, "recruit with diff…"},
		{"recruit with diff… added", 18, "recruit with diff…"},
		{"recruited", 5, "recr…"},
	} {
		if got := s.App().Look().Cut(c.text, c.width); got != c.want {
			t.Errorf("%q in %d cells is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
