package text

import "testing"

func TestBelow(t *testing.T) {
	for _, c := range [][3]string{
		{"a", "", "a"},
		{"", "b", "b"},
		{"a", "b", "a\nb"},
		{"One form", "one FORM", "One form"},
		{"a\nb", "b", "a\nb"},
		{"carry on", "car", "carry on\ncar"}, // a word within another says something else
	} {
		if got := Below(c[0], c[1]); got != c[2] {
			t.Errorf("%q and %q make %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
