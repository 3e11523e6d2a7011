package tui

import "testing"

func TestWhatWasCutBeforeHasOneEllipsis(t *testing.T) {
	s := newSim(t, 80, 24)
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"recruit with diff… added", 19, "recruit with diff…"},
		{"recruit with diff… added", 18, "recruit with diff…"},
		{"recruited", 5, "recr…"},
	} {
		if got := s.root.look.Cut(c.text, c.width); got != c.want {
			t.Errorf("%q in %d cells is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
