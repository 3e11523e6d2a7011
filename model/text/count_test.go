package text

import "testing"

func TestCapital(t *testing.T) {
	for _, test := range []struct{ in, capital, within string }{
		{"", "", ""},
		{"a page", "A page", "a page"},
		{"Plan", "Plan", "plan"},
		{"A plan", "A plan", "a plan"},
		{"ICB plan", "ICB plan", "ICB plan"},
		{"ŵyl", "Ŵyl", "ŵyl"},
		{"Ŵyl", "Ŵyl", "ŵyl"},
		{"خطة", "خطة", "خطة"},
		{"3 steps", "3 steps", "3 steps"},
	} {
		if capital, within := Capital(test.in), Within(test.in); capital != test.capital || within != test.within {
			t.Errorf("%q begins a sentence as %q and stands within one as %q; want %q and %q", test.in, capital, within, test.capital, test.within)
		}
	}
}
