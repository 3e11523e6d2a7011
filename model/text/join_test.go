package text

import "testing"

func TestRun(t *testing.T) {
	for want, texts := range map[string][]string{
		"agreed; why now: it is late. Outcome: better": {"agreed", "", "why now: it is late.", "outcome: better"},
		"£30,000 p.a. Review: May":                     {"£30,000 p.a.", "review: May"},
		"":                                             nil,
	} {
		if got := Run(texts...); got != want {
			t.Errorf("%q make %q, want %q", texts, got, want)
		}
	}
}

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
