package cli

import (
	"slices"
	"testing"
)

func TestMarkIsForTheChildOfItsMaker(t *testing.T) {
	m := mark{parent: 12, lifeline: 3, dark: true, hears: true, quiet: true}
	if got, ok := parseMark(m.String(), 12); !ok || got != m {
		t.Errorf("%q is read as %v, %t", m, got, ok)
	}
	for _, text := range []string{m.String(), "", "1", "13 x true true", "13 3 yes true"} {
		if _, ok := parseMark(text, 13); ok {
			t.Errorf("%q counts in a child of 13", text)
		}
	}
}

func TestChildEnvironment(t *testing.T) {
	m := mark{parent: 12, lifeline: 3}
	for name, c := range map[string]struct{ env, want []string }{
		"none":     {[]string{"A=1"}, []string{"A=1", "CI=1", "STOCKTAKE_CHILD=12 3 false false true"}},
		"empty":    {[]string{"CI=", "A=1"}, []string{"CI=", "A=1", "CI=1", "STOCKTAKE_CHILD=12 3 false false true"}},
		"the user": {[]string{"CI=yes"}, []string{"CI=yes", "STOCKTAKE_CHILD=12 3 false false false"}},
		"stale":    {[]string{"STOCKTAKE_CHILD=1 3 true true", "CI=no"}, []string{"CI=no", "STOCKTAKE_CHILD=12 3 false false false"}},
	} {
		if got := childEnvironment(c.env, m); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
