package console

import "testing"

func TestWrapped(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		"one two":                   "one two",
		"ten cells, no more":        "ten cells,\nno more",
		"go on with --file here":    "go on with\n--file\nhere",
		"see /a/long-path/here now": "see\n/a/long-path/here\nnow",
		"one two\nthree four five":  "one two\nthree four\nfive",
		"长长长 长长长":                   "长长长\n长长长",
		"--with-many-hyphens":       "--with-many-hyphens",
	} {
		if got := wrapped(text, 10); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
}
